"""`quizapp study --confused` asks what was taken for one another, and moves no schedule."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from quizapp.domain.card import Card
from quizapp.domain.deck import Deck
from tests.cli.conftest import Quizapp
from tests.conftest import WriteDeck

MANILA = Card(
    id="manila",
    question="Which alliance was founded in Manila?",
    answer="SEATO",
    distractors=("CENTO", "the Arab League", "the Commonwealth"),
)
ANKARA = Card(
    id="ankara",
    question="Which alliance had its seat in Ankara?",
    answer="CENTO",
    distractors=("the Arab League", "the Commonwealth", "the United Nations"),
)


def _letter_of(said: str, option: str) -> str:
    found = re.search(rf"(.)\) {option}\n", said)
    assert found, said
    return found[1]


def _progress(home: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(home / "progress.db")) as progress:
        return progress.execute(query).fetchall()


@pytest.fixture
def confused(quizapp: Quizapp, write_deck: WriteDeck) -> Path:
    """A deck with a card that was taken for another twice."""
    path = write_deck(Deck(id="pacts", title="Pacts", cards=(MANILA,)))
    for seed in (1, 2):
        study = ("study", "--plain", "--mode", "choice", "--seed", seed, path)
        quizapp(*study, typed=f"{_letter_of(quizapp(*study).out, 'CENTO')}\n")
    write_deck(Deck(id="pacts", title="Pacts", cards=(MANILA, ANKARA)))
    return path


def test_both_are_asked_each_with_the_other_among_the_options(
    quizapp: Quizapp, confused: Path, home: Path
) -> None:
    drill = ("study", "--plain", "--confused", "--seed", 3, confused)
    first = quizapp(*drill).out
    assert MANILA.question in first
    right = _letter_of(first, "SEATO")
    second = quizapp(*drill, typed=f"{right}\n").out.partition("Right.")[2]
    assert ANKARA.question in second
    assert ") SEATO\n" in second
    before = _progress(home, "SELECT * FROM card")
    done = quizapp(*drill, typed=f"{right}\n{_letter_of(second, 'CENTO')}\n")
    assert done.code == 0
    assert "2 answered, 2 right." in done.out
    assert _progress(home, "SELECT * FROM card") == before


def test_where_nothing_is_confused_one_line_says_so(
    quizapp: Quizapp, write_deck: WriteDeck
) -> None:
    path = write_deck(Deck(id="pacts", title="Pacts", cards=(MANILA,)))
    said = quizapp("study", "--plain", "--confused", path)
    assert said.code == 1
    assert "no two answers were taken for one another" in said.err


def test_it_chooses_the_cards_itself(quizapp: Quizapp, confused: Path) -> None:
    assert quizapp("study", "--confused", "--tag", "x", "--cram", confused).is_refusal
    assert quizapp("study", "--confused", "--wrong", confused).is_refusal
