"""A bound stands in the stem, so that the wrong options of a card do not nest."""

import pytest

from quizapp.generate.questions.bounds import bounded


@pytest.mark.parametrize(
    ("stem", "key", "expected"),
    [
        ("Nepal has ____ mills.", "more than 40", ("Nepal has more than ____ mills.", "40")),
        (
            "____ mills stand in Nepal.",
            "At least 40",
            ("At least ____ mills stand in Nepal.", "40"),
        ),
        ("How many mills has Nepal?", "over 40", ("Over how many mills has Nepal?", "40")),
        (
            "According to “Nepal”, how many mills closed?",
            "no fewer than 40",
            ("According to “Nepal”, no fewer than how many mills closed?", "40"),
        ),
        (
            "What percentage of mills closed?",
            "less than 5 per cent",
            ("Less than what percentage of mills closed?", "5 per cent"),
        ),
    ],
)
def test_a_bound_moves_into_the_stem(stem: str, key: str, expected: tuple[str, str]) -> None:
    assert bounded(stem, key) == expected


@pytest.mark.parametrize("key", ["40", "about 40", "nearly half", "between 30 and 40", "some 40"])
def test_what_is_no_bound_stays_in_the_answer(key: str) -> None:
    assert bounded("Nepal has ____ mills.", key) == ("Nepal has ____ mills.", key)


def test_where_no_bound_fits_nothing_is_asked() -> None:
    assert bounded("How much did the price rise?", "more than 40 rupees")[0] == ""
    assert bounded("About how many mills has Nepal?", "more than 40")[0] == ""
    assert bounded("Nepal has more than ____ mills.", "more than 40")[0] == ""
