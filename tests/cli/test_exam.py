"""`quizapp exam`: a day is set, the plan to it told in words, as a chart and as JSON."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from quizapp.cli import exam, learn
from quizapp.domain.card import Card
from quizapp.domain.deck import Deck
from tests.cli.conftest import Quizapp
from tests.conftest import WriteDeck


@pytest.fixture
def water(home: Path, write_deck: WriteDeck) -> Path:
    """A deck of sixty cards among the learner's own."""
    cards = tuple(
        Card(id=f"c{n}", question=f"q{n}?", answer="key", tags=(("seas", "rivers")[n % 2],))
        for n in range(60)
    )
    (home / "decks").mkdir(parents=True)
    path = home / "decks" / "water.yaml"
    path.write_bytes(write_deck(Deck(id="water", title="Water law", cards=cards)).read_bytes())
    return path


@pytest.fixture
def wind(monkeypatch: pytest.MonkeyPatch, now: datetime) -> Callable[[float], None]:
    """`wind(days)` sets the clock so many days on."""

    def to(days: float) -> None:
        for room in (exam, learn):
            monkeypatch.setattr(room, "now", lambda: now + timedelta(days=days))

    to(0)
    return to


@pytest.mark.usefixtures("wind")
def test_without_an_exam_it_says_how_to_set_one(quizapp: Quizapp) -> None:
    said = quizapp("exam")
    assert (said.code, said.out) == (1, "")
    assert "quizapp exam set" in said.err
    assert quizapp("exam", "--json").code == 1


@pytest.mark.usefixtures("water", "wind")
def test_setting_a_day_tells_the_plan_to_it(quizapp: Quizapp) -> None:
    said = quizapp(
        *("exam", "set", "2026-12-05", "--minutes", "10", "--minutes", "sat=20"),
        *("--off", "2026-12-01", "--title", "CSS 2027"),
    )
    assert (said.code, said.err) == (0, "")
    lines = said.out.splitlines()
    assert lines[0] == "CSS 2027: Saturday 5 December 2026, 14 days to the exam"
    assert lines[1] == "all decks; 10 minutes a day, 20 on Saturday; off 2026-12-01"
    assert lines[3].startswith("Today: ")
    assert "time for every card" in lines[4]
    today = next(line for line in lines if line.startswith("today "))
    assert "█" in today
    assert any(line.startswith("Not enough data: 0 reviews so far") for line in lines)
    off = next(line for line in lines if line.startswith("Tue 1 Dec"))
    assert off.split()[3:] == ["0", "0", "0"]
    assert quizapp("exam").out == said.out


@pytest.mark.usefixtures("water", "wind")
def test_a_program_reads_it_as_json(quizapp: Quizapp) -> None:
    quizapp("exam", "set", "2026-11-25", "--minutes", "3", "--tag", "seas", "--weight", "seas=2")
    (found,) = json.loads(quizapp("exam", "--json").out)
    assert (found["date"], found["days"], found["tags"]) == ("2026-11-25", 4, ["seas"])
    assert (found["weights"], found["cards"], found["suffices"]) == ({"seas": 2}, 30, False)
    assert [day["day"] for day in found["plan"]] == [f"2026-11-{day}" for day in range(21, 25)]
    assert found["today"]["new"] == found["plan"][0]["new"]
    assert found["left_out"][0]["reason"] == "no time"
    assert [each["minutes"] for each in found["more_time"]] == [10, 20, 30]
    assert 0 <= found["recall"] <= 1
    assert found["forecast"]["by_plan"] is True
    assert found["forecast"]["enough"] is False


@pytest.mark.usefixtures("water")
def test_studying_follows_the_plan_and_skipped_days_change_it(
    quizapp: Quizapp, wind: Callable[[float], None]
) -> None:
    quizapp("exam", "set", "2026-11-28", "--minutes", "4")
    (before,) = json.loads(quizapp("exam", "--json").out)
    answers = "\n".join(["", "3"] * 40)
    assert quizapp("study", "--plain", "--mode", "flip", typed=answers).code == 0
    (after,) = json.loads(quizapp("exam", "--json").out)
    assert (after["today"]["new"], after["today"]["reviews"]) == (0, 0)
    assert "Today's part is done." in quizapp("exam").out
    wind(4)
    (later,) = json.loads(quizapp("exam", "--json").out)
    assert later["missed_days"] == 3
    assert later["recall"] < before["recall"] == later["recall_before_missed"]
    assert all(day["seconds"] <= 240 for day in later["plan"][1:]), "no wall"
    assert "3 days were missed: " in quizapp("exam").out
    wind(7)
    assert quizapp("exam").code == 1
    assert "due" in quizapp("decks").out


@pytest.mark.usefixtures("water", "wind")
def test_two_exams_are_told_one_after_the_other_and_cleared_one_by_one(quizapp: Quizapp) -> None:
    quizapp("exam", "set", "2027-02-04")
    quizapp("exam", "set", "2026-12-20", "water", "--tag", "seas")
    told = [line for line in quizapp("exam").out.splitlines() if line.startswith("Exam: ")]
    assert [line.split(",")[0] for line in told] == [
        "Exam: Sunday 20 December 2026",
        "Exam: Thursday 4 February 2027",
    ]
    said = quizapp("exam", "clear", "--tag", "seas", "water")
    assert said.out == "the exam of Sunday 20 December 2026 is cleared\n"
    assert len(json.loads(quizapp("exam", "--json").out)) == 1
    assert quizapp("exam", "clear").code == 0
    assert quizapp("exam", "clear").code == 1


@pytest.mark.usefixtures("water", "wind")
def test_an_exam_whose_cards_a_nearer_one_asks_is_told_too(quizapp: Quizapp) -> None:
    quizapp("exam", "set", "2026-12-20", "--minutes", "10")
    said = quizapp("exam", "set", "2027-02-04", "water")
    assert (said.code, said.err) == (0, "")
    assert "No card is left for it" in said.out
    nearer, later = json.loads(quizapp("exam", "--json").out)
    assert (nearer["cards"] > 0, later["cards"]) == (True, 0)


@pytest.mark.usefixtures("water", "wind")
def test_an_exam_with_every_day_off_up_to_it_is_told(quizapp: Quizapp) -> None:
    said = quizapp("exam", "set", "2026-12-05", "--off", "2026-11-20..2026-12-05")
    assert (said.code, said.err) == (0, "")
    assert "Today is off." in said.out
    assert "60 of 60 cards will not be met" in said.out.replace("\n", " ")


@pytest.mark.usefixtures("water", "wind")
@pytest.mark.parametrize(
    ("typed", "code", "told"),
    [
        (["soon"], 2, "'soon' is no day; write it as 2027-02-14"),
        (["2026-11-21"], 2, "on a day to come"),
        (["2027-02-04", "--minutes", "x"], 2, "'x' has no minutes"),
        (["2027-02-04", "--minutes", "fun=3"], 2, "'fun' is no weekday"),
        (["2027-02-04", "--off", "x"], 2, "'x' is no day"),
        (["2027-02-04", "--weight", "seas"], 2, "TAG=NUMBER"),
        (["2027-02-04", "--weight", "seas=-1"], 2, "from 0 to 100"),
        (["2027-02-04", "--weight", "seas=nan"], 2, "from 0 to 100"),
        (["2027-02-04", "--tag", "lakes"], 1, "no card has the tag lakes"),
        (["2027-02-04", "gone.yaml"], 2, "gone.yaml"),
        (["2027-02-04", "--profile", "none"], 2, "no profile is called none"),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_line(
    quizapp: Quizapp, typed: list[str], code: int, told: str
) -> None:
    said = quizapp("exam", "set", *typed)
    assert said.is_refusal
    assert said.code == code
    assert told in said.err
    assert quizapp("exam").code == 1


@pytest.mark.usefixtures("wind")
def test_a_hostile_deck_is_told_and_not_obeyed(quizapp: Quizapp, hostile_deck: Path) -> None:
    said = quizapp("exam", "set", "2026-11-22", hostile_deck, "--minutes", "0.1")
    assert said.code == 0
    assert "Title [@click=app.exit]x[/]" in said.out
    told = quizapp("exam").out + quizapp("exam", "--json").out
    assert not {"\x1b", "\x9b", "\u202e", "\u2066", "\a"} & set(said.out + told)


@pytest.mark.usefixtures("water", "wind")
def test_a_deck_that_the_plan_keeps_for_later_says_what_can_be_done(
    quizapp: Quizapp, write_deck: WriteDeck
) -> None:
    quizapp("exam", "set", "2027-11-20")
    late = write_deck(
        Deck(id="wind", title="Wind", cards=(Card(id="w", question="w?", answer="key"),))
    )
    said = quizapp("study", "--plain", late).out
    assert "nothing more for today; --cram crams, and `quizapp exam clear` returns" in said
    assert "w?" in quizapp("study", "--plain", "--cram", late).out
    quizapp("exam", "clear")
    assert "w?" in quizapp("study", "--plain", late).out
