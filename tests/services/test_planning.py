"""The plan to an exam decides what is asked; what was missed is planned anew, nothing is lost."""

import random
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from quizapp.domain.calendar import Calendar
from quizapp.domain.card import Card, Source
from quizapp.domain.deck import Deck, Document
from quizapp.domain.memory import Rating
from quizapp.domain.session import DailyLimits
from quizapp.errors import NothingToDo, UsageError
from quizapp.services.library import Library
from quizapp.services.options import StudyOptions
from quizapp.services.planning import Planner
from quizapp.services.preparing import Wish, clear_exams, set_exam
from quizapp.services.study import Study
from quizapp.services.today import tags_today, today
from quizapp.storage import exams, planned
from tests.conftest import OpenLibrary, WriteDeck

DAY = timedelta(days=1)
EXAM = "2026-12-21"
SEAS, RIVERS = ("seas",), ("rivers",)


def _deck(name: str, tags: list[tuple[str, ...]]) -> Deck:
    cards = (
        Card(id=f"{name}{n}", question=f"{name} {n}?", answer="key", tags=each)
        for n, each in enumerate(tags)
    )
    return Deck(id=name, title=name.capitalize(), cards=tuple(cards))


@pytest.fixture(autouse=True)
def decks(write_deck: WriteDeck) -> None:
    write_deck(_deck("water", [SEAS] * 30 + [RIVERS] * 30))
    write_deck(_deck("law", [()] * 40))


def _sit(library: Library, now: datetime, *, tag: str = "") -> Study:
    return Study(library, [], StudyOptions(mode="flip", tag=tag), rng=random.Random(1), now=now)


def _finish(library: Library, now: datetime, *, tag: str = "") -> list[str]:
    """Answer all there is, each card right; their ids."""
    study, asked = _sit(library, now, tag=tag), []
    while (prompt := study.advance(now)) is not None:
        asked.append(prompt.card.id)
        study.rate(Rating.EASY, now, seconds=8)
        now += timedelta(seconds=10)
    return asked


def _plan(library: Library, now: datetime):  # type: ignore[no-untyped-def]
    planner = Planner(library.connection, library.calendar, now)
    (ahead,) = planner.ahead()
    return planner.plan(ahead)


def test_new_cards_of_the_exam_come_from_the_plan_and_others_from_the_limit(
    open_library: OpenLibrary, now: datetime
) -> None:
    library = open_library(limits=DailyLimits(new=5))
    assert today(library, ["water", "law"], now).counts.new == 5
    set_exam(library, Wish(day=EXAM, decks=["water"], minutes="10"), now)
    part = _plan(library, now).today
    assert 0 < part.new <= 14
    found = today(library, ["water", "law"], now)
    assert found.counts.new == part.new + 5
    asked = _finish(library, now)
    assert [("water", card) for card in asked[: part.new]] == list(part.cards)
    assert asked[part.new :] == [f"law{n}" for n in range(5)]
    assert today(library, ["water", "law"], now).counts.total == 0


def test_home_and_its_tags_count_by_the_plan(open_library: OpenLibrary, now: datetime) -> None:
    library = open_library(limits=DailyLimits(new=3))
    set_exam(library, Wish(day=EXAM, tags=["seas"], minutes="10"), now)
    overview = {deck.id: deck for deck in library.overview(now).decks}
    part = _plan(library, now).today
    assert overview["water"].new == part.new + 3
    assert overview["law"].new == 3
    tags = dict(tags_today(library, "water", now))
    assert (tags["seas"].new, tags["rivers"].new) == (part.new, 3)
    assert _finish(library, now, tag="seas") == [card for _, card in part.cards]


def test_a_card_that_was_taken_back_waits_again(open_library: OpenLibrary, now: datetime) -> None:
    library = open_library()
    set_exam(library, Wish(day=EXAM, decks=["water"], minutes="5"), now)
    study = _sit(library, now)
    before = study.counts(now)
    first = study.advance(now)
    study.rate(Rating.EASY, now, seconds=5)
    assert study.counts(now).new == before.new - 1
    study.undo(now)
    assert study.counts(now) == before
    assert study.advance(now) == first


def test_skipping_three_days_changes_the_plan_and_tells_the_cost(
    open_library: OpenLibrary, now: datetime
) -> None:
    library = open_library(limits=DailyLimits(new=0))
    set_exam(library, Wish(day="2026-11-30", minutes="6"), now)
    _finish(library, now)
    planner = Planner(library.connection, library.calendar, now)
    assert planner.missed(planner.ahead()[0].preparation) is None
    later = now + 4 * DAY
    library.prepare(later)
    planner = Planner(library.connection, library.calendar, later)
    (ahead,) = planner.ahead()
    missed = planner.missed(ahead.preparation)
    assert missed is not None
    assert missed.days == 3
    made = planner.plan(ahead)
    assert made.days[0].day == date(2026, 11, 25)
    assert made.recall < missed.before.recall
    assert made.today.seconds <= made.days[0].budget == 360, "no wall: a day stays a day"
    tomorrow = later + DAY
    library.prepare(tomorrow)
    planner = Planner(library.connection, library.calendar, tomorrow)
    missed = planner.missed(ahead.preparation)
    assert missed is not None
    assert missed.days == 1, "what was told once is not told again"


def test_days_off_are_not_missed(open_library: OpenLibrary, now: datetime) -> None:
    library = open_library()
    wish = Wish(day=EXAM, minutes="6, mon 0", off="2026-11-22, 2026-11-24")
    set_exam(library, wish, now)
    _finish(library, now)
    for days, missed in ((4, 0), (5, 1)):
        planner = Planner(library.connection, library.calendar, now + days * DAY)
        found = planner.missed(planner.ahead()[0].preparation)
        assert (found.days if found else 0) == missed


def test_after_the_exam_the_schedule_returns(open_library: OpenLibrary, now: datetime) -> None:
    library = open_library(limits=DailyLimits(new=7))
    set_exam(library, Wish(day="2026-11-23", minutes="3"), now)
    assert planned.is_there(library.connection)
    assert today(library, ["water", "law"], now).counts.new != 7
    exam_day = now + 2 * DAY
    assert today(library, ["water", "law"], exam_day).counts.new == 7
    assert not planned.is_there(library.connection)


def test_a_sitting_that_lasts_past_the_end_of_the_day_goes_on_with_the_next_days_part(
    open_library: OpenLibrary, now: datetime
) -> None:
    library = open_library(limits=DailyLimits(new=0))
    set_exam(library, Wish(day=EXAM, decks=["water"], minutes="5"), now)
    study, late = _sit(library, now), now.replace(hour=3) + DAY
    before = study.counts(late)
    assert study.advance(late) is not None
    study.rate(Rating.EASY, late, seconds=5)
    assert study.counts(late).new == before.new - 1
    assert study.counts(late + timedelta(hours=2)).total > 0


def test_a_card_added_to_a_deck_of_the_exam_is_planned(
    open_library: OpenLibrary, now: datetime, write_deck: WriteDeck
) -> None:
    library = open_library(limits=DailyLimits(new=9))
    set_exam(library, Wish(day="2026-11-25", decks=["water"], minutes="90"), now)
    _finish(library, now)
    write_deck(_deck("water", [SEAS] * 61))
    library = open_library(limits=DailyLimits(new=0))
    assert "water60" in [card for days in range(4) for card in _finish(library, now + days * DAY)]


def test_of_cards_on_one_fact_one_is_asked_a_day(
    open_library: OpenLibrary, now: datetime, write_deck: WriteDeck
) -> None:
    twins = tuple(
        Card(id=name, question=f"{name}?", answer="1960", sources=(Source("act", 1, "In 1960."),))
        for name in ("one", "two")
    )
    act = Document(id="act", title="The act")
    write_deck(Deck(id="twins", title="Twins", cards=twins, documents=(act,)))
    library = open_library()
    set_exam(library, Wish(day=EXAM, decks=["twins"], minutes="60"), now)
    assert today(library, ["twins"], now).counts.new == 1


def test_the_nearest_exam_has_a_card_that_two_ask(open_library: OpenLibrary, now: datetime) -> None:
    library = open_library()
    set_exam(library, Wish(day=EXAM), now)
    set_exam(library, Wish(day="2026-12-01", tags=["SEAS"]), now)
    near, far = Planner(library.connection, library.calendar, now).ahead()
    assert {card.tags for card in near.cards} == {SEAS}
    assert len(far.cards) == 70


def test_weights_of_tags_decide_what_is_left_out(open_library: OpenLibrary, now: datetime) -> None:
    library = open_library()
    wish = Wish(day="2026-11-24", decks=["water"], minutes="8", weights={"Rivers": 3.0, "seas": 0})
    set_exam(library, wish, now)
    made = _plan(library, now)
    assert {card[1] for card in made.today.cards} <= {f"water{n}" for n in range(30, 60)}
    assert "seas" in {each.topic for each in made.left_out}


@pytest.mark.parametrize(
    "zones",
    [
        ("Asia/Karachi", "Asia/Karachi", "Asia/Karachi", "Asia/Karachi"),
        ("Asia/Karachi", "America/New_York", "Asia/Karachi", "America/New_York"),
        ("Pacific/Honolulu", "Pacific/Auckland", "Pacific/Honolulu", "Pacific/Auckland"),
    ],
)
def test_another_time_zone_has_no_card_met_first_twice_nor_a_day_done_twice(
    open_library: OpenLibrary, now: datetime, zones: tuple[str, ...]
) -> None:
    library = open_library(limits=DailyLimits(new=0))
    set_exam(library, Wish(day=EXAM, decks=["water"], minutes="9"), now)
    done: set[date] = set()
    for number, zone in enumerate(zones):
        moment = now + number * timedelta(hours=10)
        library.calendar = Calendar(ZoneInfo(zone))
        asked = _finish(library, moment)
        assert len(asked) == len(set(asked))
        day = library.calendar.day(moment)
        assert not (asked and day in done), "a day has one part, wherever it is spent"
        done.add(day)
    rows = library.connection.execute("SELECT card_id FROM review WHERE phase = 'new'").fetchall()
    assert len(rows) == len(set(rows)) > 0


def test_the_hour_that_comes_twice_or_never_changes_no_day(
    open_library: OpenLibrary, now: datetime
) -> None:
    london = Calendar(ZoneInfo("Europe/London"))
    for first, turn in ((date(2026, 10, 23), 25), (date(2027, 3, 26), 28)):
        library = open_library()
        library.calendar = london
        start = datetime(first.year, first.month, first.day, 12, tzinfo=UTC)
        set_exam(library, Wish(day=(first + 20 * DAY).isoformat(), minutes="2"), start)
        days = [each.day for each in _plan(library, start).days]
        assert days == [first + number * DAY for number in range(20)]
        night = datetime(first.year, first.month, turn, 1, 30, tzinfo=UTC)
        assert _plan(library, night).days[0].day == date(first.year, first.month, turn - 1)
        clear_exams(library, start)


def test_a_clock_set_back_duplicates_nothing(open_library: OpenLibrary, now: datetime) -> None:
    library = open_library(limits=DailyLimits(new=0))
    set_exam(library, Wish(day=EXAM, decks=["water"], minutes="5"), now)
    first = _finish(library, now)
    second = _finish(library, now + DAY)
    assert not {*first} & {*second}
    again = _finish(library, now)
    assert not {*first, *second} & {*again}
    assert _finish(library, now + DAY) == []


def test_the_plan_of_a_day_is_made_once(
    open_library: OpenLibrary, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = open_library()
    set_exam(library, Wish(day=EXAM), now)
    made: list[datetime] = []
    monkeypatch.setattr("quizapp.services.planning.prepare", lambda *given: made.append(given[-1]))
    library.overview(now)
    _sit(library, now).advance(now)
    assert made == []
    library.overview(now + DAY)
    assert made == [now + DAY]


def test_what_was_set_stays_until_it_is_named_again(
    open_library: OpenLibrary, now: datetime
) -> None:
    library = open_library()
    wish = Wish(day=EXAM, minutes="30, sat 90", off="2026-12-01", weights={"seas": 2}, title="PMS")
    set_exam(library, wish, now)
    kept = set_exam(library, Wish(day="2026-12-25", minutes="sun=0"), now)
    assert kept.exam.date == date(2026, 12, 25)
    assert kept.budget.minutes == (30, 30, 30, 30, 30, 90, 0)
    assert (kept.exam.title, kept.weights) == ("PMS", {"seas": 2})
    assert kept.budget.off == frozenset({date(2026, 12, 1)})
    assert set_exam(library, Wish(day=EXAM, off="none"), now).budget.off == frozenset()


def test_one_exam_is_cleared_or_all_of_them(open_library: OpenLibrary, now: datetime) -> None:
    library = open_library()
    set_exam(library, Wish(day=EXAM), now)
    set_exam(library, Wish(day=EXAM, decks=["law"]), now)
    with pytest.raises(NothingToDo, match="no such exam"):
        clear_exams(library, now, tags=["seas"])
    clear_exams(library, now, decks=["law"])
    assert [each.exam.decks for each in exams.preparations(library.connection)] == [()]
    clear_exams(library, now)
    assert exams.preparations(library.connection) == []
    assert today(library, ["law"], now).counts.new == 20


def test_an_exam_is_cleared_whose_deck_is_gone(
    open_library: OpenLibrary, deck_folder: Path, now: datetime
) -> None:
    set_exam(open_library(), Wish(day=EXAM, decks=["law"]), now)
    (deck_folder / "law.yaml").unlink()
    library = open_library()
    with pytest.raises(UsageError, match="moss"):
        clear_exams(library, now, decks=["moss"])
    clear_exams(library, now, decks=["law"])
    assert exams.preparations(library.connection) == []


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        (Wish(day="soon"), "'soon' is no day; write it as 2027-02-14"),
        (Wish(day="2026-11-21"), "the exam has to be on a day to come; today is 2026-11-21"),
        (Wish(day="2126-12-21"), "too far to plan for"),
        (Wish(day=EXAM, decks=["gone"]), "gone"),
        (Wish(day=EXAM, minutes="many"), "'many' has no minutes"),
        (Wish(day=EXAM, minutes="s 20"), "'s' is no weekday"),
        (Wish(day=EXAM, minutes="9999"), "from 0 to 1440"),
        (Wish(day=EXAM, minutes="0"), "no time on any day"),
        (Wish(day=EXAM, off="2026-12-05..2026-12-01"), "no stretch of days"),
    ],
)
def test_what_cannot_be_read_is_refused_and_nothing_is_set(
    open_library: OpenLibrary, now: datetime, wish: Wish, told: str
) -> None:
    library = open_library()
    with pytest.raises(UsageError, match=told):
        set_exam(library, wish, now)
    assert exams.preparations(library.connection) == []


def test_a_tag_that_no_card_has_is_refused(open_library: OpenLibrary, now: datetime) -> None:
    with pytest.raises(NothingToDo, match="no card has the tag lakes"):
        set_exam(open_library(), Wish(day=EXAM, tags=["lakes"]), now)


def test_a_deck_that_is_done_for_the_day_has_more_by_the_plan(
    open_library: OpenLibrary, now: datetime
) -> None:
    library = open_library(limits=DailyLimits(new=0))
    set_exam(library, Wish(day=EXAM, decks=["water"], minutes="10"), now)
    _finish(library, now)
    overview = {deck.id: deck for deck in library.overview(now + timedelta(hours=1)).decks}
    assert (overview["water"].new, overview["water"].planned) == (0, True)
    assert not overview["law"].planned
