"""The answer sheet's command: omr."""

import random
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from quizapp.cli.numbers import QUESTIONS, minutes_option, negative_option
from quizapp.cli.output import is_screen, note, put, put_json
from quizapp.cli.setting import config_of
from quizapp.errors import SheetError, UsageError

if TYPE_CHECKING:
    from quizapp.cli.numbers import Number
    from quizapp.domain.mocks.profile import Profile
    from quizapp.services.exams import Changes


@click.command(epilog="Example: quizapp omr --key ABCDA --negative 0.25 < answers.txt")
@click.option("--key", metavar="KEY", help="The key: a file, or the letters.")
@click.option("--questions", type=QUESTIONS, help="How many questions; else as the key has.")
@click.option("--profile", metavar="ID", help="An exam's rules, see `quizapp profiles`.")
@minutes_option
@negative_option
@click.option("--json", is_flag=True, help="Print JSON.")
@click.pass_context
def omr(
    context: click.Context,
    *,
    key: str | None,
    questions: int | None,
    profile: str | None,
    minutes: "Number",
    negative: "Number",
    json: bool,
) -> None:
    """Fill in an answer sheet from paper, and mark it by a key.

    Without --key the sheet is on the screen, under a clock, and the key is asked for at
    its end. With it the answers come from the standard input. Sheet and key are letters
    from question 1 on, ABCD-, or numbered, 1A 2C 3-. A dash is a blank, (AB) or 3AB a
    double mark, which is wrong.
    """
    from quizapp.services.exams import Changes, find_profile

    config = config_of(context)
    rules_of = find_profile(profile, config.settings.profile_folders) if profile else None
    changes = Changes(questions=questions, minutes=minutes, penalty=negative)
    if key is not None:
        _mark(key, rules_of, changes, json=json)
    elif is_screen() and not json:
        from quizapp.cli.mock_screen import show_mocks

        rng = random.Random()  # noqa: S311 - shuffles options, guards nothing
        show_mocks(config, rng=rng, first=lambda mocks: mocks.set_sheet(rules_of, changes))
    else:
        raise UsageError("say by --key which answers are right: a file, or the letters")


def _mark(key: str, profile: "Profile | None", changes: "Changes", *, json: bool) -> None:
    from quizapp.domain.mocks.plain_data import scored_data
    from quizapp.domain.mocks.wording import scored_in_words
    from quizapp.services.checking import render_issue
    from quizapp.services.exams import make_exam
    from quizapp.services.omr import mark_sheet

    wanted = changes.questions or (profile.rules.questions if profile else None)
    rules = make_exam(profile, replace(changes, questions=wanted)).rules
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
