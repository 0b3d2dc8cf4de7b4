"""The teacher's review of a deck, on a screen."""

import random
from pathlib import Path

import click

from quizapp.cli.output import is_screen, note
from quizapp.cli.setting import library_opener, now, settings_of, study_options
from quizapp.errors import UsageError


@click.command(epilog="Example: quizapp review article.yaml --documents articles")
@click.argument("deck", metavar="DECK", type=Path)
@click.option(
    "--documents",
    metavar="FOLDER",
    multiple=True,
    type=Path,
    help="Where the documents are, if not beside the deck.",
)
@click.option("--all", "everything", is_flag=True, help="Every card, not only drafts.")
@click.pass_context
def review(
    context: click.Context, deck: Path, *, documents: tuple[Path, ...], everything: bool
) -> None:
    """Go through the drafts of a deck: keep, edit or drop, the doubtful ones first.

    Each card stands beside the paragraph that it cites. Every decision is in the
    deck file at once, with your comments where they were; a doubt that a comment
    hushes (# quizapp: ignore[F206]) is not raised.
    """
    from quizapp.services.reviewing import Review

    if not is_screen():
        raise UsageError("review needs a terminal; elsewhere edit the deck file and check it")
    settings = settings_of(context)
    session = Review(deck, folders=documents, everything=everything)
    from quizapp.tui.review_app import ReviewApp
    from quizapp.tui.shelf import Shelf

    shelf = Shelf(
        library_opener(settings),
        options=study_options(settings),
        clock=now,
        rng=random.Random(),  # noqa: S311 - shuffles options, guards nothing
    )
    ReviewApp(shelf, session, theme=settings.theme or None).run()
    done = session.tally
    note(
        f"{deck}: {done.kept} kept, {done.edited} edited, {done.dropped} dropped, {done.left} left"
    )
