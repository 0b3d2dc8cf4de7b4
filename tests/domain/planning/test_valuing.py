"""What it brings to take a card today."""

import pytest

from quizapp.domain.planning import Course, Prospect
from quizapp.domain.planning.daily import chosen
from quizapp.domain.planning.outlook import SHARES
from quizapp.domain.planning.valuing import Valuer, fair

_COURSE = Course()


def _unseen(number: int, weight: float = 1.0) -> list[Prospect]:
    return [Prospect(key=("deck", f"{weight}-{place}"), weight=weight) for place in range(number)]


def _seen(stability: float, age: float) -> Prospect:
    return Prospect(key=("deck", "seen"), stability=stability, difficulty=5.0, age=age)


def test_time_is_the_cheaper_the_more_of_it_there_is() -> None:
    shares = [
        fair(_COURSE, _unseen(50), days=30, seconds=minutes * 60 * 30).share
        for minutes in (0.5, 2, 5)
    ]
    assert shares == sorted(shares, reverse=True)
    assert shares[0] > 2 * shares[-1]


def test_where_there_is_plenty_of_time_only_a_part_is_worth_using() -> None:
    scarce, plenty, riches = (
        fair(_COURSE, _unseen(50), days=30, seconds=minutes * 60 * 30) for minutes in (2, 20, 40)
    )
    assert scarce.portion == 1
    assert plenty.portion < 0.5
    assert riches.portion == pytest.approx(plenty.portion / 2)


def test_what_is_about_to_be_forgotten_brings_more_than_what_is_fresh() -> None:
    valuer = Valuer(_COURSE, 20, 0.25)
    assert valuer.offer(_seen(3, 6)).rate > valuer.offer(_seen(3, 1)).rate


def test_a_card_takes_the_longer_the_likelier_it_is_forgotten() -> None:
    valuer = Valuer(_COURSE, 20, 0.25)
    assert valuer.offer(_seen(3, 0)).seconds == _COURSE.recalled
    assert _COURSE.recalled < valuer.offer(_seen(3, 30)).seconds < _COURSE.forgotten


@pytest.mark.parametrize("share", SHARES)
def test_no_heavy_card_waits_for_a_light_one(share: float) -> None:
    cards = [*_unseen(3, 0.5), *_unseen(3, 1.0), *_unseen(3, 2.0)]
    valuer = Valuer(_COURSE, 30, share, weights=(0.5, 1.0, 2.0))
    rates = [valuer.offer(card).rate for card in cards]
    assert rates == sorted(rates)


def test_what_was_answered_an_hour_ago_is_left_for_another_day() -> None:
    cards = [_seen(3, 1 / 24), _seen(3, 8)]
    taken = chosen(cards, Valuer(_COURSE, 20, 0.25), 600)
    assert [place for place, _ in taken] == [1]


def test_cards_fill_the_time_and_the_last_is_begun_in_it() -> None:
    taken = chosen(_unseen(50), Valuer(_COURSE, 20, 1.0), 10 * _COURSE.new + 1)
    assert [place for place, _ in taken] == list(range(11))
