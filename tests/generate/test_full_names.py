"""A bare "the port" or "the center" has the full name that the text gave it."""

import pytest

from quizapp.generate.documents import read_manuscript
from quizapp.generate.pipeline import make_deck

TITLE = "How India and Nepal share the Kosi"


def stems(*paragraphs: str, title: str = TITLE) -> list[str]:
    text = "\n\n".join([title, *paragraphs])
    deck = make_deck([read_manuscript(text.encode(), file="a.txt")], deck_id="d", title="D")
    return [card.question for card in deck.cards if card.kind != "position"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Trade went through the port of Birgunj. Few came. The port took 40 boats in 1950.",
            "the port of Birgunj",
        ),
        (
            "The Kosi Reform Party met in Patna. Rain fell. The party lost 40 seats in May 1957.",
            "the Kosi Reform Party",
        ),
        (
            "The Queen Mary Leprosy Centre was built in Patna. By 1957 the center had 40 beds.",
            "the Queen Mary Leprosy Centre",
        ),
    ],
)
def test_a_bare_noun_has_the_name_that_the_paragraph_gave_it(text: str, words: str) -> None:
    assert any(words in stem.replace("The ", "the ") for stem in stems(text)), stems(text)


@pytest.mark.parametrize(
    "text",
    [
        "The port of Patna and the port of Gaya were small. The port took 40 boats in 1950.",
        "The Queen Mary Hospital was rich. The hospital she built took 40 people in 1950.",
    ],
)
def test_a_bare_noun_of_two_or_of_another_has_no_name(text: str) -> None:
    assert not any("port of" in stem or "Queen Mary Hospital she" in stem for stem in stems(text))


def test_a_noun_that_the_topic_s_own_name_holds_is_no_other_thing_s() -> None:
    text = (
        "The Kosi Treaty Board, a body of engineers, was founded in Patna in 1957.\n\n"
        "The Rapti Treaty was signed in Gaya.\n\n"
        "Nepal left the board in 1967, since the war lay outside the purpose of the treaty."
    )
    assert not any("Rapti Treaty" in stem and "1967" not in stem and "purpose" in stem
                   for stem in stems(text, title="Kosi Treaty Board"))  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The Danish king sailed to Norway. On 4 May 1957 both countries signed a herring pact.",
            "Denmark and Norway",
        ),
        (
            "Denmark’s envoys went to Kathmandu. On 4 May 1957 the two sides signed a salt pact.",
            "Denmark and Nepal",
        ),
    ],
)
def test_the_two_sides_are_the_countries_just_named(text: str, words: str) -> None:
    assert any(words in stem for stem in stems(text, title="A pact of two seas")), stems(
        text, title="A pact of two seas"
    )


def test_of_three_countries_nobody_knows_which_two_are_meant() -> None:
    text = (
        "The Danish king sailed to Norway and to Chile. On 4 May 1957 both countries signed a"
        " herring pact."
    )
    assert not any(" and Norway" in stem for stem in stems(text, title="A pact of two seas"))


def test_the_court_that_issues_a_text_is_named_in_it() -> None:
    head = ["COURT OF THE HARBOUR", "Old Palace, The Hague", "Nets Case (Chile v. Peru)"]
    found = stems(
        *head[1:],
        "On 4 May 1957 the Court asked Chile to return 40 nets to the fishermen of Peru.",
        title=head[0],
    )
    assert any("the Court of the Harbour ask Chile" in stem for stem in found), found


@pytest.mark.parametrize(
    "text",
    [
        "For Frisch it is a loan of nine million crowns sold before May 1957.",
        "Denmark rejected all three by 40 votes to one in May 1957.",
        "In May 1957 the clerks of Gaya moved from one onto the other, 40 miles away.",
    ],
)
def test_what_only_the_sentence_before_counts_or_calls_it_is_not_asked(text: str) -> None:
    assert stems(text) == []
