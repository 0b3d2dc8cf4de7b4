"""The scores' commands."""

from pathlib import Path

import click

from quizapp.cli.output import note
from quizapp.cli.setting import now, settings_of


@click.group(epilog="Example: quizapp scores export -o scores.csv")
def scores() -> None:
    """Results, as files."""


@scores.command(epilog="Example: quizapp scores export -o scores.csv")
@click.option("-o", "--output", required=True, type=Path, help="The file: .csv or .json.")
@click.option("--force", is_flag=True, help="Replace a file that exists.")
@click.pass_context
def export(context: click.Context, *, output: Path, force: bool) -> None:
    """Write every attempt and answer, with results by card and tag, to a file.

    A .csv holds the answers; beside it stand -attempts, -cards and -tags.
    """
    from quizapp.services import scores as service

    database = settings_of(context).database
    for path in service.export_scores(database, output, now=now(), force=force):
        note(f"wrote {path}")
