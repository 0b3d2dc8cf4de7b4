"""What it brings to take a card today, for each second that it takes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from statistics import fmean

from quizapp.domain.planning.course import Course
from quizapp.domain.planning.forgetting import State
from quizapp.domain.planning.outlook import (
    SHARES,
    Outlook,
    nearest_share,
    outlook,
    plenty_at,
)
from quizapp.domain.planning.prospect import Prospect

_DELAYS = (1, 3)


@dataclass(frozen=True, slots=True)
class Offer:
    """What taking a card today brings over leaving it, and the seconds that it takes.

    `gain` is in expected right answers on exam day times the card's weight, and so is `worth`: what
    the card is worth with the better of the two, less the price of its time from now on.
    """

    gain: float
    seconds: float
    worth: float

    @property
    def rate(self) -> float:
        """The gain of a second."""
        return self.gain / self.seconds


@dataclass(frozen=True)
class Valuer:
    """Values cards so many `days` before the exam, from 1, at a price of time (see `Outlook`).

    `usual` is the weight that the share is for, `weights` are those of unseen cards. `portion` is
    the share of the time that is worth using, 1.0 unless there is plenty.
    """

    course: Course
    days: int
    share: float
    usual: float = 1.0
    weights: tuple[float, ...] = ()
    portion: float = 1.0

    def offer(self, card: Prospect) -> Offer:
        """What it brings to take a card today; its weight must be above 0."""
        if card.state is None or card.age is None:
            return self._first(card.weight)
        view = self._view(card.weight)
        gross, seconds = self._again(view, card.state, card.age, self.days)
        return self._over(card.weight, gross, self._left(view, card.state, card.age), seconds)

    def is_last(self, weight: float, state: State) -> bool:
        """Whether a card that is in that state today is best not met again before the exam."""
        return self._view(weight).next_in(self.days, state) > self.days - 1

    @cached_property
    def mean_price(self) -> float:
        """What a second costs on average over the days to the exam, in gain."""
        view = self._view(self.usual)
        prices = map(view.price, range(1, self.days + 1))
        return self.usual * fmean(prices) / self.course.new

    def _view(self, weight: float) -> Outlook:
        """The outlook for a card: time is the cheaper for it the more it weighs."""
        if weight not in self._views:
            share = nearest_share(self.share * self.usual / weight)
            self._views[weight] = outlook(self.course.unit, share, plenty_at(self.share))
        return self._views[weight]

    def _over(self, weight: float, gross: float, left: float, seconds: float) -> Offer:
        price = self._view(weight).price(self.days) / self.course.new
        net = gross - price * seconds
        return Offer(weight * (gross - left), seconds, weight * max(net, left))

    def _first(self, weight: float) -> Offer:
        """What it brings to meet a card of some weight for the first time.

        The price lets heavy cards wait, as they would be taken on any later day too; but all of
        them on one day could not be. So none waits for a lighter one.
        """
        if weight not in self._unseen:
            lighter = [self._alone(each).gain for each in self.weights if each < weight]
            own = self._alone(weight)
            self._unseen[weight] = replace(own, gain=max([own.gain, *lighter]))
        return self._unseen[weight]

    def _alone(self, weight: float) -> Offer:
        """The same, without a thought for cards of other weights."""
        view = self._view(weight)
        gross, left = view.meeting_new(self.days), view.waiting_new(self.days - 1)
        return self._over(weight, gross, left, self.course.new)

    def _again(self, view: Outlook, state: State, age: float, days: int) -> tuple[float, float]:
        """What meeting a card again brings `days` before the exam, and the seconds it takes."""
        memory = self.course.memory
        recall = memory.recall(state[0], age)
        worth = recall * view.worth(days, memory.recalled(state, age))
        worth += (1 - recall) * view.worth(days, memory.forgotten(state, age))
        return worth, self.course.seconds(recall)

    def _left(self, view: Outlook, state: State, age: float) -> float:
        """What a card is worth that is left alone today.

        Before the day on which it is best met again that is what it was worth after its last
        answer; from then on, what it is if it is met soon, or not at all.
        """
        since = self.days + round(age)
        if age < view.next_in(since, state):
            return view.worth(since, state)
        best = self.course.memory.recall(state[0], age + self.days)
        for delay in _DELAYS:
            if delay < self.days:
                days = self.days - delay
                worth, seconds = self._again(view, state, age + delay, days)
                best = max(best, worth - view.price(days) * seconds / self.course.new)
        return best

    @cached_property
    def _views(self) -> dict[float, Outlook]:
        return {}

    @cached_property
    def _unseen(self) -> dict[float, Offer]:
        return {}


@dataclass(frozen=True, slots=True)
class _Bound:
    """What the cards are worth together at a price, and the price of a second on average."""

    worth: float
    price: float

    def at(self, seconds: float) -> float:
        """The bound of what can be reached in so much time."""
        return self.worth + self.price * seconds


def fair(course: Course, cards: Sequence[Prospect], *, days: int, seconds: float) -> Valuer:
    """The valuer at the price of time at which the cards ask for as much of it as there is.

    `seconds` are those of all days together; weights must be above 0. The cards' worth at a price
    and the price of all the time add up to a bound of what can be reached; the lowest bound is at
    the fair price (Lagrangian duality), and as a curve of one valley it is found by halving. How
    fast the worth falls as the price rises is how much time the cards ask for: where that is less
    than there is at the lowest price, only that `portion` of the time is worth using.
    """
    usual = nearest_share(fmean(card.weight for card in cards))
    weights = tuple(sorted({card.weight for card in cards if card.is_new}))

    @cache
    def bound(number: int) -> _Bound:
        valuer = Valuer(course, days, SHARES[number], usual)
        return _Bound(sum(valuer.offer(card).worth for card in cards), valuer.mean_price)

    low, high = 0, len(SHARES) - 2
    while low < high:
        middle = (low + high) // 2
        if bound(middle).at(seconds) <= bound(middle + 1).at(seconds):
            high = middle
        else:
            low = middle + 1
    here, cheaper = bound(low), bound(low + 1)
    asked = (cheaper.worth - here.worth) / (here.price - cheaper.price)
    plenty = low == len(SHARES) - 2 and asked < seconds
    portion = asked / seconds if plenty else 1.0
    return Valuer(course, days, SHARES[low], usual, weights, portion)
