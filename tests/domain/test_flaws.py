"""Item-writing flaws: for each rule a card that has it and one like it that has not."""

from dataclasses import replace

import pytest

from quizapp.domain.card import Card, Shape
from quizapp.domain.deck import Deck
from quizapp.domain.flaws import Flaw, card_flaws, deck_flaws

YEARS = ("1951", "1957", "1960")


def card(question: str, answer: str = "1954", *distractors: str, **more: object) -> Card:
    plain = Card(
        id="c", question=question, answer=answer, distractors=distractors, explanation="Why."
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def codes(flawed: Card) -> list[str]:
    return [flaw.code for flaw in card_flaws(flawed)]


def deck(*cards: Card) -> Deck:
    numbered = [replace(each, id=f"c{n}") for n, each in enumerate(cards)]
    return Deck(id="d", title="D", cards=tuple(numbered))


def found(*cards: Card) -> list[Flaw]:
    return deck_flaws(deck(*cards))


BAD = {
    "F201": card("Which pact did Pakistan join?", "SEATO", "NATO", "ANZUS", "None of the above"),
    "F202": card("Did Pakistan join SEATO in 1954?", "True", "False", "Not given", "Unknown"),
    "F203": card("Which pacts did it join first?", "A and B only", "A", "B", "C"),
    "F204": card("When did it join?", "1954", "$2.5bn", "2.5 billion dollars", "1960"),
    "F205": card("What did it cost?", "$1.5 billion", "1.5bn dollars", "$2 billion", "$3 billion"),
    "F206": card("In 1954, when did Pakistan join?", "1954", *YEARS),
    "F207": card("After 1951, when did Pakistan join?", "1954", *YEARS),
    "F208": card(
        "What was it?", "An alliance of eight states against one bloc", "A bank", "A bloc", "A war"
    ),
    "F209": card("What was said?", "It often helped", "It never helped", "It cost much", "It won"),
    "F210": card("Which of the following is not a member?", "Iran", "Thailand", "France", "Iraq"),
    "F211": card("Ayub Khan was an ____.", "army officer", "historian", "engineer", "lawyer"),
    "F212": card("When did it join?", "1954", "1951", "1957"),
    "F213": card("Pakistan and SEATO", "1954", *YEARS),
    "F218": card("What followed?", "1954", "A coup", "A treaty", "An election"),
}
GOOD = {
    "F201": card(
        "Who is above the others?", "All of them", "None of us", "The above-named", "Nobody"
    ),
    "F202": card("Which truth value has an empty sum?", "True", "Undefined", "Null", "Zero"),
    "F203": card("Which blood group is it?", "A and above", "AB", "B", "0"),
    "F204": card("When did it join?", "1954", "1951", "February 1951", "1960"),
    "F205": card("When did it join?", "February 1954", "1954", "March 1954", "1960"),
    "F206": card("In the 1950s, what did Iran join?", "CENTO", "SEATO", "NATO", "ANZUS"),
    "F207": card("When did Pakistan join the 1950 pact?", "1954", *YEARS),
    "F208": card("What was it?", "An alliance of states", "A bank of states", "A bloc", "A war"),
    "F209": card("What was said?", "It never helped", "It always helped", "It cost much", "It won"),
    "F210": card("Who said that the pact was not dead?", "Dulles", "Nehru", "Ayub", "Nixon"),
    "F211": card("Ayub Khan was an ____.", "officer", "author", "engineer", "actor"),
    "F212": card("When did it join?", "1954"),
    "F213": card("Pakistan joined SEATO in ____.", "1954", *YEARS),
    "F218": card("When was it?", "1954", "1951", "The 1960s", "February 1957"),
}


@pytest.mark.parametrize("code", BAD)
def test_a_card_with_one_flaw_is_reported_for_that_flaw_alone(code: str) -> None:
    assert set(codes(BAD[code])) == {code}


@pytest.mark.parametrize("code", GOOD)
def test_a_card_that_only_looks_like_it_is_left_alone(code: str) -> None:
    assert code not in codes(GOOD[code])


@pytest.mark.parametrize(
    "question",
    [
        "Which of these countries did not join?",
        "Who wasn't there?",
        "What is not said?",
        "All of the following joined except:",
        "All of these states joined except which?",
    ],
)
def test_a_negative_question_is_reported_unless_the_negation_is_loud(question: str) -> None:
    loud = question.replace("not", "NOT").replace("except", "EXCEPT").replace("wasn't", "was NOT")
    assert "F210" in codes(card(question))
    assert "F210" not in codes(card(loud))


def test_a_flaw_leads_to_the_text_in_question() -> None:
    flaws = [*card_flaws(BAD["F207"]), *card_flaws(BAD["F209"])]
    assert [flaw.path for flaw in flaws] == [("distractors", 0), ("distractors", 0)]
    (flaw,) = found(GOOD["F213"], BAD["F204"])
    assert flaw.path == ("cards", 1, "distractors", 1)


def test_order_and_match_cards_may_name_their_items() -> None:
    items = ("SEATO", "CENTO", "NATO")
    order = card("Put SEATO → CENTO in order", "SEATO → CENTO", shape=Shape.ORDER, items=items)
    assert codes(order) == []


def test_a_question_that_comes_twice_is_reported_at_the_second() -> None:
    cards = (card("When did it join?"), card("who joined?", "Iran"), card("When did  it join"))
    (flaw,) = found(*cards)
    assert (flaw.code, flaw.path) == ("F214", ("cards", 2, "question"))
    assert "`c0`" in flaw.message


def test_nearly_the_same_question_with_the_same_answer_is_reported() -> None:
    first = card("In which year did Pakistan join the SEATO pact?")
    second = card("In which year, then, did Pakistan join the SEATO pact?")
    assert [flaw.code for flaw in found(first, second)] == ["F214"]
    assert found(first, replace(second, answer="1955")) == []


def test_questions_about_two_things_with_one_answer_are_two_questions() -> None:
    first = card("Which of these four states was NOT a member of CENTO?", "India")
    assert found(first, replace(first, question=first.question.replace("CENTO", "SEATO"))) == []


def test_questions_that_differ_in_a_number_are_two_questions() -> None:
    first = card("Which treaty did Pakistan and the United States sign in 1954?", "A pact")
    second = card("Which treaty did Pakistan and the United States sign in 1959?", "A pact")
    assert found(first, second) == []


def ranked(*, low: int, mid: int, high: int) -> list[Card]:
    """Cards with different questions whose keys are least, between and greatest so many times."""
    shapes = [("1950", "1951", "1952", "1953")] * low
    shapes += [("1951", "1950", "1952", "1953")] * mid
    shapes += [("1953", "1950", "1951", "1952")] * high
    return [card(f"When was event number {n}?", *options) for n, options in enumerate(shapes)]


def test_a_key_that_is_always_in_the_middle_is_reported_once_for_the_deck() -> None:
    (flaw,) = found(*ranked(low=1, mid=28, high=1))
    assert (flaw.code, flaw.path) == ("F215", ("cards",))
    assert "between the others on 28 of 30" in flaw.message


def test_a_key_that_is_always_the_greatest_is_reported() -> None:
    (flaw,) = found(*ranked(low=2, mid=6, high=16))
    assert "the largest or latest on 16 of 24" in flaw.message


@pytest.mark.parametrize("counts", [(8, 15, 7), (0, 19, 0), (2, 20, 8)])
def test_ranks_that_chance_may_give_and_small_decks_are_left_alone(
    counts: tuple[int, int, int],
) -> None:
    low, mid, high = counts
    assert found(*ranked(low=low, mid=mid, high=high)) == []


def test_a_key_that_is_the_longest_too_often_is_reported() -> None:
    def longest(n: int) -> Card:
        return card(f"What came of affair number {n}?", "A long treaty", "A pact", "A war", "Peace")

    def shortest(n: int) -> Card:
        return card(f"Who won in war number {n}?", "Iran", "Pakistan", "Thailand", "France")

    often = [*map(longest, range(16)), *map(shortest, range(8))]
    fairly = [*map(longest, range(8)), *map(shortest, range(16))]
    assert [flaw.code for flaw in found(*often)] == ["F216"]
    assert found(*fairly) == []


def test_cards_without_explanation_and_source_are_counted_in_one_remark() -> None:
    bare = card("When did it join?", explanation="")
    (flaw,) = found(card("Who joined it?", "Iran"), bare, replace(bare, question="When else?"))
    assert (flaw.code, flaw.severity, flaw.path) == ("F217", "info", ("cards", 1))
    assert "2 of 3 cards" in flaw.message
