"""An arrangement at the line: what to type, how it is read, and what came of it."""

import re

from quizapp.cli.output import put
from quizapp.domain.arranging import LETTERS, written
from quizapp.domain.outcomes import outcomes, score
from quizapp.domain.session import Answered, Mode, Prompt

_PAIR = re.compile(r"(\d{1,3})\W*([a-z])")
_SEPARATORS = re.compile(r"[\W_]+")
_WORDS = {True: "Right: ", False: "Wrong: ", None: ""}


def how_to_arrange(prompt: Prompt) -> str:
    """What to type; the example is the arrangement that is shown, which is never the right one."""
    letters = LETTERS[: len(prompt.options)]
    if prompt.mode is Mode.ORDER:
        return f"Put in order: type the letters, the first of all first, e.g. {' '.join(letters)}"
    couples = " ".join(f"{number}{letter}" for number, letter in enumerate(letters, 1))
    return f"Match: type a letter for each number, e.g. {couples}"


def arranged(line: str, prompt: Prompt) -> str:
    """The arrangement that a line means, as it is put on record; "" where it means none.

    Each letter has to stand in it once, in a match each number too.
    """
    order = _order if prompt.mode is Mode.ORDER else _match
    shown = dict(zip(LETTERS, prompt.options, strict=False))
    letters = order(line.lower(), len(shown))
    if sorted(letters) != sorted(shown):
        return ""
    return written(prompt.card, [shown[letter] for letter in letters])


def say_arrangement(answered: Answered) -> None:
    """Say how much is right, and then each part in its place."""
    card = answered.prompt.card
    if answered.correct:
        put("Right.")
    elif answered.response:
        put(f"Wrong: {score(card, answered.response)}. It is:")
    for each in outcomes(card, answered.response):
        year = f" ({each.year})" if each.year else ""
        moved = f", {each.moved}" if each.moved else ""
        put(f"  {each.name}. {_WORDS[each.fits]}{each.text}{year}{moved}")
        if each.given:
            put(f"     You gave it: {each.given}")


def _order(line: str, _count: int) -> list[str]:
    return list(_SEPARATORS.sub("", line))


def _match(line: str, count: int) -> list[str]:
    """The letters in the order of the numbers; [] where something else stands on the line."""
    couples = sorted((int(number), letter) for number, letter in _PAIR.findall(line))
    rest = _SEPARATORS.sub("", _PAIR.sub("", line))
    complete = [number for number, _ in couples] == list(range(1, count + 1))
    return [letter for _, letter in couples] if complete and not rest else []
