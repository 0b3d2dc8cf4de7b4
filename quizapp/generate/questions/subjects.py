"""Tells what "it" and "its" mean: the thing or the country of which the text has just spoken."""

import re

from quizapp.generate.english.main_clause import main_clause
from quizapp.generate.english.nations import nations_in
from quizapp.generate.english.verbs import BE, HAVE
from quizapp.generate.people.registry import Place
from quizapp.generate.questions.notes import headed_it
from quizapp.generate.questions.persons import BODIES
from quizapp.generate.setting import Setting
from quizapp.generate.text import Sentence, sentences

_OPENING_NAME = re.compile(
    r"(?:The\s)?[A-Z][\w’'-]*(?:(?:\s(?:of"
    r"|for)(?:\sthe)?)?\s[A-Z0-9][\w’'.-]*)*(?:\s\([A-Z]+\))?(?=,?\s[a-z])"
)
_APPOSITION = re.compile(
    r"^(?P<name>(?:The\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*),\s[^,]{3,60},\s(?=(?:is|was|has"
    r"|had)\b)"
)
_TIMED = re.compile(r"^(?:For|Since|In|Until|By|Over|During)\s[^,A-Z]{2,40}?,?\sthe\s(?=[A-Z])")
_PASSIVE_IT = re.compile(r"(?:[A-Z][a-z]+ ?[a-z]+ed [^.;]*?, it|It) (?:was|is|had been|has been)\b")
_ITS_OWNER = re.compile(
    rf"(?P<who>[Tt]he (?:{BODIES})|[A-Z][a-z]+)['’]s [a-z]+ (?:has been|was|is) an? "
)
_IT_ACTED = re.compile(r"\b[Ii]t (?:has|had) (?!been\b)[a-z]+(?:ed|en|uilt|ent|ade)\b")
_NEAR = 60
_OWNED = re.compile(r"^[A-Z][\w-]+['’]s(?: [a-z]+(?<!s)){1,3}$")
_REPORTED = re.compile(
    r"\bthat (?P<np>the (?:[a-z]+ )?[a-z]+(?<!s)(?: (?:for|of|on|to) [a-z ]{3,30}?)?) (?:was|is"
    r"|had been|has been)\b"
)
_DEFINITE_THING = re.compile(r"\b(?:an?|the|its|this|that|one)\b|[A-Z]")
_PLURAL = re.compile(r"(?<![sui])s$| and ")
_IT_ALSO = re.compile(r"It also\s")
_INNER_CAPITAL = re.compile(r"(?<=[\w,;:] )[A-Z][\w’'-]*")
IT = re.compile(r"^Its?\s(?=[a-z])")
"""What opens with "It" or "Its"."""


def thing_before(setting: Setting, place: Place) -> str:
    """What an opening "It" means: the subject of the sentence before, where that is a name."""
    earlier = setting.text(place[0])[: place[1]].strip(" •·*–-")
    if not earlier:
        return headed_it(setting, place) or _topic_before(setting, place)
    for part in reversed(sentences(earlier)[-3:]):
        if not IT.match(part.text):
            return _told_of(part, setting, place) or _subject_of(part, setting, place)
    return ""


def _told_of(part: Sentence, setting: Setting, place: Place) -> str:
    """What a sentence is about that does not open with its name: "Nepal’s tax", "that the tax"."""
    paragraph, main = setting.text(place[0]), main_clause(part.text)
    if main and main.verb in BE | HAVE and _OWNED.match(main.subject):
        return main.subject
    owner = _ITS_OWNER.match(part.text)
    if owner and _IT_ACTED.search(paragraph, place[1], place[1] + _NEAR):
        return owner["who"]
    reported = _REPORTED.search(part.text)
    meant = reported and _PASSIVE_IT.match(paragraph, place[1])
    return reported["np"].replace("the", "The", 1) if reported and meant else ""


def _subject_of(part: Sentence, setting: Setting, place: Place) -> str:
    """The name with which a sentence opens, where it is what the sentence says something of."""
    text = setting.things.named(part.text, (place[0], part.start))
    text = _APPOSITION.sub(r"\g<name> ", _TIMED.sub("The ", text))
    opening, main, topic = _OPENING_NAME.match(text), main_clause(text), setting.things.topic
    if not opening or _is_person(opening[0].removeprefix("The "), setting):
        return ""
    name = re.sub(r"\s\([A-Z]+\)$", "", opening[0])
    told = topic is not None and name.endswith(topic.name)
    also = _IT_ALSO.match(setting.text(place[0]), place[1]) is not None
    single = " " in name and not name.endswith("ing") and not _PLURAL.search(name)
    certain = also or (main is not None and main.verb in BE)
    return name if told or (certain and single) else ""


def _topic_before(setting: Setting, place: Place) -> str:
    """What "It" at a paragraph's start means: the topic, or the last one's only subject."""
    before, topic = setting.earlier(*place), setting.things.topic
    if topic and not topic.person:
        nouns = {topic.name.rsplit(" ", 1)[-1].lower(), *topic.nouns}
        words = rf"{re.escape(topic.name)}|[Tt]he (?:{'|'.join(map(re.escape, nouns))})|[Ii]ts?"
        if re.search(rf"\b(?:{words})\b", before):
            return topic.article + topic.name
    return _only_subject(before)


def only_land(setting: Setting, place: Place) -> str:
    """The country whose "its" it is, where the paragraph has named nothing else."""
    before = setting.text(place[0])[: place[1]]
    lands = nations_in(before)
    others = {m[0].removesuffix("’s").removesuffix("'s") for m in _INNER_CAPITAL.finditer(before)}
    return lands[0] if len(lands) == 1 and others == {lands[0]} else ""


def _only_subject(paragraph: str) -> str:
    """The subject of a paragraph of one sentence in which nothing else is one definite thing."""
    main = main_clause(paragraph)
    if main is None or len(sentences(paragraph)) > 1 or not main.subject.startswith("The "):
        return ""
    alone = not _DEFINITE_THING.search(f"{main.rest} {main.subject[4:]}")
    return main.subject if alone and main.subject.count(" ") > 1 else ""


def _is_person(name: str, setting: Setting) -> bool:
    person = setting.registry.named(name)
    return person is not None and (person.sure or bool(person.role))
