"""Decks and documents are strangers' text: what is printed of them can do nothing."""

import contextlib
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.cli.output import note, put, put_json, put_table
from quizapp.domain.cleaning import clean
from tests.cli.conftest import Quizapp

COMMANDS: list[list[str]] = [
    ["decks"],
    ["decks", "--json"],
    ["check", "{deck}"],
    ["check", "--json", "{deck}"],
    ["check", "{odd_deck}"],
    ["check", "--json", "{odd_deck}"],
    ["study", "--plain", "{deck}"],
    ["study", "--plain", "--mode", "flip", "{deck}"],
    ["study", "--plain", "--mode", "typed", "{deck}"],
    ["study", "--plain", "{odd_deck}"],
    ["quiz", "{deck}"],
    ["quiz", "--json", "{deck}"],
    ["quiz", "--profile", "hostile", "--fit", "{deck}"],
    ["quiz", "--profile", "{odd_name}"],
    ["profiles"],
    ["profiles", "--json"],
    ["omr", "--key", "{odd_name}"],
    ["facts", "{document}"],
    ["facts", "--json", "{document}"],
    ["facts", "--text", "{document}"],
    ["facts", "{odd_name}"],
    ["stats"],
]
TYPED = "a\n:undo\n\n\n3\n:help\nhelp\nr\nsubmit\n"


@pytest.fixture
def files(tmp_path: Path, hostile_deck: Path, home: Path) -> dict[str, Path]:
    home.mkdir()
    (home / "decks").symlink_to(hostile_deck.parent)
    odd_deck = hostile_deck.with_name("odd\u202e\x1b]0;x\x07\n\udcff.yaml")
    odd_deck.write_text('quizapp: 1\ncards:\n  - b\u202eo\u2066gus: "x"\n', encoding="utf-8")
    document = tmp_path / "document.txt"
    document.write_text(
        "A [@click=app.exit]title[/] \x1b]0;x\x07\n\n"
        "In 1954 Pakistan \x1b[31mjoined \u202eSEATO and got \x9b1m$2 billion in aid.\n",
        encoding="utf-8",
    )
    deed = r"[@click=app.exit]x[/] \e]52;c;aGk=\a\u009b31m\u202edrah"
    (home / "profiles").mkdir()
    (home / "profiles" / "hostile.yaml").write_text(
        "quizapp-profile: 1\nid: hostile\nas_of: 2020\nconfidence: C\nsources: [https://a.b/c]\n"
        f'title: "{deed}"\nbody: "{deed}"\nnote: "{deed}"\n'
        f'sections:\n  - {{name: "{deed}", questions: 2, tags: ["{deed}"], kinds: ["{deed}"]}}\n'
        f'disputed:\n  - {{rule: pass, confidence: C, note: "{deed}"}}\n',
        encoding="utf-8",
    )
    (home / "profiles" / "odd\u202e\x1b]0;x\x07.yaml").write_text(
        'b\u202eo\u2066gus: "x"\n', encoding="utf-8"
    )
    odd_name = tmp_path / "none\x1b]0;x\x07\r\n\u202e.txt"
    return {
        "deck": hostile_deck,
        "odd_deck": odd_deck,
        "document": document,
        "odd_name": odd_name,
    }


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_nothing_that_a_terminal_would_obey_is_printed(
    quizapp: Quizapp, files: dict[str, Path], command: list[str]
) -> None:
    said = quizapp(*(part.format(**files) for part in command), typed=TYPED)
    assert said.code in (0, 1, 2, 3)
    printed = said.out + said.err
    assert printed
    assert clean(printed) == printed


def test_markup_is_shown_as_it_was_written(quizapp: Quizapp, files: dict[str, Path]) -> None:
    assert "Title [@click=app.exit]x[/] ]52;c;aGk=31mdrah" in quizapp("decks").out
    said = quizapp("study", "--plain", files["deck"])
    assert "Question [@click=app.exit]x[/] ]52;c;aGk=31mdrah?" in said.out


def test_a_mock_under_a_hostile_profile_is_sat_to_the_end(
    quizapp: Quizapp, files: dict[str, Path]
) -> None:
    said = quizapp("quiz", "--profile", "hostile", "--fit", files["deck"], typed="a\nsubmit\n")
    assert "[@click=app.exit]x[/] ]52;c;aGk=31mdrah: 1 question" in said.out
    assert "Marks: " in said.out
    assert clean(said.out + said.err) == said.out + said.err


def test_json_holds_what_the_line_holds(quizapp: Quizapp, files: dict[str, Path]) -> None:
    findings = json.loads(quizapp("check", "--json", files["odd_deck"]).out)
    assert any("b\u202eo\u2066gus" in each["text"] for each in findings)


@given(st.text(st.characters()))
def test_a_line_holds_nothing_but_text(text: str) -> None:
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        put(text)
        note(text)
        put_table([(text, 1)], header=("name", "count"))
    assert out.getvalue().startswith(err.getvalue())
    assert clean(out.getvalue()) == out.getvalue()
    assert len(out.getvalue().removeprefix(err.getvalue()).split("\n")) == 3


@given(st.recursive(st.text(st.characters()), lambda inner: st.lists(inner, max_size=3)))
def test_json_can_be_printed_and_read_back(value: object) -> None:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        put_json(value)
    assert json.loads(out.getvalue()) == value
    assert clean(out.getvalue()) == out.getvalue()
    out.getvalue().encode()
