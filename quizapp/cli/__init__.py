"""The command line: parse, call one service, print; exit codes 0, 1, 2 and 3."""

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

import click

from quizapp import __version__
from quizapp.cli.output import OutputError, ReaderLeft, drop, flush, note, settle_streams
from quizapp.errors import DeckError, ProfileError, QuizError

_INTERRUPTED = 130
"""The exit code of what Ctrl+C ended, as shells have it."""


_ROOMS = {
    "learn": ("study", "decks", "stats"),
    "cards": ("cards",),
    "notes": ("notes",),
    "serve": ("serve",),
    "quiz": ("quiz", "profiles"),
    "omr": ("omr",),
    "teach": ("generate", "facts", "check", "schema"),
    "review": ("review",),
    "exam": ("exam",),
    "forecast": ("forecast",),
    "scores": ("scores",),
    "configure": ("settings",),
    "upkeep": ("doctor", "backup", "restore", "optimize"),
}
_ROOM_OF = {command: room for room, commands in _ROOMS.items() for command in commands}


class _Commands(click.Group):
    """The commands, each imported when it is asked for: a start of the app needs one of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as click has it
        """All names."""
        return sorted(_ROOM_OF)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of a name."""
        room = _ROOM_OF.get(cmd_name)
        if room is None:
            return None
        command: click.Command = getattr(import_module(f"quizapp.cli.{room}"), cmd_name)
        return command


@click.group(
    cls=_Commands,
    invoke_without_command=True,
    epilog="Example: quizapp generate article.txt -o article.yaml && quizapp study article.yaml",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option("--home", type=Path, help="Folder of everything the app writes [QUIZAPP_HOME].")
@click.version_option(__version__, message="quizapp %(version)s")
@click.pass_context
def app(context: click.Context, home: Path | None) -> None:
    """Documents in, decks out: drill them here, a few minutes every day.

    Without a command the app opens on your decks.
    """
    context.obj = home
    if context.invoked_subcommand is None:
        from quizapp.cli.learn import study

        context.invoke(study)


def run(arguments: Sequence[str]) -> int:
    """Carry out a command line and say how it went: the process's exit code."""
    settle_streams()
    try:
        code = app.main(list(arguments), prog_name="quizapp", standalone_mode=False)
        flush()
    except ReaderLeft:
        drop()
        code = 0
    except QuizError as error:
        if isinstance(error, OutputError):
            drop()
        _complain(_with_advice(error))
        code = error.exit_code
    except OSError as error:
        _complain(f"{error.filename}: {error.strerror}; check the name and its permissions")
        code = QuizError.exit_code
    except click.Abort:
        note("")
        code = _INTERRUPTED
    except click.exceptions.NoArgsIsHelpError as error:
        note(error.format_message())
        code = error.exit_code
    except click.ClickException as error:
        _complain(f"{error.format_message()} See quizapp --help.")
        code = error.exit_code
    return code if isinstance(code, int) else 0


def _complain(text: str) -> None:
    note("quizapp: " + " ".join(text.split()))


def _with_advice(error: QuizError) -> str:
    commands: dict[type[QuizError], str] = {DeckError: "check", ProfileError: "profiles"}
    command = commands.get(type(error))
    advice = f"; `quizapp {command}` shows the place and what to do"
    return f"{error}{advice}" if command else str(error)
