"""Whole documents of several kinds make the decks that a person has read."""

from pathlib import Path

import pytest

from quizapp.generate.documents import read_manuscript
from quizapp.generate.pipeline import make_deck

GOLDEN = Path(__file__).parents[1] / "golden" / "generate"


@pytest.mark.parametrize("name", ["dam", "notes", "obituary", "agency"])
def test_a_document_makes_the_deck_that_a_person_has_read(name: str) -> None:
    path = GOLDEN / f"{name}.txt"
    source = read_manuscript(path.read_bytes(), file=path.name)
    deck = make_deck([source], deck_id=name, title=name.title())
    cards = [card for card in deck.cards if card.kind != "position"]
    asked = "".join(f"{card.kind}: {card.question} = {card.answer}\n" for card in cards)
    assert asked == (GOLDEN / f"{name}.cards.txt").read_text(encoding="utf-8")
    assert all(len(card.distractors) in {0, 3} for card in cards)
    assert sum(not card.distractors for card in cards) <= 1
