"""Readies a claim for print: what points outside it is resolved, or the claim is not asked for."""

import re
from dataclasses import dataclass

from quizapp.generate.english.names import DAYS_AND_MONTHS
from quizapp.generate.english.nations import nations_in
from quizapp.generate.facts import Manner, PositionFact
from quizapp.generate.setting import Setting

_DAY = rf"(?:{'|'.join(DAYS_AND_MONTHS.split('|')[:7])})"
_RELATIVE = re.compile(
    rf"\b(?:yesterday|today|tonight|tomorrow|ago|until now|{_DAY}|at the moment|so far|just now"
    r"|(?:last|next|this|coming|previous|past) (?:\w+ )?(?:week|month|year|season|time|morning"
    r"|afternoon|evening|night|weekend|summer|winter|spring|autumn|quarter|game|match|one|point)s?"
    r"|(?:later|earlier) this \w+)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"^(?:it|its|it['’]s|they|they['’]\w+|their|these|those|this|that|that['’]s|he|he['’]s|she"
    r"|his|her|him|them|there['’]s|here|such|both|neither|either|others?|another|which|who|what"
    r"|so|then|you|your|one|some of (?:them|these))\b",
    re.IGNORECASE,
)
_EXISTS = re.compile(
    r"^(?:it (?:is|was|would be|will be) (?:\w+ )?(?:important|essential|crucial|possible"
    r"|impossible"
    r"|difficult|hard|easy|time|necessary|vital|right|wrong|clear|likely|unlikely|good|better|best"
    r"|unacceptable|early|fair|reasonable|true|only a matter|up) (?:that|to|for|of)\b|that the\b"
    r"|it (?:is|was) not an? [^,]+, but\b)",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    r"^(?:\w+ )??(?:\w+(?:ed|es|s|t)|sees|saw) (?:it|him|her|them|this|that|these|those)\b"
)
_THIRD = re.compile(r"\b(?:he|she|him|her|his|hers|himself|herself)\b", re.IGNORECASE)
_POINTING = re.compile(
    r"\b(?:these|those) (?!who|which|that|of)[a-z]+|\bthis (?!is|was|will|would|has)[a-z-]+"
    r"|\bthis\b"
    r"|\bhere\b|\bthe (?:former|latter|same|other)\b|\bsuch an?\b|\bthat (?:day|time|period|one)\b"
    r"|\b(?:address|of|in|on|at|for|to|with|from|about|by|solve|fix|change) that [a-z]+",
    re.IGNORECASE,
)
_ITS = re.compile(r"\b(?:it|its|itself|they|them|their|theirs)\b", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:I|I['’]\w+|[Ww]e|[Ww]e['’]\w+|[Oo]ur|[Mm]y|[Mm]e)\b")
_RELATION = re.compile(
    r"\b(?:this|the|their|these|its) (?:\w+ )?(?:relationship|relations|ties|partnership|alliance"
    r"|rivalry)\b(?! (?:between|with|of))|\bbilateral\b"
    r"|\b(?:the two|both|the) (?:countries|nations|states|sides|neighbou?rs|writers)\b"
    r"|\b(?:the )?relations between the countries\b",
    re.IGNORECASE,
)
_PAIRED = re.compile(r"\b(?:[Bb]oth|[Tt]he two) (?:countries|nations|states|sides)\b(?!['’])")
_BARE = re.compile(
    r"\bthe (?:new |latest |proposed |whole )?(?:verdict|coup|report|deal|ruling|decision"
    r"|move|plans?"
    r"|firm|company|club|team|side|squad|match|game|act|bill|issue|matter|statement|meeting|case|ban"
    r"|law|group|party|project|scheme|system|service|site|device|product|device|film|album|virus"
    r"|inquiry|investigation|committee|proposals?|measures?|figures?|survey|study|offer|bid|merger"
    r"|boss|manager|coach|player|minister|president|chancellor|prosecution|police|programme|sale"
    r"|problem|situation|event|attack|incident|job|post|title|final|tournament|race|season|airline"
    r"|union|court|judge|bank|fund|network|operator|government|election|campaign|country|pair|duo"
    r"|technology|software|document|letter|book|speech|process|announcement|changes?|results?|rules?)"
    r"(?:['’]s?)?(?![\w-])(?! (?:of|in|on|by|for|to|that|which|who|whose|between|with|from"
    r"|against|over"
    r"|at|led|held|signed|into|about|under)\b)"
)
_GARBLED = re.compile(r"\bthe \w+ the\b|\b(\w{3,}) \1\b|\.\.\.|…|¤|\[\w|_")
_EDITOR = re.compile(r" \((?:or|i\.e\.|sic)[^()]*\)")
_ASIDE = re.compile(r", (?:however|therefore|meanwhile|in turn|of course|moreover|too),? ")
_LONE_SUBJECT = re.compile(
    r"^the [a-z-]+ (?:is|was|are|were|will|would|has|had|have|can|could|should|must|may|might|do"
    r"|does|did|[a-z]+ed)\b",
    re.IGNORECASE,
)
_LONGEST = 37
_FEWEST = 5
_FEWEST_PERSONAL = 8
_NAMED_BEFORE = 2
_LONGEST_TITLE = 12


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim in print; `context` is what a stem names first, `doubt` its vagueness, 0 to 1."""

    text: str
    context: str = ""
    doubt: float = 0.0


def ready(fact: PositionFact, setting: Setting) -> Claim | None:
    """The claim of `fact` as a stem may print it, or None where it cannot stand alone."""
    text = _ASIDE.sub(" ", _EDITOR.sub("", fact.claim))
    if _GARBLED.search(text):
        return None
    text = _short(text)
    words = text.count(" ") + 1
    if not _FEWEST <= words <= _LONGEST or _RELATIVE.search(text) or not _closed(text):
        return None
    if not _pronouns_hold(text, fact):
        return None
    return _in_context(text, fact, setting)


def points_outside(text: str) -> bool:
    """Whether a text speaks of a day or a thing that only its surroundings tell."""
    return bool(_RELATIVE.search(text) or _POINTING.search(text))


def _short(text: str) -> str:
    """A long claim up to the last comma or semicolon that leaves a whole statement."""
    if text.count(" ") < _LONGEST:
        return text
    cuts = [m.start() for m in re.finditer(r"[,;] (?:and|but|especially|which|no matter)|; ", text)]
    fitting = [cut for cut in cuts if _FEWEST + 3 <= text[:cut].count(" ") + 1 <= _LONGEST]
    return text[: fitting[-1]] if fitting else text


def _closed(text: str) -> bool:
    """Whether every bracket and quotation mark that opens also closes."""
    pairs = text.count("“") == text.count("”") and text.count("(") == text.count(")")
    return pairs and text.count('"') % 2 == 0


def _pronouns_hold(text: str, fact: PositionFact) -> bool:
    """Whether every pronoun means the speaker, or something that the claim names before it."""
    outside = re.sub(r"[“\"][^”\"]*[”\"]", "“”", text)
    if fact.manner is Manner.PHRASE and _OBJECT.match(outside):
        return False
    if fact.manner in (Manner.CLAUSE, Manner.THESIS) and _FIRST_PERSON.search(outside):
        return False
    body = outside if fact.manner is Manner.CLAUSE else text
    opening = _OPENING.match(body)
    if opening and not _EXISTS.match(body) and not _PAIRED.match(body):
        return fact.manner is Manner.CLAUSE and opening[0].casefold() in _own(fact)
    third = _THIRD.search(text)
    personal = fact.speaker.group not in ("body", "country", "administration", "document")
    if third and not (personal and fact.manner in (Manner.CLAUSE, Manner.PHRASE)):
        return re.search(r"[A-Z]\w+ [A-Z]\w+|M[rs]s? [A-Z]", text[: third.start()]) is not None
    its = _ITS.search(text)
    return (
        not its
        or text[: its.start()].count(" ") >= _NAMED_BEFORE
        or fact.manner is not Manner.QUOTE
    )


def _own(fact: PositionFact) -> tuple[str, ...]:
    """The pronouns by which a reported clause means its own speaker."""
    if fact.speaker.group in ("body", "country", "administration", "document", "officials"):
        return ()
    return ("he", "she", "his", "her")


def _in_context(text: str, fact: PositionFact, setting: Setting) -> Claim | None:
    """The claim, with the two countries or the document's title named where it leans on them."""
    context, doubt = "", 0.0
    if setting.pair:
        both = " and ".join(setting.pair)
        named = _PAIRED.sub(lambda m: both[0].upper() + both[1:] if m.start() == 0 else both, text)
        own = fact.speaker.group == "country"
        if (
            named == text
            and not own
            and _RELATION.search(text)
            and not _names_both(text, setting.pair)
        ):
            context = f"On relations between {both}, "
        text = named
    if not context and fact.manner is Manner.QUOTE and _personal(text):
        context, doubt = _title(setting, fact), 0.2
        if not context or text.count(" ") < _FEWEST_PERSONAL:
            return None
    left = _RELATION.sub("", text) if context else text
    if _POINTING.search(left):
        return None
    if not context and (
        _LONE_SUBJECT.match(left)
        or _BARE.search(left)
        or (_RELATION.search(left) and not setting.pair)
    ):
        context, doubt = _title(setting, fact), 0.2
        if not context:
            return None
    return Claim(text, context, doubt)


def _personal(text: str) -> bool:
    """Whether quoted words speak of "us" or "me" and name nothing by which they could be placed."""
    return bool(_FIRST_PERSON.search(text)) and not re.search(r"(?<=[\w,] )(?!I\b)[A-Z]\w+", text)


def _names_both(text: str, pair: tuple[str, str]) -> bool:
    """Whether a claim names the two countries itself, so that it needs no context."""
    return set(pair) <= set(nations_in(text))


def _title(setting: Setting, fact: PositionFact) -> str:
    """Reads "In “...” (2021), ", unless the title is long or gives the speaker away."""
    title = setting.document.title.strip()
    names = (fact.speaker.name, *fact.speaker.aliases)
    gives_away = any(name.removeprefix("the ").casefold() in title.casefold() for name in names)
    if not title or title.count(" ") >= _LONGEST_TITLE or gives_away:
        return ""
    title = re.sub(r"[“”\"]", "", title)
    year = setting.document.published[:4]
    return f"In “{title}”{f' ({year})' if year else ''}, "
