"""What the tests of mocks sit at: a deck of waters, and an exam that it fills."""

from typing import TYPE_CHECKING

from quizapp.domain.card import Card, Source
from quizapp.domain.deck import Deck, Document

if TYPE_CHECKING:
    from tests.tui.conftest import Desk

PROFILE = """\
quizapp-profile: 1
id: harbour
title: The harbour test
body: The board of pilots
as_of: 2021-03
confidence: B
sources: [https://example.org/pilots, https://example.org/lamps]
note: Lamps are lit at dusk.
minutes: 10
penalty: 0.25
pass: 50
sections:
  - {name: Rivers, questions: 2, tags: [rivers], pass: 50}
  - {name: Seas, questions: 3, tags: [seas]}
disputed:
  - {rule: penalty, confidence: C, note: An old pilot takes off a half.}
"""


def a_card(name: str, tag: str, answer: str, *wrong: str) -> Card:
    return Card(
        id=name.lower(),
        question=f"Which water takes up the {name}?",
        answer=answer,
        distractors=wrong,
        tags=(tag,),
        explanation=f"A chart of the {name} has it.",
        sources=(Source("atlas", len(name), f"The {name} comes to its end."),),
    )


WATER = Deck(
    id="water",
    title="Water",
    documents=(Document(id="atlas", title="The small atlas"),),
    cards=(
        a_card("Ebro", "rivers", "The Balearic Sea", "The Baltic", "Lake Chad", "The Rhine"),
        a_card("Volga", "rivers", "The Caspian", "The Black Sea", "The White Sea", "The Don"),
        a_card("Aegean", "seas", "The Ionian Sea", "The Red Sea", "The Adriatic", "Nothing"),
        a_card("Azov", "seas", "The Black Sea", "The Caspian", "The Dead Sea", "Nothing"),
        a_card("Marmara", "seas", "The Aegean", "The Baltic", "The Red Sea", "Nothing"),
    ),
)


def told(desk: "Desk") -> str:
    """The screen as one line of words."""
    return " ".join(desk.text().split())


async def begin(desk: "Desk") -> None:
    """Sit the first exam of the list as it is."""
    await desk.press("m", "enter", "enter")
    assert desk.screen == "ExamScreen"


def key(desk: "Desk") -> str:
    """The letter of the right answer to the question on the screen."""
    return "abcd"[desk.app.screen.mock.current.question.key]


def wrong(desk: "Desk") -> str:
    """The letter of a wrong one."""
    return "abcd"[desk.app.screen.mock.current.question.key - 1]
