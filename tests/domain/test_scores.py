"""What a log of answers adds up to, by attempt, by card and by tag."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.scores import Answer, Attempt, Scores

START = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


def an_answer(number: int = 1, **changes: object) -> Answer:
    values: dict[str, object] = {
        "id": number,
        "attempt": "monday",
        "deck": "pakistan",
        "card": "seato",
        "question": "When did Pakistan join SEATO?",
        "key": "1954",
        "kind": "date",
        "tags": ("cold-war",),
        "mode": "typed",
        "response": "1954",
        "rating": 3,
        "correct": True,
        "seconds": 2.5,
        "at": START + timedelta(minutes=number),
    }
    return Answer(**{**values, **changes})  # type: ignore[arg-type]


def scores_of(*answers: Answer) -> Scores:
    ids = dict.fromkeys(answer.attempt for answer in answers)
    attempts = (Attempt(id=each, kind="study", started=START, finished=None) for each in ids)
    return Scores(attempts=tuple(attempts), answers=answers)


LOGS = st.lists(
    st.builds(
        an_answer,
        number=st.integers(1, 9999),
        attempt=st.sampled_from(["monday", "tuesday"]),
        deck=st.sampled_from(["pakistan", "india"]),
        card=st.sampled_from(["one", "two", "three"]),
        tags=st.lists(st.sampled_from(["a", "b", "c"]), unique=True).map(tuple),
        correct=st.booleans(),
        seconds=st.floats(0, 600).map(lambda seconds: round(seconds, 3)),
    )
).map(lambda answers: scores_of(*answers))


def test_a_log_without_answers_adds_up_to_nothing() -> None:
    empty = scores_of()
    assert (empty.by_attempt(), empty.by_card(), empty.by_tag()) == ({}, {}, {})


def test_a_card_is_tallied_over_all_its_answers() -> None:
    scores = scores_of(
        an_answer(1, correct=False, seconds=4.25),
        an_answer(2, card="cento"),
        an_answer(3, attempt="tuesday", seconds=1.5),
    )
    tally = scores.by_card()["pakistan", "seato"]
    assert (tally.answers, tally.correct, tally.cards, tally.seconds) == (2, 1, 1, 5.75)
    assert tally.facility == 0.5
    assert (tally.first, tally.last) == (
        START + timedelta(minutes=1),
        START + timedelta(minutes=3),
    )


def test_cards_of_the_same_id_in_two_decks_are_two_cards() -> None:
    scores = scores_of(an_answer(1), an_answer(2, deck="india", correct=False))
    assert {key: tally.facility for key, tally in scores.by_card().items()} == {
        ("pakistan", "seato"): 1.0,
        ("india", "seato"): 0.0,
    }
    assert scores.by_attempt()["monday"].cards == 2


def test_an_answer_counts_under_each_tag_of_its_card() -> None:
    scores = scores_of(
        an_answer(1, tags=("treaties", "cold-war")),
        an_answer(2, tags=("treaties",), correct=False),
        an_answer(3, tags=()),
    )
    assert [(name, t.answers, t.correct) for name, t in scores.by_tag().items()] == [
        ("cold-war", 1, 1),
        ("treaties", 2, 1),
    ]


def test_times_are_right_even_when_the_clock_went_back() -> None:
    scores = scores_of(an_answer(9), an_answer(1))
    tally = scores.by_attempt()["monday"]
    assert tally.first < tally.last


@given(LOGS)
def test_attempts_and_cards_each_account_for_every_answer(scores: Scores) -> None:
    for tallies in (scores.by_attempt().values(), scores.by_card().values()):
        assert sum(tally.answers for tally in tallies) == len(scores.answers)
        assert sum(tally.correct for tally in tallies) == sum(a.correct for a in scores.answers)
    tagged = sum(len(answer.tags) for answer in scores.answers)
    assert sum(tally.answers for tally in scores.by_tag().values()) == tagged


@given(LOGS)
def test_every_tally_has_answers_and_a_share_between_none_and_all(scores: Scores) -> None:
    tallies = [
        *scores.by_attempt().values(),
        *scores.by_card().values(),
        *scores.by_tag().values(),
    ]
    for tally in tallies:
        assert 0 <= tally.facility <= 1
        assert 1 <= tally.cards <= tally.answers
        assert tally.first <= tally.last
        assert tally.seconds >= 0


@given(LOGS)
def test_each_table_has_a_stable_order(scores: Scores) -> None:
    firsts = list(dict.fromkeys((answer.deck, answer.card) for answer in scores.answers))
    assert list(scores.by_card()) == firsts
    assert list(scores.by_tag()) == sorted(scores.by_tag())
