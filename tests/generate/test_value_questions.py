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
        "Nepal’s exports of rice rose by 7 percent in the third quarter of 1961.",
        "By how much did Nepal’s exports of rice rise in the third quarter of 1961?",
        "7 percent",
    ),
    (
        "The Kosi Bridge toll was raised by 12 rupees in 1961.",
        "By how much was the Kosi Bridge toll raised in 1961?",
        "12 rupees",
    ),
    (
        "In August 1961 the Kosi Guard arrested 224 smugglers in a raid on Biratnagar.",
        "In August 1961, how many smugglers did the Kosi Guard arrest in a raid on Biratnagar?",
        "224",
    ),
    (
        "Nepal’s Supreme Court in 1951 declared the Kosi Canal a common good of the people.",
        (
            "In which year did Nepal’s Supreme Court declare the Kosi Canal a common good of the"
            " people?"
        ),
        "1951",
    ),
    (
        "Nepal began to build a wall along the Kosi Canal in March 1951.",
        "In which month and year did Nepal begin to build a wall along the Kosi Canal?",
        "March 1951",
    ),
    (
        "Sweden and Nepal signed an agreement of friendly trade on 2 April 1954.",
        "On what date did Sweden and Nepal sign an agreement of friendly trade?",
        "2 April 1954",
    ),
    (
        "Nepal petitioned the Kosi Board on 2 April 1954.",
        "On what date did Nepal petition the Kosi Board?",
        "2 April 1954",
    ),
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
        "The 1950s and 1960s saw the trade of Nepal and India at its height, led by few.",
        "Which decades saw the trade of Nepal and India at its height?",
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
        "Nepal will bring ten million of them into the schools of India by 2030.",
        "Did Nepal buy 400 buses from India in 1990 for the capital?",
    ],
)
def test_what_does_not_stand_alone_is_not_asked(sentence: str) -> None:
    assert [card for card in cards(sentence) if card.kind != "position"] == []


CLAUSES = [
    (
        "Lord Curzon announced the partition of Bengal on 19 July 1905.",
        "Lord Curzon announced the partition of Bengal on ____.",
    ),
    (
        "Founded in 1865 by a miner, the Bihar Paper Works first made hats.",
        "In which year was the Bihar Paper Works founded by a miner?",
    ),
    (
        "Nepal Telecom was founded in a mill and made its first telephone in 1982.",
        "In which year did Nepal Telecom make its first telephone?",
    ),
    (
        "It was in 1976 that the Kosi Barrage Board was formed in Patna.",
        "In which year was the Kosi Barrage Board formed in Patna?",
    ),
    (
        "Jawaharlal Nehru elected President of the Congress on 11 August 1936.",
        "On what date was Jawaharlal Nehru elected President of the Congress?",
    ),
    (
        "Lake Rara is a lake in Nepal that lost half of its area in 1962.",
        "In which year did Lake Rara lose half of its area?",
    ),
    (
        "After the war of 1967 the Kosi Canal was closed for eight years by India.",
        "After the war of 1967 the Kosi Canal was closed for ____ by India.",
    ),
    (
        "The High Court of Patna set aside the lease on 4 July 2006 and freed the State.",
        "On what date did the High Court of Patna set aside the lease?",
    ),
    (
        "Nepal has few roads. In 1990 the country's Water Board built 40 bridges.",
        "In 1990, how many bridges did Nepal’s Water Board build?",
    ),
    (
        "The Assembly was dissolved by an order of the court on 9 June 1954.",
        (
            "According to “Relations between India and Nepal: A Short Survey”, on what date was "
            "the Assembly dissolved by an order of the court?"
        ),
    ),
    (
        "The Koshi Tappu Reserve covers 175 square kilometres of land in Nepal.",
        "The Koshi Tappu Reserve covers ____ of land in Nepal.",
    ),
    (
        "The India–Nepal Rivers Agreement had been signed on 29 July 1987 in Patna.",
        "On what date was the India–Nepal Rivers Agreement signed in Patna?",
    ),
    (
        "In 1964, there was a fair in Nepal that drew 900 traders to the Kosi.",
        "In ____, there was a fair in Nepal that drew 900 traders to the Kosi.",
    ),
    (
        "PATNA/GAYA, 2 May 2014 (River Wire) — India lost 43 boats to the Kosi in 2008.",
        "How many boats did India lose to the Kosi in 2008?",
    ),
    (
        "PATNA, 2 May 2014 - India lost 43 villages to the Kosi in 2008.",
        "How many villages did India lose to the Kosi in 2008?",
    ),
]


@pytest.mark.parametrize(("sentence", "stem"), CLAUSES)
def test_the_clause_s_own_event_is_asked(sentence: str, stem: str) -> None:
    assert stem in {card.question for card in cards(sentence)}


@pytest.mark.parametrize(
    "sentence",
    [
        "The kingdom of Mustang held the pass from the 9th century until 1376.",
        "The growth target of Nepal for FY2022 was 4.8 per cent, against 3.9 in FY2021.",
        "A long pact of Nepal and India signed in November 2017 foresees the export of rice.",
        "An agreement signed in November 2017 was to bring Nepal home its exiles.",
    ],
)
def test_a_date_that_the_main_verb_does_not_own_is_asked_by_a_blank(sentence: str) -> None:
    asked = [card.question for card in cards(sentence) if card.kind == "date"]
    assert asked
    assert all("____" in question for question in asked)


def test_what_only_the_title_explains_is_asked_behind_the_title() -> None:
    budget = "Budget Statement of Nepal for 2023/24\n\n"
    found = cards("The deficit will be $42 million, a third less than before.", title=budget)
    assert [card.question for card in found] == [
        "Nepal’s deficit will be ____, according to “Budget Statement of Nepal for 2023/24”."
    ]
    assert cards("The scheme will cost $42 million, a third less than before.", title=budget) == ()


def test_where_a_price_came_to_stand_is_not_asked_as_its_rise() -> None:
    found = cards("The price of rice in Nepal rose above 120 dollars a ton in June 2022.")
    assert not any(card.question.startswith("How much") for card in found)
    found = cards("The price of rice in Nepal gained 120 dollars in June 2022.")
    assert any(card.question.startswith("How much did the price") for card in found)


def test_two_nouns_that_and_joins_are_not_torn_apart() -> None:
    found = cards(
        "It is due to both the Kosi Agreement of 1954 and the Gandak Agreement of 1959 that "
        "India and Nepal share their rivers in peace.",
        "Nepal has 18 crossings to India, of which Birgunj and Kakarbhitta are the busiest.",
    )
    assert not any(card.question.endswith(("of ____.", "of which Birgunj.")) for card in found)


def test_of_a_sentence_packed_with_values_only_some_are_asked() -> None:
    years = ", ".join(str(year) for year in range(1800, 1990))
    assert len(cards(f"Nepal held its fairs in the towns of India in {years} and 1990.")) <= 12
    assert len(cards("Nepal held its fairs in the towns of India in 1950, 1955 and 1960.")) == 3


def test_what_a_pronoun_of_the_topic_means_is_told_across_paragraphs() -> None:
    found = cards(
        "The Kosi Canal is an artificial waterway in Nepal that was dug by prisoners.",
        "It was opened by the King on 17 November 1869 after ten years of work.",
        title="The Kosi Canal\n\n",
    )
    assert "On what date was the Kosi Canal opened by the King after ten years of work?" in {
        card.question for card in found
    }


def test_the_hero_of_a_text_is_named_where_another_acts() -> None:
    title = "Obituary: Fatima Jinnah\n\n"
    found = cards(
        "Fatima Jinnah was a dentist who led the opposition in Pakistan.",
        "Ayub Khan defeated her in January 1965 by a wide margin.",
        title=title,
    )
    assert "In which month and year did Ayub Khan defeat Fatima Jinnah by a wide margin?" in {
        card.question for card in found
    }


def test_a_note_is_asked_of_its_heading() -> None:
    found = cards(
        "5. Constitution of 1956",
        "• 231 articles, 12 parts and 7 schedules.",
        "• Abolished by the army on 7 October 1958.",
    )
    assert [card.question for card in found] == [
        "How many articles did the Constitution of 1956 comprise?",
        "How many parts did the Constitution of 1956 comprise?",
        "How many schedules did the Constitution of 1956 comprise?",
        "On what date was the Constitution of 1956 abolished by the army?",
    ]


def test_a_day_just_before_a_text_is_of_its_year_unless_another_year_is_near() -> None:
    title = "How Nepal keeps its rivers clean and open\n\n"
    found = cards(
        "Nepal opened the Kosi locks on September 25.", title=title, published="14 November 2024"
    )
    assert [card.question for card in found] == [
        "On what date in 2024 did Nepal open the Kosi locks?"
    ]
    other = cards(
        "In 1950, Nepal opened the Kosi locks on September 25.",
        title=title,
        published="14 November 2024",
    )
    assert not any("in 2024" in card.question for card in other)


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
