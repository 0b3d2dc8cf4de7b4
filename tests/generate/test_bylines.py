"""Who wrote a text is read from the lines around it."""

import pytest

from quizapp.generate.bylines import author_of_text

PROSE = "The river rose in the night and nobody in the lower town had been told of it by anybody, "
PROSE += "though the gauge upstream had stood at the red mark since the morning of the day before."


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Rachel Carson", "Rachel Carson"),
        ("By RACHEL CARSON", "Rachel Carson"),
        ("By Rachel Carson, marine biologist", "Rachel Carson"),
        (
            "By Rachel Carson in Boston and Aldo Leopold in Madison",
            "Rachel Carson and Aldo Leopold",
        ),
        ("By Rachel Carson | September 27, 1962", "Rachel Carson"),
        ("Opinion | By Rachel Carson | Science", "Rachel Carson"),
        ("Written by: Hassan al-Banna", "Hassan al-Banna"),
        ("Author: W. E. B. Du Bois", "W. E. B. Du Bois"),
        ("Address by the Hon. Rachel Carson, M.P., at the House of Assembly", "Rachel Carson"),
        ("Speech of Prime Minister Jawaharlal Nehru to the Assembly", "Jawaharlal Nehru"),
        ("Text of Rachel Carson’s address to the garden club", ""),
        ("Rachel Carson’s address to the garden club", "Rachel Carson"),
    ],
)
def test_the_author_stands_above_the_text(line: str, author: str) -> None:
    assert author_of_text(["Of rivers and gauges", line, PROSE, PROSE]) == author


@pytest.mark.parametrize(
    "line",
    [
        "By Staff Reporter",
        "By Our Correspondent",
        "By the time the river rose",
        "By Monday Morning",
        "By World Bank",
        "Issue Brief",
        "Khyber Pass",
        "I. Background",
        "The speech of the river",
    ],
)
def test_what_is_no_byline_names_nobody(line: str) -> None:
    assert author_of_text(["Of rivers and gauges", line, "May 4, 1962", PROSE, PROSE]) == ""


def test_a_name_beside_a_date_or_a_role_is_the_authors() -> None:
    assert author_of_text(["Of rivers", "Rachel Carson", "May 4, 1962", PROSE]) == "Rachel Carson"
    assert author_of_text(["Of rivers", "Rachel Carson", "Marine biologist", PROSE]) == ""
    assert author_of_text(["Of rivers", "Rachel Carson", "Senior fellow", PROSE]) == "Rachel Carson"


def test_a_note_at_the_end_says_who_wrote_the_text() -> None:
    note = "Rachel Carson is a writer and an editor at the Fish and Wildlife Service."
    assert author_of_text(["Of rivers and gauges", PROSE, PROSE, note]) == "Rachel Carson"
    assert author_of_text(["Of rivers and gauges", PROSE, PROSE, "— Rachel Carson"]) == (
        "Rachel Carson"
    )


def test_whom_the_text_speaks_of_is_not_its_author() -> None:
    told = PROSE.replace("nobody", "Rachel Carson alone")
    note = "Rachel Carson was a writer and an editor at the Fish and Wildlife Service."
    assert author_of_text(["Of rivers and gauges", told, told, note]) == ""
