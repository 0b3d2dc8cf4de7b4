"""What every command starts from: the settings, the moment, the library."""

import random
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizapp.config import Settings, load_settings
from quizapp.domain.calendar import Calendar

if TYPE_CHECKING:
    from quizapp.config.changing import Config
    from quizapp.services.library import Library
    from quizapp.services.options import StudyOptions
    from quizapp.tui.setup import OpenLibrary
    from quizapp.tui.shelf import Shelf


def settings_of(context: click.Context, **flags: object) -> Settings:
    """The settings in force for a command and its flags."""
    return load_settings({"home": context.obj, **flags})


def config_of(context: click.Context, **flags: object) -> "Config":
    """The same settings with the file that they can be changed in."""
    from quizapp.config.changing import Config

    return Config({"home": context.obj, **flags})


def calendar_of(settings: Settings) -> Calendar:
    """The learner's study days: the computer's time zone, the rollover hour of the settings."""
    return Calendar(rollover_hour=settings.rollover_hour)


def now() -> datetime:
    """The moment: here time enters."""
    return datetime.now(UTC)


def study_options(settings: Settings) -> "StudyOptions":
    """How cards are asked."""
    from quizapp.services.options import StudyOptions

    return StudyOptions(
        mode=settings.mode,
        desired_retention=settings.desired_retention,
        learner=settings.learner,
        leech_lapses=settings.leech_lapses,
        week=settings.week,
        profiles=settings.profile_folders,
    )


def shelf_of(
    config: "Config",
    furnish: "Callable[[Settings], tuple[OpenLibrary, StudyOptions]]",
    *,
    rng: random.Random,
) -> "Shelf":
    """What the app works with, as `furnish` makes it of the settings, now and when they change."""
    from quizapp.tui.direction import settle
    from quizapp.tui.setup import Setup
    from quizapp.tui.shelf import Shelf

    settle(config.settings.rtl)
    open_library, options = furnish(config.settings)
    setup = Setup(config, furnish)
    return Shelf(open_library, options=options, clock=now, rng=rng, setup=setup)


def library_opener(
    settings: Settings, decks: Sequence[Path] = ()
) -> Callable[[datetime], "Library"]:
    """What opens the library on the shipped decks, the learner's own and those named."""

    def open_library(moment: datetime) -> "Library":
        from quizapp.domain.session import DailyLimits
        from quizapp.services.library import Library

        return Library.open(
            settings.database,
            [*settings.deck_folders, *decks],
            now=moment,
            limits=DailyLimits(new=settings.new_per_day, reviews=settings.reviews_per_day),
            calendar=calendar_of(settings),
        )

    return open_library
