"""`quizapp review`: a screen for a teacher, and a clear line where there is none."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from quizapp.cli import review
from quizapp.domain.deck import Deck
from quizapp.domain.drafts import as_draft
from quizapp.storage.deckfile import read_deck
from tests.cli.conftest import Quizapp
from tests.cli.test_terminal import Terminal, start
from tests.conftest import WriteDeck

__all__ = ["start"]


@pytest.fixture
def drafts(write_deck: WriteDeck, small_deck: Deck) -> Path:
    return write_deck(replace(small_deck, cards=tuple(map(as_draft, small_deck.cards))))


def test_without_a_terminal_it_says_what_to_do_instead(quizapp: Quizapp, drafts: Path) -> None:
    before = drafts.read_bytes()
    said = quizapp("review", drafts)
    assert said.is_refusal
    assert said.code == 2
    assert "review needs a terminal" in said.err
    assert drafts.read_bytes() == before


@pytest.fixture
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(review, "is_screen", lambda: True)


@pytest.mark.usefixtures("_terminal")
class TestRefusals:
    def test_a_deck_without_drafts_has_nothing_to_review(
        self, quizapp: Quizapp, write_deck: WriteDeck, small_deck: Deck
    ) -> None:
        said = quizapp("review", write_deck(small_deck))
        assert said.is_refusal
        assert said.code == 1
        assert "no drafts left to review; --all" in said.err

    def test_a_deck_with_errors_is_told_with_the_place(
        self, quizapp: Quizapp, tmp_path: Path
    ) -> None:
        path = tmp_path / "d.yaml"
        path.write_text("quizapp: 1\ncards:\n  - question: Q\n")
        said = quizapp("review", path)
        assert said.is_refusal
        assert said.code == 1
        assert f"{path}:3:5" in said.err

    @pytest.mark.parametrize("named", [["none.yaml"], ["{deck}", "--documents", "none"]])
    def test_what_is_not_there_is_told(
        self, quizapp: Quizapp, drafts: Path, named: list[str]
    ) -> None:
        said = quizapp("review", *(each.format(deck=drafts) for each in named))
        assert said.is_refusal
        assert "no such f" in said.err


def test_a_teacher_decides_in_a_terminal_and_the_shell_says_what_was_done(
    start: Callable[..., Terminal], drafts: Path
) -> None:
    terminal = start("review", drafts)
    terminal.wait("1 of 3", "keep")
    terminal.press("k")
    terminal.wait("2 of 3")
    assert len([card for card in read_deck(drafts).cards if "draft" in card.tags]) == 2
    terminal.press("d")
    terminal.wait("3 of 3")
    terminal.press("q")
    terminal.wait("1 card left to review")
    terminal.press("q")
    terminal.wait("1 kept, 0 edited, 1 dropped, 1 left")
    assert terminal.leave() == 0
    assert len(read_deck(drafts).dropped) == 1
