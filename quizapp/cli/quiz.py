"""The mock's commands: quiz, profiles."""

import random
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quizapp.cli.numbers import QUESTIONS, minutes_option, negative_option
from quizapp.cli.output import is_screen, note, put, put_json
from quizapp.cli.setting import config_of, library_opener, now, settings_of, study_options
from quizapp.errors import UsageError

if TYPE_CHECKING:
    from quizapp.cli.numbers import Number
    from quizapp.config import Settings
    from quizapp.services.exams import Changes, Paper
    from quizapp.services.library import Library
    from quizapp.services.options import StudyOptions
    from quizapp.services.quiz import Mock


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wish:
    """The mock that the options ask for; `sections` say "name=deck"."""

    decks: tuple[Path, ...]
    profile: str | None
    changes: "Changes"
    sections: tuple[str, ...]
    fit: bool
    resume: bool
    new: bool

    @property
    def is_for_any(self) -> bool:
        """Whether no option says which mock it is to be."""
        named = self.profile or self.sections or self.fit or self.resume or self.new
        return self.changes.is_none and not named


@click.command(epilog="Example: quizapp quiz article.yaml --questions 20 --minutes 15")
@click.argument("decks", metavar="[DECK]...", nargs=-1, type=Path)
@click.option("--profile", metavar="ID", help="An exam's rules, see `quizapp profiles`.")
@click.option("--questions", type=QUESTIONS, help="How many questions.")
@minutes_option
@negative_option
@click.option(
    "--section",
    "sections",
    metavar="NAME=DECK",
    multiple=True,
    help="Fill that section of the exam from this deck alone.",
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
    /,
    *,
    questions: int | None,
    minutes: "Number",
    negative: "Number",
    seed: int | None,
    plain: bool,
    json: bool,
    **wished: Any,
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

    changes = Changes(questions=questions, minutes=minutes, penalty=negative)
    wish = _Wish(changes=changes, **wished)
    if wish.resume and wish.new:
        raise UsageError("--resume goes on with a mock, --new begins another; choose one")
    config = config_of(context)
    rng = random.Random(seed)  # noqa: S311 - draws questions, guards nothing
    on_screen = is_screen() and not plain and not json
    if not on_screen or not wish.is_for_any:
        with library_opener(config.settings, wish.decks)(now()) as library:
            mock = _mock(library, config.settings, wish, rng=rng)
            if not on_screen:
                sit_plainly(mock, clock=now, json=json)
                library.back_up_daily(now())
    if on_screen:
        first = None if wish.is_for_any else lambda mocks: mocks.resume()
        show_mocks(config, wish.decks, rng=rng, first=first)


def _mock(library: "Library", settings: "Settings", wish: _Wish, *, rng: random.Random) -> "Mock":
    """The mock that is open, or where another is wished for that one, just begun."""
    from quizapp.services.quiz import Mock

    options = study_options(settings)
    if wish.resume or (not wish.new and _is_to_go_on(library)):
        return Mock.resume(library, options, now=now())
    return _begin(library, _set(library, settings, wish, rng=rng), options)


def _set(library: "Library", settings: "Settings", wish: _Wish, *, rng: random.Random) -> "Paper":
    """The paper that is wished for; as large as the decks allow where nobody says how large."""
    from quizapp.services.exams import find_profile, make_exam, set_paper

    ids = library.deck_ids(wish.decks)
    fillings = _fillings(library, wish.sections)
    for problem in library.overview(now()).problems:
        note(problem)
    rules_of = find_profile(wish.profile, settings.profile_folders) if wish.profile else None
    exam = make_exam(rules_of, replace(wish.changes, fillings=fillings))
    if ids:
        ids += [deck for decks in fillings.values() for deck in decks if deck not in ids]
    fits = wish.fit or (wish.profile is None and wish.changes.questions is None)
    return set_paper(library, ids, exam, rng=rng, fit=fits)


def _fillings(library: "Library", sections: tuple[str, ...]) -> dict[str, list[str]]:
    """The decks that are to fill sections: the name of each to ids."""
    found: dict[str, list[str]] = {}
    for given in sections:
        name, sign, deck = given.partition("=")
        if not sign or not deck:
            raise UsageError(f"--section takes the name of a section and a deck, not {given!r}")
        found.setdefault(name, []).extend(library.deck_ids([Path(deck)]))
    return found


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
