"""Finds the statements in a sentence: the clause around a blank, standing on its own."""

import re
from collections.abc import Iterator, Sequence

from quizapp.generate.english.clauses import Chunk, Kind, complete, join, split
from quizapp.generate.english.coordination import own_clause, own_predicate
from quizapp.generate.english.finite import BLANK, finite_index
from quizapp.generate.english.verbs import base_of, is_finite
from quizapp.generate.questions.extracts import extracts
from quizapp.generate.questions.gapping import ungapped

_LONG = 28
_SECOND_PREDICATE = re.compile(
    r"\s(?:and|but)\s(?P<verb>[a-z]+)\s(?:\d|[A-Z$£€]|the\b|an?\b|its\b|about\b|some\b|over\b)"
)
_DATE_BLANK = re.compile(rf"\b(?:in|on|since|by|during|until)\s(?:the\s)?{BLANK}")
_APPOSED = {"some", "about", "nearly", "almost", "roughly", "around", "half", "twice", "double"}
_PAIR = 2
_DASH = re.compile(r"\s(?:[—–-]|--)\s")
_INSERTED = re.compile(r"\s(?:[—–-]|--)\s[^—–_;]{3,80}\s(?:[—–-]|--)\s")
_SPANS = {"day", "week", "month", "year", "hour", "decade"}
_EXTREMES = {"first", "largest", "highest", "lowest", "biggest", "worst", "second", "only", "most"}
_REMARK = re.compile(r"an? [a-z]+ (?:it|he|she|they|that|which|who) ")
_SECOND_TIME = re.compile(
    rf",\sand\s(?:in|on|by|since)\s(?:the\s)?{BLANK}(?:\s\d{{4}})?(?P<rest>\s[^,]+)\.$"
)
_DESCRIPTION = re.compile(r"the (?!.*\band\b)[a-z]")
_FRAMES = ("Under the ", "In connection with ")
"""Openings that tell under what law, or with what, something was so."""
_HOLDER = re.compile(
    r"(?:In|By|On|From)\s.*\b(?:view|opinion|words|judge?ment|estimate|reckoning|account|eyes)\b"
    r"|(?:For|To)\s(?:the\s)?[A-Z]"
)
"""An opening that tells whose claim it is."""
_DISPENSABLE = {"with", "despite", "amid", "amidst", "particularly", "including", "such", "as"}


def readings(sentence: str) -> Iterator[str]:
    """Statements with the blank that the sentence makes, each a sentence of its own.

    The blank's own clause comes first, the whole sentence last; several may be equal.
    """
    paired = len(_DASH.findall(sentence)) == _PAIR
    shorter = _INSERTED.sub(" ", sentence) if paired else sentence
    bodies = dict.fromkeys(body for body in (shorter, sentence) if BLANK in body)
    for reading in map(own_clause, (one for body in bodies for one in _readings(body))):
        if _left_open(reading):
            continue
        own = own_predicate(reading)
        if own:
            yield own
        yield reading


def _left_open(reading: str) -> bool:
    """Whether a reading ends in a second clause without its verb: ", and in ____ the alliance"."""
    found = _SECOND_TIME.search(reading)
    return found is not None and not finite_index(found["rest"].split())


def _readings(sentence: str) -> Iterator[str]:
    own = ungapped(sentence)
    if own:
        yield own
    chunks = split(sentence.rstrip(". "))
    place = next((n for n, chunk in enumerate(chunks) if BLANK in chunk.text), None)
    if place is None:
        return
    for extract in extracts(chunks, place):
        at = next((n for n, chunk in enumerate(extract) if BLANK in chunk.text), 0)
        yield join(_without_tail(extract, at))
    acting = _apposed(chunks, place)
    if acting:
        after = [chunks[0], Chunk(" ", chunks[acting].text), *chunks[acting + 1 :]]
        yield join(_without_tail(after, place - acting + 1))
        yield join(after)
    yield join(_without_head(_without_tail(chunks, place)))
    yield join(_without_tail(chunks, place))
    yield join(_without_head(chunks))
    yield join(chunks)


def _apposed(chunks: Sequence[Chunk], place: int) -> int:
    """The predicate's place in a long sentence like "NAME, the description, did ..."; or 0."""
    kinds = [chunk.kind for chunk in chunks]
    at = kinds.index(Kind.PREDICATE) if Kind.PREDICATE in kinds else 0
    long = sum(len(chunk.words) for chunk in chunks) > _LONG
    between = set(kinds[1:at]) <= {Kind.NOUN, Kind.PARTICIPIAL, Kind.COORDINATE}
    return at if long and 1 < at <= place and kinds[0] is Kind.NOUN and between else 0


def _without_tail(chunks: Sequence[Chunk], place: int) -> Sequence[Chunk]:
    """The chunks up to the first, after the blank's, that the main clause can do without."""
    while place < len(chunks) - 1 and _remark(chunks[-1]) and complete(chunks[:-1]):
        chunks = chunks[:-1]
    for at in range(place + 1, len(chunks)):
        inserted = chunks[at].mark == " — " and _is_inserted(chunks, at)
        listed = chunks[at].kind is Kind.COORDINATE and at > 1 and chunks[at - 1].kind is Kind.NOUN
        own = max((n for n in range(place + 1) if chunks[n].mark == "; "), default=0)
        if _awaits_verb(chunks[:at]) and chunks[at].kind is Kind.PARTICIPIAL:
            continue
        if not inserted and not listed and _loose(chunks[at]) and complete(chunks[own:at]):
            return _short_of_predicate(_without_stray(chunks[:at], place))
    return _short_of_predicate(chunks)


def _awaits_verb(chunks: Sequence[Chunk]) -> bool:
    """Whether a clause that "that" opens has no verb yet: "said that the pact, with it, ..."."""
    _, that, clause = join(chunks).rpartition(" that ")
    return bool(that) and not finite_index(["it", *clause.rstrip(".").split()])


def _without_stray(chunks: Sequence[Chunk], place: int) -> Sequence[Chunk]:
    """The same without a last "and NOUN, NOUN" whose verb was cut off with what came after it."""
    last = len(chunks) - 1
    while last > place + 1 and chunks[last].kind is Kind.NOUN:
        last -= 1
    stray = last > place and chunks[last].kind is Kind.COORDINATE and not _loose(chunks[last])
    return chunks[:last] if stray and complete(chunks[:last]) else chunks


def _remark(chunk: Chunk) -> bool:
    """Whether a last stretch remarks on the clause before it: ", a vote that it withdrew"."""
    if chunk.mark != ", ":
        return _REMARK.match(chunk.text) is not None
    described = chunk.kind is not Kind.CLAUSE and _DESCRIPTION.match(chunk.text)
    return chunk.words[:1] in (["a"], ["an"]) or bool(described)


def _is_inserted(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether the dash at `at` is one of a pair around an insertion."""
    dashes = [n for n, chunk in enumerate(chunks) if n and chunk.mark == " — "]
    return dashes.index(at) % 2 == 1 or dashes.index(at) + 1 < len(dashes)


def _short_of_predicate(chunks: Sequence[Chunk]) -> Sequence[Chunk]:
    """The same without a second predicate after the blank: "... and arrested 224 people"."""
    last = chunks[-1]
    before, blank, after = last.text.partition(BLANK)
    second = _SECOND_PREDICATE.search(after)
    if not blank or not second or base_of(second["verb"]) is None:
        return chunks
    cut = [*chunks[:-1], Chunk(last.mark, before + blank + after[: second.start()])]
    return cut if complete(cut) else chunks


def _loose(chunk: Chunk) -> bool:
    """Whether a main clause before this chunk can end there."""
    if chunk.mark in {"; ", " — ", ": "}:
        return True
    words = [word.lower() for word in chunk.words]
    kind = chunk.kind
    if words[1:3] in (["of", "them"], ["of", "whom"], ["of", "which"]):
        return True
    if kind is Kind.COORDINATE:
        return len(words) > 1 and (is_finite(words[1]) or bool(finite_index(chunk.words[1:])))
    if kind is Kind.PHRASE:
        return words[0] in _DISPENSABLE
    if kind is Kind.NOUN and chunk.mark == ", " and words:
        extreme = words[0] == "the" and len(words) > 1 and words[1] in _EXTREMES
        relative = len(words) > 1 and words[1].rstrip("s") in _SPANS
        return extreme or relative or words[0] in _APPOSED or words[0][0].isdigit()
    return kind in {Kind.RELATIVE, Kind.SUBORDINATE, Kind.PARTICIPIAL}


def _without_head(chunks: Sequence[Chunk]) -> Sequence[Chunk]:
    """The chunks without opening clauses and phrases that neither ask nor place in time."""
    dated = any(_DATE_BLANK.search(chunk.text) for chunk in chunks)
    for at, chunk in enumerate(chunks):
        if BLANK in chunk.text or chunk.kind is Kind.CLAUSE:
            return chunks[at:] if chunk.kind is Kind.CLAUSE else chunks
        needed = not dated and any(letter.isdigit() for letter in chunk.text)
        needed = needed or chunk.text.startswith(_FRAMES) or _HOLDER.match(chunk.text) is not None
        if needed or chunk.kind not in {Kind.SUBORDINATE, Kind.PHRASE, Kind.PARTICIPIAL}:
            return chunks
    return chunks
