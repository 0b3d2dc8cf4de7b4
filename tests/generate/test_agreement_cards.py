"""Cards of several documents: one for a fact told twice, none that takes a side, no true option."""

import pytest

from quizapp.domain.amounts import FigureValue, parse_figure
from quizapp.domain.card import Card
from quizapp.domain.moments import parse_date
from quizapp.domain.values import parse_value
from quizapp.generate.agreement.measures import dates_differ, figures_differ, may_be
from quizapp.generate.distractors.choosing import may_be_true
from quizapp.generate.documents import read_manuscript
from quizapp.generate.particulars import Particulars
from quizapp.generate.pipeline import make_deck

WRITERS = ("Fatima Jinnah", "Dean Acheson", "Ralph Bunche")


def cards(*documents: str, authors: tuple[str, ...] = WRITERS) -> tuple[Card, ...]:
    found = []
    for number, text in enumerate(documents):
        given = Particulars(author=authors[number] if authors else "", published="2020")
        whole = f"A History of the Region and Its Rivers\n\n{text}"
        taken = {manuscript.document.id for manuscript in found}
        found.append(
            read_manuscript(whole.encode(), file=f"{number}.txt", given=given, taken=taken)
        )
    return make_deck(found, deck_id="d", title="D").cards


def answering(found: tuple[Card, ...], answer: str) -> list[Card]:
    return [card for card in found if card.answer == answer]


PARAPHRASES = [
    (
        "1960",
        "The Indus Waters Treaty was signed by India and Pakistan in Karachi in 1960.",
        "In 1960, Nehru and Ayub Khan signed the Indus Waters Treaty after years of talks.",
    ),
    (
        "1906",
        "The All-India Muslim League was founded in Dhaka in 1906 by a group of landowners.",
        "In 1906, the All-India Muslim League was established in Dhaka.",
    ),
    (
        "$7.5 billion",
        "The Kerry-Lugar-Berman Act authorised $7.5 billion of civilian aid to Pakistan.",
        "The Kerry-Lugar-Berman Act approved 7.5 billion dollars in civilian aid for Pakistan.",
    ),
]


@pytest.mark.parametrize(("answer", "one", "other"), PARAPHRASES)
def test_a_fact_told_in_other_words_is_one_card_with_both_quotes(
    answer: str, one: str, other: str
) -> None:
    (card,) = cards(one, other)
    assert parse_value(card.answer) is not None
    assert parse_value(card.answer).same_as(parse_value(answer))  # type: ignore[union-attr]
    assert {source.quote for source in card.sources} == {one, other}


def test_a_fact_is_cited_where_no_question_could_be_made_of_it_too() -> None:
    plain = "The Indus Waters Treaty was signed by India and Pakistan in Karachi in 1960."
    tangled = (
        "Whether or not they meant it, which is what we ask here, they signed the Indus Waters "
        "Treaty in 1960."
    )
    (card,) = cards(plain, tangled)
    assert {source.quote for source in card.sources} == {plain, tangled}


def test_two_facts_of_one_year_stay_two_cards() -> None:
    found = cards(
        "The Kosi Agreement was signed by India and Nepal in Kathmandu in 1954.",
        "Pakistan joined the South East Asia Treaty Organization in Manila in 1954.",
    )
    assert len(found) == 2


SIGNED = "The Indus Waters Treaty was signed by India and Pakistan in Karachi in {}."


def test_a_date_in_dispute_is_asked_only_as_somebody_s_claim() -> None:
    found = cards(SIGNED.format(1960), SIGNED.format(1962))
    assert {card.answer for card in found} == {"1960", "1962"}
    for card, author in zip(found, WRITERS, strict=False):
        assert card.question.startswith(f"According to {author} (2020), ")
        other = {"1960": "1962", "1962": "1960"}[card.answer]
        assert other not in card.distractors


def test_it_is_not_asked_at_all_where_nobody_can_be_named() -> None:
    assert cards(SIGNED.format(1960), SIGNED.format(1962), authors=()) == ()


def test_a_document_that_contradicts_itself_makes_no_card_of_it() -> None:
    both = f"{SIGNED.format(1960)}\n\n{SIGNED.format(1962)}"
    assert cards(both) == ()


def test_no_option_is_what_another_document_says_of_the_same() -> None:
    one = "The floods of 2022 in Pakistan killed 1,739 people and drowned many herds of cattle."
    near = ("1,200", "1,250", "1,400", "2,400", "2,450", "3,000")
    for other in near:
        told = f"About {other} people, the relief workers say, the floods killed in Pakistan."
        for card in answering(cards(one, told), "1,739"):
            assert not may_be_true(other, [(value, o) for o in card.distractors
                                           if (value := parse_value(o))])  # fmt: skip


def test_an_option_that_some_document_states_may_be_true() -> None:
    stated = [
        (value, text) for text in ("July 1972", "$26 billion") if (value := parse_value(text))
    ]
    assert may_be_true("1972", stated)
    assert may_be_true("nearly $26.2 billion", stated)
    assert not may_be_true("1973", stated)
    assert not may_be_true("$36 billion", stated)


@pytest.mark.parametrize(
    ("one", "other", "what"),
    [
        ("2001", "September 2001", ""),
        ("1950s", "1954", ""),
        ("early 2000s", "2002", ""),
        ("1981–1993", "1985", ""),
        ("2001", "2002", "year"),
        ("March 1999", "May 1999", "month"),
        ("2 July 1972", "3 July 1972", "day"),
        ("1950s", "1963", "decade"),
        ("1981–1993", "1979–1993", "start"),
        ("1981–1993", "1981–1989", "end"),
    ],
)
def test_dates_differ_only_as_far_as_both_say(one: str, other: str, what: str) -> None:
    first, second = parse_date(one), parse_date(other)
    assert first
    assert second
    assert dates_differ(first, second) == dates_differ(second, first) == what


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [
        ("nearly $26 billion", "$25.9 billion", False),
        ("$25.9 billion", "$26 billion", False),
        ("more than 1,700", "1,739", False),
        ("up to 50", "41", False),
        ("about 1,150 people", "1,154 people", False),
        ("two dozen", "25", False),
        ("1,739", "1,730", True),
        ("more than 1,800", "1,739", True),
        ("nearly $26 billion", "$28 billion", True),
        ("43 per cent", "54 per cent", True),
        ("810 miles", "1,300 kilometres", False),
    ],
)
def test_amounts_differ_beyond_rounding_and_hedges(one: str, other: str, *, differs: bool) -> None:
    first, second = figure(one), figure(other)
    assert figures_differ(first, second, (one, other)) is differs
    assert figures_differ(second, first, (other, one)) is differs


def figure(text: str) -> FigureValue:
    value = parse_figure(text)
    assert value
    return value


def test_a_decade_that_is_stated_does_not_make_its_years_true() -> None:
    year, decade = parse_date("1954"), parse_date("1950s")
    assert year
    assert decade
    assert not may_be(year, "1954", decade, "1950s")
    assert may_be(decade, "1950s", year, "1954")
