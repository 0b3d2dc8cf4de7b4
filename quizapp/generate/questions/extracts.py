"""Takes a clause inside another out as a sentence of its own, where its subject is certain."""

import re
from collections.abc import Iterator, Sequence

from quizapp.generate.english.clauses import Chunk, Kind, complete, join
from quizapp.generate.english.finite import BLANK
from quizapp.generate.english.function_words import DATE_OPENERS, PREPOSITIONS, SUBJECT_PRONOUNS
from quizapp.generate.english.main_clause import main_clause, subject_of
from quizapp.generate.english.verbs import BE, PARTICIPLES, base_of, is_finite

_CAPITALS = r"[A-Z][\w.’'-]*(?:\s(?:[A-Z][\w.’'-]*|of the|of|bin|al|ul))*"
_NAME_AT_END = re.compile(
    rf"(?:^|\s)(?P<name>(?:[Tt]he\s)?{_CAPITALS}\s[A-Z][\w’'-]*)(?:\s\([^()]*\))?$"
)
_PART_OF_NAME = re.compile(r"\b[A-Z][\w’'-]* and\s?$")
_INDEFINITE = re.compile(r"\b(?:an?|\d[\d.,]*|[mb]illion|crore)\s$")
_NAMED_NOUN = re.compile(r"(?:^|\s)(?P<name>the\s(?:[A-Z][\w’'-]*\s){1,4}[a-z]+)$", re.MULTILINE)
_NAME_OF = re.compile(
    r"^(?:and\s)?(?P<name>[A-Z][\w’'-]+\s(?:[A-Z][\w.’'-]*\s)*)"
    r"(?=of\s(?:the\s)?(?:[a-z]+\s){0,2}[A-Z]).{3,60}$"
)
_PHRASE_AFTER = re.compile(r"\s(?:of|in|on|for|to|from|at|by|with|between|across|against)\s")
_LONGEST_NOUN, _DATED, _PAIR = 12, 3, 2
_RESTRICTIVE = re.compile(
    r"(?<!\bof\s)(?<!\bin\s)(?<!\bat\s)(?<!\bto\s)(?<!\bon\s)(?<!\bfrom\s)(?<!\bfor\s)(?<!\bwith\s)"
    r"\b(?P<noun>(?:the|an?)\s(?:[\w’'.-]+\s){1,5}?)(?:that|which|who)\s"
    r"(?P<rest>(?P<verb>[a-z]+)\s.*)$",
    re.IGNORECASE,
)
_ON_WHICH = re.compile(r"^an? [^,]*?\b(?P<by>on|in|at|under|through|over) which (?P<clause>.+)$")
_NEW_NAME = re.compile(
    r"\ban? (?P<name>(?:(?:[\w-]+|____), )?(?:[$£€]?[\w.]+ (?:[mb]illion )?|____ )?"
    r"(?:[A-Z][\w’'-]+ )+(?:[A-Z][\w’'-]+)), (?P<done>agreed|signed|approved|announced|launched"
    r"|concluded"
    r"|adopted|set up|founded|created|granted|passed) (?P<rest>[^,;.]+)"
)
_UNNAMED = re.compile(
    r"^(?:When|After|Before|Since|Although|Though|[\w-]+ (?:years?|months?|weeks?|days?|decades?)"
    r" (?:after|before))\s(?:it|he|she|they)\s(?P<clause>[a-z].+)$"
)
_OPENERS = {"if", "unless", "until", "so", "before"}


def extracts(chunks: Sequence[Chunk], place: int) -> Iterator[list[Chunk]]:
    """The blank's own clause as a sentence, where it is a clause inside another."""
    chunk, kind = chunks[place], chunks[place].kind
    parted = [n for n in range(1, place + 1) if chunks[n].mark == "; "]
    if parted:
        end = next((n for n in range(place + 1, len(chunks)) if chunks[n].mark == "; "), None)
        yield list(chunks[parted[-1] : end])
    yield from _inserted(chunks, place)
    noun, rest = _restrictive(chunk.text)
    if noun and BLANK in noun + rest:
        main = main_clause(chunk.text)
        named = main and main.verb in BE and f"{main.rest} ".startswith(f"{noun} ")
        yield [Chunk("", f"{main.subject if main and named else noun} {rest}")]
    if len(chunks) > 1:
        yield from _led(chunks, place)
        yield from _before_its_name(chunks, place)
    yield from _at_a_place(chunks, place)
    if len(chunks) > 1:
        yield from _agreed(join(chunks))
    if kind is Kind.CLAUSE and chunk.mark in {"; ", " — "}:
        yield list(chunks[place:])
    elif kind in _BY_KIND and (place or kind in {Kind.SUBORDINATE, Kind.PREDICATE}):
        yield from _BY_KIND[kind](chunks, place)


def _inserted(chunks: Sequence[Chunk], place: int) -> Iterator[list[Chunk]]:
    """The clause between two dashes that holds the blank."""
    dashes = [n for n, one in enumerate(chunks) if one.mark == " — "]
    if len(dashes) == _PAIR and dashes[0] <= place < dashes[1]:
        inserted = list(chunks[dashes[0] : dashes[1]])
        if inserted[0].kind is Kind.CLAUSE:
            yield inserted


def _agreed(text: str) -> Iterator[list[Chunk]]:
    """What was done to a thing that is new to the text but has a name: "a $3 billion Loan Pact"."""
    found = _NEW_NAME.search(text)
    if found and BLANK in found[0]:
        name = f"The {found['name']}"
        yield [Chunk("", f"{name} {_be(name)} {found['done']} {found['rest']}")]


def _before_its_name(chunks: Sequence[Chunk], place: int) -> Iterator[list[Chunk]]:
    """What "When it opened in ____, the dam ..." or "Two years after it ..." says of the dam."""
    found = _UNNAMED.match(chunks[0].text)
    at = next((n for n, chunk in enumerate(chunks) if n and chunk.kind is Kind.CLAUSE), 0)
    subject = subject_of(join(chunks[at:])) if found and place < at else ""
    if found and subject and subject.lower() not in SUBJECT_PRONOUNS:
        yield [Chunk("", f"{subject} {found['clause']}"), *chunks[1:at]]


def _at_a_place(chunks: Sequence[Chunk], place: int) -> Iterator[list[Chunk]]:
    """What happened "on NAME" from "NAME, a strip of land on which ..."."""
    found = _ON_WHICH.match(chunks[place].text) if place else None
    name = _NAME_AT_END.search(chunks[place - 1].text) if found else None
    if found and name and BLANK in found["clause"]:
        yield [Chunk("", f"{found['by'].capitalize()} {name['name']}, {found['clause']}")]


def _led(chunks: Sequence[Chunk], place: int) -> Iterator[list[Chunk]]:
    """What an opening participle says of the subject: "Founded in ____, the club ...".

    Where the blank comes after it, what follows the participle's phrase.
    """
    words = [word.lower() for word in chunks[0].words[:1]] + chunks[0].words[1:]
    at = next((n for n, chunk in enumerate(chunks) if n and chunk.kind is Kind.CLAUSE), 0)
    done = words[0] in PARTICIPLES or words[0].endswith("ed")
    if words[0] == "first" and words[1:2] and words[1] in PARTICIPLES:
        words, done = words[1:], True
    if not at or not done or words[1:2] == [] or words[1] not in PREPOSITIONS | {"as"}:
        return
    if place:
        yield list(chunks[at:])
        return
    opening = chunks[at].words[0]
    subject = opening if opening in SUBJECT_PRONOUNS else subject_of(join(chunks[at:]))
    if subject:
        told = chunks[0].text.split(" ", len(chunks[0].words) - len(words) + 1)[-1]
        yield [Chunk("", f"{subject} {_be(subject)} {words[0]} {told}")]


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
    elif noun and first in PARTICIPLES and complete([*chunks[:place], *chunks[place + 1 :]]):
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
    if named is None or _PART_OF_NAME.search(chunk.text[: named.start("name")]):
        return ""
    if _INDEFINITE.search(chunk.text[: named.start("name")]):
        return ""
    return named["name"].strip()


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
    start = max((n for n in range(place) if chunks[n].mark == "; "), default=0)
    before = join(chunks[start:place])
    if Chunk("", body).kind is Kind.CLAUSE:
        yield [Chunk("", body), *chunks[place + 1 :]]
    elif len(words) > _DATED and words[1] in DATE_OPENERS and base_of(words[3]):
        subject = subject_of(before)
        if subject:
            date, rest = " ".join(words[1:3]), chunks[place].text.split(" ", 3)[3]
            yield [Chunk("", f"{date} {subject} {rest}"), *chunks[place + 1 :]]
    elif words[1:2] and words[1] in DATE_OPENERS and (at := _verb_after(chunks, place)):
        yield [Chunk("", f"{body} {chunks[at].text}"), *chunks[at + 1 :]]
    elif len(words) > 1 and (base_of(words[1]) or words[1] in BE):
        noun, _ = _restrictive(chunks[place - 1].text)
        inner = noun and chunks[place - 1].kind is not Kind.CLAUSE
        subject = noun if inner else subject_of(before)
        if subject:
            yield [Chunk("", f"{subject} {body}"), *chunks[place + 1 :]]


def _verb_after(chunks: Sequence[Chunk], place: int) -> int:
    """Where the verb stands whose subject the chunk at `place` ends with, behind an aside; or 0."""
    near = range(place + 2, min(place + 4, len(chunks)))
    at = next((n for n in near if chunks[n].kind is Kind.PREDICATE), 0)
    parted = any(chunk.mark != ", " for chunk in chunks[place + 1 : at + 1])
    return 0 if parted else at


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


_BY_KIND = {
    Kind.SUBORDINATE: _opened,
    Kind.COORDINATE: _coordinated,
    Kind.PREDICATE: _continued,
    Kind.RELATIVE: _described,
    Kind.PARTICIPIAL: _described,
}
