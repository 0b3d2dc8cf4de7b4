"""Says what is bad English in a stem, and what nobody would ask in an exam."""

import re

from quizapp.domain.numerals import SPELLED
from quizapp.generate.questions.question import Question

_WHEN = r"\b(?:which|what) (?:dates?|day|month(?: and year)?|year|decade|period)(?: in \d{4})?"
_PLUPERFECT = re.compile(rf"{_WHEN} had (?!to\b)\S")
_SMALL = (
    "the|a|an|some|many|most|several|both|all|few|two-thirds|more|about|around|its|their|his|her"
)
_CAPITAL_INSIDE = re.compile(
    rf"{_WHEN} (?:was|were|did|is|are|has|have|will|does|do) (?P<word>[A-Z][a-z-]+)\b(?! [A-Z])"
)
_SMALL_WORD = re.compile(rf"(?:{_SMALL}|{SPELLED})", re.IGNORECASE)
_AND_MORE = re.compile(
    rf"\b[Hh]ow many (?:[A-Za-z-]+ ){{1,4}}and (?:(?i:{SPELLED})|\d+|an?|their|his|her|its|the)"
    r" (?:[a-z-]+ ){1,3}?(?:of [^?]{2,40}? )?(?:was|were|are|did|have|had)\b"
)
_INVERTED = re.compile(
    r"^(?:(?:On|In) [^,]+, )?(?:[Aa]rgued|[Ss]aid|[Ss]ays|[Ww]rote|[Ww]rites|[Aa]dded|[Ww]arned"
    r"|[Ww]arns|[Aa]rgues|[Nn]oted|[Ii]nsisted|[Ee]xplained|[Dd]eclared|[Cc]laimed|[Rr]ecalled) "
    r"(?:____|[A-Z])"
)
_DATELINE = re.compile(
    r"^(?:[A-Z]{4,}|____)(?: [A-Z]{2,})*,? (?:[A-Z][a-z]+ )?[^.]{0,20}?"
    r"(?:\([^()]{2,30}\) ?)?[-–—:]+ "
)
_BYLINE = re.compile(r"\b(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Pp]hotograph(?:ed|s)?) by [A-Z]")
_CAREER = (
    r"(?:covered|studied|taught|reported|followed|worked (?:at|as|for|in|on)|advised|lectured|lived"
    r"|shared an office)"
)
_BIOGRAPHY = re.compile(
    rf"\bwho (?:has|had)? ?(?:been )?{_CAREER}\b[^,?]*\b(?:since|for|until|from) ____"
    rf"|^[A-Z]\S+(?: [A-Z]\S+)+ (?:has |had )?{_CAREER} [^,?]*\b(?:since|for|until|from) ____\.$"
)
_PRIVATE = re.compile(
    r"\b(?:plans?|hopes?|intends?|wants?|means?) to (?:retire|marry|emigrate|go home|return home"
    r"|move house|sell (?:his|her|their) (?:house|shop|car|farm)"
    r"|write (?:a|his|her) (?:book|memoirs?))\b"
)
_ATMOSPHERE = re.compile(
    r"\b(?:is|are|was|were) (?:still |all )?(?:laughing|smiling|joking|weeping|crying|shrugging"
    r"|sipping|dancing|singing|queu(?:e)?ing|waving|cheering|whispering|sighing|dozing|yawning)\b"
)
_UNION = re.compile(r"^[Tt]he (?:European|African|Soviet) Union$|^(?:the )?EU$")


def ill_worded(question: Question) -> str:
    """Turning a statement into a question left bad English: "In which year had he won?"."""
    stem = question.stem
    if stem.endswith("?"):
        if _PLUPERFECT.search(stem):
            return "a past before a past is asked"
        inside = _CAPITAL_INSIDE.search(stem)
        if inside and _SMALL_WORD.fullmatch(inside["word"]):
            return "a capital stands inside the question"
        if _AND_MORE.search(stem):
            return "more are counted than the answer says"
    return "a statement is turned round" if _INVERTED.match(stem) else ""


def idle(question: Question) -> str:
    """What no examiner asks: a dateline, a speaker's career, private plans, the mood of a place."""
    stem = question.stem
    if question.kind == "position":
        empty = _ATMOSPHERE.search(stem) or _PRIVATE.search(stem)
        return "a mood or a private plan is asked" if empty else ""
    if _DATELINE.match(stem) or _BYLINE.search(stem):
        return "a dateline or a byline is asked"
    if _BIOGRAPHY.search(stem):
        return "only somebody's career is asked"
    return "a private plan is asked" if _PRIVATE.search(stem) else ""


def no_country(question: Question) -> str:
    """The stem asks which country, and the answer is a union of countries."""
    asked = re.search(r"\b[Ww]hich country\b", question.stem)
    return "a union is no country" if asked and _UNION.match(question.key) else ""
