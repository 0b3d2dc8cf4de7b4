"""Completed statements: what somebody holds, with one blank for a country or for the ending."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quizapp.domain.flaws.options import stands_out
from quizapp.generate.distractors.likeness import alike, words_of
from quizapp.generate.distractors.speakers import Cast
from quizapp.generate.english.clauses import BLANK
from quizapp.generate.english.function_words import DETERMINERS, SUBJECT_PRONOUNS
from quizapp.generate.english.nations import forms_of, nations_in
from quizapp.generate.english.verbs import is_finite
from quizapp.generate.facts import Manner, PositionFact
from quizapp.generate.nearness import near
from quizapp.generate.questions.context import Claim
from quizapp.generate.questions.question import Question
from quizapp.generate.questions.stems import inside, told
from quizapp.generate.setting import Setting

_ASKED = (Manner.CLAUSE, Manner.THESIS, Manner.QUOTE)
_LINK = re.compile(
    r" (?P<word>through|beyond|by|for|with|into|as|on|from|against|without|towards?|over"
    r"|to(?= (?:the|an?) )|is|was|are|were|be|become|remains?|remained) "
)
_BE = ("is", "was", "are", "were", "be", "become", "remain", "remains", "remained")
_SUBJECT = re.compile(
    r"(?P<noun>(?:[\w’'-]+ ){1,4}[\w-]+) (?:must|should|needs? to|ought to|cannot|has to|have to) "
)
_CONTRAST = re.compile(r"\b(?:is|are) not [^,]+, but (?P<noun>(?!are |is |also )[^,]+)$")
_NO_SUBJECT = re.compile(
    r"^(?:[Ii]t|[Ww]e|[Tt]hey|[Tt]here|[Tt]h(?:is|ese|at|ose)|[Bb]oth|[Hh]e|[Ss]he|[Nn]o)\b|^\w+ing\b"
    r"|\b(?:who|that|which|not|its|their|his|her)\b"
)
_FIRST = "first"
"""The link of a noun phrase that opens its claim."""
_LONGEST_NOUN = 10
_NO_NOUN = re.compile(
    r"\b(?:not|no|than|who|which|that|if|when|because|it|them|him|her|us|this|these|those|there"
    r"|through|beyond|by|for|with|into|as|on|from|against|without|towards?|over|to|in|at)\b"
    r"|^\w+(?:ing|ly|ed)\b|^(?:an? |the )?\w+$|^(?:more|less|so|too|very|all|any|some|one of)\b"
    r"|['’]s?\b"
)
_AFTER_NAME = re.compile(r"(?=[.,;:?!”\"]|$|\s[a-z(])")
BEST_COMPLETION = 0.74
"""The score of a blank for a country, above which nothing here is needed."""
_FAIR, _PLAIN, _GUESSED, _LAST = 0.7, 0.6, 0.58, 0.52
_WANTED = 3
_NEAR = 120
_FEWEST, _LONGEST, _TITLE_WORDS = 9, 30, 6
_LEAST_RATIO, _MOST_RATIO = 0.5, 2.0
_TOO_ALIKE = 0.34


@dataclass(frozen=True, slots=True)
class _Ending:
    """How a claim ends: its last noun phrase, and the word before that; or how it opens."""

    number: int
    fact: PositionFact
    noun: str
    link: str


class Completions:
    """The statements of all speakers that can be asked with a blank."""

    def __init__(self, claims: Sequence[tuple[PositionFact, Claim | None]], cast: Cast) -> None:
        self._cast = cast
        self._endings: dict[str, list[_Ending]] = {}
        self._of: dict[int, list[_Ending]] = {}
        for number, (fact, claim) in enumerate(claims):
            for ending in _endings(number, fact, claim.text) if claim else ():
                self._endings.setdefault(fact.document, []).append(ending)
                self._of.setdefault(id(fact), []).append(ending)

    def questions(self, fact: PositionFact, claim: Claim, setting: Setting) -> Iterator[Question]:
        """The statements with a blank that the claim makes, with options where there are three."""
        alone = fact.manner in _ASKED and not claim.lead
        whole = _statement(fact, claim, setting) if alone else ""
        longest = _LONGEST + (_TITLE_WORDS if fact.speaker.group == "writer" else 0)
        if not _FEWEST <= whole.count(" ") + 1 <= longest:
            return
        found = [*self._country(fact, whole, whole.index(claim.text[1:]), setting.pair or ())]
        found += [self._ended(one, whole, setting) for one in self._of.get(id(fact), ())]
        for question in found:
            yield replace(question, score=max(0.0, round(question.score - claim.doubt, 2)))

    def _country(
        self, fact: PositionFact, whole: str, start: int, pair: Sequence[str]
    ) -> Iterator[Question]:
        """The statement with a blank for the last country that its claim names once.

        One of the two countries of which the document speaks throughout is too easily guessed.
        """
        for country in reversed(nations_in(whole[start - 1 :])):
            stem = _without(country, whole, start)
            named = nations_in(stem)
            if not stem or country in (*named, fact.speaker.name):
                continue
            options = self._cast.countries(fact.document, {country, *named})
            if len(options) == _WANTED:
                score = _GUESSED if country in pair else BEST_COMPLETION
                yield Question(fact, "position", stem, country, "blank", score, options)
                return

    def _ended(self, ending: _Ending, whole: str, setting: Setting) -> Question:
        """The statement with a blank for its ending or opening, among those of other claims."""
        foils: list[str] = []
        key = ending.noun
        stem = f"{whole.removesuffix(f'{key}.')}{BLANK}."
        if ending.link == _FIRST:
            key = inside(key, setting)
            stem = whole.replace(f", {key} ", f", {BLANK} ", 1)
        shown = words_of(stem) | words_of(ending.noun)
        around = near(self._endings[ending.fact.document], ending.number, within=_NEAR, key=_number)
        for other in sorted(around, key=lambda o: (abs(len(o.noun) - len(ending.noun)), o.noun)):
            fits = _same_shape(other, ending) and not words_of(other.noun) & shown
            fits = fits and alike(other.fact.claim, ending.fact.claim) < _TOO_ALIKE
            if fits and not any(words_of(other.noun) & words_of(foil) for foil in foils):
                foils.append(inside(other.noun, setting) if other.link == _FIRST else other.noun)
        three = tuple(foils[:_WANTED])
        fair = len(three) == _WANTED and not stands_out(key, three)
        thesis = ending.fact.manner is Manner.THESIS
        score = (_FAIR if fair else _PLAIN) if thesis else _LAST
        options = three if fair else ()
        return Question(ending.fact, "position", stem, key, "ending", score, options)


def _number(ending: _Ending) -> int:
    return ending.number


def _statement(fact: PositionFact, claim: Claim, setting: Setting) -> str:
    """The claim as a sentence: "Kofi Annan said that ...", "According to U Thant (1965), ..."."""
    name = fact.speaker.name
    if fact.manner is Manner.THESIS:
        year = setting.document.published[:4]
        dated = f" ({year})" if year else ""
        return f"According to {name}{dated}, {inside(claim.text, setting)}."
    who = f"{claim.context}{name if claim.context else name[0].upper() + name[1:]}"
    reported = told(fact, plural=" and " in name or name.endswith("s"))
    if fact.manner is Manner.QUOTE:
        link = " that" if claim.text[0].islower() else ":"
        return f"{who} {reported}{link} “{claim.text.rstrip('.,')}.”"
    return f"{who} {reported} {inside(claim.text, setting)}."


def _endings(number: int, fact: PositionFact, text: str) -> Iterator[_Ending]:
    """The longest noun phrase that ends the text after a preposition or after "is".

    Of an author's thesis also who it says "must" do something.
    """
    if fact.manner not in (Manner.CLAUSE, Manner.THESIS):
        return
    contrast = _CONTRAST.search(text) if fact.manner is Manner.THESIS else None
    if contrast:
        yield _Ending(number, fact, contrast["noun"], "but")
    for link in () if contrast else _LINK.finditer(text):
        noun = text[link.end() :]
        if noun.count(" ") < _LONGEST_NOUN and _is_noun(noun):
            yield _Ending(number, fact, noun, link["word"])
            break
    subject = _SUBJECT.match(text) if fact.manner is Manner.THESIS else None
    if subject and not _NO_SUBJECT.search(subject["noun"]):
        yield _Ending(number, fact, subject["noun"], _FIRST)


def _is_noun(text: str) -> bool:
    """Whether an ending is a noun phrase of two words or more and nothing else."""
    words = text.split(" ")
    inner = [word for word in words[1:] if word in DETERMINERS | SUBJECT_PRONOUNS]
    verbs = [word for word in words if is_finite(word)]
    return not inner and not verbs and not _NO_NOUN.search(text)


def _same_shape(one: _Ending, other: _Ending) -> bool:
    """Whether two endings can stand in one place: after one word, of one look."""
    first, second = (text.noun.split(" ")[0] for text in (one, other))
    articles = first == second or not {first, second} & DETERMINERS
    number = one.noun.endswith("s") == other.noun.endswith("s")
    alike = one.link == other.link and (number or one.link not in _BE)
    return articles and alike and _LEAST_RATIO <= len(one.noun) / len(other.noun) <= _MOST_RATIO


def _without(country: str, whole: str, start: int) -> str:
    """The statement with a blank for a country that its claim, from `start`, names once.

    "" where the name is part of another ("Bank of England") or the country stands there again.
    """
    bare = re.escape(country.removeprefix("the "))
    the = r"(?:the |The )" if country.startswith("the ") else ""
    found = list(re.finditer(rf"(?<=[a-z“,:] ){the}{bare}{_AFTER_NAME.pattern}", whole))
    found += list(re.finditer(rf"(?<=“){the}{bare}{_AFTER_NAME.pattern}", whole))
    if len(found) != 1 or found[0].start() < start - len("the ") - 1:
        return ""
    before = whole[: found[0].start()]
    if re.search(r"\b[A-Z][\w’'-]* (?:of|for|and) $", before):
        return ""
    rest = f"{before}{BLANK}{whole[found[0].end() :]}"
    shown = re.sub(r"[^\w ]", " ", rest.casefold())
    return "" if any(f" {form} " in shown for form in forms_of(country)) else rest
