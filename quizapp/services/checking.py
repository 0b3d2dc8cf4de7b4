"""Checks deck files: errors, advice and item-writing flaws, each at its line and column."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quizapp.domain.cleaning import clean
from quizapp.domain.flaws import Flaw, deck_flaws
from quizapp.errors import Issue, QuizError
from quizapp.storage import deckfile
from quizapp.storage.locations import decks_in

_SHOWN = 100
"""Most characters of a line that are shown around a finding."""
_IGNORED = re.compile(r"#\s*quizapp:\s*ignore\[([^\]]*)\]")


@dataclass(frozen=True, slots=True)
class Report:
    """What checking deck files found.

    `decks` counts the files, `cards` the cards of those without errors.
    """

    issues: tuple[Issue, ...]
    cards: int
    decks: int = 1


def check_decks(paths: Sequence[Path]) -> Report:
    """Check several deck files, in the order given; a folder's by name.

    Raises QuizError where there is no file to read.
    """
    reports = [_check(file) for path in paths for file in _files(path)]
    return Report(
        tuple(issue for report in reports for issue in report.issues),
        sum(report.cards for report in reports),
        len(reports),
    )


def deck_schema() -> dict[str, Any]:
    """The JSON Schema of the deck file."""
    return deckfile.deck_schema()


def check(path: Path) -> list[Issue]:
    """Every error, piece of advice and item-writing flaw of a deck file, by its place.

    A comment `# quizapp: ignore[F206, F207]` at the end of a line hushes those codes there, but
    no error. Raises QuizError where there is no file to read.
    """
    return list(_check(path).issues)


def standing_flaws(data: bytes, *, path: str) -> list[Flaw]:
    """The flaws of the deck file `data` that no comment in it hushes."""
    return [flaw for flaw, _ in _standing(deckfile.examine_deck(data, path=path), path)]


def render_issue(issue: Issue) -> str:
    """An issue for people: where and what, the line with a caret below its place, what to do.

    What a terminal would obey is taken out of the file's text and of its name.
    """
    path = _one_line(issue.path)
    head = f"{path}:{issue.line}:{issue.column}: {issue.severity}[{issue.code}] "
    lines = [head + _one_line(issue.message)]
    if issue.text.strip():
        lines += _excerpt(issue)
    if issue.hint:
        lines.append(f"  = {_one_line(issue.hint)}")
    return "\n".join(lines)


def _check(path: Path) -> Report:
    examined = deckfile.examine_deck(deckfile.read_bytes(path), path=str(path))
    deck = examined.deck
    found = [issue for issue in examined.issues if not _is_hushed(issue)]
    found += [issue for _, issue in _standing(examined, str(path))]
    found.sort(key=lambda issue: (issue.line, issue.column, issue.code))
    return Report(tuple(found), len(deck.cards) if deck else 0)


def _standing(examined: deckfile.Examined, path: str) -> Iterator[tuple[Flaw, Issue]]:
    """The flaws that no comment hushes, each with its issue."""
    for flaw in deck_flaws(examined.deck) if examined.deck else ():
        issue = Issue(flaw.code, flaw.message, path, severity=flaw.severity, hint=flaw.hint)
        located = examined.located(issue, flaw.path)
        if not _is_hushed(located):
            yield flaw, located


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    try:
        found = decks_in(path)
    except OSError as error:
        raise QuizError(f"{path}: cannot be read: {error.strerror}") from error
    if not found:
        raise QuizError(f"{path}: no deck files (*.yaml) in this folder")
    return found


def _is_hushed(issue: Issue) -> bool:
    comment = _IGNORED.search(issue.text) if issue.severity != "error" else None
    return comment is not None and issue.code in re.findall(r"\w+", comment.group(1))


def _excerpt(issue: Issue) -> list[str]:
    """The line, cut to what fits, and a caret below the column."""
    at = issue.column - 1
    start = max(0, at - _SHOWN // 2) if len(issue.text) > _SHOWN else 0
    cut = issue.text[start : start + _SHOWN]
    shown = "".join(map(_visible, cut))
    before = sum(map(_cells, shown[: at - start]))
    number = str(issue.line)
    gutter = " " * len(number)
    return [f"{number} | {shown.rstrip()}", f"{gutter} | {' ' * before}^"]


def _visible(character: str) -> str:
    """One character for one, so that columns stay what they are."""
    if character == "\t":
        return " "
    return character if clean(character) == character != "\n" else "\N{REPLACEMENT CHARACTER}"


def _cells(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _one_line(text: str) -> str:
    return " ".join(clean(text).split())
