"""A sitting asks the right card next, keeps every answer, and takes back what was a slip."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from quizapp.domain.arranging import parts, written
from quizapp.domain.card import Card, Shape
from quizapp.domain.deck import Deck
from quizapp.domain.memory import Phase, Rating
from quizapp.domain.session import Counts, DailyLimits, Mode
from quizapp.errors import NothingToDo, ProgressError, UsageError
from quizapp.services.library import Library
from quizapp.services.options import StudyOptions
from quizapp.services.study import Study
from quizapp.storage.database import connect, transaction

SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
OpenLibrary = Callable[..., Library]
WriteDeck = Callable[..., Path]
Sit = Callable[..., Study]


def _deck(deck_id: str, cards: int) -> Deck:
    made = (
        Card(id=f"{deck_id}{n}", question=f"q{n}?", answer="key", distractors=("x", "y", "z"))
        for n in range(cards)
    )
    return Deck(id=deck_id, title=deck_id.upper(), cards=tuple(made))


@pytest.fixture
def sit(open_library: OpenLibrary, now: datetime) -> Sit:
    """`sit(...)` begins a sitting over the deck folder."""

    def begin(
        *,
        mode: str = "auto",
        deck_ids: tuple[str, ...] = (),
        limits: DailyLimits = DailyLimits(),  # noqa: B008 - a frozen value
        at: datetime = now,
        retention: float = 0.9,
    ) -> Study:
        library = open_library(limits=limits, at=at)
        options = StudyOptions(mode, retention)  # type: ignore[arg-type]
        return Study(library, deck_ids, options, rng=random.Random(1), now=at)

    return begin


def _ask(study: Study, now: datetime) -> str:
    prompt = study.advance(now)
    assert prompt is not None
    return prompt.card.id


def _rows(study: Study, query: str) -> list[tuple[object, ...]]:
    return study._connection.execute(query).fetchall()


def test_a_new_card_is_a_choice_with_its_documents(
    sit: Sit, write_deck: WriteDeck, small_deck: Deck, now: datetime
) -> None:
    write_deck(small_deck)
    prompt = sit().advance(now)
    assert prompt is not None
    assert (prompt.deck_id, prompt.deck_title) == ("pak-us", "Pakistan–US relations")
    assert (prompt.card, prompt.mode, prompt.phase) == (
        small_deck.cards[0],
        Mode.CHOICE,
        Phase.NEW,
    )
    assert len(prompt.options) == 4
    assert [document.id for document in prompt.documents] == ["dawn-2025"]


def test_the_same_dice_show_the_same_options(
    sit: Sit, write_deck: WriteDeck, small_deck: Deck, now: datetime
) -> None:
    write_deck(small_deck)
    first, second = sit().advance(now), sit().advance(now)
    assert first == second


def test_a_right_option_counts_as_good_and_a_wrong_one_as_again(
    sit: Sit, write_deck: WriteDeck, now: datetime
) -> None:
    write_deck(_deck("d", 2))
    study = sit()
    study.advance(now)
    right = study.respond("key", now, seconds=2)
    assert (right.correct, right.rating, right.interval) == (True, Rating.GOOD, 10 * MINUTE)
    study.advance(now)
    wrong = study.respond("y", now, seconds=3)
    assert (wrong.correct, wrong.rating, wrong.response) == (False, Rating.AGAIN, "y")


def test_a_typed_answer_is_graded_by_what_it_means(
    sit: Sit, write_deck: WriteDeck, small_deck: Deck, now: datetime
) -> None:
    write_deck(replace(small_deck, cards=(small_deck.cards[1],)))
    study = sit(mode="typed")
    study.advance(now)
    assert study.respond("$1.5bn", now, seconds=2).correct
    study.advance(now + 10 * MINUTE)
    assert not study.respond("$2.5 billion", now + 10 * MINUTE, seconds=2).correct


def test_what_is_no_option_is_refused_and_nothing_is_recorded(
    sit: Sit, write_deck: WriteDeck, now: datetime
) -> None:
    write_deck(_deck("d", 1))
    study = sit()
    study.advance(now)
    with pytest.raises(UsageError, match="not among the options"):
        study.respond("v", now, seconds=1)
    assert _rows(study, "SELECT * FROM attempt") == []


def test_a_card_can_be_asked_another_way(
    sit: Sit, write_deck: WriteDeck, small_deck: Deck, now: datetime
) -> None:
    write_deck(small_deck)
    study = sit()
    study.advance(now)
    typed = study.switch(Mode.TYPED)
    assert (typed.mode, typed.options) == (Mode.TYPED, ())
    assert study.prompt == typed
    assert study.respond("1954", now, seconds=1).prompt.mode is Mode.TYPED


def test_a_card_without_options_cannot_become_a_choice(
    sit: Sit, write_deck: WriteDeck, small_deck: Deck, now: datetime
) -> None:
    write_deck(replace(small_deck, cards=small_deck.cards[2:]))
    study = sit(mode="choice")
    prompt = study.advance(now)
    assert prompt is not None
    assert prompt.mode is Mode.FLIP
    with pytest.raises(UsageError, match="cannot be asked as choice"):
        study.switch(Mode.CHOICE)


def test_a_card_turned_over_is_rated_not_answered(
    sit: Sit, write_deck: WriteDeck, now: datetime
) -> None:
    write_deck(_deck("d", 1))
    study = sit(mode="flip")
    study.advance(now)
    with pytest.raises(UsageError, match="rated, not answered"):
        study.respond("key", now, seconds=1)
    assert study.rate(Rating.EASY, now, seconds=1).interval >= DAY


def test_the_preview_is_what_happens(sit: Sit, write_deck: WriteDeck, now: datetime) -> None:
    write_deck(_deck("d", 4))
    study = sit(mode="flip")
    for rating in Rating:
        study.advance(now)
        expected = study.preview(now)[rating]
        assert study.rate(rating, now, seconds=1).interval == expected


def test_second_thoughts_take_the_place_of_the_rating(
    sit: Sit, write_deck: WriteDeck, now: datetime
) -> None:
    write_deck(_deck("d", 1))
    study = sit()
    study.advance(now)
    study.respond("key", now, seconds=2)
    expected = study.preview(now + 5 * SECOND)[Rating.EASY]
    changed = study.rate(Rating.EASY, now + 5 * SECOND, seconds=9)
    assert (changed.rating, changed.correct, changed.response) == (Rating.EASY, True, "key")
    assert changed.interval == expected
    assert _rows(study, "SELECT id, rating, milliseconds FROM review") == [
        (1, 3, 2000),
        (2, 4, 2000),
    ]
    assert _rows(study, "SELECT review_id FROM undo") == [(1,)]
    assert _rows(study, "SELECT reps FROM card") == [(1,)]
    assert study.summary(now).answered == 1


def test_a_card_is_answered_once(sit: Sit, write_deck: WriteDeck, now: datetime) -> None:
    write_deck(_deck("d", 1))
    study = sit()
    with pytest.raises(NothingToDo):
        study.rate(Rating.GOOD, now, seconds=1)
    study.advance(now)
    study.respond("key", now, seconds=1)
    with pytest.raises(NothingToDo, match="has been answered"):
        study.respond("key", now, seconds=1)


def test_undo_goes_back_through_the_sitting(sit: Sit, write_deck: WriteDeck, now: datetime) -> None:
    write_deck(_deck("d", 3))
    study = sit()
    before = study.counts(now)
    prompts = []
    for second in range(3):
        prompts.append(study.advance(now + second * SECOND))
        study.respond("key", now + second * SECOND, seconds=1)
    study.advance(now + 3 * SECOND)
    for prompt in reversed(prompts):
        assert study.undo(now + MINUTE) == prompt
        assert study.prompt == prompt
    assert study.undo(now + MINUTE) is None
    assert study.counts(now) == before
    assert study.advance(now + MINUTE) == prompts[0]
    assert study.respond("x", now + MINUTE, seconds=1).rating is Rating.AGAIN


def test_reviews_come_mixed_with_new_cards(sit: Sit, write_deck: WriteDeck, now: datetime) -> None:
    write_deck(_deck("d", 12))
    study = sit(mode="flip", limits=DailyLimits(new=8))
    for _ in range(8):
        study.advance(now)
        study.rate(Rating.EASY, now, seconds=1)
    later = now + 60 * DAY
    study = sit(mode="flip", limits=DailyLimits(new=4), at=later)
    assert study.counts(later) == Counts(new=4, learning=0, due=8)
    phases = []
    for _ in range(12):
        prompt = study.advance(later)
        assert prompt is not None
        phases.append("n" if prompt.phase is Phase.NEW else "r")
        study.rate(Rating.EASY, later, seconds=1)
    assert "".join(phases) == "rnrrnrrnrrnr"
    assert study.advance(later) is None


def test_new_cards_are_taken_from_every_deck_in_turn(
    sit: Sit, write_deck: WriteDeck, now: datetime
) -> None:
    write_deck(_deck("a", 3))
    write_deck(_deck("b", 2))
    study = sit(mode="flip")
    order = []
    for _ in range(5):
        order.append(_ask(study, now))
        study.rate(Rating.EASY, now, seconds=1)
    assert order == ["a0", "b0", "a1", "b1", "a2"]


def test_a_sitting_keeps_to_its_decks(sit: Sit, write_deck: WriteDeck, now: datetime) -> None:
    write_deck(_deck("a", 3))
    write_deck(_deck("b", 1))
    study = sit(mode="flip", deck_ids=("b",))
    assert _ask(study, now) == "b0"
    assert study.counts(now) == Counts(new=1, learning=0, due=0)
    study.rate(Rating.EASY, now, seconds=1)
    assert study.advance(now) is None


def test_a_card_forgotten_comes_back_when_its_step_is_due(
    sit: Sit, write_deck: WriteDeck, now: datetime
) -> None:
    write_deck(_deck("d", 5))
    study = sit(mode="flip")
    assert _ask(study, now) == "d0"
    study.rate(Rating.AGAIN, now, seconds=1)
    assert _ask(study, now + 30 * SECOND) == "d1"
    study.rate(Rating.EASY, now + 30 * SECOND, seconds=1)
    assert _ask(study, now + MINUTE) == "d0"


def test_the_last_card_comes_again_only_when_there_is_no_other(
    sit: Sit, write_deck: WriteDeck, now: datetime
) -> None:
    write_deck(_deck("d", 2))
    study = sit(mode="flip")
    assert _ask(study, now) == "d0"
    study.rate(Rating.AGAIN, now, seconds=1)
    later = now + 2 * MINUTE
    assert _ask(study, later) == "d1"
    study.rate(Rating.EASY, later, seconds=1)
    assert _ask(study, later) == "d0"
    study.rate(Rating.AGAIN, later, seconds=1)
    assert _ask(study, later) == "d0"


def test_a_step_is_taken_early_when_nothing_else_is_left(
    sit: Sit, write_deck: WriteDeck, now: datetime
) -> None:
    write_deck(_deck("d", 1))
    study = sit(mode="flip")
    _ask(study, now)
    assert study.rate(Rating.GOOD, now, seconds=1).interval == 10 * MINUTE
    assert _ask(study, now) == "d0"
    study.rate(Rating.GOOD, now, seconds=1)
    assert study.advance(now) is None


def test_a_card_that_waits_for_its_answer_stays(
    sit: Sit, write_deck: WriteDeck, now: datetime
) -> None:
    write_deck(_deck("d", 2))
    study = sit()
    assert study.advance(now) is study.advance(now + MINUTE)


def test_the_days_limits_end_a_sitting(sit: Sit, write_deck: WriteDeck, now: datetime) -> None:
    write_deck(_deck("d", 5))
    study = sit(mode="flip", limits=DailyLimits(new=2))
    for _ in range(2):
        study.advance(now)
        study.rate(Rating.EASY, now, seconds=1)
    assert study.advance(now) is None
    assert study.finish(now).next_due == datetime.fromisoformat("2026-11-22T04:00:00Z")
    assert sit(limits=DailyLimits(new=2)).advance(now) is None


def test_limits_of_nothing_ask_nothing(sit: Sit, write_deck: WriteDeck, now: datetime) -> None:
    write_deck(_deck("d", 5))
    study = sit(limits=DailyLimits(new=0, reviews=0))
    assert study.advance(now) is None
    assert study.counts(now).total == 0


def test_no_decks_ask_nothing(sit: Sit, now: datetime) -> None:
    study = sit()
    assert study.advance(now) is None
    assert study.undo(now) is None
    summary = study.finish(now)
    assert (summary.answered, summary.next_due) == (0, None)


def test_what_is_learnt_comes_back_on_its_day(
    sit: Sit, write_deck: WriteDeck, now: datetime
) -> None:
    write_deck(_deck("d", 1))
    study = sit(mode="flip")
    study.advance(now)
    interval = study.rate(Rating.EASY, now, seconds=1).interval
    due = now + interval
    assert study.finish(now).next_due == due.replace(hour=4, minute=0, second=0, microsecond=0)
    morning = due.replace(hour=4, minute=0, second=0)
    assert sit(at=morning).advance(morning - SECOND) is None
    assert sit(at=morning).advance(morning) is not None


def test_an_attempt_opens_with_the_first_answer_and_closes_at_the_end(
    sit: Sit, write_deck: WriteDeck, now: datetime
) -> None:
    write_deck(_deck("d", 3))
    study = sit()
    study.advance(now)
    assert _rows(study, "SELECT * FROM attempt") == []
    study.respond("key", now + MINUTE, seconds=1)
    query = "SELECT kind, started_at, finished_at FROM attempt"
    started = int(now.timestamp() * 1000)
    assert _rows(study, query) == [("study", started, None)]
    study.finish(now + 2 * MINUTE)
    assert _rows(study, query) == [("study", started, started + 120_000)]


def test_a_summary_tells_what_was_missed(sit: Sit, write_deck: WriteDeck, now: datetime) -> None:
    write_deck(_deck("d", 2))
    study = sit()
    missed = _ask(study, now)
    study.respond("x", now, seconds=2)
    study.advance(now)
    study.respond("key", now, seconds=3)
    summary = study.finish(now)
    assert (summary.answered, summary.correct, summary.again, summary.good) == (2, 1, 1, 1)
    assert (summary.new, summary.seconds) == (2, 5.0)
    assert [card.id for card in summary.missed] == [missed]


def test_an_answer_that_cannot_be_kept_can_be_given_again(
    sit: Sit, write_deck: WriteDeck, home: Path, now: datetime
) -> None:
    write_deck(_deck("d", 2))
    study = sit()
    prompt = study.advance(now)
    study._connection.execute("PRAGMA busy_timeout = 0")
    other = connect(home / "progress.db")
    with transaction(other), pytest.raises(ProgressError, match="another program"):
        study.respond("key", now, seconds=1)
    other.close()
    assert study.prompt == prompt
    assert study.summary(now).answered == 0
    assert study.respond("key", now, seconds=1).correct
    assert _rows(study, "SELECT count(*) FROM review") == [(1,)]


def test_two_sittings_over_one_card_both_count(
    sit: Sit, write_deck: WriteDeck, now: datetime
) -> None:
    write_deck(_deck("d", 1))
    one, other = sit(), sit()
    assert _ask(one, now) == _ask(other, now) == "d0"
    one.respond("key", now, seconds=1)
    other.respond("key", now + MINUTE, seconds=1)
    assert _rows(one, "SELECT phase, reps FROM card") == [("review", 2)]


def test_an_escape_sequence_typed_as_an_answer_is_not_kept(
    sit: Sit, write_deck: WriteDeck, now: datetime
) -> None:
    write_deck(_deck("d", 1))
    study = sit(mode="typed")
    study.advance(now)
    study.respond("\x1b]52;c;key\x07\ud800", now, seconds=1)
    assert _rows(study, "SELECT response FROM review") == [("]52;c;key",)]


def test_a_clock_set_back_does_not_stop_a_sitting(
    sit: Sit, write_deck: WriteDeck, now: datetime
) -> None:
    write_deck(_deck("d", 3))
    study = sit(mode="flip")
    study.advance(now)
    study.rate(Rating.GOOD, now, seconds=1)
    past = now - 400 * DAY
    study.advance(past)
    study.rate(Rating.GOOD, past, seconds=1)
    study.undo(past)
    assert study.finish(past).answered == 1


def test_memory_states_follow_the_model_in_use(
    sit: Sit, write_deck: WriteDeck, now: datetime
) -> None:
    write_deck(_deck("d", 1))
    study = sit(mode="flip")
    study.advance(now)
    study.rate(Rating.EASY, now, seconds=1)
    lived = _rows(study, "SELECT stability, due FROM card")
    study._connection.execute("UPDATE meta SET value = 'an older model'")
    study._connection.execute("UPDATE card SET stability = 1, due = 1")
    assert _rows(sit(), "SELECT stability, due FROM card") == lived


def test_a_typed_answer_that_the_learner_knows_to_be_right_counts_as_right(
    sit: Sit, write_deck: WriteDeck, now: datetime
) -> None:
    write_deck(_deck("a", 1))
    study = sit(mode="typed")
    study.advance(now)
    assert not study.respond("something else", now, seconds=1).correct
    assert study.rate(Rating.GOOD, now, seconds=0).correct
    assert study.summary(now).missed == ()
    assert not study.rate(Rating.AGAIN, now, seconds=0).correct
    assert len(study.summary(now).missed) == 1


def test_a_rating_changed_on_a_card_turned_over_changes_whether_it_was_right(
    sit: Sit, write_deck: WriteDeck, now: datetime
) -> None:
    write_deck(_deck("a", 1))
    study = sit(mode="flip")
    study.advance(now)
    assert study.rate(Rating.GOOD, now, seconds=1).correct
    assert not study.rate(Rating.AGAIN, now, seconds=1).correct
    assert study.rate(Rating.HARD, now, seconds=1).correct


def test_an_option_that_was_wrong_stays_wrong_whatever_the_rating(
    sit: Sit, write_deck: WriteDeck, now: datetime
) -> None:
    write_deck(_deck("a", 1))
    study = sit()
    study.advance(now)
    study.respond("x", now, seconds=1)
    assert not study.rate(Rating.EASY, now, seconds=1).correct


def test_an_answer_takes_no_less_than_no_time_though_the_clock_was_set_back(
    sit: Sit, write_deck: WriteDeck, now: datetime
) -> None:
    write_deck(_deck("a", 1))
    study = sit()
    study.advance(now)
    study.respond("key", now, seconds=-3600)
    assert _rows(study, "SELECT milliseconds FROM review") == [(0,)]
    assert study.summary(now).seconds == 0


def test_an_attempt_says_whose_it_is(
    open_library: OpenLibrary, write_deck: WriteDeck, now: datetime
) -> None:
    write_deck(_deck("a", 1))
    options = StudyOptions("flip", learner="roll 7")
    study = Study(open_library(), [], options, rng=random.Random(1), now=now)
    study.advance(now)
    study.rate(Rating.GOOD, now, seconds=1)
    assert _rows(study, "SELECT learner FROM attempt") == [("roll 7",)]


def test_a_learner_who_goes_away_is_not_counted_as_thinking(
    sit: Sit, write_deck: WriteDeck, now: datetime
) -> None:
    write_deck(_deck("a", 1))
    study = sit(mode="flip")
    study.advance(now)
    study.rate(Rating.GOOD, now, seconds=3 * 3600)
    assert study.summary(now).seconds == 120


@pytest.fixture
def arranged() -> Deck:
    """A card to order and a card to match."""
    wars = ("First Kashmir war", "Second Kashmir war", "Kargil war")
    order = Card(id="wars", question="q", answer="", shape=Shape.ORDER, items=wars)
    years = tuple(zip(("1948", "1965", "1999"), wars, strict=True))
    match = Card(id="years", question="q", answer="", shape=Shape.MATCH, pairs=years)
    return Deck(id="d", title="D", cards=(order, match))


def test_what_was_arranged_is_graded_by_its_places(
    sit: Sit, write_deck: WriteDeck, arranged: Deck, now: datetime
) -> None:
    write_deck(arranged)
    study = sit()
    for card in arranged.cards:
        prompt = study.advance(now)
        assert prompt is not None
        assert prompt.mode.value == card.shape.value
        assert sorted(prompt.options) == sorted(parts(card))
        assert not study.respond(written(card, prompt.options), now, seconds=2).correct
        study.undo(now)
        assert study.prompt is prompt
        right = study.respond(written(card, parts(card)), now, seconds=2)
        assert (right.correct, right.rating) == (True, Rating.GOOD)
    rows = _rows(study, "SELECT mode, response FROM review WHERE correct = 1 ORDER BY id")
    assert rows == [
        ("order", "First Kashmir war\nSecond Kashmir war\nKargil war"),
        ("match", "1948 → First Kashmir war\n1965 → Second Kashmir war\n1999 → Kargil war"),
    ]


def test_what_was_arranged_wrong_stays_wrong_whatever_the_rating(
    sit: Sit, write_deck: WriteDeck, arranged: Deck, now: datetime
) -> None:
    write_deck(arranged)
    study = sit()
    prompt = study.advance(now)
    assert prompt is not None
    study.respond(written(prompt.card, prompt.options), now, seconds=2)
    assert not study.rate(Rating.GOOD, now, seconds=0).correct
