"""The answer sheet's command: omr."""

import sys
from typing import TYPE_CHECKING

import click

from quizapp.cli.numbers import QUESTIONS, negative_option
from quizapp.cli.output import note, put, put_json
from quizapp.cli.setting import settings_of
from quizapp.errors import SheetError

if TYPE_CHECKING:
    from quizapp.cli.numbers import Number


@click.command(epilog="Example: quizapp omr --key ABCDA --negative 0.25 < answers.txt")
@click.option("--key", required=True, metavar="KEY", help="The key: a file, or the letters.")
@click.option("--questions", type=QUESTIONS, help="How many questions; else as the key has.")
@click.option("--profile", metavar="ID", help="An exam's rules, see `quizapp profiles`.")
@negative_option
@click.option("--json", is_flag=True, help="Print JSON.")
@click.pass_context
def omr(
    context: click.Context,
    *,
    key: str,
    questions: int | None,
    profile: str | None,
    negative: "Number",
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
