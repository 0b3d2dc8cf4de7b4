"""Disagreements beyond values: of order, of headings, of claims; and of all kinds as they come."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp.generate.agreement.conflicts import Conflict, Kind
from quizapp.generate.documents import Manuscript, read_manuscript
from quizapp.generate.pipeline import find_conflicts

CASES = Path(__file__).parents[1] / "golden" / "disagreements.txt"
LEAST_FOUND = 50
"""Of 75 conflicts, written without an eye to the rules; see the file."""
FURTHER = "Students of the period often come back to it in their essays."
Documents = tuple[tuple[str, ...], ...]


def conflicts(*documents: tuple[str, ...]) -> list[Conflict]:
    """What is found in documents of such paragraphs, each paragraph of prose with a second line."""
    found: list[Manuscript] = []
    for number, paragraphs in enumerate(documents, 1):
        lines = [f"{text} {FURTHER}" if text.endswith(".") else text for text in paragraphs]
        text = "\n\n".join([f"Notes on History, Part {number}", *lines])
        taken = {manuscript.document.id for manuscript in found}
        found.append(read_manuscript(text.encode(), file=f"{number}.txt", taken=taken))
    return find_conflicts(found)


def cases() -> Iterator[tuple[str, Documents]]:
    """The sign and kind of each case, and its documents."""
    for block in CASES.read_text(encoding="utf-8").split("\n\n")[1:]:
        heading, _, body = block.strip().partition("\n")
        documents = (part.strip().split("\n") for part in body.split("\n|\n"))
        yield heading, tuple(map(tuple, documents))


def test_two_conflicts_of_three_are_found_as_they_come() -> None:
    told = [bool(conflicts(*documents)) for sign, documents in cases() if sign[0] == "+"]
    assert len(told) == 75
    assert sum(told) >= LEAST_FOUND


@pytest.mark.parametrize("documents", [each for sign, each in cases() if sign[0] == "-"])
def test_what_can_both_be_so_is_never_reported(documents: Documents) -> None:
    assert conflicts(*documents) == []


class TestOrder:
    """What is said to come after or before something, against the date of that."""

    SIGNED = "The Treaty of Sagauli was signed in March 1816."

    @pytest.mark.parametrize(
        "said",
        [
            "In May 1814, after the Treaty of Sagauli, the Company opened a road to Kathmandu.",
            "Following the signing of the Treaty of Sagauli, a Resident arrived in May 1814.",
            "Before the Treaty of Sagauli was signed, a Resident moved to Kathmandu in May 1818.",
        ],
    )
    def test_a_date_on_the_wrong_side_of_it_is_told(self, said: str) -> None:
        (conflict,) = conflicts((self.SIGNED,), (said,))
        assert conflict.kind is Kind.ORDER
        assert {side.fact.text for side in conflict.sides} >= {"March 1816"}

    @pytest.mark.parametrize(
        "said",
        [
            "In May 1818, after the Treaty of Sagauli, the Company opened a road to Kathmandu.",
            "After the Treaty of Sagauli was signed, in March 1816, a Resident moved to Kathmandu.",
            "A Resident came after the Treaty of Sagauli; in May 1814 he had still been in Patna.",
            "After the Treaty of Sagauli was signed, a Resident moved to Kathmandu in May 1818.",
            "In May 1814, after the Treaty of Titalia, the Company opened a road to Kathmandu.",
            "In May 1814 a road was planned, but after the Treaty of Sagauli, nobody used it.",
        ],
    )
    def test_the_right_side_another_treaty_and_another_clause_are_not(self, said: str) -> None:
        assert conflicts((self.SIGNED,), (said,)) == []


class TestHeadings:
    """A heading against the text under it."""

    def test_a_heading_that_dates_its_own_subject_otherwise_is_told(self) -> None:
        (conflict,) = conflicts(
            ("2. The Rowlatt Act (1919)", "The Rowlatt Act was passed in March 1917 at Delhi."),
        )
        assert (conflict.kind, conflict.differs) == (Kind.HEADING, "year")
        assert [side.fact.text for side in conflict.sides] == ["1919", "March 1917"]

    @pytest.mark.parametrize(
        ("heading", "text"),
        [
            ("After the Rowlatt Act (1920)", "The Rowlatt Act was passed in March 1919 at Delhi."),
            ("The Rowlatt Act (1919)", "The Rowlatt Act was repealed in March 1922 at Delhi."),
            ("The Rowlatt Act (1919)", "The Press Act was passed in March 1910 at Delhi."),
            ("The Round Table Conferences, 1930–32", "A third was opened in November 1932."),
        ],
    )
    def test_one_on_the_aftermath_or_on_another_act_is_not(self, heading: str, text: str) -> None:
        assert conflicts((heading, text)) == []

    CIVIL = "The Colombo Plan brought civilian aid to the schools of Ceylon."

    def test_a_kind_of_aid_that_no_sentence_tells_of_is_told(self) -> None:
        (conflict,) = conflicts(("Military aid under the Colombo Plan", self.CIVIL))
        assert (conflict.kind, conflict.differs) == (Kind.HEADING, "kind")
        assert [side.fact.text for side in conflict.sides] == ["Military", "civilian"]

    @pytest.mark.parametrize(
        "text",
        [
            "The Colombo Plan also brought civilian aid to the schools of Ceylon.",
            "The Colombo Plan brought economic aid to the schools of Ceylon.",
            "Under the Colombo Plan, military aid went to the navy, civilian aid to the schools.",
        ],
    )
    def test_a_kind_that_is_told_of_too_is_not(self, text: str) -> None:
        assert conflicts(("Military aid under the Colombo Plan", text)) == []


class TestClaims:
    """What a document says against what it or another says."""

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (
                "The airfield at Jiwani is a military airport.",
                "The airfield at Jiwani is a civilian airport.",
            ),
            (
                "In 1976 the Soviet Union halted its wheat shipments to Afghanistan.",
                "The Soviet Union continued its wheat shipments to Afghanistan in 1976.",
            ),
            (
                "India has never ratified the Rann Convention on salt.",
                "India ratified the Rann Convention on salt in 1961.",
            ),
        ],
    )
    def test_opposites_of_one_time_are_told(self, one: str, other: str) -> None:
        (conflict,) = conflicts((one,), (other,))
        assert conflict.kind is Kind.CLAIM
        assert {side.teller for side in conflict.sides} == {""}

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (
                "In 1976 the Soviet Union halted its wheat shipments to Afghanistan.",
                "The Soviet Union continued its wheat shipments to Afghanistan in 1978.",
            ),
            (
                "The Soviet Union halted its wheat shipments to Afghanistan.",
                "The Soviet Union continued its wheat shipments to Afghanistan.",
            ),
            (
                "Washington gave Turkey military aid in 1948 by the shipload.",
                "Washington gave Turkey civilian aid in 1948 by the shipload.",
            ),
            (
                "In 1916 the League supported the Congress in Lucknow.",
                "In 1916 the Congress opposed the League in Lucknow.",
            ),
            (
                "Exports of jute rose in March 1951 in Chittagong.",
                "Exports of jute fell in July 1951 in Chittagong.",
            ),
            (
                "India could have refused the loan in 1957 at the bank.",
                "India accepted the loan in 1957 at the bank.",
            ),
        ],
    )
    def test_other_times_other_sides_and_mere_chances_are_not(self, one: str, other: str) -> None:
        assert conflicts((one,), (other,)) == []
        assert conflicts((one, other)) == []

    def test_a_speaker_who_denies_the_document_is_told_with_it(self) -> None:
        (conflict,) = conflicts(
            (
                "Trade with the United States became strained.",
                "Aziz Ahmed denied that trade with the United States became strained.",
            ),
        )
        assert conflict.kind is Kind.VIEW
        assert [side.teller for side in conflict.sides] == ["", "Aziz Ahmed"]


def test_every_case_has_a_sign_a_kind_and_a_document() -> None:
    assert all(re.fullmatch(r"[+-] [a-z]+", sign) and documents for sign, documents in cases())
