"""Opens a learner's own editor on the line of a deck file where a card stands, and rereads it."""

import os
import shlex
import shutil
import sqlite3
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizapp.errors import QuizError, UsageError
from quizapp.storage import cards, catalogue
from quizapp.storage.queue import CardKey

_USUAL = ("notepad",) if os.name == "nt" else ("nano", "vi")
_TAKE_PLUS_LINE = frozenset(
    (
        *("vi", "vim", "nvim", "gvim", "view", "nano", "pico", "emacs", "emacsclient", "micro"),
        *("kak", "joe", "jed", "mg", "ne", "mcedit", "gedit", "kate"),
    )
)
_TAKE_COLON_LINE = {"hx": (), "helix": (), "subl": ("--wait",), "zed": ("--wait",)}
_TAKE_GOTO = frozenset(("code", "code-insiders", "codium", "cursor", "windsurf"))


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a file, counted from 1."""

    path: Path
    line: int


def place_of(connection: sqlite3.Connection, key: CardKey) -> Place:
    """Where a card stands in its deck file. Raises QuizError where that cannot be read."""
    from quizapp.storage.deckfile import card_line, read_bytes  # noqa: PLC0415 - few need it

    path = cards.standing(connection, key).path
    return Place(path, card_line(read_bytes(path), key[1], path=str(path)))


def reread(connection: sqlite3.Connection, key: CardKey) -> bool:
    """Read a card's deck again, and say whether the card is still in it.

    Raises QuizError where the file has errors: the card stays as it was.
    """
    path = cards.standing(connection, key).path
    catalogue.refresh(connection, [path], more=True)
    _, problem = catalogue.deck_at(connection, str(path))
    if problem:
        raise QuizError(problem)
    return cards.standing(connection, key).present


def edit(place: Place, environment: Mapping[str, str]) -> None:
    """Open the editor at that place, and wait until it is closed.

    It is what VISUAL or EDITOR names. Raises UsageError where there is none, QuizError where it
    cannot be started.
    """
    command = editor_command(place, environment)
    try:
        subprocess.run(command, check=False)  # noqa: S603 - the learner's own choice
    except OSError as error:
        raise QuizError(
            f"{command[0]}: the editor cannot be started ({error.strerror}); set EDITOR to another"
        ) from error


def editor_command(place: Place, environment: Mapping[str, str]) -> list[str]:
    """The editor's command line for a place; an editor that is not known gets the file alone."""
    editor = _editor(environment)
    name = Path(editor[0]).stem.lower()
    spot = f"{place.path}:{place.line}"
    if name in _TAKE_PLUS_LINE:
        return [*editor, f"+{place.line}", str(place.path)]
    if name in _TAKE_GOTO:
        return [*_with(editor, ("--wait",)), "--goto", spot]
    if name in _TAKE_COLON_LINE:
        return [*_with(editor, _TAKE_COLON_LINE[name]), spot]
    return [*editor, str(place.path)]


def _editor(environment: Mapping[str, str]) -> list[str]:
    wish = environment.get("VISUAL") or environment.get("EDITOR") or ""
    try:
        editor = shlex.split(wish, posix=os.name != "nt")
    except ValueError as error:
        raise UsageError(f"EDITOR cannot be read: {wish!r} ({error})") from error
    found = editor or [name for name in _USUAL if shutil.which(name)][:1]
    if not found:
        raise UsageError("no editor was found; set EDITOR to one")
    return found


def _with(editor: Sequence[str], options: Sequence[str]) -> list[str]:
    return [*editor, *(option for option in options if option not in editor)]
