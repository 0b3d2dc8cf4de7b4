"""Puts names for what points back: "he", "it", "the dam", a lone surname, a point's heading."""

import re

from quizapp.generate.english.main_clause import main_clause
from quizapp.generate.english.verbs import BE
from quizapp.generate.people.registry import Place, personal
from quizapp.generate.setting import Setting
from quizapp.generate.text import sentences

_BOTH = re.compile(
    r"\b(?:the two|both(?: the)?|these two|both of these|the) (?:countries|nations|states|sides"
    r"|neighbou?rs)(?P<own>['’])?(?![\w’'])"
)
_LEAD = (
    r"(?:(?:In|On|At|By|With|After|During|Since|From|Until|Under|For)\s(?:[^,.]{2,60},\s"
    r"|[^,.]{0,60}?(?:____|\d{4}s?)\s|the\s[A-Z][\w’' -]{3,40}\s(?=(?:he|she|it)\s)))?"
)
_SUBJECT = re.compile(rf"^(?P<lead>{_LEAD})(?P<word>[Hh]e|[Ss]he|[Ii]t)\s(?=[a-z])")
_OPENING_NAME = re.compile(
    r"(?:The\s)?[A-Z][\w’'-]*(?:(?:\s(?:of|for)(?:\sthe)?)?\s[A-Z0-9][\w’'.-]*)*(?:\s\([A-Z]+\))?(?=,?\s[a-z])"
)
_APPOSITION = re.compile(
    r"^(?P<name>(?:The\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*),\s[^,]{3,60},\s(?=(?:is|was|has|had)\b)"
)
_DEFINITE_THING = re.compile(r"\b(?:an?|the|its|this|that|one)\b|[A-Z]")
_COMPANY = re.compile(r"^(?:Together )?[Ww]ith [A-Z][^,]{2,40}?(?=,|\s(?:he|she)\s)")
_TITLED = re.compile(r"(?:[^.]{0,120},\s)?(?:Mr|Mrs|Ms|Dr)\s(?P<surname>[A-Z][\w’'-]+)\s[a-z]")
_PLURAL = re.compile(r"(?<![sui])s$| and ")
_PLUPERFECT = re.compile(r"\shad\s(?:been|\w+ed)\b")
_IT_ALSO = re.compile(r"It also\s")
_IT = re.compile(r"^Its?\s(?=[a-z])")
_HE = re.compile(r"^(?:He|She)\s|^(?:In|On|At|By|With)\s[^.]{2,60}\s(?:he|she)\s")
_LONE_NAME = re.compile(
    r"(?<![\w.’'-])(?P<title>(?:Mr|Mrs|Ms|Dr|General|Gen\.?)\s)?(?P<name>[A-Z][a-z’'-]+)\b"
)
_CAP_AROUND = re.compile(r"[A-Z][\w.’'-]*$")
_WORD_BEFORE = 60
_NAMES = re.compile(r"(?<![\w.’'-])[A-Z][a-z’'-]+(?:\s(?:[A-Z]\.\s?)*[A-Z][a-z’'-]+)+")
_PASSIVE_FIRST = re.compile(
    r"^(?P<verb>Passed|Assented to|Adopted|Signed|Promulgated|Abrogated|Enforced|Announced|Ratified"
    r"|Drafted|Approved|Enacted|Repealed|Suspended|Amended|Concluded|Presented|Completed|Opened)\s"
    r"(?=on\b|in\b|by\b|unanimously\b)"
)
_ACTIVE_FIRST = re.compile(
    r"^(?P<verb>Came|Remained|Took|Had|Has|Was|Were|Is|Contained|Consisted|Lasted|Began|Ended|Gave)\s"
)
_OPERATIVE = re.compile(
    r"^(?:Also\s|Further\s)?(?:Decides|Requests|Calls|Urges|Demands|Instructs|Requires|Directs|Authori[sz]es"
    r"|Condemns|Welcomes|Reaffirms|Stresses|Invites|Encourages|Recommends|Approves|Establishes)\b"
)
_ITS = re.compile(r"\b(?:its|itself)\b")
_HIS = re.compile(r"\b(?:his|her|he|she|him|himself|herself)\b")
_NO_NAMES = {"In", "On", "By", "At", "After", "The", "When", "During", "Since", "From"}
_CAPITAL = re.compile(r"(?<![\w.’'-])[A-Z][\w’'-]*")


def resolved(statement: str, setting: Setting, place: Place, *, sentence: str = "") -> str:
    """A statement with what is certain put for what points back: names, acts, two countries.

    `sentence` is the whole sentence from which the statement was taken.
    """
    text = statement
    if setting.pair:
        both = " and ".join(setting.pair)
        text = _BOTH.sub(lambda found: both + ("’s" if found["own"] else ""), text)
    text = headed(text, setting, place)
    text = _named_subject(text, setting, place, sentence)
    text = setting.things.titled(text)
    text = setting.things.explained(setting.things.named(text, place))
    text = _full_names(text, setting, place)
    return text[:1].upper() + text[1:]


def headed(text: str, setting: Setting, place: Place) -> str:
    """The same with a note's missing subject, which its heading names."""
    enacted = _OPERATIVE.match(text)
    if enacted and setting.things.enactor:
        return f"{setting.things.enactor} {text[:1].lower()}{text[1:]}"
    heading = setting.things.heading(place[0])
    passive, active = _PASSIVE_FIRST.match(text), _ACTIVE_FIRST.match(text)
    if not heading or not (passive or active):
        return text
    subject = _headed_it(setting, place)
    verb = f"was {text[:1].lower()}" if passive else text[:1].lower()
    return f"{subject} {verb}{text[1:]}"


def _named_subject(text: str, setting: Setting, place: Place, sentence: str) -> str:
    """The same with an opening pronoun named, if the text just before leaves no doubt."""
    found = _SUBJECT.match(text)
    if not found:
        return text
    word = found["word"].lower()
    if word in {"it", "its"}:
        name = _thing_before(setting, place) if _IT.match(sentence or text) else ""
        name = "" if _PLUPERFECT.match(text[found.end("word") :]) else name
    else:
        name = _person_before(setting, place, word, sentence)
    if not name:
        return text
    name = name if not found["lead"] else name.replace("The ", "the ", 1)
    if word in {"its", "his"}:
        name += "’" if name.endswith("s") else "’s"
    return f"{found['lead']}{name} {text[found.end() :]}"


def _thing_before(setting: Setting, place: Place) -> str:
    """What an opening "It" means: the subject of the sentence before, where that is a name."""
    earlier = setting.text(place[0])[: place[1]].strip(" •·*–-")
    if not earlier:
        return _headed_it(setting, place) or _only_subject(setting.earlier(*place))
    topic = setting.things.topic
    for part in reversed(sentences(earlier)[-3:]):
        if _IT.match(part.text):
            continue
        text = setting.things.named(part.text, (place[0], part.start))
        text = _APPOSITION.sub(r"\g<name> ", text)
        opening, main = _OPENING_NAME.match(text), main_clause(text)
        if not opening or _is_person(opening[0].removeprefix("The "), setting):
            return ""
        name = re.sub(r"\s\([A-Z]+\)$", "", opening[0])
        told = topic is not None and name.endswith(topic.name)
        also = _IT_ALSO.match(setting.text(place[0]), place[1]) is not None
        single = " " in name and not name.endswith("ing") and not _PLURAL.search(name)
        certain = also or (main is not None and main.verb in BE)
        return name if told or (certain and single) else ""
    return ""


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


def _headed_it(setting: Setting, place: Place) -> str:
    heading = setting.things.heading(place[0])
    return (heading if heading.startswith("The ") else f"The {heading}") if heading else ""


def _person_before(setting: Setting, place: Place, word: str, sentence: str) -> str:
    """Whom "he" means: the one person spoken of just before, or whom the document is about."""
    topic = setting.things.topic
    hero = topic.name if topic and topic.person else ""
    sentence = _COMPANY.sub("", sentence)
    before = re.split(rf"\b{word}\b", sentence, maxsplit=1, flags=re.IGNORECASE)[0]
    if _others(before, hero, setting):
        return ""
    near = setting.text(place[0])[: place[1]].strip(" •·*–-")
    parts = sentences(near) if near or hero else sentences(setting.earlier(*place))[-1:]
    for part in reversed(parts):
        others = _others(part.text, hero, setting)
        opening = _opens_with(part.text, hero, setting, place)
        if opening:
            fits = opening == hero or len(others | {opening}) == 1
            return opening if fits and _gender_fits(opening, word, setting) else ""
        if _HE.match(part.text) and not (others and not hero):
            continue
        if others or not hero:
            return ""
    return hero


def _gender_fits(name: str, word: str, setting: Setting) -> bool:
    person = setting.registry.named(name)
    return person is not None and person.gender in {"", {"he": "m", "his": "m", "she": "f"}[word]}


def _others(text: str, hero: str, setting: Setting) -> set[str]:
    """The persons named in `text` but the hero, by the document's own list or by their look."""
    surname = hero.rsplit(" ", maxsplit=1)[-1]
    names = {name for name in _NAMES.findall(text) if personal(name.split())}
    names = {n for n in names if (p := setting.registry.named(n)) is None or p.sure or p.role}
    return {name for name in names if not hero or not name.endswith(surname)}


def _opens_with(text: str, hero: str, setting: Setting, place: Place) -> str:
    """The person who is the subject of a sentence, by full name, or ""."""
    last = hero.rsplit(" ", maxsplit=1)[-1]
    found = re.match(rf"(?:[^,]{{0,40}},\s)?(?P<name>{_NAMES.pattern})(?=,|\s[a-z])", text)
    if found and personal(found["name"].split()) and setting.registry.named(found["name"]):
        named = found["name"]
        return hero if last and named.endswith(last) else named
    titled = _TITLED.match(text)
    if titled and not hero:
        person = setting.person_called(titled["surname"], place)
        return person.name if person else ""
    either = "|".join({last, hero.split(" ", maxsplit=1)[0]})
    return hero if hero and re.search(rf"(?:^|,\s|\band\s)(?:{either})\s[a-z]", text) else ""


def _full_names(text: str, setting: Setting, place: Place) -> str:
    """The same with the first lone surname of each person in full."""
    done: set[str] = set()
    pieces, last = [], 0
    topic = setting.things.topic
    hero = topic.name if topic and topic.person else ""
    for found in _LONE_NAME.finditer(text):
        name = found["name"]
        before = text[max(0, found.start() - _WORD_BEFORE) : found.start()].rstrip()
        neighbours = _CAP_AROUND.search(before)
        after = text[found.end() : found.end() + 2]
        part = (neighbours and not found["title"]) or (after[:1] == " " and after[1:].isupper())
        person = None if part or name in done else setting.person_called(name, place)
        full = person.name if person else ""
        full = hero if not part and hero.endswith(f" {name}") and name not in done else full
        full = full or ("" if part or name in done else setting.given_name(name))
        if full and name != full and full not in text:
            pieces += [text[last : found.start()], full]
            last = found.end()
        done.add(name)
    return "".join(pieces) + text[last:]


def loose_pronoun(text: str, setting: Setting) -> bool:
    """Whether "its" follows persons only, or "his" follows no person."""
    persons = {word for person in setting.registry.persons for word in person.name.split()}
    its, his = _ITS.search(text), _HIS.search(text)
    if its:
        names = {m[0] for m in _CAPITAL.finditer(text, 0, its.start())} - _NO_NAMES
        owners = {name.removesuffix("’s").removesuffix("'s") for name in names} - persons
        if names and not owners:
            return True
    if his:
        runs = _NAMES.findall(text[: his.start()])
        words = {m[0].rstrip("’s") for m in _CAPITAL.finditer(text, 0, his.start())}
        return not (words & persons or any(personal(run.split()) for run in runs))
    return False
