"""The card at hand: set aside, flagged, reported; and every step of a sitting taken back again."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING, Any, Literal

from quizapp.domain.marks import Marks
from quizapp.domain.note import Note
from quizapp.domain.session import Answered, Prompt
from quizapp.errors import NothingToDo
from quizapp.services.editing import Place, place_of
from quizapp.services.library import Library
from quizapp.services.notes import Filed, Notebook
from quizapp.services.recording import Kept, Recorder
from quizapp.storage import cards, marks
from quizapp.storage.database import transaction
from quizapp.storage.queue import CardKey

if TYPE_CHECKING:
    from quizapp.services.passages import Passage, Passages

Mark = Literal["suspended", "flagged", "buried_until"]


@dataclass(frozen=True, slots=True)
class Given:
    """An answer on record; `graded` is what the grader said of it, `seconds` the time it took."""

    answered: Answered
    kept: Kept
    graded: bool
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """One thing done with a card, and how to take it back."""

    prompt: Prompt
    take_back: Callable[[datetime], None]
    given: Given | None = None
    leaves: bool = False
    """Whether the card was set aside by it."""


class Sitting:
    """What can be done with the card that `prompt` asks, step by step, and back.

    Methods that record raise ProgressError where that fails: nothing has changed then, and the call
    can be made again.
    """

    def __init__(
        self, library: Library, recorder: Recorder, *, documents: Sequence[Path] = ()
    ) -> None:
        """`documents` are folders to look for what cards cite, before the folder of their deck."""
        self.prompt: Prompt | None = None
        self._library = library
        self._recorder = recorder
        self._notebook = Notebook(library)
        self._folders = documents
        self._passages: dict[Path, Passages] = {}
        self._steps: list[_Step] = []

    @property
    def answered(self) -> Answered | None:
        """What was answered to the current prompt."""
        return None if self._answer is None else self._answer.answered

    @property
    def done(self) -> int:
        """How many answers stand."""
        return sum(step.given is not None for step in self._steps)

    def marks(self) -> Marks:
        """What the current card is marked with."""
        return marks.read(self._library.connection, key_of(self._current()))

    def bury(self, now: datetime) -> None:
        """Set the current card aside until the next study day."""
        self._mark("buried_until", self._library.calendar.end_of_day(now), leaves=True)

    def suspend(self) -> None:
        """Set the current card aside for good, or until somebody brings it back."""
        self._mark("suspended", True, leaves=True)

    def flag(self) -> bool:
        """Flag the current card or take its flag off, and say whether it has one now."""
        flagged = not self.marks().flagged
        self._mark("flagged", flagged)
        return flagged

    def place(self) -> Place:
        """Where the current card stands in its deck's file. Raises QuizError."""
        return place_of(self._library.connection, key_of(self._current()))

    def passages(self) -> "list[Passage]":
        """What the current card cites, as far as its documents are at hand.

        Raises UsageError for a folder of documents that is not there.
        """
        from quizapp.services.passages import Passages  # noqa: PLC0415 - brings the generator

        prompt = self._current()
        deck = cards.standing(self._library.connection, key_of(prompt)).path
        if deck not in self._passages:
            self._passages[deck] = Passages(deck, self._folders)
        found = self._passages[deck]
        return [found.of(source, prompt.documents) for source in prompt.card.sources]

    def has_documents(self) -> bool:
        """Whether a document that the current card cites seems to be at hand; none is read."""
        prompt = self._current()
        cited = {source.document for source in prompt.card.sources}
        files = [each.file for each in prompt.documents if each.id in cited and each.file]
        if not files or self._folders:
            return bool(files)
        beside = cards.standing(self._library.connection, key_of(prompt)).path.parent
        return any((beside / PureWindowsPath(file).name).is_file() for file in files)

    def report(self, text: str, now: datetime) -> Path:
        """Note what is wrong with the current card, for its teacher; the file that says so.

        Raises UsageError for a note that says nothing, QuizError where it cannot be written.
        """
        prompt = self._current()
        note = Note(
            deck=prompt.deck_id,
            card=prompt.card.id,
            at=now,
            text=text,
            question=prompt.card.question,
            answer=prompt.card.answer,
            learner=self._recorder.learner,
        )
        filed = self._notebook.keep(note)
        self._steps.append(_Step(prompt=prompt, take_back=self._withdrawal(filed)))
        return filed.path

    def look_back(self) -> Answered | None:
        """Return to the card answered last; its answer stands. None where there is none."""
        if self._last is None:
            return None
        self.prompt = self._last.answered.prompt
        return self._last.answered

    def undo(self, now: datetime) -> Prompt | None:
        """Take the last step back and return to its card; None when there is none.

        An answer is asked for again; after another step `answered` says what stands.
        """
        if not self._steps:
            return None
        step = self._steps[-1]
        step.take_back(now)
        self._steps.pop()
        self.prompt = step.prompt
        return self.prompt

    @property
    def _given(self) -> list[Given]:
        return [step.given for step in self._steps if step.given is not None]

    @property
    def _last(self) -> Given | None:
        """The answer given last; looked for from the end, as a sitting may be long."""
        return next((step.given for step in reversed(self._steps) if step.given is not None), None)

    @property
    def _answer(self) -> Given | None:
        """The answer given to the current prompt."""
        last = self._last
        return last if last is not None and last.answered.prompt is self.prompt else None

    def _current(self) -> Prompt:
        if self.prompt is None:
            raise NothingToDo("no card is being asked")
        return self.prompt

    def _outcomes(self) -> list[tuple[CardKey, bool]]:
        """Each card answered or set aside, in order, and whether that settled it."""
        return [
            (key_of(step.prompt), step.given is None or step.given.answered.correct)
            for step in self._steps
            if step.given is not None or step.leaves
        ]

    def _keep(self, given: Given) -> None:
        """Take an answer among the steps, in the place of the one before to the same prompt."""
        prompt = given.answered.prompt
        step = _Step(
            prompt=prompt,
            take_back=lambda now: self._recorder.take_back(given.kept, now),
            given=given,
        )
        if self._answer is None:
            self._steps.append(step)
        else:
            self._steps[self._place_of_answer()] = step

    def _withdraw_answer(self, now: datetime) -> None:
        """Take the answer to the current prompt back, and leave the steps after it."""
        if self._answer is not None:
            place = self._place_of_answer()
            self._steps[place].take_back(now)
            del self._steps[place]

    def _place_of_answer(self) -> int:
        return max(place for place, step in enumerate(self._steps) if step.given is not None)

    def _mark(self, name: Mark, value: object, *, leaves: bool = False) -> None:
        prompt = self._current()
        before = getattr(self.marks(), name)
        self._write_mark(key_of(prompt), {name: value})

        def take_back(_now: datetime) -> None:
            self._write_mark(key_of(prompt), {name: before})

        self._steps.append(_Step(prompt=prompt, take_back=take_back, leaves=leaves))
        if leaves:
            self.prompt = None

    def _write_mark(self, key: CardKey, change: dict[str, Any]) -> None:
        connection = self._library.connection
        with transaction(connection):
            marks.write(connection, {key: replace(marks.read(connection, key), **change)})

    def _withdrawal(self, filed: Filed) -> Callable[[datetime], None]:
        return lambda _now: self._notebook.withdraw(filed)


def key_of(prompt: Prompt) -> CardKey:
    """The ids of the deck and the card that are asked."""
    return prompt.deck_id, prompt.card.id
