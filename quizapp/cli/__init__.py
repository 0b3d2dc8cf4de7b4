"""The command line: parse, call one service, print; exit codes 0, 1, 2 and 3."""

from collections.abc import Sequence
from pathlib import Path

import click

from quizapp import __version__
from quizapp.cli import (
    cards,
    configure,
    exam,
    forecast,
    learn,
    notes,
    omr,
    quiz,
    review,
    scores,
    serve,
    teach,
    upkeep,
)
from quizapp.cli.output import OutputError, ReaderLeft, drop, flush, note, settle_streams
from quizapp.errors import DeckError, ProfileError, QuizError

_INTERRUPTED = 130
"""The exit code of what Ctrl+C ended, as shells have it."""


@click.group(
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
        context.invoke(learn.study)


for command in (
    *(learn.study, learn.decks, learn.stats, cards.cards, notes.notes, serve.serve),
    *(quiz.quiz, quiz.profiles, omr.omr),
    *(teach.generate, review.review, teach.facts, teach.check, teach.schema),
    *(exam.exam, forecast.forecast, scores.scores, configure.settings),
    *(upkeep.doctor, upkeep.backup, upkeep.restore, upkeep.optimize),
):
    app.add_command(command)


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
