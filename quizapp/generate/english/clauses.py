"""Takes a sentence apart at its commas, so that the clause around a blank can stand alone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from itertools import pairwise

from quizapp.domain.numerals import MONTH_NAMES
from quizapp.generate.english.finite import BLANK as BLANK  # noqa: PLC0414 - offered here too
from quizapp.generate.english.finite import finite_index
from quizapp.generate.english.function_words import (
    CONTRASTS,
    COORDINATORS,
    DATE_OPENERS,
    NEVER_PASSIVE,
    NOT_ING,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)
from quizapp.generate.english.verbs import (
    PARTICIPLES,
    base_of,
    is_finite,
)

_MARK = re.compile(
    r"[()\[\]“”\"]|,(?!\d|\s(?:1[4-9]|20)\d\d\b)|;|:(?=\s)|\s[-–—]+\s?|\s?—\s?|--|\s(?=(?:while|whereas|although)\s)"
)
_WORD = re.compile(r"[\w.’'$£€%-]+")
_DATE_REACH = 8
_STRETCHES = {"for", "between", "from", "until", "at", "after", "before"}
_TIME_OPENERS = DATE_OPENERS | _STRETCHES
_FIRST_NOUN = 2
_KEPT = 1024
"""How many stretches are remembered: the readings of a sentence share most of theirs."""
_YEAR = re.compile(r"(?:1[4-9]|20)\d\d")


class Kind(Enum):
    """What a stretch between two commas is, by its first word and its verb."""

    CLAUSE = auto()
    PREDICATE = auto()
    NOUN = auto()
    RELATIVE = auto()
    SUBORDINATE = auto()
    PARTICIPIAL = auto()
    PHRASE = auto()
    COORDINATE = auto()


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch of a sentence with the mark before it (", ", "; ", " — " or "")."""

    mark: str
    text: str

    @property
    def words(self) -> list[str]:
        """Its words without punctuation."""
        return _WORD.findall(self.text)

    @property
    def kind(self) -> Kind:
        """What it is."""
        return _kind(self.text)


@lru_cache(maxsize=_KEPT)
def _kind(text: str) -> Kind:
    words = _WORD.findall(text)
    first = words[0].lower() if words else ""
    by_first_word = _kind_by_first_word(first, words)
    if by_first_word:
        return by_first_word
    if words and words[0].islower() and is_finite(first):
        return Kind.PREDICATE
    return Kind.CLAUSE if finite_index(words) else Kind.NOUN


def _kind_by_first_word(first: str, words: Sequence[str]) -> Kind | None:
    if first in RELATIVES or (first in PREPOSITIONS and words[1:2] in (["which"], ["whom"])):
        return Kind.RELATIVE
    if first in COORDINATORS:
        return Kind.COORDINATE
    if first in SUBORDINATORS and not (first in _TIME_OPENERS and _dated(words)):
        clause = first in CONTRASTS or finite_index(words[1:])
        return Kind.SUBORDINATE if clause else Kind.PHRASE
    if first == "per" and words[1:2] == ["capita"]:
        return None
    if first in PREPOSITIONS or first in SUBORDINATORS:
        return Kind.CLAUSE if _after_phrase(words) else Kind.PHRASE
    return Kind.PARTICIPIAL if is_participial(words) else None


def _dated(words: Sequence[str]) -> bool:
    """Whether a date follows, or a dated noun: "since 1947", "after the war of 1965"."""
    second = words[1] if len(words) > 1 else ""
    if second == BLANK or second[:1].isdigit() or second in MONTH_NAMES:
        return True
    near = enumerate(words[:_DATE_REACH])
    at = next((n for n, word in near if word == BLANK or _YEAR.fullmatch(word)), 0)
    return at > 0 and not finite_index(words[: at + 1])


def is_participial(words: Sequence[str]) -> bool:
    """Whether the words open with a participle: "driven by ...", "exacerbating ..."."""
    first = words[0].lower() if words else ""
    if (first.endswith("ly") or first in {"later", "since"}) and len(words) > 1:
        first, words = words[1].lower(), words[1:]
    if first in NEVER_PASSIVE:
        return False
    if first.endswith("ing") and first not in NOT_ING and words[0].islower():
        return True
    following = next((w.lower() for w in words[1:] if not w.endswith("ly")), "")
    return first in PARTICIPLES and words[0].islower() and following in PREPOSITIONS | {"as"}


def _after_phrase(words: Sequence[str]) -> bool:
    """Whether a full clause follows an opening date without a comma: "In 2010 India began"."""
    if _second_subject(words):
        return True
    near = words[1:_DATE_REACH]
    dated = next((at for at, w in enumerate(near[:3], 1) if w in MONTH_NAMES), 0)
    dated = dated or next(
        (at for at, w in enumerate(near, 1) if w == BLANK or _YEAR.fullmatch(w)), 0
    )
    dated = dated or next((at for at, w in enumerate(near[:3], 1) if w.isdigit()), 0)
    if words[0].lower() not in _TIME_OPENERS or not dated or dated + 1 >= len(words):
        return False
    return not _finite_at(words, dated + 1) and bool(finite_index(words[dated:]))


def _finite_at(words: Sequence[str], place: int) -> bool:
    return words[place].islower() and is_finite(words[place])


def _second_subject(words: Sequence[str]) -> bool:
    """Whether a subject of its own follows the phrase: "Under the pact the king paid"."""
    if (RELATIVES | SUBORDINATORS) & {word.lower() for word in words[1:]}:
        return False
    for place, word in enumerate(words[2:-1], 2):
        if word in SUBJECT_PRONOUNS | {BLANK} and is_finite(words[place + 1]):
            return words[place - 1] not in PREPOSITIONS
        if word == "the" and place > _FIRST_NOUN and words[place - 1] not in PREPOSITIONS:
            return words[place - 1] not in COORDINATORS and bool(finite_index(words[place:]))
    return False


def split(text: str) -> list[Chunk]:
    """The chunks of a sentence; brackets and quotations stay whole."""
    chunks: list[Chunk] = []
    depth, quoted, start, mark = 0, False, 0, ""
    for match in _MARK.finditer(text):
        sign = match[0]
        if sign == '"':
            quoted = not quoted
        elif sign in "([“":
            depth += 1
        elif sign in ")]”":
            depth = max(0, depth - 1)
        elif depth == 0 and not quoted:
            chunks.append(Chunk(mark, text[start : match.start()].strip()))
            start, mark = match.end(), _spaced(sign.strip())
    chunks.append(Chunk(mark, text[start:].strip()))
    return [chunk for chunk in chunks if chunk.text]


def _spaced(sign: str) -> str:
    if not sign:
        return " "
    return f"{sign} " if sign in {",", ";", ":"} else " — "


def join(chunks: Sequence[Chunk]) -> str:
    """A sentence's text from its chunks, with a capital and a full stop."""
    text = "".join((chunk.mark if place else "") + chunk.text for place, chunk in enumerate(chunks))
    text = text.rstrip(" ,;:—–-.")
    return closed(f"{text[:1].upper()}{text[1:]}")


def closed(text: str) -> str:
    """`text` with one full stop at its end, in the quotation that ends it or after all."""
    return text if text.endswith(('."', ".”", "?”", "!”")) else f"{text.rstrip(' ,.')}."


def complete(chunks: Sequence[Chunk]) -> bool:
    """Whether the chunks hold a subject with its finite verb."""
    kinds = [chunk.kind for chunk in chunks]
    if Kind.CLAUSE in kinds:
        return True
    if Kind.NOUN not in kinds:
        return False
    after = chunks[kinds.index(Kind.NOUN) + 1 :]
    if any(chunk.kind is Kind.PREDICATE or _acts(chunk) for chunk in after):
        return True
    return any(one.kind is Kind.PHRASE and _did(other) for one, other in pairwise(after))


def _did(chunk: Chunk) -> bool:
    """Whether what looks like a participle may be the verb: "X, under Y, resorted to force"."""
    return chunk.kind is Kind.PARTICIPIAL and base_of(chunk.words[0]) is not None


def _acts(chunk: Chunk) -> bool:
    """Whether what looks like a participle does something: "funneled over $6 billion"."""
    words = [word.lower() for word in chunk.words]
    active = len(words) > 1 and words[1] in {"over", "up", "about", "around", "some"}
    return chunk.kind is Kind.PARTICIPIAL and active and base_of(words[0]) is not None
