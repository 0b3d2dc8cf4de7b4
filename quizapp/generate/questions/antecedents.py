"""Names what "the accord" or "it" takes up: the thing that the sentence before introduced."""

import re
from collections.abc import Iterator

from quizapp.generate.english.main_clause import main_clause
from quizapp.generate.english.nations import nations_in
from quizapp.generate.people.registry import Place
from quizapp.generate.setting import Setting
from quizapp.generate.text import sentences

_KINDS = (
    frozenset(("accord", "agreement", "arrangement", "deal", "pact", "settlement", "treaty")),
    frozenset(("programme", "program", "project", "scheme", "plan", "initiative")),
    frozenset(("fence", "wall", "barrier", "bridge", "tunnel", "dam", "road", "canal", "railway")),
    frozenset(("law", "act", "bill", "decree", "ordinance", "ban", "order", "ruling", "verdict")),
    frozenset(("committee", "commission", "inquiry", "panel", "council", "force", "mission")),
    frozenset(("loan", "grant", "fund", "facility", "package", "credit", "levy", "tax")),
    frozenset(("survey", "study", "census", "report", "appeal", "exhibition", "camp", "school")),
)
_NOUNS = "|".join(sorted(frozenset[str]().union(*_KINDS)))
_TAKEN_UP = re.compile(
    rf"\b(?P<the>[Tt]he|[Tt]his|[Tt]hat)\s(?P<noun>{_NOUNS})(?=['’]s|[\s.,;])"
    r"(?!\s(?:of|for|that|which|who|between|against|known|called|signed)\b"
    r"|\s(?:with|on|to|in|at)\s(?:the\s)?[A-Z]|\s[A-Z])"
)
_NEW = re.compile(
    rf"\b[Aa]n?\s(?P<np>(?:[\w’'-]+,?\s){{0,5}}?(?P<noun>{_NOUNS}))(?P<after>(?:\s(?:to|for"
    rf"|between|with"
    r"|on|of|along|across|over|against|in)\s[^,.;]{2,60}?)?)"
    r"(?=[,.;]|\s(?:and|in|on|after|before|by|last|that|which|under|at|when|to|for|during)\b|$)"
)
_IT = re.compile(
    r"^(?P<it>[Ii]t)\s(?=(?:consists?|measures?|stretch(?:es|ed)|runs?|ran|stands|stood|covers?"
    r"|covered"
    r"|costs?|cost|opened|(?:is|was|were)\s(?:estimated|built|expected|meant|\d|____|due|opened"
    r"|completed|designed|financed|worth)|will\scost|lasts?|lasted|expires?|expired|follows)\b|\d)"
)
_ONE_OF = re.compile(r"\bthe one (?:of|in|from) (?P<year>(?:1[4-9]|20)\d\d)\b")
_MADE = {"signed", "sealed", "concluded"}
_OF_THEM = re.compile(r"^.*\bthe (?P<noun>[a-z]+s): (?P<number>____|[\d,]+) of them\b")
_THERE = re.compile(r"(?<=[a-z]) there(?=[.,;]|\s(?:in|on|until|since|for|between|from)\s)")
_PLACE = re.compile(r"(?<=[a-z] )(?<!the )[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*(?!,)")
_BUILT = _KINDS[2]
_PART = re.compile(
    r"\bthe (?P<part>work|design|construction)(?=[.,;]| (?:had|has|was|were|with|on|in|by)\b)"
)
_DESCRIBED = re.compile(
    r"\b(?P<name>[A-Z][\w’'-]+), an? (?:[\w-]+ ){0,3}?(?P<noun>project|plant|dam|barrage|bridge"
    r"|canal"
    r"|tunnel|road|power station)\b"
)
_ACCEDED = re.compile(r"\b(?:acceded|adhered)(?=\s(?:on|in)\s)")
_PAPER = re.compile(r"\b(?:pact|treaty|convention|charter|agreement|protocol)\b", re.IGNORECASE)
_BACK = 3
_EARLIEST = 600


def of_them(sentence: str) -> str:
    """What "It is due to the guests: 400 of them stayed" says of the guests, as a sentence."""
    found = _OF_THEM.search(sentence) if " of them " in sentence else None
    return f"{found['number']} {found['noun']}{sentence[found.end() :]}" if found else sentence


def at_its_place(sentence: str) -> str:
    """`sentence` with "at Chaman" for "there", where it has named one place and no more."""
    found = _THERE.search(sentence) if " there" in sentence else None
    if not found:
        return sentence
    names = {name[0] for name in _PLACE.finditer(sentence, 0, found.start())}
    places = [name for name in sorted(names) if not nations_in(name) and not name.isupper()]
    if len(places) != 1:
        return sentence
    return f"{sentence[: found.start()]} at {places[0]}{sentence[found.end() :]}"


def acceded_to(sentence: str, setting: Setting, place: Place) -> str:
    """`sentence` with "to the pact" after "acceded", where a pact has been spoken of before."""
    found = _ACCEDED.search(sentence) if "ed " in sentence else None
    told = _PAPER.findall(setting.earlier(*place)) if found else []
    if not found or not told:
        return sentence
    return f"{sentence[: found.end()]} to the {told[-1].lower()}{sentence[found.end() :]}"


def taken_up(text: str, setting: Setting, place: Place) -> str:
    """`text` with what was introduced for the first bare "the accord", or for an opening "It".

    Unchanged where nothing of that kind was introduced just before, or two such things were, or
    the text itself has another.
    """
    found = _TAKEN_UP.search(text)
    if found and not re.search(rf"\b{found['noun']}\b", text[: found.start()], re.IGNORECASE):
        name = _introduced(found["noun"], setting, place)
        if name:
            the = "The" if found["the"][0].isupper() else "the"
            return f"{text[: found.start()]}{the} {name}{text[found.end() :]}"
    part = _PART.search(text)
    whole = _thing_at_work(setting, place) if part else ""
    if part and whole:
        by = "of" if part["part"] == "design" else "on"
        text = f"{text[: part.end()]} {by} the {whole}{text[part.end() :]}"
    it = _IT.match(text)
    name = _only_new(setting, place) if it else ""
    return f"The {name} {text[it.end() :]}" if it and name else text


def _introduced(noun: str, setting: Setting, place: Place) -> str:
    """The name of the last thing of a kind that was introduced before a place, or ""."""
    kind = next(kind for kind in _KINDS if noun in kind)
    for sentence in _before(setting, place):
        new = [found for found in _NEW.finditer(sentence) if found["noun"] in kind]
        one = _ONE_OF.search(sentence) if noun in sentence else None
        if one:
            return f"{noun} of {one['year']}"
        if len(new) == 1:
            return _named(new[0], sentence)
        if new or re.search(rf"\b[A-Z]\w+ (?:{noun.capitalize()})\b", sentence):
            return ""
    return ""


def _only_new(setting: Setting, place: Place) -> str:
    """The one thing that the sentence before introduced as what somebody made or began."""
    last = next(_before(setting, place), "")
    new = list(_NEW.finditer(last))
    main = main_clause(last)
    object_ = len(new) == 1 and main is not None and new[0].start() > len(main.subject)
    return _named(new[0], last) if object_ else ""


def _thing_at_work(setting: Setting, place: Place) -> str:
    """What "the work" and "the design" are of: the last thing that was begun or described."""
    for sentence in _before(setting, place):
        new = list(_NEW.finditer(sentence))
        if len(new) == 1 and new[0]["noun"] in _BUILT:
            return _named(new[0], sentence)
        described = _DESCRIBED.search(sentence)
        if described:
            return f"{described['name']} {described['noun']}"
    return ""


def _before(setting: Setting, place: Place) -> Iterator[str]:
    """The few sentences just before a place, the last first."""
    text = setting.text(place[0])[: place[1]]
    earlier = setting.earlier(place[0], 0)
    parts = [part.text for part in sentences(f"{earlier} {text}".strip()[-_EARLIEST:])]
    yield from list(reversed(parts))[:_BACK]


def _named(new: re.Match[str], sentence: str) -> str:
    """The words for a thing, with who made it where a law or a place does not tell it apart."""
    told = f"{new['np']}{new['after']}"
    main = main_clause(sentence)
    if not main or main.verb not in _MADE or not main.rest.startswith(new[0][: len("an ")]):
        return told
    first, *others = main.subject.split(" ")
    name = first.isupper() or nations_in(first) or (others and others[0][:1].isupper())
    small = not name or (others and nations_in(others[0]) and not nations_in(first))
    who = f"{first.lower()} {' '.join(others)}" if small else main.subject
    return f"{new['np']} signed by {who}" if re.search(r"[A-Z]", who) else told
