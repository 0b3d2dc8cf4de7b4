"""Answer sheets typed from paper, marked by a key."""

import os
from pathlib import Path

from quizapp.domain.mocks.omr import Scored, read_key, read_sheet, score
from quizapp.domain.mocks.profile import Rules
from quizapp.errors import QuizError

_MOST_BYTES = 1_000_000


def mark_sheet(answers: str, key: str, rules: Rules, *, questions: int | None) -> Scored:
    """Mark answers by a key, which is text or the name of a file with it.

    There are as many questions as the key has where `questions` is None. Raises SheetError with
    every slip of the pen, QuizError where the file cannot be read.
    """
    right = read_key_of(key, rules, questions=questions)
    marked = read_sheet(answers, rules, name="answers", questions=len(right))
    return score(rules, marked, right)


def read_key_of(key: str, rules: Rules, *, questions: int | None) -> tuple[str, ...]:
    """The right letters of a key, which is text or the name of a file with it.

    Raises SheetError with every slip of the pen, QuizError where the file cannot be read.
    """
    path = os.path.expanduser(key.strip())  # noqa: PTH111 - a key may be too long for a path
    is_file = os.path.isfile(path)  # noqa: PTH113 - likewise
    text, name = (_read(path), path) if is_file else (key, "key")
    return read_key(text, rules, name=name, questions=questions)


def _read(name: str) -> str:
    try:
        with Path(name).open("rb") as file:
            return file.read(_MOST_BYTES).decode("utf-8-sig", "replace")
    except OSError as error:
        raise QuizError(f"{name}: cannot be read: {error.strerror}") from error
