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
        for number, text in paragraphs:
            for ruling in _GOVERNMENT.finditer(text) if "overnment" in text else ():
                country = nation_of_adjective(ruling["whose"] or ruling["of"])
                if country:
                    self._governments.setdefault(country, (number, ruling.start()))
            for found in _NAME.finditer(text):
                run = _FIRST.sub("", found["run"])
                head = run.split(" ")[-1]
                if " " in run and _HEAD.match(head):
                    places = self._first.setdefault(head.casefold(), {})
                    places.setdefault(f"{run}{found['rest'] or ''}", (number, found.start()))

    @property
    def names(self) -> list[tuple[str, int]]:
        """Every body that is named, with the paragraph that names it first."""
        return [(n, at[0]) for by_name in self._first.values() for n, at in by_name.items()]

    def meant(self, noun: str, place: Place) -> str | None:
        """The one body before `place` whose name is headed by `noun`, or None."""
        seen: list[str] = []
        for name, at in self._first.get(noun.casefold(), {}).items():
            if at >= place:
                break
            if len(seen) == _MOST:
                return None
            seen.append(name)
        whole = [n for n in seen if not any(o != n and _within(n, o) for o in seen)]
        return whole[0] if len(whole) == 1 else None

    def government(self, place: Place) -> str | None:
        """The country whose government alone was spoken of before `place`, or None."""
        ruled = [country for country, at in self._governments.items() if at < place]
        return ruled[0] if len(ruled) == 1 else None


def _within(name: str, other: str) -> bool:
    return other.startswith(name) or other.endswith(name)


def is_head(word: str) -> bool:
    """Whether a word names a kind of body, so that alone it is nobody's name."""
    return _HEAD.match(word) is not None
