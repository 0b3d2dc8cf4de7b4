"""The words and signs in which English writes numbers, money and months."""

import re
from decimal import Decimal

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBER_WORDS: dict[str, int] = {word: n for n, word in enumerate(_ONES)} | {
    word: 10 * n for n, word in enumerate(_TENS, 2)
}
SCALES: dict[str, Decimal] = {
    word: Decimal(10) ** power
    for power, words in {
        2: "hundred hundreds",
        3: "thousand thousands k",
        5: "lakh lakhs lac lacs",
        6: "million millions m mn",
        7: "crore crores cr",
        9: "billion billions bn b",
        12: "trillion trillions tn trn",
    }.items()
    for word in words.split()
} | {"dozen": Decimal(12), "dozens": Decimal(12)}
FRACTIONS: dict[str, Decimal] = {
    "half": Decimal("0.5"),
    "third": Decimal(1) / 3,
    "quarter": Decimal("0.25"),
    "fifth": Decimal("0.2"),
    "sixth": Decimal(1) / 6,
    "eighth": Decimal("0.125"),
    "tenth": Decimal("0.1"),
}
CURRENCY_SIGNS: dict[str, str] = {
    "US$": "USD", "HK$": "HKD", "NZ$": "NZD", "A$": "AUD", "AU$": "AUD", "C$": "CAD",
    "CA$": "CAD", "Can$": "CAD", "S$": "SGD", "NT$": "TWD", "R$": "BRL", "$": "USD",
    "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "rupee", "Rs.": "rupee", "Rs": "rupee",
    "PKR": "rupee", "INR": "rupee", "USD": "USD", "USD $": "USD", "EUR": "EUR",
    "GBP": "GBP", "AED": "AED",
    "SAR": "SAR", "CNY": "CNY", "RMB": "CNY", "Tk": "taka", "BDT": "taka", "LKR": "rupee",
    "KSh": "shilling", "Ksh": "shilling", "Sh": "shilling", "₦": "naira", "₩": "won",
    "₺": "lira", "₽": "rouble", "JPY": "JPY", "CHF": "franc", "Nu": "ngultrum", "Afs": "afghani",
}  # fmt: skip
CURRENCY_WORDS: dict[str, str] = {
    "dollar": "USD", "dollars": "USD", "rupee": "rupee", "rupees": "rupee", "pound": "GBP",
    "pounds": "GBP", "euro": "EUR", "euros": "EUR", "yen": "JPY", "yuan": "CNY", "riyal": "SAR",
    "riyals": "SAR", "dirhams": "AED", "usd": "USD", "sterling": "GBP", "taka": "taka",
    "shillings": "shilling", "naira": "naira", "lira": "lira", "liras": "lira",
    "roubles": "rouble", "rubles": "rouble", "francs": "franc", "afghanis": "afghani",
    "rand": "rand", "pesos": "peso", "baht": "baht", "ringgit": "ringgit", "rupiah": "rupiah",
    "kronor": "krona", "kroner": "krone", "reais": "BRL", "dinars": "dinar", "cents": "cent",
    "pence": "penny", "kyat": "kyat", "birr": "birr",
}  # fmt: skip
MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_MONTHS = {name[:3].lower(): n for n, name in enumerate(MONTH_NAMES, 1)}
QUALIFIERS = (
    "not more than", "not less than", "not fewer than", "a further",
    "just over", "just under", "well over", "more than", "less than", "fewer than", "up to",
    "at least", "at most", "as many as", "as much as", "close to", "no more than", "no fewer than",
    "no less than", "an estimated", "estimated", "nearly", "almost", "over", "under", "above",
    "below", "about", "around", "approximately", "roughly", "some", "only", "an average of",
    "a total of", "slightly more than", "slightly over", "slightly less than", "slightly under",
    "a little over", "a little more than", "a little under", "well under", "in excess of",
    "upwards of", "a record", "a maximum of", "a minimum of", "a mere", "exactly", "barely",
    "as few as", "as little as", "as high as", "as low as",
)  # fmt: skip
"""What may stand before an amount and belongs to it."""

DIGITS = r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_ONE_TO_NINE = "|".join(_ONES[1:10])
_BELOW_HUNDRED = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{_ONE_TO_NINE}))?"
    rf"|{'|'.join(sorted(_ONES[1:], key=len, reverse=True))})"
)
SPELLED = rf"(?:(?:{_ONE_TO_NINE})\shundred\sand\s{_BELOW_HUNDRED}|{_BELOW_HUNDRED})"
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
"""As words; a century is told by them as often as in digits."""
ORDINAL = rf"\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(ORDINALS)}"
_LONGEST_SUFFIX = len("lac")
SCALE = "|".join(sorted((s for s in SCALES if len(s) > _LONGEST_SUFFIX), key=len, reverse=True))
_SUFFIXES = (s for s in SCALES if len(s) <= _LONGEST_SUFFIX)
SCALE_SUFFIX = "|".join(sorted(_SUFFIXES, key=len, reverse=True))
SIGN = "|".join(re.escape(s) for s in sorted(CURRENCY_SIGNS, key=len, reverse=True))
MONEY_WORD = "|".join(sorted(CURRENCY_WORDS, key=len, reverse=True))
MONTH = "|".join(MONTH_NAMES) + r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
QUALIFIER = "|".join(re.escape(q) for q in sorted(QUALIFIERS, key=len, reverse=True))


def number(text: str) -> Decimal | None:
    """The number that digits ("1,739", "14.9") or words ("twenty-five", "a") write, or None."""
    word = text.strip().lower()
    if re.fullmatch(DIGITS, word):
        return Decimal(word.replace(",", ""))
    if word in {"a", "an"}:
        return Decimal(1)
    hundreds, _, rest = word.rpartition(" hundred and ")
    parts = re.split(r"[- ]", rest)
    if parts and all(part in NUMBER_WORDS for part in parts):
        return Decimal(
            100 * NUMBER_WORDS.get(hundreds, 0) + sum(NUMBER_WORDS[part] for part in parts)
        )
    return None


def ordinal(text: str) -> int | None:
    """The number of an ordinal ("37th", "third"), or None."""
    word = text.strip().lower()
    if word in ORDINALS:
        return ORDINALS.index(word) + 1
    return int(word[:-2]) if re.fullmatch(r"\d{1,3}(?:st|nd|rd|th)", word) else None


def as_ordinal(number: int) -> str:
    """A number as a rank or a day is written: "37th", "1st"."""
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10)
    return f"{number}{ending or 'th'}"


def month(text: str) -> int | None:
    """The number of a month, 1 to 12, from its name or abbreviation."""
    return _MONTHS.get(text.strip()[:3].lower())
