"""What stands for what points back: names where the text leaves no doubt, else no card."""

import pytest

from quizapp.domain.card import Card
from quizapp.generate.documents import read_manuscript
from quizapp.generate.pipeline import make_deck


def stems(*paragraphs: str, title: str, published: str = "") -> list[str]:
    text = "\n\n".join([title, *([published] if published else []), *paragraphs])
    deck = make_deck([read_manuscript(text.encode(), file="a.txt")], deck_id="d", title="D")
    return [card.question for card in deck.cards if _is_value(card)]


def _is_value(card: Card) -> bool:
    return card.kind in {"date", "figure"}


DAM = "The Sarn High Dam is an embankment dam across the Sarn, built between 1960 and 1970."


def test_it_means_the_subject_of_a_sentence_that_says_what_it_is() -> None:
    found = stems(f"{DAM} It is 111 metres high and contains much clay.", title="Sarn High Dam")
    assert found == [
        "Between which years was the Sarn High Dam built?",
        "The Sarn High Dam is ____ high and contains much clay.",
    ]


def test_it_is_not_named_after_a_sentence_with_another_thing() -> None:
    found = stems(
        "The United Council signed the Harbour Bill in Rome. It was printed in 1961 by monks.",
        title="A day in the life of a city",
    )
    assert found == []


def test_the_dam_is_the_one_dam_that_the_text_names() -> None:
    found = stems(DAM, "Work stopped twice. The dam was completed on 21 July 1970 by Soviet men.",
                  title="Sarn High Dam")  # fmt: skip
    assert "On what date was the Sarn High Dam completed by Soviet men?" in found


def test_the_dam_of_two_is_left_alone() -> None:
    found = stems(
        "The Sarn Low Dam and the Belm High Dam stand on the Sarn near the town.",
        "The dam was completed on 21 July 1970 by Soviet engineers.",
        title="Water in the valley of the Sarn",
    )
    assert found == []


LIFE = "Marie Curie, who led the Radium Institute, was born on 7 November 1867 in Warsaw."


def test_he_and_she_mean_whom_a_life_is_about() -> None:
    found = stems(
        LIFE,
        "She was chosen by the University of Paris in 1906 for the chair of her late husband.",
        title="Marie Curie, who led the Radium Institute, dies at 66",
    )
    assert (
        "In which year was Marie Curie chosen by the University of Paris for the chair of"
        " her late husband?" in found
    )


def test_she_may_mean_somebody_named_since() -> None:
    found = stems(
        LIFE,
        "Maria Montessori taught children. She was chosen by the University of Rome in 1904.",
        title="Marie Curie, who led the Radium Institute, dies at 66",
    )
    assert all("Marie Curie chosen" not in stem for stem in found)


def test_a_note_has_the_subject_of_its_heading() -> None:
    found = stems(
        "1. Constitution of 1956",
        "• Came into force on 23 March 1956; the state became a republic.",
        "• It had 234 articles, 13 parts and 6 schedules, and a long preamble.",
        "• Abrogated on 7 October 1958 when the army took over.",
        title="Constitutional history of a state (1947-2010)",
    )
    assert "On what date did the Constitution of 1956 come into force?" in found
    assert any(stem.startswith("On what date was the Constitution of 1956 abrogated")
               for stem in found)  # fmt: skip


def test_a_day_has_the_year_that_stands_before_it() -> None:
    found = stems(
        "France withdrew it in July 1956, and on 26 July Egypt nationalised the Suez Company.",
        title="Egypt and its great canal: a history",
    )
    assert "On what date in 1956 did Egypt nationalise the Suez Company?" in found


def test_last_year_is_counted_from_the_document_s_date() -> None:
    found = stems(
        "Exports of Nepal to India grew by 12.5 per cent last year, the ministry said on Friday.",
        title="Nepal sells more to its neighbour",
        published="12 May 2019",
    )
    assert any("in 2018" in stem for stem in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "With Oliver Tambo he opened the first law firm of the town in 1952.",
        "The economy shrank by 0.2% in 2023 and the pound fell.",
        "They withdrew the offer in July 1956 and went home again.",
        "Bangladesh's Supreme Court adopted it in 1989.",
        "The visitors scored the opening try of the match in Rome after 14 days of rain.",
    ],
)
def test_what_cannot_be_named_is_not_asked(sentence: str) -> None:
    assert stems(sentence, title="A day in the life of a city") == []


def test_a_name_that_begins_like_a_kind_of_thing_stays_as_it_is() -> None:
    cold = "The Cold War divided Europe for decades, and nobody foresaw the end of the Cold War."
    told = "The onset of the War on Poverty in the United States in 1964 was told on television."
    found = stems(cold, told, title="Wars that were none")
    assert found
    assert not any("Cold War on Poverty" in stem for stem in found)
