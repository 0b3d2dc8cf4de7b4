"""Finds what a document's own author holds: what must be done, what things have come to."""

import re
from collections.abc import Sequence

from quizapp.domain.deck import Document
from quizapp.generate.english.names import TITLES
from quizapp.generate.facts import Manner, PositionFact, Speaker
from quizapp.generate.positions.arguing import argues, demands, strength
from quizapp.generate.positions.claims import after_lead, reported_end

_OWN_VOICE = re.compile(
    r"^(?:In my (?:opinion|view|reckoning|judgement|judgment)|I (?:believe|think|argue|maintain)"
    r"(?: that)?),? "
)
_ADDRESS = re.compile(
    r"\b(?:Mr|Madam) (?:Speaker|President|Chairman|Deputy Speaker)\b|\bHonou?rable Members\b"
    r"|\b[Ll]adies and [Gg]entlemen\b"
)
_OF_OTHERS = re.compile(r"^(?:They|He|She)\b")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\s")
_OURS = re.compile(r"\b(?:[Ww]e|[Oo]urs?|us)\b")
_ADDRESSED = re.compile(r"\b(?:I|me|my|you|your|readers?)\b|[?!:]|https?:")
_BULLET = re.compile(r"^[•*·-]\s+")
_NOT_A_THESIS = re.compile(
    r"\b(?:I|me|my|[Ww]e|[Oo]ur|you|your|readers?|aspirants?|this (?:editorial|article|paper|note"
    r"|essay|study)|click|subscribe|follow)\b|[?!]|https?:",
)
_SOMEBODY_SAYS = re.compile(
    r"\b(?:said|says|according to|experts|analysts|critics|many believe)\b", re.IGNORECASE
)
_FEWEST_WORDS = 8
_FEWEST_OWN, _SHARE_OWN, _LONGEST_TITLE = 3, 0.15, 12
_MOST_THESES, _MOST_OF_UNNAMED = 24, 15
_FEWEST_REPORTED = 6
"""More views of others than that, and than of the author, make a report of an essay."""
_PLAINLY = 3
_LEANS = re.compile(r"(?:This|That|These|Those|It (?!is (?:high )?time))\b")
_MOST_WORDS, _MOST_QUOTED = 36, 26
_TITLE = re.compile(rf"^(?:(?:{TITLES})\.? )+")


def author_of(document: Document, *, spoken: bool = False) -> Speaker | None:
    """The document's author as a speaker, or None where it names none; `spoken` of a speech."""
    name = _TITLE.sub("", re.sub(r"\s*\([^)]*\)|,.*$", "", document.author)).strip()
    if not name or " " not in name:
        return None
    year = document.published[:4]
    title = re.split(r": | [-–—] ", document.title)[0].strip()
    what = "speaker" if spoken else "author"
    role = f"{what} of “{title}”" + (f" ({year})" if year else "") if title else what
    surnames = tuple(one.rsplit(" ", maxsplit=1)[-1] for one in re.split(r", | and ", name))
    return Speaker(name, role, "author", surnames)


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
    if any(map(_ADDRESS.search, own)) or not any(map(demands, paragraphs)):
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
    if not (voice or argues(body)):
        return None
    end = start + reported_end(body)
    words = text[start:end].count(" ") + 1
    return (start, end) if _FEWEST_WORDS <= words <= _MOST_WORDS else None


def own_words(text: str) -> tuple[int, int] | None:
    """Where the author says "we" or "our" and argues, in words that are worth quoting; or None."""
    start = after_lead(text)
    body = text[start:]
    own = _OURS.search(body) and not _OF_OTHERS.match(body) and not _ADDRESSED.search(body)
    if not own or "¤" in body or _SOMEBODY_SAYS.search(body) or _LEANS.match(body):
        return None
    end = start + len(body.rstrip(" ."))
    words = text[start:end].count(" ") + 1
    plain = strength(body) >= _PLAINLY and _FEWEST_WORDS <= words <= _MOST_QUOTED
    return (start, end) if plain else None


def argued(text: str) -> tuple[int, int] | None:
    """The same for a writer who is not named, and of whom only what is argued is worth asking."""
    place = thesis(text)
    body = text[place[0] : place[1]] if place else ""
    return place if demands(body) else None


def without_minor_theses(facts: Sequence[PositionFact]) -> list[PositionFact]:
    """The facts with only the plainest of the author's theses, in their order.

    None of a reporter, who tells above all what others say.
    """
    theses = [fact for fact in facts if fact.manner is Manner.THESIS]
    told = sum(fact.manner in (Manner.QUOTE, Manner.CLAUSE) for fact in facts)
    writer = any(fact.speaker.group == "writer" for fact in theses)
    most = _MOST_OF_UNNAMED if writer else _MOST_THESES
    reported = not writer and told > max(_FEWEST_REPORTED, len(theses))
    ranked = sorted(theses, key=lambda fact: (_leans(fact), -strength(fact.claim)))
    kept = {id(fact) for fact in ([] if reported else ranked[:most])}
    return [fact for fact in facts if fact.manner is not Manner.THESIS or id(fact) in kept]


def _leans(fact: PositionFact) -> bool:
    """Whether a thesis leans on the text before it ("This must end")."""
    return _LEANS.match(fact.claim) is not None
