"""Readies a claim for print: what points outside it is resolved, or the claim is not asked for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quizapp.generate.english.nations import nations_in
from quizapp.generate.facts import Manner, PositionFact
from quizapp.generate.people.sightings import sightings
from quizapp.generate.positions.reporting import without_adverbs
from quizapp.generate.questions.definites import named
from quizapp.generate.questions.himself import may_mean_another
from quizapp.generate.questions.leaning import leans, leans_on_news, points, relative
from quizapp.generate.questions.topics import topic
from quizapp.generate.questions.worth import doubt
from quizapp.generate.setting import Setting

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
_ITS_OBJECT = re.compile(
    r"^(?:deem|regard|view|see|saw|consider|describe|call|dismiss|hail|praise|welcome|criticis"
    r"|criticiz|condemn|denounc)\w* (?:its|their|his|her)\b"
)
_THIRD = re.compile(r"\b(?:he|she|him|her|his|hers|himself|herself)\b", re.IGNORECASE)
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
_GARBLED = re.compile(r"\bthe \w+ the\b|\b(\w{3,}) \1\b|\.\.\.|…|¤|\[\w|_")
_EDITOR = re.compile(r" \((?:or|i\.e\.|sic)[^()]*\)")
_SAID = re.compile(r", (?:he|she|they|it|[A-Z][a-z]+) (?:said|says|added|argued|argues|claimed),? ")
_ASIDE = re.compile(r", (?:however|therefore|meanwhile|in turn|of course|moreover|too),? ")
_LONGEST = 37
_FEWEST = 5
_FEWEST_PERSONAL = 8
_NAMED_BEFORE = 2
_LONGEST_TITLE = 12
_TOPIC_DOUBT, _PAIR_DOUBT, _TITLE_DOUBT = 0.1, 0.2, 0.4


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim in print; `context` is what a stem names first, `doubt` its vagueness, 0 to 1."""

    text: str
    context: str = ""
    doubt: float = 0.0


def ready(fact: PositionFact, setting: Setting) -> Claim | None:
    """The claim of `fact` as a stem may print it, or None where it cannot stand alone."""
    text = _ASIDE.sub(" ", _SAID.sub(" ", _EDITOR.sub("", fact.claim)))
    if fact.manner is Manner.PHRASE:
        text = without_adverbs(text)
    if _GARBLED.search(text):
        return None
    before = setting.earlier(fact.paragraph, fact.start)
    text = named(_short(text), (before, setting.document.title))
    words = text.count(" ") + 1
    if not _FEWEST <= words <= _LONGEST or relative(text) or not _closed(text):
        return None
    if fact.manner is not Manner.QUOTE:
        text = text.split("; ")[0]
    unsure = doubt(fact, text)
    if unsure is None or not _pronouns_hold(text, fact):
        return None
    if fact.manner is Manner.CLAUSE and may_mean_another(text, fact, setting):
        return None
    claim = _in_context(text, fact, setting)
    return replace(claim, doubt=claim.doubt + unsure) if claim else None


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
    if fact.manner is Manner.PHRASE and (_OBJECT.match(outside) or _ITS_OBJECT.match(outside)):
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
    if fact.speaker.group in ("country", "administration", "officials"):
        return ("it", "its")
    if fact.speaker.group in ("body", "document"):
        return ()
    return ("he", "she", "his", "her")


def _in_context(text: str, fact: PositionFact, setting: Setting) -> Claim | None:
    """The claim, with the two countries or the document's title named where it leans on them."""
    context, unsure = "", 0.0
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
        context, unsure = _title(setting, fact)
        if not context or text.count(" ") < _FEWEST_PERSONAL:
            return None
    left = _RELATION.sub("", text) if context else text
    if points(left):
        return None
    if not context and (
        leans(left)
        or (not setting.pair and not topic(setting.document.title) and leans_on_news(left))
        or (_RELATION.search(left) and not setting.pair)
    ):
        context, unsure = _title(setting, fact)
        if not context:
            return None
    return Claim(text, context, unsure)


def _personal(text: str) -> bool:
    """Whether quoted words speak of "us" or "me" and name nothing by which they could be placed."""
    return bool(_FIRST_PERSON.search(text)) and not re.search(r"(?<=[\w,] )(?!I\b)[A-Z]\w+", text)


def _names_both(text: str, pair: tuple[str, str]) -> bool:
    """Whether a claim names the two countries itself, so that it needs no context."""
    return set(pair) <= set(nations_in(text))


def _title(setting: Setting, fact: PositionFact) -> tuple[str, float]:
    """What the document is about as a stem says it first, and how much doubt that leaves.

    Reads "On the Kosi Treaty, ", or "In “...” (2021), " where the title is a headline; "" where it
    is long or gives the speaker away.
    """
    title = setting.document.title.strip()
    names = (fact.speaker.name, *fact.speaker.aliases)
    gives_away = any(name.removeprefix("the ").casefold() in title.casefold() for name in names)
    if not title or title.count(" ") >= _LONGEST_TITLE or gives_away:
        return "", 0.0
    about = topic(title)
    if about:
        return f"{about}, ", _TOPIC_DOUBT
    if setting.pair:
        return f"On relations between {' and '.join(setting.pair)}, ", _PAIR_DOUBT
    news = _news(setting, names)
    if news:
        return news, _PAIR_DOUBT
    title = re.sub(r"[“”\"]", "", title)
    year = setting.document.published[:4]
    return f"In “{title}”{f' ({year})' if year else ''}, ", _TITLE_DOUBT


def _news(setting: Setting, speaker: Sequence[str]) -> str:
    """Reads "In news of 2016 about Chile, ": whom and what country a headline names, or ""."""
    title = setting.document.title
    people = [seen.name for seen in sightings(title) if _known(seen.name, setting)]
    about = nations_in(title)[:2] or [name for name in people if name not in speaker][:1]
    year = setting.document.published[:4]
    return f"In {year + ' ' if year else ''}news about {' and '.join(about)}, " if about else ""


def _known(name: str, setting: Setting) -> bool:
    person = setting.registry.named(name)
    return person is not None and person.sure
