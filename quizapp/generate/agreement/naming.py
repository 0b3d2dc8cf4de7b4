"""The proper names in a stretch of text, so that two stretches can be told to name the same."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quizapp.domain.numerals import MONTH_NAMES
from quizapp.generate.agreement.vocabulary import DULL, EVENTS, GENERIC, INSTRUMENTS, deed_of
from quizapp.generate.english.function_words import PREPOSITIONS, SUBORDINATORS
from quizapp.generate.english.names import TITLES
from quizapp.generate.english.nations import nation_of_adjective

_CAPITAL = r"[A-Z][\w.’'&]*(?:[-–][\w.’'&]+)*"
_NOUN = "|".join(sorted(INSTRUMENTS | EVENTS))
_PHRASE = re.compile(
    rf"(?<![\w.]){_CAPITAL}(?:(?:\sof\s(?:the\s)?|\s){_CAPITAL})*(?:\s(?:{_NOUN})\b)?"
)
_WORD = re.compile(r"[A-Za-z][\w’']*")
_TOKEN = re.compile(r"[^\s–-]+")
_DEFINED = re.compile(r"\s\(([A-Z]{3,8})\)")
_LINKS = {"of", "and", "for", "the", "on"}
_LONGEST_NAME = 90
_ACRONYM = re.compile(r"[A-Z]{3,8}")
_POSSESSIVE = re.compile(r"[’']s?$")
_OPENERS = (
    "former late then some many both several most few early all no today whether however moreover"
    " meanwhile instead perhaps yet even having being later earlier"
)
_OFFICES = "prime minister president foreign secretary chief marshal"
_DAYS = "sunday monday tuesday wednesday thursday friday saturday"
_NO_NAMES = (
    DULL
    | SUBORDINATORS
    | PREPOSITIONS
    | set(_OPENERS.split())
    | {title.lower() for title in TITLES.split("|")}
    | {month.lower() for month in MONTH_NAMES}
    | set(_OFFICES.split())
    | set(_DAYS.split())
)


@dataclass(frozen=True, slots=True)
class Named:
    """What a stretch of text names.

    `tokens` are the names' words in small letters, a country by its usual name behind "=";
    `countries` are those that are countries; `instruments` and `events` are the words of names of
    papers and events ("simla" of "the Simla Agreement") but for such as many bear ("trade");
    `acronyms` are the names in capitals; `rest` is the text without the names; `labels` are the
    years that belong to names ("1935" of "the Act of 1935"); `order` has
    the tokens as they stand.
    """

    tokens: frozenset[str]
    countries: frozenset[str]
    instruments: frozenset[str]
    events: frozenset[str]
    acronyms: frozenset[str]
    rest: str
    labels: frozenset[str] = frozenset()
    order: tuple[str, ...] = ()


class Lexicon:
    """What a corpus tells of its own words: which are common, whose surname is shared."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._lower: set[str] = set()
        self._upper: set[str] = set()
        self._acronyms: dict[str, str] = {}
        self._bearers: dict[str, set[str]] = {}
        for text in texts:
            self._learn(text)

    def _learn(self, text: str) -> None:
        for match in _WORD.finditer(text):
            word = match[0]
            if word[0].islower():
                self._lower.add(word)
            elif text[max(0, match.start() - 2) : match.start()].strip(" (“‘").isalpha():
                self._upper.add(word.lower())
        for match in _DEFINED.finditer(text):
            name = _name_before(text[max(0, match.start() - _LONGEST_NAME) : match.start()])
            if tokens := _tokens(name):
                self._acronyms[" ".join(tokens)] = match[1].lower()
        for match in _PHRASE.finditer(text):
            first, _, rest = match[0].partition(" ")
            if rest and first.lower() not in _NO_NAMES:
                last = _plain(rest.rpartition(" ")[2]).lower()
                self._bearers.setdefault(last, set()).add(first.lower())

    def names(self, text: str, *, opens: bool) -> Named:
        """What `text` names; `opens` says that it opens a sentence, where any word is capital."""
        tokens: dict[str, None] = {}
        instruments: set[str] = set()
        events: set[str] = set()
        rest, at = [], 0
        for match in _PHRASE.finditer(text):
            found = self._acronym(_tokens(match[0], opens=opens and match.start() == 0))
            if opens and match.start() == 0 and " " not in match[0] and self._is_common(match[0]):
                continue
            if len(found) == 1 and " " not in match[0] and self._is_shared(found[0]):
                continue
            tokens.update(dict.fromkeys(found))
            own = _own(found)
            instruments |= own if INSTRUMENTS & set(found) else set()
            events |= own if EVENTS & set(found) else set()
            rest.append(text[at : match.start()])
            at = match.end()
        countries = frozenset(token for token in tokens if token.startswith("="))
        acronyms = frozenset(t.lower() for t in _ACRONYM.findall(text) if t.lower() in tokens)
        acronyms |= frozenset(self._acronyms.values()) & tokens.keys()
        remaining = " ".join([*rest, text[at:]])
        named = (frozenset(instruments) - countries - GENERIC, frozenset(events) - countries)
        return Named(frozenset(tokens), countries, *named, acronyms, remaining, order=tuple(tokens))

    def _acronym(self, tokens: list[str]) -> list[str]:
        """The tokens, or the acronym that some document gives for them."""
        short = self._acronyms.get(" ".join(tokens))
        return [short] if short else tokens

    def _is_common(self, word: str) -> bool:
        word = _plain(word)
        low = word.lower()
        if low in self._upper or nation_of_adjective(word):
            return False
        return low in self._lower or low.endswith(("s", "ing", "ed", "ion", "ly", "ment"))

    def _is_shared(self, surname: str) -> bool:
        """Whether a lone name is the last of several people's."""
        return len(self._bearers.get(surname, ())) > 1


def _own(tokens: list[str]) -> set[str]:
    """What of a name is not the noun for what it names; "Operation" stands before the name."""
    if tokens[0:1] == ["operation"]:
        return set(tokens[1:])
    return set(tokens) - INSTRUMENTS - EVENTS


def _name_before(text: str) -> str:
    """The name with which `text` ends: its last words with capitals, and what links them."""
    words = text.split()
    at = len(words)
    while at and (words[at - 1][0].isupper() or words[at - 1] in _LINKS):
        at -= 1
    return " ".join(words[at:])


def _plain(word: str) -> str:
    return _POSSESSIVE.sub("", word.rstrip(".,"))


def _tokens(phrase: str, *, opens: bool = False) -> list[str]:
    words = [_plain(word) for word in _TOKEN.findall(phrase)]
    if opens and words[1:2] == ["of"] and deed_of(words[0]):
        del words[:2]
    return [token for token in _countries(words) if token not in _NO_NAMES and len(token) > 1]


def _countries(words: list[str]) -> Iterator[str]:
    """The words in small letters, with countries by their usual names behind an equals sign."""
    at = 0
    while at < len(words):
        if words[at].lower() == "the":
            at += 1
            continue
        for length in (2, 1):
            country = nation_of_adjective(" ".join(words[at : at + length]))
            if country:
                yield f"={country.casefold()}"
                at += length
                break
        else:
            yield words[at].lower()
            at += 1
