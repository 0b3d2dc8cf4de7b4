"""Flaws of a card's question."""

import re
from collections.abc import Iterator

from quizapp.domain.card import Card, Shape
from quizapp.domain.flaws.finding import Flaw
from quizapp.domain.folding import fold

_BE = "is|are|was|were|does|do|did|has|have|had|can|could|should|would|will|may|might|must"
_NEGATIVE = re.compile(
    r"^(?:[Ww]ho|[Ww](?:hich|hat)(?: one)?(?: of (?:the|these)(?: following)?)?(?: [\w-]+){0,2}) "
    rf"(?:{_BE})(?: not\b|n['’]t\b)|\bexcept\s*[:?]?\s*$|^[Aa]ll (?:of )?(?:the|these) .*\bexcept\b"
)
_BLANK = re.compile(r"_{2,}|\.{4,}|…")
_ARTICLE = re.compile(r"\b(an?)\s*(?:_{2,}|:|…)?[.?]?$", re.IGNORECASE)
_VOWEL_SOUND = re.compile(r"^(?:[aeiou]|hour|honou?r|honest|heir|[8]|11\b|18\b)", re.IGNORECASE)
_CONSONANT_SOUND = re.compile(r"^(?:u[nst][ie]|uk\b|us\b|u\.s|eu|one\b|once\b)", re.IGNORECASE)
_FEWEST_WORDS = 5
_TELLING = 3
"""Fewest characters of an answer whose return in the question means something."""
_COMMON = {"yes", "no", "true", "false", "none"}


def stem_flaws(card: Card) -> Iterator[Flaw]:
    """What is wrong with the question of one card."""
    if _NEGATIVE.search(card.question):
        hint = "write NOT or EXCEPT in capitals, or ask what is so"
        yield Flaw("F210", "a negative question is easily misread", ("question",), hint=hint)
    if card.shape is Shape.BASIC:
        yield from _given_away(card)
        yield from _article(card)
    if card.is_choice and _is_unfocused(card.question):
        message = "the question does not say what is asked"
        hint = "a full question, or a statement with one blank (____)"
        yield Flaw("F213", message, ("question",), hint=hint)


def _given_away(card: Card) -> Iterator[Flaw]:
    stem = f" {fold(card.question)} "
    if _stands_in(card.answer, stem):
        message = f'the question contains the answer, "{card.answer}"'
        yield Flaw("F206", message, ("question",), hint="word the question without it")
    for number, option in enumerate(card.distractors):
        if _stands_in(option, stem):
            message = f'the question contains the distractor "{option}"'
            hint = "nobody will choose it: write another"
            yield Flaw("F207", message, ("distractors", number), hint=hint)


def _stands_in(option: str, stem: str) -> bool:
    folded = fold(option)
    return len(folded) >= _TELLING and folded not in _COMMON and f" {folded} " in stem


def _article(card: Card) -> Iterator[Flaw]:
    """An article before the blank that fits the answer and not some distractor."""
    found = _ARTICLE.search(card.question.strip())
    if not found or not card.distractors:
        return
    wants_vowel = found.group(1).casefold() == "an"
    misfits = [o for o in card.distractors if _begins_with_vowel(o) != wants_vowel]
    if misfits and _begins_with_vowel(card.answer) == wants_vowel:
        message = f'"{found.group(1)}" before the blank rules out "{misfits[0]}"'
        hint = "write a(n), or move the article into the options"
        yield Flaw("F211", message, ("question",), hint=hint)


def _begins_with_vowel(text: str) -> bool:
    return bool(_VOWEL_SOUND.match(text)) and not _CONSONANT_SOUND.match(text)


def _is_unfocused(question: str) -> bool:
    if "?" in question or _BLANK.search(question) or question.rstrip().endswith(":"):
        return False
    return len(question.split()) < _FEWEST_WORDS
