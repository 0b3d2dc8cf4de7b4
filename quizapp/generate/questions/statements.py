"""Makes the statement behind a question: a fact's own clause, standing alone, with one blank."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.domain.moments import Precision
from quizapp.domain.numerals import MONTH_NAMES
from quizapp.generate.english.clauses import Kind, complete, join, split
from quizapp.generate.english.finite import BLANK, finite_index
from quizapp.generate.english.main_clause import main_clause
from quizapp.generate.english.verbs import AUXILIARIES, is_finite
from quizapp.generate.facts import DateFact, Fact
from quizapp.generate.people.registry import Place
from quizapp.generate.questions.antecedents import acceded_to, at_its_place, of_them, taken_up
from quizapp.generate.questions.asides import plain
from quizapp.generate.questions.cases import dated_judgment, in_case
from quizapp.generate.questions.labels import is_heading_word
from quizapp.generate.questions.leading import lead, replaced
from quizapp.generate.questions.naming import loose_pronoun, resolved
from quizapp.generate.questions.notes import headed
from quizapp.generate.questions.passing import without_now
from quizapp.generate.questions.readings import readings
from quizapp.generate.questions.sequels import in_sequence
from quizapp.generate.questions.standing import (
    blank_in_quotes,
    stands_alone,
    stands_under_title,
)
from quizapp.generate.questions.timing import dated_by_context, dated_days, dated_years, in_section
from quizapp.generate.setting import Setting
from quizapp.generate.voices import named_voice

_BULLET = re.compile(r"^(?:[•·▪●◦‣■»➢►✓*–—-]|\(?(?:\d{1,2}|[a-zA-Z])[.)])\s+")
_UNSURE = re.compile(r"\b(?:if|whether|unless|perhaps)\b|\?", re.IGNORECASE)
_AFTER_YEAR = re.compile(rf"{BLANK},(?=\s(?:in|at|by|of|with|to|for|and|against)\s)")
_SPOKEN_TO = re.compile(
    r"^(?:Why|How|What|When it|Where|Who|Do not|Don['’]t|Remember|Note|See|Recall|Let|Imagine)\b"
)
_FURTHER = re.compile(r"\b(?:two|three|four|five|six|ten|\d+)\smore\s(?!than\b)", re.IGNORECASE)
_VAGUE = re.compile(
    rf"^The\s[a-z]+\s(?:was|is|were|are|reached|fell to|rose to)\s{BLANK}\.$"
    r"|^For\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*\s(?:it|he|she|they)\s"
    rf"|^.*\band\s{BLANK}\slater\s(?:among|in|at|with|on|from|to)\b(?!.*\b(?:he|she|it|they)\b)"
)
"""What says of "the rate" or of "it" no more than the value, or has no verb for it."""
_HEADLESS = re.compile(rf"^{BLANK} [a-z]+ (?:is|was|are|were|has|had)\b")
_FRAGMENT = re.compile(
    r"^(?!During)[A-Z][a-z]+(?:ing|ed)\s(?:the|that|its|all|further|also|with"
    r"|by)\b(?!.*,\s(?:the|it|he|she|[A-Z])\b)"
)
_LED = re.compile(
    r"^(?:In|On|By|During|Since|For)\s[^,]{0,30}?\d{4}(?:[/–-]\d\d)?,?\s(?P<first>\w)"
)
"""A time at the head of a statement."""
_NAMED = re.compile(r"\b[A-Z][\w’'-]+")
_NOT_NAMES = {"The", "In", "On", "By", "At", "From", "Since", "During", "Between", *MONTH_NAMES}
_FEWEST_WORDS, _MOST_WORDS = 4, 36
_LESS = 0.05
"""What it takes from a statement that only the title says what it speaks of."""
_BEHIND = 0.06
"""What it takes from a statement that another sentence must be told before it."""
_COMFORTABLE = range(4, 26)


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence with a blank, and how good a stem it makes, from 0 to 1.

    One that `leans` says "the ceasefire" or the like, which the document's title explains. `lead`
    is the sentence to be told before it, or "".
    """

    text: str
    score: float
    leans: bool = False
    lead: str = ""


def whole(fact: Fact, setting: Setting) -> str:
    """A fact's whole sentence with the blank, names resolved; it need not stand alone."""
    start, end = fact.start - fact.quote_start, fact.end - fact.quote_start
    sentence = _BULLET.sub("", fact.quote[:start] + BLANK + fact.quote[end:])
    if blank_in_quotes(sentence):
        return ""
    place = (fact.paragraph, fact.quote_start)
    text = plain(" ".join(sentence.split()))
    return resolved(text, setting, place, sentence=text)


def statements(fact: Fact, setting: Setting) -> Iterator[Statement]:
    """The statements that a fact's sentence makes, the most self-contained clause first."""
    start, end = fact.start - fact.quote_start, fact.end - fact.quote_start
    sentence = _BULLET.sub("", fact.quote[:start] + BLANK + fact.quote[end:])
    sentence = _AFTER_YEAR.sub(BLANK, sentence) if "," in fact.text else sentence
    if blank_in_quotes(sentence) or sentence.rstrip().endswith("?"):
        return
    judged = dated_judgment(sentence, setting)
    if judged:
        yield Statement(judged, _score(judged, 0))
        return
    place = (fact.paragraph, fact.quote_start)
    sentence = acceded_to(of_them(at_its_place(sentence)), setting, place)
    seen: set[str] = set()
    tried: set[str] = set()
    body = headed(
        plain(named_voice(" ".join(_timed(sentence, fact, setting).split()), setting.voice)),
        setting,
        place,
        by=_joining(fact),
    )
    body = taken_up(body, setting, place) if body.startswith(("This ", "That ")) else body
    prose = _in_prose(fact, setting)
    for rank, reading in enumerate(readings(body)):
        if reading in tried:
            continue
        tried.add(reading)
        text = reading if reading == body else plain(reading)
        text = resolved(text, setting, place, sentence=body)
        text = in_case(in_section(text, fact, setting), setting)
        headless = isinstance(fact, DateFact) and _HEADLESS.match(text)
        sound = _sound(text) and (complete(split(text)) or (prose and reading == _uncut(body)))
        if text not in seen and not headless and sound:
            seen.add(text)
            yield from _standing(text, rank, setting, (place, body))


def _standing(
    text: str, rank: int, setting: Setting, source: tuple[Place, str]
) -> Iterator[Statement]:
    """The statement as it can stand: alone, behind the sentence before it, under the title.

    `source` is where its sentence stands, and that sentence.
    """
    loose = loose_pronoun(text, setting)
    if not loose and stands_alone(text):
        yield Statement(text, _score(text, rank))
        return
    told = lead(text, setting, source[0], sentence=source[1])
    if told:
        named = replaced(text, told)
        if named and stands_alone(named):
            yield Statement(named, _score(named, rank))
        yield Statement(text, round(_score(text, rank) - _BEHIND, 2), lead=told)
    if loose:
        return
    if stands_alone(text, setting.title_nouns):
        yield Statement(text, _score(text, rank), leans=True)
    elif setting.tells and stands_under_title(
        text := without_now(text), setting.title_nouns, dated=setting.tells_year
    ):
        yield Statement(text, round(_score(text, rank) - _LESS, 2), leans=True)


def _timed(sentence: str, fact: Fact, setting: Setting) -> str:
    """The same with numbers for the years, and years for the days, that the text makes clear."""
    sentence = in_sequence(sentence, fact, setting)
    sentence = dated_by_context(dated_years(sentence, setting), fact, setting)
    return dated_days(sentence, fact, setting)


def _joining(fact: Fact) -> str:
    """The preposition before a date in a sentence; "" for a figure."""
    if not isinstance(fact, DateFact):
        return ""
    return "on" if fact.value.precision is Precision.DAY else "in"


def _uncut(body: str) -> str:
    """The reading of a sentence that leaves nothing out."""
    return join(split(body))


def _in_prose(fact: Fact, setting: Setting) -> bool:
    """Whether a fact's sentence is one of running prose, which has a verb though none is known."""
    stopped = fact.quote.endswith((".", ".”", '."', ".’"))
    return stopped and not (setting.things.sections.in_notes or _BULLET.match(fact.quote))


def _sound(text: str) -> bool:
    """Whether a statement with a verb has the length and the marks of one that can be asked."""
    words = text.split()
    return (
        text.count(BLANK) == 1
        and _FEWEST_WORDS <= len(words) <= _MOST_WORDS
        and not _UNSURE.search(text)
        and (not _FRAGMENT.match(text) or _on_doing(text))
        and not _SPOKEN_TO.match(text)
        and not _FURTHER.search(text)
        and not _VAGUE.match(text)
        and _told(text)
        and not blank_in_quotes(text)
        and text.count("(") == text.count(")")
    )


def _on_doing(text: str) -> bool:
    """Whether a doing is the subject: "Widening the canal was costed at ____"."""
    first = split(text)[0]
    place = finite_index(first.words)
    return first.words[0].endswith("ing") and place > 0 and first.words[place] in AUXILIARIES


def _told(text: str) -> bool:
    """Whether what stands after a label such as "Senate:" is a sentence and not a list."""
    label, colon, rest = text.partition(": ")
    if colon and is_heading_word(label):
        return False
    listed = colon and BLANK in rest and not any(map(is_finite, label.split(" ")))
    return not listed or any(chunk.kind is Kind.CLAUSE for chunk in split(rest))


def _score(text: str, rank: int) -> float:
    """More for a moderate length, a name and a plain subject; less for a later reading."""
    words = len(text.split())
    names = len([name for name in _NAMED.findall(text) if name not in _NOT_NAMES])
    score = 0.55 + 0.05 * min(names, 3) - 0.05 * rank
    score -= 0.0 if words in _COMFORTABLE else 0.15
    score -= 0.1 if ";" in text else 0.0
    plainly = main_clause(_LED.sub(lambda found: found["first"].upper(), text))
    return round(score - (0.0 if plainly else 0.05), 2)
