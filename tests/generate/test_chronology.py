"""A document's events make a card that asks for their order."""

from quizapp.domain.card import Card, Shape, Source
from quizapp.domain.deck import Document
from quizapp.generate.chronology import chronologies

NOTES = Document(id="notes", title="Notes on South Asia")

EVENTS = {
    "1955": "the Bandung Conference",
    "1947": "the partition of British India",
    "1966": "the signing of the Tashkent Declaration",
    "1971": "the fall of Dhaka",
    "1960": "the signing of the Indus Waters Treaty",
    "1965": "the Rann of Kutch fighting",
    "1972": "the Simla summit",
}


def ask(year: str, what: str, document: str = "notes") -> Card:
    return Card(
        id=year,
        question=f"In which year did {what} take place?",
        answer=year,
        sources=(Source(document, int(year) - 1940),),
    )


def test_five_events_of_a_document_are_put_in_order() -> None:
    events = list(EVENTS.items())[:5]
    (card,) = chronologies((ask(year, what) for year, what in events), [NOTES])
    assert card.question == (
        "Put these events from “Notes on South Asia” in order, the earliest first."
    )
    assert card.shape is Shape.ORDER
    assert card.items == (
        "The partition of British India",
        "The Bandung Conference",
        "The signing of the Indus Waters Treaty",
        "The signing of the Tashkent Declaration",
        "The fall of Dhaka",
    )
    assert [source.paragraph for source in card.sources] == [7, 15, 20, 26, 31]
    assert not any(year in card.question for year in EVENTS)


def test_of_many_events_five_stand_on_the_card_the_first_and_the_last_among_them() -> None:
    (card,) = chronologies((ask(year, what) for year, what in EVENTS.items()), [NOTES])
    assert len(card.items) == 5
    assert card.items[0] == "The partition of British India"
    assert card.items[-1] == "The Simla summit"


def test_fewer_events_make_no_card() -> None:
    events = list(EVENTS.items())[:4]
    assert chronologies((ask(year, what) for year, what in events), [NOTES]) == ()


def test_two_events_of_one_year_do_not_stand_together() -> None:
    cards = [ask(year, what) for year, what in list(EVENTS.items())[:4]]
    assert chronologies([*cards, ask("1947", "the annexation of Junagadh")], [NOTES]) == ()


def test_events_of_different_documents_do_not_stand_together() -> None:
    cards = [ask(year, what, "one" if year < "1960" else "two") for year, what in EVENTS.items()]
    made = chronologies(cards, [Document(id="one"), Document(id="two")])
    assert [card.id for card in made] == ["chronology-two"]


def test_what_is_no_plain_year_or_no_event_is_left_out() -> None:
    odd = Card(id="x", question="Who signed it?", answer="1947", sources=(Source("notes", 1),))
    vague = ask("1950", "the harvest")
    cards = [ask(year, what) for year, what in list(EVENTS.items())[:4]]
    month = Card(id="m", question=vague.question, answer="May 1950", sources=vague.sources)
    assert chronologies([*cards, odd, month], [NOTES]) == ()
