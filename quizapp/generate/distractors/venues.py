"""Tells whom the place where something was said admits: "told the Knesset" means an Israeli."""

import re

from quizapp.generate.english.nations import nation, nations_in
from quizapp.generate.facts import Speaker

_HOUSES = {
    "Knesset": "Israel", "Bundestag": "Germany", "Lok Sabha": "India", "Rajya Sabha": "India",
    "Duma": "Russia", "Majlis": "Iran", "House of Commons": "the United Kingdom",
    "House of Lords": "the United Kingdom", "Commons": "the United Kingdom",
    "Capitol Hill": "the United States", "House of Representatives": "the United States",
    "Verkhovna Rada": "Ukraine", "Sejm": "Poland", "Loya Jirga": "Afghanistan",
    "loya jirga": "Afghanistan", "Riksdag": "Sweden", "Storting": "Norway", "Oireachtas": "Ireland",
}  # fmt: skip
_HOUSE = re.compile(rf"\b(?:told|in|before|addressed|at) (?:the )?(?P<house>{'|'.join(_HOUSES)})\b")
_OF_NATION = re.compile(
    r"\b(?:told|in|before|addressed) (?:the |an? )?(?P<whose>[A-Z]\w+(?: [A-Z]\w+)?)(?:['’]s)? "
    r"(?:parliament|senate|cabinet|assembly|MPs|lawmakers|legislators|congress|Parliament|Senate)\b"
)


def venue_nation(stem: str) -> str:
    """The country in whose own assembly the stem's words were said, or ""."""
    house = _HOUSE.search(stem)
    if house:
        return _HOUSES[house["house"]]
    owned = _OF_NATION.search(stem)
    return next(iter(nations_in(owned["whose"])), "") if owned else ""


def is_of(speaker: Speaker, country: str) -> bool:
    """Whether a speaker's name or office says that they are of a country."""
    return nation(speaker.name) == country or country in nations_in(
        f"{speaker.role} {speaker.name}"
    )
