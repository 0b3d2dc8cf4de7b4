"""Walks the body of a Word file and gives it line by line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from quizapp.generate.reading.extracted import CELL_BREAK
from quizapp.generate.reading.marks import raised

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_FURNITURE = re.compile(r"caption|toc \d|toc heading|table of figures|header|footer", re.IGNORECASE)
_DELETED = frozenset({"del", "moveFrom", "pPr", "rPr", "tblPr", "sectPr", "AlternateContent"})
_TURNED = frozenset({"drawing", "pict", "object", "instrText", "delText", "fldData"}) | _DELETED
_WRITTEN = {
    "tab": " ", "ptab": " ", "noBreakHyphen": "-", "softHyphen": "", "sym": "",
    "br": "\n", "cr": "\n",
}  # fmt: skip
_OFF = frozenset({"0", "false", "off", "none"})
_SENTENCE_END = (".", "!", "?", ":", "”", '"')


@dataclass(frozen=True, slots=True)
class Styles:
    """A Word file's paragraph styles: their names, in small letters, by id."""

    names: dict[str, str]

    @classmethod
    def of(cls, tree: Any) -> "Styles":
        """The styles in the tree of a styles part."""
        names = {}
        for style in _children(tree, "style"):
            name = next(iter(_children(style, "name")), None)
            if name is not None:
                names[_value(style, "styleId")] = _value(name, "val").lower()
        return cls(names)

    def name(self, paragraph: Any) -> str:
        """The name of a paragraph's style, or ""."""
        for properties in _children(paragraph, "pPr"):
            for style in _children(properties, "pStyle"):
                identity = _value(style, "val")
                return self.names.get(identity, identity.lower())
        return ""


def word_lines(tree: Any, styles: Styles) -> tuple[list[str], str]:
    """The lines of a document's tree, a paragraph or a table's row each, and its title or ""."""
    lines: list[str] = []
    headline = ""
    for body in _children(tree, "body"):
        for block in _blocks(body):
            if _name(block) == "tbl":
                lines += _rows(block)
            elif not _FURNITURE.match(style := styles.name(block)):
                text = _lines(_text(block))
                headline = headline or (" ".join(text) if style == "title" else "")
                lines += text
    return lines, headline


def _blocks(node: Any) -> Iterator[Any]:
    """The paragraphs and tables in a node, through content controls and tracked changes."""
    for child in node:
        name = _name(child)
        if name in {"p", "tbl"}:
            yield child
        elif name not in _TURNED:
            yield from _blocks(child)


def _rows(table: Any) -> Iterator[str]:
    for row in table.iter(f"{_W}tr", f"{_STRICT}tr"):
        cells = []
        for cell in _inner(row, "tc"):
            own = [block for block in _blocks(cell) if _name(block) == "p"]
            cells.append(" ".join(" ".join(_lines(_text(block))) for block in own))
        if any(cells):
            yield CELL_BREAK.join(filter(None, cells))


def _inner(node: Any, wanted: str) -> Iterator[Any]:
    for child in node:
        name = _name(child)
        if name == wanted:
            yield child
        elif name not in _TURNED and name != "tbl":
            yield from _inner(child, wanted)


def _text(paragraph: Any) -> str:
    """A paragraph's text as it prints, with line feeds for the breaks in it."""
    text = ""
    for run in _inner(paragraph, "r"):
        inner = "".join(map(_written, run))
        marks = {_name(p): _value(p, "val") for pr in _children(run, "rPr") for p in pr}
        if "vanish" in marks and marks["vanish"] not in _OFF:
            continue
        text += raised(text, inner) if marks.get("vertAlign") == "superscript" else inner
    return text


def _written(element: Any) -> str:
    name = _name(element)
    return (element.text or "") if name == "t" else _WRITTEN.get(name, "")


def _lines(text: str) -> list[str]:
    """`text` cut where a break ends a sentence; other breaks are the line's width, or a tab."""
    lines: list[str] = []
    for part in (" ".join(part.split()) for part in text.split("\n")):
        if lines and part and not lines[-1].endswith(_SENTENCE_END):
            lines[-1] += f" {part}"
        elif part:
            lines.append(part)
    return lines


def _children(node: Any, name: str) -> Iterator[Any]:
    return (child for child in node if _name(child) == name)


def _name(element: Any) -> str:
    """An element's name within Word's namespace; "" for what is not an element of a document."""
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    return tag.rpartition("}")[2]


def _value(element: Any, name: str) -> str:
    return str(element.get(f"{_W}{name}") or element.get(f"{_STRICT}{name}") or "")
