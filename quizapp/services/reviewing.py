"""A teacher's way through a deck's drafts: each decision is in the deck file when it is made."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from quizapp.domain.card import Card, Shape
from quizapp.domain.cleaning import clean
from quizapp.domain.deck import Deck, as_dropped
from quizapp.domain.doubts import doubtful_first, doubts_of
from quizapp.domain.drafts import as_kept, is_draft
from quizapp.domain.review import Fate, Item, Outcome, Tally, Wording
from quizapp.errors import NothingToDo, UsageError
from quizapp.services.checking import standing_flaws
from quizapp.services.open_deck import OpenDeck, Seen
from quizapp.services.passages import Passage, Passages

_EXACT = 20
"""Decisions that are undone to the byte; those before them are undone in what they say."""


@dataclass(slots=True)
class _Step:
    """A decision: the card before and after it, None where it was dropped, and the file then."""

    before: Card
    after: Card | None
    fate: Fate
    place: int
    seen: tuple[Seen, Seen] | None


class Review:
    """A queue over one deck file, the most doubtful cards first; `quizapp: ignore` is heeded.

    Deciding may raise QuizError; nothing has changed then, and it can be tried again.
    """

    def __init__(
        self, path: Path, *, folders: Sequence[Path] = (), everything: bool = False
    ) -> None:
        """`folders` hold documents; `everything` takes every card and not only drafts.

        Raises QuizError where the file cannot be read, DeckError where it has errors, UsageError
        for a folder that is not there, NothingToDo where there is no card to decide on.
        """
        self._everything = everything
        self._passages = Passages(path, folders)
        self._file = OpenDeck(path)
        self._fates: dict[str, Fate] = {}
        self._steps: list[_Step] = []
        self._queue: list[str] = []
        self._at = 0
        self._line_up()
        if not self._queue:
            raise NothingToDo(f"{path}: no drafts left to review; --all goes through every card")

    @property
    def deck(self) -> Deck:
        """The deck as it stands in its file."""
        return self._file.deck

    @property
    def item(self) -> Item | None:
        """The card that is shown; None behind the last."""
        if self._at >= len(self._queue):
            return None
        card = self._cards[self._queue[self._at]]
        fate = self._fates.get(card.id, Fate.OPEN)
        doubts = tuple(self._doubts.get(card.id, ()))
        return Item(card, fate, doubts, self._at + 1, len(self._queue))

    @property
    def tally(self) -> Tally:
        """How far the review is."""
        counts = Counter(self._fates.values())
        left = sum(name not in self._fates for name in self._queue)
        return Tally(counts[Fate.KEPT], counts[Fate.EDITED], counts[Fate.DROPPED], left)

    def passages(self) -> list[Passage]:
        """What the card that is shown cites."""
        item = self.item
        sources = item.card.sources if item else ()
        return [self._passages.of(each, self.deck.documents) for each in sources]

    def keep(self) -> Outcome:
        """Let the card stand as it is."""
        return self._decide(Fate.KEPT, as_kept)

    def edit(self, wording: Wording) -> Outcome:
        """Give the card other words; its id, and so what learners know of it, stays.

        The same words are as good as keeping it.
        Raises UsageError where it would have no question or no answer.
        """
        item = self.item
        if item and _reworded(item.card, wording) == item.card:
            return self.keep()
        return self._decide(Fate.EDITED, lambda card: as_kept(_reworded(card, wording)))

    def drop(self) -> Outcome:
        """Take the card out of the deck, and keep generating from bringing it back.

        Raises UsageError for the only card of a deck.
        """
        return self._decide(Fate.DROPPED, lambda _: None)

    def undo(self) -> Outcome | None:
        """Take the last decision back and show its card; None where there is none to take back."""
        if not self._steps:
            return None
        step = self._steps[-1]
        has_changed = self._refresh()
        name = step.before.id
        if step.seen and self._file.seen.data == step.seen[1].data:
            self._file.restore(step.seen[0])
        elif _card(self.deck, name) == step.after:
            self._file.save(_with(self.deck, name, step.before, place=step.place))
        else:
            self._steps.pop()
            return Outcome.CHANGED
        self._steps.pop()
        self._settle(step.before, step.fate)
        self._at = self._queue.index(name)
        return Outcome.MERGED if has_changed else Outcome.DONE

    def skip(self) -> None:
        """Go on to the next card without deciding."""
        self._go(range(self._at + 1, len(self._queue)), otherwise=len(self._queue))

    def back(self) -> None:
        """Go back to the card before; one that was dropped comes back by `undo` only."""
        self._go(range(self._at - 1, -1, -1), otherwise=self._at)

    def resume(self) -> None:
        """Go to the first card that is left."""
        self._go_on(range(len(self._queue)))

    def _decide(self, fate: Fate, change: Callable[[Card], Card | None]) -> Outcome:
        item = self.item
        if item is None:
            return Outcome.DONE
        has_changed = self._refresh()
        if has_changed and _card(self.deck, item.card.id) != item.card:
            return Outcome.CHANGED
        now, name = change(item.card), item.card.id
        if now is None and len(self.deck.cards) == 1:
            raise UsageError("this is the deck's last card; delete the file to be rid of the deck")
        before, place = self._file.seen, self.deck.cards.index(item.card)
        self._file.save(_with(self.deck, name, now, place=place))
        self._steps.append(_Step(item.card, now, item.fate, place, (before, self._file.seen)))
        for step in self._steps[:-_EXACT]:
            step.seen = None
        self._settle(now or item.card, fate)
        self._go_on(range(self._at + 1, len(self._queue)))
        return Outcome.MERGED if has_changed else Outcome.DONE

    def _settle(self, card: Card, fate: Fate) -> None:
        self._cards[card.id] = card
        if fate is not Fate.DROPPED:
            self._doubts |= self._doubts_about(card.id)
        self._fates[card.id] = fate
        if fate is Fate.OPEN:
            del self._fates[card.id]

    def _doubts_about(self, name: str) -> dict[str, list[str]]:
        data, cards = self._file.around(name)
        return {name: [], **doubts_of(cards, standing_flaws(data, path=""))}

    def _go_on(self, places: range) -> None:
        """Go to the first of these places that is not decided on, or to the end."""
        left = (place for place in places if self._queue[place] not in self._fates)
        self._at = next(left, len(self._queue))

    def _go(self, places: range, *, otherwise: int) -> None:
        standing = (p for p in places if self._fates.get(self._queue[p]) is not Fate.DROPPED)
        self._at = next(standing, otherwise)

    def _refresh(self) -> bool:
        """Read the file again where somebody has changed it; the shown card stays if it can."""
        if not self._file.refresh():
            return False
        shown = self.item
        self._line_up()
        if shown and shown.card.id in self._queue:
            self._at = self._queue.index(shown.card.id)
        return True

    def _line_up(self) -> None:
        """Queue what the deck holds now, behind what was in the queue and still stands."""
        self._cards = {card.id: card for card in self.deck.cards}
        self._cards |= {s.before.id: s.before for s in self._steps if s.after is None}
        self._doubts = doubts_of(self.deck.cards, standing_flaws(self._file.seen.data, path=""))
        self._queue = [name for name in self._queue if name in self._cards]
        new = [card for card in self.deck.cards if self._everything or is_draft(card)]
        self._queue += [
            card.id for card in doubtful_first(new, self._doubts) if card.id not in self._queue
        ]


def _reworded(card: Card, wording: Wording) -> Card:
    question, answer = _told(wording.question), _told(wording.answer)
    changed = replace(card, question=question, explanation=_told(wording.explanation))
    if not question:
        raise UsageError("a card needs a question")
    if card.shape is not Shape.BASIC:
        return changed
    if not answer:
        raise UsageError("a card needs an answer")
    distractors = tuple(text for text in map(_told, wording.distractors) if text)
    return replace(changed, answer=answer, distractors=distractors)


def _told(text: str) -> str:
    return clean(text).strip()


def _card(deck: Deck, name: str) -> Card | None:
    return next((card for card in deck.cards if card.id == name), None)


def _with(deck: Deck, name: str, card: Card | None, *, place: int) -> Deck:
    """The deck with another card of that name, with it again at `place`, or without it."""
    had = _card(deck, name)
    cards = [each for each in deck.cards if each.id != name]
    if card is not None:
        cards.insert(deck.cards.index(had) if had else min(place, len(cards)), card)
    dropped = tuple(each for each in deck.dropped if each.id != name)
    if had is not None:
        dropped = deck.dropped if card else (*dropped, as_dropped(had))
    return replace(deck, cards=tuple(cards), dropped=dropped)
