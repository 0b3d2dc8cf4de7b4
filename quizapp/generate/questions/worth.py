"""Tells whether a claim is worth asking for: specific enough, and a view rather than news."""

import re

from quizapp.generate.facts import Manner, PositionFact
from quizapp.generate.questions.leaning import relative

_WORD = re.compile(r"[A-Za-zÀ-ÿ][\w’'-]*")
_EMPTY_WORDS = """
a an the of in on at to for and or by with from as is are was were be been being am this that
these those it its he she his her him they them their we us our you your i me my who which what
when where how why if then than so but not no nor do does did done have has had having will
would can could may might must shall should very really quite too also just only even still yet
ever never always now here there about into over under out up down off more most much many some
any all both each every other another such own same thing things people person way ways lot lots
good great bad better best big new time times day days year years make makes made making get
gets got take takes took taken go goes going gone come comes came see sees seen want wants
wanted know knows think thought say says said one two first last being something anything
nothing everyone everything somebody nobody well right sure like need needs be because through
far long little able around between kind sort whole part put let look looks lot point matter
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())
_STANCE = re.compile(
    r"\b(?:must|should|would|could|can|cannot|may|might|will|ought|needs?|need to|has to|have to"
    r"|not|never|no longer|no|nor|neither|without|unless|because|since(?! (?:this|last|then|\d))"
    r"|due to|cause[sd]?"
    r"|leads? to|led to|results?|therefore|more|less|most|least|too|better|best|worse|worst"
    r"|only|enough|very|far"
    r"|(?:un)?(?:important|necessary|essential|vital|crucial|likely|possible|fair|just|wise|safe"
    r"|acceptable|lawful|legal|constitutional|realistic|popular|clear|helpful|successful|true|real)"
    r"|illegal|wrong|right|good|bad|dangerous|serious|difficult|hard|easy|impossible|inevitable|key"
    r"|great(?:est)?|weak|strong|poor|rich|threat|danger|risk|crime|failure|mistake|disaster|chance"
    r"|hope|fear|blame[ds]?|responsib\w+|justif\w+|threaten\w*|undermin\w+|damag\w+|harm\w*|fail\w*"
    r"|suffer\w*|benefit\w*|improv\w+|increas\w+|reduc\w+|rais\w+|boost\w*|protect\w*|prevent\w*"
    r"|forced|allow\w*|refus\w+|reject\w*|want\w*|expect\w*|believ\w+|deserv\w+|worr\w+|doubt\w*"
    r"|order\w*|declar\w+|announc\w+|concern\w*|oppos\w+|support\w*|demand\w*|promis\w+|plan\w*|intend\w*|\w+n['’]t|if|whether"
    r"|abus\w+|betray\w*|ignor\w+|weaken\w*|strengthen\w*|rights?|duty|priority|solution|problem)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<=[\w,;’'”] )[A-Z][\w’'-]+|\d")
_LOST_OBJECT = re.compile(
    r"\b(?:make|makes|made|making) (?:more |less )?(?:difficult|easier|harder|possible|impossible)$"
    r"|\b(?:and|or|the|an?|that|which)$",
    re.IGNORECASE,
)
_NEWS = frozenset(("announced", "confirmed", "reported", "revealed"))
_LEAST, _FEWEST, _FEWEST_NAMED, _FEWEST_QUOTED, _ENOUGH = 3, 4, 3, 5, 7
_DOUBT, _THIN_DOUBT = 0.08, 0.12


def is_worthless(fact: PositionFact, text: str) -> bool:
    """Whether the claim `text` is cut short, says next to nothing, or is news and no view."""
    if _LOST_OBJECT.search(text.rstrip(' .,”"')) or len(_telling(text)) < _LEAST:
        return True
    news = not _NEWS.isdisjoint(fact.phrase.split(" "))
    if fact.manner is Manner.QUOTE:
        return (news or relative(text)) and not _STANCE.search(text)
    return fact.manner is Manner.CLAUSE and news and not _STANCE.search(text)


def is_thin(fact: PositionFact, text: str) -> bool:
    """Whether the claim says too little to be known again where nobody says what the talk is of."""
    fewest = _FEWEST_QUOTED if fact.manner is Manner.QUOTE else _FEWEST
    return len(_telling(text)) < (_FEWEST_NAMED if _NAME.search(text) else fewest)


def doubt(fact: PositionFact, text: str) -> float:
    """How doubtful it is, 0 to 1, that the claim `text` is worth asking for."""
    if is_thin(fact, text):
        return _THIN_DOUBT
    short = len(_telling(text)) + len(_NAME.findall(text)) < _ENOUGH
    return _DOUBT if short and fact.manner is Manner.QUOTE else 0.0


def _telling(text: str) -> list[str]:
    """The words that carry the meaning of a claim."""
    return [word for word in _WORD.findall(text) if word.casefold() not in _EMPTY]
