"""Draws a question paper from decks: quotas filled, no fact asked twice, the same dice the same."""

import random
from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from quizapp.domain.card import Card, Shape
from quizapp.domain.folding import fold
from quizapp.domain.mocks.profile import Rules
from quizapp.domain.siblings import fact_of

NONE_OF_THESE = "None of these"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A card that a paper may be drawn from, and its deck's id."""

    deck_id: str
    card: Card


Fact = tuple[Candidate, ...]
"""Cards of which one at most is asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question of a paper, the `number`th from 1; `key` is the place of the right option."""

    number: int
    section: str
    deck_id: str
    card: Card
    options: tuple[str, ...]
    key: int


@dataclass(frozen=True, slots=True)
class Shortage:
    """A section that the decks cannot fill."""

    section: str
    wanted: int
    found: int


@dataclass(frozen=True, slots=True)
class Draw:
    """What the decks gave: the questions, and what was wanting."""

    questions: tuple[Question, ...]
    shortages: tuple[Shortage, ...]


def draw(rules: Rules, candidates: Iterable[Candidate], *, rng: random.Random) -> Draw:
    """Draw a paper of choice cards under the rules.

    Cards that cite the same words, or ask the same, count as one fact: at most one of them is
    drawn. The decks take turns. A shortage is a true one: no other choice of cards fills more.
    """
    seating = _Seating(rules, facts(rules, candidates), rng)
    seating.fill()
    chosen = seating.chosen()
    filled = list(zip(rules.sections, chosen, strict=True))
    asked = [(section.name, each) for section, picked in filled for each in picked]
    return Draw(
        tuple(_question(n, name, each, rules, rng) for n, (name, each) in enumerate(asked, 1)),
        tuple(
            Shortage(section.name, section.questions, len(picked))
            for section, picked in filled
            if len(picked) < section.questions
        ),
    )


def facts(rules: Rules, candidates: Iterable[Candidate]) -> list[Fact]:
    """The candidates that can be asked under the rules, those of one fact together."""
    groups: dict[int, list[Candidate]] = {}
    group_of: dict[tuple[str, str], int] = {}
    fit = (each for each in candidates if _wrong_options(each.card, rules))
    for number, each in enumerate(fit):
        signs = _signs(each.card)
        met = sorted({group_of[sign] for sign in signs if sign in group_of})
        home = met[0] if met else number
        groups.setdefault(home, []).append(each)
        group_of |= dict.fromkeys(signs, home)
        for other in met[1:]:
            moved = groups.pop(other)
            groups[home] += moved
            group_of |= {sign: home for card in moved for sign in _signs(card.card)}
    return [tuple(group) for group in groups.values()]


class _Seating:
    """Facts seated in sections: a maximum matching, grown by augmenting paths (Berge 1957)."""

    def __init__(self, rules: Rules, facts: Sequence[Fact], rng: random.Random) -> None:
        self._sections = rules.sections
        self._facts = facts
        self._rng = rng
        self._seats: dict[int, int] = {}
        self._fits = [self._turns(section) for section in range(len(rules.sections))]
        self._untried = [deque(fits) for fits in self._fits]

    def fill(self) -> None:
        """Seat as many facts as the quotas and the cards allow."""
        quotas = [section.questions for section in self._sections]
        for section, quota in enumerate(quotas):
            for _ in range(quota):
                if not self._seat(section, set()):
                    break

    def chosen(self) -> list[list[Candidate]]:
        """The cards of each section, in the order in which they are asked."""
        chosen: list[list[Candidate]] = [[] for _ in self._sections]
        for fact, section in sorted(self._seats.items()):
            takes = self._sections[section].takes
            cards = [each for each in self._facts[fact] if takes(each.card, each.deck_id)]
            chosen[section].append(self._rng.choice(cards))
        for picked in chosen:
            self._rng.shuffle(picked)
        return chosen

    def _seat(self, section: int, tried: set[int]) -> bool:
        """Seat one more fact in a section, if need be one that another can do without."""
        tried.add(section)
        untried = self._untried[section]
        while untried:
            fact = untried.popleft()
            if fact not in self._seats:
                self._seats[fact] = section
                return True
        for fact in self._fits[section]:
            other = self._seats[fact]
            if other not in tried and self._seat(other, tried):
                self._seats[fact] = section
                return True
        return False

    def _turns(self, section: int) -> list[int]:
        """The facts that fit a section, in random order, the decks taking turns."""
        takes = self._sections[section].takes
        decks: defaultdict[str, list[int]] = defaultdict(list)
        for number, fact in enumerate(self._facts):
            fitting = (each.deck_id for each in fact if takes(each.card, each.deck_id))
            deck = next(fitting, None)
            if deck is not None:
                decks[deck].append(number)
        for facts in decks.values():
            self._rng.shuffle(facts)
        longest = max(map(len, decks.values()), default=0)
        rounds = (
            [facts[turn] for facts in decks.values() if turn < len(facts)]
            for turn in range(longest)
        )
        return list(chain.from_iterable(rounds))


def _signs(card: Card) -> list[tuple[str, str]]:
    """By what two cards are known to be about one fact: the words they cite, what they ask."""
    signs = (("fact", fact_of(card)), ("asked", fold(card.question)))
    return [(kind, sign) for kind, sign in signs if sign]


def _question(
    number: int, section: str, candidate: Candidate, rules: Rules, rng: random.Random
) -> Question:
    options, key = _options(candidate.card, rules, rng)
    return Question(
        number=number,
        section=section,
        deck_id=candidate.deck_id,
        card=candidate.card,
        options=options,
        key=key,
    )


def _wrong_options(card: Card, rules: Rules) -> tuple[str, ...]:
    """The card's wrong options, each once, where there are enough to ask it under the rules."""
    needed = rules.options - 1 - rules.none_of_these
    right = {card.answer, *([NONE_OF_THESE] if rules.none_of_these else [])}
    wrong = tuple(each for each in dict.fromkeys(card.distractors) if each not in right)
    return wrong if card.shape is Shape.BASIC and len(wrong) >= needed else ()


def _options(card: Card, rules: Rules, rng: random.Random) -> tuple[tuple[str, ...], int]:
    """Options in random order, and the place of the right one.

    "None of these" stands last, and is right as often as any other option, where the card has the
    wrong options for it: one that never was right would be no option.
    """
    wrong = _wrong_options(card, rules)
    if not rules.none_of_these:
        return _shuffled(card.answer, wrong, rules.options, rng)
    shown = rules.options - 1
    if len(wrong) >= shown and not rng.randrange(rules.options):
        return (*rng.sample(wrong, shown), NONE_OF_THESE), shown
    options, key = _shuffled(card.answer, wrong, shown, rng)
    return (*options, NONE_OF_THESE), key


def _shuffled(
    answer: str, wrong: Sequence[str], count: int, rng: random.Random
) -> tuple[tuple[str, ...], int]:
    options = [answer, *rng.sample(wrong, count - 1)]
    rng.shuffle(options)
    return tuple(options), options.index(answer)
