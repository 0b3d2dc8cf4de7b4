"""Says in plain words what a document speaks of: "On Chile and the Mapuche"."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import islice

from quizapp.generate.english.names import BODY_WORD, DAYS_AND_MONTHS, is_title
from quizapp.generate.english.nations import forms_of, nation, nations_in
from quizapp.generate.people.registry import Registry
from quizapp.generate.people.sightings import sightings
from quizapp.generate.sections import RUN_ON
from quizapp.generate.things import Things
from quizapp.generate.topics import essay_topic, is_journal, topic

_NAME = re.compile(
    r"(?<=[a-z,;] )(?P<name>[A-Z][\w’'-]*[a-zA-Z](?:(?: of| of the)? [A-Z][\w-]*[a-zA-Z])*)"
)
_POSSESSIVE = re.compile(r"['’]s?$")
_ALONE = re.compile(
    r"['’]|[^\w ]|$| (?:is|are|was|were|has|have|had|will|would|can|could|may|must|should|did|does"
    r"|and|or|of|in|to|for|on|by|with|that|which|who|as|at|from|into|than|but|since|after|over"
    r"|about|against|when|while|if|because|through|during)\b"
)
_AT_PLACE = re.compile(r"\b(?:in|at|from|near|to|on) $")
_OF_NATION = re.compile(
    r"\b(?i:for|on|over|about|behind|inside|against) "
    r"(?P<what>(?P<nation>[A-Z][a-z]+)(?:['’]s|s['’]) (?:[\w-]+ ?){1,6})$"
)
_TITLE_WORD = re.compile(r"[A-Za-z][\w-]*")
_DAYS = frozenset(DAYS_AND_MONTHS.split("|"))
_DULL = frozenset(("I", "Government", "State", "House", "Minister", "GDP", "TV", "Mr", "Mrs"))
_OFTEN = 3
"""How often a name stands inside sentences before a document is about its bearer."""
_OPENING = 2
"""How many of its paragraphs open a document, where it says what it is about."""
_MOST = 2
_BEFORE = 8


class Matter:
    """What one document is about; built once, read for every claim that leans on it."""

    def __init__(
        self,
        title: str,
        texts: Mapping[int, str],
        *,
        registry: Registry,
        things: Things,
        countries: Sequence[str],
    ) -> None:
        self._title = title
        self._texts = texts
        self._registry = registry
        self._things = things
        self._countries = countries

    def said(self, but: Sequence[str] = ()) -> str:
        """The words "On Chile and the Mapuche", `but` without anybody's of these names; or ""."""
        if self._phrase and not _names_one(self._phrase, but):
            return self._phrase
        names = self.names(but)
        return f"On {' and '.join(names)}" if names else ""

    def names(self, but: Sequence[str] = ()) -> list[str]:
        """The one or two names of whom and what the document is about, in the same way."""
        for known in (self._names, self._countries[:1]):
            names = [name for name in known if not _names_one(name, but)]
            if names:
                return names[:_MOST]
        return []

    def is_thin(self, but: Sequence[str] = ()) -> bool:
        """Whether those words name no more than one country."""
        names = self.names(but)
        return not self._phrase and len(names) < _MOST and all(map(nations_in, names))

    def is_single(self, but: Sequence[str] = ()) -> bool:
        """Whether the document is about one thing, which "it" in what is said there can mean."""
        about = self._things.topic
        return about is not None and not about.person and about.name in self.said(but)

    @cached_property
    def _phrase(self) -> str:
        """The title's own words, where they are a noun phrase that the text speaks of."""
        words = topic(self._title) or essay_topic(self._title)
        owned = _OF_NATION.search(self._title)
        if not words and owned and nations_in(owned["nation"]):
            words = f"On {self._small(owned['what'])}"
        bare = nation(re.sub(r".* of ", "", words))
        return "" if bare or not self._speaks_of(words) or is_journal(self._title) else words

    def _small(self, words: str) -> str:
        """The title's words with small letters where the text gives them such."""
        common = (w.lower() if self._registry.common(w) else w for w in words.split(" "))
        return " ".join(common)

    def _speaks_of(self, words: str) -> bool:
        """Whether the text has one of the words; a journal's name stands above it only."""
        names = re.findall(r"[A-Z][\w-]{3,}", words)
        return not names or any(self._registry.proper(n) or self._registry.common(n) for n in names)

    @cached_property
    def _names(self) -> list[str]:
        """Whom and what the document is about, those of its title first."""
        title = "" if is_journal(self._title) else self._title
        places = [place for place in nations_in(title) if place in self._countries]
        people = [seen.name for seen in sightings(title) if self._is_person(seen.name)]
        found = [*people[:1], *places, *self._of_kind(title)] if people else []
        found = found or [*places[:_MOST], *self._of_kind(title)]
        if not (people or len(found) > len(places)):
            opening = nations_in(next(iter(self._texts.values()), ""))
            found += [*([] if places or title else opening[:_MOST]), *self._main(title), *opening]
        return list(dict.fromkeys(found))

    def _is_person(self, name: str) -> bool:
        person = self._registry.named(name)
        return person is not None and person.sure

    def _of_kind(self, title: str) -> list[str]:
        """The thing that the title calls "a treaty" or "the Fund", by its name in the text.

        The words of a name that the title has in full call nothing.
        """
        named = [name for name in re.findall(RUN_ON, title) if " " in name and self._has(name)]
        parts = {part for name in named for part in name.split(" ")}
        words = dict.fromkeys(w.lower() for w in _TITLE_WORD.findall(title) if w not in parts)
        return [f"the {name}" for name in map(self._things.only, words) if name][:1]

    def _has(self, name: str) -> bool:
        return any(name in text for text in self._texts.values())

    def _main(self, title: str) -> list[str]:
        """The name of no person and no country that the text has most, if it opens with it."""
        opening = "\n".join((title, *islice(self._texts.values(), _OPENING)))
        times: Counter[str] = Counter()
        the: Counter[str] = Counter()
        for text in self._texts.values():
            for found in _NAME.finditer(text):
                before = text[max(0, found.start() - _BEFORE) : found.start()]
                if not _ALONE.match(text, found.end()) or _AT_PLACE.search(before):
                    continue
                name = _POSSESSIVE.sub("", found["name"])
                for part in {name, name.partition(" of ")[0]}:
                    times[part] += 1
                    the[part] += before.endswith(("the ", "The "))
        for name, often in sorted(times.items(), key=lambda one: (-one[1], -len(one[0]), one[0])):
            if often < _OFTEN:
                break
            if name in opening and self._is_thing(name):
                return [f"the {name}" if 2 * the[name] > times[name] else name]
        return []

    def _is_thing(self, name: str) -> bool:
        """Whether a name is no country's, no person's, no office and no day."""
        words = name.split(" ")
        person = words[-1] in self._registry.surnames or words[0] in self._registry.given
        dull = is_title(words[0]) or not _DAYS.isdisjoint(words) or name in _DULL
        dull = dull or BODY_WORD.fullmatch(name) is not None
        return not (person or dull or nations_in(name) or self._registry.common(name))


def _names_one(words: str, names: Sequence[str]) -> bool:
    """Whether `words` hold one of the names, or a country's name in another form."""
    told = f" {words.casefold()} "
    forms = [form for name in names for form in (name, *forms_of(name))]
    return any(f" {form.removeprefix('the ').casefold()}" in told for form in forms)
