"""Says in which case a judgment speaks of "the appellant" and "this Court", or lets it be."""

import re

from quizapp.generate.english.finite import BLANK
from quizapp.generate.setting import Setting

_PARTS = ("ccused", "ppell", "espond", "etition", "pplicant", "laintiff", "efendant", "omplain")
_ROLE = "Accused|Appellant|Respondent|Petitioner|Applicant|Plaintiff|Defendant|Complainant"
_PARTY = re.compile(
    rf"\b[Tt]he\s(?:(?:\d(?:st|nd|rd|th)|[Ff]irst|[Ss]econd|[Tt]hird)\s)?"
    rf"(?:{_ROLE})s?(?:\s?[-–]\s?(?:{_ROLE})s?)*\b"
)
_OF_CASE = re.compile(
    r"\b(?:[Tt]his (?:Court|appeal|petition)|[Tt]he matter was|[Tt]he learned|[Tt]he said"
    r"|[Tt]he (?:order of confiscation|impugned)|special leave)\b"
)
_THIS_COURT = re.compile(r"\b[Tt]his Court\b|(?<=before )Court\b|(?<=in )Court\b")
_SAID = re.compile(r"\b(?P<the>[Tt]he|[Aa])\s(?:said|aforesaid|learned|impugned)\s(?=[a-zA-Z])")
_DECIDED = re.compile(
    rf"\b(?P<did>DECIDED|ARGUED|HEARD|DELIVERED|PRONOUNCED)(?:\sON)?\s?[:–-]\s?{BLANK}",
    re.IGNORECASE,
)


def dated_judgment(text: str, setting: Setting) -> str:
    """What "DECIDED ON : ____" in a judgment's head tells, as a sentence; else ""."""
    found = _DECIDED.search(text) if " ON" in text else None
    case = setting.case if found else ""
    return f"{case} was {found['did'].lower()} on {BLANK}." if found and case else ""


def in_case(text: str, setting: Setting) -> str:
    """`text` with the name of its case before it, where it speaks of a party or "this Court".

    "" where it does so and the document names no case.
    """
    case = setting.case
    if not case:
        return "" if any(part in text for part in _PARTS) and _PARTY.search(text) else text
    if not _PARTY.search(text) and not _OF_CASE.search(text):
        return text
    told = _SAID.sub(r"\g<the> ", _THIS_COURT.sub(setting.court, text))
    return told if case in told else f"In {case}, {setting.lowered(told)}"
