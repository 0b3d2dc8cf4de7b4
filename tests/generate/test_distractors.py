"""Wrong options that are fair: alike in kind and look, and no hint in number or rank."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.values import DateValue, FigureValue, parse_value
from quizapp.generate.distractors.choosing import date_distractors, figure_distractors
from quizapp.generate.distractors.likeness import linked, opposed, same_name
from quizapp.generate.facts import DateFact, FigureFact, Speaker
from quizapp.generate.figures import Sort


def date_fact(key: str) -> DateFact:
    value = parse_value(key)
    assert isinstance(value, DateValue)
    quote = f"It happened in {key}."
    return DateFact(
        document="d",
        paragraph=1,
        quote=quote,
        quote_start=0,
        start=15,
        end=15 + len(key),
        value=value,
    )


def figure_fact(key: str, quote: str = "") -> FigureFact:
    value = parse_value(key)
    assert isinstance(value, FigureValue)
    quote = quote or f"It was {key} then."
    at = quote.index(key)
    return FigureFact(
        document="d", paragraph=1, quote=quote, quote_start=0, start=at, end=at + len(key),
        value=value, sort=Sort.COUNT,
    )  # fmt: skip


DATES = [
    "1954", "April 2021", "5 August 2019", "February 16-17", "1981–1993", "2002 and 2013",
    "March 2016 to March 2019", "1950s", "1950s and 1960s", "early 2000s", "19th century",
    "2004-05", "early May 1999", "FY2022", "FY 2019-20", "nineteenth century", "2019-03-12",
    "04.08.2006", "18th and 19th centuries", "5 May 1990 to 3 June 1991", "1192",
]  # fmt: skip
FIGURES = [
    "$14.9 billion", "nearly $26 billion", "1,739", "20%", "at least 49", "five years", "20-year",
    "two-thirds", "HK$6.31bn", "two dozen", "12.5 per cent", "7", "33 million acre-feet", "Three",
    "one in five", "51.9 per cent to 48.1 per cent", "about one third",
    "about two and a half years", "£1bn", "55 miles per hour",
    "one month", "37th", "312 votes to 280", "five to two", "between 357 and 453",
    "between two and three years", "two hundred and fifty", "15-member", "200 basis points",
]  # fmt: skip


@pytest.mark.parametrize("key", DATES)
@pytest.mark.parametrize("seed", ["a", "b", "c", "d", "e"])
def test_other_dates_have_the_key_s_form_and_another_value(key: str, seed: str) -> None:
    fact = date_fact(key)
    options = date_distractors(fact, "In which year was it?", seed, years=[], latest=2100)
    assert len(set(options)) == 3
    for option in options:
        value = parse_value(option)
        assert isinstance(value, DateValue)
        assert value.precision is fact.value.precision
        assert (value.end is None) == (fact.value.end is None)
        assert not value.same_as(fact.value)


@pytest.mark.parametrize("key", FIGURES)
@pytest.mark.parametrize("seed", ["a", "b", "c", "d", "e"])
def test_other_figures_have_the_key_s_unit_and_another_value(key: str, seed: str) -> None:
    fact = figure_fact(key)
    options = figure_distractors(fact, "How much was it?", seed)
    assert len(set(options)) == 3
    for option in options:
        value = parse_value(option)
        assert isinstance(value, FigureValue)
        assert (value.unit, value.qualifier) == (fact.value.unit, fact.value.qualifier)
        assert not value.same_as(fact.value)


def test_the_two_sides_of_a_vote_make_a_hundred() -> None:
    fact = figure_fact("51.9 per cent to 48.1 per cent")
    for option in figure_distractors(fact, "By how much?", "a"):
        first, second = option.replace(" per cent", "").split(" to ")
        assert float(first) + float(second) == 100


def test_an_option_fits_the_article_before_the_blank() -> None:
    options = figure_distractors(figure_fact("60%"), "They aim at a ____ rate.", "a")
    assert options
    assert not any(option.startswith(("8", "11", "18")) for option in options)


def test_a_figure_of_the_documents_is_offered_first() -> None:
    offered = {
        option
        for seed in map(str, range(20))
        for option in figure_distractors(figure_fact("$35bn"), "How much?", seed, real=["$47bn"])
    }
    assert "$47bn" in offered


def test_a_percentage_stays_below_a_hundred() -> None:
    for seed in map(str, range(40)):
        for option in figure_distractors(figure_fact("80%"), "What percentage?", seed):
            assert float(option.rstrip("%")) < 100


def test_no_option_lies_in_the_future_of_the_documents() -> None:
    for seed in map(str, range(40)):
        options = date_distractors(date_fact("2015"), "When?", seed, years=[], latest=2016)
        assert all(int(option) <= 2016 for option in options)


def test_the_documents_own_years_come_first_but_never_those_of_the_sentence() -> None:
    fact = date_fact("1954")
    seen: Counter[str] = Counter()
    for seed in map(str, range(60)):
        seen.update(
            date_distractors(fact, "Who ruled in 1951?", seed, years=[1951, 1959], latest=2000)
        )
    assert "1951" not in seen
    assert seen["1959"] > seen["1957"]


def test_an_option_never_stands_in_the_source_sentence() -> None:
    fact = figure_fact("10", "It fell from 7 to 10 of 14.")
    for seed in map(str, range(40)):
        assert not {"7", "14"} & set(figure_distractors(fact, "How many?", seed))


def test_the_key_s_rank_is_drawn_evenly() -> None:
    ranks: Counter[int] = Counter()
    for seed in map(str, range(400)):
        options = figure_distractors(figure_fact("$14.9 billion"), "How much?", seed)
        ranks[sum(float(option.strip("$ bilon")) < 14.9 for option in options)] += 1
    assert set(ranks) == {0, 1, 2, 3}
    assert min(ranks.values()) > 60


@given(st.text(min_size=1, max_size=20))
def test_the_same_card_has_the_same_options_everywhere(seed: str) -> None:
    fact = figure_fact("1,739")
    assert figure_distractors(fact, "How many?", seed) == figure_distractors(
        fact, "How many?", seed
    )


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("UKFP", "the UK Fish Party", True),
        ("the Tories", "the Conservatives", True),
        ("Halvard Lange", "Mr Lange", True),
        ("the German government", "the French government", False),
        ("the Supreme Court", "the Federal Court", False),
        ("Halvard Lange", "Selwyn Lloyd", False),
    ],
)
def test_two_names_of_one_body_are_known_as_such(one: str, other: str, *, same: bool) -> None:
    assert same_name(one, other) is same


def test_a_denial_and_its_claim_are_not_one_view() -> None:
    assert opposed("the line was altered by force", "the line was not altered by force")
    assert not opposed("the line was altered by force", "the line was altered by the army")


def test_a_firm_and_its_chairman_speak_with_one_voice() -> None:
    firm = Speaker("the Nordic Net Board", "", "body", ("Nordic Net Board",))
    chairman = Speaker("George Cadbury", "chairman of the Nordic Net Board", "business")
    assert linked(firm, chairman)
    assert not linked(firm, Speaker("Thorstein Veblen", "analyst at the Nile Centre", "analyst"))


def test_a_bound_has_no_options_that_it_makes_true() -> None:
    for seed in map(str, range(20)):
        options = figure_distractors(figure_fact("more than 40,000"), "How many?", seed)
        assert len(options) == 3
        assert all(int(option.split()[-1].replace(",", "")) > 40000 for option in options)


def test_options_of_a_year_are_near_it() -> None:
    for seed in map(str, range(20)):
        options = date_distractors(
            date_fact("2011"), "When?", seed, years=[2003, 2004, 2005], latest=2020
        )
        assert all(abs(int(option) - 2011) <= 5 for option in options)


def test_a_fraction_stands_among_those_near_it() -> None:
    for seed in map(str, range(20)):
        options = figure_distractors(figure_fact("four-fifths"), "How much?", seed)
        assert "three-quarters" in options or "nine-tenths" in options
        assert not {"a tenth", "a fifth", "a quarter"} & set(options)


def test_of_a_span_in_two_units_only_the_lesser_one_moves() -> None:
    options = figure_distractors(figure_fact("two years and six months"), "How long?", "a")
    assert options
    assert all(option.startswith("two years and ") for option in options)
    assert all(option.endswith(" months") for option in options)
