"""Every shipped deck can be handed out as it is."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp.config import shipped_decks
from quizapp.domain.card import Card
from quizapp.domain.deck import Deck
from quizapp.domain.grading import grade
from quizapp.services.checking import check
from quizapp.storage.deckfile import dump_deck, parse_deck, read_deck

PATHS = sorted(shipped_decks().glob("*.yaml"))
DOCUMENTS = Path(__file__).parents[3] / "shared" / "documents"
RUN = 8
"""Words in a row that a card may not share with a document, names and numbers aside."""


@pytest.fixture(params=PATHS, ids=lambda path: path.stem)
def path(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


@pytest.fixture
def deck(path: Path) -> Deck:
    return read_deck(path)


def test_there_are_decks_of_dates_figures_and_positions() -> None:
    kinds = [{card.kind for card in read_deck(path).cards} for path in PATHS]
    assert kinds == [{"date"}, {"figure"}, {"position"}]


def test_a_deck_has_no_error_and_no_flaw(path: Path) -> None:
    assert [issue for issue in check(path) if issue.severity != "info"] == []


def test_every_card_can_be_a_choice_explains_itself_and_cites_without_quoting(deck: Deck) -> None:
    for card in deck.cards:
        assert card.is_choice, card.id
        assert card.explanation, card.id
        assert card.sources, card.id
        assert not any(source.quote for source in card.sources), card.id
        assert all(deck.document(source.document) for source in card.sources), card.id


def test_every_card_takes_its_own_answers_and_none_of_its_distractors(deck: Deck) -> None:
    for card in deck.cards:
        for right in (card.answer, *card.accept):
            assert grade(card, right).correct, (card.id, right)
        for wrong in card.distractors:
            assert not grade(card, wrong).correct, (card.id, wrong)


def test_a_deck_written_again_says_the_same(deck: Deck) -> None:
    assert parse_deck(dump_deck(deck).encode(), path="again.yaml") == deck


def test_no_card_uses_a_documents_words(deck: Deck) -> None:
    if not DOCUMENTS.is_dir():
        pytest.skip("the documents are not here")
    taken = {
        run
        for path in DOCUMENTS.glob("*.txt")
        for line in path.read_text(encoding="utf-8").splitlines()
        for run in _runs(line)
    }
    shared = {
        card.id: " ".join(run)
        for card in deck.cards
        for text in _texts(card)
        for run in _runs(text)
        if run in taken
    }
    assert shared == {}


def _texts(card: Card) -> Iterator[str]:
    yield from (card.question, card.answer, card.explanation, *card.distractors)


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = re.findall(r"[A-Za-z][A-Za-z'-]*|\d[\d.,]*", text.replace("’", "'"))
    plain = [word for word in words if word[0].islower()]
    return (tuple(plain[at : at + RUN]) for at in range(len(plain) - RUN + 1))
