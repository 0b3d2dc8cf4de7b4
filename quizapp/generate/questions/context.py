"""Names what a claim leans on: the two countries, the document's topic, the news it is from."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.generate.english.nations import nations_in
from quizapp.generate.facts import Manner, PositionFact
from quizapp.generate.people.sightings import sightings
from quizapp.generate.questions.leaning import counts_unnamed, leans, leans_on_news, points
from quizapp.generate.questions.topics import essay_topic, is_journal, topic
from quizapp.generate.setting import Setting

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
_FEWEST_PERSONAL = 8
_LONGEST_TITLE, _SHORT_TITLE = 12, 9
_TOPIC_DOUBT, _PAIR_DOUBT, _SHORT_DOUBT, _TITLE_DOUBT = 0.1, 0.2, 0.3, 0.4


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim in print; `context` is what a stem names first, `doubt` its vagueness, 0 to 1."""

    text: str
    context: str = ""
    doubt: float = 0.0


def in_context(text: str, fact: PositionFact, setting: Setting) -> Claim | None:
    """The claim, with the two countries or the document's title named where it leans on them."""
    context, unsure = "", 0.0
    if setting.pair:
        both = " and ".join(setting.pair)
        named = PAIRED.sub(lambda m: both[0].upper() + both[1:] if m.start() == 0 else both, text)
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
        or _unplaced(left, setting)
        or (not setting.pair and not topic(setting.document.title) and leans_on_news(left))
        or (_RELATION.search(left) and not setting.pair)
    ):
        context, unsure = _title(setting, fact)
        if not context:
            return None
    return Claim(text, context, unsure)


def _unplaced(text: str, setting: Setting) -> bool:
    """Whether a claim counts something and names nothing; a word that opens it may be a name."""
    first = text.partition(" ")[0].removesuffix("’s").removesuffix("'s")
    named = setting.registry.proper(first) or bool(nations_in(first)) or bool(nations_in(text))
    return counts_unnamed(text) and not named


def _personal(text: str) -> bool:
    """Whether quoted words speak of "us" or "me" and name nothing by which they could be placed."""
    return bool(FIRST_PERSON.search(text)) and not re.search(r"(?<=[\w,] )(?!I\b)[A-Z]\w+", text)


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
    if not title or title.count(" ") >= _LONGEST_TITLE or gives_away or is_journal(title):
        return "", 0.0
    about = topic(title) or ("" if setting.is_news else essay_topic(title))
    if about and _is_spoken_of(about, setting):
        return f"{about}, ", _TOPIC_DOUBT
    if setting.pair:
        return f"On relations between {' and '.join(setting.pair)}, ", _PAIR_DOUBT
    year = setting.document.published[:4]
    news = _news(setting, names)
    if news:
        return news, _PAIR_DOUBT if year or not setting.is_news else _TITLE_DOUBT
    title = re.sub(r"[“”\"]", "", title)
    placed = title.count(" ") < _SHORT_TITLE and (year or not setting.is_news)
    doubt = _SHORT_DOUBT if placed and title.count(" ") > 1 else _TITLE_DOUBT
    return f"In “{title}”{f' ({year})' if year else ''}, ", doubt


def _is_spoken_of(about: str, setting: Setting) -> bool:
    """Whether the text speaks of the title's words; a journal's name stands above it only."""
    words = re.findall(r"[A-Z][\w’'-]{3,}", about)
    return not words or any(setting.registry.proper(w) or setting.registry.common(w) for w in words)


def _news(setting: Setting, speaker: Sequence[str]) -> str:
    """Reads "In news of 2016 about Chile, ": whom and what country a headline names, or ""."""
    title = setting.document.title
    people = [seen.name for seen in sightings(title) if _known(seen.name, setting)]
    others = [name for name in people if name not in speaker][:1]
    if not setting.is_news:
        return f"On {others[0]}, " if others else ""
    about = nations_in(title)[:2] or others
    if not about:
        return ""
    year = setting.document.published[:4]
    return f"In {year + ' ' if year else ''}news about {' and '.join(about)}, "


def _known(name: str, setting: Setting) -> bool:
    person = setting.registry.named(name)
    return person is not None and person.sure
