"""A deck lives on: its article changes, its teacher changes it, and it is generated again."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from quizapp.domain.deck import as_dropped
from quizapp.domain.drafts import is_draft
from quizapp.storage.deckfile import read_deck, write_deck
from tests.cli.conftest import Quizapp


@pytest.fixture
def deck(quizapp: Quizapp, article: Path, tmp_path: Path) -> Path:
    path = tmp_path / "article.yaml"
    assert quizapp("generate", article, "-o", path).code == 0
    return path


@pytest.fixture
def changed(article: Path) -> Path:
    """The article with two paragraphs more and one less."""
    lines = article.read_text(encoding="utf-8").splitlines()
    treaty = next(line for line in lines if "19 September 1960" in line)
    lines.remove(treaty)
    lines[2:2] = [
        "It was brought up to date by the desk.",
        "In March 1961 the World Bank opened an office in Islamabad.",
    ]
    article.write_text("\n".join(lines), encoding="utf-8")
    return article


def test_generated_cards_are_drafts(deck: Path) -> None:
    assert all(map(is_draft, read_deck(deck).cards))


def test_the_whole_report_is_printed_and_nothing_written(
    quizapp: Quizapp, deck: Path, changed: Path
) -> None:
    before = deck.read_bytes()
    said = quizapp("generate", changed, "-o", deck, "--dry-run")
    assert (said.code, said.err) == (0, "")
    assert deck.read_bytes() == before
    lines = said.out.splitlines()
    assert lines[0].startswith(f"{deck}: ")
    gone = [line for line in lines if line.startswith("  ! ")]
    cards = {card.id: card for card in read_deck(deck).cards}
    assert any(cards[line.split()[1]].answer == "19 September 1960" for line in gone)
    assert any("  + " in line and "office in Islamabad" in line for line in lines)
    assert any("  ~ " in line and "→ ¶" in line for line in lines)


def test_what_was_told_is_what_is_done(quizapp: Quizapp, deck: Path, changed: Path) -> None:
    wanted = json.loads(quizapp("generate", changed, "-o", deck, "--dry-run", "--json").out)
    assert (wanted["changes"], wanted["written"]) == (True, False)
    told = quizapp("generate", changed, "-o", deck, "--json")
    assert (told.code, told.err) == (0, "")
    assert json.loads(told.out) == wanted | {"written": True}
    after = {card.id: card for card in read_deck(deck).cards}
    assert {card["id"] for card in wanted["added"]} <= set(after)
    assert {card["id"] for card in wanted["gone"]} <= set(after)
    paragraphs = quizapp("facts", changed, "--text").out.splitlines()
    for card in wanted["moved"]:
        [source] = after[card["id"]].sources
        assert source.quote in paragraphs[source.paragraph]


def test_a_run_that_would_change_nothing_says_so_in_its_exit_code(
    quizapp: Quizapp, deck: Path, article: Path
) -> None:
    said = quizapp("generate", article, "-o", deck, "--dry-run")
    assert said.code == 1
    assert f"{len(read_deck(deck).cards)} unchanged" in said.out
    data = json.loads(quizapp("generate", article, "-o", deck, "--dry-run", "--json").out)
    assert (data["changes"], data["added"]) == (False, [])
    assert len(data["unchanged"]) == len(read_deck(deck).cards)


def test_a_deck_that_is_not_there_is_told_before_it_is_made(
    quizapp: Quizapp, article: Path, tmp_path: Path
) -> None:
    path = tmp_path / "new.yaml"
    said = quizapp("generate", article, "-o", path, "--dry-run", "--json")
    assert said.code == 0
    assert len(json.loads(said.out)["added"]) >= 5
    assert not path.exists()


def test_dropped_cards_stay_dropped_though_the_deck_is_made_anew(
    quizapp: Quizapp, deck: Path, changed: Path
) -> None:
    first, *others = read_deck(deck).cards
    text = deck.read_text(encoding="utf-8")
    start, end = text.index(f"  - id: {first.id}"), text.index(f"  - id: {others[0].id}")
    text = text[:start] + text[end:]
    deck.write_text(text.replace("cards:", f"dropped:\n  - {first.id} # dull\ncards:"))
    said = quizapp("generate", changed, "-o", deck)
    assert "1 dropped before" in said.err
    answers = [(card.kind, card.answer) for card in read_deck(deck).cards]
    assert (first.kind, first.answer) not in answers
    assert f"- {first.id} # dull\n" in deck.read_text(encoding="utf-8")
    said = quizapp("generate", changed, "-o", deck, "--force")
    assert "1 card dropped before and left out" in said.err
    after = read_deck(deck)
    assert (first.kind, first.answer) not in [(c.kind, c.answer) for c in after.cards]
    assert [dropped.id for dropped in after.dropped] == [first.id]
    deck.write_text(deck.read_text().replace("dropped:\n", "").replace(f"  - {first.id}", "#"))
    quizapp("generate", changed, "-o", deck, "--force")
    assert (first.kind, first.answer) in [(c.kind, c.answer) for c in read_deck(deck).cards]


@pytest.mark.parametrize("drops", [0, 1])
def test_a_deck_that_is_made_anew_lists_only_the_documents_that_it_cites(
    quizapp: Quizapp, deck: Path, tmp_path: Path, drops: int
) -> None:
    before = read_deck(deck)
    dropped = tuple(map(as_dropped, before.cards[:drops]))
    write_deck(replace(before, cards=before.cards[1:], dropped=dropped), deck, force=True)
    other = tmp_path / "other.txt"
    other.write_text("A Short History of Dams\n\nThe Warsak Dam was opened in January 1961.\n")
    quizapp("generate", other, "-o", deck, "--force")
    after = read_deck(deck)
    files = [document.file for document in after.documents]
    assert files == [*(["article.txt"] * drops), "other.txt"]
    assert after.dropped == dropped


def test_a_deck_keeps_its_cards_where_its_article_says_nothing_any_more(
    quizapp: Quizapp, deck: Path, article: Path
) -> None:
    cards = read_deck(deck).cards
    title = article.read_text(encoding="utf-8").splitlines()[0]
    article.write_text(f"{title}\n\nNothing of note happened, and nobody counted it.\n")
    said = quizapp("generate", article, "-o", deck)
    assert said.code == 0
    assert read_deck(deck).cards == cards
    assert f"{len(cards)} no longer said" in said.err
    assert said.err.count("\n  ! ") == len(cards)
