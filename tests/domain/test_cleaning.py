"""Text from strangers is made harmless and otherwise left alone."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.cleaning import clean

ANY = st.text(st.characters())


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
        ("\x1b]52;c;aGk=\x07", "]52;c;aGk="),
        ("\x9b31m", "31m"),
        ("bell\x07, null\x00, delete\x7f", "bell, null, delete"),
        ("\u202egnp.exe\u2069", "gnp.exe"),
        ("left\u200e right\u200f", "left right"),
        ("\udcff", ""),
        ("\ufff9annotated\ufffb", "annotated"),
        ("one\r\ntwo\rthree\u2028four\u2029five", "one\ntwo\nthree\nfour\nfive"),
    ],
)
def test_what_a_terminal_or_a_reader_would_be_fooled_by_is_taken_out(
    text: str, cleaned: str
) -> None:
    assert clean(text) == cleaned


@pytest.mark.parametrize(
    "text",
    [
        "Pakistan–US relations: “nearly $14.5 billion” – 50 % of £2",
        "پاکستان اور امریکہ کے تعلقات",
        "می‌خواهم, क्\u200dष, 👩‍🏫, e\u0301",
        "a\tb\n\nc",
        "[@click=app.exit]x[/]",
    ],
)
def test_text_of_any_language_stays_as_it_is(text: str) -> None:
    assert clean(text) == text


@given(ANY)
def test_nothing_is_left_that_a_terminal_obeys_or_that_cannot_be_written(text: str) -> None:
    cleaned = clean(text)
    controls = [c for c in cleaned if unicodedata.category(c) in ("Cc", "Cs")]
    assert set(controls) <= {"\n", "\t"}
    assert not [c for c in cleaned if unicodedata.bidirectional(c) in BIDI_CONTROLS]
    assert cleaned.encode().decode() == cleaned


BIDI_CONTROLS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


@given(ANY)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(ANY, ANY)
def test_what_is_clean_is_only_ever_shortened(text: str, more: str) -> None:
    cleaned = iter(clean(text + more))
    assert len(clean(text + more)) <= len(text + more)
    assert all(c in cleaned for c in clean(text) if c != "\n")
