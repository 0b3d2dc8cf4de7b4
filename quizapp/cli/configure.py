"""The settings at the line: listed, told, changed."""

from typing import TYPE_CHECKING, Any

import click

from quizapp.cli.output import note, put, put_json, put_table
from quizapp.cli.setting import config_of
from quizapp.errors import UsageError

if TYPE_CHECKING:
    from quizapp.config.changing import Config
    from quizapp.config.known import Known


@click.command(epilog="Example: quizapp settings new_per_day 15")
@click.argument("name", required=False)
@click.argument("value", required=False)
@click.option("--reset", is_flag=True, help="Take NAME out of the file: its default holds again.")
@click.option("--json", is_flag=True, help="Print JSON.")
@click.pass_context
def settings(
    context: click.Context, *, name: str | None, value: str | None, reset: bool, json: bool
) -> None:
    """List the settings, tell one, or change it.

    A change is written to config.toml, where your comments stay. What the
    environment sets goes before the file.
    """
    from quizapp.config import known_as
    from quizapp.config.known import KNOWN

    config = config_of(context)
    wanted = KNOWN if name is None else (known_as(name, where="settings"),)
    if reset and (name is None or value is not None):
        raise UsageError("--reset takes a name and no value")
    if reset or value is not None:
        _change(config, wanted[0], None if reset else value)
    if json:
        told = [_told(config, known) for known in wanted]
        put_json(told if name is None else told[0])
    elif name is None:
        rows = [tuple(_told(config, known).values())[:4] for known in wanted]
        put_table(rows, header=("setting", "value", "from", "what it is"))
    elif not reset and value is None:
        put(str(getattr(config.settings, name)))


def _change(config: "Config", known: "Known", value: str | None) -> None:
    if known.name == "theme" and value:
        from quizapp.tui.themes import refuse_unknown

        refuse_unknown(value)
    if value is None:
        config.reset(known.name)
    else:
        config.change(known.name, value)
    note(f"written to {config.path}")
    if reason := config.fixed(known):
        note(f"not in force: {reason}")


def _told(config: "Config", known: "Known") -> dict[str, Any]:
    return {
        "setting": known.name,
        "value": getattr(config.settings, known.name),
        "from": config.settings.origin(known.name).value,
        "words": known.words,
        "meaning": known.meaning,
    }
