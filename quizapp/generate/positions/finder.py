"""Finds who holds what: speech, stands of states and bodies, and theses of a document's author."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizapp.generate.bylines import is_speech
from quizapp.generate.documents import Manuscript
from quizapp.generate.english.quotations import QUOTED
from quizapp.generate.facts import Manner, PositionFact, Speaker
from quizapp.generate.people.courts import ruling_court
from quizapp.generate.people.discourse import Discourse
from quizapp.generate.people.holder import Holder
from quizapp.generate.people.registry import Registry
from quizapp.generate.positions.claims import statements
from quizapp.generate.positions.complements import Attribution
from quizapp.generate.positions.headings import POINT, headed, point, voice_of
from quizapp.generate.positions.policies import stances
from quizapp.generate.positions.resolutions import enacted, enacting
from quizapp.generate.positions.speech import attributions
from quizapp.generate.positions.subjects import Reader
from quizapp.generate.positions.telling import Found, Page, Span, fact_of, page_of
from quizapp.generate.positions.theses import (
    argued,
    author_of,
    own_words,
    thesis,
    without_minor_theses,
    writer_of,
)
from quizapp.generate.roles import Paragraph
from quizapp.generate.text import LONGEST_SENTENCE, Sentence, sentences

_ALL_QUOTED = re.compile(rf"^{QUOTED}$")
_FEWEST_WORDS = 4
_Heading = re.Match[str] | None
_MARKS = "“”\"‘’' "


def find_positions(manuscript: Manuscript, body: Sequence[Paragraph]) -> list[PositionFact]:
    """The positions in a document's `body` paragraphs, in order of appearance."""
    pages = [page_of(manuscript.document.id, paragraph) for paragraph in body]
    registry = Registry([(page.number, page.hidden) for page in pages])
    court = ruling_court(manuscript.paragraphs)
    discourse = Discourse(registry, title=manuscript.document.title, court=court)
    document = manuscript.document
    spoken = is_speech(manuscript.paragraphs)
    author = author_of(document, spoken=spoken) or writer_of(
        document, [page.hidden for page in pages]
    )
    above = headed(manuscript.paragraphs, {page.number: page.text for page in pages})
    facts: list[PositionFact] = []
    quoted, last = None, 0
    organs = enacting(manuscript.paragraphs)
    for page in pages:
        if page.number in organs:
            facts += enacted(page, organs[page.number], registry)
            continue
        reading = _Reading(page, discourse, author, above.get(page.number))
        facts += reading.facts(quoted if page.number == last + 1 else None)
        quoted, last = reading.quoted, page.number
    return without_minor_theses(facts)


def _bare(found: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences of a paragraph without a point's bullet or number in front of the first."""
    for sentence in found:
        mark = POINT.match(sentence.text) if sentence.start == 0 else None
        cut = mark.end() if mark else 0
        yield Sentence(sentence.text[cut:], sentence.start + cut, sentence.end)


class _Reading:
    """One paragraph, read sentence by sentence."""

    def __init__(
        self, page: Page, discourse: Discourse, author: Speaker | None, heading: _Heading
    ) -> None:
        self._page = page
        self._heading = heading
        self._voice = voice_of(heading, discourse.registry, (page.number, 0)) if heading else None
        self._discourse = discourse
        self._author = author
        self._speaking: Holder | None = None
        self.quoted: Holder | None = None
        self._waiting: Sentence | None = None

    def facts(self, quoted: Holder | None = None) -> Iterator[PositionFact]:
        """The paragraph's positions; who was `quoted` at the end of the one before may go on.

        Afterwards `quoted` is who is quoted at the end of this one.
        """
        self._speaking = self.quoted = quoted
        if self._voice and self._voice.person:
            self._discourse.heard(self._voice, "", (self._page.number, 0))
        for sentence in _bare(sentences(self._page.hidden)):
            if len(sentence.text) > LONGEST_SENTENCE:
                yield from self._spoken_on()
                self._speaking = self.quoted = None
            elif _ALL_QUOTED.match(sentence.text):
                yield from self._spoken_on()
                self._waiting = sentence
            else:
                yield from self._sentence(sentence)
        yield from self._spoken_on()

    def _sentence(self, sentence: Sentence) -> Iterator[PositionFact]:
        heard = list(attributions(sentence.text, self._reader(sentence)))
        if not (heard and heard[0].manner is Manner.BEFORE):
            yield from self._spoken_on()
        for attribution in heard:
            yield from self._attributed(sentence, attribution)
        if heard:
            quoting = any(a.manner in (Manner.QUOTE, Manner.BEFORE) for a in heard)
            spoken = quoting or "¤" in sentence.text or heard[-1].manner is Manner.CLAUSE
            self._speaking = heard[-1].holder if spoken else None
            self.quoted = self._speaking if quoting else None
            return
        self._speaking = self.quoted = None
        if self._voice and self._heading:
            yield from self._under_heading(sentence, self._voice, self._heading)
            return
        yield from self._stances(sentence)
        self._discourse.narrated(sentence.text, (self._page.number, sentence.start))

    def _under_heading(
        self, sentence: Sentence, voice: Holder, heading: re.Match[str]
    ) -> Iterator[PositionFact]:
        place = point(sentence.text, heading, sentence.start)
        if place:
            start, end = sentence.start + place[0], sentence.start + place[1]
            found = Found(voice, start, end, Manner.CLAUSE, "holds", "holds that")
            yield fact_of(self._page, found, (start, end), (sentence.start, sentence.end))

    def _reader(self, sentence: Sentence) -> Reader:
        def read(phrase: str, at: int) -> Holder | None:
            place = (self._page.number, sentence.start + at)
            return self._discourse.read(phrase, place, before=sentence.text[:at])

        return read

    def _spoken_on(self) -> Iterator[PositionFact]:
        """A quotation that stands alone belongs to whoever was being quoted before it."""
        waiting, self._waiting = self._waiting, None
        if waiting and self._speaking:
            found = Found(self._speaking, waiting.start, waiting.end, Manner.QUOTE, "said", "said")
            yield from self._told(found, (waiting.start, waiting.end))

    def _attributed(self, sentence: Sentence, heard: Attribution) -> Iterator[PositionFact]:
        """The facts of one attribution; a claim of nobody known gives none."""
        self._discourse.heard(heard.holder, sentence.text, (self._page.number, sentence.start))
        waiting, self._waiting = self._waiting, None
        if not heard.holder:
            return
        start, end = sentence.start + heard.start, sentence.start + heard.end
        quote_start = sentence.start
        manner = heard.manner
        if manner is Manner.BEFORE:
            if not waiting:
                return
            start, end, manner = waiting.start, waiting.end, Manner.QUOTE
            quote_start = waiting.start
        named = (sentence.start + heard.named[0], sentence.start + heard.named[1])
        cut = (sentence.start + heard.cut[0], sentence.start + heard.cut[1])
        found = Found(heard.holder, start, end, manner, heard.verb, heard.phrase, named, cut)
        yield from self._told(found, (quote_start, sentence.end))

    def _told(self, found: Found, quote: Span) -> Iterator[PositionFact]:
        """A fact for each statement of what is claimed."""
        places = [(found.start, found.end)]
        if found.manner is not Manner.PHRASE:
            said = self._page.text[found.start : found.end]
            skipped = len(said) - len(said.lstrip(_MARKS))
            whole = said.strip(_MARKS) if found.manner is Manner.QUOTE else said[skipped:]
            if found.manner is Manner.CLAUSE and not self._opens_with_speech(found.start):
                skipped, whole = 0, said
            base = found.start + skipped
            places = [(base + a, base + b) for a, b in statements(whole)]
        for start, end in places:
            fact = fact_of(self._page, found, (start, end), quote)
            if fact.claim.count(" ") + 1 >= _FEWEST_WORDS:
                yield fact

    def _opens_with_speech(self, start: int) -> bool:
        """Whether a quotation of several sentences opens at `start`."""
        quoted = self._page.quoted
        place = bisect_left(quoted, start, key=lambda quotation: quotation.start)
        if place == len(quoted) or quoted[place].start != start:
            return False
        words = self._page.text[quoted[place].inner : quoted[place].inner_end]
        return len(sentences(words)) > 1

    def _stances(self, sentence: Sentence) -> Iterator[PositionFact]:
        """Stands of states and bodies; failing them, a thesis of the author."""
        none = True
        for stance in stances(sentence.text, self._reader(sentence)):
            none = False
            at = sentence.start
            start, end = at + stance.start, at + stance.end
            named = (at + stance.name_start, at + stance.name_end)
            found = Found(stance.holder, start, end, stance.manner, named=named)
            yield fact_of(self._page, found, (start, end), (sentence.start, sentence.end))
        if not none or not self._author:
            return
        yield from self._argued(sentence, self._author)

    def _argued(self, sentence: Sentence, author: Speaker) -> Iterator[PositionFact]:
        """What the document's author argues, in the author's own words where they say "we"."""
        unnamed = author.group == "writer"
        place = (argued if unnamed else thesis)(sentence.text)
        verb = "said" if author.role.startswith("speaker") else ""
        found = Found(Holder(author, person=True), 0, 0, Manner.THESIS, verb, verb)
        if not place and not unnamed:
            place, verb = own_words(sentence.text), verb or "wrote"
            found = replace(found, manner=Manner.QUOTE, verb=verb, phrase=verb)
        if place:
            start, end = sentence.start + place[0], sentence.start + place[1]
            yield fact_of(self._page, found, (start, end), (sentence.start, sentence.end))
