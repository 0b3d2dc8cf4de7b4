"""Makes the fact of a claim that was found: its words, and its sentence with a blank."""

import re
from dataclasses import dataclass

from quizapp.generate.english.quotations import Quotation, balanced, joint, masked, quotations
from quizapp.generate.facts import Manner, PositionFact
from quizapp.generate.people.courts import is_this_court
from quizapp.generate.people.holder import Holder
from quizapp.generate.people.speakers import PRONOUN
from quizapp.generate.positions.claims import after_lead
from quizapp.generate.positions.reporting import VERBS
from quizapp.generate.roles import Paragraph

Span = tuple[int, int]
"""The places of a stretch's first character and of the one behind it."""

_FOOTNOTE = re.compile(r"\[\d{1,3}\]|(?<=[a-z%”\"][.,;:])\d{1,2}(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Page:
    """A paragraph with what the finder needs to know of it."""

    document: str
    number: int
    text: str
    hidden: str
    quoted: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A claim's place in its paragraph, with its holder and the words that introduce it."""

    holder: Holder
    start: int
    end: int
    manner: Manner
    verb: str = ""
    phrase: str = ""
    named: Span = (0, 0)
    cut: Span = (0, 0)


def page_of(document: str, paragraph: Paragraph) -> Page:
    """The paragraph with its quotations found and hidden."""
    quoted = quotations(paragraph.text)
    hidden = masked(paragraph.text, quoted)
    return Page(document, paragraph.number, paragraph.text, hidden, tuple(quoted))


def fact_of(page: Page, found: Found, claim: Span, quote: Span) -> PositionFact:
    """The fact that `found` makes of the `claim`, which stands in `quote`."""
    return PositionFact(
        document=page.document,
        paragraph=page.number,
        quote=page.text[quote[0] : quote[1]],
        quote_start=quote[0],
        start=claim[0],
        end=claim[1],
        speaker=found.holder.speaker,
        verb=found.verb,
        claim=_claim(page.text, found, claim),
        direct=found.manner is Manner.QUOTE,
        manner=found.manner,
        phrase=found.phrase,
        frame=_frame(page.text, found, quote),
    )


def _claim(text: str, found: Found, claim: Span) -> str:
    """The claim's words; a participle ("lauding X") becomes a past ("lauded X")."""
    (start, end), (first, last) = claim, found.cut
    inside = start <= first < last <= end
    joined = f"{text[start:first]}{joint(text, last)}{text[last:end]}"
    words = balanced(joined if inside else text[start:end])
    words, notes = _FOOTNOTE.subn("", words)
    words = words.rstrip(" .") if notes else words
    verb, _, rest = words.partition(" ")
    small = verb.lower()
    if found.manner is not Manner.PHRASE or small not in VERBS:
        return words
    return f"{VERBS[small].past if small.endswith('ing') else small} {rest}"


def _frame(text: str, found: Found, quote: Span) -> str:
    """The sentence with a blank for the holder's name, if it stands there, and only there."""
    (start, end), (first, last) = quote, found.named
    name = text[first:last].strip()
    if not name or PRONOUN.match(name) or is_this_court(name) or not start <= first < last <= end:
        return ""
    before, after = text[start:first], text[last:end].lstrip()
    words = (found.holder.speaker.name, *found.holder.speaker.aliases)
    rest = f"{before} {after}".casefold()
    if any(word.removeprefix("the ").casefold() in rest for word in words):
        return ""
    gap = "" if after.startswith(("'", "’", ",", ".")) else " "
    return f"{before[after_lead(before) :]}____{gap}{after}".strip()
