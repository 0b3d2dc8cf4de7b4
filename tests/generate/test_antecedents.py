"""What "the accord", "it", "there" and "he notes" take up, named where the text leaves no doubt."""

import pytest

from quizapp.generate.documents import read_manuscript
from quizapp.generate.pipeline import make_deck
from quizapp.generate.questions.antecedents import at_its_place, of_them

TITLE = "How India and Nepal share the Kosi"


def stems(*paragraphs: str, title: str = TITLE, published: str = "") -> list[str]:
    text = "\n\n".join([title, *([published] if published else []), *paragraphs])
    deck = make_deck([read_manuscript(text.encode(), file="a.txt")], deck_id="d", title="D")
    return [card.question for card in deck.cards if card.kind != "position"]


TAKEN_UP = [
    (
        (
            "Two Nepalese unions signed a secret peace pact in Patna. The deal was ready after five"
            " weeks of quarrels."
        ),
        "The secret peace pact signed by two Nepalese unions was ready after ____ of quarrels.",
    ),
    (
        (
            "Nepal began to build a wall against the Kosi in May 1967. It consists of clay and"
            " stone"
            " and was expected to cost $14 million."
        ),
        "The wall against the Kosi was expected to cost ____.",
    ),
    (
        (
            "The envoy feared that the new scheme would go the way the one of 1979 went. That"
            " scheme,"
            " worth $9 million, lapsed in April 1981 after a lawsuit."
        ),
        "did the scheme of 1979, worth $9 million, lapse after a lawsuit?",
    ),
    (
        (
            "For decades the Kosi Waters Pact was the pride of both kings. Signed in Patna on"
            " May 4,"
            " 1911, by two of their ministers, it survived the crowns."
        ),
        "On what date was the Kosi Waters Pact signed in Patna by two of their ministers?",
    ),
    (
        (
            "Nepal’s salt income has been the same since the monsoon. Under the new arrangement"
            " it is"
            " to grow by 12 million rupees."
        ),
        "Under the new arrangement, Nepal’s salt income is to grow by ____.",
    ),
    (
        "It replaces a two-year, $5 million Kosi Seed Facility, approved at the start of May 1993.",
        "The two-year, ____ Kosi Seed Facility was approved at the start of May 1993.",
    ),
    (
        (
            "By 1993 it had moved 4,000 fishermen to Tapu Char, an island of sand in the Kosi on"
            " which the army spent $2"
            " million for huts."
        ),
        "On Tapu Char, the army spent ____ for huts.",
    ),
    (
        "Some 900 carts a day used Birgunj before Nepal introduced road tolls there in May 1963.",
        "Some 900 carts a day used Birgunj before Nepal introduced road tolls at Birgunj in ____.",
    ),
]


@pytest.mark.parametrize(("text", "stem"), TAKEN_UP)
def test_what_was_just_introduced_is_named(text: str, stem: str) -> None:
    assert any(stem in found for found in stems(text)), stems(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            ("Nepal signed a trade pact and a water pact with its friends. The pact was sealed"
             " after"
            " nine days of talks."),
            "sealed after",
        ),
        ("Nepal built a wall. India built a fence. It was estimated to cost $532 million.",
         "The wall"),
        ("The deal, which has nine parts and is due to end by 1990, gives Nepal 40 boats.",
         "The deal is due"),
        ("Nepal gave the deal, which has nine parts and is due to end by 1990, to India.",
         "The deal is due"),
    ],
)  # fmt: skip
def test_where_two_things_may_be_meant_none_is_named(text: str, words: str) -> None:
    assert not any(words in stem for stem in stems(text))


def test_there_is_the_one_place_named_before_it() -> None:
    assert at_its_place("Nobody lived in Patna until it built a dam there in 1950.") == (
        "Nobody lived in Patna until it built a dam at Patna in 1950."
    )
    two = "The road from Patna to Gaya was closed, and a fair was held there in 1950."
    assert at_its_place(two) == two


def test_an_aside_that_he_notes_says_whose_claim_it_is() -> None:
    text = (
        "Marie Curie, a professor of physics in Paris, expects little of the new law. Nepal alone"
        " holds a quarter of the water, she notes, and it is in no hurry."
    )
    assert any("according to Marie Curie" in stem for stem in stems(text))
    assert not any("a quarter" in stem or "of the water" in stem
                   for stem in stems(text.partition(". ")[2]))  # fmt: skip


def test_the_year_s_harvest_of_an_undated_text_is_asked_under_its_title() -> None:
    title = "Nepal’s War on Hunger in the Hills"
    found = stems(
        "This year’s poor crop of 900 tons of barley will feed few of the hills.", title=title
    )
    assert found == [
        (
            f"According to “{title}”, the year’s poor crop of ____ of barley will feed few of the"
            f" hills."
        )
    ]


def test_a_dated_raid_and_an_emergency_are_events() -> None:
    found = stems(
        "Tempers rose in Nepal after the bloody 1913 raid on the Indian mission.",
        "Nothing moved in Patna during King Mahendra’s state of emergency in 1960.",
    )
    assert found == [
        "In which year did the raid on the Indian mission take place?",
        "In which year did King Mahendra’s state of emergency begin?",
    ]


def test_the_public_debt_is_that_of_the_title_s_one_country() -> None:
    sentence = "Banks in Patna held a tenth of the public debt in 1990, by all accounts."
    assert any(
        "Nepal’s public debt" in stem for stem in stems(sentence, title="Nepal and its bankers")
    )
    assert not any("Nepal’s public debt" in stem for stem in stems(sentence))


def test_the_work_and_the_design_are_of_the_thing_that_was_begun() -> None:
    found = stems(
        "Nepal began to build a wall against the Kosi in May 1967. In June 1969 Nepal’s engineers"
        " reported that 12 per cent of the work had been lost."
    )
    assert any("of the work on the wall against the Kosi" in stem for stem in found)
    found = stems(
        "They argued over Tamur, a small power plant on the Kosi. In May 1975 the Swiss engineers"
        " praised the design in Patna."
    )
    assert any("praise the design of the Tamur plant" in stem for stem in found)
    found = stems("In May 1975 the Swiss engineers praised the design in Patna.")
    assert not any("design of" in stem for stem in found)


def test_some_of_them_are_the_guests_just_named() -> None:
    told = of_them("The credit goes above all to the guests: ____ of them stayed in Patna.")
    assert told == "____ guests stayed in Patna."
    other = "The guests liked it, and 400 of them stayed for ____."
    assert of_them(other) == other


def test_it_is_the_government_whose_answer_was_told() -> None:
    found = stems(
        "The government’s cure was a new town. Since May 1990 it has settled 7,000 fishermen of"
        " the Kosi at Tapu Char.",
        title="Nepal and its patient fishermen",
    )
    assert any("has the government settled 7,000 fishermen" in stem for stem in found)
