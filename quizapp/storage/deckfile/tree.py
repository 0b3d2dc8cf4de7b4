"""Plain data from a node tree, and the way back from a piece of data to its place in the file."""

from typing import Any

from quizapp.errors import Issue
from quizapp.storage.deckfile.limits import SourceText
from quizapp.storage.deckfile.nodes import Mapping, Node, Scalar, Sequence

Path = tuple[int | str, ...]
"""Keys and list places (from 0) that lead from the top of the file to a value."""


def plain_data(root: Node, source: SourceText) -> tuple[Any, list[Issue]]:
    """The tree as dicts, lists, texts and None, with an issue for each unusable or repeated key.

    A key without a value is left out, as if it were not there; of a repeated key the first counts.
    """
    issues: list[Issue] = []

    def convert(node: Node) -> Any:
        if isinstance(node, Scalar):
            return None if node.null else node.text
        if isinstance(node, Sequence):
            return [convert(child) for child in node.children]
        return convert_mapping(node)

    def convert_mapping(node: Mapping) -> dict[str, Any]:
        seen: dict[str, Any] = {}
        for key, value in node.entries():
            if not isinstance(key, Scalar):
                issues.append(source.issue("D113", "a key must be plain text", key.at))
            elif key.text in seen:
                message = f"`{key.text}` is given twice"
                issues.append(source.issue("D110", message, key.at, hint="keep one of the two"))
            else:
                seen[key.text] = convert(value)
        return {key: value for key, value in seen.items() if value is not None}

    return convert(root), issues


def find(root: Node, path: Path) -> tuple[Scalar | None, Node | None]:
    """The key (of an entry of a mapping) and the value at `path`; None for what is not there."""
    key: Scalar | None = None
    node: Node | None = root
    for step in path:
        key, node = _step(node, step)
    return key, node


def _step(node: Node | None, step: int | str) -> tuple[Scalar | None, Node | None]:
    if isinstance(node, Mapping) and isinstance(step, str):
        return node.entry(step) or (None, None)
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.children):
        return None, node.children[step]
    return None, None


def place(root: Node, path: Path) -> int:
    """The character at which the value at `path` stands, or the nearest thing around it."""
    for length in range(len(path), -1, -1):
        _, node = find(root, path[:length])
        if node is not None:
            return node.at
    return root.at
