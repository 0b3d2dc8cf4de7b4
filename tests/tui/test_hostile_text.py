"""Text from decks and files is shown as it reads: it never acts, breaks the app or leaks out."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from unicodedata import category

import pytest
from textual.app import App, ComposeResult
from textual.screen import Screen
from textual.widget import Widget

import quizapp.tui
from quizapp.domain.card import Card, Shape, Source
from quizapp.domain.deck import Deck, Document
from quizapp.domain.outcomes import Outcome
from quizapp.domain.session import Summary
from quizapp.errors import ProgressError
from quizapp.services.cramming import Cram
from quizapp.services.passages import Passage
from quizapp.services.study import Study
from quizapp.tui.commands import Stage
from quizapp.tui.screens.cram import CramDialog
from quizapp.tui.screens.dialogs import TroubleDialog
from quizapp.tui.screens.passage import PassageDialog
from quizapp.tui.screens.report import ReportDialog
from quizapp.tui.screens.summary import SummaryScreen
from quizapp.tui.themes import INK, borrowed_variables
from quizapp.tui.widgets.card_view import CardView, Face
from quizapp.tui.widgets.choices import Choices
from quizapp.tui.widgets.deck_list import DeckList, DeckRow
from quizapp.tui.widgets.feedback import Feedback, Findings
from quizapp.tui.widgets.matching import Matching
from quizapp.tui.widgets.ordering import Ordering
from quizapp.tui.widgets.progress import Progress, ProgressHead
from tests.conftest import WriteDeck
from tests.tui.conftest import SitDown

MARKUP = [
    "[@click=app.exit]x[/]",
    "a [/] b",
    "[bold red]b[/bold red] [",
    "[link=https://example.org]y[/link]",
    "$primary {x} %s \\[z]",
]
CONTROLS = ["\x1b]52;c;aGk=\x1b\\", "\x1b[2J\x1b[H", "\x9b31m", "x\x07\x08\x7f", "a\u202eb\u2066c"]


def _bare(text: str) -> str:
    """What is left of a text when what a terminal would obey is taken out."""
    return "".join(c for c in text if category(c) not in ("Cc", "Cf"))


class Frame(App[None]):
    """Shows one widget or one screen."""

    CSS_PATH = Path(quizapp.tui.__file__).with_name("app.tcss")

    def __init__(self, shown: Widget, fill: Callable[[], object]) -> None:
        super().__init__()
        self.shown = shown
        self.fill = fill

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return borrowed_variables(INK)

    def compose(self) -> ComposeResult:
        if not isinstance(self.shown, Screen):
            yield self.shown

    async def on_mount(self) -> None:
        if isinstance(self.shown, Screen):
            await self.push_screen(self.shown)
        self.fill()


def _deck_list(text: str) -> tuple[Widget, Callable[[], object]]:
    widget = DeckList()
    return widget, lambda: widget.show([DeckRow("id", text, 1, 0, 0)], {})


def _head(text: str) -> tuple[Widget, Callable[[], object]]:
    widget = ProgressHead()
    return widget, lambda: widget.report(Progress(title=text, done=0, new=1, learning=0, due=0))


def _question(text: str) -> tuple[Widget, Callable[[], object]]:
    widget = CardView()
    return widget, lambda: widget.ask(Face(question=text, about=text), Stage.RECALL)


def _choices(text: str) -> tuple[Widget, Callable[[], object]]:
    widget = Choices()
    return widget, lambda: widget.ask([text, "other"])


def _settled_choices(text: str) -> tuple[Widget, Callable[[], object]]:
    widget = Choices()

    def settle() -> None:
        widget.ask([text, "other"])
        widget.settle(right=text, picked="other")

    return widget, settle


def _ordering(text: str) -> tuple[Widget, Callable[[], object]]:
    widget = Ordering()
    return widget, lambda: widget.ask(["first", text, "last"])


def _numbers(text: str) -> tuple[Widget, Callable[[], object]]:
    widget = Matching()
    return widget, lambda: widget.ask(["x", text], ["y", "z"])


def _letters(text: str) -> tuple[Widget, Callable[[], object]]:
    widget = Matching()

    def pair() -> None:
        widget.ask(["x", "y"], ["z", text])
        widget.pair(1)

    return widget, pair


def _outcome(part: str) -> Callable[[str], tuple[Widget, Callable[[], object]]]:
    def make(text: str) -> tuple[Widget, Callable[[], object]]:
        widget = Feedback()
        outcome = replace(Outcome(name="1", text="x", fits=False), **{part: text})
        return widget, lambda: widget.report(Findings(outcomes=(outcome,)))

    return make


def _feedback(part: str) -> Callable[[str], tuple[Widget, Callable[[], object]]]:
    def make(text: str) -> tuple[Widget, Callable[[], object]]:
        widget = Feedback()
        return widget, lambda: widget.report(Findings(**{part: text}))

    return make


def _sources(text: str) -> tuple[Widget, Callable[[], object]]:
    document = Document(id="d", title=text, author=text, publisher=text, published=text, file=text)
    passages = [
        Passage(Source("d", 1, text), f"{text} and on", before=text, after=text),
        Passage(Source(text, 2), "", problem=text),
    ]
    return PassageDialog(passages, [document], text), bool


def _report(text: str) -> tuple[Widget, Callable[[], object]]:
    return ReportDialog(text), bool


def _cram(text: str) -> tuple[Widget, Callable[[], object]]:
    return CramDialog([(Cram(tag=text), 2)]), bool


def _trouble(text: str) -> tuple[Widget, Callable[[], object]]:
    return TroubleDialog(text), bool


def _summary(text: str) -> tuple[Widget, Callable[[], object]]:
    summary = Summary(
        answered=1,
        cards=1,
        correct=0,
        again=1,
        hard=0,
        good=0,
        easy=0,
        new=1,
        seconds=1,
        missed=(Card(id="x", question=text, answer=text),),
        sure_missed=(Card(id="y", question=text, answer=text),),
        next_due=None,
    )
    return SummaryScreen(summary, left=0, now=datetime(2026, 1, 1, tzinfo=UTC)), bool


SHOWS = {
    "deck list": _deck_list,
    "head": _head,
    "question": _question,
    "options": _choices,
    "settled options": _settled_choices,
    **{
        part: _feedback(part)
        for part in ("verdict", "typed", "answer", "explanation", "quote", "citation")
    },
    "items to order": _ordering,
    "numbers to match": _numbers,
    "letters to match": _letters,
    **{f"outcome's {part}": _outcome(part) for part in ("text", "given", "quote", "year")},
    "sources": _sources,
    "report": _report,
    "cram": _cram,
    "trouble": _trouble,
    "summary": _summary,
}


@pytest.mark.parametrize("text", MARKUP + CONTROLS)
@pytest.mark.parametrize("shown", SHOWS)
async def test_every_widget_shows_text_as_it_reads(shown: str, text: str) -> None:
    app = Frame(*SHOWS[shown](text))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        strips = app.screen._compositor.render_strips()
        lines = [strip.text for strip in strips]
        assert any(_bare(text) in line for line in lines), "\n".join(lines)
        _assert_inert(strips)


@pytest.mark.parametrize("text", MARKUP)
async def test_a_whole_sitting_over_a_hostile_deck(
    sit_down: SitDown, write_deck: WriteDeck, text: str
) -> None:
    write_deck(_hostile_deck(text))
    async with sit_down(size=(110, 50)) as desk:
        for keys in (
            (),
            ("ctrl+p",),
            ("escape", "enter"),
            ("1",),
            ("o",),
            ("escape", "m", "enter"),
        ):
            await desk.press(*keys)
            assert text in desk.text(), desk.text()
            _assert_inert(desk.app.screen._compositor.render_strips())
        assert desk.app.is_running


@pytest.mark.parametrize("text", MARKUP + CONTROLS)
async def test_hostile_parts_are_arranged_as_they_read(
    sit_down: SitDown, write_deck: WriteDeck, text: str
) -> None:
    parts = [f"{name} {text}" for name in ("one", "two", "three")]
    order = Card(id="o", question="q", answer="", shape=Shape.ORDER, items=tuple(parts))
    pairs = tuple((f"{text} of {part}", part) for part in parts)
    match = Card(id="m", question="q", answer="", shape=Shape.MATCH, pairs=pairs)
    write_deck(Deck(id="x", title="X", cards=(order, match)))
    async with sit_down(size=(110, 44)) as desk:
        for keys in (("enter",), ("space", "j"), ("enter", "enter"), ("enter", "a"), ("b", "c")):
            await desk.press(*keys)
            assert _bare(text) in desk.text(), desk.text()
            _assert_inert(desk.app.screen._compositor.render_strips())
        await desk.press("enter")
        assert "of 3 matched right" in desk.text() or "✓ Right" in desk.text()
        _assert_inert(desk.app.screen._compositor.render_strips())
        rows = desk.libraries[-1].connection.execute("SELECT mode FROM review ORDER BY id")
        assert rows.fetchall() == [("order",), ("match",)]


@pytest.mark.parametrize("text", MARKUP + CONTROLS)
async def test_trouble_at_the_start_is_shown_as_it_reads(sit_down: SitDown, text: str) -> None:
    async with sit_down(refusals=[ProgressError(text)], size=(110, 30)) as desk:
        assert _bare(text) in desk.text()
        _assert_inert(desk.app.screen._compositor.render_strips())


@pytest.mark.parametrize("text", MARKUP + CONTROLS)
async def test_a_notification_shows_trouble_as_it_reads(
    sit_down: SitDown, write_deck: WriteDeck, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    def refuse(*_: object) -> None:
        raise ProgressError(text)

    write_deck(_hostile_deck("x"))
    async with sit_down(size=(110, 30)) as desk:
        await desk.press("enter")
        monkeypatch.setattr(Study, "finish", refuse)
        await desk.press("escape")
        assert desk.screen == "HomeScreen"
        assert _bare(text) in desk.text()
        _assert_inert(desk.app.screen._compositor.render_strips())


def _assert_inert(strips: list) -> None:
    for segment in (segment for strip in strips for segment in strip):
        assert not any(category(character) == "Cc" for character in segment.text)
        assert segment.style is None or "@click" not in segment.style.meta
        assert segment.style is None or segment.style.link is None


def _hostile_deck(text: str) -> Deck:
    card = Card(
        id="x",
        question=f"Q {text}",
        answer=f"A {text}",
        distractors=(f"B {text}", f"C {text}", f"D {text}"),
        explanation=text,
        sources=(Source("d", 1, text),),
        tags=("draft",),
    )
    document = Document(id="d", title=text, author=text, publisher=text, file=text)
    deck = Deck(id="x", title=text, documents=(document,), cards=(card,))
    return replace(deck, cards=(card, replace(card, id="y")))
