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
        ("About 18,000 Muslims left the valley.", "About 18,000", Sort.COUNT),
        ("It cost between 3 and 5 per cent of the crop.", "between 3 and 5 per cent", Sort.PERCENT),
        ("The toll was between 357 and 453.", "between 357 and 453", Sort.COUNT),
        ("Output fell by 1.5 to 2 per cent.", "1.5 to 2 per cent", Sort.PERCENT),
        ("It was cut by half a percentage point.", "half a percentage point", Sort.PERCENT),
        ("It ruined half a million homes.", "half a million", Sort.COUNT),
        ("The bench split by five to two.", "five to two", Sort.COUNT),
        ("The bill passed by 312 votes to 280.", "312 votes to 280", Sort.COUNT),
        ("Chad ranked 37th.", "37th", Sort.RANK),
        ("The rate rose by 200 basis points.", "200 basis points", Sort.PERCENT),
        ("A 15-member council sat.", "15-member", Sort.MEASURE),
        ("The fence is four metres high.", "four metres", Sort.MEASURE),
        ("The budget is Tk 6,036.81 billion.", "Tk 6,036.81 billion", Sort.MONEY),
        ("Take not more than 450 litres of it.", "not more than 450 litres", Sort.MEASURE),
        ("He promised a further 10 billion yen.", "a further 10 billion yen", Sort.MONEY),
        ("It earned Nu 1.9 billion.", "Nu 1.9 billion", Sort.MONEY),
        ("They paid 2 billion shillings for it.", "2 billion shillings", Sort.MONEY),
        ("Unemployment rose to 2.5 million, a peak.", "2.5 million", Sort.COUNT),
        ("It heard appeals, of which 61 succeeded.", "61", Sort.COUNT),
        ("It won 160 of the 162 general seats.", "160", Sort.COUNT),
        ("In 1906 it met; three years later it split.", "three years", Sort.DURATION),
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
        "Three years later it split.",
        "The second half of the century was calm.",
        "It stands on line 500,000 of the list.",
        "It sat for 2 years, 11 months and 18 days.",
        "He won the 800m in Rome.",
    ],
)
def test_names_times_scores_ages_and_pointers_are_no_figures(text: str) -> None:
    assert found(text) == []


def test_the_same_amount_in_another_unit_is_not_a_second_fact() -> None:
    assert found("It lost $280bn (£155bn) in a day.") == [("$280bn", Sort.MONEY)]
    assert found("It runs for 640 kilometres (400 mi) there.") == [("640 kilometres", Sort.MEASURE)]


def test_a_change_has_two_ends_and_a_range_is_one_amount() -> None:
    assert found("The rate rose from 3 to 5 per cent.") == [
        ("3", Sort.PERCENT),
        ("5 per cent", Sort.PERCENT),
    ]
    assert found("The rate is 3 to 5 per cent.") == [("3 to 5 per cent", Sort.PERCENT)]
