"""Tells first, in a sentence of its own, what the "it" or "the port" of a statement means.

The sentence is the one that stands before in the text: what introduced a thing to the reader of
the text introduces it to the reader of the card. It is taken only where it can stand alone and
leaves no doubt: see Grosz, Joshi and Weinstein, "Centering" (1995), of which this is the surest
case, a pronoun for the subject of the sentence just before.
"""

import re
from collections.abc import Iterator

from quizapp.generate.english.clauses import Kind, complete, join, split
from quizapp.generate.english.finite import BLANK
from quizapp.generate.english.function_words import DETERMINERS, PREPOSITIONS
from quizapp.generate.english.given_names import gender_of
from quizapp.generate.english.main_clause import main_clause
from quizapp.generate.english.names import BODY_WORD, role_words
from quizapp.generate.english.nations import nation, nations_in
from quizapp.generate.english.verbs import BE, is_finite, may_be_present
from quizapp.generate.people.registry import Place
from quizapp.generate.people.sightings import sightings
from quizapp.generate.positions.reporting import VERBS, Sense
from quizapp.generate.questions.asides import plain
from quizapp.generate.questions.naming import loose_pronoun, resolved
from quizapp.generate.questions.standing import blank_in_quotes, loose_ends, stands_alone
from quizapp.generate.questions.timing import dated_years
from quizapp.generate.setting import Setting
from quizapp.generate.text import A_YEAR, sentences
from quizapp.generate.voices import named_voice

_GENDERS = {"he": "m", "his": "m", "him": "m", "himself": "m"}
_GENDERS |= {"she": "f", "her": "f", "herself": "f"}
_THING = frozenset(("it", "its", "itself"))
_SEVERAL = frozenset(("they", "their", "them", "themselves"))
_FRONT = re.compile(
    r"^(?:In|On|At|By|After|Before|During|Since|From|Under|For|With|Until) [^,]{2,60}, "
)
_HEAD = re.compile(r"^(?P<np>.+?)(?=,| (?:of|in|on|for|to|at|from|with|by|that|which|who)\b|$)")
_PLURAL = re.compile(r"(?<![sui])s$|\b(?:people|police|men|women|children)$")
_MANY = re.compile(
    r"\b(?:[a-z]{3,}(?<![sui])s|people|police|men|women|children)(?=[,.;]| (?!of\b)[a-z])"
)
_A_THING = r"\b(?:an?|one|another) (?:[\w’'-]+,? ){{0,4}}?{noun}\b|[A-Z][\w’'-]* {noun}\b"
_EXPLETIVE = re.compile(
    r"^It (?:is|was|has been|had been|will be) (?:[^,.]{2,40}? that\b"
    r"|(?![a-z]+ed )(?:[a-z]+ ){1,2}?to )"
)
_CAPITAL = re.compile(r"(?<=[\w,;] )[A-Z][\w’'-]*")
_OBJECT = re.compile(r"(?:an?|the|its|their|one|this|that|[A-Z]|\d|[$£€])")
_APPOSED = re.compile(
    r"(?P<name>(?:The )?(?:[A-Z][\w’'-]*,? (?:and |of |for )?)+[A-Z][\w’'-]*), (?=[a-z])"
)
_IT = re.compile(
    r"(?P<lead>(?:(?:In|On|By|Since|After|During|From|Under|For|With|Until) [^,]{2,60}, "
    r"|(?:In|On|By|Since) (?:[A-Z0-9_][\w’]* ?){1,4} )?)[Ii]t (?=[a-z])"
)
_NONE = re.compile(r"^(?:No|Each|Every|Any|Neither|Nobody|None|Few|Nothing)\b")
_UNSURE = re.compile(r"[?“”\"]|\b(?:if|whether|perhaps|ever since|them|they)\b")
_LOOSE = {Kind.RELATIVE, Kind.SUBORDINATE, Kind.PARTICIPIAL, Kind.PHRASE, Kind.CLAUSE}
_SAYINGS = frozenset(("remark", "comment", "statement", "claim", "charge", "view", "assertion"))
_AMOUNTS = frozenset(("figure", "sum", "amount", "price", "number", "cost", "loss", "total"))
_SHELLS = frozenset(("rule", "move", "step", "measure", "change", "practice", "policy", "matter"))
"""Nouns for what a whole sentence tells (Schmid, "English Abstract Nouns as Conceptual Shells")."""
_NUMBER = re.compile(r"\d[\d,.]*")
_ROOT, _ENDING = 4, 3
"""How many letters a verb and the noun of it share at least: "decided" and "the decision"."""
_SAME, _NEAR_START = 12, 90
MOST_WORDS, MOST_OF_LEAD, FEWEST_OF_LEAD = 40, 32, 5
"""How long both sentences may be together, and the first alone."""


def lead(text: str, setting: Setting, place: Place, *, sentence: str) -> str:
    """The sentence to be told before a statement that does not stand alone, or "" for none.

    `sentence` is the whole sentence of the statement, which must open it: what was cut off before
    it may be what it speaks of.
    """
    ends = [*loose_ends(text), *filter(None, [loose_pronoun(text, setting)])]
    if not ends or "" in ends or _EXPLETIVE.match(text):
        return ""
    if _FRONT.sub("", text)[:_SAME].casefold() not in sentence.casefold()[:_NEAR_START]:
        return ""
    if any(end in _GENDERS and _names_before(text, end) for end in ends):
        return ""
    room = min(MOST_OF_LEAD, MOST_WORDS - len(text.split()))
    for told in told_before(setting, place):
        fits = FEWEST_OF_LEAD <= len(told.split()) <= room and stands(told, setting)
        if fits and all(tells(told, end, text, setting) for end in ends):
            return told
    return ""


def told_before(setting: Setting, place: Place) -> Iterator[str]:
    """The sentence before a place in its paragraph, whole, and then without its last clauses."""
    before = sentences(setting.text(place[0])[: place[1]])
    if not before:
        return
    last = before[-1]
    text = dated_years(plain(named_voice(" ".join(last.text.split()), setting.voice)), setting)
    yield resolved(text, setting, (place[0], last.start), sentence=text)
    chunks = split(text.rstrip(". "))
    for end in range(len(chunks) - 1, 0, -1):
        loose = chunks[end].kind in _LOOSE or chunks[end].mark == "; "
        if loose and complete(chunks[:end]):
            short = join(chunks[:end])
            yield resolved(short, setting, (place[0], last.start), sentence=text)


def _names_before(text: str, pronoun: str) -> bool:
    """Whether a statement names somebody itself before a pronoun."""
    found = re.search(rf"\b{pronoun}\b", text)
    names = _CAPITAL.findall(text, 0, found.start()) if found else []
    return any(not nations_in(name) for name in names)


def stands(told: str, setting: Setting) -> bool:
    """Whether a sentence needs no other, says what it says for certain, and has its own verb."""
    verb = any(is_finite(word) or may_be_present(word) for word in told.split(" "))
    whole = not _UNSURE.search(told) and BLANK not in told and verb
    alone = stands_alone(told, setting.title_nouns) and not loose_pronoun(told, setting)
    return whole and alone and not blank_in_quotes(f"{told} {BLANK}")


def tells(told: str, end: str, text: str, setting: Setting) -> bool:
    """Whether the sentence has exactly one thing or person that an end of `text` can mean."""
    if end in _GENDERS:
        return _is_one_person(told, _GENDERS[end], setting)
    subject = _subject(told)
    if end in _THING:
        single = bool(subject) and not _is_plural(subject) and not _is_person(subject)
        return single and (not _has_object(told) or _may_act(subject, text))
    if end in _SEVERAL:
        others = _MANY.findall(told[len(subject) :])
        return bool(subject) and _is_plural(subject) and not others
    if len(re.findall(rf"\b{re.escape(end)}s?\b", told, re.IGNORECASE)) == 1:
        return re.search(_A_THING.format(noun=re.escape(end)), told) is not None
    return _is_done(told, end)


def _is_one_person(told: str, gender: str, setting: Setting) -> bool:
    """Whether one person and no more is spoken of, and may be of that gender."""
    names = {seen.name for seen in sightings(told)}
    names |= {name for _, name in setting.registry.names.within(told)}
    if len(names) != 1:
        return False
    name = names.pop()
    person = setting.registry.named(name)
    role = person.role.casefold() if person else ""
    strangers = [word for word in role_words(told) if word not in role]
    known = (person.gender if person else "") or gender_of(name.split(" ")[0])
    return known in ("", gender) and len(strangers) < 2  # noqa: PLR2004 - their own, unknown role


def _subject(told: str) -> str:
    """The subject of a sentence, which may open with a phrase; "" where it is not certain."""
    plainly = _FRONT.sub("", told)
    main = main_clause(told) or main_clause(plainly)
    subject = main.subject if main else _before_verb(plainly)
    return "" if _NONE.match(subject) else subject


def _before_verb(told: str) -> str:
    """The words before the first that has a verb's form, or before a comma behind a name; or ""."""
    named = _APPOSED.match(told)
    if named:
        return named["name"]
    words = told.split(" ")
    forms = (
        at for at, word in enumerate(words) if at and (is_finite(word) or may_be_present(word))
    )
    at = next(forms, 0)
    before = words[at - 1].lower() if at else ""
    sure = (
        at
        and words[at].islower()
        and before not in DETERMINERS | PREPOSITIONS
        and "," not in before
    )
    return " ".join(words[:at]) if sure and told[:1].isupper() else ""


def replaced(text: str, told: str) -> str:
    """The statement with the subject of the sentence before for its opening "it"; or "".

    That is a country or a body, which "it" can only mean where it does something.
    """
    found, subject = _IT.match(text), _subject(told)
    if not found or not subject or not _may_act(subject, text):
        return ""
    lead = found["lead"]
    subject = subject if not lead or not subject.startswith("The ") else f"t{subject[1:]}"
    return f"{lead}{subject} {text[found.end() :]}"


def _is_done(told: str, noun: str) -> bool:
    """Whether a noun names what a sentence's verb does: "the ruling" after "the court ruled"."""
    if re.search(rf"\b{re.escape(noun)}\b", told):
        return False
    verbs = (VERBS[word] for word in told.split(" ") if word in VERBS)
    said = noun in _SAYINGS and any(verb.sense is not Sense.ACT for verb in verbs)
    amount = noun in _AMOUNTS and len(_NUMBER.findall(A_YEAR.sub("", told))) == 1
    root = re.escape(noun[: max(_ROOT, len(noun) - _ENDING)])
    done = len(noun) > _ROOT and re.search(rf"\b{root}[a-z]*(?:ed|es)\b", told) is not None
    return said or amount or done or (noun in _SHELLS and not _has_other(told))


def _has_other(told: str) -> bool:
    """Whether a sentence tells of such a thing by its own noun: "a law", "a policy"."""
    return (
        re.search(r"\b(?:rules?|laws?|bans?|polic(?:y|ies)|orders?|plans?|measures?)\b", told)
        is not None
    )


def _has_object(told: str) -> bool:
    """Whether a sentence's subject does something to another thing, which "it" may mean too."""
    main = main_clause(told) or main_clause(_FRONT.sub("", told))
    return main is None or _OBJECT.match(main.rest) is not None


def _may_act(subject: str, text: str) -> bool:
    """Whether a country or a body is the subject, and "it" does something in the statement."""
    found = _IT.match(text)
    verb = text[found.end() :].partition(" ")[0] if found else "is"
    agent = nations_in(subject) or BODY_WORD.search(subject) or subject.isupper()
    return bool(agent) and verb not in BE


def _is_plural(subject: str) -> bool:
    found = _HEAD.match(subject)
    np = found["np"] if found else subject
    return nation(np) is None and (" and " in np or _PLURAL.search(np) is not None)


def _is_person(subject: str) -> bool:
    found = _HEAD.match(subject)
    named = next(sightings(subject), None)
    return named is not None or bool(role_words(found["np"] if found else subject))
