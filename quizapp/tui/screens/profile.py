"""One card whole: its words, where it stands in memory, and every answer that was given to it."""

import os
from collections.abc import Callable
from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult, SuspendNotSupported
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.visual import VisualType

from quizapp.domain.durations import in_words
from quizapp.domain.memory import Phase
from quizapp.domain.wording import back, citation, count, front
from quizapp.errors import QuizError
from quizapp.services.browsing import Browser, Event, Profile
from quizapp.services.editing import edit
from quizapp.tui.browse_commands import PROFILE
from quizapp.tui.commands import bindings
from quizapp.tui.phrases import plain
from quizapp.tui.screens.dialogs import ConfirmDialog, TroubleDialog
from quizapp.tui.screens.page import Page
from quizapp.tui.widgets.fitted import Fitted, hanging, stacked
from quizapp.tui.widgets.plain import Plain

_LABEL = 12
_COLOURS = {"Again": "$error", "Hard": "$warning", "Good": "$success", "Easy": "$secondary"}


class ProfileScreen(Page[None]):
    """What there is to know of one card."""

    ABILITIES = PROFILE
    BINDINGS: ClassVar[list[BindingType]] = bindings(PROFILE)

    def __init__(
        self, browser: Browser, key: tuple[str, str], *, clock: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self._browser = browser
        self._key = key
        self._clock = clock

    def compose(self) -> ComposeResult:
        """The card, its memory, its history, keys."""
        with VerticalScroll(id="profile", can_focus=False):
            yield Plain(id="about")
            yield Plain(id="question")
            yield Plain(id="answer")
            yield Plain(id="explanation")
            yield Plain(id="standing")
            yield Plain(id="history")
        yield self.key_bar()

    def on_mount(self) -> None:
        """Show the card."""
        self._attempt(lambda: None)

    def action_suspend(self) -> None:
        """Suspend the card, or ask it again."""
        self._attempt(lambda: self._browser.toggle_suspended(self._key))

    def action_flag(self) -> None:
        """Flag the card, or take its flag."""
        self._attempt(lambda: self._browser.toggle_flagged(self._key))

    def action_start_over(self) -> None:
        """Ask, then make the card new again."""

        def decide(wanted: bool | None) -> None:
            if wanted:
                self._attempt(lambda: self._browser.start_over([self._key], self._clock()))

        question = "Make this card new again? Its answers are taken back."
        self.app.push_screen(ConfirmDialog(question), decide)

    def action_edit(self) -> None:
        """Edit the card in the learner's own editor."""
        self._attempt(self._edit)

    def action_back(self) -> None:
        """Back to the list."""
        self.dismiss(None)

    def action_move(self, step: int) -> None:
        """Scroll."""
        self.query_one("#profile").scroll_relative(y=step, animate=False)

    def action_page(self, step: int) -> None:
        """Scroll a page."""
        page = self.query_one("#profile")
        page.scroll_relative(y=step * max(page.size.height - 1, 1), animate=False)

    def _edit(self) -> None:
        place = self._browser.place(self._key)
        try:
            with self.app.suspend():
                edit(place, os.environ)
        except SuspendNotSupported:
            where = f"{place.path}, line {place.line}"
            self.notify(f"There is no room for an editor here. The card is in {where}.")
            return
        self.app.refresh(layout=True)
        if not self._browser.reread(self._key):
            self.notify("The deck has this card no more; its answers are kept.")

    def _attempt(self, act: Callable[[], object]) -> None:
        """Do it, and show the card as it is then."""
        try:
            act()
            profile = self._browser.profile(self._key)
        except QuizError as error:
            self.app.push_screen(
                TroubleDialog(str(error)), lambda again: self._attempt(act) if again else None
            )
        else:
            self._show(profile)

    def _show(self, profile: Profile) -> None:
        card = profile.card
        about = " · ".join(part for part in (profile.deck_title, card.kind, *card.tags) if part)
        self._part("about").show(plain(about).stylize("$quiet"))
        self._part("question").show(plain(front(card)))
        self._part("answer").show(plain(back(card)))
        self._part("explanation").show(plain(card.explanation))
        self._part("standing").show(_standing(profile, self._clock()))
        self._part("history").show(_history(profile.history))

    def _part(self, name: str) -> Plain:
        return self.query_one(f"#{name}", Plain)


def _standing(profile: Profile, now: datetime) -> VisualType:
    documents = {document.id: document for document in profile.documents}
    sources = "; ".join(citation(source, documents) for source in profile.card.sources)
    wrong = " · ".join(profile.card.distractors)
    rows = (
        ("wrong", wrong),
        ("source", sources),
        ("file", str(profile.deck_file)),
        ("marked", _marked(profile, now)),
        ("memory", _memory(profile, now)),
    )
    return stacked(
        [
            hanging(Content.styled(f"{name:<{_LABEL}}", "$quiet"), plain(text))
            for name, text in rows
            if text
        ]
    )


def _marked(profile: Profile, now: datetime) -> str:
    until = profile.marks.buried_until
    signs = {
        "suspended": profile.marks.suspended,
        "flagged": profile.marks.flagged,
        "buried": until is not None and until > now,
    }
    return ", ".join(name for name, holds in signs.items() if holds)


def _memory(profile: Profile, now: datetime) -> str:
    memory = profile.memory
    if memory.phase is Phase.NEW or memory.due is None:
        return "new: not asked yet"
    due = "due now" if memory.due <= now else f"due in {in_words(memory.due - now)}"
    told = (
        f"{memory.phase}, {due} · {count(memory.reps, 'answer')}, {count(memory.lapses, 'lapse')}"
    )
    if memory.stability is None or memory.difficulty is None:
        return told
    return f"{told} · stability {memory.stability:.3g} d · difficulty {memory.difficulty:.1f} of 10"


def _history(events: tuple[Event, ...]) -> VisualType:
    if not events:
        return ""
    return stacked([_event(event) for event in events])


def _event(event: Event) -> Fitted:
    local = event.at.astimezone()
    name = event.rating.name.capitalize()
    marker = Content.assemble(
        (f"{local:%Y-%m-%d %H:%M}  ", "$quiet"), (f"{name:<7}", _COLOURS[name])
    )
    sign = "✓" if event.correct else "✗"
    parts = [f"{sign} {event.mode}", f"{event.seconds:.0f} s", event.confidence]
    parts += [event.response.replace("\n", " "), "" if event.scheduled else "crammed"]
    return hanging(marker, plain(" · ".join(part for part in parts if part)))
