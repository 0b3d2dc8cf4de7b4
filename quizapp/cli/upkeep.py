"""The progress file's commands: doctor, backup, restore, optimize."""

from pathlib import Path

import click

from quizapp.cli.output import put, put_json, put_table
from quizapp.cli.setting import calendar_of, now, settings_of
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


@click.command(epilog="Example: quizapp optimize --dry-run")
@click.option("--json", is_flag=True, help="Print JSON.")
@click.option("--dry-run", is_flag=True, help="Only tell; change nothing.")
@click.option("--reset", is_flag=True, help="Go back to the published parameters.")
@click.pass_context
def optimize(context: click.Context, *, json: bool, dry_run: bool, reset: bool) -> None:
    """Fit the memory model to what you remembered and forgot.

    The fit knows all reviews but the last fifth, and is held against the parameters in force by
    forecasting those. Where it is better, cards are due by it from then on.
    """
    from quizapp.services import optimizing

    settings = settings_of(context)
    retention = settings.desired_retention
    if reset:
        optimizing.reset(settings.database, now=now(), retention=retention)
        put("the published parameters are in force")
        return
    found = optimizing.optimize(
        settings.database,
        now=now(),
        calendar=calendar_of(settings),
        retention=retention,
        dry_run=dry_run,
    )
    if json:
        put_json(found.as_dict())
        return
    latest = count(found.before.recalls, "review")
    put(f"Forecasts of the latest {latest} of {found.recalls}:")
    put_table(found.measures(), header=("", "before", "fitted"))
    put(_verdict(better=found.better, dry_run=dry_run))


def _verdict(*, better: bool, dry_run: bool) -> str:
    if dry_run:
        return f"Nothing has changed; the fitted parameters are {'' if better else 'no '}better."
    if better:
        return "The fitted parameters are better: cards are due by them now."
    return "The fitted parameters are no better: nothing has changed."
