"""What the headings of a document name: the thing or the fiscal year that a paragraph is about."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

RUN_ON = r"[A-Z][\w’'-]*(?:(?:\s(?:of|for|on|and)(?:\sthe)?)?\s[A-Z0-9][\w’'-]*)*"
"""Capitalised words in a row, with "of" and the like between them."""
PAPERS = (
    "Constitution|Act|Treaty|Agreement|Pact|Accord|Amendment|Resolution|Ordinance|Charter|Convention"
    "|Declaration|Commission|Committee|Award|Plan|Conference|Mission|Movement|War|Order|Formula"
    "|Report|Proposals|Protocol|Dam|Battle|Summit|Assembly|Council|Reforms|Formula|Law|Scheme"
    "|Rebellion|Revolution|Deputation|Congress|League|Agreement|Line|Ceasefire"
)
_HEADING = re.compile(
    rf"^(?:\(?(?:\d{{1,2}}|[A-Za-z]|[ivx]+)[.)]\s+|[•*-]\s*)?(?P<name>(?:The\s)?"
    rf"(?:(?:first|second|third|fourth|last|interim)\s)?(?:{RUN_ON}\s)?(?:{PAPERS})"
    rf"(?:\sof\s(?:the\s)?(?:\d{{4}}|{RUN_ON}))?)(?:,?\s\(?\d{{4}}(?:[-–]\d{{2,4}})?\)?)?:?$"
)
_HEADING_WORDS = 10
_FISCAL = re.compile(r"(?<!\d)20\d\d(?:/|[-–])\d\d(?!\d)")


class Sections:
    """The headings of one document; built once, read for every fact."""

    def __init__(self, paragraphs: Sequence[str], texts: Mapping[int, str], *, title: str) -> None:
        self._paragraphs = paragraphs
        self._texts = texts
        self._title = title

    @cached_property
    def _named(self) -> dict[int, tuple[str, str]]:
        """For each paragraph of the body, the name and the fiscal year in the heading above it."""
        found: dict[int, tuple[str, str]] = {}
        name = year = ""
        for number, line in enumerate(self._paragraphs, 1):
            if number in self._texts:
                found[number] = (name, year)
                continue
            short = len(line.split()) <= _HEADING_WORDS
            match = _HEADING.match(line) if short else None
            name = match["name"] if match else ""
            if short:
                told = _FISCAL.search(line)
                titled = line.casefold() == self._title.casefold()
                year = told[0] if told and not titled else ""
        return found

    @property
    def headings(self) -> Iterable[str]:
        """The names in the headings, in their order."""
        return (name for name, _ in self._named.values() if name)

    def heading(self, number: int) -> str:
        """The name in the heading above a paragraph, where the heading is one name; else ""."""
        return self._named.get(number, ("", ""))[0]

    def year(self, number: int) -> str:
        """The fiscal year in the heading above a paragraph ("2022/23"), or ""."""
        return self._named.get(number, ("", ""))[1]

    @cached_property
    def fiscal_year(self) -> str:
        """The fiscal year of the title ("2023/24"), or ""."""
        found = _FISCAL.search(self._title)
        return found[0] if found else ""
