"""The progress file's commands: doctor, backup, restore."""

from pathlib import Path

import click

from quizapp.cli.output import put
from quizapp.cli.setting import now, settings_of
from quizapp.domain.wording import count


@click.command(epilog="Example: quizapp doctor")
@click.pass_context
def doctor(context: click.Context) -> None:
    """Look the progress file over."""
    from quizapp.services import upkeep

    health = upkeep.examine(settings_of(context).database, now=now())
    state = "damaged" if health.faults else "sound"
    put(f"{health.path}: {state}, {count(health.answers, 'answer')}")
    for fault in health.faults:
        put(f"  {fault}")
    for copy in health.backups:
        put(f"backup {copy}")
    if health.faults:
        put("run `quizapp restore`: the damaged file is kept aside")
        raise click.exceptions.Exit(1)


@click.command(epilog="Example: quizapp backup")
@click.pass_context
def backup(context: click.Context) -> None:
    """Copy the progress file now; it is also copied once a day."""
    from quizapp.services import upkeep

    put(str(upkeep.back_up(settings_of(context).database, now=now())))


@click.command(epilog="Example: quizapp restore")
@click.argument("copy", metavar="[BACKUP]", required=False, type=Path)
@click.pass_context
def restore(context: click.Context, copy: Path | None) -> None:
    """Go back to a backup; what stands there now is kept aside.

    Without a BACKUP the newest replaces a damaged file.
    """
    from quizapp.services import upkeep

    put(upkeep.restore(settings_of(context).database, copy, now=now()))
