"""Says where a stem means something that stands in another sentence: "three have opened"."""

import re

from quizapp.domain.numerals import SPELLED
from quizapp.generate.bearings import SOURCED
from quizapp.generate.english.nations import nations_in
from quizapp.generate.questions.leaning import Bare, bare_nouns
from quizapp.generate.questions.question import Question

_VERB = r"(?:have|has|had|were|was|are|is|will|would|could|may|might|must|did|do)"
_HURT = r"(?:killed|wounded|injured|hurt|arrested|detained|displaced|missing|dead|rescued)"
_BARE_NUMBER = re.compile(
    rf"^(?:(?:In|On|By|At|During|Since) [^,]{{2,40}}, )?(?:(?:about|around|some|at least|nearly"
    rf"|almost|more than|over) )?(?:{SPELLED}|\d[\d,]*|____|[Hh]ow many) {_VERB}\b"
    rf"(?! (?:been )?{_HURT}\b| there\b)",
    re.IGNORECASE,
)
_ONE = re.compile(
    r"\b(?:from|on|to|into|with|as|by|than|for|of|that|another) one(?=[,.;?]| (?:on|onto|at|and|by"
    r"|had|has|was|were|before|after)\b)"
    r"|\ball (?:two|three|four|five|six|seven)(?=[,.;?]| (?:by|in|on|at|as|for|with)\b)"
    r"|\b[Tt]he ones?(?=[,.;?]| (?:of|in|on|at|from|had|has|was|were|before)\b)"
)
_PRONOUN_INSIDE = re.compile(r"____,? (?:It|He|She|They|Its|His|Her|Their)\b")
_ASKED_ACT = re.compile(
    r"\b(?:did|does|was|were) the (?P<noun>[a-z]+) (?!(?:of|in|on|for|to|at|from|between|against|by"
    r"|with|that|which|who|over)\b)[a-z]"
)
_ACTS = re.compile(
    r"costs?|figures?|rates?|pace|programmes?|programs?|crisis|designs?|total|works?|schemes?|plans?"
    r"|projects?|decisions?|rulings?|offers?|bids?|deals?|moves?|proposals?|loans?|packages?|targets?"
    r"|thresholds?|attacks?|raids?|problems?|reforms?|talks|scandals?|delays?|[a-z]+(?:ti|si)ons?"
    r"|[a-z]{3,}ments?|trials?|arrivals?|withdrawals?"
)
"""What is always somebody's or of something: which, a stem must say wherever it stands."""
_ONLY_ONE = frozenset(
    (
        "economy", "government", "total", "rate", "deficit", "budget", "parliament", "population",
        "constitution", "nation", "capital",
    )
)  # fmt: skip
"""Of these the text that a stem quotes by its title has but one."""
_GOES_ON = re.compile(r" (?:(?:to|for) (?!____)[a-z]|(?:in|of|on|from) the [\w-]+ [A-Z])")
_NO_HEAD = ("est", "most", "ic", "ive", "ous", "ary")
"""Endings of adjectives: "the busiest", "the heroic and ruinous war"."""
_SAME = re.compile(r"[A-Z][\w’'-]*, the (?:[a-z]+ )?[a-z-]+$")
_OPENING = re.compile(
    r"^(?:[A-Z][a-z]+ [^,]{2,40}, )?(?:[A-Z][a-z]+ (?:which|what) [a-z ]{3,20}?"
    r" (?:did|was|were|is|are|has|have|will) )?$"
)
"""What stands before the subject of a stem."""
_HEADED = re.compile(r"^(?:Under the|In connection with the [A-Z])[^,]*, ")
"""What is laid down by something, or stands under a note's heading."""
_WHEN = re.compile(r" (?:on|in|by|since|until) ____")


def unresolved(question: Question) -> str:
    """The stem counts things of no name, says "one", or "the rate" of what it never named."""
    if question.kind == "position":
        return ""
    found = SOURCED.search(question.stem)
    title = ((found["title"] or found["last"]) if found else "") or ""
    rest = SOURCED.sub("", question.stem)
    if _BARE_NUMBER.match(rest):
        return "a number counts nothing that is named"
    if _ONE.search(rest) or _PRONOUN_INSIDE.search(rest):
        return "a pronoun means nothing in the stem"
    if _HEADED.match(rest):
        return ""
    head = _open_head(rest, title)
    return f"the stem never says which {head}" if head else ""


def _open_head(rest: str, title: str) -> str:
    """The first definite noun of which neither the stem nor the title tells which; or ""."""
    asked = _ASKED_ACT.search(rest)
    act = asked and _ACTS.fullmatch(asked["noun"])
    if asked and act and not title:
        return asked["noun"]
    rest = _WHEN.sub("", rest)
    return next((bare.noun for bare in bare_nouns(rest) if _is_open(rest, bare, title)), "")


def _is_open(text: str, bare: Bare, title: str) -> bool:
    """Whether neither the words around a bare noun nor the title tell which is meant."""
    act = _ACTS.fullmatch(bare.noun) is not None
    if title and (not act or bare.noun in _ONLY_ONE or bare.noun in title.lower()):
        return False
    if bare.noun in {"country", "nation"} and nations_in(text[: bare.start]):
        return False
    noun = text[: bare.end].rpartition(" ")[2]
    if noun.istitle() or noun.endswith(_NO_HEAD) or _GOES_ON.match(text, bare.end):
        return False
    return bool(act or _OPENING.match(text[: bare.start])) and not _SAME.search(text[: bare.end])
