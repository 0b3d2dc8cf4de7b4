"""What documents say of the same thing: planted conflicts are told, mere differences are not."""

from pathlib import Path

import pytest

from quizapp.generate.agreement.conflicts import Conflict, Kind
from quizapp.generate.documents import Manuscript, read_manuscript
from quizapp.generate.pipeline import find_conflicts
from tests.generate.planted_pairs import (
    CONFLICTS,
    DIFFERENCES,
    OPPOSED_VIEWS,
    UNOPPOSED_VIEWS,
)

SHARED = Path(__file__).parents[3] / "shared"
LEAST_RECALL = 0.9
FURTHER = "Every schoolbook of the country tells of it at length."
Pairs = tuple[tuple[str, str], ...]


def manuscripts(*documents: tuple[str, ...]) -> list[Manuscript]:
    """Documents with a title each; their first paragraph after it is number 2."""
    found: list[Manuscript] = []
    for number, paragraphs in enumerate(documents, 1):
        text = "\n\n".join([f"Notes on History, Part {number}", *paragraphs])
        taken = {manuscript.document.id for manuscript in found}
        found.append(read_manuscript(text.encode(), file=f"{number}.txt", taken=taken))
    return found


def conflicts(*documents: tuple[str, ...]) -> list[Conflict]:
    return find_conflicts(manuscripts(*documents))


def told(pairs: Pairs) -> list[set[int]]:
    """For each conflict found with the pairs in two documents, the pairs that it is about."""
    documents = [tuple(f"{pair[side]} {FURTHER}" for pair in pairs) for side in (0, 1)]
    return [
        {side.fact.paragraph - 2 for side in conflict.sides} for conflict in conflicts(*documents)
    ]


def test_nine_planted_conflicts_of_ten_are_found_and_each_alarm_is_true() -> None:
    found = told((*CONFLICTS, *DIFFERENCES))
    true = [pairs for pairs in found if len(pairs) == 1 and min(pairs) < len(CONFLICTS)]
    assert found == true, "precision is 1: no mere difference is taken for a conflict"
    recall = len({min(pairs) for pairs in true}) / len(CONFLICTS)
    assert recall >= LEAST_RECALL


@pytest.mark.parametrize("pair", DIFFERENCES)
def test_a_difference_of_period_scope_precision_or_wording_is_no_conflict(
    pair: tuple[str, str],
) -> None:
    assert told((pair,)) == []


@pytest.mark.parametrize("pair", DIFFERENCES)
def test_it_is_none_within_one_document_either(pair: tuple[str, str]) -> None:
    assert conflicts(pair) == []


@pytest.mark.parametrize("pair", OPPOSED_VIEWS)
def test_a_claim_that_another_speaker_denies_is_a_disagreement_of_speakers(
    pair: tuple[str, str],
) -> None:
    (conflict,) = conflicts(pair[:1], pair[1:])
    assert conflict.kind is Kind.VIEW
    assert len({side.teller for side in conflict.sides}) == 2


def test_a_speaker_who_now_denies_what_he_said_has_changed() -> None:
    (conflict,) = conflicts(
        (
            "Agha Shahi said in spring that Pakistan needs American aid to survive.",
            "Agha Shahi later said that Pakistan does not need American aid to survive.",
        ),
    )
    assert conflict.kind is Kind.CHANGE
    assert {side.teller for side in conflict.sides} == {"Agha Shahi"}


@pytest.mark.parametrize("pair", UNOPPOSED_VIEWS)
def test_a_bare_not_makes_no_disagreement(pair: tuple[str, str]) -> None:
    assert conflicts(pair) == []


def test_a_conflict_says_what_differs_about_what_and_by_whom() -> None:
    (conflict,) = conflicts(
        ("The Simla Agreement was signed on 2 July 1972 by both leaders.",),
        ("Both leaders signed the Simla Agreement on 3 July 1972.",),
    )
    assert (conflict.kind, conflict.differs) == (Kind.DATE, "day")
    assert "Simla Agreement" in conflict.about
    assert "____" in conflict.about
    assert [side.fact.text for side in conflict.sides] == ["2 July 1972", "3 July 1972"]


def test_three_accounts_of_one_thing_are_one_conflict() -> None:
    (conflict,) = conflicts(
        ("The Simla Agreement was signed in 1972 by both of the leaders.",),
        ("The Simla Agreement was signed in 1973 by both of the leaders.",),
        ("The Simla Agreement was signed in July 1972 by both of the leaders.",),
    )
    assert [side.fact.text for side in conflict.sides] == ["1972", "1973", "July 1972"]


def test_a_figure_that_somebody_gives_is_told_as_theirs() -> None:
    (conflict,) = conflicts(
        (
            "Minister Ghulam Muhammad said that the floods of 1955 killed 1,739 people in Punjab.",
            "Senator Ghulam Faruque said that the floods of 1955 killed 3,200 people in Punjab.",
        ),
    )
    assert [side.teller for side in conflict.sides] == ["Ghulam Muhammad", "Ghulam Faruque"]


def test_an_article_does_not_contradict_its_own_copy() -> None:
    text = "In 2003, Leeds spent more than £3 million - or £140 per household - on its schools."
    assert conflicts((text,), (text,)) == []
    assert conflicts((text,), (text.replace("Leeds spent", "Leeds has spent"),)) == []


def test_an_abbreviation_without_a_name_before_it_names_nothing() -> None:
    one = "The radio fell silent at 0830 (UTC) in the city. Nobody had waited ten years for that."
    other = "Somebody had waited sixteen years for that, as the letters of the family show."
    assert conflicts((one,), (other,)) == []


def test_the_conflicts_are_the_same_every_time() -> None:
    documents = manuscripts(*(tuple(pair[side] for pair in CONFLICTS) for side in (0, 1)))
    assert find_conflicts(documents) == find_conflicts(documents)


@pytest.mark.parametrize(
    ("folder", "alarms"),
    [("documents", [Kind.HEADING]), ("validation/documents", []), ("corpus", [])],
)
def test_real_documents_raise_no_false_alarm(folder: str, alarms: list[Kind]) -> None:
    files = sorted((SHARED / folder).glob("*.txt"))
    if not files:
        pytest.skip("../shared is not here: it has the documents that were read for conflicts")
    found: list[Manuscript] = []
    for file in files:
        taken = {manuscript.document.id for manuscript in found}
        found.append(read_manuscript(file.read_bytes(), file=file.name, taken=taken))
    assert [conflict.kind for conflict in find_conflicts(found)] == alarms
