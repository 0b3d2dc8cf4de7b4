"""The app on a home of its own: a clock that the test winds, seeded dice, keys that are pressed."""

import random
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets import Input

from quizapp.config import Settings
from quizapp.config.changing import Config
from quizapp.domain.calendar import Calendar
from quizapp.domain.card import Card, Source
from quizapp.domain.deck import Deck, Document
from quizapp.domain.session import DailyLimits
from quizapp.services.library import Library
from quizapp.services.options import StudyOptions
from quizapp.services.preparing import Wish, set_exam
from quizapp.tui.app import QuizApp, make_app
from quizapp.tui.setup import OpenLibrary, Setup
from quizapp.tui.shelf import Shelf
from tests.conftest import WriteDeck
from tests.tui.exam_desk import PROFILE, WATER


@dataclass
class Clock:
    """Stands still until it is wound forward."""

    moment: datetime

    def __call__(self) -> datetime:
        return self.moment

    def forward(self, **span: float) -> None:
        self.moment += timedelta(**span)


@dataclass
class Desk:
    """What a test sits at: the app, its keys, and what can be read on its screen."""

    app: QuizApp
    pilot: Pilot[None]
    clock: Clock
    libraries: list[Library] = field(default_factory=list)

    async def press(self, *keys: str) -> None:
        """Press keys, five seconds after one another."""
        for key in keys:
            self.clock.forward(seconds=5)
            await self.pilot.press(key)
        await self.pilot.pause()

    async def write(self, text: str) -> None:
        await self.pilot.press(*("space" if each == " " else each for each in text))
        await self.pilot.pause()

    async def click(self, text: str) -> None:
        """Click where `text` stands on the screen."""
        for row, line in enumerate(self.lines()):
            if (column := line.find(text)) >= 0:
                await self.pilot.click(offset=(column + 1, row))
                await self.pilot.pause()
                return
        pytest.fail(f"{text!r} is not on the screen:\n{self.text()}")

    def lines(self) -> list[str]:
        """The rows of the screen, windows over it included."""
        width, height = self.app.size
        strips = self.app.screen._compositor.render_strips()
        return [strip.text.ljust(width) for strip in strips[:height]]

    def text(self) -> str:
        return "\n".join(line.rstrip() for line in self.lines())

    @property
    def screen(self) -> str:
        return type(self.app.screen).__name__

    def seen(self, widget: str) -> str:
        """The text of a widget, "" while it is not shown."""
        found = self.app.screen.query_one(widget, Widget)
        if not found.display:
            return ""
        lines = [found.render_line(y).text.rstrip() for y in range(found.size.height)]
        return "\n".join(lines).strip()


_PARSED: dict[object, list[RuleSet]] = {}

SitDown = Callable[..., AbstractAsyncContextManager[Desk]]
Look = Callable[[Desk], None]
ExamOn = Callable[..., None]


@pytest.fixture(autouse=True)
def still_cursor(monkeypatch: pytest.MonkeyPatch) -> None:
    """A cursor that does not blink, so that a picture is a picture."""
    monkeypatch.setattr(Input, "_toggle_cursor", lambda _: None)


@pytest.fixture(autouse=True)
def parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Style sheets as another test's app has parsed them: that is a tenth of a test's time."""
    parse = Stylesheet._parse_rules

    def remembered(sheet: Stylesheet, *where: Any, **how: Any) -> list[RuleSet]:
        key = (where, frozenset(how.items()), frozenset(sheet._variables.items()))
        if key not in _PARSED:
            _PARSED[key] = parse(sheet, *where, **how)
        return _PARSED[key]

    monkeypatch.setattr(Stylesheet, "_parse_rules", remembered)


@pytest.fixture
def clock(now: datetime) -> Clock:
    return Clock(now)


@pytest.fixture
def sit_down(home: Path, deck_folder: Path, clock: Clock) -> SitDown:
    """`async with sit_down(...) as desk:` runs the app over the decks of `deck_folder`."""

    @asynccontextmanager
    async def sit(
        *,
        size: tuple[int, int] = (80, 24),
        mode: str = "auto",
        new: int = 20,
        tag: str = "",
        flags: Mapping[str, object] = MappingProxyType({}),
        refusals: Sequence[Exception] = (),
        **wishes: Any,
    ) -> AsyncGenerator[Desk]:
        libraries: list[Library] = []
        to_refuse = list(refusals)

        def furnish(settings: Settings) -> tuple[OpenLibrary, StudyOptions]:
            def reopen(moment: datetime) -> Library:
                library = open_library(moment)
                library.limits = DailyLimits(settings.new_per_day, settings.reviews_per_day)
                library.calendar = Calendar(UTC, settings.rollover_hour)
                return library

            return reopen, replace(options, mode=settings.mode, learner=settings.learner)

        def open_library(moment: datetime) -> Library:
            if to_refuse:
                raise to_refuse.pop()
            libraries.append(
                Library.open(
                    home / "progress.db",
                    [deck_folder],
                    now=moment,
                    limits=DailyLimits(new=new),
                    calendar=Calendar(UTC),
                )
            )
            return libraries[-1]

        options = StudyOptions(mode=mode, tag=tag, profiles=(home / "profiles",))
        setup = Setup(Config({"home": home, **flags}, {}), furnish)
        rng = random.Random(7)
        shelf = Shelf(open_library, options=options, clock=clock, rng=rng, setup=setup)
        app = make_app(shelf, **wishes)
        async with app.run_test(size=size, notifications=True) as pilot:
            await pilot.pause()
            yield Desk(app, pilot, clock, libraries)

    return sit


@pytest.fixture
def exam_on(open_library: Callable[..., Library], now: datetime) -> ExamOn:
    """`exam_on("2027-02-03", minutes="40")` sets an exam on the decks that were written so far."""

    def put(day: str, **wish: Any) -> None:
        set_exam(open_library(), Wish(day=day, **wish), now)

    return put


@pytest.fixture
def profiles(home: Path) -> Path:
    """A folder with the rules of one exam."""
    folder = home / "profiles"
    folder.mkdir(parents=True)
    (folder / "harbour.yaml").write_text(PROFILE, encoding="utf-8")
    return folder


@pytest.fixture
def harbour(sit_down: SitDown, write_deck: WriteDeck, profiles: Path) -> SitDown:
    """The app with one exam, and one deck that fills it."""
    write_deck(WATER)
    return sit_down


class Picture(SingleFileSnapshotExtension):
    """One SVG file for each picture."""

    _write_mode = WriteMode.TEXT
    file_extension = "svg"


@pytest.fixture
def look(snapshot: SnapshotAssertion) -> Look:
    """`look(desk)` compares the screen with the picture of it that is kept."""
    kept = snapshot.use_extension(Picture)

    def compare(desk: Desk) -> None:
        assert desk.app.export_screenshot(title="quizapp", simplify=True) == kept

    return compare


@pytest.fixture
def drill() -> Deck:
    """Cards as they come: long and short, with and without options, a draft, two sources."""
    return Deck(
        id="pak-us",
        title="Pakistan–US relations",
        documents=(
            Document(
                id="forum",
                file="004_relations.txt",
                title="Pakistan–US relations: a long history",
                author="Planning Commission",
                publisher="CSS Prep Forum",
                published="2025-07-27",
            ),
            Document(id="dawn", title="The ledger of aid", published="2018-01"),
        ),
        cards=(
            Card(
                id="aid-total",
                kind="figure",
                question="How much aid did the United States give Pakistan between 2002 and 2018,"
                " according to the Center for Global Development?",
                answer="nearly $33 billion",
                distractors=("nearly $21 billion", "nearly $14.5 billion", "nearly $48 billion"),
                explanation="Of it about $14.6 billion was reimbursement under the Coalition"
                " Support Fund, which Pakistan does not count as aid.",
                sources=(
                    Source(
                        "forum",
                        15,
                        "Since 2002 the United States has given Pakistan nearly $33 billion,"
                        " including $14.573 billion in Coalition Support Fund reimbursements.",
                    ),
                    Source("dawn", 4),
                ),
                tags=("us-aid", "draft"),
            ),
            Card(
                id="simla-force",
                kind="date",
                question="When did the Simla Agreement come into force?",
                answer="4 August 1972",
                explanation="It was signed on 2 July 1972.",
                sources=(Source("forum", 7, "it entered into force on 4 August 1972"),),
            ),
            Card(
                id="necessity",
                question="Which statement best describes the doctrine of necessity as the Federal"
                " Court used it in 1955?",
                answer="That which is otherwise not lawful is made lawful by necessity, so that a"
                " constitutional vacuum is avoided until the people can be heard",
                distractors=(
                    (
                        "The executive may at any time, for reasons it need not give, dissolve an"
                        " assembly whose confidence it has lost, and rule by ordinance"
                    ),
                    (
                        "A state of emergency suspends the fundamental rights, and with them the"
                        " jurisdiction of the courts, for as long as it lasts"
                    ),
                    "No court may inquire into the proceedings of the constituent assembly",
                ),
            ),
        ),
    )
