"""What the programs that save files write into them, and what of it is worth citing."""

import re

_JUNK_TITLE = re.compile(
    r"untitled|document\d*|microsoft \w+ - .*|powerpoint presentation|word document|layout \d+"
    r"|slide \d+|.*\.(?:docx?|pdf|indd|qxd|tex|dvi|rtf|odt|p65|pages|html?)|\W*|\d+"
    r"|(?:about|https?):.*",
    re.IGNORECASE,
)
_JUNK_PERSON = re.compile(
    r"(?:the )?(?:user|admin(?:istrator)?|owner|author|unknown|anonymous|guest|student|default"
    r"|root)\s*\d*|(?:hp|dell|lenovo|acer|asus|toshiba|microsoft|windows|apple|python-docx|pc|laptop).*"
    r"|.*@.*|\W*|[a-z\d._-]+",
    re.IGNORECASE,
)
_ONE_WORD = re.compile(r"\S+")


def title(text: str) -> str:
    """A saved title, or "" for what programs put there by themselves."""
    text = " ".join(text.split())
    return "" if _JUNK_TITLE.fullmatch(text) else text


def person(text: str) -> str:
    """A saved author, or "" for an account's name or a machine's."""
    text = " ".join(text.split())
    return "" if _JUNK_PERSON.fullmatch(text) or _ONE_WORD.fullmatch(text) else text
