"""Finds what a document's own author holds: what must be done, what things have come to."""

import re
from collections.abc import Sequence

from quizapp.domain.deck import Document
from quizapp.generate.english.names import TITLES
from quizapp.generate.facts import Manner, PositionFact, Speaker
from quizapp.generate.positions.claims import after_lead, reported_end

_NORM = re.compile(
    r"\b(?:must|should|ought to|needs? to|has to|have to|cannot|can no longer|requires?"
    r"|would do well"
    r"|could (?:shift|reposition|help|serve|become|lead)|(?:is|are|remains?) (?:an? )?(?:essential"
    r"|crucial|vital|necessary|imperative|critical|key|indispensable|important|cornerstone))\b"
)
_JUDGEMENT = re.compile(
    r"\b(?:is|are|was|has been|have been|stands|remains?|marked|become"
    r"|became)\b[^.]{0,40}?\b(?:at an?"
    r" (?:critical|historic|decisive)? ?(?:juncture|crossroads)|turning point|watershed|cornerstone"
    r"|marked by|distinguished by|driven by|shaped by|determined|tantamount)\b"
    r"|\b(?:undermine[sd]?|diminishe[sd]|embedded|reinforced|cemented|strained|weakened|complicate[sd]?"
    r"|risks? \w+ing|at risk of|best served by|two sides of|in danger of|no point in"
    r"|[Tt]he only way|[Ii]t is (?:high )?time (?:for|to|that)|[Tt]he time has come"
    r"|go(?:es)? hand in hand|only if"
    r"|define[sd]?|challenged|intensified|fuels|fuelled|fueled|eroded|deepened|transformed|left no"
    r"|leaves no|offers?|offered|resulted in|emanates?|encompass(?:es)?|have engaged in|faced)\b"
)
_OWN_VOICE = re.compile(
    r"^(?:In my (?:opinion|view|reckoning|judgement|judgment)|I (?:believe|think|argue|maintain)"
    r"(?: that)?),? "
)
_CONTRAST = re.compile(r"\b(?:is|are|was|were) not [^,;]{3,60}, but\b")
_ARGUES = re.compile(
    r"\b(?:must|should|ought to|needs? to|has to|have to|cannot|can no longer|risks? \w+ing"
    r"|at risk of|in danger of|best served by|two sides of|[Tt]he only way|no point in|only if"
    r"|[Ii]t is (?:high )?time (?:for|to|that)|[Tt]he time has come|go(?:es)? hand in hand"
    r"|would be (?:an? )?(?:folly|mistake|error|wrong|better|wiser|unwise))\b"
)
_ADDRESS = re.compile(
    r"\b(?:Mr|Madam) (?:Speaker|President|Chairman|Deputy Speaker)\b|\bHonou?rable Members\b"
    r"|\b[Ll]adies and [Gg]entlemen\b"
)
_OF_OTHERS = re.compile(r"^(?:They|He|She)\b")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\s")
_BULLET = re.compile(r"^[•*·-]\s+")
_NOT_A_THESIS = re.compile(
    r"\b(?:I|me|my|we|our|you|your|readers?|aspirants?|this (?:editorial|article|paper|note|essay|"
    r"study)|click|subscribe|follow)\b|[?!]|https?:",
)
_SOMEBODY_SAYS = re.compile(
    r"\b(?:said|says|according to|experts|analysts|critics|many believe)\b", re.IGNORECASE
)
_FEWEST_WORDS = 9
_FEWEST_OWN, _SHARE_OWN, _LONGEST_TITLE = 3, 0.15, 12
_MOST_THESES = 15
_LEANS = re.compile(r"(?:This|That|These|Those|It (?!is (?:high )?time))\b")
_MOST_WORDS = 36
_TITLE = re.compile(rf"^(?:(?:{TITLES})\.? )+")


def author_of(document: Document) -> Speaker | None:
    """The document's author as a speaker, or None where it names none."""
    name = _TITLE.sub("", re.sub(r"\s*\([^)]*\)|,.*$", "", document.author)).strip()
    if not name or " " not in name:
        return None
    year = document.published[:4]
    title = re.split(r": | [-–—] ", document.title)[0].strip()
    role = f"author of “{title}”" + (f" ({year})" if year else "") if title else "author"
    return Speaker(name, role, "author", (name.split(" ")[-1],))


def writer_of(document: Document, paragraphs: Sequence[str]) -> Speaker | None:
    """The unnamed writer of an essay that says "we" and "my" outside quotations, or None.

    `paragraphs` are the document's, with what is quoted hidden. An essay argues what must be; a
    speech to a house is none.
    """
    title = re.sub(r"[“”\"]", "", document.title.strip())
    if document.author or not 1 < len(title.split()) <= _LONGEST_TITLE:
        return None
    own = [text for text in paragraphs if _FIRST_PERSON.search(text)]
    times = sum(len(_FIRST_PERSON.findall(text)) for text in own)
    if times < _FEWEST_OWN or len(own) < max(2, len(paragraphs) * _SHARE_OWN):
        return None
    if any(map(_ADDRESS.search, own)) or not any(map(_ARGUES.search, paragraphs)):
        return None
    return Speaker(f"the writer of “{title}”", "", "writer")


def thesis(text: str) -> tuple[int, int] | None:
    """Where the author's thesis stands in the sentence `text`, or None.

    A thesis says what must be, or judges what has become of something; a sentence in quotation
    marks, a question or an address to the reader is none.
    """
    bullet = _BULLET.match(text)
    voice = _OWN_VOICE.match(text)
    start = bullet.end() if bullet else voice.end() if voice else after_lead(text)
    body = text[start:]
    if (
        "¤" in body
        or _OF_OTHERS.match(body)
        or _NOT_A_THESIS.search(body)
        or _SOMEBODY_SAYS.search(body)
    ):
        return None
    signs = (_NORM, _JUDGEMENT, _CONTRAST)
    if not (voice or any(sign.search(body) for sign in signs)):
        return None
    end = start + reported_end(body)
    words = text[start:end].count(" ") + 1
    return (start, end) if _FEWEST_WORDS <= words <= _MOST_WORDS else None


def argued(text: str) -> tuple[int, int] | None:
    """The same for a writer who is not named, and of whom only what is argued is worth asking."""
    place = thesis(text)
    body = text[place[0] : place[1]] if place else ""
    return place if _ARGUES.search(body) or _CONTRAST.search(body) else None


def without_minor_theses(facts: Sequence[PositionFact]) -> list[PositionFact]:
    """The facts with only the plainest of an unnamed writer's theses, in their order."""
    theses = [f for f in facts if f.manner is Manner.THESIS and f.speaker.group == "writer"]
    plain = sorted(theses, key=_leans)[:_MOST_THESES]
    minor = {id(fact) for fact in theses} - {id(fact) for fact in plain}
    return [fact for fact in facts if id(fact) not in minor]


def _leans(fact: PositionFact) -> bool:
    """Whether a thesis leans on the text before it ("This must end")."""
    return _LEANS.match(fact.claim) is not None
