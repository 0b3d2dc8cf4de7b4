"""Which amounts are found in running text, and where."""

import pytest

from quizapp.generate.dates import find_dates
from quizapp.generate.figures import Sort, find_figures


def found(text: str) -> list[tuple[str, Sort]]:
    dates = [(date.start, date.end) for date in find_dates(text)]
    return [(text[f.start : f.end], f.sort) for f in find_figures(text, dates)]


@pytest.mark.parametrize(
    ("text", "figure", "sort"),
    [
        ("It received nearly $26 billion in aid.", "nearly $26 billion", Sort.MONEY),
        ("It was worth HK$6.31bn then.", "HK$6.31bn", Sort.MONEY),
        ("They paid 3 trillion yen for it.", "3 trillion yen", Sort.MONEY),
        ("It holds about 20% of the water.", "about 20%", Sort.PERCENT),
        ("Prices rose 12.5 per cent.", "12.5 per cent", Sort.PERCENT),
        ("The U.S. ended its 20-year war.", "20-year", Sort.DURATION),
        ("It runs to five years.", "five years", Sort.DURATION),
        ("A 52-year-old war ended.", "52-year-old", Sort.DURATION),
        ("A flow of 33 million acre-feet a year.", "33 million acre-feet", Sort.MEASURE),
        ("A 330MW plant was built.", "330MW", Sort.MEASURE),
        ("Floods killed 1,739 people.", "1,739", Sort.COUNT),
        ("More than two dozen troops died.", "More than two dozen", Sort.COUNT),
        ("An estimated 5.2 million adults lack it.", "An estimated 5.2 million", Sort.COUNT),
        ("Nearly half of the fund was lost.", "Nearly half", Sort.SHARE),
        ("Only one in five nurseries has room.", "Only one in five", Sort.SHARE),
        ("It cut its output by three-quarters.", "three-quarters", Sort.SHARE),
        ("It passed by 52 per cent to 48 per cent.", "52 per cent to 48 per cent", Sort.PERCENT),
        ("It covers 5,250 square kilometres.", "5,250 square kilometres", Sort.MEASURE),
        ("The limit is 55 miles per hour.", "55 miles per hour", Sort.MEASURE),
        ("He was named, passing over three judges.", "three", Sort.COUNT),
        ("The war left 45,000 missing.", "45,000", Sort.COUNT),
    ],
)
def test_amounts_are_found_with_their_qualifier_and_unit(
    text: str, figure: str, sort: Sort
) -> None:
    assert found(text) == [(figure, sort)]


@pytest.mark.parametrize(
    "text",
    [
        "An F-16 flew over.",
        "It invoked Article 370 again.",
        "World War 2 had ended.",
        "Agenda 21 was signed.",
        "It sold the PlayStation 2 abroad.",
        "They won 2-0 at home.",
        "At 10.30am they left; at 9 p.m. they met.",
        "The two countries met two years ago.",
        "Over the past five years it grew.",
        "These three points matter.",
        "The 30-year-old striker scored.",
        "After 9/11 it changed.",
        "Several people and hundreds of others came.",
        "Call 0300-1234567 now.",
        "A third man came by half past.",
        "In 1998 it fell.",
    ],
)
def test_names_times_scores_ages_and_pointers_are_no_figures(text: str) -> None:
    assert found(text) == []


def test_the_same_amount_in_another_currency_is_not_a_second_fact() -> None:
    assert found("It lost $280bn (£155bn) in a day.") == [("$280bn", Sort.MONEY)]
