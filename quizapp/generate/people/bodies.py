"""Tells which named body "the court" or "the panel" means."""

import re
from collections.abc import Sequence

from quizapp.generate.english.nations import nation_of_adjective
from quizapp.generate.people.sightings import RUN

HEADS = (
    "court|panel|committee|commission|council|bank|party|union|ministry|board|agency|tribunal"
    "|institute|association|federation|organisation|organization|authority|department|foundation"
    "|department|corporation|league|congress|assembly|bench|watchdog|review|report"
)
_HEAD = re.compile(rf"^(?:{HEADS})$", re.IGNORECASE)
_NAME = re.compile(
    rf"(?<![\w.’'¤])(?P<run>{RUN})(?P<rest> (?:of|for|on)(?: the)? {RUN}(?: and {RUN})?)?"
)
_IN_SMALL = re.compile(r"\b(?:[Aa]n?|[Tt]he) (?P<name>court of (?:arbitration|appeal|inquiry))\b")
_SHORT = re.compile(r" \((?:the )?(?P<short>[A-Z]{2,8})\)")
_LONGEST_NAME = 110
_NAME_WORD = re.compile(r"[A-Z][\w’'-]*|of|for|and|on|in|the|to|&")
_GOVERNMENT = re.compile(
    r"\b(?P<whose>[A-Z][\w.]*(?: [A-Z]\w+)?)(?:['’]s?)? government\b"
    r"|\b[Gg]overnment of (?P<of>(?:the )?[A-Z]\w+(?: [A-Z]\w+)?)"
)
_FIRST = re.compile(
    r"^(?:The|In|At|On|By|For|A|An|But|And|When|As|If|After|Before|Both|Its|His|Her|Their|Two|Three|Four|Five|Six"
    r"|Seven|Eight|Nine|Ten|Neither|Either) "
)

Place = tuple[int, int]
_MOST = 8


class Bodies:
    """The named bodies of a document by the noun that heads their name."""

    def __init__(self, paragraphs: Sequence[tuple[int, str]]) -> None:
        self._first: dict[str, dict[str, Place]] = {}
        self._governments: dict[str, Place] = {}
        self._short: dict[str, tuple[Place, str]] = {}
        for number, text in paragraphs:
            self._note_short_forms(number, text)
            for ruling in _GOVERNMENT.finditer(text) if "overnment" in text else ():
                country = nation_of_adjective(ruling["whose"] or ruling["of"])
                if country:
                    self._governments.setdefault(country, (number, ruling.start()))
            for found in _NAME.finditer(text):
                run, rest = _FIRST.sub("", found["run"]), found["rest"] or ""
                head = run.split(" ")[-1]
                if (rest or " " in run) and _HEAD.match(head):
                    self._note(head, f"{run}{rest}", (number, found.start()))
            for found in _IN_SMALL.finditer(text) if "court of " in text else ():
                self._note("court", found["name"], (number, found.start()))

    def _note(self, head: str, name: str, place: Place) -> None:
        self._first.setdefault(head.casefold(), {}).setdefault(name, place)

    def _note_short_forms(self, number: int, text: str) -> None:
        for found in _SHORT.finditer(text) if "(" in text else ():
            name = _in_full(text[max(0, found.start() - _LONGEST_NAME) : found.start()], found[1])
            if name:
                self._short.setdefault(found["short"], ((number, found.start()), name))

    def in_full(self, short: str, place: Place) -> str:
        """The name, with its article, for which `short` ("ILO") was said to stand, or ""."""
        at, name = self._short.get(short, (place, ""))
        return name if at < place else ""

    @property
    def names(self) -> list[tuple[str, int]]:
        """Every body that has a proper name, with the paragraph that names it first."""
        named = (item for by_name in self._first.values() for item in by_name.items())
        return [(name, at[0]) for name, at in named if name[0].isupper()]

    def meant(self, noun: str, place: Place) -> str | None:
        """The one body before `place` whose name is headed by `noun`, or None."""
        seen: list[str] = []
        for name, at in self._first.get(noun.casefold(), {}).items():
            if at[0] > place[0]:
                break
            if at >= place:
                continue
            if len(seen) == _MOST:
                return None
            seen.append(name)
        whole = [n for n in seen if not any(o != n and _within(n, o) for o in seen)]
        return whole[0] if len(whole) == 1 else None

    def named(self, noun: str) -> bool:
        """Whether any body's name is headed by `noun`."""
        return noun.casefold() in self._first

    def government(self, place: Place) -> str | None:
        """The country whose government alone was spoken of before `place`, or None."""
        ruled = [country for country, at in self._governments.items() if at < place]
        return ruled[0] if len(ruled) == 1 else None


def _within(name: str, other: str) -> bool:
    return other.startswith(name) or other.endswith(name)


def _in_full(before: str, short: str) -> str:
    """The words that end `before` whose first letters are `short`, with their article, or ""."""
    words = before.split(" ")
    letters = ""
    for at in range(len(words) - 1, -1, -1):
        if not _NAME_WORD.fullmatch(words[at]):
            break
        letters = f"{words[at][0] if words[at][0].isupper() else ''}{letters}"
        if letters == short:
            the = at > 0 and words[at - 1] in ("the", "The")
            return f"{'the ' if the else ''}{' '.join(words[at:])}"
    return ""


def is_head(word: str) -> bool:
    """Whether a word names a kind of body, so that alone it is nobody's name."""
    return _HEAD.match(word) is not None
