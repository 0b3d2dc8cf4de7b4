"""The exam's commands: the day that is set, and the plan to it."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizapp.cli.output import put, put_json, put_table
from quizapp.cli.setting import library_opener, now, settings_of
from quizapp.errors import NothingToDo, UsageError

if TYPE_CHECKING:
    from quizapp.domain.planning.outline import Stretch
    from quizapp.services.exam_plans import ExamPlan

_SINGLE = 14
"""Days that are told one by one before weeks are."""
_WIDTH = 30
_MOST_WEIGHT = 100
_KEY = "█ new cards  ▒ cards to look at again  · time that is left  * a last look"

_deck_argument = click.argument("decks", metavar="[DECK]...", nargs=-1, type=Path)
_tag_option = click.option(
    "--tag", "tags", metavar="TAG", multiple=True, help="Only cards of this tag; may be repeated."
)


@click.group(
    invoke_without_command=True,
    epilog="Example: quizapp exam set 2027-02-14 --minutes 40 && quizapp exam",
)
@click.option("--json", is_flag=True, help="Print JSON.")
@click.pass_context
def exam(context: click.Context, *, json: bool) -> None:
    """Show the plan to every exam ahead: today's part, each day, what is left out.

    The plan is made anew from how the cards stand: days that were missed are
    spread over the days that are left, within the minutes that you gave.
    """
    if context.invoked_subcommand is None:
        _show(context, json=json)


@exam.command("set", epilog="Example: quizapp exam set 2027-02-14 --minutes 40 --minutes sat=60")
@click.argument("day", metavar="DATE")
@_deck_argument
@_tag_option
@click.option(
    "--minutes",
    metavar="[DAY=]NUMBER",
    multiple=True,
    help="Minutes a day, or of a weekday: 40, sat=60. At first 40.",
)
@click.option(
    "--off",
    metavar="DATE[..DATE]",
    multiple=True,
    help="A day without study, or a stretch of them; none for none.",
)
@click.option(
    "--weight",
    "weights",
    metavar="TAG=NUMBER",
    multiple=True,
    help="What cards of a tag are worth, to 0.01, 1 being usual; 0 leaves them out.",
)
@click.option("--title", help="What the exam is called.")
@click.option("--profile", metavar="ID", help="The rules it goes by, see `quizapp profiles`.")
@click.pass_context
def set_(
    context: click.Context,
    *,
    day: str,
    decks: tuple[Path, ...],
    tags: tuple[str, ...],
    minutes: tuple[str, ...],
    off: tuple[str, ...],
    weights: tuple[str, ...],
    title: str | None,
    profile: str | None,
) -> None:
    """Set the day of an exam on all decks or on some, and the time for it.

    Of the same decks and tags there is one exam: set again it moves, and what
    is not named stays as it was. What you study follows its plan from then on.
    """
    from quizapp.services.exams import find_profile
    from quizapp.services.preparing import Wish, set_exam

    settings = settings_of(context)
    if profile:
        find_profile(profile, settings.profile_folders)
    wish = Wish(
        day=day,
        decks=decks,
        tags=tags,
        title=title,
        minutes=", ".join(minutes) if minutes else None,
        off=", ".join(off) if off else None,
        weights=dict(map(_weight, weights)) if weights else None,
        profile=profile,
    )
    with library_opener(settings)(now()) as library:
        set_exam(library, wish, now())
    _show(context, json=False)


@exam.command("clear", epilog="Example: quizapp exam clear")
@_deck_argument
@_tag_option
@click.pass_context
def clear(context: click.Context, *, decks: tuple[Path, ...], tags: tuple[str, ...]) -> None:
    """Take an exam away, or without a deck and a tag all of them.

    Its cards go by the usual schedule again; no progress is lost.
    """
    from quizapp.domain.planning.wording import day_in_words
    from quizapp.services.preparing import clear_exams

    with library_opener(settings_of(context))(now()) as library:
        for each in clear_exams(library, now(), decks=decks, tags=tags):
            put(f"{each.exam.title or 'the exam'} of {day_in_words(each.exam.date)} is cleared")


def _weight(text: str) -> tuple[str, float]:
    tag, _, number = text.rpartition("=")
    try:
        weight = round(float(number), 2)
    except ValueError:
        weight = -1.0
    if not tag or not 0 <= weight <= _MOST_WEIGHT:
        raise UsageError(
            f"--weight takes TAG=NUMBER, the number from 0 to {_MOST_WEIGHT}, not {text!r}"
        )
    return tag, weight


def _show(context: click.Context, *, json: bool) -> None:
    from quizapp.services.exam_plans import MORE, ExamPlans

    settings = settings_of(context)
    with library_opener(settings)(now()) as library:
        exams = ExamPlans(library, settings.profile_folders)
        found = [
            replace(each, worth=tuple(exams.worth(each, more) for more in MORE))
            for each in exams.plans(now())
        ]
    if not found:
        raise NothingToDo("no exam is ahead; set one: quizapp exam set 2027-02-14 --minutes 40")
    if json:
        put_json([each.as_dict() for each in found])
        return
    for number, each in enumerate(found):
        if number:
            put()
        _tell(each)


def _tell(found: "ExamPlan") -> None:
    from quizapp.domain.planning.outline import days_then_weeks
    from quizapp.domain.planning.wording import minutes, stretch_in_words

    put(f"{found.title}: {found.when()}")
    put(found.scope())
    left_out = [f"Left out: {line}" for line in found.left_out()]
    for line in ("", *found.said(), *left_out, *found.more_time(), "", *found.foretold(), ""):
        put(line)
    most = found.longest
    rows = [
        (
            stretch_in_words(stretch, found.today) + ("" if stretch.is_day else ", a day"),
            round(stretch.new),
            round(stretch.reviews),
            minutes(stretch.seconds),
            _bar(stretch, most),
        )
        for stretch in days_then_weeks(found.plan.days, _SINGLE)
    ]
    put_table(rows, header=("day", "new", "again", "minutes", ""))
    put(_KEY)


def _bar(stretch: "Stretch", most: float) -> str:
    """The time of a day: that of new cards, of those that come back, and what is left of it."""
    cells = stretch.cells(most=most, room=_WIDTH)
    signs = "".join(sign * number for sign, number in zip("█▒·", cells, strict=True))
    return signs + " *" * stretch.last_look
