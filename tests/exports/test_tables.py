"""What stands in the tables of the scores, whatever the format."""

from datetime import UTC, datetime

from quizapp.domain.scores import Scores
from quizapp.exports.tables import score_tables
from tests.exports.test_scores import an_answer, scores_of


def test_a_sitting_whose_every_answer_was_taken_back_has_no_row() -> None:
    assert score_tables(scores_of())["attempts"] == []
    assert len(score_tables(scores_of(an_answer()))["attempts"]) == 1


def test_without_answers_there_are_no_results() -> None:
    tables = score_tables(Scores(attempts=(), answers=()))
    assert tables == {"answers": [], "attempts": [], "cards": [], "tags": []}


def test_a_moment_is_written_in_utc_to_the_millisecond() -> None:
    at = datetime(2026, 1, 2, 3, 4, 5, 678900, UTC)
    [row] = score_tables(scores_of(an_answer(at=at)))["answers"]
    assert row["answered_at"] == "2026-01-02T03:04:05.678Z"
