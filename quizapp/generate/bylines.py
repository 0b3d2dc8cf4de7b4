"""Reads who wrote or gave a text from a byline, a speech's heading, or a note on the author."""

import re
from collections.abc import Iterator, Sequence

from quizapp.domain.numerals import MONTH, MONTH_NAMES
from quizapp.generate.english.given_names import is_given_name
from quizapp.generate.english.names import TITLES, role_words
from quizapp.generate.people.sightings import personal

_HEAD, _TAIL = 30, 6
"""How many paragraphs from the top, and from the end, can hold a byline."""
_PROSE = 30
"""The words from which on a line is the text itself."""
_SMALL = r"(?:al|bin|bint|ibn|de|del|della|di|da|van|von|der|den|el|la|le|ul|ur)"
_INITIALS = r"(?!I+\. |I?[VX]I*\. )(?:[A-Z]\.)+"
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w’'-]*"
_WORD = rf"(?:{_INITIALS}|{_CAPITAL})"
_NAME = rf"{_WORD}(?:[ ](?:{_SMALL}[ -])?(?:{_WORD}|{_SMALL}-{_CAPITAL})){{1,4}}"
_JOIN = re.compile(r",? (?:and|with|&) |, (?=[A-Z])")
_AFTER = (
    rf"(?:(?P<rest>,? (?:in|at|from|for) .*|, (?:the |an? |our )?[a-z].*|, [A-Z].*"
    rf"|\s*[|–—·•(-].*|,? (?:(?:{MONTH})|\d).*)|[.:]?$)"
)
_SEVERAL = rf"{_NAME}(?:(?: in {_CAPITAL}(?: {_CAPITAL})*)?(?:,? (?:and|with|&) |, ){_NAME}){{0,3}}"
_BY = re.compile(
    rf"^(?i:(?:(?:written|story|report|reported|essay|text|words|opinion|analysis|column|comment)"
    rf"(?: by:?|:) ?|(?:the )?authors?:? |(?:the )?writers?: |by:? ))(?P<names>{_SEVERAL}){_AFTER}"
)
_BY_ALONE = re.compile(r"^(?:written by|by|authors?|writers?)\s*:?$", re.IGNORECASE)
_IN_LINE = re.compile(rf"[|·•–—] ?(?i:by) (?P<names>{_SEVERAL})(?= ?[|·•–—]|$)")
_IN_PLACE = re.compile(rf" in {_CAPITAL}(?: {_CAPITAL})*")
_TITLE = (
    r"(?:(?:Right |Rt\.? )?Hon(?:ou?rable|['’]ble|\.)?|H\. ?E\.|His Excellency|Her Excellency"
    r"|Prime Minister|Foreign Minister|Finance Minister|Secretary of State|Secretary-General"
    rf"|Chief Justice|Governor|Shri|Smt\.?|(?:{TITLES})\.?)"
)
_GIVEN = re.compile(
    r"^(?:(?:the )?(?:full )?(?:text|transcript) of (?:the |an? )?)?(?i:(?:[\w’'-]+ ){0,3}?"
    r"(?:speech|address|remarks|statement|lecture|message|keynote|testimony|delivered|sermon"
    r"|interview))(?: (?:given|made|delivered|issued))? (?:by|of) (?:the )?"
    rf"(?:{_TITLE} )*(?P<name>{_NAME})(?=[,.:;]|$| (?:at|to|on|in|before|during)\b)"
    rf"|^(?:{_TITLE} )*(?P<whose>{_NAME})['’]s? (?:[\w’'-]+ ){{0,3}}?"
    r"(?:speech|address|remarks|statement|lecture|testimony)\b"
)
"""A speech's heading: "Address by the Hon. Ann Dunn at ...", "Ann Dunn's speech to ..."."""
_GIVEN_BELOW = re.compile(r"(?:by|of)$")
_ABOUT = re.compile(
    rf"^(?:{_TITLE} |The (?:author|writer),? )*(?P<names>{_SEVERAL})(?:, [^,]{{3,90}},)?"
    r" (?:is|was|are|were|writes|teaches|works|serves|served|has (?:been|served|written)|heads"
    r"|directs|covers|reports from|reports on|contributed|can be reached)\b(?P<rest>.*)$"
)
_DASHED = re.compile(rf"^[–—-]{{1,2}} ?(?P<names>{_SEVERAL})(?:,.*)?$")
_DATED = re.compile(
    rf"\b(?:\d{{1,2}} (?:{MONTH})|(?:{MONTH}) \d{{1,2}}|(?:{MONTH}),? \d{{4}})\b"
    r"|\bmin(?:ute)?s? read\b|\b\d{4}-\d\d-\d\d\b",
    re.IGNORECASE,
)
_LONE = re.compile(
    rf"^(?:{_TITLE} )*(?P<names>{_NAME}(?: (?:and|&) {_NAME})?)(?:,? \(?(?:{MONTH}|\d).*)?$"
)
_LETTERS = re.compile(r", ?(?:Jr|Sr|PhD|Ph\.D|MP|QC|KC|CBE|OBE|SC|\(Retd\)).*$")
_SPEECH = re.compile(
    r"\b(?:speech|address|remarks|lecture|sermon|keynote|statement) (?:of|by|to|at|in|before|given"
    r"|delivered)\b|\b(?:delivered|speaking) (?:by|at|in|to|before)\b|\bspeech$|^speech\b"
    r"|\baddress$|\bbudget (?:speech|statement)\b",
    re.IGNORECASE,
)
_HEADING = 20
"""The words of the longest heading that may say so."""
_LONGEST_NOTE, _ROLE = 70, 9
"""The words of a note on the author, and the gaps of a role below a name, at most."""
_BEGUN = 3
"""So many long lines into the text a byline may still stand."""
_SHORT = 3
"""Letters up to which capitals may be initials."""


def author_of_text(paragraphs: Sequence[str]) -> str:
    """Who wrote or gave the text: one full name, or two or more joined by "and"; "" if unknown."""
    head = list(_head(paragraphs))
    found = next(filter(None, (_byline(line, below) for line, below in head)), "")
    found = found or next(filter(None, (_spoken(line, below) for line, below in head)), "")
    return found or _lone(head, paragraphs) or _noted(paragraphs)


def is_speech(paragraphs: Sequence[str]) -> bool:
    """Whether the lines above a text call it a speech, an address or the like."""
    lines = [line for line, _ in _head(paragraphs) if line.count(" ") < _HEADING]
    return any(_SPEECH.search(line) for line in lines)


def _head(paragraphs: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The lines above the text, each with the one below it; a little of the text itself too."""
    prose = 0
    for line, below in zip(paragraphs[:_HEAD], [*paragraphs[1:_HEAD], ""], strict=False):
        prose += line.count(" ") >= _PROSE
        if prose > _BEGUN:
            return
        yield line, below


def _byline(line: str, below: str) -> str:
    """The names behind "By", or on the line below "Author:"."""
    found = _BY.match(line) or _IN_LINE.search(line)
    if found and line.count(" ") < _PROSE:
        return names_in(found["names"])
    lone = _LONE.match(below) if _BY_ALONE.match(line) else None
    return names_in(lone["names"]) if lone else ""


def _spoken(line: str, below: str) -> str:
    """Who gave the speech that a heading announces."""
    if line.count(" ") >= _PROSE:
        return ""
    whole = f"{line} {below}" if _GIVEN_BELOW.search(line) else line
    found = _GIVEN.match(whole)
    return names_in(found["name"] or found["whose"]) if found else ""


def _lone(head: Sequence[tuple[str, str]], paragraphs: Sequence[str]) -> str:
    """A line above the text that is only a name, beside a date, a role or a note on its bearer."""
    above = ""
    for line, below in head:
        if line.count(" ") >= _PROSE:
            return ""
        found = _LONE.match(line)
        names = names_in(found["names"]) if found else ""
        signs = any(_DATED.search(beside) for beside in (above, line, below))
        signs = signs or below.startswith(line)
        role = _is_role(below)
        known = any(is_given_name(word) or word.endswith(".") for word in names.split()[:1])
        bio = any(text.startswith(names) and _ABOUT.match(text) for text in paragraphs[-_TAIL:])
        if names and above and (bio or (known and (role or signs))):
            return names
        above = line
    return ""


def _is_role(line: str) -> bool:
    """Whether a line below a name says what its bearer is."""
    return line.count(" ") < _ROLE and bool(role_words(line)) and not line.endswith(".")


def _noted(paragraphs: Sequence[str]) -> str:
    """Whom a note at the end introduces, of whom the text itself does not speak."""
    for at in range(max(1, len(paragraphs) - _TAIL), len(paragraphs)):
        line = paragraphs[at]
        dashed = _DASHED.match(line)
        if dashed and line.count(" ") < _PROSE:
            return names_in(dashed["names"])
        about = _ABOUT.match(line)
        if not about or line.count(" ") > _LONGEST_NOTE or not role_words(about["rest"]):
            continue
        names = names_in(about["names"])
        told = [text for text in paragraphs[:at] if text.count(" ") >= _PROSE]
        if names and not any(name in text for name in names.split(" and ") for text in told):
            return names
    return ""


def name_beside_date(text: str) -> str:
    """The name with which a line goes on behind its date, if it has a title or a given name."""
    found = re.match(rf"(?P<titles>(?:{_TITLE} )*)(?P<name>{_NAME})", text)
    if not found or not _is_person(found["name"]):
        return ""
    known = found["titles"] or is_given_name(found["name"].split()[0])
    return found[0] if known else ""


def names_in(text: str) -> str:
    """The persons' names of a byline, joined by "and"; "" where one of them is none."""
    parts = _JOIN.split(_IN_PLACE.sub("", _LETTERS.sub("", text)).strip(" .,"))
    names = [_cased(re.sub(rf"^(?:{_TITLE} )+", "", part.strip())) for part in parts]
    whole = all(map(_is_person, names))
    return " and ".join([", ".join(names[:-1]), names[-1]]).removeprefix(" and ") if whole else ""


def _is_person(name: str) -> bool:
    words = name.split()
    if len(words) > 1 and words[-1] in MONTH_NAMES:
        return is_given_name(words[0])
    full = [word for word in words if not word.endswith(".")]
    return len(words) > 1 and bool(full) and personal(full) and not role_words(full[-1])


def _cased(name: str) -> str:
    """A name in capitals with small letters: "ANN DUNN"."""
    if not name.isupper() or len(name) <= _SHORT:
        return name
    return re.sub(r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ’'-]+", lambda found: found[0].title(), name)
