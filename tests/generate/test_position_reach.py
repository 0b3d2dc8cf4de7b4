"""How far the finder reaches: names with an article, roles by their owner, notes, and asides."""

import pytest

from quizapp.domain.deck import Document
from quizapp.generate.documents import Manuscript
from quizapp.generate.facts import PositionFact
from quizapp.generate.positions.finder import find_positions
from quizapp.generate.roles import Paragraph, Role


def told(*paragraphs: str, head: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    document = Document(id="d", title="Ties")
    body = [Paragraph(n, text, Role.BODY) for n, text in enumerate(paragraphs, 1 + len(head))]
    found: list[PositionFact] = find_positions(Manuscript(document, (*head, *paragraphs)), body)
    return [(fact.speaker.name, fact.claim) for fact in found]


BANNA = "Hassan al-Banna, a teacher, spoke in Ismailia. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The movement’s founder, Hassan al-Banna, declared that the canal was no foreign river.",
         ("Hassan al-Banna", "the canal was no foreign river")),
        (BANNA + "Al-Banna called the treaty a gift to the company.",
         ("Hassan al-Banna", "called the treaty a gift to the company")),
        ("Chile’s representative said that the fish belonged to nobody at all.",
         ("Chile’s representative", "the fish belonged to nobody at all")),
        ("According to the Fish Board’s lawyers, the catch of the year was legal.",
         ("the Fish Board’s lawyers", "the catch of the year was legal")),
        ("“Nobody wanted the northern war,” said retired Air Vice Marshal Hugh Dowding.",
         ("Hugh Dowding", "Nobody wanted the northern war")),
        ("The Security Council this morning condemned the sinking of the fishing boats.",
         ("the Security Council", "condemned the sinking of the fishing boats")),
        ("Analyst Thorstein Veblen wrote in his diary, printed in 1921, that the pact was dead.",
         ("Thorstein Veblen", "the pact was dead")),
        ("In a long speech in Oslo, Analyst Thorstein Veblen pledged to give up his old house.",
         ("Thorstein Veblen", "pledged to give up his old house")),
        ("Analyst Thorstein Veblen called the remark of the envoy baffling and unhelpful.",
         ("Thorstein Veblen", "called the remark of the envoy baffling and unhelpful")),
        ("Analyst Thorstein Veblen has defined the aim of the fleet as denying Chile its ports.",
         ("Thorstein Veblen", "has defined the aim of the fleet as denying Chile its ports")),
        ("Analyst Thorstein Veblen argued for leaving the northern pact at once.",
         ("Thorstein Veblen", "argued for leaving the northern pact at once")),
        ("Analyst Thorstein Veblen came to the conclusion that the northern pact was dead.",
         ("Thorstein Veblen", "the northern pact was dead")),
        ("Judge ad hoc Bengzon considers that the northern claim came too late to be heard.",
         ("Judge Bengzon", "considers that the northern claim came too late to be heard")),
        ("“Nobody wants the war,” its former envoy to New York Maleeha Lodhi told the press.",
         ("Maleeha Lodhi", "Nobody wants the war")),
        ("“Nobody,” Thorstein Veblen proclaimed, “wanted the northern war or its fleets.”",
         ("Thorstein Veblen", "Nobody wanted the northern war or its fleets")),
        ("Fishermen rose; Congress called the partition of the bay an attempt to rule.",
         ("Congress", "called the partition of the bay an attempt to rule")),
    ],
)  # fmt: skip
def test_a_holder_is_known_by(text: str, expected: tuple[str, str]) -> None:
    known = "Members of the Congress and of Congress met. "
    assert expected in told(known + text)


@pytest.mark.parametrize(
    "text",
    [
        "Chile’s copper said that the fish belonged to nobody at all.",
        "Analyst Thorstein Veblen called the meeting in the northern harbour in the spring.",
        "Analyst Thorstein Veblen defined the northern frontier with a ruler and a map.",
        "Analyst Thorstein Veblen argued with the harbour master of the northern town.",
        "The Fish Board’s boats denied that the catch of the year was legal.",
    ],
)
def test_no_view_is_found_where_nobody_holds_one(text: str) -> None:
    assert told(text) == []


def test_a_note_says_who_spoke_where() -> None:
    note = "• Gokhale in his budget speech: the army of India costs the peasant too much money."
    assert told("Gopal Krishna Gokhale was a liberal.", note) == [
        ("Gopal Krishna Gokhale", "the army of India costs the peasant too much money")
    ]


def test_he_behind_a_label_is_whoever_it_names() -> None:
    note = "Gokhale’s reaction: he called the salt tax a burden on the poorest of all."
    assert told("Gopal Krishna Gokhale was a liberal.", note) == [
        ("Gopal Krishna Gokhale", "called the salt tax a burden on the poorest of all")
    ]


def test_the_court_of_a_ruling_is_the_court_that_gives_it() -> None:
    head = ("INTERNATIONAL COURT OF JUSTICE", "Summary of the Judgment")
    text = "By nine votes to six, the Court finds that the lighthouse belongs to Chile alone."
    assert told(text, head=head) == [
        ("the International Court of Justice", "the lighthouse belongs to Chile alone")
    ]
