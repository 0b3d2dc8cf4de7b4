"""Builds the node tree of a YAML file from parser events, without recursion and within limits.

Every scalar stays the text that stands in the file. Anchors, aliases, tags and further documents
are refused: a deck has no use for them, and they are how a small file becomes a huge one.
"""

from dataclasses import dataclass, field
from typing import Any

import yaml

from quizapp.domain.cleaning import clean
from quizapp.errors import DeckError, Issue
from quizapp.storage.deckfile.limits import MAX_DEPTH, MAX_NODES, MAX_REFUSALS, SourceText
from quizapp.storage.deckfile.syntax import syntax_issue

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS = {"", "~", "null", "Null", "NULL"}


@dataclass(slots=True)
class Scalar:
    """A piece of text; `null` where the file has nothing there, `~` or a bare `null`."""

    at: int
    text: str
    null: bool = False
    end: int = 0
    """The place behind its last character in the file."""


@dataclass(slots=True)
class Sequence:
    """A list."""

    at: int
    children: list["Node"] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys and values, which take turns in `children`."""

    at: int
    children: list["Node"] = field(default_factory=list)
    _index: dict[str, tuple[Scalar, "Node"]] | None = field(default=None, repr=False)

    def entry(self, key: str) -> tuple[Scalar, "Node"] | None:
        """The first key of that text with its value, or None."""
        if self._index is None:
            found = [(k, v) for k, v in self.entries() if isinstance(k, Scalar)]
            self._index = {k.text: (k, v) for k, v in reversed(found)}
        return self._index.get(key)

    def entries(self) -> list[tuple["Node", "Node"]]:
        """The keys with their values, in the order of the file."""
        return list(zip(self.children[::2], self.children[1::2], strict=True))


Node = Scalar | Sequence | Mapping


def compose(source: SourceText) -> tuple[Node, list[Issue]]:
    """The tree of the file, with an issue for each refused feature; an empty file is a null.

    Raises DeckError where the file is not YAML or passes a limit.
    """
    composer = _Composer(source)
    try:
        for event in yaml.parse(source.text, Loader=_Loader):
            composer.take(event)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise DeckError([*composer.issues, syntax_issue(error, source)]) from error
    return composer.root or Scalar(0, "", null=True), composer.issues


class _Composer:
    def __init__(self, source: SourceText) -> None:
        self.root: Node | None = None
        self.issues: list[Issue] = []
        self._source = source
        self._open: list[Sequence | Mapping] = []
        self._count = 0

    def take(self, event: Any) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_features(event)
            self._place(_scalar(event))
        elif isinstance(event, yaml.CollectionStartEvent):
            self._refuse_features(event)
            self._start(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()
        elif isinstance(event, yaml.AliasEvent):
            self._replace_alias(event)
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            self._refuse("a second YAML document", event, "one deck a file: delete `---`")
            raise DeckError(self.issues)

    def _replace_alias(self, event: Any) -> None:
        self._refuse("aliases (*name) are not allowed", event, "write the value out, or in quotes")
        self._place(Scalar(event.start_mark.index, f"*{event.anchor}"))

    def _start(self, event: Any) -> None:
        at = event.start_mark.index
        if len(self._open) >= MAX_DEPTH:
            self._stop(f"nested deeper than {MAX_DEPTH} levels", at)
        mapping = isinstance(event, yaml.MappingStartEvent)
        node: Sequence | Mapping = Mapping(at) if mapping else Sequence(at)
        self._place(node)
        self._open.append(node)

    def _place(self, node: Node) -> None:
        self._count += 1
        if self._count > MAX_NODES:
            self._stop(f"more than {MAX_NODES:,} values", node.at)
        if self._open:
            self._open[-1].children.append(node)
        else:
            self.root = node

    def _refuse_features(self, event: Any) -> None:
        if event.anchor is not None:
            self._refuse("anchors (&name) are not allowed", event, _QUOTE_HINT)
        if event.tag is not None:
            self._refuse("tags (!name) are not allowed", event, _QUOTE_HINT)

    def _refuse(self, message: str, event: Any, hint: str) -> None:
        self.issues.append(self._source.issue("D103", message, event.start_mark.index, hint=hint))
        if len(self.issues) >= MAX_REFUSALS:
            raise DeckError(self.issues)

    def _stop(self, message: str, at: int) -> None:
        issue = self._source.issue("D102", message, at, hint="split the deck into smaller files")
        raise DeckError([*self.issues, issue])


_QUOTE_HINT = "delete it, or put the text in quotes"


def _scalar(event: Any) -> Scalar:
    """The scalar of an event; the line end that closes a block (`|`, `>`) is not part of it."""
    text: str = event.value
    if event.style in ("|", ">"):
        text = text.rstrip("\n")
    null = not event.style and text in _NULLS
    return Scalar(event.start_mark.index, clean(text), null, event.end_mark.index)
