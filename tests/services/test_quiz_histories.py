"""Whatever is done in a mock, and however often it is closed, the sheet says what was done last."""

import random
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.domain.calendar import Calendar
from quizapp.domain.card import Card
from quizapp.domain.deck import Deck
from quizapp.domain.session import DailyLimits
from quizapp.services.exams import Changes, make_exam, set_paper
from quizapp.services.library import Library
from quizapp.services.options import StudyOptions
from quizapp.services.quiz import Mock
from quizapp.storage.deckfile import dump_deck

QUESTIONS = 4
LIMIT = Fraction(600)
"""Minutes: more than the waiting can be."""
SECOND = timedelta(seconds=1)
START = datetime(2026, 11, 21, 12, tzinfo=UTC)
DECK = Deck(
    id="d",
    title="D",
    cards=tuple(
        Card(id=f"c{n}", question=f"q{n}?", answer="a", distractors=("x", "y", "z"))
        for n in range(QUESTIONS)
    ),
)
DEEDS = st.lists(
    st.one_of(
        st.tuples(st.just("answer"), st.integers(0, 3)),
        st.tuples(st.just("move"), st.integers(1, QUESTIONS)),
        st.tuples(st.sampled_from(["clear", "flag", "close"]), st.just(0)),
        st.tuples(st.just("wait"), st.integers(-3600, 120)),
    ),
    max_size=25,
)


@dataclass
class Model:
    """What a mock ought to be after the deeds so far."""

    chosen: dict[int, int] = field(default_factory=dict)
    flagged: set[int] = field(default_factory=set)
    position: int = 1
    seconds: int = 0

    def do(self, deed: str, value: int) -> None:
        match deed:
            case "answer":
                self.chosen[self.position] = value
            case "move":
                self.position = value
            case "clear":
                self.chosen.pop(self.position, None)
            case "flag":
                self.flagged ^= {self.position}


def open_library(folder: Path, now: datetime) -> Library:
    return Library.open(
        folder / "progress.db",
        [folder],
        now=now,
        limits=DailyLimits(),
        calendar=Calendar(UTC),
    )


def begun(library: Library, now: datetime) -> Mock:
    exam = make_exam(None, Changes(questions=QUESTIONS, minutes=LIMIT))
    paper = set_paper(library, [], exam, rng=random.Random(1))
    return Mock.begin(library, paper, StudyOptions(), now=now)


def do(mock: Mock, deed: str, value: int, now: datetime) -> None:
    match deed:
        case "answer":
            mock.answer(value, now)
        case "move":
            mock.move(value, now)
        case "clear":
            mock.clear(now)
        case "flag":
            mock.flag(now)


def check(folder: Path, deeds: list[tuple[str, int]]) -> None:
    """Carry the deeds out on a mock and on its model; "close" ends the program."""
    (folder / "d.yaml").write_text(dump_deck(DECK), encoding="utf-8")
    model, now, waited = Model(), START, 0
    library = open_library(folder, now)
    mock = begun(library, now)
    for deed, value in [*deeds, ("close", 0)]:
        if deed == "wait":
            now += timedelta(seconds=value)
            waited += value
            continue
        if deed == "close":
            library.close()
            library = open_library(folder, now)
            mock = Mock.resume(library, StudyOptions(), now=now)
        else:
            do(mock, deed, value, now)
            model.do(deed, value)
            model.seconds += max(0, waited)
        waited = 0
        assert {n: r.chosen for n, r in enumerate(mock.sheet, 1) if r.chosen is not None} == (
            model.chosen
        )
        assert (set(mock.flagged), mock.position) == (model.flagged, model.position)
        assert mock.remaining(now) == timedelta(minutes=int(LIMIT)) - model.seconds * SECOND
        assert sum(response.seconds for response in mock.sheet) == model.seconds
    library.close()


@settings(max_examples=25, deadline=None)
@given(DEEDS)
def test_a_sheet_says_what_was_done_last_however_often_it_was_closed(
    deeds: list[tuple[str, int]],
) -> None:
    with TemporaryDirectory() as folder:
        check(Path(folder), deeds)
