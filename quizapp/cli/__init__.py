"""The command line: parse, call one service, print; exit codes 0, 1, 2 and 3."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from quizapp import __version__
from quizapp.cli import learn, scores, teach, upkeep
from quizapp.cli.output import note
from quizapp.errors import QuizError

app = typer.Typer(
    name="quizapp",
    help="Documents in, decks out: drill them here, a few minutes every day.\n\n"
    "Without a command the app opens on your decks.",
    epilog="Example: quizapp generate article.txt -o article.yaml && quizapp study article.yaml",
    invoke_without_command=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
learn.add_to(app)
teach.add_to(app)
scores.add_to(app)
upkeep.add_to(app)


def _version(*, value: bool) -> None:
    if value:
        print(f"quizapp {__version__}")
        raise typer.Exit


@app.callback()
def start(
    context: typer.Context,
    home: Annotated[
        Path | None, typer.Option(help="Folder of everything the app writes [QUIZAPP_HOME].")
    ] = None,
    version: Annotated[  # noqa: ARG001 - its callback prints and leaves
        bool, typer.Option("--version", help="Print the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Documents in, decks out: drill them here, a few minutes every day."""
    context.obj = home
    if context.invoked_subcommand is None:
        learn.study(context)


def run(arguments: Sequence[str]) -> int:
    """Carry out a command line and say how it went: the process's exit code."""
    try:
        code = app(list(arguments), prog_name="quizapp", standalone_mode=False)
    except QuizError as error:
        note(f"quizapp: {error}")
        return error.exit_code
    except typer.Abort:
        note("")
        return 130
    except typer.TyperException as error:
        note(f"quizapp: {error.format_message()} See quizapp --help.")
        return error.exit_code
    except BrokenPipeError:
        # The reader left (`quizapp facts ... | head`): what remains has no one to read it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code if isinstance(code, int) else 0
