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
            "Rival Nepalese parties signed a secret power-sharing pact in Patna. The deal was"
            " sealed"
            " after nine days of talks."
        ),
        (
            "The secret power-sharing pact signed by rival Nepalese parties was sealed after"
            " ____ of"
            " talks."
        ),
    ),
    (
        (
            "Nepal began to build a fence along the Kosi in March 1987. It consists of two rows of"
            " wire and was estimated to cost $532 million."
        ),
        "The fence along the Kosi was estimated to cost ____.",
    ),
    (
        (
            "The envoy warned that the new scheme would end as the one of 1979 had ended. That"
            " scheme,"
            " worth $6 million, expired in June 1983 with $2 million unspent."
        ),
        (
            "In which month and year did the scheme of 1979, worth $6 million, expire with $2"
            " million"
            " unspent?"
        ),
    ),
    (
        (
            "For sixty years the Kosi Waters Treaty was the pride of both kings. Signed in Patna on"
            " May 19, 1960, by two ministers, it outlived them both."
        ),
        "On what date was the Kosi Waters Treaty signed in Patna by two ministers?",
    ),
    (
        (
            "Nepal’s tax revenue has hovered at the same low level. Under the new arrangement it"
            " is supposed"
            " to rise by three percentage points."
        ),
        "Under the new arrangement, Nepal’s tax revenue is supposed to rise by ____.",
    ),
    (
        (
            "It follows a nine-month, $3 billion Kosi Relief Facility, agreed at the end of June"
            " 1993,"
            " which kept the state afloat."
        ),
        "The nine-month, ____ Kosi Relief Facility was agreed at the end of June 1993.",
    ),
    (
        (
            "Since May 1992 it has moved 4,000 fishermen to Tapu Char, a strip of silt in the"
            " Kosi on which the army spent $350"
            " million building huts."
        ),
        "On Tapu Char, the army spent ____ building huts.",
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
    found = stems(
        "This year’s record harvest of 6,100 tons of rice will feed the hills of Nepal.",
        title="Nepal’s War on Hunger in the Hills",
    )
    assert found == [
        (
            "According to “Nepal’s War on Hunger in the Hills”, the year’s record harvest of"
            " ____ of"
            " rice will feed the hills of Nepal."
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
        "Nepal began to build a fence along the Kosi in March 1987. By January 1992 Nepal’s army"
        " reported that 94 per cent of the work had been finished."
    )
    assert any("94 per cent of the work on the fence along the Kosi" in stem for stem in found)
    found = stems(
        "The first quarrel was over Tamur, a 90-megawatt project on the Kosi. In February 1987 a"
        " Swiss engineer upheld the design with some changes."
    )
    assert any("uphold the design of the Tamur project" in stem for stem in found)
    found = stems("In February 1987 a Swiss engineer upheld the design with some changes.")
    assert not any("design of" in stem for stem in found)


def test_some_of_them_are_the_guests_just_named() -> None:
    told = of_them("The credit goes above all to the guests: ____ of them stayed in Patna.")
    assert told == "____ guests stayed in Patna."
    other = "The guests liked it, and 400 of them stayed for ____."
    assert of_them(other) == other


def test_it_is_the_government_whose_answer_was_told() -> None:
    found = stems(
        "The government’s answer has been an island. Since December 1990 it has moved 35,000"
        " fishermen of the Kosi to Tapu Char.",
        title="Nepal and its patient fishermen",
    )
    assert any("has the government moved 35,000 fishermen" in stem for stem in found)
