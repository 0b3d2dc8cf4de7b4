"""Reads deck files: bytes in, a deck or every error out."""

from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quizapp.domain.deck import Deck
from quizapp.errors import DeckError, Issue
from quizapp.storage.deckfile.limits import MAX_ISSUES, SourceText, decode, read_bytes

if TYPE_CHECKING:
    from quizapp.storage.deckfile.nodes import Node
    from quizapp.storage.deckfile.tree import Path as Steps


@dataclass(frozen=True, slots=True)
class Examined:
    """What reading a deck file found.

    `deck` is None where there are errors; `issues` holds errors and warnings by place.
    """

    deck: Deck | None
    issues: tuple[Issue, ...]
    _root: "Node | None" = field(default=None, repr=False)
    _source: SourceText | None = field(default=None, repr=False)

    @property
    def errors(self) -> list[Issue]:
        """The issues for which the deck cannot be used."""
        return [issue for issue in self.issues if issue.severity == "error"]

    def located(self, issue: Issue, path: "Steps") -> Issue:
        """`issue` at the place of the value that `path` leads to, such as ("cards", 3, "answer").

        A path that leads nowhere gives the place of the nearest thing around it.
        """
        from quizapp.storage.deckfile.tree import place  # noqa: PLC0415 - brings the YAML parser

        if self._root is None or self._source is None:
            return issue
        return self._source.issue(
            issue.code,
            issue.message,
            place(self._root, path),
            hint=issue.hint,
            severity=issue.severity,
        )


def read_deck(path: Path) -> Deck:
    """The deck in the file at `path`.

    Raises QuizError where there is no file to read, and DeckError with every error of the file.
    """
    return parse_deck(read_bytes(path), path=str(path))


def parse_deck(data: bytes, *, path: str) -> Deck:
    """The deck that `data` holds; `path` names it in errors and gives a missing id and title.

    Raises DeckError with every error found.
    """
    examined = examine_deck(data, path=path)
    if examined.deck is None:
        raise DeckError(examined.errors)
    return examined.deck


def examine_deck(data: bytes, *, path: str) -> Examined:
    """The deck that `data` holds, if it has no errors, with errors and warnings."""
    try:
        source, issues = decode(data, path)
        return _examine(source, issues)
    except DeckError as error:
        return Examined(None, tuple(error.issues))


def deck_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of deck files."""
    from quizapp.storage.deckfile.schema import json_schema  # noqa: PLC0415 - brings pydantic

    return json_schema()


def _examine(source: SourceText, issues: list[Issue]) -> Examined:
    # Late: these bring the YAML parser and pydantic, which an unchanged library never needs.
    from quizapp.storage.deckfile.building import build_deck  # noqa: PLC0415
    from quizapp.storage.deckfile.nodes import compose  # noqa: PLC0415
    from quizapp.storage.deckfile.rules import advise, check_rules  # noqa: PLC0415
    from quizapp.storage.deckfile.tree import plain_data  # noqa: PLC0415
    from quizapp.storage.deckfile.validation import require_deck, validate  # noqa: PLC0415

    root, refused = compose(source)
    data, repeated = plain_data(root, source)
    issues += refused + repeated
    require_deck(data, root, source)
    entry, breaches = validate(data, root, source)
    issues += breaches + check_rules(data, root, source)
    deck = build_deck(entry, source.path) if entry and not issues else None
    shown = [*issues[:MAX_ISSUES], *islice(advise(data, root, source), MAX_ISSUES)]
    shown.sort(key=lambda issue: (issue.line, issue.column))
    return Examined(deck, tuple(shown), root, source)
