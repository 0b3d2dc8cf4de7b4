"""Reads whose ruling a document is from its head: "IN THE HIGH COURT OF GUJARAT"."""

import re
from collections.abc import Sequence

from quizapp.generate.facts import Speaker
from quizapp.generate.people.holder import Holder

_HEAD = 5
_CAPTION = re.compile(
    r"^(?:IN THE )?(?P<court>(?:[A-Z]+ ){1,3}?(?:COURT|TRIBUNAL))"
    r"(?: OF (?:THE )?(?P<of>[A-Z]+(?: [A-Z]+)*?))?"
    r"(?= (?:APPELLATE|ORIGINAL|CIVIL|CRIMINAL|CONSTITUTION|CONSTITUTIONAL|JURISDICTION|JUDG[A-Z]+"
    r"|WRIT|PRESENT|BEFORE|REVIEW|AT|BENCH|IN)\b| [A-Z][a-z.]|[ ,.:;(]*[^A-Z ]|$)"
)
_REPUBLIC = re.compile(r"^(?:[A-Z]+ ){0,4}(?:REPUBLIC|UNION|DOMINION) OF (?:THE )?")
_THIS_COURT = re.compile(
    r"^(?:[Tt]his (?:(?:[Hh]onou?rable|[Hh]on['’]ble|[Aa]pex) )?(?:[Cc]ourt|[Tt]ribunal)|[Ww]e)$"
)


def ruling_court(paragraphs: Sequence[str]) -> Holder | None:
    """The court that hands down the document, where its first lines name it; else None."""
    head = [text.replace("’", "").replace("'", "") for text in paragraphs[: _HEAD + 1]]
    for at in range(min(_HEAD, len(head))):
        found = _CAPTION.match(" ".join(head[at : at + 2])) if head[at].isupper() else None
        if found:
            of = _REPUBLIC.sub("", found["of"] or "")
            name = f"{found['court'].title()}{' of ' if of else ''}{of.title()}"
            return Holder(Speaker(f"the {name}", "", "body", (name,)), plural=True)
    return None


def is_this_court(phrase: str) -> bool:
    """Whether `phrase` means, in a ruling, the court that gives it: "this Court", "we"."""
    return _THIS_COURT.match(phrase) is not None
