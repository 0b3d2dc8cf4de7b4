"""The four tables of a learner's scores, as rows of plain values, for every format alike."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from quizapp.domain.scores import MockScore, Scores, Tally
from quizapp.exports.spreadsheet import Cell

Row = Mapping[str, Cell | Sequence[str]]


def score_tables(scores: Scores) -> dict[str, list[Row]]:
    """Rows of `answers`, `attempts`, `cards` and `tags`, each in a fixed order of columns."""
    return {
        "answers": _answers(scores),
        "attempts": _attempts(scores),
        "cards": _cards(scores),
        "tags": [{"tag": name, **_counts(tally)} for name, tally in scores.by_tag().items()],
    }


def utc(moment: datetime | None) -> str | None:
    """ISO 8601 in UTC with a Z, to the millisecond."""
    if moment is None:
        return None
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"


def _answers(scores: Scores) -> list[Row]:
    learners = {attempt.id: attempt.learner for attempt in scores.attempts}
    return [
        {
            "answer": answer.id,
            "attempt": answer.attempt,
            "learner": learners.get(answer.attempt, ""),
            "answered_at": utc(answer.at),
            "deck": answer.deck,
            "card": answer.card,
            "kind": answer.kind,
            "tags": answer.tags,
            "mode": answer.mode,
            "question": answer.question,
            "key": answer.key,
            "response": answer.response,
            "correct": answer.correct,
            "rating": answer.rating,
            "confidence": answer.confidence,
            "seconds": answer.seconds,
        }
        for answer in scores.answers
    ]


def _attempts(scores: Scores) -> list[Row]:
    tallies = scores.by_attempt()
    return [
        {
            "attempt": attempt.id,
            "learner": attempt.learner,
            "kind": attempt.kind,
            "started_at": utc(attempt.started),
            "finished_at": utc(attempt.finished),
            **_counts(tallies[attempt.id]),
            **_marks(attempt.mock),
        }
        for attempt in scores.attempts
        if attempt.id in tallies
    ]


def _cards(scores: Scores) -> list[Row]:
    last = {(answer.deck, answer.card): answer for answer in scores.answers}
    return [
        {
            "deck": deck,
            "card": card,
            "question": last[deck, card].question,
            "last_answered_at": utc(tally.last),
            **{name: value for name, value in _counts(tally).items() if name != "cards"},
        }
        for (deck, card), tally in scores.by_card().items()
    ]


def _marks(mock: MockScore | None) -> dict[str, Cell]:
    """Marks to four decimals; all None for what is no mock."""
    if mock is None:
        return dict.fromkeys(("profile", "marks", "full_marks", "passed"))
    return {
        "profile": mock.profile,
        "marks": round(float(mock.marks), 4),
        "full_marks": round(float(mock.full_marks), 4),
        "passed": mock.passed,
    }


def _counts(tally: Tally) -> dict[str, Cell]:
    return {
        "cards": tally.cards,
        "answers": tally.answers,
        "correct": tally.correct,
        "facility": round(tally.facility, 4),
        "seconds": tally.seconds,
    }
