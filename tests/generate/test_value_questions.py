"""How dates and figures are asked for, from a document of one's own."""

import pytest

from quizapp.domain.card import Card
from quizapp.generate.documents import read_manuscript
from quizapp.generate.pipeline import make_deck

TITLE = "Relations between India and Nepal: A Short Survey\n\n"


def cards(*paragraphs: str, title: str = TITLE, published: str = "") -> tuple[Card, ...]:
    head = f"{title}{published}\n\n" if published else title
    manuscript = read_manuscript((head + "\n\n".join(paragraphs)).encode(), file="a.txt")
    return make_deck([manuscript], deck_id="d", title="D").cards


ASKED = [
    (
        "The signing of the Kosi Agreement in 1954 marked a milestone in the use of rivers.",
        "In which year did the signing of the Kosi Agreement take place?",
        "1954",
    ),
    (
        "President Rajendra Prasad’s visit to Nepal in 1956 underscored the importance of ties.",
        "In which year did President Rajendra Prasad’s visit to Nepal take place?",
        "1956",
    ),
    (
        "The Rana government’s decision to lift limits on trade with India in 1947 was bold.",
        "In which year did the Rana government decide to lift limits on trade with India?",
        "1947",
    ),
    (
        "Diplomatic relations between both countries were established in 1947, amid doubts.",
        "In which year were diplomatic relations between India and Nepal established?",
        "1947",
    ),
    (
        "The 1950s and 1960s marked the best years of Nepal’s relations with India, led by few.",
        "Which decades marked the best years of Nepal’s relations with India?",
        "1950s and 1960s",
    ),
    (
        "Between 2002 and 2013, Nepal received nearly $26 million in aid from India.",
        "Between which years did Nepal receive nearly $26 million in aid from India?",
        "2002 and 2013",
    ),
    (
        "During the 1950s, Nepal emerged as a leader in the trade of the Himalaya.",
        "During which decade did Nepal emerge as a leader in the trade of the Himalaya?",
        "1950s",
    ),
    (
        "The Kosi Relief Act of 2009 authorized $7.5 billion in aid to Nepal over five years.",
        "How much aid to Nepal did the Kosi Relief Act of 2009 authorize over five years?",
        "$7.5 billion",
    ),
    (
        "The Kosi flood of 2008 displaced 2,300,000 people in Bihar.",
        "How many people did the Kosi flood of 2008 displace in Bihar?",
        "2,300,000",
    ),
    (
        "Some 9,000 people were killed in the Gorkha earthquake of 2015.",
        "How many people were killed in the Gorkha earthquake of 2015?",
        "Some 9,000",
    ),
]


@pytest.mark.parametrize(("sentence", "stem", "answer"), ASKED)
def test_a_fact_is_asked_as_an_examiner_would(sentence: str, stem: str, answer: str) -> None:
    found = {card.question: card.answer for card in cards(sentence)}
    assert found.get(stem) == answer


@pytest.mark.parametrize(
    "sentence",
    [
        "He signed the Treaty of Sugauli with the company of merchants in 1816.",
        "The act promised $7.5 billion in civilian aid to the whole region.",
        "This agreement of 1950 gave the people of the hills free passage to India.",
        "The firm sold 19.9 million units of its new console in Europe and Japan.",
        "We received $20 million from our partners in Nepal and India in 1990.",
        "If Nepal had joined in 1960, India would have paid $5 million for the dam.",
        "“Nepal lost $20 million in 1990,” the minister told reporters in Delhi.",
        "Muhammad Ali received a loud welcome in Delhi during his visit in 1948.",
        "Two years ago Nepal bought 40 buses from India for the capital.",
        "Did Nepal buy 400 buses from India in 1990 for the capital?",
    ],
)
def test_what_does_not_stand_alone_is_not_asked(sentence: str) -> None:
    assert [card for card in cards(sentence) if card.kind != "position"] == []


def test_an_act_is_named_where_the_text_just_before_names_it() -> None:
    found = cards(
        "Later the passage of the Kosi Relief Act in 2009 signaled a commitment to Nepal. "
        "The act authorized $7.5 billion in aid to Nepal over five years."
    )
    assert "How much aid to Nepal did the Kosi Relief Act authorize over five years?" in {
        card.question for card in found
    }


def test_a_claim_that_dates_quickly_says_whose_it_is() -> None:
    found = cards(
        "Nepal has 7,500 guards on its border with India.",
        title="By Francis March\n\nBorder guards are counted again at last\n\n",
        published="29 August 2016",
    )
    assert [card.question for card in found if card.kind == "figure"] == [
        (
            "According to Francis March (2016), how many guards does Nepal have on its border "
            "with India?"
        ),
    ]


def test_a_year_that_may_belong_to_another_event_stays_in_its_own_words() -> None:
    found = cards(
        "India imposed sanctions on Nepal in response to protests at the Kosi dam in 1989."
    )
    assert [card.question for card in found if card.kind == "date"] == [
        "India imposed sanctions on Nepal in response to protests at the Kosi dam in ____."
    ]
