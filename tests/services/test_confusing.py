"""What was taken for one another is asked side by side, and the schedule stays as it is."""

import random
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from quizapp.domain.arranging import parts, written
from quizapp.domain.card import Card, Shape
from quizapp.domain.deck import Deck
from quizapp.domain.session import Mode, Prompt
from quizapp.errors import NothingToDo
from quizapp.services.confusing import CONFUSED_DAYS, confused
from quizapp.services.cramming import Cram, crams
from quizapp.services.library import Library
from quizapp.services.options import StudyOptions
from quizapp.services.study import Study
from tests.conftest import OpenLibrary, WriteDeck

DAY = timedelta(days=1)
SEATO, CENTO = "SEATO", "CENTO"
OTHERS = ("the United Nations", "the Arab League", "the Commonwealth")


def _card(card_id: str, question: str, answer: str, *wrong: str) -> Card:
    return Card(id=card_id, question=question, answer=answer, distractors=wrong)


@pytest.fixture
def deck() -> Deck:
    """Two alliances that are easily confused, and a card on what is not."""
    return Deck(
        id="pacts",
        title="Pacts",
        cards=(
            _card("manila", "Which alliance was founded in Manila?", SEATO, CENTO, *OTHERS[:2]),
            _card("tokyo", "Which capital is the largest?", "Tokyo", "Delhi", "Cairo", "Paris"),
            _card("baghdad", "Which alliance grew out of a pact of 1955?", CENTO, *OTHERS),
            _card("ankara", "Which alliance had its seat in Ankara?", CENTO, SEATO, *OTHERS[:2]),
        ),
    )


@pytest.fixture
def library(open_library: OpenLibrary, write_deck: WriteDeck, deck: Deck) -> Library:
    write_deck(deck)
    return open_library()


def _cram(library: Library, wish: Cram, now: datetime) -> Study:
    return Study(library, (), StudyOptions(cram=wish), rng=random.Random(1), now=now)


def _ask(study: Study, now: datetime) -> Prompt:
    prompt = study.advance(now)
    assert prompt is not None
    return prompt


def _right(prompt: Prompt) -> str:
    card = prompt.card
    return card.answer if prompt.mode is Mode.CHOICE else written(card, parts(card))


def _answer(library: Library, now: datetime, card_id: str, response: str) -> Study:
    """Cram everything up to that card, and answer it so."""
    study = _cram(library, Cram(), now)
    while (prompt := _ask(study, now)).card.id != card_id:
        study.respond(_right(prompt), now, seconds=1)
    study.respond(response, now, seconds=1)
    return study


def _confuse(library: Library, now: datetime) -> None:
    """Take the one alliance for the other, twice."""
    for _ in range(2):
        _answer(library, now, "manila", CENTO)


def _drill(library: Library, now: datetime) -> list[Prompt]:
    """The prompts of a drill in which every answer is right."""
    study, asked = _cram(library, Cram(confused=True), now), []
    while (prompt := study.advance(now)) is not None:
        asked.append(prompt)
        study.respond(_right(prompt), now, seconds=1)
    return asked


def test_both_are_asked_one_after_the_other_each_with_the_other_among_the_options(
    library: Library, now: datetime
) -> None:
    _confuse(library, now)
    asked = _drill(library, now)
    assert [prompt.card.id for prompt in asked] == ["manila", "baghdad"]
    for prompt in asked:
        assert prompt.mode is Mode.CHOICE
        assert {SEATO, CENTO} <= set(prompt.options)
        assert len(set(prompt.options)) == 4


def test_the_cards_on_which_it_happened_are_asked(library: Library, now: datetime) -> None:
    _answer(library, now, "manila", CENTO)
    _answer(library, now, "ankara", SEATO)
    assert [prompt.card.id for prompt in _drill(library, now)] == ["manila", "ankara"]


def test_once_is_not_confused(library: Library, now: datetime) -> None:
    _answer(library, now, "manila", CENTO)
    assert confused(library, ["pacts"], now) == []
    with pytest.raises(NothingToDo, match="taken for one another"):
        _cram(library, Cram(confused=True), now)


def test_an_answer_taken_back_does_not_count(library: Library, now: datetime) -> None:
    _answer(library, now, "manila", CENTO)
    study = _answer(library, now, "manila", CENTO)
    assert len(confused(library, ["pacts"], now)) == 1
    study.undo(now)
    assert confused(library, ["pacts"], now) == []


def test_what_is_long_past_is_forgiven(library: Library, now: datetime) -> None:
    _confuse(library, now)
    assert confused(library, ["pacts"], now + (CONFUSED_DAYS - 1) * DAY)
    assert not confused(library, ["pacts"], now + CONFUSED_DAYS * DAY)


def test_other_decks_are_left_out(library: Library, now: datetime) -> None:
    _confuse(library, now)
    assert confused(library, ["another"], now) == []


def test_an_answer_that_no_card_has_leaves_the_card_where_it_was_picked(
    library: Library, now: datetime
) -> None:
    for _ in range(2):
        _answer(library, now, "tokyo", "Cairo")
    (prompt,) = _drill(library, now)
    assert prompt.card.id == "tokyo"
    assert "Cairo" in prompt.options


def test_the_schedule_stays_as_it_is(library: Library, now: datetime) -> None:
    _confuse(library, now)
    before = library.connection.execute("SELECT * FROM card").fetchall()
    _drill(library, now)
    assert library.connection.execute("SELECT * FROM card").fetchall() == before
    scheduled = library.connection.execute("SELECT DISTINCT scheduled FROM review").fetchall()
    assert scheduled == [(0,)]


def test_what_goes_wrong_comes_again(library: Library, now: datetime) -> None:
    _confuse(library, now)
    study = _cram(library, Cram(confused=True), now)
    for card_id, response in (("manila", CENTO), ("baghdad", CENTO), ("manila", SEATO)):
        assert _ask(study, now).card.id == card_id
        study.respond(response, now, seconds=1)
    assert study.advance(now) is None


def test_an_option_that_would_be_right_there_is_no_lure(
    open_library: OpenLibrary, write_deck: WriteDeck, deck: Deck, now: datetime
) -> None:
    manila, tokyo, baghdad, _ = deck.cards
    write_deck(replace(deck, cards=(manila, tokyo, replace(baghdad, accept=(SEATO,)))))
    library = open_library()
    _confuse(library, now)
    assert [prompt.card.id for prompt in _drill(library, now)] == ["manila"]


def test_the_drill_is_offered_with_its_number_of_cards(library: Library, now: datetime) -> None:
    wish = Cram(confused=True)
    assert wish not in dict(crams(library, (), now))
    _confuse(library, now)
    assert dict(crams(library, (), now))[wish] == 2


def test_what_was_swapped_is_arranged_again_where_it_is_no_answer(
    open_library: OpenLibrary, write_deck: WriteDeck, now: datetime
) -> None:
    wars = ("First Kashmir war", "Second Kashmir war", "Kargil war")
    order = Card(id="wars", question="q", answer="", shape=Shape.ORDER, items=wars)
    write_deck(Deck(id="wars", title="Wars", cards=(order,)))
    library = open_library()
    for _ in range(2):
        _answer(library, now, "wars", written(order, (wars[1], wars[0], wars[2])))
    (prompt,) = _drill(library, now)
    assert (prompt.card.id, prompt.mode) == ("wars", Mode.ORDER)


def test_events_that_were_swapped_are_asked_for_their_years(
    open_library: OpenLibrary, write_deck: WriteDeck, now: datetime
) -> None:
    wars = ("The Suez crisis", "The Kargil war", "The Gulf war of Kuwait")
    order = Card(id="wars", question="q", answer="", shape=Shape.ORDER, items=wars)
    years = (
        _card("suez", "In which year was the Suez crisis?", "1956", "1958", "1967", "1973"),
        _card("kargil", "In which year was the Kargil war?", "1999", "1984", "1987", "2002"),
    )
    write_deck(Deck(id="wars", title="Wars", cards=(order, *years)))
    library = open_library()
    for _ in range(2):
        _answer(library, now, "wars", written(order, (wars[1], wars[0], wars[2])))
    drill = _drill(library, now)
    assert [prompt.card.id for prompt in drill] == ["suez", "kargil"]
    assert all({"1956", "1999"} <= set(prompt.options) for prompt in drill)


def test_those_mixed_up_in_a_match_are_asked_as_choices(
    open_library: OpenLibrary, write_deck: WriteDeck, now: datetime
) -> None:
    who = ("Muhammad Ali Jinnah", "Liaquat Ali Khan", "Khawaja Nazimuddin")
    offices = ("first governor-general", "first prime minister", "second governor-general")
    pairs = tuple(zip(who, offices, strict=True))
    match = Card(id="m", question="q", answer="", shape=Shape.MATCH, pairs=pairs)
    others = ("Iskander Mirza", "Ghulam Muhammad", "Malik Feroz Khan Noon")
    asked = [_card(f"c{n}", f"Who was the {pairs[n][1]}?", who[n], *others) for n in range(3)]
    write_deck(Deck(id="offices", title="Offices", cards=(*asked, match)))
    library = open_library()
    for _ in range(2):
        _answer(library, now, "m", written(match, (offices[1], offices[0], offices[2])))
    drill = _drill(library, now)
    assert [prompt.card.id for prompt in drill] == ["c0", "c1"]
    assert all(set(who[:2]) <= set(prompt.options) for prompt in drill)
