"""Puts names for what points back: "he", "it", "the dam", a lone surname, a point's heading."""

import re

from quizapp.generate.english.finite import BLANK
from quizapp.generate.english.nations import nations_in
from quizapp.generate.people.registry import Place, personal
from quizapp.generate.questions.antecedents import taken_up
from quizapp.generate.questions.definites import named as full
from quizapp.generate.questions.heroes import told_of_hero
from quizapp.generate.questions.notes import headed
from quizapp.generate.questions.owners import with_owner
from quizapp.generate.questions.persons import (
    BODIES,
    NAMES,
    full_names,
    hero_as_object,
    person_before,
)
from quizapp.generate.questions.subjects import IT, only_land, thing_before
from quizapp.generate.setting import Setting

_BOTH = re.compile(
    r"\b(?:the two|both(?: the)?|these two|both of these|the) (?:countries|nations|states|sides"
    r"|neighbou?rs)(?P<own>['’])?(?![\w’'])"
)
_TWO = re.compile(r"\b(?:the two|both|these two|both of these) ")
_LEAD = (
    r"(?:[A-Z][a-z]+ed\s[^,.]{2,60},\s(?=(?:he|she)\s)"
    r"|(?:In|On|At|By|With|After|During|Since|From|Until|Under|For)\s(?:[^,.]{2,60},\s"
    r"|[^,.]{0,60}?(?:____|\d{4}s?)\s|the\s[A-Z][\w’' -]{3,40}\s(?=(?:he|she|it)\s)"
    r"|the\s(?:[a-z]+\s){1,3}(?=(?:he|she|it)\s)))?"
)
_COUNTRY = re.compile(r"\b[Tt]he country(?P<own>['’]s)?(?![\w’'-])(?! (?:of|in|that|which)\b)")
_SUBJECT = re.compile(rf"^(?P<lead>{_LEAD})(?P<word>[Hh]e|[Ss]he|[Ii]t)\s(?=[a-z])")
_OWN = re.compile(r"^(?P<lead>)(?P<word>His|Her|Its)\s(?=[a-z])")
_PLUPERFECT = re.compile(r"\shad\s(?:been|\w+ed)\b")
_LED_BY_IT = re.compile(
    r"^(?:(?:In|By|Since|During|On|At|Until|After|Before|From|Under)\s[^,A-Z]{2,40},?\sit\s"
    r"|(?:(?:First |Originally )?[A-Z]?[a-z]+ed|Built|Known|Set up|Held|Made|Drawn"
    r"|Begun)\s[^;]*,\sit\s)"
)
_ITS = re.compile(r"\b(?:its|itself)\b")
_COURT = re.compile(r"\b(?P<the>[Tt]he) Court\b(?! of\b| [A-Z])")
_HE_NOTES = re.compile(
    r",\s(?P<he>he|she)\s(?:notes|noted|said|says|adds|added|recalls?|recalled|points out"
    r"|pointed out"
    r"|estimates?|estimated|believes|explained|explains|warned|warns|reckons|told [a-z]+)(?=[,.]"
    r"|\sand\s)"
)
_BODY = re.compile(rf"\b[Tt]he (?:{BODIES})\b")
_HIS = re.compile(r"\b(?:his|her|he|she|him|himself|herself)\b")
_NO_NAMES = {"In", "On", "By", "At", "After", "The", "When", "During", "Since", "From"}
_CAPITAL = re.compile(r"(?<![\w.’'-])[A-Z][\w’'-]*")


def resolved(statement: str, setting: Setting, place: Place, *, sentence: str = "") -> str:
    """A statement with what is certain put for what points back: names, acts, two countries.

    `sentence` is the whole sentence from which the statement was taken.
    """
    text = statement
    pair = setting.pair_at(text, place) if _TWO.search(text) else setting.pair
    if pair:
        both = " and ".join(pair)
        text = _BOTH.sub(lambda found: both + ("’s" if found["own"] else ""), text)
    text = with_owner(_told_by(text, setting, place), setting, place)
    if setting.tribunal:
        text = _COURT.sub(lambda found: f"{found['the']} {setting.tribunal}", text, count=1)
    text = headed(_named_country(text, setting, place), setting, place)
    text = _named_subject(text, setting, place, sentence)
    text = told_of_hero(hero_as_object(text, setting), setting, place, sentence)
    text = setting.things.titled(text)
    text = taken_up(setting.things.named(text, place), setting, place)
    text = full(text, (setting.text(place[0])[: place[1]],))
    text = setting.things.short_names.explained(setting.things.named(text, place))
    text = full_names(text, setting, place)
    return text[:1].upper() + text[1:]


def _told_by(text: str, setting: Setting, place: Place) -> str:
    """The same with "according to" somebody for "he notes" after or amid what he says."""
    found = _HE_NOTES.search(text) if "he " in text else None
    name = person_before(setting, place, found["he"].lower(), "") if found else ""
    if not found or not name:
        return text
    rest = text[found.end() :].lstrip(", ")
    said = text[: found.start()].rstrip(" ,.")
    return f"{said}, according to {name}." if BLANK in said else f"According to {name}, {rest}"


def _named_country(text: str, setting: Setting, place: Place) -> str:
    """The same with a name for "the country", where the document and the words before have one."""
    found = _COUNTRY.search(text)
    if not found or nations_in(text) or not setting.countries:
        return text
    near = nations_in(setting.text(place[0])[: place[1]])
    if near != [setting.countries[0]]:
        return text
    own = "’s" if found["own"] else ""
    return f"{text[: found.start()]}{near[0]}{own}{text[found.end() :]}"


def _named_subject(text: str, setting: Setting, place: Place, sentence: str) -> str:
    """The same with an opening pronoun named, if the text just before leaves no doubt."""
    found = _SUBJECT.match(text) or _OWN.match(text)
    if not found:
        return text
    word = found["word"].lower()
    if word in {"it", "its"}:
        leads = _LED_BY_IT.match(sentence or text)
        name = thing_before(setting, place) if leads or IT.match(sentence or text) else ""
        name = name or (only_land(setting, place) if found["word"] == "Its" else "")
        topic = setting.things.topic
        topical = topic is not None and name.removeprefix("The ") == topic.name
        name = name if topical or not _PLUPERFECT.match(text[found.end("word") :]) else ""
    else:
        name = person_before(setting, place, word, sentence)
    if not name:
        return text
    name = name if not found["lead"] else name.replace("The ", "the ", 1)
    if word in {"its", "his", "her"}:
        name += "’" if name.endswith("s") else "’s"
    lead = found["lead"]
    if lead.startswith("Under the ") and "," not in lead:
        lead = f"{lead.rstrip()}, "
    return f"{lead}{name} {text[found.end() :]}"


def loose_pronoun(text: str, setting: Setting) -> str:
    """The "its" that follows persons only, or the "his" that follows no person; or ""."""
    persons = {word for person in setting.registry.persons for word in person.name.split()}
    its, his = _ITS.search(text), _HIS.search(text)
    if its:
        names = {m[0] for m in _CAPITAL.finditer(text, 0, its.start())} - _NO_NAMES
        owners = {name.removesuffix("’s").removesuffix("'s") for name in names} - persons
        if names and not owners and not _BODY.search(text, 0, its.start()):
            return its[0]
    if his:
        runs = NAMES.findall(text[: his.start()])
        words = {m[0].rstrip("’s") for m in _CAPITAL.finditer(text, 0, his.start())}
        known = words & persons or any(personal(run.split()) for run in runs)
        return "" if known else his[0]
    return ""
