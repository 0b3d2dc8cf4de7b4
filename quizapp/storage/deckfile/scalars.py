"""Writes one piece of text as a YAML scalar that every YAML reader takes for that text."""

import re

WIDTH = 100
"""Columns at which long text is folded."""

_PLAIN = re.compile(  # begins with a letter, a currency sign, or a number and a word
    r"(?:[^\W\d_]|[$£€(]|\d[\d,.]* [a-z]{2})(?:[^\s:#]|:(?=\S)|(?<=\S)#|(?<=\S) (?=\S))*"
)
_FLOW_INDICATORS = re.compile(r"[,\[\]{}:?]")
_OTHER_TYPES = re.compile(  # what YAML 1.1 takes for a truth value, a number or nothing
    r"(?i:y|n|yes|no|true|false|on|off|null|nan|inf)"
)
_SHORT_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\xa0": "\\_"}
_JOINERS = "\u200c\u200d"
_FOLD = re.compile(r"(?<=\S) (?=\S)")


def scalar(text: str, *, indent: int, column: int, flow: bool = False) -> str:
    """`text` as a scalar that begins at `column`; its further lines are indented by `indent`."""
    if _is_plain(text, flow=flow):
        return _fold(text, indent=indent, column=column, ends="")
    if _is_block(text) and not flow:
        margin = "\n" + " " * indent
        return "|-" + "".join(margin + line if line else "\n" for line in text.split("\n"))
    return quoted(text, indent=indent, column=column)


def quoted(text: str, *, indent: int, column: int) -> str:
    """`text` in double quotes, with escapes for everything that does not print."""
    escaped = "".join(map(_escape, text))
    return _fold(escaped, indent=indent, column=column, ends='"')


def _is_plain(text: str, *, flow: bool) -> bool:
    if not _PLAIN.fullmatch(text) or text.endswith(":") or _OTHER_TYPES.fullmatch(text):
        return False
    return _prints(text) and not (flow and _FLOW_INDICATORS.search(text))


def _is_block(text: str) -> bool:
    lines = text.split("\n")
    if len(lines) == 1 or not lines[0] or not lines[-1]:
        return False
    return all(line == line.strip() and _prints(line) for line in lines)


def _prints(text: str) -> bool:
    return all(character.isprintable() or character in _JOINERS for character in text)


def _escape(character: str) -> str:
    if character in _SHORT_ESCAPES:
        return _SHORT_ESCAPES[character]
    if character.isprintable() or character in _JOINERS:
        return character
    return f"\\U{ord(character):08x}" if character > "\uffff" else f"\\u{ord(character):04x}"


def _fold(text: str, *, indent: int, column: int, ends: str) -> str:
    """`text` between `ends`, broken at single spaces so that lines keep to the width."""
    if column + len(text) + 2 * len(ends) <= WIDTH:
        return f"{ends}{text}{ends}"
    first, *words = _FOLD.split(text)
    lines, room = [ends + first], WIDTH - column
    for word in words:
        if len(lines[-1]) + 1 + len(word) > room and _may_begin(word):
            lines.append(word)
            room = WIDTH - indent
        else:
            lines[-1] += f" {word}"
    return ("\n" + " " * indent).join(lines) + ends


def _may_begin(word: str) -> bool:
    """Whether a further line may begin with `word`: nothing that a reader could mistake."""
    return word[0].isalnum()
