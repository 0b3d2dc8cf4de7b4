"""Finds the finite verb of a clause by its form and by what stands around it."""

from collections.abc import Sequence

from quizapp.generate.english.function_words import (
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)
from quizapp.generate.english.verbs import (
    AUXILIARIES,
    BASES,
    ONLY_PAST,
    PARTICIPLES,
    is_finite,
    is_present,
    may_be_present,
)

BLANK = "____"
"""What stands in a statement for the value that is asked."""
_CLAUSE_OPENERS = RELATIVES | (SUBORDINATORS - {"as", "so", "since", "after", "before"})
_MEASURING = tuple("0123456789$£€₹")
_OBJECT_OPENERS = {"the", "a", "an", "its", "about", "some", "nearly", "roughly", "over", "almost"}
_OBJECT_OPENERS |= {"around", "for", "from", "into", "through", "across", "along", "well", "upon"}
_UNCHANGED = {"set", "put", "cut", "shut", "split", "spread"}
_PARTICLES = {"up", "aside", "out", "off", "forth", "down", "its", "their", "his"}
_ADVERBS = {"now", "still", "also", "alone", "currently", "together", "already"}
_NO_SUBJECTS = DETERMINERS | PREPOSITIONS | COORDINATORS | SUBORDINATORS | {"to", "per", "more"}
_NO_SUBJECTS |= AUXILIARIES | {"than", "most", "not", "new", "last", "first"}
_ARTICLES = {"the", "a", "an"}
_OBJECTS = _OBJECT_OPENERS | DETERMINERS | {"him", "them", "it", "us", "what", "how", "more"}
_SINGULAR_SUBJECTS = {"he", "she", "it"}
_SUBJECTS = _SINGULAR_SUBJECTS | {"they", "we", "you", "i"}
_BEFORE_NOUNS = DETERMINERS | {"of", "to", "by", "and", "or", "more", "most", "very", "with"}


def finite_index(words: Sequence[str]) -> int:
    """The place of the main finite verb among `words`, or 0 where none is found.

    A relative pronoun takes the next finite verb for its own clause.
    """
    pending = 0
    for place, word in enumerate(words):
        lower = word.lower()
        if lower in _CLAUSE_OPENERS:
            pending += place > 0
        elif place and word.islower() and _finite(words, place):
            if not pending:
                return place
            pending -= 1
    return 0


def _finite(words: Sequence[str], place: int) -> bool:
    """Whether the word at `place` is finite by its form, or by what stands around it."""
    if is_finite(words[place]):
        return _verb_like(words, place)
    if words[place] in _UNCHANGED:
        following = words[place + 1] if place + 1 < len(words) else ""
        return following in _PARTICLES and words[place - 1].lower() not in _NO_SUBJECTS
    if words[place] not in BASES and not may_be_present(words[place]):
        return False
    adverb = words[place - 1] in _ADVERBS
    before = words[place - 1 - (adverb and place > 1)].lower()
    after = words[place + 1].lower() if place + 1 < len(words) else ""
    if not before[-1:].isalnum() or before in _NO_SUBJECTS or not after:
        return False
    third = words[place].endswith("s")
    if before in _SUBJECTS:
        return third == (before in _SINGULAR_SUBJECTS)
    follows = adverb or after == BLANK or after[0] in _MEASURING or after in _OBJECTS
    agrees = third != _plural(before) or (third and after in _ARTICLES)
    return follows and agrees and not before.isdigit()


def _verb_like(words: Sequence[str], place: int) -> bool:
    """Whether the word at `place` stands where a verb may, not an adjective or participle."""
    word, before = words[place].lower(), words[place - 1].lower()
    if before.endswith(("'s", "’s", "s’")) and word not in AUXILIARIES:
        return False
    if before in _SUBJECTS:
        return True
    if before in _BEFORE_NOUNS:
        return word in AUXILIARIES | ONLY_PAST and before in {"and", "or"}
    after = words[place + 1].lower() if place + 1 < len(words) else ""
    counted = before == BLANK or before[:1].isdigit()
    noun = words[place + 1 : place + 2] == [after] and _plural(after)
    if counted and noun and word in PARTICIPLES:
        return False
    amount = words[place + 2] if after == "by" and place + 2 < len(words) else ""
    if amount == BLANK or amount[:1].isdigit():
        return True
    sure = word in AUXILIARIES or word in ONLY_PAST or is_present(word)
    return sure or after not in {"by", "of"}


def _plural(word: str) -> bool:
    """Whether a small word looks like a plural noun."""
    return word.isalpha() and word.endswith("s") and not word.endswith(("ss", "us", "is"))
