"""Scores as JSON: the four tables in one object."""

import json

from quizapp.domain.scores import Scores
from quizapp.exports.tables import score_tables


def scores_json(scores: Scores) -> dict[str, bytes]:
    """One UTF-8 file, suffix "": an object with `format` and a list of objects for each table."""
    body = {"format": "quizapp-scores-1", **score_tables(scores)}
    return {"": (json.dumps(body, ensure_ascii=False, indent=1) + "\n").encode()}
