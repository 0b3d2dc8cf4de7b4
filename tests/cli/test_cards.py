"""All cards can be looked through at the line, and suspended ones brought back."""

import json
from pathlib import Path

import pytest

from quizapp.domain.deck import Deck
from tests.cli.conftest import Quizapp
from tests.conftest import WriteDeck


@pytest.fixture(autouse=True)
def deck(quizapp: Quizapp, small_deck: Deck, write_deck: WriteDeck) -> Path:
    """A deck whose first card is suspended and whose second is flagged."""
    path = write_deck(small_deck)
    quizapp("study", "--plain", path, typed=":suspend\n:flag\n")
    return path


def _names(said: str) -> list[str]:
    return [card["card"] for card in json.loads(said)]


def test_cards_are_found_by_what_they_are(quizapp: Quizapp) -> None:
    assert len(_names(quizapp("cards", "--json").out)) == 3
    assert _names(quizapp("cards", "is:suspended", "--json").out) == ["seato-year"]
    assert _names(quizapp("cards", "is:flagged", "kerry", "--json").out) == ["aid-total"]
    lines = quizapp("cards", "is:suspended").out.splitlines()
    assert lines[0].split() == ["deck", "card", "state", "lapses", "question"]
    assert lines[1].split()[:4] == ["pak-us", "seato-year", "suspended", "0"]


def test_suspended_cards_are_brought_back_and_others_suspended(quizapp: Quizapp) -> None:
    assert quizapp("cards", "is:suspended", "--resume").err == "1 card brought back\n"
    assert quizapp("cards", "is:suspended").code == 1
    assert quizapp("cards", "deck:pak", "--suspend").err == "3 cards suspended\n"
    assert quizapp("cards", "deck:pak", "--suspend").err == "0 cards suspended\n"


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["--resume"], "say which cards"),
        (["x", "--resume", "--suspend"], "choose one"),
        (["is:asleep"], "is:asleep means nothing"),
    ],
)
def test_what_makes_no_sense_is_refused(quizapp: Quizapp, words: list[str], named: str) -> None:
    said = quizapp("cards", *words)
    assert (said.code, said.is_refusal) == (2, True)
    assert named in said.err
