"""What a reader hands on, and what it says where its libraries are missing."""

from dataclasses import dataclass, field

from quizapp.errors import DocumentError, the_extra
from quizapp.generate.particulars import Particulars

CELL_BREAK = " | "
"""What stands between a table's cells, a row being a line."""


@dataclass(frozen=True, slots=True)
class ExtractedText:
    """A document's main text, a paragraph a line, and its particulars as the file has them.

    What is `stated` was put there for readers (front matter, a page's metadata) and wins over
    what the text's first lines say; what is `noted` came from the program that saved the file
    (its user, the day) and yields to them.
    """

    text: str
    stated: Particulars = field(default_factory=Particulars)
    noted: Particulars = field(default_factory=Particulars)


def missing_extra(file: str, what: str) -> DocumentError:
    """The error for a format whose libraries are not installed; `what` is in the plural."""
    return DocumentError(f"{file}: reading {what} needs {the_extra('documents')}")
