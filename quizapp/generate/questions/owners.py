"""Says whose the inflation, the parliament or the central bank is: the document's own country's."""

import re

from quizapp.generate.english.main_clause import main_clause
from quizapp.generate.english.nations import nations_in
from quizapp.generate.people.registry import Place
from quizapp.generate.setting import Setting

_MEASURE = (
    r"inflation|exports|imports|GDP|output|growth|economy|revenues?|receipts|deficit|surplus|balance"
    r"|debt|reserves|remittances|expenditure|spending|population|unemployment|poverty|budget"
    r"|currency|policy rates?|interest rates?|poverty rate|birth rate|minimum wage"
)
_MEASURED = re.compile(
    rf"^(?P<lead>(?:(?:[Ii]n|[Oo]n|[Bb]y|[Aa]t|[Ff]or|[Ss]ince|[Dd]uring|[Aa]fter|[Uu]ntil)\s"
    rf"[^,]{{2,40}},\s)?)(?P<the>(?:[Tt]he\s)?)(?P<np>(?:[A-Za-z][a-z-]*\s){{0,3}}(?i:{_MEASURE}))"
    r"(?P<rest>\s(?!of\b|in\s(?:the\s)?[A-Z]|to\s[A-Z]|from\s[A-Z]|and\b)\S+.*)$"
)
_BODY = re.compile(
    r"(?<![\w’'-])(?:(?P<the>[Tt]he\s)(?P<noun>(?:[Cc]entral|[Ss]tate|[Nn]ational)\s[Bb]ank"
    r"|[Nn]ational\s[Aa]ssembly|[Cc]abinet|[Tt]reasury|[Ss]upreme\s[Cc]ourt|[Pp]lanning\s[Mm]inistry"
    r"|(?:finance|foreign|interior|defence|health|education)\s(?:ministry|minister)"
    r"|[Mm]inistry\sof\s[A-Z]\w+|prime\sminister)|(?P<bare>[Pp]arliament))\b"
    r"(?!['’]?s?\s(?:of|in|for)\s(?:the\s)?[A-Z]|\s[A-Z]|,\s[A-Z])"
)
_OWED = re.compile(
    r"\b(?P<the>the )(?P<noun>(?:external|foreign|public|national|domestic) (?:debt|reserves|budget"
    r"|exchange reserves)|(?:budget|current account|trade) deficit|central bank['’]s reserves)\b"
    r"(?! of)"
)
_ELECTIONS = re.compile(
    r"\b(?P<the>the )(?P<noun>(?:(?:(?:[A-Z][a-z]+ )?\d{4}|____|last|first) )?(?:(?:general|federal"
    r"|presidential|parliamentary|provincial|local) )*elections?)\b(?! (?:of|in|to) )"
)
_MEASURES = re.compile(rf"\b(?:{_MEASURE}|[Tt]reasury|percent of GDP|per cent of GDP)\b")
_ACRONYM = re.compile(r"[A-Z]{2}")
_NO_NP = frozenset(("its", "their", "his", "her", "our", "this", "that", "these", "no", "a", "an"))


def with_owner(text: str, setting: Setting, place: Place) -> str:
    """`text` with the document's own country before the first thing that every country has one of.

    Unchanged where the text, or the sentence before it, names another country; but whoever may
    hold or owe a debt of which only an article tells, it is the country's own.
    """
    land = setting.land
    if not land or land in nations_in(text) or land in text:
        return text
    whose = f"{land}{'’' if land.endswith('s') else '’s'}"
    owed = _OWED.search(text)
    if owed:
        return _owning(text, owed, whose)
    if nations_in(text) or set(nations_in(setting.sentence_before(*place))) - {land}:
        return text
    body = _BODY.search(text) or _ELECTIONS.search(text)
    return _measured(text, whose, setting) or (_owning(text, body, whose) if body else text)


def is_measured(text: str) -> bool:
    """Whether a text tells what is measured of every country again and again."""
    return _MEASURES.search(text) is not None


def _measured(text: str, whose: str, setting: Setting) -> str:
    """The same with its owner before a measure that is the subject: "Output grew"; or ""."""
    found = _MEASURED.match(text)
    if not found or found["np"].split(" ")[0].lower() in _NO_NP or _named(found["np"], setting):
        return ""
    main = main_clause(f"{found['the']}{found['np']}{found['rest']}")
    if main is None or not f"{found['the']}{found['np']}".startswith(main.subject):
        return ""
    owner = whose if found["lead"] else whose[:1].upper() + whose[1:]
    np = found["np"] if _ACRONYM.match(found["np"]) else found["np"][:1].lower() + found["np"][1:]
    return f"{found['lead']}{owner} {np}{found['rest']}"


def _named(np: str, setting: Setting) -> bool:
    """Whether the words before a measure may open with a name: "Toyota output"."""
    return " " in np and np[:1].isupper() and setting.lowered(np) == np


def _owning(text: str, found: re.Match[str], whose: str) -> str:
    """The same with its owner for the article of "the central bank", or before "parliament"."""
    owner = whose if found.start() else whose[:1].upper() + whose[1:]
    return f"{text[: found.start()]}{owner} {found['noun'] or 'parliament'}{text[found.end() :]}"
