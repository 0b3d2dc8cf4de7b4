"""The library shows every deck, what it asks today, and what needs a person."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from quizapp.domain.calendar import Calendar
from quizapp.domain.card import Card
from quizapp.domain.deck import Deck
from quizapp.domain.memory import Rating
from quizapp.domain.session import DailyLimits
from quizapp.errors import DeckError, ProgressError, UsageError
from quizapp.services.library import Library
from quizapp.services.options import StudyOptions
from quizapp.services.study import Study
from quizapp.storage.migrations import VERSION

DAY = timedelta(days=1)
OpenLibrary = Callable[..., Library]
WriteDeck = Callable[..., Path]


def _deck(deck_id: str, cards: int) -> Deck:
    made = (Card(id=f"c{n}", question=f"q{n}?", answer=f"a{n}") for n in range(cards))
    return Deck(id=deck_id, title=deck_id.upper(), cards=tuple(made))


def _answer(
    library: Library, now: datetime, *, count: int = 1, rating: Rating = Rating.EASY
) -> None:
    study = Study(library, [], StudyOptions(mode="flip"), rng=random.Random(1), now=now)
    for _ in range(count):
        assert study.advance(now) is not None
        study.rate(rating, now, seconds=1)


def test_a_first_start_shows_the_decks_that_are_there(
    open_library: OpenLibrary, write_deck: WriteDeck, now: datetime
) -> None:
    write_deck(_deck("b", 3))
    write_deck(_deck("a", 30))
    overview = open_library().overview(now)
    shown = [(deck.id, deck.cards, deck.new, deck.learning, deck.due) for deck in overview.decks]
    assert shown == [("a", 30, 20, 0, 0), ("b", 3, 3, 0, 0)]
    assert (overview.streak, overview.answered_today, overview.problems) == (0, 0, ())


def test_the_daily_limits_hold_over_all_decks(
    open_library: OpenLibrary, write_deck: WriteDeck, now: datetime
) -> None:
    write_deck(_deck("a", 30))
    write_deck(_deck("b", 30))
    library = open_library(limits=DailyLimits(new=5))
    _answer(library, now, count=3)
    overview = library.overview(now)
    assert [deck.new for deck in overview.decks] == [2, 2]
    assert overview.answered_today == 3
    tomorrow = library.overview(now + DAY)
    assert [deck.new for deck in tomorrow.decks] == [5, 5]
    assert tomorrow.answered_today == 0


def test_reviews_are_limited_too(
    open_library: OpenLibrary, write_deck: WriteDeck, now: datetime
) -> None:
    write_deck(_deck("a", 9))
    library = open_library(limits=DailyLimits(new=9, reviews=4))
    _answer(library, now, count=9)
    later = now + 60 * DAY
    assert library.overview(later).decks[0].due == 4
    _answer(library, later, count=3)
    assert library.overview(later).decks[0].due == 1


def test_a_streak_counts_days_up_to_today_or_yesterday(
    open_library: OpenLibrary, write_deck: WriteDeck, now: datetime
) -> None:
    write_deck(_deck("a", 30))
    library = open_library()
    for day in (-9, -3, -2, -1):
        _answer(library, now + day * DAY)
    assert library.overview(now).streak == 3
    _answer(library, now)
    assert library.overview(now).streak == 4
    assert library.overview(now + DAY).streak == 4
    assert library.overview(now + 2 * DAY).streak == 0


def test_an_evening_that_runs_past_midnight_is_one_day(
    open_library: OpenLibrary, write_deck: WriteDeck, now: datetime
) -> None:
    write_deck(_deck("a", 30))
    library = open_library(calendar=Calendar(ZoneInfo("Asia/Karachi")))
    late = datetime(2026, 11, 22, 1, 30, tzinfo=ZoneInfo("Asia/Karachi"))
    _answer(library, late - timedelta(hours=3))
    _answer(library, late)
    overview = library.overview(late)
    assert (overview.streak, overview.answered_today) == (1, 2)


def test_an_answer_taken_back_makes_no_streak(
    open_library: OpenLibrary, write_deck: WriteDeck, now: datetime
) -> None:
    write_deck(_deck("a", 3))
    library = open_library()
    study = Study(library, [], StudyOptions(mode="flip"), rng=random.Random(1), now=now)
    study.advance(now)
    study.rate(Rating.GOOD, now, seconds=1)
    study.undo(now)
    overview = library.overview(now)
    assert (overview.streak, overview.answered_today) == (0, 0)


def test_a_broken_deck_is_shown_with_its_problem(
    open_library: OpenLibrary, write_deck: WriteDeck, now: datetime
) -> None:
    path = write_deck(_deck("a", 3))
    open_library()
    path.write_text("quizapp: 1\nid: a\ncards: none\n", encoding="utf-8")
    overview = open_library().overview(now)
    assert overview.decks[0].cards == 3
    assert f"{path}:3:" in overview.decks[0].problem
    assert overview.problems == (overview.decks[0].problem,)


def test_naming_one_deck_does_not_hush_what_is_wrong_with_another(
    open_library: OpenLibrary, write_deck: WriteDeck, deck_folder: Path, now: datetime
) -> None:
    path = write_deck(_deck("a", 1))
    (deck_folder / "broken.yaml").write_text("no deck", encoding="utf-8")
    library = open_library()
    for name in ("a", path):
        assert library.deck_ids([name]) == ["a"]
        (problem,) = library.overview(now).problems
        assert "broken.yaml" in problem


def test_decks_are_named_by_file_folder_or_id(
    open_library: OpenLibrary, write_deck: WriteDeck, deck_folder: Path, tmp_path: Path
) -> None:
    write_deck(_deck("a", 1))
    path = write_deck(_deck("b", 1))
    elsewhere = write_deck(_deck("c", 1)).rename(tmp_path / "c.yaml")
    library = open_library()
    assert library.deck_ids([path]) == ["b"]
    assert library.deck_ids(["a", path, path]) == ["a", "b"]
    assert library.deck_ids([deck_folder]) == ["a", "b"]
    assert library.deck_ids([elsewhere]) == ["c"]


def test_a_name_that_leads_nowhere_is_a_usage_error(
    open_library: OpenLibrary, deck_folder: Path
) -> None:
    with pytest.raises(UsageError, match="neither a deck file, a folder nor a deck's id"):
        open_library().deck_ids([deck_folder / "none.yaml"])


def test_what_is_no_file_in_a_folder_of_decks_is_passed_over(
    open_library: OpenLibrary, write_deck: WriteDeck, deck_folder: Path
) -> None:
    write_deck(_deck("a", 1))
    (deck_folder / "folder.yaml").mkdir()
    (deck_folder / "gone.yaml").symlink_to(deck_folder / "nowhere")
    library = open_library()
    assert library.deck_ids([deck_folder]) == ["a"]
    for name in ("folder.yaml", "gone.yaml"):
        with pytest.raises(UsageError, match=name):
            library.deck_ids([deck_folder / name])


def test_asking_for_a_broken_deck_lists_its_errors(
    open_library: OpenLibrary, write_deck: WriteDeck, deck_folder: Path
) -> None:
    broken = deck_folder / "broken.yaml"
    broken.write_text("quizapp: 1\nid: a\ncards: none\n", encoding="utf-8")
    library = open_library()
    with pytest.raises(DeckError, match=r"broken\.yaml:3:"):
        library.deck_ids([broken])


def test_of_two_decks_with_one_id_the_one_asked_for_is_studied_and_both_are_named(
    open_library: OpenLibrary, write_deck: WriteDeck, now: datetime
) -> None:
    first = write_deck(_deck("a", 1))
    second = write_deck(replace(_deck("a", 1), title="Other"), name="b.yaml")
    library = open_library()
    assert library.deck_ids([second]) == ["a"]
    overview = library.overview(now)
    assert [deck.title for deck in overview.decks] == ["Other"]
    (problem,) = overview.problems
    assert str(first) in problem
    assert str(second) in problem


def test_a_damaged_progress_file_is_replaced_by_its_backup_and_that_is_told(
    open_library: OpenLibrary, write_deck: WriteDeck, home: Path, now: datetime
) -> None:
    write_deck(_deck("a", 3))
    library = open_library()
    _answer(library, now)
    assert library.back_up_daily(now) is not None
    library.close()
    (home / "progress.db").write_bytes(b"garbage" * 2000)
    overview = open_library(at=now + DAY).overview(now)
    assert overview.answered_today == 1
    (problem,) = overview.problems
    assert "progress.db.damaged-20261122T120000Z" in problem
    assert f"progress-20261121T120000Z-v{VERSION}.db" in problem
    assert (home / "progress.db.damaged-20261122T120000Z").exists()


def test_damage_inside_the_file_is_found_at_the_start(
    open_library: OpenLibrary, write_deck: WriteDeck, home: Path, now: datetime
) -> None:
    write_deck(_deck("a", 300))
    open_library().close()
    path = home / "progress.db"
    data = bytearray(path.read_bytes())
    page = data.index(b"q299?") // 4096 * 4096
    data[page : page + 4096] = b"\xff" * 4096
    path.write_bytes(data)
    overview = open_library().overview(now)
    assert overview.decks[0].cards == 300
    assert "starts afresh" in overview.problems[0]


def test_a_newer_progress_file_is_refused_not_replaced(
    open_library: OpenLibrary, home: Path
) -> None:
    library = open_library()
    library.connection.execute("PRAGMA user_version = 99")
    library.close()
    with pytest.raises(ProgressError, match="update quizapp"):
        open_library()
    assert [path.name for path in home.iterdir()] == ["progress.db"]
