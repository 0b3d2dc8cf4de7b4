"""The progress file's commands: doctor, backup, restore."""

from pathlib import Path
from typing import Annotated

import typer

from quizapp.cli.learn import now, settings_of
from quizapp.cli.output import put


def add_to(app: typer.Typer) -> None:
    """Add these commands to the command line."""
    app.command(epilog="Example: quizapp doctor")(doctor)
    app.command(epilog="Example: quizapp backup")(backup)
    app.command(epilog="Example: quizapp restore")(restore)


def doctor(context: typer.Context) -> None:
    """Look the progress file over."""
    from quizapp.services import upkeep

    health = upkeep.examine(settings_of(context).database, now=now())
    put(f"{health.path}: {'damaged' if health.faults else 'sound'}, {health.answers} answers")
    for fault in health.faults:
        put(f"  {fault}")
    for copy in health.backups:
        put(f"backup {copy}")
    if health.faults:
        put("run `quizapp restore`: the damaged file is kept aside")
        raise typer.Exit(1)


def backup(context: typer.Context) -> None:
    """Copy the progress file now; it is also copied once a day."""
    from quizapp.services import upkeep

    put(str(upkeep.back_up(settings_of(context).database, now=now())))


def restore(
    context: typer.Context,
    copy: Annotated[
        Path | None,
        typer.Argument(metavar="[BACKUP]", help="Without one, the newest replaces a damaged file."),
    ] = None,
) -> None:
    """Go back to a backup; what stands there now is kept aside."""
    from quizapp.services import upkeep

    put(upkeep.restore(settings_of(context).database, copy, now=now()))
