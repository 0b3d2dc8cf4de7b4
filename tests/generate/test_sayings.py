"""A document's views make a card that asks who holds which."""

from quizapp.domain.card import Card, Shape, Source
from quizapp.domain.deck import Document
from quizapp.generate.sayings import sayings

NOTES = Document(id="notes", title="On Rivers")
VIEWS = {
    "Isaac Newton": "said that the tides follow the moon",
    "Marie Curie": "told the academy: “The springs are warm”",
    "Charles Darwin": "argued that valleys are cut by water",
    "Alexander von Humboldt": "noted that the plains are dry",
    "Florence Nightingale": "called for cleaner wells",
    "Michael Faraday": "feared that the Thames was too foul to be borne in summer",
}


def ask(who: str, does: str, place: int = 1) -> Card:
    question = f"Who {does}?"
    return Card(id=who, question=question, answer=who, sources=(Source("notes", place),))


def test_five_people_are_matched_with_their_views() -> None:
    people = list(VIEWS)[:5]
    (card,) = sayings((ask(who, VIEWS[who], n) for n, who in enumerate(people, 1)), [NOTES])
    assert (card.shape, card.question) == (Shape.MATCH, "Who holds which view in “On Rivers”?")
    assert card.pairs[0] == ("Isaac Newton", "… said that the tides follow the moon")
    assert [left for left, _ in card.pairs] == people
    assert [source.paragraph for source in card.sources] == [1, 2, 3, 4, 5]


def test_of_more_people_those_with_the_shortest_views_are_taken() -> None:
    (card,) = sayings((ask(who, does) for who, does in VIEWS.items()), [NOTES])
    assert "Michael Faraday" not in dict(card.pairs)


def test_somebody_stands_with_the_shortest_of_their_views() -> None:
    cards = [ask(who, does) for who, does in list(VIEWS.items())[:5]]
    (card,) = sayings([*cards, ask("Charles Darwin", "praised worms")], [NOTES])
    assert dict(card.pairs)["Charles Darwin"] == "… praised worms"


def test_fewer_people_make_no_card_and_a_body_is_nobody() -> None:
    cards = [ask(who, does) for who, does in list(VIEWS.items())[:4]]
    assert sayings([*cards, ask("The Royal Society", "doubted it")], [NOTES]) == ()


def test_what_leads_up_to_a_question_is_left_out() -> None:
    cards = [ask(who, does) for who, does in list(VIEWS.items())[:4]]
    led = ask("Michael Faraday", "")
    led = Card(
        id="led",
        question="On rivers and wells, who said that ice is old?",
        answer=led.answer,
        sources=led.sources,
    )
    (card,) = sayings([*cards, led], [NOTES])
    assert dict(card.pairs)["Michael Faraday"] == "… said that ice is old"


def test_a_committee_is_nobody_and_a_journal_is_no_title() -> None:
    cards = [ask(who, does) for who, does in list(VIEWS.items())[:4]]
    committee = ask("Denmark's Fish Committee", "praised the nets of the north")
    assert sayings([*cards, committee], [NOTES]) == ()
    five = [ask(who, does) for who, does in list(VIEWS.items())[:5]]
    (card,) = sayings(five, [Document(id="notes", title="The Northern Review")])
    assert card.question == "Who holds which view?"
