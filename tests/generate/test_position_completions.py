"""Completed statements of what somebody holds, and questions on who differs."""

import pytest

from quizapp.domain.deck import Document
from quizapp.generate.documents import Manuscript
from quizapp.generate.pipeline import make_deck
from quizapp.generate.questions.question import Question
from quizapp.generate.questions.stems import told
from tests.generate.test_position_questions import asked

THESES = (
    "The fishermen of the lakes must be protected through northern patrols.",
    "The fleets of the two towns need relief from winter storms.",
    "The harbours of the coast should be rebuilt with public money.",
    "A ministry of fish cannot be run by idle admirals.",
)


def form(
    name: str, *paragraphs: str, title: str = "Fish and Ships", author: str = ""
) -> list[Question]:
    return [q for q in asked(*paragraphs, title=title, author=author) if q.form == name]


def test_a_country_in_a_claim_is_a_blank_among_other_countries() -> None:
    text = (
        "Analyst Thorstein Veblen said that the price of salt had doubled because Chile closed its "
        "ports."
    )
    (question,) = form("blank", text)
    assert question.stem == (
        "Thorstein Veblen said that the price of salt had doubled because ____ closed its ports."
    )
    assert question.key == "Chile"
    assert len(question.distractors) == 3
    assert "Chile" not in question.distractors


def test_a_country_in_quoted_words_is_a_blank_too() -> None:
    text = "“Trade with Chile has fallen by half since 1921,” said Analyst Thorstein Veblen."
    (question,) = form("blank", text)
    assert question.stem == (
        "Thorstein Veblen said: “Trade with ____ has fallen by half since 1921.”"
    )


def test_no_blank_where_the_country_is_named_again_or_is_part_of_a_name() -> None:
    assert not form(
        "blank",
        "Analyst Thorstein Veblen said that Chile needs salt and that Chilean ports are closed.",
        "Analyst Thorstein Veblen said that the Bank of Chile had lost the trust of the fleets.",
    )


def test_how_an_author_s_thesis_ends_is_asked_among_the_endings_of_others() -> None:
    found = form("ending", *THESES, author="Rachel Carson")
    stems = {question.stem: question for question in found}
    question = stems[
        "According to Rachel Carson, the fishermen of the lakes must be protected through ____."
    ]
    assert question.key == "northern patrols"
    assert set(question.distractors) <= {"winter storms", "public money", "idle admirals"}
    assert len(question.distractors) in {0, 3}


ESSAY = (
    "We who fish the lakes know that the fish are few.",
    "My own boat has stood idle since May.",
    "I have written this before, and nobody heard.",
)


def test_an_essay_of_an_unnamed_writer_is_asked_by_its_title() -> None:
    text = "The landlords of the coast should be made to share the lakes with the towns."
    found = {question.stem: question.key for question in asked(*ESSAY, text, title="On Lakes")}
    stem = "According to the writer of “On Lakes”, ____ should be made to share the lakes with the"
    assert found[f"{stem} towns."] == "the landlords of the coast"


def test_a_report_of_nobody_s_own_voice_has_no_writer() -> None:
    text = "The landlords of the coast should be made to share the lakes with the towns."
    assert not asked("The fish are few.", "The boats stand idle.", text, title="On Lakes")


def test_what_a_thesis_sets_against_another_thing_is_its_blank() -> None:
    text = "The cure for empty lakes is not a ban on boats, but patience with the spawning fish."
    (question,) = form("ending", text, author="Rachel Carson")
    assert question.key == "patience with the spawning fish"
    assert question.stem.endswith("is not a ban on boats, but ____.")


def test_who_must_do_something_is_asked_among_those_of_other_theses() -> None:
    found = form("ending", *THESES, author="Rachel Carson")
    openings = {question.key for question in found if ", ____ " in question.stem}
    assert "the harbours of the coast" in openings


def test_an_ending_that_is_no_noun_is_not_asked() -> None:
    assert not form("ending", "The fleets of the north must learn to sail without looking back.")


def test_a_present_is_put_into_the_past_for_two_authors() -> None:
    work = (
        "A paper titled ‘Nets’, co-authored by General George Marshall and General Omar Bradley, "
        "came."
    )
    said = "The paper states that salt from Chile will be dearer than fish before long."
    (question,) = form("blank", work, said)
    assert question.stem.startswith("George Marshall and Omar Bradley stated that salt from ____")
    assert told(question.fact).startswith("states")


def test_who_differs_from_a_view_is_asked_among_others() -> None:
    others = "Analysts Max Weber, Carl Jung and Rosa Luxemburg left the talks in the spring."
    (question,) = form(
        "who-differs",
        "Minister Halvard Lange said that Chile has altered the northern line by force.",
        "Analyst Thorstein Veblen said that Chile has not altered the northern line by force.",
        others,
    )
    assert question.stem == (
        "Who disagreed with Halvard Lange’s view that Chile has altered the northern line by force?"
    )
    assert question.key == "Thorstein Veblen"
    assert "Halvard Lange" not in question.distractors


def test_nobody_differs_who_says_the_same_or_speaks_of_something_else() -> None:
    assert not form(
        "who-differs",
        "Minister Halvard Lange said that Chile has altered the northern line by force.",
        "Analyst Thorstein Veblen said that Chile has altered the northern line by sheer force.",
        "Analyst Max Weber said that salt from Chile was not dearer than the fish of Norway.",
    )


SAID = (
    "Analyst Thorstein Veblen said that salt from the south is dearer than the fish of Norway. "
    "Analyst Thorstein Veblen said that no harbour of the north can hold a modern fleet. "
    "Analyst Thorstein Veblen said that pirates should be judged by the courts of Peru. "
    "Analyst Thorstein Veblen said that lighthouses must be paid for by the rich merchants."
)


@pytest.mark.parametrize(
    ("others", "most"),
    [
        ("Analysts Max Weber, Carl Jung and Rosa Luxemburg left in the spring.", 3),
        ("It was cold.", 2),
    ],
)
def test_few_views_that_a_paragraph_reports_of_one_speaker_are_asked(
    others: str, most: int
) -> None:
    manuscript = Manuscript(Document(id="d", title="Winter"), (SAID, others))
    cards = make_deck([manuscript], deck_id="d", title="D").cards
    assert len([card for card in cards if card.kind == "position"]) == most


def test_one_stance_told_twice_is_one_card_with_both_places() -> None:
    first = "Chile rejected the northern fish pact as a threat to the rights of small fleets."
    second = (
        "Chile rejected the northern fish pact as a great threat to the rights of its small fleets."
    )
    others = "The talks took place in Lima. The talks of the spring went on for three more weeks."
    manuscript = Manuscript(Document(id="d", title="On Fish"), (first, others, second))
    cards = [
        c for c in make_deck([manuscript], deck_id="d", title="D").cards if c.kind == "position"
    ]
    assert len(cards) == 1
