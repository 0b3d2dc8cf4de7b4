"""Which paragraphs facts may be taken from."""

import pytest

from quizapp.generate.roles import Role, classify

BODY = "The council approved the new bridge in 1998 and opened it to traffic two years later."


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (BODY, Role.BODY),
        ("• The two states signed a treaty on the use of the river in 1960.", Role.BODY),
        ("The council describes the bridge as a debt to the dead.", Role.BODY),
        ("A Short History of the Bridge", Role.HEADING),
        ("Tolls were at first limited.", Role.BODY),
        ("» Opened by the mayor in 1961.", Role.BODY),
        ("Day of the Bridge: 22 December 1961", Role.BODY),
        ("Publication Date: 22 December 1961", Role.HEADING),
        ("3. 1970s-1980s: Heightened Cooperation", Role.OUTLINE),
        ("The mayor opens the bridge on June 4, 2021. (photo credit: Jo/AGENCY)", Role.CAPTION),
        ("Join our WhatsApp channel for notes shared by our experts every day.", Role.FURNITURE),
        ("Enrol now! New batches start in April. Call 0300-1234567 today.", Role.FURNITURE),
        ("Click here to read the story in full and share it with your friends.", Role.FURNITURE),
        ("© 2016 The Daily. All rights reserved.", Role.FURNITURE),
        ("The views in this report are those of the author.", Role.NOTE),
        ("The writer is a student of history at the city's old university.", Role.BIOGRAPHY),
        ("Published by The Daily Press, 4 River Street.", Role.BYLINE),
    ],
)
def test_a_paragraph_is_known_by_its_form(text: str, role: Role) -> None:
    assert classify([text, BODY + " It stands."])[0].role is role


def test_a_heading_that_is_printed_twice_is_furniture() -> None:
    roles = [
        p.role
        for p in classify(["The Bridge is built at last", BODY, "The Bridge is built at last"])
    ]
    assert roles == [Role.FURNITURE, Role.BODY, Role.FURNITURE]


def test_a_caption_is_known_again_without_its_credit() -> None:
    caption = "The mayor opens the bridge in the old town on June 4, 2021."
    roles = [p.role for p in classify([caption + " (credit: AGENCY)", caption, BODY])]
    assert roles == [Role.CAPTION, Role.CAPTION, Role.BODY]


def test_everything_after_about_the_author_is_biography() -> None:
    roles = [p.role for p in classify([BODY, "About the Author", BODY + " Then he left."])]
    assert roles == [Role.BODY, Role.BIOGRAPHY, Role.BIOGRAPHY]


def test_numbers_count_every_paragraph_from_one() -> None:
    assert [p.number for p in classify(["A Heading", BODY, BODY + " And so on."])] == [1, 2, 3]
