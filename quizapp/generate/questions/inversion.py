"""Turns a statement's clause into a question by the plain rules of English word order."""

import re

from quizapp.generate.english.main_clause import Main
from quizapp.generate.english.verbs import AUXILIARIES, HAVE, PARTICIPLES, base_of
from quizapp.generate.setting import Setting

_NEGATED = re.compile(r"^(?:not|n’t|n't|never)\b")
_SECOND_VERB = re.compile(r"\b(?:and|but|or|then)\s(?:\w+ly\s)?(?P<verb>[a-z]+)")
_PAPER = re.compile(
    r"^(?!The\s)(?:[A-Z][\w’'-]*(?<!['’]s)\s)+(?:Order|Act|Treaty|Agreement|Amendment|Pact|Accord|Commission"
    r"|Committee|Assembly|Conference|Award|Convention|Ordinance)(?=\s\(|$|\sof\b)"
)
_ADVERB = re.compile(r"^(?:\w+ly\s|since\s|long\s)?(?P<verb>[a-z]+)")


def inverted(main: Main, setting: Setting) -> str:
    """As "did the floods kill people" from "The floods", "killed", "people"; "" in doubt."""
    subject = setting.lowered(main.subject)
    subject = f"the {subject}" if _PAPER.match(subject) else subject
    verb = main.verb.lower()
    if _NEGATED.match(main.rest):
        return ""
    if verb in HAVE and not _perfect(main.rest):
        helper = {"has": "does", "have": "do", "had": "did"}[verb]
        return f"{helper} {subject} have {main.rest}".strip()
    if verb in AUXILIARIES:
        return f"{verb} {subject} {main.rest}".strip() if verb in AUXILIARIES - {"do"} else ""
    second = _SECOND_VERB.search(main.rest)
    another = second and (base_of(second["verb"]) or second["verb"] in AUXILIARIES)
    base = None if another else base_of(verb)
    return f"did {subject} {base} {main.rest}".strip() if base else ""


def _perfect(rest: str) -> bool:
    word = _ADVERB.match(rest)
    return word is not None and (word["verb"] in PARTICIPLES or word["verb"] in {"been", "had"})
