"""Tells how plainly a sentence argues: what must be, what will come, what is cause or mistake."""

import re

NECESSITY = re.compile(
    r"\b(?:must|should|ought to|needs? to|(?:has|have|had|will have|would have) to|cannot|can no"
    r" longer|can(?:not|['’]t)? afford|would do well to|had better|(?:is|are|be|remains?|become)"
    r" (?:[a-z]+ly |more |most |all the more )?(?:an? |the )?(?:essential|crucial|vital|necessary"
    r"|imperative|critical|indispensable|important|urgent|overdue|worth|incumbent|obliged"
    r"|inevitable|possible|impossible)|requires?|demands?|calls? for|best served by)\b"
    r"|\b[Ii]t is (?:high |now |past )?time (?:for|to|that|we)\b|\b[Tt]he time has come\b"
)
"""What must be, in the author's eyes."""
_VERDICT_NOUNS = (
    "failures?|mistakes?|folly|blunders?|disasters?|tragedy|tragedies|betrayal|illusions?|myths?"
    "|delusions?|scandals?|crimes?|farce|success|triumphs?|opportunity|opportunities|burdens?"
    "|threats?|dangers?|obstacles?|solutions?|answers?|keys?|causes?|reasons?|roots?|results?"
    "|consequences?|products?|price|test|lessons?|priority|priorities|foundations?|pillars?"
    "|cornerstones?|hallmarks?|symptoms?|substitutes?|excuses?|pretexts?|turning points?"
    "|watersheds?|crossroads|juncture|challenges?|problems?|puzzle|paradox|irony|truth|fiction"
    "|luxury|gamble|trap|victims?|hostage|reminders?|proof|evidence|signs?|step|matter|question"
)
_VERDICT = re.compile(
    r"\b(?:is|are|was|were|be|been|remains?|remained|becomes?|became|represents?|represented"
    r"|constitutes?|amounts? to|poses?|marks?|marked) (?:[a-z]+ly |also |not |never |no |only |now"
    r" |thus |far from |at )*(?:an? |the |one of the |no |its |their |our )?(?:[\w-]+ ){0,3}?"
    rf"(?:{_VERDICT_NOUNS})\b"
)
"""What something is, judged: "The ban was a mistake"."""
_CAUSE = re.compile(
    r"\b(?:(?:is|are|was|were) (?:[a-z]+ly )?(?:due to|driven by|shaped by|rooted in|born of"
    r"|the (?:result|product|outcome|consequence) of|tantamount to|at risk of|in danger of|doomed"
    r"|bound to|marked by|determined by)|stems? from|stemmed from|lies? in|lay in"
    r"|owes? [a-z ]{0,12}to|results? (?:in|from)|resulted in|leads? to|led to|depends? on"
    r"|hinges? on|rests? on"
    r"|proves? that|shows? that|means? that|suggests? that|goes? hand in hand|two sides of"
    r"|leaves? no|left no|no point in)\b"
)
_RISK = re.compile(r"\b(?:at risk of|in danger of|risks? [a-z]+ing)\b")
_CONTRAST = re.compile(
    r"\b(?:is|are|was|were|does|do|did|has|have|lies?) not (?:only |just |merely |simply )?"
    r"[^,;]{3,70}, but\b|\brather than\b|\binstead of\b|\bfar from\b|\bno longer\b|\bnot so much\b"
    r"|\bnot because [^,;]{3,60} but because\b|\bnothing (?:but|more than|less than)\b"
    r"|\b(?:more|less|better|worse|fewer|greater) [^,;.]{0,40}\bthan\b"
)
_DEGREE = re.compile(
    r"\b[Tt]he (?:only|single|best|worst|surest|greatest|gravest|biggest|real|true|main|deeper"
    r"|chief|central|root) (?:way|reason|cause|problem|danger|threat|challenge|question|lesson"
    r"|issue|test|task|hope|choice|option|path|answer|solution|obstacle|aim|purpose|victims?)\b"
    r"|\btoo [a-z]+ (?:to|for)\b|\bso [a-z]+ that\b|\bonly if\b|\bhardly\b|\bscarcely\b"
    r"|\bat the (?:heart|root|core) of\b"
)
_FORECAST = re.compile(
    r"\b(?:will|would) (?:[a-z]+ly |not |never |only |also |always |have to |continue to )*[a-z]+"
    r"|\b(?:is|are) (?:un)?likely to\b|\brisks? [a-z]+ing\b|\bthreatens? to\b|\b(?:may|might|could)"
    r" (?:well )?[a-z]+"
)
_PREDICATE = re.compile(
    r"\b(?:is|are|was|were|remains?|remained|has become|have become|has been|have been|seems?)"
    r" (?:both |most |very |so |too |more |less |not |never |now |also |still |[a-z]+ly )*"
    r"(?:[a-z]+(?:ous|ive|ful|less|able|ible|ical|ent|ant|ile|id|ary|some|ing)|acute|deep|weak"
    r"|strong|wrong|right|clear|dire|grim|bleak|poor|rich|flawed|hollow|unfair|dead|hard|easy"
    r"|small|great|huge|real|false|true|new|safe|sound)(?:(?:,| and| but| or) [a-z-]+)?"
    r"(?=[.,;]|$| (?:for|to|in|at|as|that|when|if|because|than|of)\b)"
)
"""What something is like: "The balance is precarious"."""
_CONDITION = re.compile(r"\b(?:[Ii]f|[Uu]nless|[Ww]ithout|[Aa]s long as|[Uu]ntil|[Ww]hile)\b")
_CHANGE = re.compile(
    r"\b(?:undermin|weaken|strengthen|erod|deepen|fuel|perpetuat|jeopardi[sz]|exacerbat|aggravat"
    r"|legitimi[sz]|discredit|reinforc|cement|strain|complicat|diminish|transform|intensif|distort"
    r"|hamper|hinder|impede|encourag|discourag|embolden|alienat|squander|wast|neglect|ignor|betray"
    r"|fail|succeed|deserv|suffer|embod|encompass|emanat|defin)(?:s|es|ed|d|ied|ies|ing|e)?\b"
)
_COUNTED = re.compile(r"\d|\b(?:hundred|thousand|million|billion|per ?cent|percent)s?\b")
_PLAIN = (
    *((NECESSITY, 3), (_VERDICT, 3), (_CONTRAST, 3), (_DEGREE, 3), (_RISK, 3)),
    *((_CAUSE, 2), (_CHANGE, 2), (_PREDICATE, 2)),
)
_LEAST = 3


def strength(text: str) -> int:
    """How plainly `text` argues, from 0; a forecast counts with its condition, or half."""
    found = sum(weight for sign, weight in _PLAIN if sign.search(text))
    if _FORECAST.search(text):
        found += 3 if _CONDITION.search(text) else 1
    return found


def argues(text: str) -> bool:
    """Whether `text` says more than what happened: what must be, what will come, what is wrong.

    What tells a number tells a fact, whoever writes it.
    """
    return strength(text) >= _LEAST and _COUNTED.search(text) is None


def demands(text: str) -> bool:
    """Whether `text` says what must be, what is at risk, or sets one thing against another."""
    return any(sign.search(text) for sign in (NECESSITY, _CONTRAST, _DEGREE, _RISK))
