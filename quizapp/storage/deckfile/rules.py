"""What no schema says: ids that repeat, documents that are not there, shapes that do not fit."""

from collections.abc import Iterator
from itertools import chain, count, islice
from typing import Any

from quizapp.errors import Issue
from quizapp.storage.deckfile.identity import deck_id, deck_title, derived_id, suggested_id
from quizapp.storage.deckfile.limits import MAX_ISSUES, SourceText
from quizapp.storage.deckfile.nodes import Node
from quizapp.storage.deckfile.tree import Path, find, place
from quizapp.storage.deckfile.validation import missing, nearest

_BELONGS = {"items": "order", "pairs": "match"}
_BASIC_ONLY = ("accept", "distractors")


def check_rules(data: dict[str, Any], root: Node, source: SourceText) -> list[Issue]:
    """An issue for each broken rule; data of a wrong type is passed over."""
    rules = _Rules(data, root, source)
    broken = chain(
        rules.repeated("documents", "D121"),
        rules.repeated("cards", "D120"),
        rules.undefined_documents(),
        rules.shapes(),
    )
    return list(islice(broken, MAX_ISSUES))


class _Rules:
    def __init__(self, data: dict[str, Any], root: Node, source: SourceText) -> None:
        self._data = data
        self._root = root
        self._source = source

    def repeated(self, name: str, code: str) -> Iterator[Issue]:
        """Ids that an earlier entry has; cards without ids that say the same."""
        first: dict[str, Path] = {}
        for place_, entry in _entries(self._data, name):
            own = entry.get("id")
            key = own if isinstance(own, str) else _content(entry)
            if key is None:
                continue
            path: Path = (name, place_, "id") if own else (name, place_)
            if key in first:
                line, _ = self._source.position(place(self._root, first[key]))
                what = f"the id `{own}` is taken" if own else "this card is written twice"
                yield self._issue(code, f"{what}: see line {line}", path)
            first.setdefault(key, path)

    def undefined_documents(self) -> Iterator[Issue]:
        """Sources that cite a document the deck does not list."""
        known = [entry.get("id") for _, entry in _entries(self._data, "documents")]
        legal = dict.fromkeys(name for name in known if isinstance(name, str))
        for place_, card in _entries(self._data, "cards"):
            for number, cited in _entries(card, "sources"):
                name = cited.get("document")
                if isinstance(name, str) and name not in legal:
                    meant = nearest(name, list(legal))
                    hint = f"did you mean `{meant}`?" if meant else "list it under `documents`"
                    path = ("cards", place_, "sources", number, "document")
                    yield self._issue("D122", f"no document has the id `{name}`", path, hint)

    def shapes(self) -> Iterator[Issue]:
        """Keys that a card's type needs and has not, or has and cannot use."""
        for place_, card in _entries(self._data, "cards"):
            shape = card.get("type", "basic")
            path: Path = ("cards", place_)
            needed = {"basic": "answer", "order": "items", "match": "pairs"}.get(str(shape))
            if needed is None:
                continue
            if needed not in card:
                yield missing((*path, needed), self._root, self._source)
            yield from self._misfits(card, shape, path)
            yield from self._twins(card, path)

    def _misfits(self, card: dict[str, Any], shape: str, path: Path) -> Iterator[Issue]:
        for key, owner in _BELONGS.items():
            if key in card and shape != owner:
                hint = f"add `type: {owner}` or delete `{key}`"
                yield self._misfit(key, shape, path, hint)
        for key in _BASIC_ONLY:
            if key in card and shape != "basic":
                yield self._misfit(key, shape, path, f"delete `{key}`")

    def _misfit(self, key: str, shape: str, path: Path, hint: str) -> Issue:
        name, _ = find(self._root, (*path, key))
        at = name.at if name else place(self._root, path)
        return self._source.issue("D123", f"`{key}` is not for {shape} cards", at, hint=hint)

    def _twins(self, card: dict[str, Any], path: Path) -> Iterator[Issue]:
        for key in _BELONGS:
            entries = card.get(key)
            seen = set()
            for number, entry in enumerate(entries if isinstance(entries, list) else []):
                name = entry[0] if isinstance(entry, list) and entry else entry
                if isinstance(name, str) and name in seen:
                    yield self._issue("D124", f"`{name}` stands twice", (*path, key, number))
                seen.add(str(name))

    def _issue(self, code: str, message: str, path: Path, hint: str = "") -> Issue:
        return self._source.issue(code, message, place(self._root, path), hint=hint)


def _entries(parent: dict[str, Any], name: str) -> list[tuple[int, dict[str, Any]]]:
    """The mappings in the list of that name, with their places; [] where there is no list."""
    listed = parent.get(name)
    if not isinstance(listed, list):
        return []
    return [(n, entry) for n, entry in enumerate(listed) if isinstance(entry, dict)]


def _content(entry: dict[str, Any]) -> str | None:
    question, answer = entry.get("question"), entry.get("answer")
    if not isinstance(question, str):
        return None
    if isinstance(answer, str):
        return derived_id(question, answer)
    body = entry.get("items") or entry.get("pairs")
    return f"{question}\x1f{body}" if body else None


def advise(data: dict[str, Any], root: Node, source: SourceText) -> Iterator[Issue]:
    """A warning for each id and title that the author left to the program."""
    for key, code in (("id", "W302"), ("title", "W303")):
        if key not in data:
            message = f"no `{key}`: taken from the file's name"
            hint = f"add `{key}: {(deck_id if key == 'id' else deck_title)(source.path)}`"
            yield source.issue(code, message, root.at, hint=hint, severity="warning")
    cards = _entries(data, "cards")
    taken = {str(card.get("id")) for _, card in cards}
    for number, card in cards:
        if "id" not in card:
            slug = _free(suggested_id(str(card.get("question", ""))) or "card", taken)
            at = place(root, ("cards", number))
            hint = f"add `id: {slug}`"
            yield source.issue("W301", _NO_ID, at, hint=hint, severity="warning")


def _free(slug: str, taken: set[str]) -> str:
    """`slug`, with a number where it is taken; it is taken from then on."""
    free = next(name for n in count(1) if (name := slug if n == 1 else f"{slug}-{n}") not in taken)
    taken.add(free)
    return free


_NO_ID = "no `id`: progress is lost when the question or the answer is edited"
