"""What a document calls its things: its topic, its headings, and the full name of "the dam"."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from quizapp.domain.alternatives import any_of
from quizapp.generate.people.registry import Place, Registry, personal
from quizapp.generate.sections import PAPERS, RUN_ON, Sections
from quizapp.generate.short_names import ShortNames

_NAMED = re.compile(rf"(?<![\w.’'-]){RUN_ON}")
_LEADING = re.compile(
    r"^(?:The|A|An|In|On|At|By|For|From|To|Of|With|But|And|As|When|While|After|Before|Since|During"
    r"|Under|This|That|Its|It|Both|All|Some|According to)\s(?:the\s)?"
)
_KINDS = (
    "dam|river|lake|canal|bridge|barrage|reservoir|treaty|act|agreement|pact|accord|convention|charter"
    "|resolution|constitution|ordinance|amendment|bill|commission|committee|council|court|bank|fund"
    "|organisation|organization|league|alliance|corporation|authority|tribunal|assembly|university"
    "|institute|museum|war|battle|conference|summit|project|plan|scheme|programme|railway|airport"
    "|tunnel|tower|temple|palace|mosque|empire|dynasty|kingdom|sultanate|expedition|mission|prize"
    "|movement|foundation|society|association|federation|protocol|declaration|observatory|telescope"
    "|canal|line|wall|fence|highway|corridor"
    "|pipeline|glacier|desert|mountain|volcano|earthquake|revolution|festival"
    "|center|hospital|port|party|company|agency|ministry|college|school|station|club"
)
_KIND_WORDS = set(_KINDS.split("|"))
_DEFINITE = re.compile(
    rf"\b(?P<the>[Tt]he)\s(?P<noun>(?i:{any_of(_KINDS.split('|'))}))(?=['’]s|[\s.,;])"
    r"(?!\s[A-Z]|\s(?:of|for|that|which|who|she|he|they|between|against|known|called|signed|at"
    r"|near)\b)"
)
_NAMED_ON = re.compile(r"\s(?:on|in|to|with|against)\s(?:the\s)?[A-Z]")
_HEAD = 10
_OF = re.compile(r"\s(?:of|for|on)\s")
_BARE_NAME = re.compile(r"^(?:Lake|Mount|Cape|Fort|Operation|Project)\s")
_ENACTOR = re.compile(r"^(?P<name>The (?:[A-Z][\w’'-]*\s?){1,4}),$")
_THIS = re.compile(rf"\b[Tt]his (?P<noun>{'|'.join(PAPERS.lower().split('|'))})\b")
_LABEL = re.compile(
    r"^(?:Obituary|Profile|Biography|Life|In memoriam|Notes?)(?:\s?[:–—-]\s| on )", re.IGNORECASE
)
_AGED = re.compile(r"\d{2,3}\b(?=[,;:]|$)")
_CALLED = re.compile(
    r",?\s(?:is|was)\s(?:an?|the)\s(?:[\w’'-]+\s){0,4}?(?P<noun>[a-z]+)(?=\s(?:of|in|on|that"
    r"|which|across"
    r"|between|for|at|near|founded|located|built)\b|[,.])"
)
_REMEMBERED = 60
_EARLIER = 4000


def _core(name: str, noun: str) -> str:
    """A name without the part it names: "World Fund" for the noun in "Board of the World Fund"."""
    core = name.rpartition(" of the ")[2]
    return core if core.lower().endswith(f" {noun}") else name


def _heads(name: str) -> set[str]:
    """The words of a name that can say what kind of thing it is."""
    words = name.lower().replace("centre", "center").split(" ")
    if words[-2:-1] == ["the"]:
        return {_OF.split(name.lower())[0].split(" ")[-1]}
    return {words[-1], words[0], _OF.split(name.lower())[0].split(" ")[-1]} if words[1:] else set()


@dataclass(frozen=True, slots=True)
class Topic:
    """What a whole document is about: one person or one thing, by its full name.

    `nouns` are what the text's first sentence says that a thing is: "river"; `article` is what
    stands before the name there: "The " or "".
    """

    name: str
    person: bool
    nouns: frozenset[str] = frozenset()
    article: str = ""

    @property
    def last_word(self) -> frozenset[str]:
        """What its name says that a thing is: "line" for "Durand Line"."""
        last = self.name.rsplit(" ", 1)[-1].lower()
        named = " " in self.name and not self.person and last in _KIND_WORDS
        return frozenset((last,) if named else ())


class Things:
    """The named things of one document; built once, read for every fact."""

    def __init__(
        self,
        paragraphs: Sequence[str],
        texts: Mapping[int, str],
        *,
        title: str,
        registry: Registry,
    ) -> None:
        self._paragraphs = paragraphs
        self._texts = texts
        self._title = title
        self._registry = registry
        self.sections = Sections(paragraphs, texts, title=title)
        self.short_names = ShortNames(texts, self.sections)

    @cached_property
    def topic(self) -> Topic | None:
        """The person or thing that the title names and the text begins with."""
        opening = next(iter(self._texts.values()), "")
        title = _LABEL.sub("", self._title)
        names = [person.name for person in self._registry.persons if " " in person.name]
        hero = next((n for n in names if title.startswith((f"{n},", f"{n} ")) or title == n), "")
        after = title.removeprefix(hero).lstrip(", ")
        if hero and (after[:1].islower() or _AGED.match(after) or title != self._title):
            return Topic(hero, person=True)
        found = re.match(
            rf"(?P<the>(?:The\s)?)(?P<name>{RUN_ON})(?:\s\([^()]+\))?(?=,?\s[a-z(])", opening
        )
        if not found or found["name"] not in self._title:
            return None
        name = found["name"]
        core = re.split(r"[:,(]|\s[–—-]\s", self._title)[0].removeprefix("The ").strip()
        if core != name and (" " not in name or not core.startswith(name)):
            return None
        person = self._registry.named(name)
        known = person is not None and (person.sure or bool(person.role))
        thing = name.rsplit(" ", maxsplit=1)[-1].lower() in _KIND_WORDS
        called = _CALLED.match(opening[found.end() :])
        nouns = frozenset({called["noun"]} if called else ())
        personal_name = personal(name.split()) and not thing and not nouns
        return Topic(name, known and personal_name, nouns, found["the"])

    @cached_property
    def _by_kind(self) -> dict[str, list[tuple[Place, str]]]:
        """The names that end in, or open with, each kind of thing, in their order."""
        found: dict[str, list[tuple[Place, str]]] = defaultdict(list)
        for number, text in self._texts.items():
            for match in _NAMED.finditer(text):
                for name in _LEADING.sub("", match[0]).split(" and the "):
                    for kind in _heads(name) & _KIND_WORDS:
                        found[kind].append(((number, match.start()), name))
        return found

    def _called(self, noun: str, place: Place) -> str:
        """The one name that "the dam" can mean at `place`, or ""."""
        number, offset = place
        near = self._texts[number][max(0, offset - _EARLIER) : offset]
        known = self._by_kind.get(noun, [])
        end = bisect_left(known, (place, ""))
        names = known[max(0, end - _REMEMBERED) : end]
        here = {name for at, name in names if at[0] == number}
        others = re.search(
            rf"\b(?:an?|another|one)\s(?:[\w’'-]+\s){{0,3}}{noun}\b", near, re.IGNORECASE
        )
        candidates = here or {name for _, name in names}
        if not here and self.topic and self.topic.name in candidates:
            return self.topic.name
        if not here and self.topic and noun in self.topic.name.lower().split(" "):
            return ""
        longest = max(candidates, key=len, default="")
        same = all(name in longest for name in candidates)
        if not same or (others and not here):
            return ""
        return longest

    def only(self, noun: str) -> str:
        """The one name that ends in, or opens with, a kind of thing; "" where several do."""
        names = {name for _, name in self._by_kind.get(noun, ())}
        longest = max(names, key=len, default="")
        return _core(longest, noun) if all(name in longest for name in names) else ""

    def named(self, text: str, place: Place) -> str:
        """`text` with the full name for its first "the dam", where there is but one."""
        topic = self.topic
        if topic and topic.name not in text:
            for noun in sorted(topic.nouns | topic.last_word):
                text = self._topical(text, noun, topic, place)
        for found in _DEFINITE.finditer(text):
            before = text[: found.start()]
            if found["noun"].istitle() and _NAMED_ON.match(text, found.end()):
                continue  # "the War on Terror" is a name of its own
            noun = found["noun"].lower().replace("centre", "center")
            if noun in {name.lower() for name in before.split()}:
                continue
            name = _core(self._called(noun, place), noun)
            if name and name not in text:
                article = "" if _BARE_NAME.match(name) else f"{found['the']} "
                return f"{before}{article}{name}{text[found.end() :]}"
        return text

    def _topical(self, text: str, noun: str, topic: Topic, place: Place) -> str:
        """`text` with the topic's name for "the river", unless another river was named near."""
        found = re.search(
            rf"\b(?P<the>[Tt]he) {noun}(?=['’]s|[\s.,;])(?! (?:of|that|which)\b| [A-Z])", text
        )
        near = self._texts[place[0]][: place[1]].replace(topic.name, "")
        if not found or re.search(rf"\b{noun.capitalize()}\b|\ban?(?: \w+)? {noun}\b", near):
            return text
        article = "" if _BARE_NAME.match(topic.name) else f"{found['the']} "
        return f"{text[: found.start()]}{article}{topic.name}{text[found.end() :]}"

    @cached_property
    def enactor(self) -> str:
        """Who speaks in a resolution: "The Security Council", in a line of its own; else ""."""
        found = (_ENACTOR.match(line) for line in self._paragraphs[:_HEAD])
        return next((match["name"] for match in found if match), "")

    def titled(self, text: str) -> str:
        """`text` with the title for "this resolution", where the title is a resolution's name."""
        name = self._title.removeprefix("The ")
        for found in _THIS.finditer(text):
            noun = found["noun"].capitalize()
            if re.match(rf"{noun}\s(?:\d|on |between |for )|(?:[A-Z][\w’'-]*\s)+{noun}\b", name):
                article = "" if re.match(rf"{noun}\s\d", name) else "the "
                return text.replace(found[0], article + name)
        return text

    def heading(self, number: int) -> str:
        """The name in the heading above a paragraph, where the heading is one name."""
        return self.sections.heading(number)
