"""The learner's commands: study, decks, stats."""

import random
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from quizapp.cli.output import is_screen, put, put_json, put_table
from quizapp.config import Settings, load_settings
from quizapp.domain.calendar import Calendar
from quizapp.domain.session import DailyLimits
from quizapp.errors import NothingToDo
from quizapp.services.library import Library
from quizapp.services.study import StudyOptions


def add_to(app: typer.Typer) -> None:
    """Add these commands to the command line."""
    app.command(epilog="Example: quizapp study article.yaml")(study)
    app.command(epilog="Example: quizapp decks --json")(decks)
    app.command(epilog="Example: quizapp stats")(stats)


def study(
    context: typer.Context,
    decks: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[DECK]...", help="Deck files; without any, the app opens at home."),
    ] = None,
    plain: Annotated[
        bool, typer.Option("--plain", help="Ask line by line, without a screen.")
    ] = False,
    mode: Annotated[
        str | None, typer.Option(help="How cards are asked: auto, flip, choice or typed.")
    ] = None,
    new: Annotated[int | None, typer.Option(help="New cards a day, today.")] = None,
    seed: Annotated[int | None, typer.Option(help="Fixes the order of options.")] = None,
) -> None:
    """Review what is due and learn what is new."""
    settings = settings_of(context, mode=mode, new_per_day=new)
    rng = random.Random(seed)  # noqa: S311 - shuffles options, guards nothing
    if plain or not is_screen():
        from quizapp.cli.plain import study_plainly

        with _open(settings, decks or []) as library:
            study_plainly(library, decks or [], _options(settings), rng=rng, clock=now)
        return
    from quizapp.tui.app import make_app

    app = make_app(
        _opener(settings, decks or []),
        decks=decks or [],
        options=_options(settings),
        clock=now,
        rng=rng,
        theme=settings.theme,
    )
    app.run()


def decks(
    context: typer.Context,
    json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """List the decks there are, and what is due in each."""
    settings = settings_of(context)
    with _open(settings, []) as library:
        overview = library.overview(now())
    if json:
        put_json(
            [
                {
                    "id": deck.id,
                    "title": deck.title,
                    "path": str(deck.path),
                    "cards": deck.cards,
                    "new": deck.new,
                    "learning": deck.learning,
                    "due": deck.due,
                    "problem": deck.problem,
                }
                for deck in overview.decks
            ]
        )
    else:
        rows = [(d.title, d.cards, d.new, d.learning, d.due) for d in overview.decks]
        put_table(rows, header=("deck", "cards", "new", "learning", "due"))
        for problem in overview.problems:
            put(problem)
    if not overview.decks:
        raise NothingToDo(f"no decks; put deck files into {settings.home / 'decks'}")


def stats(
    context: typer.Context,
    json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Say how the learning goes."""
    from quizapp.services import scores as service

    settings = settings_of(context)
    found = service.stats(settings.database, now=now(), calendar=calendar_of(settings))
    if json:
        put_json(found.as_dict())
    else:
        for line in found.in_words():
            put(line)


def settings_of(context: typer.Context, **flags: object) -> Settings:
    """The settings in force for a command and its flags."""
    return load_settings({"home": context.obj, **flags})


def calendar_of(settings: Settings) -> Calendar:
    """The learner's study days: the computer's time zone, the rollover hour of the settings."""
    return Calendar(rollover_hour=settings.rollover_hour)


def now() -> datetime:
    """The moment: here time enters."""
    return datetime.now(UTC)


def _opener(settings: Settings, decks: Sequence[Path]) -> Callable[[datetime], Library]:
    def open_library(moment: datetime) -> Library:
        return Library.open(
            settings.database,
            [*settings.deck_folders, *decks],
            now=moment,
            limits=DailyLimits(new=settings.new_per_day, reviews=settings.reviews_per_day),
            calendar=calendar_of(settings),
        )

    return open_library


def _options(settings: Settings) -> StudyOptions:
    return StudyOptions(mode=settings.mode, desired_retention=settings.desired_retention)


def _open(settings: Settings, decks: Sequence[Path]) -> Library:
    return _opener(settings, decks)(now())
