"""What the headings of a document name: the thing or the fiscal year that a paragraph is about."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from statistics import median

from quizapp.domain.numerals import MONTH
from quizapp.generate.text import A_YEAR

RUN_ON = r"[A-Z][\w’'-]*(?:(?:\s(?:of|for|on(?!\s\d)|and)(?:\sthe)?)?\s[A-Z0-9][\w’'-]*)*"
"""Capitalised words in a row, with "of" and the like between them."""
PAPERS = (
    "Constitution|Act|Treaty|Agreement|Pact|Accord|Amendment|Resolution|Ordinance|Charter|Convention"
    "|Declaration|Commission|Committee|Award|Plan|Conference|Mission|Movement|War|Order|Formula"
    "|Report|Proposals|Protocol|Dam|Battle|Summit|Assembly|Council|Reforms|Formula|Law|Scheme"
    "|Rebellion|Revolution|Deputation|Congress|League|Agreement|Line|Ceasefire"
)
EVENTS = "Partition|Address|Mutiny|Mandate|Talks|Boycott|Referendum"
_HEADING = re.compile(
    rf"^(?:\(?(?:\d{{1,2}}|[A-Za-z]|[ivx]+)[.)]\s+|[•*-]\s*)?(?P<name>(?:The\s)?"
    rf"(?:(?:first|second|third|fourth|last|interim)\s)?(?:{RUN_ON}\s)?(?:{PAPERS}|{EVENTS})"
    rf"(?:\sof\s(?:the\s)?(?:\d{{4}}|{RUN_ON}))?)(?:,?\s\(?\d{{4}}(?:[-–]\d{{2,4}})?\)?)?:?$"
)
_HEADING_WORDS = 10
_CAPITALS = re.compile(r"^[^a-z]*[A-Z]{3}[^a-z]*$")
_WORD = re.compile(r"[A-Z][A-Z’']+")
_LITTLE = {"OF", "THE", "AND", "IN", "ON", "FOR", "TO", "FROM", "AT", "BY"}
_WITHIN = re.compile(r"[.:]$|:\s|^(?:\(?(?:\d{1,2}|[A-Za-z]|[ivx]+)[.)]|[^\w\s(“\"])\s")
"""How a short line ends, or opens, that is no heading: a sentence, a label, a point of a list."""
_POINT = re.compile(r"[^\w\s(“\"'‘]\s")
_SHORT_LINE = 20
"""Words of a text's middle paragraph, below which it is no running prose."""
_FULL_DATE = re.compile(
    rf"(?:\b\d{{1,2}} (?:{MONTH})|(?:{MONTH}) \d{{1,2}}),? ((?:1[4-9]|20)\d\d)(?!\d)"
)
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
        capital = False
        for number, line in enumerate(self._paragraphs, 1):
            if number in self._texts:
                found[number] = (name, year)
                continue
            short = len(line.split()) <= _HEADING_WORDS
            match = _HEADING.match(self._cased(line)) if short else None
            if capital and not match and not _CAPITALS.match(line) and _WITHIN.search(line):
                continue
            name = match["name"] if match else ""
            capital = bool(match) and _CAPITALS.match(line) is not None
            if short:
                told = _FISCAL.search(line)
                titled = line.casefold() == self._title.casefold()
                year = told[0] if told and not titled else ""
        return found

    def _cased(self, line: str) -> str:
        """A heading in capitals as a name is printed; what the text has in capitals keeps them."""
        if not _CAPITALS.match(line):
            return line

        def cased(found: re.Match[str]) -> str:
            word = found[0]
            if word in _LITTLE and found.start():
                return word.lower()
            return word if word in self._initials else word.capitalize()

        return _WORD.sub(cased, line)

    @cached_property
    def _initials(self) -> frozenset[str]:
        """The words that the text itself prints in capitals: "SAARC", "US"."""
        return frozenset(word for text in self._texts.values() for word in _WORD.findall(text))

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
    def in_notes(self) -> bool:
        """Whether the text is written in points and short lines rather than in paragraphs."""
        lengths = sorted(text.count(" ") for text in self._texts.values())
        pointed = sum(_POINT.match(text) is not None for text in self._texts.values())
        return pointed > len(lengths) / 2 or (bool(lengths) and median(lengths) < _SHORT_LINE)

    @cached_property
    def title_year(self) -> str:
        """The one year that the title names, or ""."""
        years = A_YEAR.findall(self._title)
        return years[0] if len(years) == 1 else ""

    @cached_property
    def only_year(self) -> int:
        """The year of all full dates of the document, where they have but one; else 0."""
        years = {year for text in self._texts.values() for year in _FULL_DATE.findall(text)}
        return int(years.pop()) if len(years) == 1 else 0

    @cached_property
    def fiscal_year(self) -> str:
        """The fiscal year of the title ("2023/24"), or ""."""
        found = _FISCAL.search(self._title)
        return found[0] if found else ""
