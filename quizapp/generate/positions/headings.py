"""Reads headings that say whose view stands below them ("Norway's stand:")."""

import re
from collections.abc import Mapping, Sequence

from quizapp.generate.english.nations import nation_of_adjective
from quizapp.generate.facts import Speaker
from quizapp.generate.people.holder import Holder
from quizapp.generate.people.registry import Place, Registry
from quizapp.generate.people.speakers import read_holder

_VIEW = (
    r"(?:points? of view|view ?points?|views?|stand|stands|stance|position|arguments?|claims?|case"
    r"|perspective|concerns|objections?|response|reply|demands?|narrative|contentions?|reasoning"
    r"|reactions?|verdict|opinion|attitude|rejoinder|answer)"
)
_HEADING = re.compile(
    r"^(?:[•*·▪»-] ?|\(?[\divxa-zA-Z]{1,4}[.)] )?(?:"
    rf"(?P<who>(?:[Tt]he )?[A-Z][\w.’' -]{{1,60}}?)(?:['’]s?)? (?i:{_VIEW})"
    rf"|(?i:{_VIEW}) of (?P<of>(?:[Tt]he )?[A-Z][\w.’' -]{{1,60}}?))"
    r"(?: (?:on|over|about|regarding) [^:.]{3,60})?(?P<end>\s*:?$|: (?=\S))"
)
_SPOKE = re.compile(
    r"^(?:[•*·▪»-] ?)?(?P<who>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}),? (?:in|at|during|before|to)"
    r" (?P<of>(?:his|her|the|an?) [^:.]{3,60}|[A-Z][^:.]{2,40})(?P<end>: )(?=\S)"
)
"""Who spoke where, in a note: "Gokhale in his budget speech: the army costs too much"."""
POINT = re.compile(r"^(?:[•*·▪●◦»–-]\s*|\(?[\divxa-z]{1,4}[.)] )")
_REASON = re.compile(r"(?:Since|As|Because) [^,]+, ")
_MOST_POINTS = 8
_LONGEST = 70
_FEWEST, _MOST = 6, 38


def headed(paragraphs: Sequence[str], body: Mapping[int, str]) -> dict[int, re.Match[str]]:
    """The heading under which each paragraph of the `body` stands, where it tells whose view it is.

    A heading speaks for the short paragraphs that follow it without a break.
    """
    found: dict[int, re.Match[str]] = {}
    above: re.Match[str] | None = None
    points = 0
    for number, text in enumerate(paragraphs, 1):
        heading = _HEADING.match(text) or _SPOKE.match(text)
        if heading and heading["end"] != ": ":
            above, points = heading, 0
            continue
        points += 1
        inline = heading if number in body else None
        fits = number in body and points <= _MOST_POINTS and text.count(" ") < _LONGEST
        above = above if fits else None
        voice = inline or above
        if voice:
            found[number] = voice
    return found


def voice_of(heading: re.Match[str], registry: Registry, place: Place) -> Holder | None:
    """Whose view the heading announces, or None where that is not certain."""
    who = heading["who"] or heading["of"]
    country = nation_of_adjective(who.removeprefix("The ").removeprefix("the "))
    return Holder(Speaker(country, "", "country")) if country else read_holder(who, registry, place)


def point(text: str, heading: re.Match[str], start: int) -> tuple[int, int] | None:
    """Where the statement stands in a sentence `text` that begins at `start` of its paragraph.

    A reason that opens a long one is left out.
    """
    begin = max(0, heading.end() - start) if heading["end"] == ": " else 0
    bullet = POINT.match(text[begin:])
    begin += bullet.end() if bullet else 0
    end = len(text.rstrip(" .;"))
    words = text[begin:end].count(" ") + 1
    reason = _REASON.match(text, begin, end) if words > _MOST else None
    if reason:
        begin, words = reason.end(), text[reason.end() : end].count(" ") + 1
    return (begin, end) if _FEWEST <= words <= _MOST and "?" not in text else None
