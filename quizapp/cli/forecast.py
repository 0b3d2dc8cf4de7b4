"""What will be remembered and what an exam will bring, at the line."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizapp.cli.output import put, put_json, put_table
from quizapp.cli.setting import library_opener, now, settings_of

if TYPE_CHECKING:
    from datetime import date

    from quizapp.domain.forecast.exam import ExamForecast
    from quizapp.domain.forecast.record import Record


@click.command(epilog="Example: quizapp forecast --profile css-mpt-2023")
@click.argument("decks", metavar="[DECK]...", nargs=-1, type=Path)
@click.option(
    "--profile", metavar="ID", default="", help="An exam's rules, see `quizapp profiles`."
)
@click.option(
    "--on",
    "day",
    metavar="DATE",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day of the exam, as 2027-02-14.",
)
@click.option(
    "--covered",
    metavar="PERCENT",
    type=click.FloatRange(min=0, max=100, min_open=True),
    default=100.0,
    help="How much of the syllabus your decks have, as far as you know.",
)
@click.option("--json", is_flag=True, help="Print JSON.")
@click.pass_context
def forecast(
    context: click.Context,
    *,
    decks: tuple[Path, ...],
    profile: str,
    day: datetime | None,
    covered: float,
    json: bool,
) -> None:
    """Say what you will remember in the exam, what that brings, and if you would pass.

    Of the exams that are set, by their plans; of decks or a day that you name, if
    you study nothing more. Marks come with an interval that holds them four times in
    five. Every forecast is kept, and told how it fared with later reviews and mocks.
    """
    from quizapp.domain.forecast.plain_data import forecast_data, record_data
    from quizapp.services.exam_forecasts import Question, forecasts

    settings = settings_of(context)
    on = None if day is None else day.date()
    asked = Question(decks=decks, day=on, profile=profile, covered=covered)
    with library_opener(settings, decks)(now()) as library:
        found = forecasts(library, settings.profile_folders, now(), asked)
    if json:
        told = [forecast_data(each) for each in found.exams]
        put_json({"exams": told, "record": record_data(found.record)})
        return
    for each in found.exams:
        _put_exam(each, found.today)
        put()
    _put_record(found.record)


def _put_exam(found: "ExamForecast", today: "date") -> None:
    from quizapp.domain.forecast.wording import forecast_in_words, topic_rows, unknown_in_words
    from quizapp.domain.wording import countdown, published

    left = (found.day - today).days
    when = f"{published(found.day.isoformat())}, {countdown(left)}" if left else "if it were today"
    put(f"{found.title}: {when}")
    for line in forecast_in_words(found):
        put(f"  {line}")
    if rows := topic_rows(found.topics):
        put_table(rows, header=("topic", "remembered", "80% interval", "cards", "never seen"))
    if found.is_enough and (unknown := unknown_in_words(found.topics)):
        put(unknown)


def _put_record(record: "Record") -> None:
    from quizapp.domain.forecast.wording import record_in_words, reliability_rows

    put("How earlier forecasts fared:")
    for line in record_in_words(record):
        put(f"  {line}")
    if record.rows:
        header = ("recall forecast", "on average", "came true", "reviews")
        put_table(reliability_rows(record), header=header)
