"""Wrong figures that look like the right one: same unit, decimals, qualifier and roundness."""

import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_EVEN, Decimal

from quizapp.domain.amounts import PERCENT, FigureValue, parse_figure
from quizapp.domain.numerals import DIGITS, NUMBER_WORDS, SCALES, SPELLED, as_ordinal, ordinal
from quizapp.domain.numerals import number as parse_number

_DIGITS = re.compile(DIGITS)
_SPELLED = re.compile(rf"\b(?:{SPELLED})\b", re.IGNORECASE)
_FACTORS = (
    "0.7",
    "1.4",
    "0.55",
    "1.7",
    "0.8",
    "1.25",
    "0.6",
    "1.9",
    "0.45",
    "2.3",
    "0.85",
    "1.15",
    "1.5",
)
_FRACTIONS = (
    "a tenth", "a fifth", "a quarter", "a third", "two-fifths", "half", "three-fifths",
    "two-thirds", "three-quarters", "four-fifths", "nine-tenths",
)  # fmt: skip
_FRACTION = re.compile(
    r"\b(?:(?<!and a )half(?! an? )|(?:an?|one)[\s-](?:third|quarter|fifth|tenth)|two[\s-]thirds"
    r"|three[\s-]quarters|(?:two|three|four)[\s-]fifths|nine[\s-]tenths)\b",
    re.IGNORECASE,
)
_RATIO = re.compile(
    rf"\b(?P<count>{SPELLED}|\d+)\s(?:in|out\sof)\s"
    rf"(?:(?:every|each)\s)?(?P<whole>{SPELLED}|\d+)$",
    re.IGNORECASE,
)
_HALF_A = re.compile(r"\b[Hh]alf an? (?P<unit>[a-z ]+)$")
_INSTEAD = (
    "a tenth of a {}", "a fifth of a {}", "a quarter of a {}", "one {}", "two {}", "three {}",
)  # fmt: skip
_VOTE = re.compile(
    r"^(?P<won>[\w-]+)(?P<to>(?: votes)? to )(?P<lost>[\w-]+)(?P<votes>(?: votes)?)$"
)
_ONE = re.compile(r"(?<![\w.,])(?:[Oo]ne|1)(?P<unit> [a-z]+)$")
_SMALL = 12
_HUNDRED = Decimal(100)
_SMALLER = {"bn": "m", "billion": "million", "trillion": "billion", "tn": "bn"}
_STEPS = ("1.3", "2.6", "3.8", "5.1", "6.7", "8.4")
_RANGE = re.compile(r"|\s?(?:to|and|or|-|–)\s?")
_WORDS = {number: word for word, number in NUMBER_WORDS.items()}
_ROUND_WORDS = (10, 12, 15, 20, 25, 30, 40, 50, 60, 70, 80, 90)


def other_figures(key: str, value: FigureValue) -> list[str]:
    """Amounts in the key's own wording, none twice, on both sides of it."""
    ceiling = _HUNDRED if value.unit == PERCENT and value.high < _HUNDRED else None
    fine = []
    for text in dict.fromkeys(_variants(key)):
        other = parse_figure(text)
        grown = re.search(r"\d,\d{3}\s?[a-z]", text) and not re.search(r"\d,\d{3}", key)
        if other and text != key and not grown and (ceiling is None or other.high < ceiling):
            fine.append(text)
    return fine


def size_of(text: str) -> tuple[Decimal, ...]:
    """How large an amount is, for ranking it among others."""
    value = parse_figure(text)
    return (value.low, value.high) if value else (Decimal(0),)


def _variants(key: str) -> Iterator[str]:
    vote, half, ratio = _VOTE.match(key), _HALF_A.search(key), _RATIO.search(key)
    if vote and _won(vote):
        return _moved_vote(vote)
    if half:
        return _instead_of_half(key, half)
    return _moved_ratio(key, ratio) if ratio else _moved_number(key)


def _moved_number(key: str) -> Iterator[str]:
    """Other amounts in the place of the key's digits, fraction or number words."""
    rank, numbers, fraction = ordinal(key), _DIGITS.findall(key), _FRACTION.search(key)
    if rank and numbers:
        return (as_ordinal(number) for number in _neighbours(rank))
    if numbers:
        return _moved_digits(key, numbers)
    if fraction:
        return _moved_fraction(key, fraction)
    words = list(_SPELLED.finditer(key))
    return _moved_words(key, words) if words else iter(())


def _moved_fraction(key: str, fraction: re.Match[str]) -> Iterator[str]:
    """Other fractions, the nearest first."""
    own, one = size_of(fraction[0]), fraction[0].lower().startswith("one")
    for name in sorted(_FRACTIONS, key=lambda name: abs(size_of(name)[0] - own[0])):
        other = f"one{name[1:]}" if one and name.startswith("a ") else name
        other = other.replace("one ", "one-") if "-" in fraction[0] else other
        yield key[: fraction.start()] + _cased(other, fraction[0]) + key[fraction.end() :]


def _moved_words(key: str, words: Sequence[re.Match[str]]) -> Iterator[str]:
    """Other number words in the place of the key's; both ends of a range move by one step.

    Of "one hour and forty minutes" only the minutes move.
    """
    if not _RANGE.fullmatch(key, words[0].end(), words[-1].start()):
        words = words[-1:]
    first = _number(words[0][0])
    plural = _plural(key)
    for number in _neighbours(first):
        pieces, at = [], 0
        for word in words:
            moved = _number(word[0]) + number - first
            if moved < 1:
                break
            pieces += [key[at : word.start()], _cased(_spelled(moved), word[0])]
            at = word.end()
        else:
            yield "".join(pieces) + key[at:] + plural


def _plural(key: str) -> str:
    """The ending that the unit of "one month" takes after another number."""
    one = _ONE.search(key)
    unit = one["unit"].split(" ")[-1] if one else ""
    return "s" if unit and unit not in SCALES and not unit.endswith(("s", "cent")) else ""


def _won(vote: re.Match[str]) -> bool:
    """Whether two numbers are those of a vote: the larger stands first."""
    won, lost = parse_number(vote["won"]), parse_number(vote["lost"])
    return won is not None and lost is not None and won > lost


def _moved_vote(vote: re.Match[str]) -> Iterator[str]:
    """The same number of votes, otherwise shared out."""
    won, lost = (int(parse_number(vote[side]) or 0) for side in ("won", "lost"))
    step = max(1, (won - lost) // 5)
    shared = [(by * step, -by * step) for by in (1, -1, 2, -2, 3, -3)]
    for more, less in (*shared, (step, 0), (0, step), (step, step)):
        one, other = won + more, lost + less
        if one > other > 0:
            pair = (str(n) if vote["won"].isdigit() else _spelled(n) for n in (one, other))
            yield f"{next(pair)}{vote['to']}{next(pair)}{vote['votes']}"


def _instead_of_half(key: str, half: re.Match[str]) -> Iterator[str]:
    """Other parts and multiples of the unit of "half a million" or "half a percentage point"."""
    for form in _INSTEAD:
        number = form.split(" ", 1)[0]
        plural = "s" if number in {"two", "three"} and half["unit"].endswith("point") else ""
        other = form.format(half["unit"]) + plural
        yield key[: half.start()] + _cased(other, half[0])


def _moved_ratio(key: str, ratio: re.Match[str]) -> Iterator[str]:
    """Another whole: "one in four" for "one in five"."""
    for number in _neighbours(int(parse_number(ratio["whole"]) or 0)):
        whole = str(number) if ratio["whole"].isdigit() else _spelled(number)
        if number > (parse_number(ratio["count"]) or 0):
            yield key[: ratio.start("whole")] + whole + key[ratio.end("whole") :]


def _moved_pair(key: str, numbers: list[str]) -> Iterator[str]:
    """The two sides of a vote, moved so that they still make a hundred."""
    first, second = Decimal(numbers[0]), Decimal(numbers[1])
    for step in _STEPS:
        by = Decimal(step) if "." in numbers[0] else Decimal(step).to_integral_value()
        for moved in (first + by, first - by):
            if (moved > second) == (first > second) and 0 < moved < _HUNDRED:
                other = key.replace(numbers[0], str(moved), 1)
                at = other.rindex(numbers[1])
                yield other[:at] + str(_HUNDRED - moved) + other[at + len(numbers[1]) :]


def _moved_digits(key: str, numbers: list[str]) -> Iterator[str]:
    if "," not in key and len(numbers) > 1 and sum(map(Decimal, numbers)) == _HUNDRED:
        yield from _moved_pair(key, numbers)
        return
    if (
        len(numbers) == 1
        and "." not in numbers[0]
        and Decimal(numbers[0].replace(",", "")) <= _SMALL
    ):
        if numbers[0] == "1":
            yield from _thousands(key)
        for number in _neighbours(int(numbers[0])):
            yield _DIGITS.sub(str(number), key, count=1) + _plural(key)
        return
    for factor in _FACTORS:
        yield _DIGITS.sub(lambda found, by=factor: _scaled(found[0], Decimal(by)), key)  # type: ignore[misc]


def _thousands(key: str) -> Iterator[str]:
    """Amounts below "£1bn" and "$1 trillion" in the next smaller word for a thousand thousands."""
    for large, small in _SMALLER.items():
        if re.search(rf"\b1\s?{large}$", key):
            for number in ("500", "700", "800"):
                yield re.sub(rf"1(\s?){large}$", rf"{number}\g<1>{small}", key)


def _scaled(digits: str, factor: Decimal) -> str:
    """The number times a factor, as round, as precise and as grouped as it was."""
    plain = digits.replace(",", "")
    decimals = len(plain.partition(".")[2])
    if decimals:
        step = Decimal(1).scaleb(-decimals)
    else:
        zeros = len(plain) - len(plain.rstrip("0"))
        step = Decimal(10) ** min(zeros, len(plain) - 1)
        step = step / 2 if step >= _HUNDRED and len(plain) - zeros == 1 else step
    moved = (Decimal(plain) * factor / step).quantize(Decimal(1), ROUND_HALF_EVEN) * step
    if decimals and str(moved).endswith("0") and not plain.endswith("0"):
        moved += step
    grouped = "," in digits or len(plain) < len("1000") <= len(str(int(moved)))
    return f"{moved:,.{decimals}f}" if grouped else f"{moved:.{decimals}f}"


def _neighbours(number: int) -> list[int]:
    """Numbers near a small one, the nearest first."""
    if number <= _SMALL:
        return [n for n in (number + 1, number - 1, number + 2, number - 2, number + 3, number - 3,
                            number + 4) if n > 1]  # fmt: skip
    if number in _ROUND_WORDS:
        place = _ROUND_WORDS.index(number)
        return [n for n in _ROUND_WORDS[max(0, place - 3) : place + 4] if n != number]
    return [number + by for by in (-3, 3, -5, 5, -2, 2)]


def _number(word: str) -> int:
    return int(parse_number(word) or 0)


def _spelled(number: int) -> str:
    if number in _WORDS:
        return _WORDS[number]
    hundreds, rest = divmod(number, 100)
    if hundreds:
        return f"{_WORDS[hundreds]} hundred" + (f" and {_spelled(rest)}" if rest else "")
    return f"{_WORDS[number // 10 * 10]}-{_WORDS[number % 10]}"


def _cased(word: str, model: str) -> str:
    return word.capitalize() if model[:1].isupper() else word
