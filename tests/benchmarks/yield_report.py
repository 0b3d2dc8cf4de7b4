"""What a folder of documents yields: facts, cards, why questions were refused, words a second.

The rate is of processor time; making the deck finds the facts once more, so that it holds both.
"""

import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from unittest.mock import patch

from quizapp.domain.deck import Deck
from quizapp.generate import pipeline, selection
from quizapp.generate.facts import DateFact, Fact, FigureFact
from quizapp.generate.gates import flaws
from quizapp.generate.particulars import Particulars
from quizapp.generate.questions.question import Question
from quizapp.services.gathering import read_documents


def report(paths: list[Path]) -> None:
    """Print the tables for these files and folders, taken together as one deck."""
    manuscripts = read_documents(paths, Particulars(), lambda doing: print(doing, file=sys.stderr))
    words = sum(len(text.split()) for one in manuscripts for text in one.paragraphs)
    facts = pipeline.find_facts(manuscripts)
    started = time.process_time()
    refusals, deck = _counting_refusals(
        lambda: pipeline.make_deck(manuscripts, deck_id="report", title="Report")
    )
    seconds = time.process_time() - started
    print(f"{len(manuscripts)} documents, {words:,} words")
    _table("facts", Counter(map(_kind, facts)).items())
    _table("cards", _cards(deck, words))
    _table("questions refused (one may have several reasons)", refusals.most_common())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\n{words / seconds:,.0f} words/s, {peak:.0f} MB at its peak")


def _counting_refusals(make: Callable[[], Deck]) -> tuple[Counter[str], Deck]:
    """How often each gate refused a question, and the deck."""
    refusals: Counter[str] = Counter()

    def counted(question: Question) -> list[str]:
        found = flaws(question)
        refusals.update(found)
        return found

    with patch.object(selection, "flaws", counted):
        return refusals, make()


def _kind(fact: Fact) -> str:
    if isinstance(fact, DateFact):
        return "date"
    return "figure" if isinstance(fact, FigureFact) else "position"


def _cards(deck: Deck, words: int) -> list[tuple[str, float]]:
    kinds = Counter(card.kind for card in deck.cards)
    choices = sum(card.is_choice for card in deck.cards)
    rate = round(1000 * len(deck.cards) / words, 1) if words else 0
    counts = [*kinds.items(), ("all", len(deck.cards)), ("as choices", choices)]
    return [*counts, ("per 1,000 words", rate)]


def _table(title: str, rows: Iterable[tuple[str, float]]) -> None:
    print(f"\n{title}")
    for name, number in rows:
        print(f"  {name:44} {number:>8,}")
