"""Makes cards of chosen questions: a lasting id, wrong options, sources."""

import hashlib
from collections.abc import Sequence

from quizapp.domain.card import Card, Source
from quizapp.domain.deck import Document
from quizapp.generate.agreement.record import Record
from quizapp.generate.distractors.choosing import date_distractors, figure_distractors
from quizapp.generate.distractors.pool import Pool
from quizapp.generate.facts import DateFact, Fact, FigureFact
from quizapp.generate.questions.question import Question
from quizapp.generate.selection import Chosen
from quizapp.generate.text import SLUG

_SLUG_WORDS = 4
_HASH = 6
_DULL_WORDS = (
    "a an the of in on at to for and or by with from as is are was were did does do take place"
    " which what year years decade during how many much according between month date who said when"
)
_DULL = set(_DULL_WORDS.split())


def make_cards(
    picked: Sequence[Chosen],
    facts: Sequence[Fact],
    record: Record,
    documents: Sequence[Document],
    *,
    quotes: bool,
) -> tuple[Card, ...]:
    """The cards of the questions picked; `facts` and `record` are all that the corpus states."""
    pool = Pool(facts, documents)
    taken: set[str] = set()
    cards = []
    for one in picked:
        card_id = _identity(one.question, taken)
        taken.add(card_id)
        options = _options(one.question, card_id, record, pool)
        cards.append(_card(one, card_id, options, quotes=quotes))
    return tuple(cards)


def _card(one: Chosen, card_id: str, options: tuple[str, ...], *, quotes: bool) -> Card:
    question = one.question
    places = dict.fromkeys(
        (fact.document, fact.paragraph, fact.quote if quotes else "")
        for fact in (question.fact, *one.also)
    )
    return Card(
        id=card_id,
        kind=question.kind,
        question=question.stem,
        answer=question.key,
        accept=question.accept,
        distractors=options,
        sources=tuple(Source(*place) for place in places),
        tags=(question.kind,),
    )


def _options(question: Question, card_id: str, record: Record, pool: Pool) -> tuple[str, ...]:
    fact = question.fact
    if question.distractors:
        return question.distractors
    if isinstance(fact, DateFact):
        return date_distractors(
            fact,
            question.stem,
            card_id,
            years=pool.years_near(fact),
            latest=pool.latest,
            printed=pool.printed.get(fact.document, 0),
            stated=record.stated(fact),
        )
    if isinstance(fact, FigureFact):
        real = pool.figures_near(fact) if question.key == fact.text else ()
        stated, key = record.stated(fact), question.key
        return figure_distractors(fact, question.stem, card_id, key=key, real=real, stated=stated)
    return ()


def _identity(question: Question, taken: set[str]) -> str:
    """A few words of the stem and a hash of the fact's document and words, wherever they stand."""
    words = [w for w in SLUG.findall(question.stem.lower()) if w not in _DULL and len(w) > 1]
    fact = question.fact
    named = f"{fact.document}|{question.kind}|{fact.text}|{fact.quote}"
    base = "-".join(words[:_SLUG_WORDS]) + "-" + hashlib.sha256(named.encode()).hexdigest()[:_HASH]
    number, name = 1, base
    while name in taken:
        number += 1
        name = f"{base}-{number}"
    return name
