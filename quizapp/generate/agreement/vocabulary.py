"""The words by which two accounts are compared: stems, deeds, and what sets two amounts apart."""

import re
from enum import StrEnum
from functools import lru_cache

from quizapp.generate.english.verb_list import IRREGULAR
from quizapp.generate.english.verbs import PAST

_LONGEST = 8
_SHORTEST = 5
_CACHED = 16384
_WORD = re.compile(r"[A-Za-z][\w’']*")
_POSSESSIVE = re.compile(r"[’']s?$")
_PARTICIPLES = {parts[2]: parts[0] for entry in IRREGULAR.split() if (parts := entry.split(":"))}
_DULL_WORDS = (
    "a an the of in on at to for and or by with from as is are was were be been being has have had"
    " do does did will would can could may might must shall should that this these those it its he"
    " his she her they their them we our you your who which what when where whose there here than"
    " then into onto over under between among during after before since until till about around"
    " along nearly almost more less least most up some any all both each only just also still even"
    " very not no nor but so if while year years month date period say said says tell told state"
    " according report take place make come go get give put use world gain attain"
    " achieve obtain become think believe estimate"
)
DULL = frozenset(_DULL_WORDS.split())
"""Words that say nothing of what is told."""


@lru_cache(maxsize=_CACHED)
def stem(word: str) -> str:
    """What is common to a word's forms: "signed", "signs" and "signing" are one."""
    word = _POSSESSIVE.sub("", word.lower())
    base = PAST.get(word) or _PARTICIPLES.get(word) or word
    if base == word and len(word) > _SHORTEST and word.endswith("ing"):
        base = word[:-3]
        base = base[:-1] if base[-1:] == base[-2:-1] and base[-1] not in "sl" else base
    elif base == word and word.endswith("ed") and len(word) > _SHORTEST:
        base = word[:-2]
        base = base[:-1] if base[-1:] == base[-2:-1] and base[-1] not in "sl" else base
    elif base == word and word.endswith("ies") and len(word) > _SHORTEST:
        base = word[:-3] + "y"
    elif base == word and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        base = word[:-2] if word.endswith(("ses", "xes", "ches", "shes")) else word[:-1]
    return base.rstrip("e")[:_LONGEST] or word


def _table(rows: str) -> dict[str, str]:
    """Every word of a table's rows ("name: word word") by its stem, to the row's name."""
    found: dict[str, str] = {}
    for row in filter(None, rows.split("\n")):
        name, _, words = row.partition(":")
        found.update((stem(word), name) for word in words.split())
    return found


class Need(StrEnum):
    """What must be named for a deed to be done but once: "the Simla Agreement was signed"."""

    INSTRUMENT = "instrument"
    EVENT = "event"
    NAME = "name"
    NATION = "nation"


_DEEDS = _table("""
sign: sign signed signing signature signatory ink conclude
ratify: ratify ratification
force: effect force
introduce: introduce introduction
proclaim: proclaim proclamation
pass: pass passage enact enactment adopt adoption promulgate
found: founded founding foundation establish establishment create creation form formation
birth: born birth
death: die death dead
kill: assassinate assassination murder
begin: begin start launch commence onset outbreak erupt
end: end cease expire terminate
complete: complete completion finish
independence: independence independent
join: join accede accession
leave: leave withdraw withdrawal pullout exit quit
invade: invade invasion annex annexation
discover: discover discovery
dissolve: dissolve dissolution disband abolish abolition
execute: execute execution hang hanged
open: open inaugurate inauguration
build: build construct construction
publish: publish publication
recognise: recognise recognize recognition
partition: partition
visit: visit travel tour
attack: attack bomb bombing strike raid
coup: coup overthrow oust topple
earthquake: earthquake quake
massacre: massacre
test: test detonate
elect: elect election
office: become appoint assume swear
resign: resign resignation
buy: buy purchase
impose: impose imposition
suspend: suspend suspension halt freeze
lift: lift
resume: resume resumption
meet: meet meeting talks summit
arrest: arrest
win: win victory
""")
NEEDS = {
    "sign": Need.INSTRUMENT, "ratify": Need.INSTRUMENT, "force": Need.INSTRUMENT,
    "pass": Need.INSTRUMENT, "introduce": Need.INSTRUMENT, "found": Need.NAME,
    "proclaim": Need.INSTRUMENT, "birth": Need.NAME, "death": Need.NAME, "kill": Need.NAME,
    "begin": Need.EVENT, "end": Need.EVENT, "complete": Need.NATION, "independence": Need.NATION,
    "join": Need.NAME, "leave": Need.NATION, "invade": Need.NATION,
    "discover": Need.NAME, "dissolve": Need.NATION, "execute": Need.NAME, "open": Need.NAME,
    "build": Need.NAME, "begin build": Need.NAME, "complete build": Need.NAME,
    "publish": Need.NAME, "recognise": Need.NATION, "partition": Need.NATION,
    "buy": Need.NAME, "last": Need.EVENT,
}  # fmt: skip
"""Deeds that happen once to what they happen to; the others may happen again another year."""
ONCE_A_YEAR = frozenset({"attack", "coup", "earthquake", "massacre", "test"})
"""Deeds of which two in one year are more likely one, told differently."""
_INSTRUMENT_WORDS = (
    "agreement treaty pact accord accords act bill convention protocol declaration constitution"
    " charter doctrine resolution amendment ordinance covenant memorandum statute law"
)
INSTRUMENTS = frozenset(_INSTRUMENT_WORDS.split())
"""Nouns whose names are papers that people sign and pass."""
_GENERIC_WORDS = (
    "trade free peace defence defense mutual economic security nuclear cooperation"
    " friendship transit assistance border extradition framework regional national general"
    " special new joint water anti prevention finance tax education health labour civil criminal of"
)
GENERIC = frozenset(_GENERIC_WORDS.split())
"""Words that many papers have in their names."""
_EVENT_WORDS = (
    "war operation campaign project mission movement crisis revolution conference corridor plan"
    " programme program mutiny uprising raj mandate ceasefire purchase revolt rebellion famine"
    " cyclone earthquake siege expedition commission"
)
EVENTS = frozenset(_EVENT_WORDS.split())
"""Nouns whose names are things that begin and end."""


_SCOPES = _table("""
aid military: military defence defense security arms weapon weaponry
aid civilian: civilian
aid economic: economic
aid humanitarian: humanitarian relief
aid development: development
aid covert: covert secret
whole total: total overall combined altogether
stage authorised: authorise authorize approve authorisation authorization
stage pledged: pledge promise commit commitment announce offer
stage allotted: allocate earmark budget allot
stage asked: seek request demand ask propose
stage paid: receive disburse deliver provide spend pay disbursement
stage withheld: suspend withhold freeze cancel cut block
harm killed: kill dead death die fatality fatal perish drown toll
harm injured: injure injury wound hurt
harm displaced: displace homeless refugee evacuate uproot
harm affected: affect
harm missing: missing
harm arrested: arrest detain custody
harm destroyed: destroy
harm damage: damage
harm loss: loss losses
harm rebuilding: reconstruction rebuild recovery reconstruct rehabilitation
trade exports: export
trade imports: import
purse loan: loan borrow lend
purse grant: grant
purse debt: debt
purse revenue: revenue turnover
purse profit: profit earnings
purse sales: sale
purse deficit: deficit
purse surplus: surplus
purse investment: investment invest
purse tax: tax
move up: rise increase grow growth climb jump soar gain
move down: fall decline drop decrease shrink plunge slump
rate annual: annual annually yearly annum
rate monthly: monthly
rate daily: daily
rate quarterly: quarterly quarter
who men: male boy
who women: woman women female girl
who children: child children
who soldiers: soldier troop
who militants: militant terrorist insurgent rebel
who police: police policeman
who urban: urban
who rural: rural
turn first: first
turn second: second
turn third: third
turn again: again another anew
edge average: average mean
edge most: peak highest record maximum largest
edge least: lowest minimum smallest
mood planned: expect project forecast target plan intend hope predict aim
mood possible: will would may might could should
""")
_TREND_WORDS = (
    "decline rise fall growth collapse boom shift spread expansion migration industrialisation"
    " urbanisation drift slump surge erosion turn"
)
TRENDS = frozenset(map(stem, _TREND_WORDS.split()))
"""Slow changes, of which each has one beginning."""
_SAME_WORDS = _table("""
long: length stretch extend
high: height tall
deep: depth
wide: width broad
kill: drown perish
area: cover
""")


def deed_of(word: str) -> str:
    """What a word says was done ("sign" for "signature"), or ""."""
    return _DEEDS.get(stem(word), "")


def meaning_of(word: str) -> str:
    """What a word says, one for words that say the same: a deed, or a stem."""
    base = stem(word)
    return _DEEDS.get(base) or _SAME_WORDS.get(base) or base


def words_of(text: str) -> frozenset[str]:
    """What the words of a text say, but for those that say nothing."""
    found = {meaning_of(word) for word in _WORD.findall(text) if word.lower() not in DULL}
    return frozenset(word for word in found if len(word) > 1 and word not in DULL)


def scope_of(word: str) -> str:
    """What a word restricts an amount to ("aid military", "harm killed"), or ""."""
    return _SCOPES.get(stem(word), "")
