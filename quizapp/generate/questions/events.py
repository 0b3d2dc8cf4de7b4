"""Asks when an event took place that a text names by a noun: "the signing of ... in 1954"."""

import re

from quizapp.generate.english.finite import BLANK
from quizapp.generate.english.function_words import PREPOSITIONS
from quizapp.generate.english.verbs import AUXILIARIES, ONLY_PAST, is_finite
from quizapp.generate.setting import Setting

_NOUNS = (
    "signing|invasion|attacks?|visit|coup|withdrawal|discovery|elections?|war|partition|assassination"
    "|murder|passage|creation|founding|foundation|formation|collapse|fall|exclusion|conference|summit"
    "|earthquake|floods?|revolution|annexation|occupation|overthrow|killing|massacre|bombings?|siege"
    "|assault|launch|adoption|ratification|establishment|independence|referendum|raid|strikes?|crisis"
    "|death|execution|arrest|resignation|appointment|inauguration|merger|takeover|nationalisation"
    "|nationalization|dissolution|abolition|introduction|imposition|removal|ouster|dismissal|boycott"
    "|uprising|rebellion|revolt|riots?|protests?|march|surrender|liberation|secession|accession"
    "|acquisition|separation|test|tests|raids?|state of"
    " emergency|curfew|eruption|pandemic|famine|onset|outbreak|beginning|end"
)
_PAPERS = (
    "act|agreement|treaty|pact|accords?|resolution|constitution|convention|declaration|protocol"
)
_DATED = re.compile(rf"^(?P<np>[^,;:]+?)\s(?:in|of|on)\s(?:the\s)?{BLANK}(?P<after>.*)$")
_INSIDE = re.compile(
    rf"(?:^|(?P<before>[\w’'-]+)\s)(?P<np>(?:[Tt]he\s"
    rf"|(?:[A-Z][\w.’'-]*\s){{0,4}}[A-Z][\w.-]*['’]s\s)"
    rf"(?:(?!the\b)[\w.’'-]+\s){{0,4}}?(?:{_NOUNS})(?:\s(?:of|on|to|from|in|against|between|by"
    rf"|at|and|the"
    rf"|[\w.’'-]*[A-Z][\w.’'-]*|[a-z-]+)){{0,9}}?)\s(?:in|on)\s(?:the\s)?{BLANK}(?=[\s.,]|$)"
)
_YEAR_FIRST = re.compile(
    rf"\bthe\s(?:[a-z]+\s)?{BLANK}\s(?P<noun>(?:[\w’'-]+\s){{0,2}}(?:{_NOUNS}))\s(?P<by>of|on"
    rf"|against)\s"
    rf"(?P<of>(?:[a-z]+\s){{0,2}}(?:[A-Z][\w.’'-]*)(?:\s[A-Z][\w.’'-]*){{0,4}}(?:\s[a-z]+)?)(?=[,.]|$)"
)
_DONE_BY = re.compile(
    rf"(?:\ba series of\s)?(?P<np>\b(?!series)[a-z]+\s(?!was|is|has)[a-z]+s)\s(?P<done>[a-z]+ed)"
    rf"\sby\s(?P<who>(?:the\s)?[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){{0,3}})\sin\s{BLANK}(?=[\s.,])"
)
_HELD = re.compile(
    rf"\b(?P<np>the\s(?:[a-z]+\s){{0,2}}[A-Z][\w.’'-]*(?:\s(?:of|on|for|and"
    rf"|[A-Z][\w.’'-]*)){{0,7}})\s"
    rf"(?P<done>held|signed|adopted|founded|published|launched)\s(?:(?:in|on)\s)?{BLANK}(?=[\s.,])"
)
_IN_BRACKETS = re.compile(
    rf"(?:^|\s)(?P<name>[A-Z][\w’'.-]*(?:\s(?:(?:of|for|on|and|the|v\.|vs\.?)\s)*[A-Z][\w’'.-]*)+)"
    rf"\s\({BLANK}\)"
)
_OWN_DECISION = re.compile(
    rf"^(?P<who>(?:The\s)?[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){{0,3}})\s[^,;:]*\b(?:its|his|her"
    rf"|their)\s{BLANK}\s"
    r"decision\sto\s(?P<what>[a-z]+\s[^,;:.]+?)(?=\sand\s|[,;:.])"
)
_CASE = re.compile(r"\svs?\.?\s")
_BIG_EVENT = re.compile(
    r"\b(?:War|Revolution|Conference|Battle|Mutiny|Congress|Summit|Massacre|Famine|Uprising|Siege"
    r"|Crisis|Rebellion|Coup|March|Olympics|Earthquake|Referendum|Plebiscite)$"
)
_DECISION = re.compile(r"^(?P<who>.+?)['’]s?\s(?:\w+\s)?decision\sto\s(?P<what>.+)$")
_INDEPENDENCE = re.compile(
    r"(?P<who>(?:the\s)?[A-Z][\w.’-]*(?:\s[A-Z][\w.’-]*){0,2})['’]s?\sindependence$"
)
_EVENT = re.compile(rf"\b(?:{_NOUNS})\b")
_PAPER_END = re.compile(rf"\b(?:{_PAPERS})$", re.IGNORECASE)
_VERB_OR_COMMA = re.compile(r"^(?:\s(?P<verb>[a-z]+)\b|,|\.$)")
_LASTING = re.compile(r"\b(?:emergency|curfew)$")
_POSSESSED = re.compile(r"\b(?:its|their|his|her)\b")
_HELD_BY = {"led", "held", "hiding", "backed", "launched", "carried", "conducted", "organised"}
_SHORTEST, _LONGEST = 2, 18


def event_question(text: str, asking: str, setting: Setting) -> str:
    """Such as "In which year did the Soviet invasion of Afghanistan take place?", or ""."""
    return _bracketed(text, asking) or _narrated(text, asking, setting)


def _bracketed(text: str, asking: str) -> str:
    """Asks for the date in brackets after the name of a law, a case or an event."""
    found = _IN_BRACKETS.search(text)
    if not found:
        return ""
    name = re.sub(r"^The\s", "", found["name"])
    if _CASE.search(name):
        return f"{asking} was {name} decided?"
    if _BIG_EVENT.search(name):
        return f"{asking} did the {name} take place?"
    paper = re.search(
        rf"\b(?:{_PAPERS}|amendment|order|award|ordinance|charter|pact)$", name.lower()
    )
    return f"{asking.replace('In ', 'From ', 1)} does the {name} date?" if paper else ""


def _narrated(text: str, asking: str, setting: Setting) -> str:
    decided = _OWN_DECISION.match(text)
    if decided:
        return f"{asking} did {setting.lowered(decided['who'])} decide to {decided['what']}?"
    held = _HELD.search(text)
    if held:
        return f"{asking} was {held['np']} {held['done']}?"
    done = _DONE_BY.search(text)
    if done:
        return f"{asking} were {done['np']} {done['done']} by {done['who']}?"
    first = _YEAR_FIRST.search(text)
    if first:
        return f"{asking} did the {first['noun']} {first['by']} {first['of']} take place?"
    return _subject_event(text, asking, setting) or _inner_event(text, asking, setting)


def _subject_event(text: str, asking: str, setting: Setting) -> str:
    dated = _DATED.match(text)
    if not dated:
        return ""
    after = _VERB_OR_COMMA.match(dated["after"])
    np = dated["np"]
    if not after or (after["verb"] and not is_finite(after["verb"])) or not _is_phrase(np):
        return ""
    return _asked(np, asking, setting)


def _inner_event(text: str, asking: str, setting: Setting) -> str:
    inside = _INSIDE.search(text)
    if (
        not inside
        or (inside["before"] and is_finite(inside["before"]))
        or not _is_phrase(inside["np"])
        or not re.search(r"[A-Z]", inside["np"].removeprefix("The "))
    ):
        return ""
    return _asked(inside["np"], asking, setting)


def _asked(np: str, asking: str, setting: Setting) -> str:
    decision = _DECISION.match(np)
    if decision:
        return f"{asking} did {setting.lowered(decision['who'])} decide to {decision['what']}?"
    free = _INDEPENDENCE.search(np)
    if free:
        return f"{asking} did {setting.lowered(free['who'])} gain independence?"
    if _PAPER_END.search(np) and not _EVENT.search(np):
        opening = asking.replace("In ", "From ", 1)
        return f"{opening} does {setting.lowered(np)} date?" if opening != asking else ""
    if not _EVENT.search(np):
        return ""
    if _LASTING.search(np):
        return f"{asking} did {setting.lowered(np)} begin?"
    return f"{asking} did {setting.lowered(np)} take place?"


def _is_phrase(np: str) -> bool:
    """Whether the words are one definite noun phrase: no verb, no pronoun, not too long."""
    words = np.split()
    if not _SHORTEST <= len(words) <= _LONGEST or _POSSESSED.search(np):
        return False
    if words[0].lower() in PREPOSITIONS or (
        words[0] != "The" and words[0] != "the" and "’s" not in np and "'s" not in np
    ):
        return False
    verbs = [w for w in words[1:] if w.islower() and w not in _HELD_BY and _finite(w)]
    return not verbs


def _finite(word: str) -> bool:
    return word in AUXILIARIES | ONLY_PAST or (word.endswith("ed") and is_finite(word))
