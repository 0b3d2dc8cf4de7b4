"""Makes text from decks and documents safe to show: what a terminal would obey is taken out."""

import re

_CONTROLS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # C0 without tab, newline and return; DEL; C1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks that reorder what is read
    "\ufff9-\ufffb\ud800-\udfff]"  # annotations, lone surrogates
)
_LINE_ENDS = re.compile("\r\n?|\u2028|\u2029")


def clean(text: str) -> str:
    """`text` with one kind of line end and without control, bidirectional and broken characters.

    A terminal acts on escape sequences (ECMA-48) wherever they come from; without their
    introducer what is left of them is plain text.
    """
    return _CONTROLS.sub("", _LINE_ENDS.sub("\n", text))
