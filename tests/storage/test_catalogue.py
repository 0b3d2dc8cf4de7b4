"""Deck files come and go and change; progress stays with the ids."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from quizapp.domain.card import Card
from quizapp.domain.deck import Deck
from quizapp.domain.memory import Phase
from quizapp.storage import catalogue, deckfile, reviews
from quizapp.storage.catalogue import decks, forget, problems, refresh
from quizapp.storage.database import open_progress
from quizapp.storage.queue import Queue
from quizapp.storage.reviews import Recorded

WriteDeck = Callable[..., Path]
Answer = Callable[..., Recorded]


def _many(count: int, deck_id: str) -> Deck:
    cards = tuple(Card(id=f"c{n}", question=f"q{n}?", answer=f"a{n}") for n in range(count))
    return Deck(id=deck_id, title=deck_id.upper(), cards=cards)


def _age(path: Path) -> None:
    """Give a file another modification time, as an edit would."""
    about = path.stat()
    os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns + 1_000_000))


def _presence(connection: sqlite3.Connection) -> dict[str, int]:
    return dict(connection.execute("SELECT card_id, present FROM card ORDER BY position"))


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the deck files that are parsed, as it happens."""
    paths: list[str] = []
    parse = deckfile.parse_deck

    def counted(data: bytes, *, path: str) -> Deck:
        paths.append(path)
        return parse(data, path=path)

    monkeypatch.setattr(deckfile, "parse_deck", counted)
    return paths


def test_only_files_that_changed_are_read(
    home: Path, deck_folder: Path, write_deck: WriteDeck, parsed: list[str], now: datetime
) -> None:
    paths = [write_deck(_many(500, f"deck-{n}")) for n in range(20)]
    with closing(open_progress(home / "progress.db", now=now)) as connection:
        refresh(connection, [deck_folder])
        assert sorted(parsed) == sorted(str(path) for path in paths)
        parsed.clear()
        written = connection.total_changes
        refresh(connection, [deck_folder])
        assert parsed == []
        assert connection.total_changes == written
        _age(paths[7])
        refresh(connection, [deck_folder])
        assert parsed == [str(paths[7])]
        assert [deck.cards for deck in decks(connection)] == [500] * 20


def test_a_deck_is_read_back_as_it_stands_in_its_file(
    progress: sqlite3.Connection, small_deck: Deck, deck_folder: Path
) -> None:
    (deck,) = decks(progress)
    assert (deck.id, deck.title, deck.cards) == ("pak-us", "Pakistan–US relations", 3)
    assert deck.path == deck_folder / "pak-us.yaml"
    for card in small_deck.cards:
        assert catalogue.card(progress, "pak-us", card.id) == card
    assert catalogue.describe(progress, "pak-us") == (small_deck.title, small_deck.documents)


def test_an_edit_keeps_the_progress_and_shows_the_new_wording(
    progress: sqlite3.Connection,
    small_deck: Deck,
    write_deck: WriteDeck,
    answer: Answer,
    deck_folder: Path,
    now: datetime,
) -> None:
    learnt = answer("seato-year").after
    first, *rest = small_deck.cards
    edited = replace(first, question="In which year did Pakistan join SEATO?")
    write_deck(replace(small_deck, title="New title", cards=(*rest, edited)))
    refresh(progress, [deck_folder])
    assert reviews.memory(progress, "pak-us", "seato-year") == learnt
    assert catalogue.card(progress, "pak-us", "seato-year") == edited
    assert decks(progress)[0].title == "New title"
    waiting = Queue(progress, ["pak-us"]).new(now=now)
    assert waiting is not None
    assert waiting.card_id == "aid-total"


def test_a_card_that_leaves_the_file_rests_until_it_returns(
    progress: sqlite3.Connection,
    small_deck: Deck,
    write_deck: WriteDeck,
    answer: Answer,
    deck_folder: Path,
) -> None:
    learnt = answer("seato-year").after
    write_deck(replace(small_deck, cards=small_deck.cards[1:]))
    refresh(progress, [deck_folder])
    assert _presence(progress)["seato-year"] == 0
    assert decks(progress)[0].cards == 2
    assert learnt.due is not None
    assert Queue(progress, ["pak-us"]).learning(learnt.due, now=learnt.due) is None
    write_deck(small_deck)
    refresh(progress, [deck_folder])
    assert set(_presence(progress).values()) == {1}
    assert reviews.memory(progress, "pak-us", "seato-year") == learnt


def test_a_renamed_file_keeps_its_progress(
    progress: sqlite3.Connection, answer: Answer, deck_folder: Path
) -> None:
    learnt = answer("seato-year").after
    renamed = (deck_folder / "pak-us.yaml").rename(deck_folder / "relations.yaml")
    refresh(progress, [deck_folder])
    (deck,) = decks(progress)
    assert (deck.id, deck.path) == ("pak-us", renamed)
    assert reviews.memory(progress, "pak-us", "seato-year") == learnt
    assert problems(progress) == []


def test_a_file_that_is_gone_takes_its_deck_along_until_it_returns(
    progress: sqlite3.Connection, answer: Answer, deck_folder: Path
) -> None:
    answer("seato-year")
    away = (deck_folder / "pak-us.yaml").rename(deck_folder.parent / "away")
    refresh(progress, [deck_folder])
    assert decks(progress) == []
    away.rename(deck_folder / "pak-us.yaml")
    refresh(progress, [deck_folder])
    assert [deck.id for deck in decks(progress)] == ["pak-us"]
    assert reviews.memory(progress, "pak-us", "seato-year").phase is Phase.LEARNING


def test_a_file_with_an_error_leaves_its_last_good_cards(
    progress: sqlite3.Connection, deck_folder: Path, parsed: list[str]
) -> None:
    path = deck_folder / "pak-us.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "  - question: [\n", encoding="utf-8")
    refresh(progress, [deck_folder])
    (deck,) = decks(progress)
    assert deck.cards == 3
    assert deck.problem.startswith(str(path))
    assert problems(progress) == [deck.problem]
    parsed.clear()
    refresh(progress, [deck_folder])
    assert parsed == []


def test_a_file_that_was_never_good_is_named(
    progress: sqlite3.Connection, deck_folder: Path
) -> None:
    bad = deck_folder / "bad.yaml"
    bad.write_text("quizapp: 1\ncards: 7\n", encoding="utf-8")
    refresh(progress, [deck_folder])
    assert [deck.id for deck in decks(progress)] == ["pak-us"]
    (problem,) = problems(progress)
    assert problem.startswith(f"{bad}:2:")
    bad.unlink()
    refresh(progress, [deck_folder])
    assert problems(progress) == []


def test_two_files_with_one_id_are_both_named(
    progress: sqlite3.Connection, small_deck: Deck, write_deck: WriteDeck, deck_folder: Path
) -> None:
    first = deck_folder / "pak-us.yaml"
    second = write_deck(
        replace(small_deck, title="Copy", cards=small_deck.cards[:1]), name="a-copy.yaml"
    )
    refresh(progress, [deck_folder])
    (problem,) = problems(progress)
    assert str(first) in problem
    assert str(second) in problem
    assert [(deck.title, deck.path) for deck in decks(progress)] == [(small_deck.title, first)]


def test_the_second_file_takes_over_when_the_first_goes(
    progress: sqlite3.Connection, small_deck: Deck, write_deck: WriteDeck, deck_folder: Path
) -> None:
    second = write_deck(replace(small_deck, title="Copy"), name="a-copy.yaml")
    refresh(progress, [deck_folder])
    (deck_folder / "pak-us.yaml").unlink()
    refresh(progress, [deck_folder])
    assert [(deck.title, deck.path) for deck in decks(progress)] == [("Copy", second)]
    assert problems(progress) == []


def test_the_copy_that_is_named_later_holds_the_deck_and_nobody_is_told(
    progress: sqlite3.Connection,
    small_deck: Deck,
    write_deck: WriteDeck,
    deck_folder: Path,
    tmp_path: Path,
) -> None:
    mine = write_deck(replace(small_deck, title="Mine"), name="mine.yaml")
    mine = mine.rename(tmp_path / "mine.yaml")
    refresh(progress, [deck_folder, mine])
    assert [(deck.title, deck.path) for deck in decks(progress)] == [("Mine", mine)]
    refresh(progress, [deck_folder])
    assert [deck.title for deck in decks(progress)] == [small_deck.title]
    assert problems(progress) == []


def test_a_deck_and_its_copy_may_come_together(
    small_deck: Deck, write_deck: WriteDeck, deck_folder: Path, tmp_path: Path, now: datetime
) -> None:
    mine = write_deck(replace(small_deck, title="Mine"), name="mine.yaml")
    mine = mine.rename(tmp_path / "mine.yaml")
    write_deck(small_deck)
    with closing(open_progress(tmp_path / "new.db", now=now)) as fresh:
        refresh(fresh, [deck_folder, mine])
        assert [(deck.title, deck.path) for deck in decks(fresh)] == [("Mine", mine)]


def test_what_never_was_a_deck_is_known_only_while_it_is_named(
    progress: sqlite3.Connection, deck_folder: Path, tmp_path: Path
) -> None:
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\0")
    refresh(progress, [deck_folder, picture])
    assert len(problems(progress)) == 1
    refresh(progress, [deck_folder])
    assert problems(progress) == []


def test_a_deck_that_is_forgotten_comes_back_with_its_progress_when_it_is_named(
    progress: sqlite3.Connection, answer: Answer, deck_folder: Path
) -> None:
    learnt = answer("seato-year").after
    forget(progress, deck_folder / "pak-us.yaml")
    assert decks(progress) == []
    refresh(progress, [deck_folder])
    assert [deck.id for deck in decks(progress)] == ["pak-us"]
    assert reviews.memory(progress, "pak-us", "seato-year") == learnt


def test_a_deck_opened_once_stays_known(
    progress: sqlite3.Connection, tmp_path: Path, write_deck: WriteDeck, deck_folder: Path
) -> None:
    elsewhere = write_deck(_many(1, "elsewhere")).rename(tmp_path / "elsewhere.yaml")
    refresh(progress, [elsewhere])
    refresh(progress, [deck_folder])
    assert [deck.id for deck in decks(progress)] == ["elsewhere", "pak-us"]


def test_a_link_and_its_file_are_one_deck(
    progress: sqlite3.Connection, deck_folder: Path, tmp_path: Path
) -> None:
    link = tmp_path / "link.yaml"
    link.symlink_to(deck_folder / "pak-us.yaml")
    refresh(progress, [link, deck_folder])
    assert len(decks(progress)) == 1
    assert problems(progress) == []


def test_a_path_that_leads_nowhere_is_told_and_a_folder_may_be_missing(
    progress: sqlite3.Connection, tmp_path: Path
) -> None:
    told = refresh(progress, [tmp_path / "no.yaml", tmp_path / "no-folder"])
    assert told == [f"{tmp_path / 'no.yaml'}: neither a deck file, a folder nor a deck's id"]


def test_a_file_name_that_is_not_text_is_told(
    progress: sqlite3.Connection, deck_folder: Path
) -> None:
    name = os.fsencode(deck_folder) + b"/caf\xe9.yaml"
    try:
        Path(os.fsdecode(name)).write_text("quizapp: 1\n")
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")
    (told,) = refresh(progress, [deck_folder])
    assert "not UTF-8" in told
    told.encode()


def test_a_deck_that_could_not_be_opened_is_tried_again_though_nothing_in_it_changed(
    home: Path,
    write_deck: WriteDeck,
    small_deck: Deck,
    now: datetime,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = write_deck(small_deck)
    with closing(open_progress(home / "progress.db", now=now)) as connection:
        with monkeypatch.context() as refusing:
            refusing.setattr(Path, "open", _refused)
            refresh(connection, [path])
        assert problems(connection) == [f"{path}: cannot be read: Permission denied"]
        refresh(connection, [path])
        assert problems(connection) == []
        assert [deck.id for deck in decks(connection)] == ["pak-us"]


def _refused(*_: object) -> None:
    raise PermissionError(13, "Permission denied")
