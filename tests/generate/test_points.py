"""What a note tells without a verb: asked of its heading in a sentence, or not at all."""

import pytest

from quizapp.generate.documents import read_manuscript
from quizapp.generate.pipeline import make_deck
from quizapp.generate.questions.points import told

TITLE = "Rivers and Laws of Nepal and India (1947-1990)"


def stems(*paragraphs: str) -> list[str]:
    text = "\n\n".join([TITLE, *paragraphs])
    deck = make_deck([read_manuscript(text.encode(), file="a.txt")], deck_id="d", title="D")
    return [card.question for card in deck.cards if card.kind != "position"]


@pytest.mark.parametrize(
    ("point", "stem"),
    [
        (
            "First meeting held at Patna, 10 August 1951; nobody came.",
            "On what date was the first meeting of the Kosi River Commission held at Patna?",
        ),
        (
            "Strength: 12 members at first.",
            "How many members did the Kosi River Commission have at first?",
        ),
        ("Life: four years and six months.", "The Kosi River Commission lasted ____."),
        (
            "Why it failed: nine directors in three years; no money.",
            (
                "A reason why the Kosi River Commission failed was that there were ____ directors"
                " in three years."
            ),
        ),
        (
            "Head of the board to be a person of at least 40 years.",
            (
                "Under the Kosi River Commission, the head of the board was to be a person of"
                " at least ____."
            ),
        ),
        (
            "Board of 25 engineers formed 17 April 1952.",
            (
                "In connection with the Kosi River Commission, a board of ____ engineers was formed"
                " on 17 April 1952."
            ),
        ),
        (
            "Interim report, September 1953: rejected by the people of the hills.",
            "From which month and year does the interim report of the Kosi River Commission date?",
        ),
        (
            "Patna Survey under the engineers appointed February 1952, reported May 1953.",
            "The Patna Survey under the engineers reported in ____.",
        ),
        (
            "234 articles, 13 parts and 6 schedules.",
            "How many articles did the Kosi River Commission comprise?",
        ),
    ],
)
def test_a_point_is_asked_of_its_heading(point: str, stem: str) -> None:
    found = stems("2. Kosi River Commission (1951–56)", f"• {point}")
    assert stem in found


@pytest.mark.parametrize(
    ("point", "sentence"),
    [
        (
            "Parliamentary, single-chamber assembly of ____ members (90 from the hills).",
            ("The Charter of 1951 provided for a parliamentary, single-chamber assembly of ____"
            " members."),
        ),
        ("National Diet of ____ members.", ("The Charter of 1951 provided for a National Diet of"
         " ____ members.")),
        ("Senate: ____ members, raised to 63.", "The Senate had ____ members, raised to 63."),
        ("Total area: ____ in all.", "The total area of the Charter of 1951 was ____ in all."),
    ],
)  # fmt: skip
def test_a_list_is_what_its_heading_provided_for(point: str, sentence: str) -> None:
    assert told(point, "The Charter of 1951", by="") == sentence


@pytest.mark.parametrize(
    "point",
    [
        "The board met ____ times in the first year.",
        "Opposition: the ____ members from the hills were against it.",
        "Of rivers, ____ roads.",
        "Note: ____ members.",
    ],
)
def test_a_sentence_and_a_label_without_meaning_are_left_as_they_are(point: str) -> None:
    assert told(point, "The Charter of 1951", by="") == ""


def test_an_overview_s_dated_lines_are_asked_under_the_title() -> None:
    found = stems(
        "At a glance", "i. First republican charter: 12 March 1949", "ii. Updated: 3 May 1950"
    )
    assert found == [f"According to “{TITLE}”, what is the date of the first republican charter?"]


def test_a_heading_s_initials_stand_for_it() -> None:
    found = stems("2. Kosi River Commission", "The KRC of 24 members was set up in Patna.")
    assert any("Kosi River Commission (KRC) of ____ members" in stem for stem in found)
    assert stems("2. A walk to the hills", "The KRC of 24 members was set up.") != found


def test_a_life_s_points_are_its_hero_s() -> None:
    text = (
        "Notes on Marie Curie\n\n"
        "Marie Curie, a professor of physics, was born on 7 November 1867.\n\n"
        "• Founded the Radium Institute in Warsaw in 1932.\n\n"
        "• Radium was found in the cellar in 1898 by two persons."
    )
    deck = make_deck([read_manuscript(text.encode(), file="a.txt")], deck_id="d", title="D")
    found = [card.question for card in deck.cards]
    assert "In which year did Marie Curie found the Radium Institute in Warsaw?" in found
    assert not any("Curie radium" in stem for stem in found)


@pytest.mark.parametrize(
    ("point", "by", "sentence"),
    [
        ("____.", "in", "The Charter of 1951 dates from ____."),
        ("Date: ____", "on", "The Charter of 1951 dates from ____."),
        ("Signed: ____, Patna", "on", "The Charter of 1951 was signed on ____, Patna."),
        ("Annulled by the King at Patna, ____.", "on",
         "The Charter of 1951 was annulled by the King at Patna on ____."),
        ("Drafted by the board; came into effect on ____.", "on",
         "The Charter of 1951 came into effect on ____."),
        ("Moved by the Dewan on ____, seconded by the Rana.", "on",
         "The Charter of 1951 was moved by the Dewan on ____."),
        ("First session: Patna, ____ (in the old palace).", "on",
         "The first session of the Charter of 1951 was held at Patna on ____."),
        ("Membership was at first limited to ____.", "",
         "The membership of the Charter of 1951 was at first limited to ____."),
        ("Darbhanga’s view: ____ acres were too many for one board.", "",
         "In Darbhanga’s view, ____ acres were too many for one board."),
        ("Patna branch opened by the Dewan in ____.", "in",
         "The Patna branch of the Charter of 1951 was opened by the Dewan in ____."),
        ("Seat: Patna, moved to Gaya in ____.", "in",
         "The seat of the Charter of 1951 was moved to Gaya in ____."),
        ("234 articles, 13 parts and ____ schedules.", "",
         "The Charter of 1951 comprised ____ schedules."),
    ],
)  # fmt: skip
def test_a_point_says_what_became_of_its_heading(point: str, by: str, sentence: str) -> None:
    assert told(point, "The Charter of 1951", by=by) == sentence


@pytest.mark.parametrize(
    ("point", "by", "sentence"),
    [
        ("Kosi Flood Award announced by the Viceroy ____.", "on",
         "The Kosi Flood Award was announced by the Viceroy on ____."),
        ("Kosi Flood Commission: ____ members, no engineer; landed at Patna in 1928.", "",
         "The Kosi Flood Commission comprised ____ members."),
        ("Kosi Pact (____): three canals granted.", "in", "The Kosi Pact dates from ____."),
        ("Patna Deputation – ____: forty landlords came.", "on",
         "The Patna Deputation dates from ____."),
        ("All-Bihar Canal Conference, first meeting: Patna, ____.", "on",
         "The first meeting of the All-Bihar Canal Conference was held at Patna on ____."),
        ("Bihar and Orissa: capital Patna, area ____, population 31 million.", "",
         "The area of Bihar and Orissa was ____."),
        ("Patna: area ____.", "", ""),
        ("Rajendra Lal elected in ____.", "in", ""),
        ("Sonepur, ____: 22 boats burnt at night; talks called off.", "on",
         "22 boats were burnt at night at Sonepur on ____."),
        ("Kosi Riots, 5 May 1922: ____ mills burnt.", "",
         "____ mills were burnt in the Kosi Riots on 5 May 1922."),
        ("Sonepur, ____: a town of mills.", "on", ""),
        ("It opened in ____.", "in", ""),
    ],
)  # fmt: skip
def test_a_point_without_a_heading_speaks_of_what_it_names(
    point: str, by: str, sentence: str
) -> None:
    assert told(point, "", by=by) == sentence


def test_a_heading_in_capitals_rules_its_section() -> None:
    found = stems(
        "KOSI FLOOD PACT",
        "» Signed at Patna, 12 March 1951, after two years of talks between the two sides.",
        "Terms:",
        "a. One canal for each side",
        "» Annulled by the court at Patna on 3 May 1962 after a suit of the landlords.",
        "LATER YEARS",
        "» Annulled by the court at Patna on 4 June 1971 for the second and the last time.",
    )
    assert "On what date was the Kosi Flood Pact signed at Patna?" in found
    assert any("Kosi Flood Pact annulled by the court at Patna" in stem for stem in found)
    assert not any("second" in stem and "Kosi" in stem for stem in found)


def test_the_label_of_a_paragraph_is_the_subject_of_its_later_points() -> None:
    found = stems(
        "THE TWENTIES",
        "Kosi Flood Act: 32 sections, passed after two years of talks. Second part enforced 1 April"
        " 1927.",
    )
    assert "On what date was the second part of the Kosi Flood Act enforced?" in found
