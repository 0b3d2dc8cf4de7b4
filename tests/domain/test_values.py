"""What a typed answer or a printed phrase means as a date or a figure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.values import DateValue, FigureValue, parse_value

SAME = [
    ("$14.9bn", "14.9 billion"),
    ("$14.9bn", "14.9 billion dollars"),
    ("US$ 2.5 million", "$2.5m"),
    ("HK$6.31bn", "HK$6.31 billion"),
    ("Rs 3 lakh crore", "3 lakh crore rupees"),
    ("12.5 per cent", "12.5%"),
    ("20-year", "20 years"),
    ("two dozen", "24"),
    ("twenty-five", "25"),
    ("half a trillion", "500 billion"),
    ("over $6 billion", "6bn"),
    ("1,739", "1739"),
    ("1,739 people", "1739"),
    ("10 to 12 people", "10-12 people"),
    ("two-thirds", "two thirds"),
    ("Feb 2021", "February 2021"),
    ("16-17 Feb", "February 16–17"),
    ("16 February 2023", "16 Feb"),
    ("August 5, 2019", "5 August 2019"),
    ("2019-08-05", "5 August 2019"),
    ("the 1950s and 1960s", "1950s-1960s"),
    ("1981–1993", "1981 to 1993"),
    ("between 2002 and 2013", "2002 and 2013"),
    ("2004-05", "2004 to 2005"),
    ("since 1947", "1947"),
    ("early 2000s", "the early 2000s"),
    ("19th century", "the 19th century"),
    ("nineteenth century", "19th century"),
    ("FY2022", "2022"),
    ("04.08.2006", "4 August 2006"),
    ("two hundred and fifty", "250"),
    ("half a percentage point", "0.5 percentage points"),
    ("between 357 and 453", "357 to 453"),
]
DIFFERENT = [
    ("14.9 billion", "$15.2bn"),
    ("$5m", "£5m"),
    ("20 years", "20 months"),
    ("2021", "Feb 2021"),
    ("2012", "2021"),
    ("early 2000s", "2000s"),
    ("2002 and 2013", "2002"),
    ("16 February 2023", "16 February 2021"),
    ("half", "50%"),
    ("1739", "1,740"),
    ("37th", "38"),
    ("200 basis points", "200 percentage points"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_spellings_of_one_value_are_the_same(one: str, other: str) -> None:
    first, second = parse_value(one), parse_value(other)
    assert first is not None
    assert second is not None
    assert first.same_as(second)
    assert second.same_as(first)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_other_values_and_other_precisions_are_not_the_same(one: str, other: str) -> None:
    first, second = parse_value(one), parse_value(other)
    assert first is not None
    assert second is not None
    assert not first.same_as(second)


@pytest.mark.parametrize(
    "text", ["", "hello", "31 Foo 2020", "a", "the", "45 March 2020", "$", "%"]
)
def test_what_is_neither_date_nor_figure_has_no_value(text: str) -> None:
    assert parse_value(text) is None


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2021", "2021"),
        ("April 2021", "2021-04"),
        ("27 July 2025", "2025-07-27"),
        ("February 16-17", "XXXX-02-16/XXXX-02-17"),
        ("1950s", "195X"),
        ("March 2016 to March 2019", "2016-03/2019-03"),
        ("19th century", "18XX"),
    ],
)
def test_a_date_keeps_the_precision_it_is_written_in(text: str, iso: str) -> None:
    value = parse_value(text)
    assert isinstance(value, DateValue)
    assert value.iso == iso


def test_a_figure_keeps_its_unit_and_its_qualifier() -> None:
    value = parse_value("nearly $26 billion")
    assert isinstance(value, FigureValue)
    assert (value.low, value.unit, value.qualifier) == (26_000_000_000, "USD", "nearly")


@given(st.integers(2, 10**12))
def test_a_number_is_the_same_with_and_without_its_commas(number: int) -> None:
    plain, grouped = parse_value(str(number)), parse_value(f"{number:,}")
    assert plain is not None
    assert grouped is not None
    assert plain.same_as(grouped)


@given(st.text(max_size=60))
def test_any_text_is_read_without_trouble_and_equals_itself(text: str) -> None:
    value = parse_value(text)
    assert value is None or value.same_as(value)


def test_a_span_in_two_units_is_counted_in_the_lesser() -> None:
    span = parse_value("one hour and forty minutes")
    assert span == parse_value("100 minutes")
    assert span != parse_value("1 minute")
    assert parse_value("two years and six months") == parse_value("30 months")
