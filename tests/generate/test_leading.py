"""A sentence is told first where only that says what the "it" or "the port" means."""

import pytest

from quizapp.generate.documents import read_manuscript
from quizapp.generate.pipeline import make_deck

TITLE = "How Peru and Chile share the nitrate"


def stems(text: str, title: str = TITLE) -> list[str]:
    deck = make_deck(
        [read_manuscript(f"{title}\n\n{text}".encode(), file="a.txt")], deck_id="d", title="D"
    )
    return [card.question for card in deck.cards if card.kind != "position"]


@pytest.mark.parametrize(
    ("first", "then", "asked"),
    [
        (
            "The new pier of Iquique was paid for by Danish bankers.",
            "It was opened to coal ships on 4 May 1907.",
            "It was opened to coal ships on ____.",
        ),
        (
            "A nitrate board for Iquique was voted by Chile in 1901.",
            "Its work ended in 1907.",
            "Its work ended in ____.",
        ),
        (
            "Peru and Chile had asked for a court of arbitration in 1903.",
            "The court met for the first time in Lima in May 1905.",
            "In which month and year did the court meet for the first time in Lima?",
        ),
    ],
)
def test_the_sentence_that_introduces_a_thing_is_told_first(
    first: str, then: str, asked: str
) -> None:
    assert f"{first} {asked}" in stems(f"{first} {then}")


def test_a_long_sentence_is_told_without_its_afterthoughts() -> None:
    first = "The nitrate of Iquique was thought to be worth more than all the silver of Potosi"
    after = "as every banker of Lima and of Santiago knew very well in those years of plenty"
    then = "It was dug by hand and by machine, by night as by day, until May 1907."
    assert any(stem.startswith(f"{first}. ") for stem in stems(f"{first}, {after}. {then}"))


@pytest.mark.parametrize(
    "text",
    [
        "It closed the harbour. It was opened to coal ships on 4 May 1907.",
        "No harbour of Chile was rich. It was opened to coal ships on 4 May 1907.",
        "The boats and the carts of Iquique were sold. They were burnt in Lima by 1907.",
        "Peru sold the nitrate of Iquique. It was agreed that the mines would close by 1907.",
        "Was Iquique rich, Peru asked? It was opened to coal ships on 4 May 1907.",
        "“Iquique is rich,” said the mayor of Lima. It was opened to coal ships on 4 May 1907.",
    ],
)
def test_a_sentence_that_leaves_a_doubt_is_not_told_first(text: str) -> None:
    assert not any(". " in stem.removesuffix(".") for stem in stems(text)), stems(text)


def test_what_the_own_sentence_said_before_is_not_told_by_another() -> None:
    text = (
        "Chile mined for years. The port of Iquique earned much in 1907; in 1908 it earned 4,000"
        " pesos."
    )
    assert not any(stem.startswith("Chile mined") for stem in stems(text))


LIFE = "Marie Curie, 66, Polish-born chemist of Paris"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In 1891 she left her father in Warsaw for Paris.", "Marie Curie leave her father"),
        ("Sweden gave her a second prize in 1911 for radium.", "Sweden give Marie Curie a second"),
        ("Her burial, on 6 July 1934, was held in Sceaux.", "Marie Curie’s burial"),
        ("A quarrel over her visit held up the prize until 1911.", "over Marie Curie’s visit"),
    ],
)
def test_she_is_whom_an_obituary_with_an_age_is_of(text: str, words: str) -> None:
    life = "Marie Curie, who ran a laboratory in Paris, was born in Warsaw."
    assert any(words in stem for stem in stems(f"{life}\n\n{text}", LIFE)), stems(
        f"{life}\n\n{text}", LIFE
    )


def test_she_who_speaks_just_before_is_named() -> None:
    text = (
        "“The river is our road,” said Rachel Carson, a biologist from Lima. “It is our only one.”"
        " In May 1957 she counted 4,000 herons."
    )
    assert any("Rachel Carson count" in stem for stem in stems(text)), stems(text)


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        (
            "The Bank of Chile deserves praise. On 4 May 1907 it raised its rates by 40 points.",
            "On what date did the Bank of Chile raise its rates by 40 points?",
        ),
        (
            "Chile had hoped for help from its friends. In 1907 it closed 40 mines.",
            "n which year did Chile close 40 mines?",
        ),
    ],
)
def test_a_body_that_acted_just_before_is_it_that_acts(text: str, stem: str) -> None:
    found = stems(text, "The lean years of the mines")
    assert any(stem in one for one in found), found


def test_a_pier_does_nothing() -> None:
    text = "The pier of Iquique was long and old. In 1907 it moved 40 feet."
    assert not any("did the pier of Iquique" in stem for stem in stems(text))
