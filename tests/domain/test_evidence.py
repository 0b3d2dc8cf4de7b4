"""Quotes and years stand beside the parts they tell of, and beside no other."""

from quizapp.domain.card import Card, Shape, Source
from quizapp.domain.evidence import part_quotes, part_years

QUOTES = (
    "The Objectives Resolution was moved in March 1949.",
    "Martial law followed in October 1958.",
    "The legal framework order came in 1970, after the unrest of 1969.",
)


def _order(items: tuple[str, ...], quotes: tuple[str, ...]) -> Card:
    sources = tuple(Source("doc", 1, quote) for quote in quotes)
    return Card(id="o", question="q", answer="", shape=Shape.ORDER, items=items, sources=sources)


ITEMS = ("The Objectives Resolution", "Martial law", "The legal framework order")


def test_each_item_has_the_quote_that_tells_of_it() -> None:
    assert part_quotes(_order(ITEMS, QUOTES)) == QUOTES


def test_each_pair_has_the_quote_of_either_side() -> None:
    card = Card(
        id="m",
        question="q",
        answer="",
        shape=Shape.MATCH,
        pairs=(("Liaquat Ali Khan", "… moved the resolution"), ("Iskander Mirza", "… ruled")),
        sources=(Source("doc", 1, QUOTES[0]), Source("doc", 2, QUOTES[1])),
    )
    assert part_quotes(card) == (QUOTES[0], "")
    assert part_years(card) == ("", "")


def test_a_source_for_all_is_the_source_of_none() -> None:
    assert part_quotes(_order(ITEMS, QUOTES[:1])) == ("", "", "")
    assert part_years(_order(ITEMS, ())) == ("", "", "")


def test_the_only_year_of_a_quote_is_that_of_its_item() -> None:
    assert part_years(_order(ITEMS, QUOTES)) == ("1949", "1958", "")


def test_years_that_run_the_other_way_are_not_those_of_the_items() -> None:
    late = ("The Objectives Resolution of 1949 was cited again in the law of 1985.", *QUOTES[1:])
    assert part_years(_order(ITEMS, late)) == ("", "1958", "")
    backwards = ("In 1973 the Objectives Resolution became a preamble.", *QUOTES[1:])
    assert part_years(_order(ITEMS, backwards)) == ("", "", "")
