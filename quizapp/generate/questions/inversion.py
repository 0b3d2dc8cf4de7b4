"""Turns a statement's clause into a question by the plain rules of English word order."""

import re

from quizapp.generate.english.main_clause import Main
from quizapp.generate.english.verbs import AUXILIARIES, HAVE, PARTICIPLES, base_of, is_finite
from quizapp.generate.setting import Setting

_DONE_TO = {"held", "appointed", "elected", "adopted", "abrogated", "promulgated", "introduced"}
_DONE_TO |= {
    "re-elected",
    "nominated",
    "crowned",
    "constituted",
    "established",
    "created",
    "dissolved",
    "abolished",
    "enforced",
}
"""What notes say of a thing for what was done to it: "General elections held in 1970"."""
_PHRASE = re.compile(r"\s(?:of|to|in|for)\s")
_NO_OBJECT = re.compile(r"$|(?:in|on|by|at|from|under|as|for|with|to)\b")
_OFFICE = re.compile(
    r"(?:the )?(?:first |second |interim )?(?:Vice.)?(?:President|Prime Minister|Chairman|Governor"
    r"|Speaker|Secretary|Chief|Leader|Premier|Chancellor|King|Emperor|Khalifa|Caliph|Pope)\b"
)
_NEGATED = re.compile(r"^(?:not|n’t|n't|never)\b")
_SECOND_VERB = re.compile(r"\b(?:and|but|or|then)\s(?:\w+ly\s)?(?P<verb>[a-z]+)")
_PAPER = re.compile(
    r"^(?!The\s)(?:[A-Z][\w’'–-]*(?<!['’]s)\s)+(?:Order|Act|Treaty|Agreement|Amendment|Pact|Accord|Commission"
    r"|Committee|Assembly|Conference|Award|Convention|Ordinance)(?=\s\(|$|\sof\b)"
)
_ADVERB = re.compile(r"^(?:\w+ly\s|since\s|long\s)?(?P<verb>[a-z]+)")


def inverted(main: Main, setting: Setting) -> str:
    """As "did the floods kill people" from "The floods", "killed", "people"; "" in doubt."""
    subject = setting.lowered(main.subject)
    if ":" in subject or (subject[:1].isupper() and not setting.opens_with_name(subject)):
        return ""
    subject = f"the {subject}" if _PAPER.match(subject) else subject
    verb = main.verb.lower()
    if _NEGATED.match(main.rest) or subject == "there":
        return ""
    if verb in _DONE_TO and (_NO_OBJECT.match(main.rest) or _OFFICE.match(main.rest)):
        be = "were" if _PHRASE.split(main.subject)[0].endswith("s") else "was"
        return f"{be} {subject} {verb} {main.rest}".strip()
    if verb in HAVE and not _perfect(main.rest):
        helper = {"has": "does", "have": "do", "had": "did"}[verb]
        return f"{helper} {subject} have {main.rest}".strip()
    if verb in AUXILIARIES:
        return f"{verb} {subject} {main.rest}".strip() if verb in AUXILIARIES - {"do"} else ""
    second = _SECOND_VERB.search(main.rest)
    another = second and (is_finite(second["verb"]) or base_of(second["verb"]))
    base = None if another else base_of(verb)
    return f"did {subject} {base} {main.rest}".strip() if base else ""


def _perfect(rest: str) -> bool:
    word = _ADVERB.match(rest)
    return word is not None and (word["verb"] in PARTICIPLES or word["verb"] in {"been", "had"})
