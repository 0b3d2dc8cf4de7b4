"""What a document tells about all its sentences: its persons, its two countries, its own words."""

import itertools
import re
from collections.abc import Sequence
from functools import cached_property

from quizapp.generate.casing import Casing
from quizapp.generate.documents import Manuscript
from quizapp.generate.english.nations import forms_of, nations_in
from quizapp.generate.matter import Matter
from quizapp.generate.people.registry import Person, Place, Registry
from quizapp.generate.roles import Paragraph
from quizapp.generate.text import A_YEAR, sentences
from quizapp.generate.things import Things
from quizapp.generate.voices import Voice, case_of, court_of, voice_of

_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_WEEKDAY = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:yesterday|tomorrow)\b"
    r"|\b(?:[Ll]ast|[Nn]ext|[Tt]his|[Ee]arlier this|[Ll]ater this)\s(?:week|month|year|season)\b"
)
_DAY = re.compile(r"[A-Z][a-z]+day\b|yesterday|tomorrow|[Ll]ast week|[Tt]his week|[Nn]ext week")
_SAID = re.compile(r"\b(?:said|told|says|added(?=[,.:]| that))\b")
_NEWS_SHARE, _SAID_SHARE = 1 / 400, 1 / 110
_FEWEST_SIGNS = 2
_QUOTED = re.compile(r"^[‘“\"']([^‘“\"'’”]*)[’”\"']$")
_INDO = re.compile(r"\bIndo-")
_BORN = re.compile(r"\b[A-Z][a-z]+-[a-z]+\b")
"""A compound such as "German-born", which names no country of which a text speaks."""
_PAIR = 2
_MANY_TIMES, _FAR = 6, 4
"""How often a text names its own country at least, and how much more than any other."""
_MANY_MENTIONS, _EARLIER = 3000, 4000
_HEAD, _PLURAL, _LONGEST_TITLE = 30, 5, 16
_TELLING_TITLE, _NAMING_TITLE = 4, 3
_HONORIFIC = re.compile(r"^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir)\.?\s")


class Setting:
    """A document around a sentence; built once, read for every fact."""

    def __init__(self, manuscript: Manuscript, body: Sequence[Paragraph]) -> None:
        self.document = manuscript.document
        self.registry = Registry([(p.number, p.text) for p in body])
        self._texts = {p.number: p.text for p in body}
        numbers = [p.number for p in body]
        self._before = dict(itertools.pairwise(reversed(numbers)))
        self._title = manuscript.document.title
        self._paragraphs = manuscript.paragraphs
        self.things = Things(
            manuscript.paragraphs, self._texts, title=self._title, registry=self.registry
        )

    @cached_property
    def matter(self) -> Matter:
        """What the document is about, as a stem can say it."""
        return Matter(
            self._title,
            self._texts,
            registry=self.registry,
            things=self.things,
            countries=self.countries,
        )

    def text(self, number: int) -> str:
        """The text of a paragraph of the body."""
        return self._texts[number]

    @property
    def opening(self) -> str:
        """The first paragraph of the body."""
        return next(iter(self._texts.values()), "")

    def earlier(self, number: int, offset: int) -> str:
        """The text just before a place: its paragraph's, or that of the paragraph before it."""
        before = self._texts[number][max(0, offset - _EARLIER) : offset].strip()
        return before or self._texts.get(self._before.get(number, 0), "")[-_EARLIER:]

    def sentence_before(self, number: int, offset: int) -> str:
        """The last sentence before a place, in its paragraph or the one before it; or ""."""
        parts = sentences(self.earlier(number, offset))
        return parts[-1].text if parts else ""

    def person_called(self, surname: str, place: Place) -> Person | None:
        """The person of whom more than a name is known and whom a lone surname means, or None.

        Where several bear the surname in a long document, nobody is certain enough.
        """
        names = self.registry.mentions.surnamed(surname)
        if len(names) == 1:
            person = self.registry.named(names[0])
        elif names and len(self.registry.mentions) < _MANY_MENTIONS:
            person = self.registry.bearer(surname, place)
        else:
            return None
        return person if person and (person.role or person.gender) else None

    @cached_property
    def _given(self) -> dict[str, set[str]]:
        """First names, each with the full names of the sure persons who bear it."""
        found: dict[str, set[str]] = {}
        for person in self.registry.persons:
            found.setdefault(person.name.split(" ")[0], set()).add(person.name)
        return found

    def given_name(self, name: str) -> str:
        """The full name of the one person whose first name is `name`, or ""."""
        names = self._given.get(name, set())
        full = next(iter(names), "")
        alone = len(names) == 1 and " " in full and not self.registry.common(name)
        person = self.registry.named(full) if alone else None
        return full if person and (person.role or person.gender) else ""

    @property
    def head(self) -> Sequence[str]:
        """The first lines of the document, whatever they are."""
        return self._paragraphs[:_HEAD]

    @cached_property
    def voice(self) -> Voice | None:
        """Who "we" are in the document, or None."""
        return voice_of(self.document, self._paragraphs)

    @cached_property
    def case(self) -> str:
        """The case that the document judges, by its number or name, or ""."""
        return case_of(self._title, self.head)

    @cached_property
    def court(self) -> str:
        """Whose judgment the document is: "the Supreme Court", "the Court"."""
        return court_of(self.head)

    @cached_property
    def tribunal(self) -> str:
        """The name of the court that issued the document, of which it says "the Court"; or ""."""
        issuer = self.document.publisher.removeprefix("The ")
        return issuer if re.search(r"\b(?:Court|Tribunal) (?:of|for)\b", issuer) else ""

    @cached_property
    def pair(self) -> tuple[str, str] | None:
        """The two countries of the title, where it names exactly two."""
        found = nations_in(_BORN.sub("", _INDO.sub("India-", self._title)))
        return (found[0], found[1]) if len(found) == _PAIR else None

    def pair_at(self, text: str, place: Place) -> tuple[str, str] | None:
        """The two countries that "both sides" means at a place: the title's, or the last named.

        One that the text is of counts beside the only other that was just named.
        """
        near = nations_in(f"{self.sentence_before(*place)} {text}")
        near = near if self.land in near or not self.land else [self.land, *near]
        return self.pair or ((near[0], near[1]) if len(near) == _PAIR else None)

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """The countries that the document names more than once, the most frequent first."""
        text = "\n".join(self._paragraphs)
        times = {country: _times(country, text) for country in nations_in(text)}
        ranked = sorted(times, key=lambda country: (-times[country], country))
        return tuple(country for country in ranked if times[country] > 1)

    @cached_property
    def land(self) -> str:
        """The one country that the title names, or that the text names far above all; or ""."""
        named = nations_in(_BORN.sub("", self._title))
        if self.voice and self.voice.ministry and self.voice.owner != "the country":
            return self.voice.owner
        if named:
            return named[0] if len(named) == 1 else ""
        text = "\n".join(self._paragraphs)
        often = [_times(country, text) for country in self.countries[:_PAIR]] or [0]
        alone = often[0] >= _MANY_TIMES and (len(often) == 1 or often[0] >= _FAR * often[1])
        return self.countries[0] if alone else ""

    @cached_property
    def is_news(self) -> bool:
        """Whether the document speaks from one day: "on Friday", and again and again "he said"."""
        words = sum(text.count(" ") for text in self._texts.values())
        named = [day for text in self._texts.values() for day in _WEEKDAY.findall(text)]
        days = len(named) if any(map(_DAY.match, named)) else 0
        said = sum(len(_SAID.findall(text)) for text in self._texts.values())
        often = max(days, said) >= _FEWEST_SIGNS
        return often and (days > words * _NEWS_SHARE or said > words * _SAID_SHARE)

    @cached_property
    def _casing(self) -> Casing:
        return Casing(self._texts.values(), self.registry)

    def lowered(self, text: str) -> str:
        """`text` as it stands inside a sentence: its first word small unless it is a name."""
        return self._casing.lowered(text)

    def opens_with_name(self, text: str) -> bool:
        """Whether the first word of a sentence is sure to be a name and keeps its capital."""
        return self._casing.opens_with_name(text)

    @cached_property
    def source(self) -> str:
        """The words "According to" with the author, the title or the publisher, and the year."""
        year = self.document.published[:4]
        dated = f" ({year})" if year else ""
        if self.document.author:
            return f"According to {_HONORIFIC.sub('', self.document.author)}{dated}, "
        house = self.document.publisher.removeprefix("The ")
        if house and not self._title:
            return f"According to the {house}{dated}, "
        return self.titled

    @cached_property
    def titled(self) -> str:
        """The words "According to" with the title and the year; "" where it names no one text."""
        year = self.document.published[:4]
        title = _QUOTED.sub(r"\1", self._title.strip())
        if not title or len(title.split()) > _LONGEST_TITLE:
            return ""
        return f"According to “{title}”{f' ({year})' if year else ''}, "

    @cached_property
    def tells(self) -> bool:
        """Whether the title names something, and the text a time, by which its claims are known."""
        words = self._title.replace("-", " ").split()
        named = any(word[:1].isupper() for word in words[1:]) or bool(nations_in(self._title))
        dated = self.document.published or not self.is_news
        return bool(len(words) >= _NAMING_TITLE and named and dated and self.titled)

    @cached_property
    def tells_year(self) -> bool:
        """Whether a stem that names the title tells a year with it."""
        return bool(self.document.published or A_YEAR.search(self._title))

    @cached_property
    def title_nouns(self) -> frozenset[str]:
        """The words of a title that is long enough to explain what the text is about."""
        words = _WORD.findall(self._title.lower())
        words += [word.removesuffix("s") for word in words if len(word) > _PLURAL]
        words += ["country", "nation", "region"] if nations_in(self._title) else []
        telling = len(self._title.split()) >= _TELLING_TITLE and self.titled
        return frozenset(words) if telling else frozenset()


def _times(country: str, text: str) -> int:
    """How often `text` names a country by its name or adjective."""
    return sum(text.count(form.title()) for form in forms_of(country))
