"""Says first what the talk is of, where a claim leans on it: two countries, a topic, a title."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.generate.english.nations import nation, nations_in
from quizapp.generate.facts import Manner, PositionFact
from quizapp.generate.questions.leaning import counts_unnamed, leans, points
from quizapp.generate.setting import Setting
from quizapp.generate.text import stands_in
from quizapp.generate.topics import is_journal

FIRST_PERSON = re.compile(
    r"\b(?:I|I['’]\w+|[Ww]e|[Ww]e['’]\w+|[Oo]urs?|[Oo]urselves|[Mm]y|[Mm]e)\b|\bus\b"
)
PAIRED = re.compile(r"\b(?:[Bb]oth|[Tt]he two) (?:countries|nations|states|sides)\b(?!['’])")
_RELATION = re.compile(
    r"\b(?:this|the|their|these|its) (?:\w+ )?(?:relationship|relations|ties|partnership|alliance"
    r"|rivalry)\b(?! (?:between|with|of))|\bbilateral\b"
    r"|\b(?:the two|both|the) (?:countries|nations|states|sides|neighbou?rs|writers)\b"
    r"|\b(?:the )?relations between the countries\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-Z][\w-]+")
_WORD = re.compile(r"[A-Za-z][\w-]{3,}")
_STEM = 6
"""How many letters of two words are compared."""
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
_LONGEST_TITLE, _SHORT_TITLE = 15, 10
_TOPIC_DOUBT, _THIN_DOUBT, _TITLE_DOUBT = 0.05, 0.08, 0.1


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim in print; `context` is what a stem names first, `doubt` its vagueness, 0 to 1.

    `lead` is a whole sentence to be told before the stem, or "".
    """

    text: str
    context: str = ""
    doubt: float = 0.0
    lead: str = ""


def in_context(text: str, fact: PositionFact, setting: Setting, *, needed: bool) -> Claim | None:
    """The claim, behind what the talk is of where that is `needed` or the claim leans on it.

    None where it points with "this" at what only the document shows.
    """
    text, between = _paired(text, fact, setting)
    left = _RELATION.sub("", text) if between else text
    quoted = fact.manner is Manner.QUOTE
    if not quoted and points(_QUOTED.sub("“”", left)):
        return None
    if between:
        return Claim(text, between)
    if needed or _leans(text, setting) or (quoted and (_personal(text) or points(text))):
        context, unsure = frame(fact, setting, text)
        if not context:
            return None
        return Claim(text, "" if _says(text, context) else context, unsure)
    return Claim(text)


def _paired(text: str, fact: PositionFact, setting: Setting) -> tuple[str, str]:
    """The claim with the names of "both countries", and a frame for their relations, or ""."""
    pointed = PAIRED.search(text) is not None
    pair = setting.pair_at(text, (fact.paragraph, fact.start)) if pointed else setting.pair
    if not pair or not (setting.pair or pointed):
        return text, ""
    both = " and ".join(pair)
    named = PAIRED.sub(lambda m: both[0].upper() + both[1:] if m.start() == 0 else both, text)
    if not setting.pair:
        return named, ""
    own = fact.speaker.group == "country" or set(setting.pair) <= set(nations_in(text))
    leaning = named == text and not own and _RELATION.search(text)
    return named, f"On relations between {both}, " if leaning else ""


def _leans(text: str, setting: Setting) -> bool:
    """Whether a claim speaks of something that only its document explains."""
    relation = not setting.pair and _RELATION.search(text) is not None
    return leans(text) or relation or _unplaced(text, setting)


def _unplaced(text: str, setting: Setting) -> bool:
    """Whether a claim counts something and names nothing; a word that opens it may be a name."""
    first = text.partition(" ")[0].removesuffix("’s").removesuffix("'s")
    named = setting.registry.proper(first) or bool(nations_in(first)) or bool(nations_in(text))
    return counts_unnamed(text) and not named


def _personal(text: str) -> bool:
    """Whether quoted words speak of "us" or "me" and name nothing by which they could be placed."""
    return bool(FIRST_PERSON.search(text)) and not re.search(r"(?<=[\w,] )(?!I\b)[A-Z]\w+", text)


def _says(text: str, context: str) -> bool:
    """Whether a claim itself has every name of the words that would stand before it."""
    names = _NAME.findall(context)[1:]
    return not context.startswith("In") and all(name in text for name in names)


def frame(fact: PositionFact, setting: Setting, text: str = "") -> tuple[str, float]:
    """What the talk is of as a stem says it first, and how much doubt that leaves.

    The heading above, else what the document is about in plain words, where the remark or the
    sentence before it speaks of that, else the title; "" where all of that would name the speaker.
    `text` is the claim in print. A document without a title says at once what it is about.
    """
    names = (fact.speaker.name, *fact.speaker.aliases)
    near = f"{setting.sentence_before(fact.paragraph, fact.quote_start)} {fact.quote} {text}"
    near += "" if setting.document.title else f" {setting.opening}"
    heading = setting.things.heading(fact.paragraph)
    if heading and not _names_one(heading, names):
        return f"On the {heading.removeprefix('The ')}, ", _TOPIC_DOUBT
    if setting.pair and (_RELATION.search(near) or set(setting.pair) & set(nations_in(near))):
        others = [country for country in setting.pair if country != fact.speaker.name]
        between = "with" if len(others) == 1 else "between"
        return f"On relations {between} {' and '.join(others)}, ", _TOPIC_DOUBT
    about, thin = setting.matter.said(names), setting.matter.is_thin(names)
    about = about if _spoken_of(about, near) else ""
    if fact.speaker.group == "country" and thin and nation(about.removeprefix("On ")):
        return f"{about.replace('On ', 'On relations with ')}, ", _TOPIC_DOUBT
    title = _title(setting, names)
    short = setting.document.title.count(" ") < _SHORT_TITLE
    if title and (not about or (thin and short)):
        return title, _TITLE_DOUBT
    return f"{about}, " if about else "", _THIN_DOUBT if thin else _TOPIC_DOUBT


def _spoken_of(about: str, near: str) -> bool:
    """Whether a text has every country, and half of the other words, of "On Chile and the Sami"."""
    told = about.partition(" ")[2]
    if not set(nations_in(told)) <= set(nations_in(near)):
        return False
    words = [word for word in _WORD.findall(told) if not nations_in(word)]
    near = near.casefold()
    said = sum(word.casefold()[:_STEM] in near for word in words)
    return 2 * said >= len(words) or _initials(told) in near.split(" ")


def _initials(name: str) -> str:
    """The first letters of a name, small: "imf" for "the International Monetary Fund"."""
    return "".join(word[0] for word in name.split(" ") if word[:1].isupper()).casefold()


def _title(setting: Setting, speaker: Sequence[str]) -> str:
    """Reads "In “The Long Drought” (2021), "; "" where the title is long or names the speaker."""
    title = re.sub(r"[“”\"]", "", setting.document.title.strip())
    if not title or title.count(" ") >= _LONGEST_TITLE or is_journal(title):
        return ""
    year = setting.document.published[:4]
    return "" if _names_one(title, speaker) else f"In “{title}”{f' ({year})' if year else ''}, "


def _names_one(text: str, names: Sequence[str]) -> bool:
    told = text.casefold()
    return any(stands_in(told, name.removeprefix("the ").casefold()) for name in names)
