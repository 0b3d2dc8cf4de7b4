"""How a mock is to be: how many questions, how long, from which decks, and what those can fill."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.timer import Timer
from textual.visual import VisualType
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from quizapp.domain.mocks.paper import Shortage
from quizapp.domain.mocks.profile import Exam, Profile
from quizapp.domain.mocks.wording import needs_in_words, rules_in_words
from quizapp.domain.wording import count
from quizapp.errors import QuizError
from quizapp.services.examining import Examiner, KnownDeck, Offer
from quizapp.services.exams import Changes, make_exam
from quizapp.services.quiz import Mock
from quizapp.tui.commands import bindings
from quizapp.tui.exam_commands import WISHES
from quizapp.tui.phrases import plain
from quizapp.tui.screens.dialogs import ConfirmDialog, TroubleDialog
from quizapp.tui.screens.page import Page
from quizapp.tui.widgets.fitted import Fitted, columns, hanging, stacked
from quizapp.tui.widgets.plain import Plain
from quizapp.tui.widgets.wish_fields import WishFields

_QUIET = 0.2
"""Seconds of quiet after a key before the offer follows what is typed."""
_COUNT = 12


class DeckPicks(OptionList, inherit_bindings=False):
    """The decks; Enter is left to the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "cursor_up"),
        Binding("down", "cursor_down"),
        Binding("pageup", "page_up"),
        Binding("pagedown", "page_down"),
    ]


class WishesScreen(Page[Mock | None]):
    """Sets a mock; dismissed with it once it has begun, or with None."""

    ABILITIES = WISHES
    BINDINGS: ClassVar[list[BindingType]] = bindings(WISHES)
    AUTO_FOCUS = "Wish"

    def __init__(
        self,
        examiner: Examiner,
        profile: Profile | None,
        *,
        clock: Callable[[], datetime],
        changes: Changes,
        deck_ids: Sequence[str],
    ) -> None:
        """`deck_ids` are the decks taken in at first, none meaning all. Raises QuizError."""
        super().__init__()
        self._examiner = examiner
        self._profile = profile
        self._clock = clock
        self._changes = changes
        self._decks: Sequence[KnownDeck] = examiner.decks()
        self._picked = set(deck_ids) or {deck.id for deck in self._decks}
        self._exam: Exam = make_exam(profile, changes)
        self._offer = Offer(None, ())
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """The exam, the wishes, the decks, what they can fill, keys."""
        with VerticalScroll(id="wish-page", can_focus=False):
            yield Plain(plain(self._exam.title).stylize("bold $primary"))
            yield WishFields(self._changes)
            picks = DeckPicks(markup=False, id="wished-decks")
            picks.border_title = "Decks"
            yield picks
            yield Plain(id="offer")
        yield self.key_bar()

    def on_mount(self) -> None:
        """Show the decks and what they can fill."""
        self._list_decks()
        self._follow()

    def action_take(self) -> None:
        """Take the marked deck in, or leave it out."""
        place = self.query_one(DeckPicks).highlighted
        if place is not None:
            self._picked ^= {self._decks[place].id}
            self._list_decks()
            self._follow()

    @on(OptionList.OptionSelected)
    def _click(self) -> None:
        self.action_take()

    @on(Input.Changed)
    def _follow_soon(self) -> None:
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(_QUIET, self._follow)

    @on(Input.Submitted)
    def action_begin(self) -> None:
        """Begin, once it is sure where something speaks against it."""
        self._follow()
        if self._offer.paper is None:
            self.notify("There is no question for it; see below the decks.")
            return
        try:
            concerns = list(self._concerns())
        except QuizError as error:
            self._trouble(error)
            return

        def decide(wanted: bool | None) -> None:
            if wanted:
                self._begin()

        if concerns:
            dialog = ConfirmDialog("Begin all the same?", detail="\n".join(concerns))
            self.app.push_screen(dialog, decide)
        else:
            self._begin()

    def action_close(self) -> None:
        """Back to the mocks."""
        self.dismiss(None)

    def _begin(self) -> None:
        if self._offer.paper is None:
            return
        try:
            mock = self._examiner.begin(self._offer.paper, self._clock())
        except QuizError as error:
            self._trouble(error)
        else:
            self.dismiss(mock)

    def _concerns(self) -> Iterator[str]:
        """What a learner should know before beginning."""
        waiting = self._examiner.waiting()
        if waiting is not None:
            yield (
                f"A mock is open: {waiting.title}, {waiting.answered} of {waiting.questions}"
                " answered. It is given up, and nothing of it counts."
            )
        if self._offer.shortages and self._offer.paper is not None:
            yield f"The mock is smaller: {rules_in_words(self._offer.paper.exam.rules)}"

    def _follow(self) -> None:
        """Show what the decks give for what is wished now."""
        offer = self.query_one("#offer", Plain)
        try:
            self._exam = make_exam(self._profile, self.query_one(WishFields).changes())
            ids = [deck.id for deck in self._decks if deck.id in self._picked]
            self._offer = self._examiner.offer(self._exam, ids) if ids else Offer(None, ())
        except QuizError as error:
            self._offer = Offer(None, ())
            offer.show(plain(f"! {error}").stylize("$error"))
            return
        self.query_one(WishFields).hint_at(self._exam.rules)
        offer.show(_told(self._exam, self._offer))

    def _list_decks(self) -> None:
        picks = self.query_one(DeckPicks)
        place = picks.highlighted or 0
        picks.set_options(
            Option(_deck(deck, is_picked=deck.id in self._picked)) for deck in self._decks
        )
        picks.highlighted = place if self._decks else None

    def _trouble(self, error: QuizError) -> None:
        self.app.push_screen(
            TroubleDialog(str(error)), lambda again: self.action_begin() if again else None
        )


def _deck(deck: KnownDeck, *, is_picked: bool) -> VisualType:
    sign = Content.styled("✓ ", "bold $primary") if is_picked else Content("  ")
    title = plain(deck.title) if is_picked else plain(deck.title).stylize("$quiet")
    cards = Content.styled(count(deck.cards, "card"), "$quiet")
    return columns(Content.assemble(sign, title), [cards], (_COUNT,))


def _told(exam: Exam, offer: Offer) -> VisualType:
    """What the decks fill, what is wanting in which section, and what there can be instead."""
    needs = f"{needs_in_words(exam.rules)}."
    if offer.paper is None:
        return Content.assemble(("! No question: ", "bold $error"), needs)
    asked = rules_in_words(offer.paper.exam.rules)
    if not offer.shortages:
        return Content.assemble(("✓ Your decks fill it: ", "bold $success"), asked)
    found, wanted = len(offer.paper.questions), exam.rules.questions
    head = f"! Your decks fill {found} of {wanted} questions; "
    instead = Content.styled("Enter begins the smaller mock: ", "bold")
    return stacked(
        [
            hanging(Content(""), Content.assemble((head, "bold $warning"), needs)),
            *map(_lacking, offer.shortages),
            hanging(Content(""), Content.assemble(instead, asked)),
        ]
    )


def _lacking(shortage: Shortage) -> Fitted:
    numbers = f"  {shortage.found:>3} of {shortage.wanted:<3}  "
    return hanging(Content.styled(numbers, "$warning"), plain(shortage.section))
