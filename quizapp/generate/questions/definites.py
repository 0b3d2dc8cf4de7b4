"""Names what "the war" or "the levy" in a claim means, where the text just before says it."""

import re
from collections.abc import Iterator, Sequence

from quizapp.generate.english.function_words import DETERMINERS
from quizapp.generate.english.names import DAYS_AND_MONTHS
from quizapp.generate.english.verbs import is_finite
from quizapp.generate.questions.leaning import Bare, bare_nouns

_RUN = r"[A-Z][\w.’-]*(?: (?:of |and )?[A-Z][\w.’-]*){0,3}"
_NOT_NAMES = re.compile(
    rf"^(?:The|A|An|In|On|At|By|This|That|These|His|Her|Its|Their|But|And|When|As|If|After|Before"
    rf"|Mr|Mrs|Ms|Dr|Sir|Lord|I|He|She|It|They|We|Under|Since|During|For|{DAYS_AND_MONTHS})$"
)
_HEADLINE = re.compile(
    r"(?:[A-Z][\w’'-]* (?:(?:by|and|of|in|on|the|to|for|at|with|a|an) )*){5,}\S+"
)
"""A title in capitals, whose verbs look like names."""
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_VAGUE = frozenset(
    (
        "new", "latest", "same", "whole", "entire", "first", "second", "third", "last", "next",
        "other", "own", "current", "old", "only", "single", "final", "such", "another", "big",
        "more", "similar", "different", "main", "major", "great", "good", "bad",
    )
)  # fmt: skip
_MOST_MODIFIERS = 3
_NEAR = 120
"""How many words before a claim may introduce what it speaks of."""


def named(text: str, sources: Sequence[str]) -> str:
    """`text` with the full name of its first bare "the war", from the nearest of `sources`.

    That is a name ("the Iraq war"), or else the words with which the nearest source introduces it
    ("a court of arbitration"). Unchanged where no source has one, or the nearest has two.
    """
    for bare in bare_nouns(text):
        for source in sources:
            full = _full(bare.noun, source)
            if len(full) > 1:
                return text
            if full:
                return _put(text, bare, full.pop())
        introduced = _introduced(bare.noun, sources[0])
        return _put(text, bare, introduced) if introduced else text
    return text


def _put(text: str, bare: Bare, name: str) -> str:
    the = "" if re.search(r"['’]s? ", name) else f"{text[bare.start : bare.start + 3]} "
    return f"{text[: bare.start]}{the}{name}{text[bare.end :]}"


def _full(noun: str, source: str) -> set[str]:
    """The ways in which `source` names a thing of that kind ("Iraq war", "invasion of Iraq")."""
    if noun not in source and noun.capitalize() not in source:
        return set()
    capital = noun.capitalize()
    before = rf"(?<![\w’'-]){_RUN}(?P<s>['’]s?)? (?:{noun}|{capital})(?![\w-])"
    link = "(?:of|on|in|with|between|against|over|for) (?:the )?"
    after = rf"\b(?:{noun}|{capital}) {link}(?P<of>{_RUN})"
    owned = re.finditer(after, source)
    first = ((found[0], found["of"].split(" ")[0].rstrip(".")) for found in owned)
    full = {name.rstrip(".") for name, word in first if not _NOT_NAMES.match(word)}
    headline = _HEADLINE.fullmatch(source) is not None
    for found in () if headline else re.finditer(before, source):
        words = found[0].split(" ")
        while len(words) > 1 and _NOT_NAMES.match(words[0]):
            words = words[1:]
        if len(words) > 1:
            full.add(" ".join(words))
    return full


def _introduced(noun: str, source: str) -> str:
    """How the words just before first told of it: "farm levy" for "a farm levy", or ""."""
    words = source.split()[-_NEAR:]
    told = [at for at, word in enumerate(words) if word.strip('.,;:”")’') == noun]
    kinds = {full for at in told if (full := _phrase(words, at))}
    return kinds.pop() if len(kinds) == 1 else ""


def _phrase(words: Sequence[str], at: int) -> str:
    """The noun at `at` with its adjectives and its "of ...", if it has any and an article."""
    modifiers = list(_modifiers(words, at))
    if at <= len(modifiers) or words[at - len(modifiers) - 1].lower() not in DETERMINERS:
        return ""
    modifiers = [word for word in reversed(modifiers) if word not in _VAGUE]
    noun = words[at]
    after = words[at + 1 : at + 3] if noun.isalpha() else []
    of = f" of {after[1].strip('.,;:”')}" if after[:1] == ["of"] and len(after) > 1 else ""
    of = "" if of.rsplit(" ", maxsplit=1)[-1] in DETERMINERS else of
    return f"{' '.join([*modifiers, noun.strip('.,;:”')])}{of}" if modifiers or of else ""


def _modifiers(words: Sequence[str], at: int) -> Iterator[str]:
    """The adjectives and nouns before the noun at `at`, from the last to the first."""
    for word in reversed(words[max(0, at - _MOST_MODIFIERS) : at]):
        if word in DETERMINERS or not _WORD.fullmatch(word) or is_finite(word):
            return
        yield word
