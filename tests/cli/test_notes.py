"""What a learner noted to be wrong is listed until it is settled."""

import json
from pathlib import Path

import pytest

from quizapp.domain.deck import Deck
from tests.cli.conftest import Quizapp
from tests.conftest import WriteDeck


@pytest.fixture
def noted(quizapp: Quizapp, small_deck: Deck, write_deck: WriteDeck) -> Path:
    """The file of a deck with two notes on its first card."""
    deck = write_deck(small_deck)
    typed = ":wrong the year of the pact\n:wrong no accession\n"
    quizapp("study", "--plain", "--learner", "roll 7", deck, typed=typed)
    return deck


@pytest.mark.usefixtures("noted")
def test_notes_are_listed_with_their_cards(quizapp: Quizapp) -> None:
    said = quizapp("notes")
    assert said.out == (
        "1. pak-us/seato-year, 2026-11-21: the year of the pact\n"
        "   When did Pakistan join SEATO? 1954\n"
        "2. pak-us/seato-year, 2026-11-21: no accession\n"
        "   When did Pakistan join SEATO? 1954\n"
    )
    (first, _) = json.loads(quizapp("notes", "--json").out)
    assert first.pop("noted_at").startswith("2026-11-21T12:00:")
    assert first == {
        "number": 1,
        "learner": "roll 7",
        "deck": "pak-us",
        "card": "seato-year",
        "question": "When did Pakistan join SEATO?",
        "key": "1954",
        "note": "the year of the pact",
        "resolved_at": None,
    }


@pytest.mark.usefixtures("noted")
def test_a_settled_note_is_listed_only_on_demand(quizapp: Quizapp) -> None:
    said = quizapp("notes", "--resolve", 1)
    assert said.err == "note 1 is settled\n"
    assert "the year of the pact" not in said.out
    assert "2026-11-21, settled: the year of the pact" in quizapp("notes", "--all").out
    assert quizapp("notes", "--resolve", 1).is_refusal


def test_the_teachers_copy_stands_beside_the_deck(noted: Path) -> None:
    notes = noted.with_name("pak-us.notes.csv").read_text(encoding="utf-8-sig")
    assert [line.rpartition(",")[2] for line in notes.splitlines()] == [
        "note",
        "the year of the pact",
        "no accession",
    ]


def test_without_a_note_there_is_nothing_to_list(quizapp: Quizapp) -> None:
    said = quizapp("notes")
    assert (said.code, said.is_refusal) == (1, True)
    assert quizapp("notes", "--json").out == "[]\n"
