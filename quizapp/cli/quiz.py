"""The mock's commands: quiz, profiles, omr."""

import random
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizapp.cli.output import is_screen, note, put, put_json
from quizapp.cli.setting import config_of, library_opener, now, settings_of, study_options
from quizapp.errors import SheetError, UsageError

if TYPE_CHECKING:
    from fractions import Fraction

    from quizapp.config import Settings
    from quizapp.services.exams import Changes, Paper
    from quizapp.services.library import Library
    from quizapp.services.options import StudyOptions
    from quizapp.services.quiz import Mock

    _Number = Fraction | None

_MOST_MINUTES = 1000
_MOST_MARKS = 100
_QUESTIONS = click.IntRange(1, 1000)
_Reader = Callable[[click.Context, click.Parameter, str | None], "_Number"]


def _number(most: int) -> _Reader:
    """What reads a number from 0 to `most`, exactly as it was typed: 0.25, 1/3."""

    def read(_context: click.Context, _option: click.Parameter, text: str | None) -> "_Number":
        from quizapp.domain.mocks.profile import exact

        number = None if text is None else exact(text)
        if text is not None and (number is None or number > most):
            raise click.BadParameter(f"{text!r} is no number from 0 to {most}.")
        return number

    return read


@click.command(epilog="Example: quizapp quiz article.yaml --questions 20 --minutes 15")
@click.argument("decks", metavar="[DECK]...", nargs=-1, type=Path)
@click.option("--profile", metavar="ID", help="An exam's rules, see `quizapp profiles`.")
@click.option("--questions", type=_QUESTIONS, help="How many questions.")
@click.option(
    "--minutes",
    metavar="NUMBER",
    callback=_number(_MOST_MINUTES),
    help="Time allowed; 0 stops no clock.",
)
@click.option(
    "--negative",
    metavar="NUMBER",
    callback=_number(_MOST_MARKS),
    help="What a wrong answer takes off.",
)
@click.option("--seed", type=int, help="Fixes the questions and the order of options.")
@click.option("--fit", is_flag=True, help="A smaller mock where the decks cannot fill it.")
@click.option("--resume", is_flag=True, help="Go on with the mock that is open.")
@click.option("--new", is_flag=True, help="Give the mock up that is open, and begin another.")
@click.option("--plain", is_flag=True, help="Ask line by line, without a screen.")
@click.option("--json", is_flag=True, help="Print the result as JSON, all else to stderr.")
@click.pass_context
def quiz(
    context: click.Context,
    *,
    decks: tuple[Path, ...],
    profile: str | None,
    questions: int | None,
    minutes: "_Number",
    negative: "_Number",
    seed: int | None,
    fit: bool,
    resume: bool,
    new: bool,
    plain: bool,
    json: bool,
) -> None:
    """Sit a mock exam; its mistakes become reviews.

    Without an option the app opens on the exams there are. Without a deck all of them
    fill a mock. Answers, flags and the clock are kept at every
    step: a mock that was closed goes on where it stood. Nothing is told before it is
    handed in or its time is up.
    """
    from quizapp.cli.mock import sit_plainly
    from quizapp.cli.mock_screen import show_mocks
    from quizapp.services.exams import Changes
    from quizapp.services.quiz import Mock

    if resume and new:
        raise UsageError("--resume goes on with a mock, --new begins another; choose one")
    config = config_of(context)
    settings = config.settings
    rng = random.Random(seed)  # noqa: S311 - draws questions, guards nothing
    changes = Changes(questions=questions, minutes=minutes, penalty=negative)
    on_screen = is_screen() and not plain and not json
    if on_screen and not (resume or new or fit or profile) and changes == Changes():
        show_mocks(config, decks, rng=rng, resumes=False)
        return
    with library_opener(settings, decks)(now()) as library:
        if resume or (not new and _is_to_go_on(library)):
            mock = Mock.resume(library, study_options(settings), now=now())
        else:
            paper = _set(library, settings, decks, profile, changes, fit=fit, rng=rng)
            mock = _begin(library, paper, study_options(settings))
        if not on_screen:
            sit_plainly(mock, clock=now, json=json)
            library.back_up_daily(now())
    if on_screen:
        show_mocks(config, decks, rng=rng, resumes=True)


def _set(
    library: "Library",
    settings: "Settings",
    decks: Sequence[Path],
    profile: str | None,
    changes: "Changes",
    *,
    fit: bool,
    rng: random.Random,
) -> "Paper":
    """The paper that is wished for; as large as the decks allow where nobody says how large."""
    from quizapp.services.exams import find_profile, make_exam, set_paper

    ids = library.deck_ids(decks)
    for problem in library.overview(now()).problems:
        note(problem)
    rules_of = find_profile(profile, settings.profile_folders) if profile else None
    fits = fit or (profile is None and changes.questions is None)
    return set_paper(library, ids, make_exam(rules_of, changes), rng=rng, fit=fits)


def _begin(library: "Library", paper: "Paper", options: "StudyOptions") -> "Mock":
    """Start the clock; a mock that is still open was to be given up."""
    from quizapp.services.quiz import Mock, open_mock

    if open_mock(library):
        Mock.resume(library, options, now=now()).abandon(now())
    return Mock.begin(library, paper, options, now=now())


def _is_to_go_on(library: "Library") -> bool:
    """Whether an open mock is to be gone on with; UsageError where nobody can be asked."""
    from quizapp.domain.mocks.wording import clock
    from quizapp.services.quiz import open_mock

    waiting = open_mock(library)
    if waiting is None:
        return False
    left = "" if waiting.left is None else f", {clock(waiting.left)} left"
    said = f"a mock is open: {waiting.title}, {waiting.answered} of {waiting.questions} answered"
    if not sys.stdin.isatty():
        raise UsageError(f"{said}{left}; --resume goes on with it, --new gives it up")
    if click.confirm(f"{said}{left}. Go on with it?", default=True, err=True):
        return True
    raise UsageError("the mock stays open; --new gives it up and begins another")


@click.command(epilog="Example: quizapp profiles")
@click.option("--json", is_flag=True, help="Print JSON.")
@click.pass_context
def profiles(context: click.Context, *, json: bool) -> None:
    """List the exams whose rules are known, since when and from whom.

    Confidence A is the commission's own text, B several accounts that agree, C one
    account or a dispute. Your own go into the folder profiles of the app's home.
    """
    from quizapp.domain.mocks.plain_data import profile_data
    from quizapp.domain.mocks.wording import profile_in_words
    from quizapp.services import exams
    from quizapp.services.checking import render_issue

    found = exams.profiles(settings_of(context).profile_folders)
    listed = sorted(found.profiles.values(), key=lambda profile: profile.id)
    if json:
        put_json([profile_data(profile) for profile in listed])
    else:
        for profile in listed:
            put("\n".join(profile_in_words(profile)))
    for issue in found.issues:
        note(render_issue(issue))
    if found.issues:
        raise click.exceptions.Exit(1)


@click.command(epilog="Example: quizapp omr --key ABCDA --negative 0.25 < answers.txt")
@click.option("--key", required=True, metavar="KEY", help="The key: a file, or the letters.")
@click.option("--questions", type=_QUESTIONS, help="How many questions; else as the key has.")
@click.option("--profile", metavar="ID", help="An exam's rules, see `quizapp profiles`.")
@click.option(
    "--negative",
    metavar="NUMBER",
    callback=_number(_MOST_MARKS),
    help="What a wrong answer takes off.",
)
@click.option("--json", is_flag=True, help="Print JSON.")
@click.pass_context
def omr(
    context: click.Context,
    *,
    key: str,
    questions: int | None,
    profile: str | None,
    negative: "_Number",
    json: bool,
) -> None:
    """Mark an answer sheet that you type from paper.

    Sheet and key are letters from question 1 on, ABCD-, or numbered, 1A 2C 3-. A dash
    is a blank, (AB) or 3AB a double mark, which is wrong. The answers come from the
    standard input.
    """
    from quizapp.domain.mocks.plain_data import scored_data
    from quizapp.domain.mocks.wording import scored_in_words
    from quizapp.services.checking import render_issue
    from quizapp.services.exams import Changes, find_profile, make_exam
    from quizapp.services.omr import mark_sheet

    rules_of = find_profile(profile, settings_of(context).profile_folders) if profile else None
    wanted = questions or (rules_of.rules.questions if rules_of else None)
    rules = make_exam(rules_of, Changes(questions=wanted, penalty=negative)).rules
    if sys.stdin.isatty():
        note("Type the answers, and end with Ctrl+D on a line of its own.")
    try:
        scored = mark_sheet(sys.stdin.read(), key, rules, questions=wanted)
    except SheetError as error:
        for issue in error.issues:
            note(render_issue(issue))
        raise click.exceptions.Exit(error.exit_code) from error
    if json:
        put_json(scored_data(scored))
    else:
        put("\n".join(scored_in_words(scored)))
