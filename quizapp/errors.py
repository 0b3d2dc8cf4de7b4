"""The errors a person may meet; each message says what happened, where, and what to do.

QuizError                 exit 3  a file or the database is in trouble
├── UsageError            exit 2  the command cannot mean what was typed
├── NothingToDo           exit 1  a proper request with an empty result
├── LocatedError          exit 1  a text has errors; carries every one of them, with its place
│   ├── DeckError                 a deck file
│   ├── ProfileError              an exam's profile
│   └── SheetError                an answer sheet or a key that was typed
├── DocumentError         exit 3  a document cannot be read
└── ProgressError         exit 3  the progress file cannot be read or written
"""

from dataclasses import dataclass


class QuizError(Exception):
    """Anything that ends a command with one clear line instead of a traceback."""

    exit_code = 3


class UsageError(QuizError):
    """The arguments do not make a request."""

    exit_code = 2


class NothingToDo(QuizError):  # noqa: N818 - it reads as the sentence it is
    """The request was fine and there is nothing to show for it."""

    exit_code = 1


class DocumentError(QuizError):
    """A document cannot be read: missing, binary, empty or too large."""


class ProgressError(QuizError):
    """The progress file is locked, damaged, too new or cannot be written."""


def the_extra(name: str) -> str:
    """An extra that is missing, and how to install it where the README has put the app."""
    return f"the extra `{name}`; in quizapp's folder: .venv/bin/pip install '.[{name}]'"


@dataclass(frozen=True, slots=True)
class Issue:
    """One located finding in a deck file or another text.

    `line` and `column` count from 1; `text` is that line of the file as it stands, or "" where
    the file has no such line (a binary, an unreadable file).
    """

    code: str
    message: str
    path: str
    line: int = 1
    column: int = 1
    text: str = ""
    severity: str = "error"
    hint: str = ""


class LocatedError(QuizError):
    """A text that cannot be used, with every error found in it.

    `issues` is never empty; `str(error)` is the first of them with a count of the others.
    """

    exit_code = 1

    def __init__(self, issues: list[Issue]) -> None:
        self.issues = issues
        first = issues[0]
        more = f" (and {len(issues) - 1} more)" if len(issues) > 1 else ""
        super().__init__(
            f"{first.path}:{first.line}:{first.column}: {first.message} [{first.code}]{more}"
        )


class DeckError(LocatedError):
    """A deck file has errors."""


class ProfileError(LocatedError):
    """An exam's profile has errors."""


class SheetError(LocatedError):
    """An answer sheet or a key has errors."""
