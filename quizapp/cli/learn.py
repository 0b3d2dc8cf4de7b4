"""The learner's commands: study, decks, stats."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizapp.cli.output import is_screen, note, put, put_json, put_table
from quizapp.cli.setting import (
    calendar_of,
    config_of,
    library_opener,
    now,
    settings_of,
    shelf_of,
    study_options,
)
from quizapp.errors import NothingToDo, UsageError

if TYPE_CHECKING:
    from quizapp.config import Settings
    from quizapp.services.cramming import Cram
    from quizapp.services.library import DeckSummary
    from quizapp.services.options import StudyOptions
    from quizapp.tui.setup import OpenLibrary


@click.command(epilog="Example: quizapp study article.yaml")
@click.argument("decks", metavar="[DECK]...", nargs=-1, type=Path)
@click.option("--plain", is_flag=True, help="Ask line by line, without a screen.")
@click.option("--mode", help="How cards are asked: auto, flip, choice or typed.")
@click.option("--new", type=int, help="New cards a day, today.")
@click.option("--seed", type=int, help="Fixes the order of options.")
@click.option("--learner", help="Whose answers these are.")
@click.option("--more-decks", metavar="FOLDER", help="One more folder of decks.")
@click.option("--cram", is_flag=True, help="Ask everything once, the schedule untouched.")
@click.option("--tag", help="Only the cards of this tag.")
@click.option("--wrong", is_flag=True, help="Cram what was answered wrong in the last 7 days.")
@click.option("--confused", is_flag=True, help="Cram what you take for one another, side by side.")
@click.option(
    "--documents",
    metavar="FOLDER",
    multiple=True,
    type=Path,
    help="Where the documents are, if not beside the deck.",
)
@click.pass_context
def study(
    context: click.Context,
    decks: tuple[Path, ...] = (),
    *,
    plain: bool = False,
    mode: str | None = None,
    new: int | None = None,
    seed: int | None = None,
    learner: str | None = None,
    more_decks: str | None = None,
    cram: bool = False,
    tag: str | None = None,
    wrong: bool = False,
    confused: bool = False,
    documents: tuple[Path, ...] = (),
) -> None:
    """Review what is due and learn what is new.

    Without a deck the app opens at home. With --cram cards are asked before an
    exam whether they are due or not, each until it is right once.
    """
    config = config_of(context, mode=mode, new_per_day=new, learner=learner, more_decks=more_decks)
    wish = _cram(cram=cram, tag=tag, wrong=wrong, confused=confused)
    of_tag = "" if wish else tag or ""
    rng = random.Random(seed)  # noqa: S311 - shuffles options, guards nothing

    def furnish(settings: "Settings") -> "tuple[OpenLibrary, StudyOptions]":
        options = replace(study_options(settings), documents=documents, tag=of_tag, cram=wish)
        return library_opener(settings, decks), options

    if plain or not is_screen():
        _study_plainly(*furnish(config.settings), decks, rng=rng)
        return
    from quizapp.tui.app import make_app

    shelf = shelf_of(config, furnish, rng=rng)
    make_app(shelf, decks=decks, theme=config.settings.theme or None).run()


def _study_plainly(
    open_library: "OpenLibrary",
    options: "StudyOptions",
    decks: Sequence[Path],
    *,
    rng: random.Random,
) -> None:
    from quizapp.cli.plain import study_plainly

    with open_library(now()) as library:
        study_plainly(library, decks, options, rng=rng, clock=now)
        library.back_up_daily(now())


def _cram(*, cram: bool, tag: str | None, wrong: bool, confused: bool) -> "Cram | None":
    if not cram and wrong:
        raise UsageError("--wrong chooses what to cram; add --cram")
    if confused and (tag is not None or wrong):
        raise UsageError("--confused chooses the cards; leave --tag and --wrong out")
    if not cram and not confused:
        return None
    from quizapp.services.cramming import Cram

    return Cram(tag=tag or "", wrong=wrong, confused=confused)


@click.command(epilog="Example: quizapp decks --json")
@click.option("--json", is_flag=True, help="Print JSON.")
@click.option("--forget", metavar="DECK", help="Let go of a deck: its file or its id.")
@click.option(
    "--retention",
    metavar="DECK SHARE",
    nargs=2,
    help="Keep a deck at its own recall, 0.7 to 0.99, or at the usual.",
)
@click.pass_context
def decks(
    context: click.Context, *, json: bool, forget: str | None, retention: tuple[str, str] | None
) -> None:
    """List the decks there are, and what is due in each.

    Every deck studied once is listed while its file is there. One that is forgotten comes back
    with its progress when it is studied again.
    """
    from quizapp.services import timetable

    settings = settings_of(context)
    with library_opener(settings)(now()) as library:
        if forget is not None:
            library.forget(forget)
        if retention is not None:
            timetable.keep_at(library, retention[0], _share(retention[1]))
        kept = timetable.retentions(library)
        overview = library.overview(now())
    if json:
        put_json([_plain_data(deck, kept.get(deck.id)) for deck in overview.decks])
    else:
        _put_decks(overview.decks, kept)
    for problem in overview.problems:
        (note if json else put)(problem)
    if not overview.decks:
        raise NothingToDo(f"no decks; put deck files into {settings.home / 'decks'}")


def _plain_data(deck: "DeckSummary", retention: float | None) -> dict[str, object]:
    return {
        "id": deck.id,
        "title": deck.title,
        "path": str(deck.path),
        "cards": deck.cards,
        "new": deck.new,
        "learning": deck.learning,
        "due": deck.due,
        "retention": retention,
        "problem": deck.problem,
    }


def _put_decks(decks: Sequence["DeckSummary"], kept: Mapping[str, float]) -> None:
    """A line for each deck, with the retention of its own where any has one."""
    rows = [
        (d.title, d.cards, d.new, d.learning, d.due, *([kept.get(d.id, "")] if kept else []))
        for d in decks
    ]
    put_table(
        rows, header=("deck", "cards", "new", "learning", "due", *(["kept at"] if kept else []))
    )


def _share(text: str) -> float | None:
    if text == "usual":
        return None
    try:
        return float(text)
    except ValueError:
        raise UsageError(
            f"--retention takes a share from 0.7 to 0.99 or the word usual, not {text!r}"
        ) from None


@click.command(epilog="Example: quizapp stats")
@click.option("--json", is_flag=True, help="Print JSON.")
@click.pass_context
def stats(context: click.Context, *, json: bool) -> None:
    """Say how the learning goes."""
    from quizapp.services import optimizing
    from quizapp.services import scores as service

    settings = settings_of(context)
    found = service.stats(settings.database, now=now(), calendar=calendar_of(settings))
    if json:
        put_json(found.as_dict())
    else:
        for line in found.in_words():
            put(line)
        if optimizing.would_pay(settings.database, found.reviews, now=now()):
            put(optimizing.ADVICE)
