"""What an amount looks like in running text: money, shares, durations, measures, counts."""

import re
from enum import StrEnum

from quizapp.domain.numerals import (
    DIGITS,
    MONEY_WORD,
    NUMBER_WORDS,
    QUALIFIER,
    SCALE,
    SCALE_SUFFIX,
    SIGN,
    SPELLED,
)


class Sort(StrEnum):
    """What kind of amount a figure is."""

    MONEY = "money"
    PERCENT = "percent"
    DURATION = "duration"
    MEASURE = "measure"
    SHARE = "share"
    RANK = "rank"
    COUNT = "count"


_QUALIFIED = rf"(?:(?:{QUALIFIER})\s)?"
_PLAIN = rf"(?:{DIGITS}|(?:{SPELLED})\b)"
_NUMBER = rf"(?:{_PLAIN}|half an?(?=\s(?:{SCALE})\b)|an?(?=\s(?:{SCALE})\b))"
_SCALED = rf"(?:\s?(?:{SCALE_SUFFIX})\b|[\s-](?:{SCALE})\b(?:\s(?:{SCALE})\b)?)?"
_SPAN = rf"(?:\s?[-–]\s?(?:{SIGN})?(?:{DIGITS}){_SCALED})?"
_UP_TO = rf"(?:(?<![Ff]rom\s){_PLAIN}(?:\s?[-–]\s?|\sto\s|\sor\s)(?={_PLAIN}))?"
"""The lower end of a range; "from 3 to 5 per cent" is a change and has two ends."""
_TIME = "year|month|week|day|hour|minute|second|decade|century|centurie"
_LENGTH = "kilomet(?:re|er)s?|met(?:re|er)s?|miles?|feet|inches|yards"
_MEASURES = (
    rf"(?:(?:cubic|square|sq|nautical)\s)?(?:{_LENGTH})(?:\sper\s(?:hour|second))?"
    r"|MW|GW|TWh|GWh|MWh|kWh|kW|km/h|km²|m²|cm|mm|kms?|mi|ft|acre-feet|acres?|hectares?|MAF"
    r"|cusecs?|cumecs|tonnes?|tons?|kg|kilograms?|grams?|barrels(?:\s(?:per|a)\sday)?|bpd"
    r"|gallons?|lit(?:re|er)s?|bales|ounces?|maunds?|watts?|kilowatts?"
    r"|megawatts?|gigawatts?|mph|knots|sq(?:uare)?\s(?:km|mi|ft|m)|GB|MB|TB|Mbps|GHz"
    r"|degrees(?:\s(?:Celsius|Fahrenheit))?|°C|storeys|stories|magnitude"
)
_JOINED = "member|seat|storey|story|nation|country|point|judge|page|man|strong|magnitude|state"
_MONEY = (
    rf"(?P<money>{_QUALIFIED}(?:{SIGN})\s?(?:{DIGITS}){_SCALED}{_SPAN}"
    rf"|{_QUALIFIED}{_UP_TO}{_NUMBER}{_SCALED}\s(?:US\s)?(?:{MONEY_WORD})\b)"
)
_PERCENT = (
    rf"(?P<percent>{_QUALIFIED}{_UP_TO}{_PLAIN}\s?(?:%|per\s?cent\b|(?:percentage"
    rf"|basis)\spoints?\b)"
    r"|(?:half|a\squarter\sof|three\squarters\sof)\sa\s(?:percentage\spoint\b|per\s?cent\b)"
    rf"|(?<=[Ff]rom\s){_PLAIN}(?=\sto\s(?:(?:{QUALIFIER})\s)?{_PLAIN}\s?(?:%|per\s?cent\b)))"
)
_DURATION = (
    rf"(?P<duration>{_QUALIFIED}{_UP_TO}{_NUMBER}(?:\sand\sa\shalf)?[\s-](?:{_TIME})s?\b"
    rf"(?:-(?:old|long)\b)?(?:(?:,\s|,?\sand\s){_PLAIN}\s(?:{_TIME})s?\b)*)"
)
_MEASURE = (
    rf"(?P<measure>{_QUALIFIED}{_UP_TO}(?:{DIGITS}){_SCALED}[\s-]?(?:{_MEASURES})\b"
    rf"|{_QUALIFIED}{_UP_TO}(?:{SPELLED})\s(?:(?:cubic|square|nautical)\s)?"
    r"(?:kilomet(?:re|er)s|met(?:re|er)s|miles|feet|inches|acres|hectares|tonnes|tons|megawatts)\b"
    r"(?:\sper\s(?:hour|second))?"
    rf"|{_QUALIFIED}{_PLAIN}-(?:{_JOINED})\b)"
)
_SHARE = (
    rf"(?P<share>{_QUALIFIED}"
    rf"(?:(?:one|two|three|four|nine)\s(?:in|out of)\s(?:(?:every|each)\s)?(?:{SPELLED}|\d+)\b"
    rf"|half\b(?!\san?\s(?:{SCALE})\b)|an?\s(?:third|quarter|fifth|sixth|eighth|tenth)\b"
    r"|(?:one|two)[\s-]thirds?\b"
    r"|(?:one|three)[\s-]quarters?\b|(?:one|two|three|four)[\s-](?:fifth|sixth|eighth|tenth)s?\b))"
)
_PLACE = r"\d{1,3}(?:st|nd|rd|th)"
_RANK = (
    rf"(?P<rank>(?:(?<=\branked\s)|(?<=\branks\s)|(?<=\branking\s)|(?<=\bcame\s)){_PLACE}\b"
    rf"|{_PLACE}(?=\s(?:place|position|rank|out\sof)\b))"
)
_COUNT = rf"(?P<count>{_QUALIFIED}{_UP_TO}{_NUMBER}{_SCALED})"
_END = rf"(?:(?:{SIGN})\s?)?{_PLAIN}{_SCALED}"
_UNIT = rf"(?:\s?%|\sper\s?cent\b|\s(?:US\s)?(?:{MONEY_WORD})\b|[\s-]?(?:{_MEASURES})\b)"
_BETWEEN = rf"(?P<between>between\s{_END}{_UNIT}?\sand\s{_END}(?P<unit>{_UNIT}|\s(?:{_TIME})s\b)?)"
_FORMS = (_MONEY, _PERCENT, _DURATION, _MEASURE, _SHARE, _RANK, _COUNT)
# What any form begins with, tried once at each word instead of once for each form.
_BEGINNING = rf"(?=\d|(?:{SIGN})|(?:{QUALIFIER})\s|(?:{SPELLED})\b|half\b|an?\s)"
FIGURE = re.compile(
    rf"(?<![\w$£€.,/#+-])(?:{_BETWEEN}|{_BEGINNING}(?:{'|'.join(_FORMS)}))(?![\w+/]|[.,:]\d)",
    re.IGNORECASE,
)
_SPELLED = (
    *(word for word in NUMBER_WORDS if word not in {"zero", "one"}),
    *[
        "half",
        "dozen",
        "third",
        "thirds",
        "quarter",
        "quarters",
        "fifth",
        "fifths",
        "sixth",
        "eighth",
        "tenth",
        "tenths",
    ],
    *["hundred", "thousand", "million", "billion", "percent"],
)
_FIRST_LETTERS = "".join(sorted({word[0] for word in (*_SPELLED, "one")}))
_ONE_UNIT = rf"{_TIME}|in|out|third|quarter|fifth|tenth|mile|metre|kilometre|acre|ton|per"
MAYBE = re.compile(
    rf"\d|(?<![a-z])(?=[{_FIRST_LETTERS}])(?:(?:{'|'.join(_SPELLED)}|per\scent)\b"
    rf"|one(?=[\s-](?:{_ONE_UNIT})))"
)
"""A number of which an amount is made, in small letters; "one" only before a unit."""
_PERCENT_SIGN = r"\s?(?:%|per\s?cent)"
PAIR = re.compile(
    rf"\b[Bb]y (?:an? (?:[a-z]+ )?(?:vote|majority|margin) of )?"
    rf"(?P<pair>(?:{DIGITS})(?:{_PERCENT_SIGN})? to (?:{DIGITS}){_PERCENT_SIGN}"
    rf"|{_PLAIN}(?: votes)? to {_PLAIN}(?: votes)?)(?![\w.]\d|\w|{_UNIT}|\s(?:{_TIME})s)"
)
"""The result of a vote: "by 52% to 48%", "by five to two"."""
