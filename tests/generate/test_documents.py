"""What becomes of a document's bytes."""

import pytest

from quizapp.errors import DocumentError
from quizapp.generate.documents import MAX_BYTES, read_manuscript
from quizapp.generate.particulars import Particulars, from_text


def test_paragraphs_are_the_lines_that_are_not_empty() -> None:
    manuscript = read_manuscript(b"One.\n\n  \nTwo.  \r\nThree.", file="a.txt")
    assert manuscript.paragraphs == ("One.", "Two.", "Three.")


@pytest.mark.parametrize(
    "data",
    [
        "caf\u00e9 \u2013 fine".encode(),
        "\ufeffcaf\u00e9 \u2013 fine".encode(),
        "caf\u00e9 \u2013 fine".encode("utf-16"),
        "caf\u00e9 \u2013 fine".encode("cp1252"),
    ],
)
def test_the_usual_encodings_are_read(data: bytes) -> None:
    assert read_manuscript(data, file="a.txt").paragraphs == ("café – fine",)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04rest", "zipped"),
        (b"\x89PNG\r\n", "picture"),
        (b"text\x00text", "binary"),
        (b"<!DOCTYPE html><script>x</script>", "no text"),
        (b"  \n\n ", "no text"),
        (b"", "no text"),
        (b"x" * (MAX_BYTES + 1), "split it"),
    ],
)
def test_what_is_not_text_is_refused_in_one_line_with_a_way_out(data: bytes, says: str) -> None:
    with pytest.raises(DocumentError, match=says) as refused:
        read_manuscript(data, file="thing.bin")
    assert str(refused.value).startswith("thing.bin: ")
    assert "\n" not in str(refused.value)


def test_a_text_wrapped_by_an_editor_is_joined_to_its_paragraphs() -> None:
    lines = [
        "The treaty was signed in the old town hall after a night of talks between the",
        "two delegations, and it was the first agreement of its kind in the whole of the",
        "region, as the chronicles of both courts agree in nearly the same words.",
        "",
        "Its second article regulated the use of the river, which had been in dispute for",
        "more than a century, and gave the eastern canals to the northern state, while",
        "the western canals remained with the southern one.",
        "",
        "A joint board was to meet twice a year in alternating capitals, and to report to",
        "the two governments on every question of maintenance.",
    ]
    paragraphs = read_manuscript("\n".join(lines).encode(), file="a.txt").paragraphs
    assert len(paragraphs) == 3
    assert paragraphs[2].startswith("A joint board was to meet twice a year")


def test_lines_that_are_paragraphs_stay_apart() -> None:
    text = "Short heading\nA line.\nAnother line.\nA third one.\nA fourth.\nA fifth one."
    assert len(read_manuscript(text.encode(), file="a.txt").paragraphs) == 6


def test_markdown_loses_its_marks_and_keeps_its_lines() -> None:
    text = "# The *Great* War\n\nIt **began** in [1914](http://x).\n- `one` point\n> quoted\n---\n"
    manuscript = read_manuscript(text.encode(), file="a.md")
    assert manuscript.paragraphs == ("The Great War", "It began in 1914.", "one point", "quoted")


def test_stars_and_underscores_in_words_stay() -> None:
    text = "Heading\n\nThe snake_case_name and 2 * 3 * 4 stay."
    assert read_manuscript(text.encode(), file="a.md").paragraphs[1].endswith("2 * 3 * 4 stay.")


def test_front_matter_gives_the_particulars() -> None:
    text = (
        '---\ntitle: "A: B"\nauthor: Francis March\ndate: 2025-07-27\npublisher: The Press\n'
        "---\nText."
    )
    document = read_manuscript(text.encode(), file="a.md").document
    assert (document.title, document.author, document.publisher) == (
        "A: B",
        "Francis March",
        "The Press",
    )
    assert document.published == "2025-07-27"
    assert document.id == "march-2025"


def test_the_particulars_stand_in_the_first_lines() -> None:
    text = (
        "How to Bridge the Widening Gap\nBy Francis March\n2 September 2021\nThe text follows here."
    )
    document = read_manuscript(text.encode(), file="a.txt").document
    assert (document.title, document.author) == ("How to Bridge the Widening Gap", "Francis March")
    assert document.published == "2021-09-02"


def test_what_is_given_wins() -> None:
    given = Particulars(title="Mine", published="2020-01-01")
    document = read_manuscript(b"Their Own Long Title\nText.", file="a.txt", given=given).document
    assert (document.title, document.published) == ("Mine", "2020-01-01")


def test_two_documents_never_share_an_id() -> None:
    first = read_manuscript(b"The Same Old Title\nText.", file="a.txt").document.id
    second = read_manuscript(b"The Same Old Title\nText.", file="b.txt", taken={first}).document.id
    assert (first, second) == ("same-old-title", "same-old-title-2")


def test_the_sum_is_of_the_text_that_the_numbers_count_in() -> None:
    one = read_manuscript(b"One.\n\nTwo.", file="a.txt").document
    other = read_manuscript(b"One.\r\n\r\n\r\nTwo.\r\n", file="b.txt").document
    assert one.sha256 == other.sha256


def test_a_publisher_s_name_above_a_text_is_no_title() -> None:
    body = "The mills of Nepal worked for nine months of the year, and lent money to the weavers."
    found = from_text(["Patan Centre for Trade Studies", "Who pays for the mills of Nepal", body])
    assert (found.title, found.publisher) == (
        "Who pays for the mills of Nepal",
        "Patan Centre for Trade Studies",
    )


def test_a_body_that_a_text_is_about_is_its_title() -> None:
    body = "The Patan Centre for Trade Studies was founded in 1954 by the weavers of the old town."
    assert from_text(["Patan Centre for Trade Studies", body]).title == (
        "Patan Centre for Trade Studies"
    )


@pytest.mark.parametrize(
    ("lines", "title", "publisher"),
    [
        (
            ["EVENING LANTERN", "Trade | Letters | Sport", "What the New Port Costs Its Town"],
            "What the New Port Costs Its Town",
            "Evening Lantern",
        ),
        (
            ["LISBON INSTITUTE FOR TRADE", "Yearly Review, No. 9", "Fiji: a hard year for sugar"],
            "Fiji: a hard year for sugar",
            "Lisbon Institute for Trade",
        ),
        (
            ["COURT OF THE HARBOUR", "Old Palace, The Hague", "Nets Case (Chile v. Peru)"],
            "Nets Case (Chile v. Peru)",
            "Court of the Harbour",
        ),
        (["CONSTITUTIONAL COUNCIL"], "Constitutional Council", ""),
        (["THE HARBOUR AND THE TOWN"], "The Harbour and the Town", ""),
    ],
)
def test_who_issues_a_text_is_not_its_title(lines: list[str], title: str, publisher: str) -> None:
    body = ["The harbour was dug by hand, and the town paid for every stone of it itself."]
    found = from_text([*lines, *body])
    assert found.title == title
    assert found.publisher == publisher


def test_a_day_that_most_of_the_text_outlives_is_not_that_of_its_printing() -> None:
    lines = ["Notes on the Canal", "4 May 1888: the first spade", "Opened in 1902, sold in 1911."]
    assert from_text(lines).published == ""
    assert from_text([*lines[:1], "Last revised: May 2021", *lines[1:]]).published == "2021-05"
