"""Follows who is being spoken of from sentence to sentence, so that "he" can be told."""

import re
from dataclasses import replace

from quizapp.generate.english.finite import finite_index
from quizapp.generate.english.names import ROLE, role_words
from quizapp.generate.people.courts import is_this_court
from quizapp.generate.people.holder import Holder, as_holder
from quizapp.generate.people.last_body import LastBody
from quizapp.generate.people.mentions import Names
from quizapp.generate.people.registry import Place, Registry
from quizapp.generate.people.roles import role_after
from quizapp.generate.people.sightings import sightings
from quizapp.generate.people.speakers import PRONOUN, joint, listed, read_holder
from quizapp.generate.people.unnamed import unnamed

_GENDER = {"he": "m", "she": "f"}
_ACTS = re.compile(
    r",? who |,? (?!(?:and|or|of|in|on|at|to|for|with|from|by|as|but|than|while|when"
    r"|after)\b)[a-z]+\b"
)
_DESCRIBED = re.compile(
    r"^(?:(?:But|And|Yet|However|Meanwhile),? )?[Tt]he (?P<what>\d\d-year-old"
    rf"|(?:[\w’'-]+ ){{0,3}}?(?:{ROLE}|man|woman|boy|girl))\b(?! of|['’]s)"
)
_OPENING, _LONGEST_NAME = 60, 80
_OPENS_APART = re.compile(
    r"^(?:In|On|At|When|As|If|Asked|Speaking|Talking|Replying|Responding|Writing|According|After"
    r"|Before|During|For|By|Earlier|Since|Despite|Instead|However|Meanwhile|While|Although|Though"
    r"|Having|Because|Like|Unlike|With|To|But|And|Then|Later|Yet|[A-Z][a-z]+ing|[A-Z][a-z]+ed)\b"
)
_SUBJECT_PLACE = re.compile(
    r"^(?:(?:But|And|Yet|However|Meanwhile|Then),? )?"
    r"(?:(?!(?:In|At|On|After|With|During|To|For|From|By|Under|Of|Like|Unlike|Against|Before)\b)"
    r"[A-Z][\w’'-]*\.? ){0,3}$"
)
_GOVERNED = re.compile(
    r"^(?:In|At|On|After|With|During) (?:[\w’'-]+ ){0,4}(?:to|with|of|for|from|by) (?:\w+ )?$"
)
_PREPOSED = re.compile(
    r"\b(?:of|to|with|by|from|for|against|about|after|before|like|unlike|under|over|between|and)"
    r" (?:[\w’'-]+ ){0,4}$",
    re.IGNORECASE,
)
_APPOSED_BEFORE = re.compile(r"^(?:The|An?|Its|His|Her|Their|One) [^,]{3,80}, $")
_MEETS = re.compile(
    r"^(?:, [^,]+,)?(?: (?:[a-z]+ly|later|also|then|has|had|once))* (?:met|saw|visited|received"
    r"|telephoned|phoned|rang|joined|greeted|hosted|invited|replaced|succeeded|interviewed"
    r"|questioned|accompanied|consulted|approached|(?:wrote|spoke|talked|turned|listened)"
    r" (?:to|with)|called on|(?:held|had) (?:\w+ ){0,2}(?:talks|lunch|dinner|a meeting) with"
    r"|shook hands with|sat (?:down )?(?:with|beside|next to))\b"
)
_STRANGER = re.compile(
    r"^(?:A|An|One|Another|His|Her|Its|Their|My) (?:[a-z-]+ ){0,3}(?:spokes\w+|source|\w+er|deputy"
    rf"|colleague|rival|opponent|aide|ally|neighbour|friend|wife|husband|son|\w*man|{ROLE})\b"
)


class Discourse:
    """The holder whom a pronoun would mean now: the subject last named, while nobody else came.

    Somebody else who is named in a later sentence, or a speaker who is not known, clears it:
    then a pronoun means nobody.
    """

    def __init__(self, registry: Registry, *, title: str = "", court: Holder | None = None) -> None:
        self.registry = registry
        self._court = court
        self._hero = _hero(registry, title)
        self._lately: dict[str, int] = {}
        self.focus: Holder | None = None
        self._several: Holder | None = None
        self._body = LastBody()
        self._names = Names(n for p in registry.persons for n in (p.name, p.surname))

    def read(self, phrase: str, place: Place, *, before: str = "") -> Holder | None:
        """Whom `phrase` means at `place`; pronouns mean the focus, if they fit it.

        `before` is the sentence up to the phrase: a person named there comes first, and where it
        names another, or somebody by a role, a pronoun means nobody for certain. Where it is what
        "he" says, he is not one whom it names.
        """
        if PRONOUN.match(phrase):
            return self._within(phrase.casefold(), place, before)
        if is_this_court(phrase) or (self._court and phrase in ("the Court", "The Court")):
            return self._court
        return (
            self._body.meant(phrase, before)
            or joint(phrase, self.registry, place)
            or read_holder(phrase, self.registry, place)
            or listed(phrase, self.registry, place)
        )

    def _within(self, word: str, place: Place, before: str) -> Holder | None:
        """Whom a pronoun means behind `before`, which may name its person itself."""
        named = [(start, self._named(name, place)) for start, name in self._names.within(before)]
        others = {h.speaker.name for _, h in named if h}
        if before.rstrip("\"”’' ").endswith(",") and not _OPENS_APART.match(before):
            own = self.focus and self.focus.speaker.name in others
            return None if own else self._pronoun(word)
        role = self.focus.speaker.role.casefold() if self.focus else ""
        if named and (len(others) != 1 or not all(h for _, h in named)):
            return None
        if named:
            start, holder = named[0]
            mine = self.focus and holder and holder.speaker.name == self.focus.speaker.name
            if not mine and _SUBJECT_PLACE.match(before[:start]):
                self.focus = holder
            elif not mine and not _GOVERNED.match(before[:start]):
                return None
        elif any(found not in role for found in role_words(before)):
            return None
        return self._pronoun(word)

    def _pronoun(self, word: str) -> Holder | None:
        if word == "they" and self._several:
            return self._several
        focus = self.focus
        gender = _GENDER.get(word, "")
        alone = focus is not None and not focus.person and bool(gender)
        if focus is None or alone or (focus.person and focus.gender not in ("", gender)):
            focus = self.focus = self._about(word)
        if focus is None:
            return None
        if word == "they":
            return focus if focus.plural else None
        if not focus.person or focus.gender not in ("", _GENDER[word]):
            return None
        self.focus = replace(focus, gender=_GENDER[word])
        return self.focus

    def _about(self, word: str) -> Holder | None:
        """Whom the document is about, if `word` fits them and nobody else who was named lately."""
        gender = _GENDER.get(word)
        if self._hero is None or self._hero.gender != gender:
            return None
        people = [self.registry.named(name) for name in self._lately]
        others = [p for p in people if p and p.name != self._hero.speaker.name]
        return None if any(p.gender in ("", gender) for p in others) else self._hero

    def _note(self, sentence: str, place: Place) -> None:
        """Keep who is named in this paragraph, if that may matter for whom it is about."""
        if self._hero is None:
            return
        self._lately = {n: at for n, at in self._lately.items() if at == place[0]}
        for _, name in self._names.within(sentence):
            holder = self._named(name, place)
            if holder:
                self._lately[holder.speaker.name] = place[0]

    def heard(self, holder: Holder | None, sentence: str, place: Place) -> None:
        """Somebody speaks in a masked sentence; None is somebody who is not known.

        Where several do who are not named, "he" still means the person before them.
        """
        self._note(sentence, place)
        several = holder is not None and holder.plural and holder.speaker.group == "officials"
        beside = several and self.focus is not None and self.focus.person
        self._several = holder if beside else None
        self.focus = self.focus if beside else holder
        self._body.heard(holder, sentence)

    def narrated(self, sentence: str, place: Place) -> None:
        """A masked sentence in which nobody speaks passes by."""
        self._note(sentence, place)
        self._body.heard(None, sentence)
        self._several = None
        described = _DESCRIBED.match(sentence)
        if described:
            person = self.registry.by_role(described["what"], place)
            self.focus = as_holder(person) if person else None
            return
        stranger = _STRANGER.match(sentence)
        if stranger:
            self.focus = self._stranger(sentence)
            return
        if self._new_name(sentence, place):
            self.focus = None
            return
        for start, name in self._names.within(sentence):
            after = sentence[start + len(name) :]
            if after.startswith(("'s", "’s")):
                continue
            holder = self._named(name, place)
            before = sentence[:start]
            opens = _APPOSED_BEFORE.match(before) or (
                "," not in before.rstrip(", ") and start < _OPENING
            )
            opens = opens and not _PREPOSED.search(before)
            if opens and (_ACTS.match(after) or role_after(after)):
                self.focus = None if self._meeting(after, holder, place) else holder
                return
            if self.focus is None or holder is None or holder.speaker != self.focus.speaker:
                self.focus = None
                return

    def _stranger(self, sentence: str) -> Holder | None:
        """Whoever opens the sentence and is told closely enough, if nobody else is named there."""
        words = sentence.split(" ")
        subject = " ".join(words[: finite_index(words)]).partition(", ")[0].rstrip(",")
        holder = unnamed(subject, self.registry)
        alone = holder and holder.person and not any(self._names.within(sentence))
        return holder if alone else None

    def _meeting(self, after: str, holder: Holder | None, place: Place) -> bool:
        """Whether somebody else is met in what `holder` does, whom "he" may mean as well."""
        meets = _MEETS.match(after)
        if not meets or not holder:
            return False
        met = after[meets.end() :]
        others = (self._named(name, place) for _, name in self._names.within(met))
        named = any(h and h.speaker.name != holder.speaker.name for h in others)
        return named or bool(role_words(met)) or self._new_name(met, place)

    def _new_name(self, sentence: str, place: Place) -> bool:
        """Whether the sentence opens with a name that nothing else in the document explains."""
        first = next(sightings(sentence[: _OPENING + _LONGEST_NAME]), None)
        if first is None or first.start > _OPENING:
            return False
        person = self.registry.named(first.name)
        if person is None and first.titles:
            person = self.registry.bearer(first.name.rsplit(" ", 1)[-1], place)
        return person is None or not person.sure

    def _named(self, name: str, place: Place) -> Holder | None:
        person = self.registry.named(name) or self.registry.bearer(
            name.rsplit(" ", maxsplit=1)[-1], place
        )
        return as_holder(person) if person else None


def _hero(registry: Registry, title: str) -> Holder | None:
    """The only person of known gender whom the title names in full."""
    named = [registry.named(name) for _, name in registry.names.within(title)]
    known = [person for person in named if person and person.gender]
    return as_holder(known[0]) if len(named) == 1 and known else None
