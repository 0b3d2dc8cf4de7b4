"""The next card is reached through an index, however many cards there are."""

import sqlite3
from datetime import datetime, timedelta

import pytest

from quizapp.storage import queue
from quizapp.storage.queue import Queue


@pytest.mark.parametrize(
    ("query", "index"),
    [
        ("_FIRST_LEARNING", "card_learning"),
        ("_FIRST_REVIEW", "card_review"),
        ("_FIRST_NEW", "card_new"),
        ("_COUNT_LEARNING", "card_learning"),
        ("_COUNT_REVIEW", "card_review"),
        ("_COUNT_NEW", "card_new"),
    ],
)
def test_no_query_reads_through_the_cards(
    progress: sqlite3.Connection, query: str, index: str
) -> None:
    values = {"decks": "[]", "tag": "", "now": 0, "moment": 0, "most": 1}
    values |= {"skip_deck": "", "skip_card": ""}
    of_all, of_tag = getattr(queue, query).of_all, getattr(queue, query).of_tag
    assert "content" not in of_all, "whoever studies everything reads no card to find one"
    for sql in (of_all, of_tag):
        plan = progress.execute(f"EXPLAIN QUERY PLAN {sql}", values)
        steps = [row[3] for row in plan]
        assert any(f"INDEX {index} (deck_id=?" in step for step in steps), steps
        assert not any(step.startswith(("SCAN card", "SCAN each")) for step in steps), steps


def test_a_count_stops_at_what_is_asked(progress: sqlite3.Connection, now: datetime) -> None:
    cards = Queue(progress, ["pak-us"])
    assert cards.count_new(now=now, most=2) == 2
    assert cards.count_new(now=now, most=99) == 3
    assert cards.count_review(now, now=now, most=99) == 0


def test_a_card_may_be_passed_over(progress: sqlite3.Connection) -> None:
    progress.execute("UPDATE card SET phase = 'learning', due = position")
    moment = datetime.fromisoformat("1970-01-01T00:00:00.001Z")
    first = Queue(progress, ["pak-us"]).learning(moment, now=moment)
    assert first is not None
    skip = (first.deck_id, first.card_id)
    second = Queue(progress, ["pak-us"]).learning(moment, now=moment, skip=skip)
    assert second is not None
    assert second.due == moment
    assert Queue(progress, ["pak-us"]).learning(first.due - timedelta(1), now=moment) is None
    assert Queue(progress, ["other"]).learning(moment, now=moment) is None


def test_a_tag_leaves_others_out_whatever_its_case(
    progress: sqlite3.Connection, now: datetime
) -> None:
    cards = Queue(progress, ["pak-us"], tag="Cold-War")
    first = cards.new(now=now)
    assert first is not None
    assert first.card_id == "seato-year"
    assert cards.new(now=now, skip=("pak-us", "seato-year")) is None
    assert cards.count_new(now=now, most=99) == 1
    assert Queue(progress, ["pak-us"], tag="cold").count_new(now=now, most=99) == 0
    progress.execute("UPDATE card SET phase = 'review', due = 1")
    assert cards.count_review(now, now=now, most=99) == 1
