"""A sitting at the line: what is asked, what is said, and that each answer is kept at once."""

import io
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from quizapp.cli import asides, run
from quizapp.domain.deck import Deck
from quizapp.services.editing import Place
from tests.cli.conftest import Quizapp
from tests.conftest import WriteDeck

GOLDEN = Path(__file__).parents[1] / "golden"

CHOICE_AND_FLIP = """\
:help
e
)
ab
B
:undo
:undo
c
B)

five
3
:q
"""
TYPED = """\

1954
$2.5 billion
:undo
1.5 billion dollars
america

"""
ASIDES = """\
:view
:sure
a
:last
:wrong the year is that of the pact
:view
2
:flag

:bury
:last
:undo
:undo
:undo
:bury
:sure

1
:last
3

:guess 1
:suspend
"""


class _Terminal(io.StringIO):
    """Input that appears among the output as it is typed."""

    def readline(self, size: int = -1, /) -> str:
        line = super().readline(size)
        sys.stdout.write(line or "^D\n")
        return line


@pytest.fixture
def deck(small_deck: Deck, write_deck: WriteDeck) -> Path:
    return write_deck(small_deck)


def answers(home: Path) -> list[tuple[str, int]]:
    """Card and rating of each answer on record that was not taken back."""
    with closing(sqlite3.connect(home / "progress.db")) as progress:
        return progress.execute(
            "SELECT card_id, rating FROM review"
            " WHERE id NOT IN (SELECT review_id FROM undo) ORDER BY id"
        ).fetchall()


@pytest.mark.parametrize(
    ("name", "typed", "flags"),
    [
        ("sitting", CHOICE_AND_FLIP, []),
        ("sitting-typed", TYPED, ["--mode", "typed"]),
        ("sitting-asides", ASIDES, []),
    ],
    ids=["options", "typed", "asides"],
)
def test_a_sitting_reads_as_the_golden_file(
    deck: Path,
    name: str,
    typed: str,
    flags: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("sys.stdin", _Terminal(typed))
    assert run(["study", "--plain", "--seed", "1", *flags, str(deck)]) == 0
    shown = capsys.readouterr()
    golden = GOLDEN / f"{name}.txt"
    said = shown.out.replace(str(deck.parent), "DECKS")
    assert said == golden.read_text(encoding="utf-8"), f"{golden} differs"
    assert shown.err == ""


def test_input_that_is_no_terminal_is_asked_line_by_line(quizapp: Quizapp, deck: Path) -> None:
    assert quizapp("study", "--seed", 1, deck) == quizapp("study", "--plain", "--seed", 1, deck)


def test_a_terminal_that_can_show_nothing_is_asked_line_by_line(
    deck: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setattr("sys.stdin", _Terminal(":quit\n"))
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert run(["study", str(deck)]) == 0
    assert "When did Pakistan join SEATO?" in capsys.readouterr().out


def test_each_answer_is_on_disk_before_the_next_card_is_asked(
    deck: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[int] = []

    class Watching(io.StringIO):
        def readline(self, size: int = -1, /) -> str:
            kept.append(len(answers(home)))
            return super().readline(size)

    monkeypatch.setattr("sys.stdin", Watching("a\nb\n\n3\n"))
    run(["study", "--plain", str(deck)])
    assert kept == [0, 1, 2, 2, 3]


def test_an_answer_taken_back_is_off_the_record(quizapp: Quizapp, deck: Path, home: Path) -> None:
    quizapp("study", "--plain", "--mode", "flip", deck, typed="\n4\n:undo\n\n1\n")
    assert answers(home) == [("seato-year", 1)]


def test_the_way_of_asking_can_be_chosen(quizapp: Quizapp, deck: Path) -> None:
    assert "Enter shows it" in quizapp("study", "--plain", "--mode", "flip", deck).out
    assert "  d) " in quizapp("study", "--plain", "--mode", "choice", deck).out
    typed = quizapp("study", "--plain", "--mode", "typed", deck).out
    assert typed.count("Answer: ") == 1
    assert "  a) " not in typed


def test_options_stand_in_the_order_of_the_seed(quizapp: Quizapp, deck: Path) -> None:
    seen = {quizapp("study", "--plain", "--seed", seed, deck).out for seed in (1, 2, 3, 1, 2, 3)}
    assert len(seen) == 3


def test_new_cards_are_limited_to_what_was_asked_for(quizapp: Quizapp, deck: Path) -> None:
    said = quizapp("study", "--plain", "--new", 1, deck)
    assert ". 1 new, 0 learning, 0 due." in said.out
    assert "--new asks more of them" in quizapp("study", "--plain", "--new", 0, deck).out


def test_without_a_deck_everything_is_asked(
    quizapp: Quizapp, home: Path, deck: Path, deck_folder: Path
) -> None:
    home.mkdir()
    (home / "decks").symlink_to(deck_folder)
    for command in ([], ["study"], ["study", "pak-us"]):
        assert "When did Pakistan join SEATO?" in quizapp(*command).out


def test_what_is_due_is_asked_until_nothing_is_left(
    quizapp: Quizapp, deck: Path, home: Path
) -> None:
    said = quizapp("study", "--plain", "--mode", "flip", deck, typed="\n4\n" * 3 + "never read\n")
    assert "Nothing to ask right now." in said.out
    assert said.out.endswith("3 answered, 3 right.\n")
    assert len(answers(home)) == 3


def test_bytes_that_are_no_text_are_a_wrong_answer_and_no_crash(
    deck: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"\xff\xfe\n"), "utf-8"))
    assert run(["study", "--plain", "--mode", "typed", str(deck)]) == 0
    assert answers(home) == [("seato-year", 1)]


def test_a_typed_answer_can_be_counted_as_right(quizapp: Quizapp, deck: Path, home: Path) -> None:
    said = quizapp("study", "--plain", "--mode", "typed", deck, typed="no idea\n:right\n")
    assert "Counted as right." in said.out
    assert answers(home) == [("seato-year", 3)]


def test_a_sitting_at_the_line_copies_the_progress_file_too(
    quizapp: Quizapp, deck: Path, home: Path
) -> None:
    quizapp("study", "--plain", "--mode", "flip", deck, typed="\n4\n")
    assert len(list((home / "backups").glob("*.db"))) == 1


def test_an_answer_may_follow_how_sure_one_is(quizapp: Quizapp, deck: Path, home: Path) -> None:
    quizapp("study", "--plain", "--mode", "typed", deck, typed=":sure 1954\n")
    with closing(sqlite3.connect(home / "progress.db")) as progress:
        rows = progress.execute("SELECT confidence, response FROM review").fetchall()
    assert rows == [("sure", "1954")]


def test_a_card_can_be_mended_on_the_way(
    quizapp: Quizapp, deck: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mend(place: Place, _environment: object) -> None:
        text = place.path.read_text(encoding="utf-8")
        place.path.write_text(text.replace("join SEATO", "enter SEATO"), encoding="utf-8")

    monkeypatch.setattr(asides, "edit", mend)
    said = quizapp("study", "--plain", deck, typed=":edit\n")
    assert "When did Pakistan enter SEATO?" in said.out


def test_what_cannot_be_done_is_told_and_the_card_stays(
    quizapp: Quizapp, deck: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "nowhere-at-all")
    said = quizapp("study", "--plain", deck, typed=":edit\n:wrong\n\n:last\n")
    assert "the editor cannot be started" in said.out
    assert "the note is empty" in said.out
    assert "There is no card before this one." in said.out
    assert said.out.count("When did Pakistan join SEATO?") == 1


def test_cramming_asks_each_card_until_it_is_right(
    quizapp: Quizapp, deck: Path, home: Path
) -> None:
    said = quizapp(
        *("study", "--plain", "--cram", "--tag", "cold-war", "--mode", "flip", deck),
        typed="\n1\n\n3\n",
    )
    assert said.out.count("Cram: cold-war · Pakistan–US relations. 1 left.") == 2
    assert "1 again, 2 hard, 3 good, 4 easy: " in said.out
    assert "Every card was right once." in said.out
    assert "Next in" not in said.out
    with closing(sqlite3.connect(home / "progress.db")) as progress:
        assert progress.execute("SELECT total(reps) FROM card").fetchone() == (0,)


def test_nothing_to_cram_is_told(quizapp: Quizapp, deck: Path) -> None:
    said = quizapp("study", "--plain", "--cram", "--wrong", deck)
    assert (said.code, said.is_refusal) == (1, True)
    assert "no card was answered wrong in the last 7 days" in said.err


def test_what_went_wrong_is_chosen_only_for_cramming(quizapp: Quizapp, deck: Path) -> None:
    said = quizapp("study", "--plain", "--wrong", deck)
    assert (said.code, said.is_refusal) == (2, True)
    assert "add --cram" in said.err


def test_one_tag_is_studied_by_the_schedule(quizapp: Quizapp, deck: Path, home: Path) -> None:
    flags = ("study", "--plain", "--mode", "flip", "--tag", "Cold-War")
    said = quizapp(*flags, deck, typed="\n4\n" * 3)
    assert said.out.count("When did Pakistan join SEATO?") == 1
    assert "1 answered, 1 right." in said.out
    assert "Cold-War · Pakistan–US relations. 1 new" in said.out
    with closing(sqlite3.connect(home / "progress.db")) as progress:
        assert progress.execute("SELECT total(reps) FROM card").fetchone() == (1,)


def test_a_tag_that_no_card_has_is_named_with_those_there_are(quizapp: Quizapp, deck: Path) -> None:
    said = quizapp("study", "--plain", "--tag", "rivers", deck)
    assert (said.code, said.is_refusal) == (1, True)
    assert "no card has the tag rivers; there are cold-war" in said.err
