"""Names what "it" and "then" mean in a claim, where the text just before it tells."""

import re

from quizapp.generate.english.nations import nations_in
from quizapp.generate.facts import PositionFact
from quizapp.generate.people.sightings import RUN
from quizapp.generate.setting import Setting
from quizapp.generate.text import sentences

_OBJECT = re.compile(r"^(?P<verb>(?:\w+ )??\w+(?:ed|es|s|t)|sees|saw) (?:it|them)(?![\w’'-])")
_LAST = re.compile(
    r"(?P<verb>^[A-Z]\w+ (?:would|will|could|must|should) (?:[a-z]+ ){1,2}?[a-z]+) it$"
)
_THEN = re.compile(r"\b(?P<word>[Uu]ntil|[Ss]ince|[Bb]y|[Bb]efore) then\b")
_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
_THING = re.compile(rf"(?<![\w.’'-])(?P<the>[Tt]he )?(?P<name>{RUN})")
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
_PLACED = frozenset(("in", "at", "from", "of", "on", "near", "to", "for", "by"))


def resolved(text: str, fact: PositionFact, setting: Setting) -> str:
    """The claim with a year for "until then" and a name for the "it" of "called it a failure"."""
    before = setting.earlier(fact.paragraph, fact.quote_start)
    year = _YEAR.findall(before[before.rfind(". ", 0, -1) + 1 :])
    if year:
        text = _THEN.sub(rf"\g<word> {year[-1]}", text)
    found = _OBJECT.match(text) or _LAST.match(text)
    name = _meant(before, fact, setting) if found else ""
    if not found or not name or name.removeprefix("the ") in text:
        return text
    return f"{found['verb']} {name}{text[found.end() :]}"


def _meant(before: str, fact: PositionFact, setting: Setting) -> str:
    """What "it" means: what the heading names, the one thing just named, or the whole topic."""
    heading = setting.things.heading(fact.paragraph)
    if heading:
        return f"the {heading.removeprefix('The ')}"
    names = (fact.speaker.name, *fact.speaker.aliases)
    if setting.matter.is_single(names):
        return setting.matter.said(names).removeprefix("On ")
    parts = sentences(before)
    named = _things(_QUOTED.sub("", parts[-1].text), setting) if parts else []
    return named[0] if len(named) == 1 else ""


def _things(text: str, setting: Setting) -> list[str]:
    """The names in a sentence that are no person's, no country's and of no place or part."""
    found = []
    for match in _THING.finditer(text):
        name, before = match["name"], text[: match.start()].split(" ")
        person = setting.registry.named(name) if " " in name else None
        known = bool(person and (person.sure or person.role))
        known = known or name.split(" ")[-1] in setting.registry.surnames
        opener = match.start() == 0 and not setting.registry.proper(name.split(" ")[0])
        placed = len(before) > 1 and before[-2] in _PLACED
        if not (known or opener or placed or nations_in(name)):
            found.append(f"the {name}" if match["the"] else name)
    return found
