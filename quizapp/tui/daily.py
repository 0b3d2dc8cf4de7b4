"""What home says of the day: what it asks, and what to do next where it asks nothing."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from textual.content import Content
from textual.visual import VisualType

from quizapp.domain.durations import in_words
from quizapp.domain.wording import count, countdown, plan_has_no_more
from quizapp.domain.workload import about
from quizapp.tui.commands import HOME
from quizapp.tui.phrases import plain
from quizapp.tui.shelf import Desk
from quizapp.tui.widgets.deck_list import DeckRow
from quizapp.tui.widgets.fitted import Fitted, hanging, spread, stacked

if TYPE_CHECKING:
    from quizapp.domain.session import Counts
    from quizapp.services.today import Today

_KEY = "bold $primary"
_GENERATE = "quizapp generate article.txt -o article.yaml"
_ENDS = {"mocks": "sit a mock", "cram": "cram the marked deck", "browse": "look through the cards"}
_APART = 2
"""Cells between a key and what it does."""


def brand(desk: Desk) -> Fitted:
    """The name of the app, the days to the exam, and the habit, as much of it as there is room."""
    overview, days = desk.overview, desk.today.days_to_exam
    parts = [
        Content.styled(countdown(days), "bold $secondary") if days is not None else Content(""),
        Content.styled(f"{overview.streak}-day streak" if overview.streak else "", "$quiet"),
        Content.styled(
            f"{overview.answered_today} answered today" if overview.answered_today else "", "$quiet"
        ),
    ]
    name, gap = Content.styled("quizapp", "bold $primary"), Content.styled(" · ", "$quiet")

    def build(width: int) -> Content:
        told = [part for part in parts if part]
        while told and len(gap.join(told)) + len(name) + 2 > width:
            told.pop()
        return spread(name, gap.join(told)).build(width)

    return Fitted(build)


def ahead(desk: Desk, now: datetime) -> Content:
    """How much there is to do today, how long it takes, or that it is done; and the exam's plan."""
    counts, today = desk.today.counts, desk.today
    if counts.total:
        return Content.assemble(
            (f"{count(counts.total, 'card')}, {about(today.seconds)}", "bold"),
            (f"\n{counts.new} new · {counts.learning} learning · {counts.due} due", "$quiet"),
            _plan(today),
        )
    if today.next_due is not None:
        due = in_words(today.next_due - now)
        waits = f"\n{plan_has_no_more(cram='c')}" if today.waits_for_plan else ""
        return Content.assemble(
            ("✓ Done for today", "bold $success"),
            (f"\nThe next card is due in {due}.{waits}", "$quiet"),
            _plan(today),
        )
    return Content.styled("Every card is suspended", "bold $warning")


def _plan(today: "Today") -> Content:
    """What the plan to the exam promises, after the key that shows it."""
    plan = today.plan
    if plan is None:
        return Content("")
    from quizapp.domain.planning.wording import glance_in_words

    told = glance_in_words(plan.recall, unseen=plan.unseen, missed=plan.missed)
    key = next(command.key_name() for command in HOME if command.action == "plan")
    style = "$warning" if plan.unseen else "$quiet"
    return Content.assemble((f"\n{key}", _KEY), (f"  {told}", style))


def decks(desk: Desk) -> list[DeckRow]:
    """A row for each deck."""
    has_none = not desk.today.counts.total and desk.today.next_due is None
    return [
        DeckRow(
            deck.id,
            deck.title,
            deck.new,
            deck.learning,
            deck.due,
            deck.problem,
            held=deck.held,
            planned=deck.planned,
            suspended=has_none,
        )
        for deck in desk.overview.decks
    ]


def tags(deck_id: str, asked: "Sequence[tuple[str, Counts]]") -> list[DeckRow]:
    """A row for each tag of a deck."""
    return [
        DeckRow(deck_id, tag, counts.new, counts.learning, counts.due, tag=tag)
        for tag, counts in asked
    ]


def guidance(desk: Desk) -> VisualType:
    """What to do next, where that is not plain from the decks; "" where it is."""
    today = desk.today
    if not desk.overview.decks:
        return _first_deck()
    if today.counts.total:
        return _first_steps() if today.is_first else ""
    if today.next_due is None:
        return _keyed({"browse": "look through the cards; there s brings the marked one back"})
    more = {"settings": "change how many new cards a day"} if today.counts.held else {}
    return _keyed(_ENDS | more)


def problems(found: Sequence[str]) -> VisualType:
    """What is wrong with the files, "" where nothing is."""
    sign = Content.styled("!  ", "bold $error")
    return stacked([hanging(sign, plain(problem)) for problem in found]) if found else ""


def _first_deck() -> Fitted:
    return stacked(
        [
            _said("No decks yet", "bold"),
            _said(""),
            _said("Make one from an article:"),
            _said(f"    {_GENERATE}", _KEY),
            _said("then study it:"),
            _said("    quizapp study article.yaml", _KEY),
        ]
    )


def _first_steps() -> Fitted:
    return stacked(
        [
            _keyed(
                {
                    "study_deck": "study the marked deck; each answer is saved at once",
                    "app.abilities": "see every key, here and while you study",
                }
            ),
            _said(""),
            _said("Your own deck, from an article:", "$quiet"),
            _said(f"    {_GENERATE}"),
        ]
    )


def _keyed(abilities: Mapping[str, str]) -> Fitted:
    """The keys of some abilities, each with what it does."""
    keys = {command.action: command.key_name() for command in HOME}
    width = max(len(keys[action]) for action in abilities) + _APART
    return stacked(
        [
            hanging(Content.styled(f"{keys[action]:<{width}}", _KEY), _quiet(words))
            for action, words in abilities.items()
        ]
    )


def _quiet(text: str) -> Content:
    return Content.styled(text, "$quiet")


def _said(text: str, style: str = "") -> Fitted:
    return hanging(Content(""), Content.styled(text, style))
