"""What is told of a date or an amount: by which words, about whom, of which kind and when."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quizapp.domain.values import Value
from quizapp.generate.agreement.idioms import in_a_word
from quizapp.generate.agreement.naming import Lexicon, Named
from quizapp.generate.agreement.narrowing import limits, owned
from quizapp.generate.agreement.segments import Segment, is_label, segment
from quizapp.generate.agreement.vocabulary import deed_of, scope_of, words_of
from quizapp.generate.english.clauses import BLANK
from quizapp.generate.facts import DateFact, Fact, FigureFact, Manner, PositionFact
from quizapp.generate.text import LONGEST_SENTENCE

_WORD = re.compile(r"[A-Za-z][\w’']*")
_ROLE = re.compile(r"\b(from|to|by)\s(?:the\s)?$")
_RATE = re.compile(r"^\s(?:per\s[a-z]+|(?:a|each|every|an)\s(?:year|month|day|week|hour|head))\b")
_BOUND = re.compile(r"\b(by|until|till|after|before|since)\s(?:the\s)?$", re.IGNORECASE)
_LOOSE = re.compile(
    r"\b(?:last|this|next|previous|same|following|that)\s(?:year|month|week|season|quarter)\b"
    r"|\bso far\b|\bas of\b|\bto date\b|\bby then\b|\bcurrent(?:ly)?\b|\b(?:yester|to)day\b",
    re.IGNORECASE,
)
_UNSURE = re.compile(
    r"\b(?:not|never|no|if|whether|unless|neither|n[’']t|deny|denied|false(?:ly)?|wrong(?:ly)?)\b"
)
_ONE_OF_SOME = re.compile(
    r"(?:^|,\s|\b(?:in|by|when|after)\s)(?:an?|another|one|two|three|several)\s", re.IGNORECASE
)
_SAID = {Manner.QUOTE, Manner.CLAUSE}
_GOVERNED = 12
_NEAR = 4
_BUILD = "build"
STARTING = {"begin", "end", "complete", "resume"}
"""Deeds that are the beginning or the end of others."""
SentencePlace = tuple[str, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One document's account of one value.

    `about` is the stretch of the sentence that tells of it, with a blank for the value; `words` are
    the stems that carry its meaning, `core` those of them that are no mere detail behind a date;
    `owned` pairs what only belongs to a named thing with that name ("the father of Iqbal");
    `scope` is what restricts it (military aid, the killed), `limits` the words and names that may
    narrow an amount to a part ("in the port alone"), `deed` what was done at a date;
    `period` are the other dates in the sentence, `beside` its other values of the kind; `teller` is
    who is said to say so, "" for the document itself. One that is not `plain` denies, doubts,
    counts from a passing day, or tells of one among several, and contradicts nothing.
    """

    fact: DateFact | FigureFact
    about: str
    words: frozenset[str]
    core: frozenset[str]
    named: Named
    owned: frozenset[tuple[str, str]]
    scope: frozenset[str]
    limits: frozenset[str]
    deed: str
    period: frozenset[str]
    beside: tuple[Value, ...]
    teller: str
    plain: bool

    @property
    def sentence(self) -> SentencePlace:
        """Its sentence."""
        return sentence_of(self.fact)

    @property
    def keys(self) -> frozenset[str]:
        """By what it is found: its names and words."""
        return self.words | self.named.tokens


def sentence_of(fact: Fact) -> SentencePlace:
    """The document, paragraph and start of the sentence in which a fact stands."""
    return fact.document, fact.paragraph, fact.quote_start


def tellings(facts: Sequence[Fact], lexicon: Lexicon) -> list[Telling]:
    """An account of every date and figure among the facts, in their order, but of endless lists."""
    sentences: dict[SentencePlace, list[DateFact | FigureFact]] = defaultdict(list)
    views: dict[tuple[str, int], list[PositionFact]] = defaultdict(list)
    for fact in facts:
        if isinstance(fact, DateFact | FigureFact):
            if len(fact.quote) <= LONGEST_SENTENCE:
                sentences[sentence_of(fact)].append(fact)
        elif isinstance(fact, PositionFact):
            views[fact.document, fact.paragraph].append(fact)
    return [
        told
        for (document, paragraph, _), group in sentences.items()
        for told in _told(group, views.get((document, paragraph), ()), lexicon)
    ]


def _told(
    group: Sequence[DateFact | FigureFact], views: Sequence[PositionFact], lexicon: Lexicon
) -> Iterator[Telling]:
    dates = [fact for fact in group if isinstance(fact, DateFact)]
    labels = [fact for fact in dates if is_label(fact)]
    for fact in group:
        others = [other for other in group if other is not fact and other not in labels]
        kin = [other for other in others if isinstance(other, type(fact))]
        view = _view_around(fact, views)
        part = segment(fact, kin, since=view.start - fact.quote_start if view else 0)
        about, part = part.about, _plainly(part)
        own = lexicon.names(part.own, opens=part.opens)
        head = lexicon.names(part.head, opens=True)
        named = own if own.tokens else head
        if not named.tokens:
            named = lexicon.names(fact.quote, opens=True)
        named = replace(named, labels=frozenset(x.value.iso for x in labels if x is not fact))
        words = words_of(own.rest) | (words_of(head.rest) if part.head else frozenset())
        if isinstance(fact, FigureFact):
            words = frozenset("kill" if word == "death" else word for word in words)
        scope = _scopes(part, fact)
        deed = _deed(part, named) if isinstance(fact, DateFact) else ""
        yield Telling(
            fact=fact,
            about=about,
            words=words,
            core=_core(part, fact, lexicon) or words,
            named=named,
            owned=owned(part, deed),
            scope=scope,
            limits=limits(part, fact, lexicon) if isinstance(fact, FigureFact) else frozenset(),
            deed=deed,
            period=frozenset(date.value.iso for date in dates if date in others),
            beside=tuple(other.value for other in kin),
            teller=view.speaker.name if view else "",
            plain=fact not in labels and _is_plain(part, fact),
        )


def _plainly(part: Segment) -> Segment:
    left, _, right = in_a_word(f"{part.left}{BLANK}{part.right}").partition(BLANK)
    return replace(part, left=left, right=right)


def _core(part: Segment, fact: Fact, lexicon: Lexicon) -> frozenset[str]:
    """The words that say what was done at a date, so that the rest is detail.

    Those before the date, or those behind it up to the deed: "In 1960 the bridge was opened ...".
    """
    if not isinstance(fact, DateFact):
        return frozenset()
    if any(map(_done, _WORD.findall(part.left))):
        return words_of(lexicon.names(part.left, opens=part.opens).rest)
    deed = next((word for word in _WORD.finditer(part.right) if _done(word[0])), None)
    told = part.right[: deed.end()] if deed else ""
    return words_of(lexicon.names(told, opens=False).rest)


def _scopes(part: Segment, fact: DateFact | FigureFact) -> frozenset[str]:
    """What restricts the value, by its own words first, by those at the clause's head else."""
    own = _named_scopes(part.left, opens=part.opens) | _named_scopes(part.right, opens=False)
    axes = {scope.split(" ")[0] for scope in own}
    head = _named_scopes(part.head, opens=True)
    own |= {scope for scope in head if scope.split(" ")[0] not in axes}
    if isinstance(fact, DateFact):
        bound = _BOUND.search(part.left)
        return frozenset({f"bound {bound[1].lower()}"} if bound else ()) | {
            scope for scope in own if scope.startswith(("turn ", "mood "))
        }
    role = _ROLE.search(part.left)
    rate = _RATE.match(part.right) or re.search(r"\b(?:annual|yearly)\b", part.own)
    own |= {f"role {role[1]}"} if role and not (fact.noun and role[1] == "by") else set()
    own |= {"rate each"} if rate else set()
    own |= {"whole total"} if "total" in fact.text else set()
    return frozenset(own)


def _named_scopes(text: str, *, opens: bool) -> set[str]:
    """What the words restrict that are in no name: a plan plans, the Colombo Plan does not."""
    words = _WORD.finditer(text)
    common = (word[0] for word in words if word[0].islower() or (opens and not word.start()))
    return {scope for word in common if (scope := scope_of(word))}


def _deed(part: Segment, named: Named) -> str:
    """What was done at a date: the nearest deed before it, else the first after it."""
    left = [_done(word) for word in _WORD.findall(part.left)][-_GOVERNED:]
    right = [_done(word) for word in _WORD.findall(part.right)][:_GOVERNED]
    if any(left):
        at = max(place for place, deed in enumerate(left) if deed)
        return _with_start(left, at)
    if any(right):
        return _with_start(right, next(place for place, deed in enumerate(right) if deed))
    return "last" if named.events else ""


def deed_in(phrase: str, named: Named) -> str:
    """What a phrase without a date says was done ("sign" of "the treaty had been signed")."""
    return _deed(Segment("", phrase, "", opens=False), named)


def _done(word: str) -> str:
    """The deed that a word names; Mr Begin is none."""
    deed = deed_of(word)
    return "" if deed in STARTING and word[0].isupper() else deed


def _with_start(deeds: list[str], at: int) -> str:
    """The deed, with that it began or ended: "began to withdraw" is not "withdrew"."""
    near = [*deeds[max(0, at - _NEAR) : at], *deeds[at + 1 : at + 1 + _NEAR]]
    phase = next((deed for deed in near if deed in STARTING and deed != deeds[at]), "")
    if deeds[at] in STARTING and _BUILD in deeds:
        return f"{deeds[at]} {_BUILD}"
    return f"{phase} {deeds[at]}".strip()


def _view_around(fact: Fact, views: Sequence[PositionFact]) -> PositionFact | None:
    """What somebody is reported to say in which a date or figure stands, or None."""
    said = (view for view in views if view.manner in _SAID)
    inside = (view for view in said if view.start <= fact.start and fact.end <= view.end)
    return next(inside, None)


def _is_plain(part: Segment, fact: DateFact | FigureFact) -> bool:
    told = f"{part.head} {part.own}"
    if _UNSURE.search(told) or _LOOSE.search(fact.quote):
        return False
    return not _ONE_OF_SOME.search(part.left) or isinstance(fact, DateFact)
