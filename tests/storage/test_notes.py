"""What a learner says of a card is kept until it is settled."""

import sqlite3
from datetime import datetime

import pytest

from quizapp.domain.note import Note
from quizapp.storage import notes
from quizapp.storage.database import transaction


@pytest.fixture
def note(now: datetime) -> Note:
    return Note(
        deck="pak-us",
        card="seato-year",
        at=now,
        text="The year of the pact, not of the accession",
        question="When did Pakistan join SEATO?",
        answer="1954",
        learner="roll 7",
    )


def test_a_note_is_open_until_it_is_settled(
    progress: sqlite3.Connection, note: Note, now: datetime
) -> None:
    with transaction(progress):
        number = notes.add(progress, note)
    (kept,) = notes.notes(progress)
    assert (kept.number, kept.text, kept.at, kept.learner) == (number, note.text, now, "roll 7")
    with transaction(progress):
        assert notes.resolve(progress, number, now=now)
        assert not notes.resolve(progress, number, now=now)
        assert not notes.resolve(progress, 99, now=now)
    assert notes.notes(progress) == []
    assert [each.resolved for each in notes.notes(progress, everything=True)] == [now]


def test_a_note_that_was_a_slip_leaves_nothing(progress: sqlite3.Connection, note: Note) -> None:
    with transaction(progress):
        notes.remove(progress, notes.add(progress, note))
    assert notes.notes(progress, everything=True) == []
