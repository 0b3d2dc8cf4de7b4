"""Reads the operative paragraphs of a resolution: "The General Assembly, ... 1. Calls upon ..."."""

import re
from collections.abc import Iterator, Sequence

from quizapp.generate.facts import Manner, PositionFact
from quizapp.generate.people.registry import Registry
from quizapp.generate.people.speakers import read_holder
from quizapp.generate.positions.telling import Found, Page, fact_of

_ORGAN = re.compile(r"^The [A-Z][\w’'-]*(?: (?:of|for|on|and|the|[A-Z][\w’'-]*)){0,9},$")
_PREAMBLE = re.compile(r"^(?:[A-Z][a-z]+ )?[A-Za-z]+(?:ing|ed)\b")
_OPERATIVE = re.compile(
    r"^(?:\(?\d{1,2}[.)]? |\([a-z]\) |[•*·-] )?(?:(?:Strongly|Further|Also|Once again|Solemnly"
    r"|Urgently|Unanimously|Deeply) )?(?P<claim>(?P<verb>[Cc]ondemns|[Cc]alls|[Uu]rges|[Dd]emands"
    r"|[Dd]eclares|[Dd]eplores|[Rr]eaffirms|[Aa]ffirms|[Ww]elcomes|[Ss]tresses|[Ee]mphasi[sz]es"
    r"|[Ee]xpresses|[Rr]ecommends|[Ee]ndorses|[Rr]ejects|[Ss]upports|[Uu]nderlines|[Dd]enounces"
    r"|[Oo]pposes|[Pp]roposes|[Cc]ommends|[Rr]egrets|[Rr]ecogni[sz]es|[Ii]nsists|[Ww]arns) [^;]*?)"
    r"[,;.]?(?: and)?$"
)
"""What the organ wants or thinks; not what it decides to do next, or asks its staff to do."""
_FEWEST, _MOST = 5, 45


def enacting(paragraphs: Sequence[str]) -> dict[int, str]:
    """The organ ("The Security Council") that speaks in each operative paragraph."""
    found: dict[int, str] = {}
    organ = ""
    for number, text in enumerate(paragraphs, 1):
        if _ORGAN.match(text):
            organ = text.rstrip(",")
        elif organ and _OPERATIVE.match(text):
            found[number] = organ
        elif organ and not (_PREAMBLE.match(text) or text[:1].isdigit()):
            organ = ""
    return found


def enacted(page: Page, organ: str, registry: Registry) -> Iterator[PositionFact]:
    """What the organ says in its operative paragraph."""
    holder = read_holder(organ, registry, (page.number, 0))
    found = _OPERATIVE.match(page.text)
    if not holder or not found or not _FEWEST <= found["claim"].count(" ") + 1 <= _MOST:
        return
    start, end = found.span("claim")
    told = Found(holder, start, end, Manner.PHRASE, found["verb"].lower())
    yield fact_of(page, told, (start, end), (0, len(page.text)))
