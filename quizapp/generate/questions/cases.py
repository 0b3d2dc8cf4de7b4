"""Says in which case a judgment speaks of "the appellant" and "this Court", or lets it be."""

import re

from quizapp.generate.english.finite import BLANK
from quizapp.generate.setting import Setting

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
_NUMBERED = re.compile(
    r"^(?P<case>(?:[A-Z][\w.]*\s){0,3}?(?:Appeal|Petition|Case|Application|Reference|Suit|Writ)"
    r"(?:\s[A-Z][a-z]*)?\sNo\.?\s?[\w-]+(?:/\d{2,4}|\sof\s\d{4})?)"
)
_COURT = re.compile(r"^in the (?P<court>(?:supreme|high|federal|appeal) court)\b", re.IGNORECASE)
_VERSUS = re.compile(r"\s(?:v|vs|versus)\.?\s", re.IGNORECASE)
_DECIDED = re.compile(
    rf"\b(?P<did>DECIDED|ARGUED|HEARD|DELIVERED|PRONOUNCED)(?:\sON)?\s?[:–-]\s?{BLANK}",
    re.IGNORECASE,
)


def case_of(setting: Setting) -> str:
    """The number or the name of the case that a document judges, or ""."""
    if _VERSUS.search(setting.document.title):
        return setting.document.title
    found = (_NUMBERED.match(line) for line in setting.head)
    return next((match["case"] for match in found if match), "")


def _court_of(setting: Setting) -> str:
    """The court above whose judgment its name is printed."""
    found = (_COURT.match(line) for line in setting.head)
    return next((f"the {match['court'].title()}" for match in found if match), "the Court")


def dated_judgment(text: str, setting: Setting) -> str:
    """What "DECIDED ON : ____" in a judgment's head tells, as a sentence; else ""."""
    found = _DECIDED.search(text)
    case = case_of(setting) if found else ""
    return f"{case} was {found['did'].lower()} on {BLANK}." if found and case else ""


def in_case(text: str, setting: Setting) -> str:
    """`text` with the name of its case before it, where it speaks of a party or "this Court".

    "" where it does so and the document names no case.
    """
    if not _PARTY.search(text) and not _OF_CASE.search(text):
        return text
    case = case_of(setting)
    if not case:
        return "" if _PARTY.search(text) else text
    told = _SAID.sub(r"\g<the> ", _THIS_COURT.sub(_court_of(setting), text))
    return told if case in told else f"In {case}, {setting.lowered(told)}"
