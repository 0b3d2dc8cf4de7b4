"""The whole log, read through the tables for reports and exports.

Importing this costs over half a second (sqlmodel): only commands that report do.
"""

import json
import sqlite3
from datetime import datetime
from fractions import Fraction
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, col, select

from quizapp.domain import scores
from quizapp.storage.database import open_progress
from quizapp.storage.tables import Attempt, Card, Mock, Review, Undo, engine
from quizapp.storage.troubles import explained


def read_scores(path: Path, *, now: datetime) -> scores.Scores:
    """Every attempt, and every answer that was not taken back, oldest first.

    Raises ProgressError where the progress file cannot be read.
    """
    open_progress(path, now=now).close()  # migrates an older file
    try:
        with Session(engine(path)) as session:
            return scores.Scores(attempts=_attempts(session), answers=_answers(session))
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.Error):
            raise explained(error.orig, path) from error
        raise


def _attempts(session: Session) -> tuple[scores.Attempt, ...]:
    rows = session.exec(
        select(Attempt, Mock)
        .join(Mock, col(Mock.attempt_id) == Attempt.id, isouter=True)
        .order_by(col(Attempt.id))
    )
    return tuple(
        scores.Attempt(
            id=attempt.uuid,
            kind=attempt.kind,
            learner=attempt.learner,
            started=attempt.started_at,
            finished=attempt.finished_at,
            mock=_mock_score(mock),
        )
        for attempt, mock in rows
    )


def _mock_score(mock: Mock | None) -> scores.MockScore | None:
    if mock is None or mock.marks is None or mock.full_marks is None:
        return None
    return scores.MockScore(
        profile=mock.profile,
        marks=Fraction(mock.marks),
        full_marks=Fraction(mock.full_marks),
        passed=None if mock.passed is None else bool(mock.passed),
    )


def _answers(session: Session) -> tuple[scores.Answer, ...]:
    rows = session.exec(
        select(Review, Attempt.uuid, Card.content)
        .join(Attempt, col(Attempt.id) == Review.attempt_id)
        .join(Card, (col(Card.deck_id) == Review.deck_id) & (col(Card.card_id) == Review.card_id))
        .where(col(Review.id).not_in(select(Undo.review_id)))
        .order_by(col(Review.id))
    )
    return tuple(_answer(review, attempt, content) for review, attempt, content in rows)


def _answer(review: Review, attempt: str, content: str) -> scores.Answer:
    card = json.loads(content)
    return scores.Answer(
        id=review.id or 0,
        attempt=attempt,
        deck=review.deck_id,
        card=review.card_id,
        question=review.question,
        key=review.answer,
        kind=card.get("kind", ""),
        tags=tuple(card.get("tags", ())),
        mode=review.mode,
        response=review.response,
        rating=review.rating,
        correct=bool(review.correct),
        seconds=review.milliseconds / 1000,
        at=review.reviewed_at,
        confidence=review.confidence,
        scheduled=bool(review.scheduled),
    )
