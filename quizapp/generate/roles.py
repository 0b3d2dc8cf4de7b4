"""Tells a document's body text from its headings, captions, bylines, adverts and furniture."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from quizapp.domain.numerals import MONTH
from quizapp.generate.english.verbs import is_finite, may_be_present


class Role(StrEnum):
    """What a paragraph is in its document; facts are taken from the body only."""

    BODY = "body"
    HEADING = "heading"
    OUTLINE = "outline"
    CAPTION = "caption"
    BYLINE = "byline"
    BIOGRAPHY = "biography"
    FURNITURE = "furniture"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered paragraph (from 1) and its role."""

    number: int
    text: str
    role: Role


_CAPTION = re.compile(
    r"\((?:photo|image|picture)?\s?(?:credit|courtesy)s?\b|\bphoto(?:graph)?(?:\s?credit|\sby|:)"
    r"|^(?:image|picture|photo|file photo|caption|figure|fig\.|table|video)\b\s?[:\d]"
    r"|/(?:AFP|REUTERS|AP)\b|\bGetty Images\b|\bFile photo\b",
    re.IGNORECASE,
)
_FURNITURE = re.compile(
    r"\b(?:follow us|follow our|follow (?:\w+ )?whatsapp|whatsapp|telegram channel|subscribe"
    r"|sign up|newsletter|click here|join now|enroll? now|read more|read now|read also|also read"
    r"|view author|share this|share on|download (?:pdf|app|now|the app)|log ?in"
    r"|leave a (?:reply|comment)|email address will not|required fields|found it helpful"
    r"|was this article|all rights reserved|copyright|cookies?|privacy policy"
    r"|terms of (?:use|service)|for more stories|advertise?ment|new batches"
    r"|secure your (?:spot|seat)|solved past papers|limited seats|promo code|discount"
    r"|page \d+ of \d+|skip to|sitemap|contact us|about us)\b(?!\$)|©|\bhttps?://|\bwww\."
)
"""What stands on a web page around its text, in small letters."""
_PHONE = re.compile(r"(?<!\d)(?:\+\d{1,3}[\s-]?)?0?\d{3,4}[\s-]\d{6,8}(?!\d)")
_CALL = re.compile(
    r"^(?:explore|follow|join|click|download|subscribe|enrol|enroll|crack|secure|discover|watch"
    r"|listen|register|sign|visit|buy|order|get|try|share|tweet|print|email|comment|reply)\b",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"^\W{0,3}(?:note|disclaimer|editor['’]s note|correction)\b\s?:|\b(?:views|opinions?)\b.{0,40}"
    r"\b(?:expressed|are)\b.{0,80}\b(?:author|writer|own|publication|institution|editorial)",
    re.IGNORECASE,
)
_ABOUT_AUTHOR = re.compile(
    r"^(?:about the (?:author|writer)s?|author bio|the authors?|contributors?)\s*:?$", re.IGNORECASE
)
_BIOGRAPHY = re.compile(
    r"^\W{0,3}(?:the (?:writer|author)s? (?:is|are|was|has)\b"
    r"|[A-Z][\w.’' -]{3,50} is (?:an?|the) (?:\w+[\s-]){0,4}(?:writer|journalist|columnist"
    r"|freelance|student|research fellow|researcher|analyst|editor|correspondent|lecturer"
    r"|contributor)\b"
    r".{0,200}\b(?:at|of|for|based|with|can be reached|tweets)\b)",
)
_PUBLISHED = re.compile(
    r"^(?:published|posted|updated|first published|source)\b\s?(?:by|on|:)", re.IGNORECASE
)
_BYLINE = re.compile(
    r"^(?:by|written by|edited|reviewed|report(?:ing|ed) by|author)\b", re.IGNORECASE
)
_REPORTERS = re.compile(r"^[A-Z][\w’' -]{1,60}(?: and [A-Z][\w’' -]{1,60})? reports? on\b")
_OUTLINE = re.compile(r"^(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[A-Za-z]|[ivxIVX]{1,4})[.)]|[ivx]+\.)\s")
_DOTS = "•·▪●◦‣■»➢►✓*–—-"
_DATED_ITEM = re.compile(
    rf"^(?:(?:\(?(?:\d{{1,2}}|[A-Za-z]|[ivx]{{1,4}})[.)]|[{_DOTS}])\s+|(?!(?:Last|First) \w+ed\b))"
    rf"(?:(?!\w+ed\b)[A-Z][\w’'-]+\s[\w’' -]{{3,60}}(?<! [Dd]ate)):\s(?:[A-Z][a-z]+,\s)?"
    rf"(?:\d{{1,2}}\s(?:{MONTH})\s\d{{4}}|(?:{MONTH})(?:\s\d{{1,2}},)?\s\d{{4}}|\d{{4}})"
    r"(?:\s\([^()]*\))?\.?$"
)
"""An item of an overview: a thing and its date."""
_DECIDED = re.compile(
    rf"\b(?:DECIDED|PRONOUNCED|DELIVERED) ON ?[:–-] ?(?:\d{{1,2}}\w* (?:{MONTH})|(?:{MONTH}) \d)"
)
"""The day of a judgment, in its head."""
_TERMINAL = re.compile(r"[.!?…][\"'”’)\]]*(?:\[\d+\])?$")
_BULLET = re.compile(rf"^[{_DOTS}]\s*")
_WORD = re.compile(r"[\w’'-]+")
_OUTLINE_WORDS = 16
_HEADING_WORDS = 14
_PROSE_WORDS = 8
_NOTE_WORDS = 5
_HABIT = 0.8
_CAPTION_WORDS = 80
_LONGEST_CAPTION = 1000
_BYLINE_AREA = 10
_BYLINE_WORDS = 25


def classify(paragraphs: Sequence[str], *, published: str = "") -> list[Paragraph]:
    """Every paragraph with its role; `published` marks where a byline may end.

    Judged by form alone: length, punctuation, verbs, repetition and the standing phrases of web
    pages; never by what a document is about.
    """
    counts = Counter(paragraphs)
    found: list[Paragraph] = []
    biography = False
    for number, text in enumerate(paragraphs, 1):
        if _ABOUT_AUTHOR.match(text):
            biography = True
        elif biography and _PUBLISHED.match(text):
            biography = False
        role = Role.BIOGRAPHY if biography else _role(text, repeated=counts[text] > 1)
        found.append(Paragraph(number, text, role))
    return _bylines(_captions(_consistent(found)), published)


def body(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs from which facts may be taken."""
    return [paragraph for paragraph in paragraphs if paragraph.role is Role.BODY]


def _role(text: str, *, repeated: bool) -> Role:
    words = len(_WORD.findall(text))
    stopped = bool(_TERMINAL.search(text)) and words >= _PROSE_WORDS
    prose = stopped and (_has_verb(text) or any(map(may_be_present, text.split(" ")[1:])))
    for role, pattern in (
        (Role.FURNITURE, _PHONE),
        (Role.NOTE, _NOTE),
        (Role.BIOGRAPHY, _BIOGRAPHY),
        (Role.BYLINE, _PUBLISHED),
        (Role.BYLINE, _REPORTERS),
    ):
        if pattern.search(text):
            return role
    short = words < _CAPTION_WORDS
    if short and _CAPTION.search(text):
        return Role.CAPTION
    furniture = short and _FURNITURE.search(text.lower())
    if furniture or (repeated and words < 2 * _HEADING_WORDS):
        return Role.FURNITURE
    enacted = _is_item(text) or (text.endswith(";") and words >= _PROSE_WORDS)
    if (
        _OUTLINE.match(text)
        and words <= _OUTLINE_WORDS
        and not (enacted or (prose and words > _PROSE_WORDS))
    ):
        return Role.OUTLINE
    if (enacted or prose) and not (_CALL.match(text) and words < 5 * _HEADING_WORDS):
        return Role.BODY
    return _short_role(text, words)


def _is_item(text: str) -> bool:
    """Whether a line without a sentence dates something: an overview's, a judgment's head."""
    return _DATED_ITEM.match(text) is not None or _DECIDED.search(text) is not None


def _short_role(text: str, words: int) -> Role:
    """The role of what does not end like a sentence: a note's point may still be body text."""
    if _BYLINE.match(text) and words <= _HEADING_WORDS:
        return Role.BYLINE
    if _CALL.match(text):
        return Role.FURNITURE
    pointed = _BULLET.sub("", text)
    sentence = pointed != text or _has_verb(text)
    if sentence and text.endswith(".") and words >= _NOTE_WORDS:
        return Role.BODY
    titled = sum(word[:1].isupper() for word in pointed.split())
    if words > _HEADING_WORDS and _has_verb(pointed) and titled < words / 2:
        return Role.BODY
    if words >= _PROSE_WORDS and _has_verb(pointed) and titled <= words / 3:
        return Role.BODY
    return Role.HEADING


def _has_verb(text: str) -> bool:
    return any(is_finite(word) for word in _WORD.findall(text)[1:])


def _consistent(found: list[Paragraph]) -> list[Paragraph]:
    """The same, judged by the document's own habit: outline items in a row, full stops or none."""
    bodies = [p for p in found if p.role is Role.BODY]
    stopped = sum(bool(_TERMINAL.search(p.text)) for p in bodies)
    closes = stopped >= _HABIT * len(bodies)
    kept: list[Paragraph] = []
    for paragraph in found:
        role, words = paragraph.role, len(paragraph.text.split())
        if role is Role.BODY and words <= _OUTLINE_WORDS and not _is_item(paragraph.text):
            after_outline = bool(kept) and kept[-1].role is Role.OUTLINE
            if after_outline and _OUTLINE.match(paragraph.text):
                role = Role.OUTLINE
            elif closes and not _TERMINAL.search(paragraph.text):
                role = Role.HEADING
        kept.append(Paragraph(paragraph.number, paragraph.text, role))
    return kept


def _captions(found: list[Paragraph]) -> list[Paragraph]:
    """The same, with a caption's text recognised where it stands without its credit."""
    captions = list(dict.fromkeys(p.text for p in found if p.role is Role.CAPTION))
    by_word: dict[str, list[str]] = defaultdict(list)
    for caption in captions:
        for word in set(_WORD.findall(caption)):
            by_word[word].append(caption)
    return [
        Paragraph(p.number, p.text, Role.CAPTION)
        if p.role is not Role.CAPTION and captions and " " in p.text and _within(p.text, by_word)
        else p
        for p in found
    ]


def _within(text: str, by_word: Mapping[str, Sequence[str]]) -> bool:
    """Whether a caption holds `text`; only those with its rarest word are read."""
    words = _WORD.findall(text) if len(text) < _LONGEST_CAPTION else []
    rarest = min((by_word.get(word, ()) for word in words), key=len, default=())
    return any(text.rstrip(".") in caption for caption in rarest)


def _bylines(found: list[Paragraph], published: str) -> list[Paragraph]:
    """The same, with the short lines above an early dateline as byline."""
    dateline = 0
    for paragraph in found[:_BYLINE_AREA]:
        short = len(paragraph.text.split()) < _BYLINE_WORDS
        stopped = _TERMINAL.search(paragraph.text) and paragraph.role is Role.BODY
        if published and short and not stopped and published[:4] in paragraph.text:
            dateline = paragraph.number
    return [
        Paragraph(p.number, p.text, Role.BYLINE)
        if p.number <= dateline and p.role is Role.BODY and len(p.text.split()) < _BYLINE_WORDS
        else p
        for p in found
    ]
