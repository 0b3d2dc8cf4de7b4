"""The plan to an exam on the screen: set, looked at, studied, changed, taken away."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from fractions import Fraction

import pytest

from quizapp.domain.card import Card
from quizapp.domain.deck import Deck
from quizapp.domain.forecast.exam import ExamForecast
from quizapp.domain.forecast.marks import Marks
from quizapp.domain.forecast.topics import Topic
from quizapp.domain.mocks.paper import Shortage
from quizapp.domain.mocks.profile import Rules, Section
from quizapp.domain.planning import Budget, Exam, LeftOut, Plan, PlannedDay, Reason, Today, Worth
from quizapp.domain.session import Counts
from quizapp.errors import ProgressError
from quizapp.services.exam_plans import ExamPlan, ExamPlans
from quizapp.services.planning import Missed
from quizapp.storage.exams import Outlook, Preparation
from quizapp.tui.screens.plan import PlanScreen
from tests.conftest import WriteDeck
from tests.tui.conftest import Desk, ExamOn, Look, SitDown

HOSTILE = "[@click=app.exit]x[/] \x1b[2J\x9b31m \u202egone"
SIZES = pytest.mark.parametrize(
    ("size", "theme"),
    [
        ((40, 12), "paper"),
        ((80, 24), "ink"),
        ((80, 24), "paper"),
        ((120, 40), "ink"),
        ((120, 40), "paper"),
        ((200, 60), "ink"),
    ],
    ids=["40x12", "80x24", "80x24-paper", "120x40", "120x40-paper", "200x60"],
)


@pytest.fixture(autouse=True)
def water(write_deck: WriteDeck) -> Deck:
    """Forty cards under two tags."""
    cards = (
        Card(id=f"c{n}", question=f"q{n}?", answer="key", tags=(("seas", "rivers")[n % 2],))
        for n in range(40)
    )
    deck = Deck(id="water", title="Water law", cards=tuple(cards))
    write_deck(deck)
    return deck


def _day(number: int, today: date) -> PlannedDay:
    """A day that has a part of the new cards, and then more and more that come back."""
    day, is_off = today + timedelta(days=number), number in (11, 40)
    budget = 0.0 if is_off else 3600.0 if day.weekday() == 5 else 2400.0
    return PlannedDay(
        day=day,
        new=0.0 if is_off else max(0.0, 18 - number / 3),
        reviews=0.0 if is_off else min(4.0 * number, 90.0) + 6 * (number > 71),
        seconds=0.0 if is_off else min(900 + 60.0 * number, 2300.0) + 100 * (number > 71),
        budget=budget,
        last_look=number > 71,
    )


def _plan(today: date, *, short: bool) -> Plan:
    left = [
        LeftOut(topic="rivers", cards=120, weight=120.0, reason=Reason.NO_TIME, value=0.2),
        LeftOut(topic="glaciers", cards=20, weight=10.0, reason=Reason.NO_TIME, value=0.1),
        LeftOut(topic="lakes", cards=8, weight=0.0, reason=Reason.NO_WEIGHT, value=0.0),
    ]
    return Plan(
        days=tuple(_day(number, today) for number in range(75)),
        today=Today(new=18, reviews=4),
        recall=0.71 if short else 0.86,
        recall_without=0.1,
        cards=900,
        unseen=148 if short else 0,
        left_out=tuple(left) if short else (),
    )


def _exam_plan(now: datetime, *, short: bool = True, title: str = "CSS 2027") -> ExamPlan:
    today = now.date()
    before = Outlook(day=today - timedelta(days=4), recall=0.76, unseen=120, seconds=2100.0)
    off = frozenset({today + timedelta(days=11), today + timedelta(days=40)})
    exam = Exam(id="1", title=title, date=today + timedelta(days=75), decks=("water",))
    return ExamPlan(
        preparation=Preparation(exam=exam, budget=Budget((40.0,) * 5 + (60.0, 40.0), off)),
        today=today,
        plan=_plan(today, short=short),
        waiting=Counts(new=18, learning=0, due=4),
        seconds=900.0,
        missed=Missed(days=3, before=before) if short else None,
        titles={"water": "Water law"},
    )


class Fixed(ExamPlans):
    """Plans that are as they are."""

    def __init__(self, *found: ExamPlan) -> None:
        self.found = list(found)

    def plans(self, now: datetime) -> list[ExamPlan]:
        return self.found

    def worth(self, found: ExamPlan, minutes: int) -> Worth:
        gain = {10: 0.07, 20: 0.13, 30: 0.15}[minutes] if found.plan.unseen else 0.0
        return Worth(minutes, found.plan.recall + gain, max(found.plan.unseen - 8 * minutes, 0))


async def _show(desk: Desk, *found: ExamPlan) -> None:
    desk.app.push_screen(PlanScreen(Fixed(*found), clock=desk.clock))
    await desk.app.workers.wait_for_complete()
    await desk.pilot.pause()


@SIZES
class TestPictures:
    async def test_no_exam(
        self, sit_down: SitDown, look: Look, size: tuple[int, int], theme: str
    ) -> None:
        async with sit_down(size=size, theme=theme) as desk:
            await desk.press("e")
            look(desk)

    async def test_a_plan_with_time_for_everything(
        self, sit_down: SitDown, look: Look, now: datetime, size: tuple[int, int], theme: str
    ) -> None:
        async with sit_down(size=size, theme=theme) as desk:
            await _show(desk, _exam_plan(now, short=False))
            look(desk)

    async def test_a_plan_that_leaves_cards_out(
        self, sit_down: SitDown, look: Look, now: datetime, size: tuple[int, int], theme: str
    ) -> None:
        async with sit_down(size=size, theme=theme) as desk:
            await _show(desk, _exam_plan(now))
            look(desk)

    async def test_its_end(
        self, sit_down: SitDown, look: Look, now: datetime, size: tuple[int, int], theme: str
    ) -> None:
        async with sit_down(size=size, theme=theme) as desk:
            await _show(desk, _exam_plan(now))
            await desk.press(*("pagedown",) * 9)
            look(desk)

    async def test_the_dialog(
        self, sit_down: SitDown, look: Look, now: datetime, size: tuple[int, int], theme: str
    ) -> None:
        async with sit_down(size=size, theme=theme) as desk:
            await _show(desk, _exam_plan(now))
            await desk.press("enter", "tab")
            await desk.write("x")
            look(desk)


def _forecast(day: date) -> ExamForecast:
    whole = Topic(name="All", cards=900, seen=752, recall=0.66, low=0.58, high=0.73)
    rules = Rules(sections=(Section(name="Law", questions=100),), pass_percent=Fraction(40))
    marks = Marks(
        full=100, mean=63.2, median=63, low=55, high=71, passing=0.93, known=0.6, covered=0.9
    )
    return ExamForecast(
        title="CSS 2027",
        day=day,
        by_plan=True,
        tests=400,
        whole=whole,
        topics=(whole,),
        rules=rules,
        marks=marks,
        gaps=(Shortage("Law", 100, 90),),
    )


async def test_it_tells_what_the_exam_will_bring(
    sit_down: SitDown, look: Look, now: datetime
) -> None:
    found = _exam_plan(now)
    forecast = _forecast(found.preparation.exam.date)
    async with sit_down(size=(120, 40)) as desk:
        await _show(desk, replace(found, forecast=forecast))
        await desk.press("pagedown")
        assert "Marks: 63 of 100" in desk.text()
        assert "Chance of passing" in desk.text()
        look(desk)


async def test_before_cards_came_back_it_says_that_there_is_not_enough_data(
    sit_down: SitDown, exam_on: ExamOn
) -> None:
    exam_on("2026-12-05")
    async with sit_down(size=(120, 40)) as desk:
        await desk.press("e")
        await desk.app.workers.wait_for_complete()
        assert "Not enough data" in desk.text()


async def test_a_first_exam_is_set_from_home_and_counted_down_to(sit_down: SitDown) -> None:
    async with sit_down() as desk:
        await desk.press("e")
        assert desk.screen == "PlanScreen"
        assert "No exam is ahead" in desk.text()
        await desk.press("enter")
        await desk.write("2026-12-05")
        await desk.press("tab")
        assert "40" in desk.text()
        await desk.press("enter")
        assert desk.screen == "PlanScreen"
        assert "Saturday 5 December 2026, 14 days to the exam" in desk.text()
        assert desk.seen("#plan-said").startswith("Today: ")
        await desk.press("escape")
        assert "14 days to the exam" in desk.text()
        assert "known then" in desk.seen("#today")


async def test_what_is_refused_stays_with_the_reason_under_it(sit_down: SitDown) -> None:
    async with sit_down() as desk:
        await desk.press("e", "enter")
        await desk.write("soon")
        await desk.press("enter")
        assert desk.screen == "SetExamDialog"
        assert "'soon' is no day; write it as 2027-02-14" in desk.text()
        await desk.press("escape")
        assert "No exam is ahead" in desk.text()


async def test_an_exam_is_changed_and_keeps_what_is_not_changed(
    sit_down: SitDown, exam_on: ExamOn
) -> None:
    exam_on("2026-12-05", minutes="15, sat 30", off="2026-12-01", tags=["seas"], title="PMS")
    async with sit_down() as desk:
        await desk.press("e", "c")
        assert "15, sat 30" in desk.text()
        assert "2026-12-01" in desk.text()
        await desk.write("2026-12-08")
        await desk.press("enter")
        assert desk.seen("#plan-head").startswith("PMS  Tuesday 8 December 2026")
        assert "seas in all decks; 15 minutes a day, 30 on Saturday; off 2026-12-01" in desk.text()


async def test_an_exam_is_taken_away_only_when_it_is_sure(
    sit_down: SitDown, exam_on: ExamOn
) -> None:
    exam_on("2026-12-05")
    async with sit_down() as desk:
        await desk.press("e", "x", "n")
        assert "5 December" in desk.text()
        await desk.press("x", "y")
        assert "No exam is ahead" in desk.text()
        await desk.press("escape")
        assert "exam" not in desk.lines()[1]


async def test_todays_part_is_studied_from_the_plan_and_done_then(
    sit_down: SitDown, exam_on: ExamOn
) -> None:
    exam_on("2026-12-05", minutes="2")
    async with sit_down(mode="flip") as desk:
        await desk.press("e")
        new = int(desk.seen("#plan-said").split()[1])
        assert desk.seen("#plan-said").startswith(f"Today: {new} new cards, about ")
        await desk.press("s")
        assert desk.screen == "StudyScreen"
        await desk.press(*("space", "4") * new, "escape")
        assert desk.screen == "PlanScreen"
        assert "Today's part is done." in desk.seen("#plan-said")
        await desk.press("escape")
        assert "✓ Done for today" in desk.text()
        told = "The exam's plan has nothing more for today; c crams, and `quizapp exam clear`"
        assert told in " ".join(desk.text().split())
        await desk.press("enter")
        assert desk.screen == "HomeScreen"
        assert "Nothing to ask right now" in desk.text()
        assert desk.text().count("the usual schedule.") == 2, "the toast says it too"


async def test_cards_in_first_steps_are_counted_as_home_counts_them(
    sit_down: SitDown, exam_on: ExamOn
) -> None:
    exam_on("2026-12-05", minutes="2")
    async with sit_down(mode="flip") as desk:
        await desk.press("e")
        new = int(desk.seen("#plan-said").split()[1])
        await desk.press("s", *("space", "1") * new, "escape")
        assert desk.seen("#plan-said").startswith(f"Today: {new} still in first steps, about ")
        await desk.press("escape")
        assert f"0 new · {new} learning · 0 due" in desk.text()


async def test_days_that_were_missed_are_told_and_planned_anew(
    sit_down: SitDown, exam_on: ExamOn
) -> None:
    exam_on("2026-11-30", minutes="3")
    async with sit_down(mode="flip") as desk:
        await desk.press("enter", *("space", "4") * 9, "escape", "escape")
        desk.clock.forward(days=4)
        await desk.press("r")
        assert "3 days missed, planned anew" in desk.text().replace("\n", " ")
        await desk.press("e")
        assert "3 days were missed: " in desk.text()


async def test_a_key_leads_from_one_exam_to_the_next(sit_down: SitDown, exam_on: ExamOn) -> None:
    exam_on("2026-12-05", tags=["seas"], title="First")
    async with sit_down() as desk:
        await desk.press("e", "l")
        assert "next exam" not in desk.lines()[-1]
    exam_on("2026-12-15", title="Second")
    async with sit_down() as desk:
        await desk.press("e")
        assert desk.seen("#plan-head").startswith("First")
        assert "one of 2" in desk.text()
        await desk.press("l")
        assert desk.seen("#plan-head").startswith("Second")
        await desk.press("right")
        assert desk.seen("#plan-head").startswith("First")


async def test_the_palette_and_the_help_lead_there(sit_down: SitDown) -> None:
    async with sit_down() as desk:
        await desk.press("question_mark")
        assert "Set an exam, and see the plan to it" in " ".join(desk.text().split())
        await desk.press("escape", "ctrl+p")
        await desk.write("set an exam")
        await desk.pilot.pause(0.5)
        await desk.press("enter")
        assert desk.screen == "PlanScreen"


@pytest.mark.parametrize("size", [(30, 8), (40, 12), (80, 24), (200, 60)], ids=str)
async def test_hostile_titles_are_shown_and_not_obeyed(
    sit_down: SitDown, now: datetime, size: tuple[int, int]
) -> None:
    found = replace(_exam_plan(now, title=HOSTILE), titles={"water": HOSTILE})
    async with sit_down(size=size) as desk:
        await _show(desk, found)
        text = desk.text()
        assert not {"\x1b", "\x9b", "\u202e"} & set(text)
        assert "[@click=app.exit]x[/]" in " ".join(text.split())
        await desk.press("enter", "escape", "pagedown", "x", "n")
        assert desk.screen == "PlanScreen"


@pytest.mark.parametrize("number", [1, 2, 30, 75, 180, 400])
@pytest.mark.parametrize("width", [30, 40, 80, 120, 200])
async def test_the_chart_has_every_day_within_the_width(
    sit_down: SitDown, now: datetime, number: int, width: int
) -> None:
    found = _exam_plan(now, short=False)
    today = now.date()
    days = tuple(replace(_day(place, today), last_look=False) for place in range(number))
    exam = replace(found.preparation.exam, date=today + timedelta(days=number))
    found = replace(
        found,
        plan=replace(found.plan, days=days),
        preparation=replace(found.preparation, exam=exam),
    )
    async with sit_down(size=(width, 40)) as desk:
        await _show(desk, found)
        lines = desk.seen("#plan-chart").splitlines()
        assert len(lines) == 10
        assert max(map(len, lines)) <= width
        assert f"▲ {exam.date.day} {exam.date:%b}" in lines[-1]


async def test_what_stands_in_the_way_is_told_and_the_plan_stays(
    sit_down: SitDown, now: datetime
) -> None:
    class Broken(Fixed):
        def clear(self, *_: object) -> None:
            raise ProgressError("progress.db: [the disk] is full")

    async with sit_down() as desk:
        plans = Broken(_exam_plan(now))
        desk.app.push_screen(PlanScreen(plans, clock=desk.clock))
        await desk.press("x", "y")
        assert "[the disk] is full" in desk.text()
        assert "CSS 2027" in desk.text()
