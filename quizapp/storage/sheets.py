"""The answer sheet that is being filled in from a paper, in the progress file."""

import json
import sqlite3
from datetime import timedelta

from quizapp.domain.mocks.answer_sheet import AnswerSheet
from quizapp.domain.mocks.profile import Exam
from quizapp.storage import preferences
from quizapp.storage.mocks import dump_rules, load_rules

_NAME = "sheet"


def keep(connection: sqlite3.Connection, sheet: AnswerSheet | None) -> None:
    """Keep a sheet in place of the one before; None keeps none. Raises ProgressError."""
    preferences.remember(connection, _NAME, "" if sheet is None else _dump(sheet))


def kept(connection: sqlite3.Connection) -> AnswerSheet | None:
    """The sheet that is kept. Raises ProgressError."""
    text = preferences.recall(connection, _NAME)
    return _load(text) if text else None


def _dump(sheet: AnswerSheet) -> str:
    return json.dumps(
        {
            "title": sheet.exam.title,
            "profile": sheet.exam.profile,
            "rules": dump_rules(sheet.exam.rules),
            "marks": sheet.marks,
            "flagged": sorted(sheet.flagged),
            "position": sheet.position,
            "seconds": sheet.elapsed.total_seconds(),
            "key": sheet.key,
        },
        ensure_ascii=False,
    )


def _load(text: str) -> AnswerSheet:
    data = json.loads(text)
    return AnswerSheet(
        exam=Exam(title=data["title"], rules=load_rules(data["rules"]), profile=data["profile"]),
        marks=tuple(data["marks"]),
        flagged=frozenset(data["flagged"]),
        position=data["position"],
        elapsed=timedelta(seconds=data["seconds"]),
        key=tuple(data["key"]),
    )
