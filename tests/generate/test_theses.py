"""What a named author argues is found; what the author only tells is left."""

import pytest

from quizapp.domain.deck import Document
from quizapp.generate.documents import Manuscript
from quizapp.generate.facts import Manner
from quizapp.generate.positions.finder import find_positions
from quizapp.generate.roles import Paragraph, Role


def argued(*sentences: str) -> list[tuple[str, Manner]]:
    document = Document(id="d", title="Of rivers", author="Rachel Carson", published="1962")
    body = [Paragraph(n, text, Role.BODY) for n, text in enumerate(sentences, 1)]
    facts = find_positions(Manuscript(document, sentences), body)
    assert {fact.speaker.name for fact in facts} <= {"Rachel Carson"}
    return [(fact.claim, fact.manner) for fact in facts]


@pytest.mark.parametrize(
    "text",
    [
        "The two states must share the gauges of the upper river.",
        "The ban on dredging was a mistake for which the delta pays.",
        "The silt stems from felled forests and undermines the trust of the fishermen.",
        "The treaty is not a gift of the powerful, but a bargain of equals.",
        "The only way to save the delta is to open the sluices in spring.",
        "Unless the sluices are opened, the delta will be lost within a generation.",
        "The balance of the lower river has become precarious, which weakens the treaty.",
    ],
)
def test_an_argument_is_a_thesis(text: str) -> None:
    assert argued(text) == [(text.rstrip("."), Manner.THESIS)]


@pytest.mark.parametrize(
    "text",
    [
        "The river rose by two metres in the night of the ninth of May.",
        "The engineers built a second barrage below the old stone bridge.",
        "The river must feed 40 million people in the three provinces of the delta.",
        "They must have seen the water from the roof of the mill that day.",
        "Must the two states share the gauges of the upper river at all?",
        "I must thank the readers who have written to me about the river.",
    ],
)
def test_what_only_happened_is_none(text: str) -> None:
    assert argued(text) == []


def test_an_argument_that_says_we_is_quoted() -> None:
    text = "After forty years of dams we should welcome, rather than fear, a river that floods."
    assert argued(text) == [(text.rstrip("."), Manner.QUOTE)]


def test_a_reporter_argues_nothing() -> None:
    said = [
        f"Lord Kelvin said that gauge number {n} of the upper river was broken." for n in range(8)
    ]
    text = "The two states must share the gauges of the upper river."
    document = Document(id="d", title="Of rivers", author="Rachel Carson", published="1962")
    body = [Paragraph(n, line, Role.BODY) for n, line in enumerate([*said, text], 1)]
    facts = find_positions(Manuscript(document, (*said, text)), body)
    assert {fact.speaker.name for fact in facts} == {"Lord Kelvin"}


def test_a_speaker_said_what_an_author_wrote() -> None:
    text = "After forty years of dams we should welcome, rather than fear, a river that floods."
    heading = "Speech of Rachel Carson"
    document = Document(id="d", title="Of rivers", author="Rachel Carson", published="1962")
    body = [Paragraph(2, text, Role.BODY)]
    (fact,) = find_positions(Manuscript(document, (heading, text)), body)
    assert fact.phrase == "said"
    (fact,) = find_positions(Manuscript(document, ("Of rivers", text)), body)
    assert fact.phrase == "wrote"
