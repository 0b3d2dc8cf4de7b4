"""Puts a card to the learner: its mode, its options, the documents it cites."""

import random
import sqlite3
from collections.abc import Mapping
from dataclasses import replace

from quizapp.domain import session
from quizapp.domain.deck import Document
from quizapp.domain.session import Mode, Prompt
from quizapp.errors import UsageError
from quizapp.storage import catalogue
from quizapp.storage.queue import CardKey, Waiting


class Prompter:
    """Makes prompts; `mode` is how every card is asked that allows it, None for what suits each.

    `lures` are wrong options that a card has to show: it is asked as a choice then.
    """

    def __init__(
        self, connection: sqlite3.Connection, *, mode: Mode | None, rng: random.Random
    ) -> None:
        self._connection = connection
        self._mode = mode
        self._rng = rng
        self.lures: Mapping[CardKey, tuple[str, ...]] = {}
        self._decks: dict[str, tuple[str, tuple[Document, ...]]] = {}

    def ask(self, waiting: Waiting) -> Prompt:
        """The prompt for a card that waits in the queue."""
        card = catalogue.card(self._connection, waiting.deck_id, waiting.card_id)
        if waiting.deck_id not in self._decks:
            self._decks[waiting.deck_id] = catalogue.describe(self._connection, waiting.deck_id)
        title, documents = self._decks[waiting.deck_id]
        cited = {source.document for source in card.sources}
        prompt = Prompt(
            deck_id=waiting.deck_id,
            deck_title=title,
            card=card,
            mode=Mode.FLIP,
            phase=waiting.phase,
            documents=tuple(document for document in documents if document.id in cited),
        )
        wish = Mode.CHOICE if (waiting.deck_id, waiting.card_id) in self.lures else self._mode
        return self.switch(prompt, session.choose_mode(card, waiting.phase, wish=wish))

    def forget(self) -> None:
        """Look the decks up again: one of them may have changed."""
        self._decks.clear()

    def switch(self, prompt: Prompt, mode: Mode) -> Prompt:
        """The same card asked another way; UsageError when it cannot be asked so."""
        if not session.allows(prompt.card, mode):
            raise UsageError(f"this card cannot be asked as {mode.value}")
        lures = self.lures.get((prompt.deck_id, prompt.card.id), ())
        options = session.options(prompt.card, mode, self._rng, lures=lures)
        return replace(prompt, mode=mode, options=options)
