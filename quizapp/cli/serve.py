"""The app in a browser."""

from pathlib import Path

import click

from quizapp.cli.output import note, put
from quizapp.cli.setting import settings_of
from quizapp.errors import QuizError, UsageError, the_extra

_EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 - recognised, and refused without an address


@click.command(epilog="Example: quizapp serve --port 8080")
@click.option("--host", default="127.0.0.1", show_default=True, help="The interface to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option("--address", help="What learners type, where it is not the host and port above.")
@click.pass_context
def serve(context: click.Context, *, host: str, port: int, address: str | None) -> None:
    """Open the app in a browser, for this computer or, if you say so, for others.

    The address that is printed has a token in it: whoever has the address gets in, nobody else. A
    name after it, as in .../TOKEN/ayesha, opens that learner's own progress file.
    """
    try:
        from quizapp.cli.web import WebDoor
    except ImportError as error:
        raise QuizError(f"{error.name} is missing: the browser needs {the_extra('web')}") from error
    if host in _EVERYWHERE and address is None:
        raise UsageError(f"with --host {host} say --address, such as http://192.168.1.5:{port}")
    home: Path = settings_of(context).home
    shown = f"[{host}]" if ":" in host else host
    door = WebDoor(home, address=address or f"http://{shown}:{port}")
    put(f"Open {door.url}")
    put(f"A learner's own progress: {door.url}NAME")
    note("Ctrl+C ends it.")
    door.open(host, port)
