"""Checks a deck's data against the schema and says each error in an author's words."""

import difflib
import re
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from quizapp.errors import DeckError, Issue
from quizapp.storage.deckfile.limits import MAX_ISSUES, SourceText
from quizapp.storage.deckfile.nodes import Node, Scalar
from quizapp.storage.deckfile.schema import (
    VERSION,
    CardEntry,
    DeckEntry,
    DocumentEntry,
    DroppedEntry,
    SourceEntry,
)
from quizapp.storage.deckfile.tree import Path, find, place

_LISTS: dict[str, type[BaseModel]] = {
    "cards": CardEntry,
    "documents": DocumentEntry,
    "dropped": DroppedEntry,
    "sources": SourceEntry,
}
_LONGEST_SLIP = 60
_MOST_COMPARED = 200
_OTHER_NAMES = {
    "front": "question",
    "q": "question",
    "stem": "question",
    "prompt": "question",
    "back": "answer",
    "a": "answer",
    "correct": "answer",
    "key": "answer",
    "options": "distractors",
    "choices": "distractors",
    "wrong": "distractors",
    "alternatives": "accept",
    "answers": "accept",
    "notes": "explanation",
    "source": "sources",
    "tag": "tags",
    "name": "title",
    "lang": "language",
}
_FORMS = {
    "id": "may hold letters a to z, digits, `.`, `_` and `-`, 100 characters at most",
    "document": "may hold letters a to z, digits, `.`, `_` and `-`, 100 characters at most",
    "dropped": "may hold ids of cards: letters a to z, digits, `.`, `_` and `-`",
    "published": "must be a date: 2025-07-27, 2025-07 or 2025",
    "sha256": "must be 64 digits and letters a to f",
    "paragraph": "must be a whole number from 1 to 1000000",
    "items": "must stand on one line each",
    "pairs": "must stand on one line each",
}
_EXAMPLES = {
    "sources": "`- {document: some-id, paragraph: 3}`",
    "documents": "`- id: some-id`",
    "cards": "`- question: ...`",
    "dropped": "`- some-id`",
    "pairs": "`- [left, right]`",
}


def validate(
    data: dict[str, Any], root: Node, source: SourceText
) -> tuple[DeckEntry | None, list[Issue]]:
    """The deck's entry, or None with an issue for each breach of the schema."""
    try:
        return DeckEntry.model_validate(data), []
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=False)[:MAX_ISSUES]
        return None, [_issue(detail["type"], detail, root, source) for detail in details]


def require_deck(data: Any, root: Node, source: SourceText) -> None:
    """Raises DeckError where the file is no deck at all, or one that this program cannot read."""
    if data is None:
        raise DeckError([source.issue("D104", "the file is empty", 0, hint=_FIRST_LINE)])
    if not isinstance(data, dict) or not data.keys() & {"quizapp", "cards"}:
        raise DeckError([source.issue("D104", "this is not a deck", root.at, hint=_FIRST_LINE)])
    version = data.get("quizapp", str(VERSION))
    if version != str(VERSION):
        raise DeckError([_other_version(version, place(root, ("quizapp",)), source)])


_FIRST_LINE = f"a deck starts with the line `quizapp: {VERSION}`"


def _other_version(version: Any, at: int, source: SourceText) -> Issue:
    if isinstance(version, str) and re.fullmatch("[1-9][0-9]{0,3}", version):
        message = f"this deck is version {version}; this quizapp reads {VERSION}: update quizapp"
        return source.issue("D105", message, at)
    return source.issue("D105", "`quizapp` must be the format's version", at, hint=_FIRST_LINE)


def nearest(word: str, legal: list[str]) -> str:
    """The legal word that `word` is likely to be a slip for, or ""."""
    other = _OTHER_NAMES.get(word.lower(), "")
    if other in legal:
        return other
    if len(word) > _LONGEST_SLIP:
        return ""
    return next(
        iter(difflib.get_close_matches(word.lower(), legal[:_MOST_COMPARED], n=1, cutoff=0.6)), ""
    )


def _issue(kind: str, detail: Any, root: Node, source: SourceText) -> Issue:
    path: Path = _written(detail["loc"], root)
    if kind == "extra_forbidden":
        return _unknown_key(path, root, source)
    if kind == "missing" and isinstance(path[-1], str):
        return missing(path, root, source)
    code, message, hint = _explain(kind, path, detail["input"])
    return source.issue(code, message, place(root, path), hint=hint)


def _written(path: Path, root: Node) -> Path:
    """The path of what stands in the file, where a mere id stands for a mapping with it."""
    _, node = find(root, path[:-1])
    return path[:-1] if path[-1] == "id" and isinstance(node, Scalar) else path


def missing(path: Path, root: Node, source: SourceText) -> Issue:
    """The issue for a required key that is not there, or that has no value."""
    _, node = find(root, path)
    if node is not None:
        return source.issue("D114", f"`{path[-1]}` is empty", node.at, hint=_EMPTY_HINT)
    hint = _FIRST_LINE if path == ("quizapp",) else ""
    return source.issue("D112", f"`{path[-1]}` is missing", place(root, path[:-1]), hint=hint)


_EMPTY_HINT = 'give it a value; to mean the word null, write "null"'


def _unknown_key(path: Path, root: Node, source: SourceText) -> Issue:
    key, _ = find(root, path)
    legal = list(_model(path).model_fields)
    meant = nearest(str(path[-1]), legal)
    hint = f"did you mean `{meant}`?" if meant else f"known keys: {', '.join(legal)}"
    return source.issue("D111", f"unknown key `{path[-1]}`", key.at if key else 0, hint=hint)


def _model(path: Path) -> type[BaseModel]:
    lists = [step for step in path[:-1] if isinstance(step, str)]
    return _LISTS[lists[-1]] if lists else DeckEntry


def _explain(kind: str, path: Path, value: Any) -> tuple[str, str, str]:
    """The code, message and hint of an error at a value."""
    name = next(step for step in reversed(path) if isinstance(step, str))
    if value is None or (isinstance(value, str) and not value.strip()):
        return "D114", f"`{name}` {_holds(path)} empty", _EMPTY_HINT
    if kind in ("too_short", "too_long", "missing"):
        return _wrong_count(name, path)
    if kind == "literal_error":
        legal = list(get_args(CardEntry.model_fields[name].annotation))
        meant = nearest(str(value), legal)
        hint = f"did you mean `{meant}`?" if meant else ""
        return "D115", f"`{name}` must be one of: {', '.join(legal)}", hint
    if isinstance(value, str) and kind not in _WANTS:
        return "D115", f"`{name}` {_FORMS.get(name, 'cannot be this')}", ""
    return _wrong_type(kind, name, path, value)


def _holds(path: Path) -> str:
    return "is" if isinstance(path[-1], str) else "holds an entry that is"


def _wrong_count(name: str, path: Path) -> tuple[str, str, str]:
    if name == "cards":
        return "D116", "the deck has no cards", "a card needs a `question` and an `answer`"
    if path[-1] != name:
        return "D113", "a pair has two parts", f"write {_EXAMPLES['pairs']}"
    return "D116", f"`{name}` needs three entries or more", ""


_TYPES: dict[type, str] = {str: "text", list: "a list", dict: "a mapping"}
_WANTS = {
    "string_type": "text",
    "list_type": "a list",
    "tuple_type": "a pair",
    "model_type": "a mapping of keys and values",
    "model_attributes_type": "a mapping of keys and values",
}


def _wrong_type(kind: str, name: str, path: Path, value: Any) -> tuple[str, str, str]:
    wanted = _WANTS.get(kind, "text")
    got = _TYPES.get(type(value), "text")
    subject = f"`{name}`" if isinstance(path[-1], str) else f"an entry of `{name}`"
    if kind == "list_type":
        hint = f"write {_EXAMPLES.get(name, f'`{name}: [one, two]`')}"
    elif kind == "string_type":
        hint = "put the text in double quotes"
    else:
        hint = f"write {_EXAMPLES[name]}" if name in _EXAMPLES else ""
    return "D113", f"{subject} must be {wanted}, not {got}", hint
