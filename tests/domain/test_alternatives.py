"""A pattern of many words matches what the words themselves would."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.alternatives import any_of

WORDS = st.lists(st.text("ab.|(", max_size=4), min_size=1, max_size=8)


@given(words=WORDS, text=st.text("ab.|(", max_size=12))
def test_it_finds_what_a_list_of_the_words_finds_the_longest_first(
    words: list[str], text: str
) -> None:
    plain = "|".join(map(re.escape, sorted(set(words), key=len, reverse=True)))
    assert re.findall(f"(?:{any_of(words)})", text) == re.findall(f"(?:{plain})", text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a chief executive", ["chief executive"]),
        ("a chief, a chairman", ["chief", "chairman"]),
        ("mischief", []),
    ],
)
def test_words_with_one_beginning_are_told_apart(text: str, found: list[str]) -> None:
    roles = any_of(("chief", "chief executive", "chairman"))
    assert re.findall(rf"\b(?:{roles})\b", text) == found
