"""A sitting: how a card is asked, which comes next, and what came of it."""

import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from quizapp.domain.arranging import can_be_arranged, shuffled
from quizapp.domain.card import CHOICE_DISTRACTORS, Card, Shape
from quizapp.domain.deck import Document
from quizapp.domain.memory import Phase, Rating

LEARN_AHEAD = timedelta(minutes=20)
"""How early a card in its learning steps may come when nothing else is left."""

_TYPED_KINDS = frozenset({"date", "figure"})
_TYPED_LENGTH = 40
_NAME = re.compile(
    r"(?:the )?[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|of|the|and|for|ul|bin|de|al-\w+)){0,5}"
)


class Mode(StrEnum):
    """How a card is asked: turned over, picked from options, typed, put in order, or matched."""

    FLIP = "flip"
    CHOICE = "choice"
    TYPED = "typed"
    ORDER = "order"
    MATCH = "match"


_ARRANGED = {Shape.ORDER: Mode.ORDER, Shape.MATCH: Mode.MATCH}


class Confidence(StrEnum):
    """How sure a learner says to be before the answer is shown."""

    UNSAID = ""
    SURE = "sure"
    THINK = "think"
    GUESS = "guess"


@dataclass(frozen=True, slots=True)
class DailyLimits:
    """The most a learner is asked in one study day, over all decks together."""

    new: int = 20
    reviews: int = 200


@dataclass(frozen=True, slots=True)
class Done:
    """What a learner has answered since the study day began."""

    new: int = 0
    reviews: int = 0
    answered: int = 0


@dataclass(frozen=True, slots=True)
class Counts:
    """What is left today: cards never seen, cards in learning steps, cards due for review.

    `held` says that the day's limit holds further new cards back.
    """

    new: int
    learning: int
    due: int
    held: bool = False

    @property
    def total(self) -> int:
        """All of them."""
        return self.new + self.learning + self.due


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """A card as it is asked.

    `options` are what is to be picked from or arranged, in the order to show; empty where the card
    is turned over or the answer is typed.
    """

    deck_id: str
    deck_title: str
    card: Card
    mode: Mode
    options: tuple[str, ...] = ()
    phase: Phase = Phase.NEW
    documents: tuple[Document, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """An answer on record.

    `correct` is the grader's word (flip cards: any rating but Again), whatever rating the learner
    gave afterwards, unless that took a typed answer for right; `close` says that a right answer was
    misspelt; `interval` is the time to the next showing. `slow` says that it took the learner much
    longer than usual, `leech` that the card was suspended for being forgotten so often.
    """

    prompt: Prompt
    rating: Rating
    correct: bool
    response: str
    interval: timedelta
    close: bool = False
    confidence: Confidence = Confidence.UNSAID
    slow: bool = False
    leech: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What came of a sitting; `answered` counts the answers, `cards` and `new` the cards.

    `missed` are the cards answered wrong, each once, in order. `sure_missed` are those of them that
    the learner was sure of; they are worth most to look at again (Butterfield & Metcalfe 2001:
    corrected at once, what one was sure of is put right best).
    """

    answered: int
    cards: int
    correct: int
    again: int
    hard: int
    good: int
    easy: int
    new: int
    seconds: float
    missed: tuple[Card, ...]
    sure_missed: tuple[Card, ...]
    next_due: datetime | None

    @property
    def other_missed(self) -> tuple[Card, ...]:
        """Those that were missed without having been sure."""
        return tuple(card for card in self.missed if card not in self.sure_missed)


def choose_mode(card: Card, phase: Phase, *, wish: Mode | None = None) -> Mode:
    """The mode that suits a card: recognised while it is young, recalled once it is known.

    What is known is typed where a grader can tell, dates, figures and names of one line, and turned
    over where it cannot: with the answer told afterwards, recall keeps a fact better than choosing
    does (Kang, McDermott & Roediger 2007). A `wish` goes before it; where the card does not allow
    that, it is turned over. A card to order or to match is arranged at any time, unless the wish is
    to turn it over.
    """
    if wish and allows(card, wish):
        return wish
    if arranged := _ARRANGED.get(card.shape):
        return arranged if can_be_arranged(card) else Mode.FLIP
    if wish:
        return Mode.FLIP
    if phase is Phase.REVIEW:
        return Mode.TYPED if _can_be_graded(card) else Mode.FLIP
    return Mode.CHOICE if card.is_choice else Mode.FLIP


def _can_be_graded(card: Card) -> bool:
    """Whether a typed answer would be told right from wrong whatever words are chosen."""
    is_plain = card.kind in _TYPED_KINDS or _NAME.fullmatch(card.answer) is not None
    return is_plain and len(card.answer) <= _TYPED_LENGTH


def allows(card: Card, mode: Mode) -> bool:
    """Whether a card can be asked in that mode."""
    if mode is Mode.FLIP:
        return True
    if card.shape is not Shape.BASIC:
        return _ARRANGED[card.shape] is mode and can_be_arranged(card)
    return mode is Mode.TYPED or (mode is Mode.CHOICE and card.is_choice)


def options(
    card: Card, mode: Mode, rng: random.Random, *, lures: Sequence[str] = ()
) -> tuple[str, ...]:
    """What a card shows to pick from or to arrange when it is asked so, in random order."""
    if mode is Mode.CHOICE:
        return shuffled_options(card, rng, lures=lures)
    return shuffled(card, rng) if mode in _ARRANGED.values() else ()


def shuffled_options(
    card: Card, rng: random.Random, *, lures: Sequence[str] = ()
) -> tuple[str, ...]:
    """The answer among three wrong options, in random order.

    `lures` are wrong options to be shown before any of the card's own.
    """
    wrong = list(dict.fromkeys(lures))[:CHOICE_DISTRACTORS]
    others = [option for option in card.distractors if option not in wrong]
    wrong += rng.sample(others, CHOICE_DISTRACTORS - len(wrong))
    shown = [card.answer, *wrong]
    rng.shuffle(shown)
    return tuple(shown)


def is_turn_of_new(done: Done, *, new: int, due: int) -> bool:
    """Whether a new card comes before the next review, with `new` and `due` left today.

    New cards are spread over the day's reviews in proportion, starting with a review.
    """
    if not new or not due:
        return bool(new)
    return done.new * (done.reviews + due) < done.reviews * (done.new + new)


def summarise(answers: list[tuple[Answered, float]], *, next_due: datetime | None) -> Summary:
    """The summary of (answer, seconds) couples."""
    ratings = [answer.rating for answer, _ in answers]
    wrong = [answer for answer, _ in answers if not answer.correct]
    return Summary(
        answered=len(answers),
        cards=len(_cards(answer for answer, _ in answers)),
        correct=sum(answer.correct for answer, _ in answers),
        again=ratings.count(Rating.AGAIN),
        hard=ratings.count(Rating.HARD),
        good=ratings.count(Rating.GOOD),
        easy=ratings.count(Rating.EASY),
        new=len(_cards(answer for answer, _ in answers if answer.prompt.phase is Phase.NEW)),
        seconds=sum(seconds for _, seconds in answers),
        missed=_cards(wrong),
        sure_missed=_cards(each for each in wrong if each.confidence is Confidence.SURE),
        next_due=next_due,
    )


def _cards(answers: Iterable[Answered]) -> tuple[Card, ...]:
    """The cards of some answers, each once."""
    found = {(each.prompt.deck_id, each.prompt.card.id): each.prompt.card for each in answers}
    return tuple(found.values())
