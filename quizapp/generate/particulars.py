"""Reads who wrote a document, when, and under what title, from its first lines."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, fields

from quizapp.domain.moments import Precision, parse_date
from quizapp.domain.numerals import MONTH
from quizapp.generate.bylines import author_of_text, name_beside_date
from quizapp.generate.text import A_YEAR
from quizapp.generate.voices import VERSUS

HEAD = 30
"""How many paragraphs from the top can hold the particulars."""
_MAX_TITLE = 25
_USUAL_TITLE = 4
_PROSE_BEGINS = 2
_MAX_DATELINE = 22
_SMALL_WORDS = {"a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "of", "on", "or"}
_SMALL_WORDS |= {"the", "to", "with"}
_DATE = (
    rf"(?:\d{{1,2}}\s+(?:{MONTH})\s+\d{{4}}|(?:{MONTH})\s+\d{{1,2}},?\s+\d{{4}}|\d{{4}}-\d\d-\d\d)"
)
_DATELINE = re.compile(
    rf"(?:^|\|\s*|^(?:published|updated|posted|date|dated)(?:\s+on)?:?\s+)(?P<date>{_DATE})\b"
    rf"|^(?:(?:last )?(?:revised|updated):?\s+)?(?P<month>(?:{MONTH})\s+\d{{4}})$",
    re.IGNORECASE,
)
_FILED = re.compile(rf"^[A-Z][A-Z .'-]{{2,30}},\s(?P<date>{_DATE})\s?(?:[-–—:]|\()")
_PUBLISHER = re.compile(r"^published\s+by:?\s+(?P<name>[^.]{3,80})", re.IGNORECASE)
_CALL = re.compile(
    r"\b(?:read now|click|follow|subscribe|sign up|log ?in|join|share|download|home|menu)\b|!",
    re.IGNORECASE,
)
_LETTERHEAD = re.compile(
    r"^(?:(?:united nations|press release(?: [A-Z]+/[\w/-]+)?|for immediate release"
    r"|(?:the )?government of .*"
    r"|ministry of .*|in the (?:supreme|high|federal) court.*|[A-Z]+(?:/[A-Z0-9]+)+)$"
    r"|(?:the )?(?:[\w'’]+ ){1,3}(?:review|times|post|news|herald|tribune|gazette|observer|daily"
    r"|guardian|express|agency|magazine|chronicle|monitor)$"
    r"|[^|]{2,40}\s\|\s[^|]{2,40}(?:\s\|.*)?$)",
    re.IGNORECASE,
)
_HOUSE = re.compile(
    r"^(?:The )?(?:[A-Z][\w’'&-]* ){1,5}(?:Centre|Center|Institute|Institution|Council|Foundation"
    r"|Association|Society|Forum|Academy|University|Bureau|Network|Trust|Group|Press|Agency|Media)"
    r"(?: (?:of|for|on) (?:the )?(?:(?:and |[A-Z])[\w’'-]* ?){1,5})?$"
)
"""A line that is the name of a body: the text's publisher, or what it is about."""
_SPOKEN = re.compile(
    rf"^(?:delivered|presented|read|given|speech|address|remarks|statement)\b.{{0,160}},\s(?P<date>{_DATE})\.?$",
    re.IGNORECASE,
)
_RUBRICS = re.compile(r"^[^|]{2,40}\s\|\s[^|]{2,40}(?:\s\|.*)?$")
"""A paper's sections in a row: "Politics | Trade | Letters"."""
_ISSUER = re.compile(
    r"\b(?:court|tribunal|institut(?:e|ion)|cent(?:re|er)|council|bureau)\b", re.IGNORECASE
)
_SERIAL = re.compile(r"\b(?:No|Vol|Issue)\.?\s?\d")
_MASTHEAD_WORDS = 6
_OUTLINE = re.compile(r"^(?:\d{1,2}|[A-Z]|[ivx]+)[.)]\s")


@dataclass(frozen=True, slots=True)
class Particulars:
    """What a citation needs; "" for what is unknown. `published` is an ISO date."""

    title: str = ""
    author: str = ""
    publisher: str = ""
    published: str = ""

    def over(self, other: "Particulars") -> "Particulars":
        """These particulars, with the other's where these are empty."""
        return Particulars(
            **{f.name: getattr(self, f.name) or getattr(other, f.name) for f in fields(self)}
        )


def from_front_matter(front: dict[str, str]) -> Particulars:
    """The particulars that front matter names."""
    return Particulars(
        title=front.get("title", ""),
        author=front.get("author", "") or front.get("authors", ""),
        publisher=front.get("publisher", "") or front.get("site", ""),
        published=iso_date(front.get("published", "") or front.get("date", "")),
    )


def iso_date(text: str) -> str:
    """A full date, month or year in ISO 8601, or "" if the text is none of them."""
    value = parse_date(text) or parse_date(text[:10])
    if value is None or value.end or not value.start.year:
        return ""
    return value.start.iso if value.precision not in {Precision.DECADE, Precision.CENTURY} else ""


def from_text(paragraphs: Sequence[str]) -> Particulars:
    """The particulars that stand in a document's own first (and last) lines."""
    head = paragraphs[:HEAD]
    published, author = _dateline(head)
    house = _house(paragraphs) or _masthead(paragraphs)
    named = next((m["name"].strip() for m in map(_PUBLISHER.match, paragraphs) if m), "")
    return Particulars(
        title=_title([line for line in paragraphs if line != house]),
        author=author_of_text(paragraphs) or author,
        publisher=named or (_lowered(house) if house.isupper() else house),
        published="" if _outlived(published, paragraphs) else published,
    )


def _outlived(published: str, paragraphs: Sequence[str]) -> bool:
    """Whether most years of which a text speaks come after its seeming date."""
    years = sorted(year for line in paragraphs for year in A_YEAR.findall(line))
    return bool(published and years) and published[:4] < years[len(years) // 2]


def _masthead(paragraphs: Sequence[str]) -> str:
    """The first line, where a court, an institute or a paper has its name above a title; or ""."""
    first, below, *_ = [*paragraphs, "", ""]
    known = _ISSUER.search(first) or _RUBRICS.match(below)
    if not known or not first.isupper() or len(first.split()) > _MASTHEAD_WORDS:
        return ""
    return first if _title([line for line in paragraphs if line != first]) else ""


def _house(paragraphs: Sequence[str]) -> str:
    """The first line, where it is a body's name of which the text does not speak; else ""."""
    first = next(iter(paragraphs), "")
    if not _HOUSE.match(first):
        return ""
    name = first.removeprefix("The ")
    return "" if any(name in line for line in paragraphs if line != first) else first


def _title(paragraphs: Sequence[str]) -> str:
    """The line that is printed twice, else the first that reads like a title, before the text."""
    counts = Counter(paragraphs)
    head, prose = [], 0
    for line in paragraphs[:HEAD]:
        prose += len(line.split()) > _MAX_TITLE and line.endswith((".", "”", '"'))
        if prose == _PROSE_BEGINS:
            break
        if _could_be_title(line):
            head.append(line)
    long = [line for line in head if len(line.split()) >= _USUAL_TITLE]
    title = next((line for line in long if counts[line] > 1), long[0] if long else "")
    lines = [line for line in paragraphs if not _LETTERHEAD.match(line)]
    if head and head[0] == next(iter(lines), "") and " " in head[0]:
        title = head[0]
    title = next(filter(VERSUS.search, long), title)
    return _lowered(title) if title.isupper() else title


def _could_be_title(line: str) -> bool:
    return (
        len(line.split()) <= _MAX_TITLE
        and not line.endswith((".", ":", ";", ","))
        and not _CALL.search(line)
        and not _OUTLINE.match(line)
        and not _LETTERHEAD.match(line)
        and not _DATELINE.search(line)
        and not _SERIAL.search(line)
        and any(letter.isalpha() for letter in line)
    )


def _lowered(title: str) -> str:
    words = title.capitalize().split()
    return " ".join(
        word if place and word in _SMALL_WORDS else word[:1].upper() + word[1:]
        for place, word in enumerate(words)
    )


def _dateline(head: Sequence[str]) -> tuple[str, str]:
    """The date of the first line that opens with one, and a name that follows it there."""
    for line in head:
        filed = _FILED.match(line)
        if filed:
            return iso_date(filed["date"]), ""
        spoken = _SPOKEN.match(line)
        if spoken:
            return iso_date(spoken["date"]), ""
        found = _DATELINE.search(line)
        if found and len(line.split()) <= _MAX_DATELINE:
            name = name_beside_date(line[found.end() :].strip(" ,|"))
            return iso_date(found["date"] or found["month"]), name
    return "", ""
