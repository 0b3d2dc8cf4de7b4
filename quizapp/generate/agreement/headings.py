"""Headings that say of a named thing what the text under them does not."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quizapp.generate.agreement.measures import dates_differ
from quizapp.generate.agreement.naming import Lexicon, Named
from quizapp.generate.agreement.opposites import KINDS
from quizapp.generate.agreement.statements import Paragraphs
from quizapp.generate.agreement.tellings import Telling
from quizapp.generate.agreement.vocabulary import stem, words_of
from quizapp.generate.dates import find_dates
from quizapp.generate.facts import DateFact, Fact
from quizapp.generate.roles import Paragraph, Role
from quizapp.generate.text import sentences

_TITLES = {Role.HEADING, Role.OUTLINE}
_DATING = {"sign", "introduce", "pass", "publish", "begin", "found"}
_AROUND = re.compile(
    r"\b(?:before|after|since|until|till|to|from|between|toward|towards|origins?|aftermath|road"
    r"|background|causes?|legacy|revision|amend\w*|review|beyond|and)\b",
    re.IGNORECASE,
)
_AID = re.compile(
    r"\b([A-Za-z]+)(?:\s(?:and|or)\s[a-z]+)?\s(?:aid|assistance|help|support|funds|grants?)\b"
)
_ARMS = "arms"
_MORE = re.compile(r"\b(?:also|too|besides|both|not|further|additional|other)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Title:
    """A heading with what it names, and the number of the paragraph at which its section ends."""

    document: str
    paragraph: Paragraph
    named: Named
    end: int

    def fact(self, start: int, end: int) -> Fact:
        """The heading, with what of it is denied."""
        return Fact(
            document=self.document,
            paragraph=self.paragraph.number,
            quote=self.paragraph.text,
            quote_start=0,
            start=start,
            end=end,
        )


@dataclass(frozen=True, slots=True)
class _Kind:
    """On which side a word is (0 for neither), and where it stands."""

    sign: int
    start: int
    end: int


def misheaded(
    told: Sequence[Telling], paragraphs: Paragraphs, lexicon: Lexicon
) -> Iterator[tuple[Fact, Fact, str]]:
    """A heading, what stands against it, and in what they differ."""
    under: dict[tuple[str, int], list[Telling]] = defaultdict(list)
    for one in told:
        under[one.fact.document, one.fact.paragraph].append(one)
    for document, each in paragraphs.items():
        for title in _titles(document, each, lexicon):
            section = range(title.paragraph.number + 1, title.end)
            yield from _misdated(title, [one for n in section for one in under[document, n]])
            yield from _miscalled(title, each, lexicon)


def _titles(document: str, paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> Iterator[_Title]:
    headings = [each for each in paragraphs if each.role in _TITLES]
    ends = [*(each.number for each in headings[1:]), len(paragraphs) + 1]
    for paragraph, end in zip(headings, ends, strict=False):
        named = lexicon.names(paragraph.text, opens=True)
        is_bare = not words_of(named.rest) and named.tokens - named.countries
        if _marks(named) or is_bare:
            yield _Title(document, paragraph, named, end)


def _marks(named: Named) -> frozenset[str]:
    return named.instruments | named.events | named.acronyms


def _misdated(title: _Title, told: Sequence[Telling]) -> Iterator[tuple[Fact, Fact, str]]:
    """The dates in a heading's section that its own date denies."""
    dates = find_dates(title.paragraph.text)
    if len(dates) != 1 or _AROUND.search(title.paragraph.text):
        return
    heading = title.fact(dates[0].start, dates[0].end)
    for one in told:
        if isinstance(one.fact, DateFact) and _dates(one, title):
            what = dates_differ(dates[0].value, one.fact.value)
            if what:
                yield heading, one.fact, what


def _dates(one: Telling, title: _Title) -> bool:
    """Whether an account says when the very thing that a heading names came to be."""
    if one.deed not in _DATING or not one.plain or one.named.labels or one.scope or one.owned:
        return False
    names, marks = title.named.tokens, _marks(title.named)
    alone = bool(marks) and marks == _marks(one.named)
    return names == one.named.tokens or (alone and names <= one.named.tokens)


def _miscalled(
    title: _Title, paragraphs: Sequence[Paragraph], lexicon: Lexicon
) -> Iterator[tuple[Fact, Fact, str]]:
    """A sentence that calls a thing's aid the opposite of what the heading calls it.

    Only where no sentence about that thing says what the heading says.
    """
    kind = _kind(title.paragraph.text)
    if kind is None or not _marks(title.named):
        return
    said = [
        (fact, other) for fact in _about(title, paragraphs, lexicon) if (other := _kind(fact.quote))
    ]
    if said and all(other.sign == -kind.sign for _, other in said):
        fact, other = said[0]
        yield title.fact(kind.start, kind.end), _word(fact, other), "kind"


def _about(title: _Title, paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> Iterator[Fact]:
    """The sentences of the body that name what a heading names."""
    marks = _marks(title.named)
    for paragraph in paragraphs:
        low = paragraph.text.lower()
        if paragraph.role is not Role.BODY or not any(mark in low for mark in marks):
            continue
        for sentence in sentences(paragraph.text):
            if marks <= _marks(lexicon.names(sentence.text, opens=True)):
                yield Fact(
                    document=title.document,
                    paragraph=paragraph.number,
                    quote=sentence.text,
                    quote_start=sentence.start,
                    start=sentence.start,
                    end=sentence.end,
                )


def _kind(text: str) -> _Kind | None:
    """The kind of aid that a text names; of two opposite ones, or one of several, neither."""
    found = [
        _Kind(KINDS[base][1], word.start(1), word.end(1))
        for word in _AID.finditer(text)
        if (base := stem(word[1])) in KINDS and KINDS[base][0] == _ARMS
    ]
    if not found:
        return None
    mixed = len({kind.sign for kind in found}) > 1 or _MORE.search(text)
    return replace(found[0], sign=0) if mixed else found[0]


def _word(fact: Fact, kind: _Kind) -> Fact:
    start = fact.quote_start
    return replace(fact, start=start + kind.start, end=start + kind.end)
