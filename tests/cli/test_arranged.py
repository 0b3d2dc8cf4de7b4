"""Putting in order and matching at the line: what is asked, what may be typed, what is told."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.cli.arranged import arranged
from quizapp.domain.arranging import mark
from quizapp.domain.card import Card, Shape, Source
from quizapp.domain.cleaning import clean
from quizapp.domain.deck import Deck, Document
from quizapp.domain.session import Mode, Prompt
from tests.cli.conftest import Quizapp
from tests.conftest import WriteDeck

WARS = ("First Kashmir war", "Second Kashmir war", "Kargil war")
YEARS = ("1948", "1965", "1999")
PAIRS = tuple(zip(YEARS, WARS, strict=True))
_SHOWN = re.compile(r"^  ([a-z])\) (.*)$", re.MULTILINE)


@pytest.fixture
def to_order(write_deck: WriteDeck) -> Path:
    quotes = (f"The {war} was over in {year}." for war, year in zip(WARS, YEARS, strict=True))
    sources = tuple(Source("book", place, quote) for place, quote in enumerate(quotes, 1))
    card = Card(
        id="wars",
        question="Put these wars in order, the earliest first.",
        answer="",
        shape=Shape.ORDER,
        items=WARS,
        sources=sources,
    )
    document = Document(id="book", title="A short chronicle")
    return write_deck(Deck(id="wars", title="Wars", documents=(document,), cards=(card,)))


@pytest.fixture
def to_match(write_deck: WriteDeck) -> Path:
    card = Card(id="y", question="Which was when?", answer="", shape=Shape.MATCH, pairs=PAIRS)
    return write_deck(Deck(id="years", title="Years", cards=(card,)))


def _letters(said: str) -> dict[str, str]:
    """Each part that was shown with its letter."""
    return {part: letter for letter, part in _SHOWN.findall(said)}


def _responses(home: Path) -> list[tuple[str, int, str]]:
    with closing(sqlite3.connect(home / "progress.db")) as progress:
        return progress.execute("SELECT mode, correct, response FROM review").fetchall()


def _asked(quizapp: Quizapp, deck: Path) -> str:
    return quizapp("study", "--plain", "--seed", 1, deck).out


@pytest.mark.parametrize("join", [" ", "", ", ", " > ", ") "])
def test_an_order_is_typed_as_letters(
    quizapp: Quizapp, to_order: Path, home: Path, join: str
) -> None:
    letters = _letters(_asked(quizapp, to_order))
    typed = join.join(letters[war] for war in WARS).upper()
    said = quizapp("study", "--plain", "--seed", 1, to_order, typed=f"{typed}\n").out
    assert "Put in order: type the letters, the first of all first, e.g. a b c" in said
    assert "Right.\n  1. Right: First Kashmir war (1948)\n" in said
    assert _responses(home) == [("order", 1, "\n".join(WARS))]


def test_an_order_that_is_wrong_is_told_place_by_place(
    quizapp: Quizapp, to_order: Path, home: Path
) -> None:
    letters = _letters(_asked(quizapp, to_order))
    typed = " ".join(letters[war] for war in (WARS[1], WARS[0], WARS[2]))
    said = quizapp("study", "--plain", "--seed", 1, to_order, typed=f"{typed}\n").out
    assert "Wrong: 1 of 3 in place, 2 of 3 pairs the right way round. It is:\n" in said
    assert "  1. Wrong: First Kashmir war (1948), you said 2\n" in said
    assert "  3. Right: Kargil war (1999)\n" in said
    assert [correct for _, correct, _ in _responses(home)] == [0]


@pytest.mark.parametrize("typed", ["", "a", "a b", "a b b", "a b c d", "1 2 3", "abz", "?"])
def test_what_is_no_order_is_asked_again(
    quizapp: Quizapp, to_order: Path, home: Path, typed: str
) -> None:
    said = quizapp("study", "--plain", "--seed", 1, to_order, typed=f"{typed}\n").out
    assert "Each letter has to stand there once." in said
    assert _responses(home) == []


@pytest.mark.parametrize("pattern", ["{n}{a}", "{n} {a}", "{n}-{a},", "{n}) {a};", "{n}: {a}."])
def test_a_match_is_typed_as_numbers_with_letters(
    quizapp: Quizapp, to_match: Path, home: Path, pattern: str
) -> None:
    asked = _asked(quizapp, to_match)
    assert "  1) 1948\n  2) 1965\n  3) 1999\n  a) " in asked
    assert "Match: type a letter for each number, e.g. 1a 2b 3c\n" in asked
    letters = _letters(asked)
    couples = [pattern.format(n=n, a=letters[war]) for n, war in enumerate(WARS, 1)]
    typed = " ".join(reversed(couples))
    said = quizapp("study", "--plain", "--seed", 1, to_match, typed=f"{typed}\n").out
    assert "Right.\n  1. Right: 1948 → First Kashmir war\n" in said
    response = "\n".join(f"{year} → {war}" for year, war in PAIRS)
    assert _responses(home) == [("match", 1, response)]


def test_a_match_that_is_wrong_tells_what_was_given(quizapp: Quizapp, to_match: Path) -> None:
    letters = _letters(_asked(quizapp, to_match))
    typed = f"1{letters[WARS[1]]} 2{letters[WARS[0]]} 3{letters[WARS[2]]}"
    said = quizapp("study", "--plain", "--seed", 1, to_match, typed=f"{typed}\n").out
    assert "Wrong: 1 of 3 matched right. It is:\n" in said
    wrong = "  1. Wrong: 1948 → First Kashmir war\n     You gave it: Second Kashmir war\n"
    assert wrong in said


@pytest.mark.parametrize(
    "typed",
    [
        "abc",
        "1a",
        "1a 2b",
        "1a 2a 3b",
        "1a 2b 3c 4d",
        "1a 2b 3z",
        "1a 1b 2c 3a",
        "1a 2b 3c d",
        "9" * 5000 + "a 2b 3c",
    ],
)
def test_what_is_no_match_is_asked_again(
    quizapp: Quizapp, to_match: Path, home: Path, typed: str
) -> None:
    said = quizapp("study", "--plain", "--seed", 1, to_match, typed=f"{typed}\n").out
    assert "Each letter has to stand there once." in said
    assert _responses(home) == []


def test_an_arrangement_can_be_taken_back(quizapp: Quizapp, to_order: Path, home: Path) -> None:
    said = quizapp("study", "--plain", "--seed", 1, to_order, typed="a b c\n:undo\n").out
    assert "Taken back." in said
    with closing(sqlite3.connect(home / "progress.db")) as progress:
        assert progress.execute("SELECT count(*) FROM undo").fetchone() == (1,)


def test_a_card_to_order_is_turned_over_where_all_are(quizapp: Quizapp, to_order: Path) -> None:
    said = quizapp("study", "--plain", "--mode", "flip", to_order, typed="\n3\n").out
    assert "• First Kashmir war" in said
    assert "1. First Kashmir war" in said


@given(line=st.one_of(st.text(), st.text("abcABC123 ,-)é٣", max_size=12)))
def test_any_line_is_an_arrangement_or_none(line: str) -> None:
    order = Card(id="o", question="q", answer="", shape=Shape.ORDER, items=WARS)
    match = Card(id="m", question="q", answer="", shape=Shape.MATCH, pairs=PAIRS)
    for card, mode in ((order, Mode.ORDER), (match, Mode.MATCH)):
        prompt = Prompt(deck_id="d", deck_title="D", card=card, mode=mode, options=WARS)
        response = arranged(line, prompt)
        assert not response or sorted(mark(card, response).given) == sorted(WARS)


def test_hostile_parts_send_nothing_that_a_terminal_would_obey(
    quizapp: Quizapp, deck_folder: Path
) -> None:
    path = deck_folder / "hostile.yaml"
    items = "".join(f'      - "{name} \\e]52;c;aGk=\\a\\u009b31m"\n' for name in WARS)
    pairs = "".join(f'      - ["{name} \\e[2J", "\\u202e{name}"]\n' for name in WARS)
    path.write_text(
        "quizapp: 1\nid: hostile\ntitle: H\ncards:\n"
        f"  - id: o\n    type: order\n    question: Order?\n    items:\n{items}"
        f"  - id: m\n    type: match\n    question: Match?\n    pairs:\n{pairs}",
        encoding="utf-8",
    )
    said = quizapp("study", "--plain", path, typed="a b c\n1a 2b 3c\n")
    assert "of 3 in place" in said.out
    assert "of 3 matched right" in said.out
    assert clean(said.out) == said.out
