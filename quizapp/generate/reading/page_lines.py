"""Walks a tree of marked-up text and gives it line by line."""

from typing import Any

from quizapp.generate.reading.extracted import CELL_BREAK

_BLOCKS = frozenset(
    {
        "address", "article", "blockquote", "body", "br", "center", "dd", "details", "div", "dl",
        "dt", "fieldset", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr",
        "html", "item", "lb", "li", "list", "main", "ol", "p", "pre", "quote", "row", "section",
        "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul", "cell",
    }
)  # fmt: skip
_ROWS = frozenset({"tr", "row"})
_CELLS = frozenset({"td", "th", "cell"})


def page_lines(tree: Any) -> list[str]:
    """The text of an HTML or trafilatura tree, a block or a table's row a line, spaces single."""
    root = tree.find("body")
    walk = _Walk()
    walk.through(tree if root is None else root)
    return walk.lines


class _Walk:
    """Gathers a tree's lines; it goes by events, so that no depth of nesting is too deep."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._text: list[str] = []
        self._cells: list[str] | None = None

    def through(self, root: Any) -> None:
        from lxml import etree  # noqa: PLC0415 - of an extra

        for event, element in etree.iterwalk(root, events=("start", "end")):
            if event == "start":
                self._enter(element)
                self._text.append(element.text or "")
            else:
                self._leave(element)
                if element is not root:
                    self._text.append(element.tail or "")
        self._flush()

    def _enter(self, element: Any) -> None:
        if element.tag in _ROWS:
            self._flush()
            self._cells = []
        elif element.tag in _BLOCKS and self._cells is None:
            self._flush()
        elif element.tag in _BLOCKS:
            self._text.append(" ")

    def _leave(self, element: Any) -> None:
        if self._cells is None:
            if element.tag in _BLOCKS:
                self._flush()
        elif element.tag in _CELLS:
            self._cells.append(self._taken())
        elif element.tag in _ROWS:
            self._cells.append(self._taken())
            self._keep(CELL_BREAK.join(filter(None, self._cells)))
            self._cells = None

    def _flush(self) -> None:
        self._keep(self._taken())

    def _keep(self, line: str) -> None:
        if line:
            self.lines.append(line)

    def _taken(self) -> str:
        text = " ".join("".join(self._text).split())
        self._text.clear()
        return text
