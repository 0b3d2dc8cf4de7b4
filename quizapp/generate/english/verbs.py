"""English verbs as far as questions need them: which word is finite, and its base form."""

import re
from functools import lru_cache

from quizapp.generate.english.verb_list import DOUBLING, IRREGULAR, PRESENT, REGULAR

_DOUBLING = set(DOUBLING.split())
_NEVER_DOUBLED_L = {"signal", "label", "cancel", "travel", "funnel"}


def _regular_past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeou":
        return base[:-1] + "ied"
    return base + (base[-1] if base in _DOUBLING else "") + "ed"


_FORMS = [entry.split(":") for entry in IRREGULAR.split()]
_IRREGULAR_BASES = {base for base, _, _ in _FORMS}
PAST: dict[str, str] = {
    _regular_past(base): base for base in REGULAR.split() if base not in _IRREGULAR_BASES
}
PAST |= {base + "ed": base for base in _NEVER_DOUBLED_L}
PAST |= {past: base for base, past, _ in _FORMS}
_IN_T = {"burnt": "burn", "learnt": "learn", "spilt": "spill", "spoilt": "spoil", "dreamt": "dream"}
PAST |= _IN_T
"""Past tense to base form."""
BASES = set(REGULAR.split()) | _IRREGULAR_BASES
"""The base forms of all verbs that are known."""
PARTICIPLES = {participle for _, _, participle in _FORMS} | {
    past for past in PAST if past.endswith("ed")
}
PARTICIPLES |= set(_IN_T)
ONLY_PAST = {past for _, past, participle in _FORMS if past != participle} - {"lay", "bore"}
"""Past tenses that cannot be participles: "began", never "begun"."""
BE = {"is", "are", "was", "were"}
HAVE = {"has", "have", "had"}
MODALS = {"will", "would", "can", "could", "may", "might", "must", "shall", "should"}
AUXILIARIES = BE | HAVE | MODALS | {"do", "does", "did"}
_PRESENT = set(PRESENT.split())
_NOT_PAST = {
    "hundred",
    "need",
    "speed",
    "indeed",
    "united",
    "red",
    "so-called",
    "agreed",
    "alleged",
}
_NOT_PAST |= {"armed", "limited", "increased", "renewed", "continued", "proposed", "based", "led"}
_NOT_PAST |= {"strained", "estimated", "detailed", "advanced", "combined", "married", "cost", "cut"}
_NOT_PAST |= {"put", "set", "read", "hit", "let", "split", "spread", "shut", "hurt", "bet", "quit"}
_ED = re.compile(r"[a-z]{3,}ed\b")
_REGULAR = re.compile(r"(?!un|[a-z]*-)[a-z]{2,}(?<!e)ed")
_WITH_E = re.compile(
    r"(?:[vuz]|(?<![aeo])at|[^s]s|[^aeiou]c|[^aeioul]l|[^aeiour]r|dg|(?<![aeiou])(?:id|u[cdt])"
    r"|uad|uir|oic|ieg)$"
)
_ONE_SYLLABLE = re.compile(r"(?:[^aeiou]|qu)*[aeiouy][^aeiouwxyh]")
_DOUBLED = re.compile(r"...*([bdgmnprt])\1$")
_WITHOUT_E = re.compile(
    r"(?:[ai][iy]|[aeo][uwy]|[aeiou]{2}[^aeious]|[^aeiou](?:[^aeiouclgsvz])|ll|ss|ff|ck|sh|ch|er|en)$"
)
_KEPT = 2048
"""How many words are remembered."""


@lru_cache(maxsize=_KEPT)
def base_of(past: str) -> str | None:
    """The base form of a past tense, or None where it is not known for certain."""
    word = past.lower()
    return PAST.get(word) or (_regular_base(word) if word not in _NOT_PAST else None)


def _regular_base(word: str) -> str | None:
    """The base form that English spelling leaves to a regular past tense, or None.

    "asked" is of "ask" and "hoped" of "hope", since "hop" would double its p; of "visited" and
    "united" the spelling tells nothing.
    """
    if not _REGULAR.fullmatch(word):
        return None
    stem = word.removesuffix("ed")
    if stem.endswith("i"):
        return f"{stem[:-1]}y"
    if _WITH_E.search(stem) or _ONE_SYLLABLE.fullmatch(stem):
        return f"{stem}e"
    if _DOUBLED.search(stem):
        return stem[:-1]
    return stem if _WITHOUT_E.search(stem) else None


def is_present(word: str) -> bool:
    """Whether a word is a present form that is seldom a noun."""
    return word.lower() in _PRESENT


def may_be_present(word: str) -> bool:
    """Whether a word has the form of a known verb's third person: "describes", but also "plans"."""
    if not word.endswith("s"):
        return False
    return word[:-1] in BASES or word[:-2] in BASES or f"{word[:-3]}y" in BASES


def is_finite(word: str) -> bool:
    """Whether a word is, or may well be, the finite verb of a clause."""
    word = word.lower()
    if word in AUXILIARIES or word in _PRESENT or word in ONLY_PAST:
        return True
    return word in PAST or (word not in _NOT_PAST and bool(_ED.fullmatch(word)))
