"""Finds the statements in a sentence: the clause around a blank, standing on its own."""

import re
from collections.abc import Iterator, Sequence

from quizapp.generate.english.clauses import BLANK, Chunk, Kind, complete, finite_index, join, split
from quizapp.generate.english.coordination import own_clause, own_predicate
from quizapp.generate.english.function_words import DATE_OPENERS
from quizapp.generate.english.main_clause import main_clause, subject_of
from quizapp.generate.english.verbs import BE, PARTICIPLES, base_of, is_finite

_CAPITALS = r"[A-Z][\w.’'-]*(?:\s(?:[A-Z][\w.’'-]*|of the|of|bin|al|ul))*"
_NAME_AT_END = re.compile(
    rf"(?:^|\s)(?P<name>(?:[Tt]he\s)?{_CAPITALS}\s[A-Z][\w’'-]*)(?:\s\([^()]*\))?$"
)
_NAMED_NOUN = re.compile(r"(?:^|\s)(?P<name>the\s(?:[A-Z][\w’'-]*\s){1,4}[a-z]+)$", re.MULTILINE)
_NAME_OF = re.compile(
    r"^(?:and\s)?(?P<name>[A-Z][\w’'-]+\s(?:[A-Z][\w.’'-]*\s)*)"
    r"(?=of\s(?:the\s)?(?:[a-z]+\s){0,2}[A-Z]).{3,60}$"
)
_PHRASE_AFTER = re.compile(r"\s(?:of|in|on|for|to|from|at|by|with|between|across|against)\s")
_LONGEST_NOUN, _LONG, _DATED = 12, 28, 3
_RESTRICTIVE = re.compile(
    r"(?<!\bof\s)(?<!\bin\s)(?<!\bat\s)(?<!\bto\s)(?<!\bon\s)(?<!\bfrom\s)(?<!\bfor\s)(?<!\bwith\s)"
    r"\b(?P<noun>(?:the|an?)\s(?:[\w’'.-]+\s){1,5}?)(?:that|which|who)\s"
    r"(?P<rest>(?P<verb>[a-z]+)\s.*)$",
    re.IGNORECASE,
)
_SECOND_PREDICATE = re.compile(
    r"\s(?:and|but)\s(?P<verb>[a-z]+)\s(?:\d|[A-Z$£€]|the\b|an?\b|its\b|about\b|some\b|over\b)"
)
_DATE_BLANK = re.compile(rf"\b(?:in|on|since|by|during|until)\s(?:the\s)?{BLANK}")
_OPENERS = {"if", "unless", "until", "so", "before"}
_APPOSED = {"some", "about", "nearly", "almost", "roughly", "around", "half", "twice", "double"}
_PAIR = 2
_DASH = re.compile(r"\s(?:[—–-]|--)\s")
_INSERTED = re.compile(r"\s(?:[—–-]|--)\s[^—–_;]{3,80}\s(?:[—–-]|--)\s")
_SPANS = {"day", "week", "month", "year", "hour", "decade"}
_EXTREMES = {"first", "largest", "highest", "lowest", "biggest", "worst", "second", "only", "most"}
_DISPENSABLE = {"with", "despite", "amid", "amidst", "particularly", "including", "such", "as"}


def readings(sentence: str) -> Iterator[str]:
    """Statements with the blank that the sentence makes, each a sentence of its own.

    The blank's own clause comes first, the whole sentence last; several may be equal.
    """
    paired = len(_DASH.findall(sentence)) == _PAIR
    shorter = _INSERTED.sub(" ", sentence) if paired else sentence
    bodies = dict.fromkeys(body for body in (shorter, sentence) if BLANK in body)
    for reading in map(own_clause, (one for body in bodies for one in _readings(body))):
        own = own_predicate(reading)
        if own:
            yield own
        yield reading


def _readings(sentence: str) -> Iterator[str]:
    chunks = split(sentence.rstrip(". "))
    place = next((n for n, chunk in enumerate(chunks) if BLANK in chunk.text), None)
    if place is None:
        return
    for extract in _extracts(chunks, place):
        at = next((n for n, chunk in enumerate(extract) if BLANK in chunk.text), 0)
        yield join(_without_tail(extract, at))
    if _apposed(chunks, place):
        yield join([chunks[0], Chunk(" ", chunks[2].text), *chunks[3:]])
    yield join(_without_head(_without_tail(chunks, place)))
    yield join(_without_tail(chunks, place))
    yield join(_without_head(chunks))
    yield join(chunks)


def _apposed(chunks: Sequence[Chunk], place: int) -> bool:
    """Whether the sentence is long and opens "NAME, the description, did ..."."""
    kinds = [chunk.kind for chunk in chunks[:3]]
    long = sum(len(chunk.words) for chunk in chunks) > _LONG
    return long and place > 1 and kinds == [Kind.NOUN, Kind.NOUN, Kind.PREDICATE]


def _without_tail(chunks: Sequence[Chunk], place: int) -> Sequence[Chunk]:
    """The chunks up to the first, after the blank's, that the main clause can do without."""
    for at in range(place + 1, len(chunks)):
        inserted = chunks[at].mark == " — " and _is_inserted(chunks, at)
        listed = chunks[at].kind is Kind.COORDINATE and at > 1 and chunks[at - 1].kind is Kind.NOUN
        if not inserted and not listed and _loose(chunks[at]) and complete(chunks[:at]):
            return _short_of_predicate(_without_stray(chunks[:at], place))
    return _short_of_predicate(chunks)


def _without_stray(chunks: Sequence[Chunk], place: int) -> Sequence[Chunk]:
    """The same without a last "and NOUN" whose verb was cut off with what came after it."""
    last = len(chunks) - 1
    stray = last > place and chunks[last].kind is Kind.COORDINATE and not _loose(chunks[last])
    return chunks[:last] if stray and complete(chunks[:last]) else chunks


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
        if needed or chunk.kind not in {Kind.SUBORDINATE, Kind.PHRASE, Kind.PARTICIPIAL}:
            return chunks
    return chunks


def _extracts(chunks: Sequence[Chunk], place: int) -> Iterator[list[Chunk]]:
    """The blank's own clause as a sentence, where it is a clause inside another."""
    chunk, kind = chunks[place], chunks[place].kind
    parted = [n for n in range(1, place + 1) if chunks[n].mark == "; "]
    if parted:
        end = next((n for n in range(place + 1, len(chunks)) if chunks[n].mark == "; "), None)
        yield list(chunks[parted[-1] : end])
    noun, rest = _restrictive(chunk.text)
    if noun and BLANK in noun + rest:
        yield [Chunk("", f"{noun} {rest}")]
    if kind is Kind.SUBORDINATE:
        yield from _opened(chunks, place)
    elif kind is Kind.COORDINATE and place:
        yield from _coordinated(chunks, place)
    elif kind is Kind.PREDICATE:
        yield from _continued(chunks, place)
    elif kind is Kind.CLAUSE and chunk.mark in {"; ", " — "}:
        yield list(chunks[place:])
    elif kind in {Kind.RELATIVE, Kind.PARTICIPIAL} and place:
        yield from _described(chunks, place)


def _continued(chunks: Sequence[Chunk], place: int) -> Iterator[list[Chunk]]:
    """The clause whose predicate the blank's chunk is, after "while NAME, of PLACE, ..."."""
    for at in range(place - 1, -1, -1):
        if chunks[at].kind in {Kind.SUBORDINATE, Kind.COORDINATE}:
            yield from _opened(chunks, at)
            return


def _described(chunks: Sequence[Chunk], place: int) -> Iterator[list[Chunk]]:
    """What "who ...", "which ..." or "established in ..." says of the noun before it."""
    noun = _noun_before(chunks, place)
    first = chunks[place].words[0].lower()
    if place == 1 and chunks[0].kind is Kind.NOUN and chunks[place].words[:2] == ["in", "which"]:
        within = f"{chunks[0].text[:1].lower()}{chunks[0].text[1:]}"
        yield [Chunk("", f"In {within}, {chunks[place].text.split(' ', 2)[2]}")]
    elif noun and first in {"who", "which"}:
        yield [Chunk("", f"{noun} {_after_first(chunks[place])}")]
    elif noun and first in PARTICIPLES:
        yield [Chunk("", f"{noun} {_be(noun)} {chunks[place].text}")]


def _noun_before(chunks: Sequence[Chunk], place: int) -> str:
    """The noun phrase just before `place`, where its words are certain."""
    chunk = chunks[place - 1]
    if place == 1 and chunk.kind is Kind.NOUN and len(chunk.words) <= _LONGEST_NOUN:
        return chunk.text
    main = main_clause(chunk.text) if place == 1 and chunk.kind is Kind.CLAUSE else None
    if main and main.verb in BE and re.match(r"(?:an?|the|one of the)\s", main.rest):
        return main.subject
    who = chunks[place].words[0].lower() == "who"
    described = _NAME_OF.search(chunk.text) if who else None
    named = described or _NAME_AT_END.search(chunk.text) or _NAMED_NOUN.search(chunk.text)
    return named["name"].strip() if named else ""


def _be(noun: str) -> str:
    """The past of "be" that agrees with a noun phrase."""
    head = _PHRASE_AFTER.split(noun, maxsplit=1)[0]
    plural = head[-1:] == "s" and head.split(" ")[-1].islower() and not head.endswith("ss")
    return "were" if plural or " and " in head else "was"


def _opened(chunks: Sequence[Chunk], at: int) -> Iterator[list[Chunk]]:
    """The clause that "while" or "as" opens at `at`, up to the next clause."""
    if chunks[at].words[0].lower() in _OPENERS:
        return
    end = at + 1
    while end < len(chunks) and chunks[end].kind is not Kind.CLAUSE:
        end += 1
    yield [Chunk("", _after_first(chunks[at])), *chunks[at + 1 : end]]


def _coordinated(chunks: Sequence[Chunk], place: int) -> Iterator[list[Chunk]]:
    """The clause after "and", with the subject that it shares where it has none."""
    body, words = _after_first(chunks[place]), chunks[place].words
    if Chunk("", body).kind is Kind.CLAUSE:
        yield [Chunk("", body), *chunks[place + 1 :]]
    elif len(words) > _DATED and words[1] in DATE_OPENERS and base_of(words[3]):
        subject = subject_of(join(chunks[:place]))
        if subject:
            date, rest = " ".join(words[1:3]), chunks[place].text.split(" ", 3)[3]
            yield [Chunk("", f"{date} {subject} {rest}"), *chunks[place + 1 :]]
    elif len(words) > 1 and base_of(words[1]):
        noun, _ = _restrictive(chunks[place - 1].text)
        inner = noun and chunks[place - 1].kind is not Kind.CLAUSE
        subject = noun if inner else subject_of(join(chunks[:place]))
        if subject:
            yield [Chunk("", f"{subject} {body}"), *chunks[place + 1 :]]


def _after_first(chunk: Chunk) -> str:
    return chunk.text.split(" ", 1)[1] if " " in chunk.text else ""


def _restrictive(text: str) -> tuple[str, str]:
    """("the floods", "killed ____ people") from "following the floods that killed ____ people"."""
    found = list(_RESTRICTIVE.finditer(text))
    if not found or not is_finite(found[-1]["verb"]):
        return "", ""
    noun = found[-1]["noun"].strip()
    if noun[:2].lower() in {"a ", "an"} and not re.search(r"[A-Z]", noun[1:]):
        return "", ""
    if any(is_finite(word) for word in noun.split()[1:-1]):
        return "", ""
    return noun, found[-1]["rest"]
