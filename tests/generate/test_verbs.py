"""The base of a regular past tense is told by its spelling, or not at all."""

import pytest

from quizapp.generate.english.verb_list import REGULAR
from quizapp.generate.english.verbs import _regular_base, _regular_past, base_of


@pytest.mark.parametrize(
    ("past", "base"),
    [
        ("asked", "ask"),
        ("hoped", "hope"),
        ("studied", "study"),
        ("presided", "preside"),
        ("rolled", "roll"),
        ("pegged", "peg"),
        ("tumbled", "tumble"),
        ("hammered", "hammer"),
        ("leased", "lease"),
        ("tweeted", "tweet"),
        ("began", "begin"),
    ],
)
def test_the_spelling_of_a_past_tells_its_base(past: str, base: str) -> None:
    assert base_of(past) == base


@pytest.mark.parametrize("word", ["hundred", "visaged", "unarmed", "speed", "consumed", "red"])
def test_where_it_tells_nothing_no_base_is_made(word: str) -> None:
    assert base_of(word) is None


def test_of_the_known_verbs_nearly_all_follow_the_rule() -> None:
    told = {base: _regular_base(_regular_past(base)) for base in set(REGULAR.split())}
    known = [base for base, found in told.items() if found is not None]
    wrong = [base for base in known if told[base] != base]
    assert len(wrong) < len(known) / 20
