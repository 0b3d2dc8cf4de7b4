"""Wrong figures that look like the right one: same unit, decimals, qualifier and roundness."""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_EVEN, Decimal

from quizapp.domain.amounts import PERCENT, FigureValue, parse_figure
from quizapp.domain.numerals import DIGITS, NUMBER_WORDS, SPELLED
from quizapp.domain.numerals import number as parse_number

_DIGITS = re.compile(DIGITS)
_SPELLED = re.compile(rf"\b(?:{SPELLED})\b", re.IGNORECASE)
_FACTORS = ("0.7", "1.4", "0.55", "1.7", "0.8", "1.25", "0.6", "1.9", "0.45", "2.3", "0.85", "1.15")
_FRACTIONS = (
    "a tenth", "a fifth", "a quarter", "a third", "half", "two-thirds", "three-quarters",
)  # fmt: skip
_FRACTION = re.compile(
    r"\b(?:half|(?:an?|one)[\s-](?:third|quarter|fifth|tenth)|two[\s-]thirds|three[\s-]quarters"
    r"|(?:two|three|four)[\s-]fifths)\b",
    re.IGNORECASE,
)
_RATIO = re.compile(
    rf"\b(?P<count>{SPELLED}|\d+)\s(?:in|out\sof)\s(?:(?:every|each)\s)?(?P<whole>{SPELLED}|\d+)$",
    re.IGNORECASE,
)
_SMALL = 12
_HUNDRED = Decimal(100)
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
    ratio = _RATIO.search(key)
    if ratio:
        for number in _neighbours(int(parse_number(ratio["whole"]) or 0)):
            whole = str(number) if ratio["whole"].isdigit() else _spelled(number)
            if number > (parse_number(ratio["count"]) or 0):
                yield key[: ratio.start("whole")] + whole + key[ratio.end("whole") :]
        return
    numbers = _DIGITS.findall(key)
    if numbers:
        yield from _moved_digits(key, numbers)
        return
    fraction = _FRACTION.search(key)
    if fraction:
        one = fraction[0].lower().startswith("one")
        for other in _FRACTIONS:
            other = f"one{other[1:]}" if one and other.startswith("a ") else other
            yield key[: fraction.start()] + _cased(other, fraction[0]) + key[fraction.end() :]
        return
    word = _SPELLED.search(key)
    if word:
        for number in _neighbours(_number(word[0])):
            yield key[: word.start()] + _cased(_spelled(number), word[0]) + key[word.end() :]


def _moved_digits(key: str, numbers: list[str]) -> Iterator[str]:
    if (
        len(numbers) == 1
        and "." not in numbers[0]
        and Decimal(numbers[0].replace(",", "")) <= _SMALL
    ):
        for number in _neighbours(int(numbers[0])):
            yield _DIGITS.sub(str(number), key, count=1)
        return
    for factor in _FACTORS:
        yield _DIGITS.sub(lambda found, by=factor: _scaled(found[0], Decimal(by)), key)  # type: ignore[misc]


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
    if number <= _SMALL:
        return [n for n in (number + 1, number - 1, number + 2, number - 2, number + 3, number - 3,
                            number + 4) if n > 1]  # fmt: skip
    if number in _ROUND_WORDS:
        place = _ROUND_WORDS.index(number)
        return [n for n in _ROUND_WORDS[max(0, place - 3) : place + 4] if n != number]
    return [number + by for by in (-3, 3, -5, 5, -2, 2)]


def _number(word: str) -> int:
    return sum(NUMBER_WORDS[part] for part in re.split(r"[\s-]", word.lower()))


def _spelled(number: int) -> str:
    if number in _WORDS:
        return _WORDS[number]
    return f"{_WORDS[number // 10 * 10]}-{_WORDS[number % 10]}"


def _cased(word: str, model: str) -> str:
    return word.capitalize() if model[:1].isupper() else word
