"""Documents in, a deck out: sort paragraphs, find facts, ask, choose, cite."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypedDict

from quizapp.domain.deck import Deck
from quizapp.generate.agreement.conflicts import Conflict
from quizapp.generate.agreement.record import Record
from quizapp.generate.cards import make_cards
from quizapp.generate.chronology import chronologies
from quizapp.generate.dates import DateMention, find_dates
from quizapp.generate.documents import Manuscript
from quizapp.generate.facts import DateFact, Fact, FigureFact, PositionFact
from quizapp.generate.figures import FigureMention, find_figures
from quizapp.generate.positions.finder import find_positions
from quizapp.generate.questions import dates as date_questions
from quizapp.generate.questions import figures as figure_questions
from quizapp.generate.questions import positions as position_questions
from quizapp.generate.questions.question import Question
from quizapp.generate.roles import Paragraph, body, classify
from quizapp.generate.sayings import sayings
from quizapp.generate.selection import attributed, best, chosen
from quizapp.generate.setting import Setting
from quizapp.generate.text import LONGEST_SENTENCE, Sentence, sentences

_MOST_VALUES = 12
"""How many dates and figures of one sentence are asked."""


def _silent(_doing: str) -> None:
    """Says nothing."""


def find_facts(manuscripts: Iterable[Manuscript]) -> list[Fact]:
    """Every date, figure and position that the documents state, in their order."""
    return [fact for manuscript in manuscripts for fact in _facts(manuscript, _body(manuscript))]


def find_conflicts(manuscripts: Sequence[Manuscript]) -> list[Conflict]:
    """The facts of the documents that cannot all be so, and the views that are opposed."""
    paragraphs = {
        manuscript.document.id: classify(
            manuscript.paragraphs, published=manuscript.document.published
        )
        for manuscript in manuscripts
    }
    return _record(find_facts(manuscripts), manuscripts).conflicts(paragraphs)


def make_deck(
    manuscripts: Sequence[Manuscript],
    *,
    deck_id: str,
    title: str,
    quotes: bool = True,
    progress: Callable[[str], None] = _silent,
) -> Deck:
    """A deck of the questions that the documents' facts make; the same documents, the same deck.

    Without `quotes` the sources say where a fact stands but not in what words. `progress` is told
    what is being done.
    """
    asked: list[Question] = []
    facts: list[Fact] = []
    settings: dict[str, Setting] = {}
    for manuscript in manuscripts:
        progress(f"reading {manuscript.document.file} for facts")
        paragraphs = _body(manuscript)
        setting = settings[manuscript.document.id] = Setting(manuscript, paragraphs)
        found = _facts(manuscript, paragraphs)
        progress(f"asking for {len(found)} facts of {manuscript.document.file}")
        asked += _asked(found, setting)
        facts += found
    positions = [fact for fact in facts if isinstance(fact, PositionFact)]
    asked += _best_of_each(position_questions.candidates(positions, settings), settings)
    progress(f"choosing among {len(asked)} questions and their wrong options")
    documents = tuple(manuscript.document for manuscript in manuscripts)
    record = _record(facts, manuscripts)
    picked = chosen(list(attributed(asked, record, settings)), record)
    cards = make_cards(picked, facts, record, documents, quotes=quotes)
    wholes = (*chronologies(cards, documents), *sayings(cards, documents))
    return Deck(id=deck_id, title=title, documents=documents, cards=(*cards, *wholes))


def _record(facts: Sequence[Fact], manuscripts: Iterable[Manuscript]) -> Record:
    return Record(facts, (text for manuscript in manuscripts for text in manuscript.paragraphs))


def _body(manuscript: Manuscript) -> list[Paragraph]:
    return body(classify(manuscript.paragraphs, published=manuscript.document.published))


def _facts(manuscript: Manuscript, paragraphs: Sequence[Paragraph]) -> list[Fact]:
    values = [f for p in paragraphs for f in _values(manuscript.document.id, p)]
    return sorted(
        [*values, *find_positions(manuscript, paragraphs)],
        key=lambda fact: (fact.paragraph, fact.start, fact.end),
    )


def _values(document: str, paragraph: Paragraph) -> Iterator[Fact]:
    """The dates and figures of one paragraph, each with the sentence in which it stands."""
    dates = find_dates(paragraph.text)
    figures = find_figures(paragraph.text, [(date.start, date.end) for date in dates])
    parts = sentences(paragraph.text) if dates or figures else []
    for date in dates:
        place = _place(document, paragraph, parts, date)
        yield DateFact(**place, value=date.value)
    for figure in figures:
        place = _place(document, paragraph, parts, figure)
        yield FigureFact(**place, value=figure.value, sort=figure.sort, noun=figure.noun)


class _Place(TypedDict):
    """Where a fact stands, as every fact tells it."""

    document: str
    paragraph: int
    quote: str
    quote_start: int
    start: int
    end: int


def _place(
    document: str,
    paragraph: Paragraph,
    parts: Sequence[Sentence],
    mention: DateMention | FigureMention,
) -> _Place:
    sentence = parts[bisect_right(parts, mention.start, key=lambda part: part.start) - 1]
    return _Place(
        document=document,
        paragraph=paragraph.number,
        quote=sentence.text,
        quote_start=sentence.start,
        start=mention.start,
        end=mention.end,
    )


def _asked(facts: Sequence[Fact], setting: Setting) -> Iterator[Question]:
    """The best question on each date and figure; a sentence without an end is left out.

    Of a sentence packed with values, a list, only the first are asked.
    """
    of_sentence: Counter[tuple[int, int]] = Counter()
    for fact in facts:
        question = None
        sentence = (fact.paragraph, fact.quote_start)
        of_sentence[sentence] += not isinstance(fact, PositionFact)
        if len(fact.quote) > LONGEST_SENTENCE or of_sentence[sentence] > _MOST_VALUES:
            continue
        if isinstance(fact, DateFact):
            question = best(date_questions.candidates(fact, setting), setting)
        elif isinstance(fact, FigureFact):
            question = best(figure_questions.candidates(fact, setting), setting)
        if question:
            yield question


def _best_of_each(questions: Iterable[Question], settings: Mapping[str, Setting]) -> list[Question]:
    """The best question on each position."""
    by_fact: dict[tuple[str, int, int, int], list[Question]] = {}
    for question in questions:
        fact = question.fact
        place = (fact.document, fact.paragraph, fact.start, fact.end)
        by_fact.setdefault(place, []).append(question)
    return [
        found
        for group in by_fact.values()
        if (found := best(group, settings[group[0].fact.document]))
    ]
