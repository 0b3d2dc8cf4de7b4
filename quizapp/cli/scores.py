"""The scores' commands."""

from pathlib import Path
from typing import Annotated

import typer

from quizapp.cli.learn import now, settings_of
from quizapp.cli.output import note

group = typer.Typer(
    name="scores", help="Results, as files.", no_args_is_help=True, rich_markup_mode=None
)


def add_to(app: typer.Typer) -> None:
    """Add these commands to the command line."""
    app.add_typer(group)


@group.command(epilog="Example: quizapp scores export -o scores.csv")
def export(
    context: typer.Context,
    output: Annotated[
        Path, typer.Option("-o", "--output", help="The file to write: .csv or .json.")
    ],
    force: Annotated[bool, typer.Option("--force", help="Replace a file that exists.")] = False,
) -> None:
    """Write every attempt and answer, with results by card and tag, to a file.

    A .csv holds the answers; beside it stand -attempts, -cards and -tags.
    """
    from quizapp.services import scores as service

    written = service.export_scores(settings_of(context).database, output, now=now(), force=force)
    for path in written:
        note(f"wrote {path}")


@group.callback()
def _about() -> None:
    """Results, as files."""
