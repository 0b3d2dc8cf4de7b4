"""Asks for a figure: by a question where the grammar is certain, else by a blank."""

import re
from collections.abc import Iterator

from quizapp.domain.numerals import SPELLED
from quizapp.generate.english.finite import BLANK, finite_index
from quizapp.generate.english.main_clause import Main, main_clause
from quizapp.generate.english.verbs import PARTICIPLES, base_of
from quizapp.generate.facts import FigureFact
from quizapp.generate.figures import Sort
from quizapp.generate.questions.bounds import bounded
from quizapp.generate.questions.inversion import inverted
from quizapp.generate.questions.question import Question
from quizapp.generate.questions.sourcing import asked_ways, dated
from quizapp.generate.questions.statements import Statement, statements
from quizapp.generate.setting import Setting
from quizapp.generate.text import A_YEAR

_OPENING = re.compile(
    rf"^(?:(?:An? (?:estimated|total of|average of) )|Some )?{BLANK}(?P<rest>\s.+)\.$"
)
_THERE = re.compile(rf"^There (?P<be>are|were) {BLANK} (?P<noun>[a-z][a-z’' -]*?s) (?P<rest>.+)\.$")
_SOURCE_LAST = re.compile(r"^(?P<text>[^,]+(?:,[^,]+)*), according to (?P<who>[^,]+)\.$")
_OBJECT = re.compile(rf"^(?:(?P<done>[a-z]+) )?{BLANK}(?P<rest>(?:\s.*)?)$")
_WORD = r"(?!(?:to|from|for|over|and|of|in|by|with|on|at)\b)[a-z-]+"
_KIND_OF = re.compile(
    rf"^ in (?P<kind>{_WORD}(?: (?:and )?{_WORD}){{0,3}}?)(?P<to>(?: to [A-Z][\w’'-]+)?)"
    r"(?P<rest>(?:,? (?:over|from|between|during|after|for|since|by|to|in) .*)?)$"
)
_MUCH_OF = re.compile(r"^of (?P<what>[a-z]+(?<!s)) (?P<rest>[a-z]+ .+)$")
_SUBCLAUSE = re.compile(r",|\d|\b(?:while|when|that|which|who|and|but|as)\b")
_SECOND_FIGURE = re.compile(rf"\band (?:\d|(?:{SPELLED})\b)|[$£€₹]")
_REPORTED = re.compile(r",\s[^,]{3,60}\s(?:said|says|added|reported|claims|reports)\.?$")
_LED = re.compile(
    r"^(?P<lead>(?:In|On|By|Between|During|Since|From)\s(?:[^,_]{0,40}\s|[A-Z][a-z]+\s\d{1,2},\s)?"
    r"\d{4}(?:[/–-]\d\d)?,?\s)(?P<first>[A-Za-z])"
)
_INITIALS = re.compile(r"\b(?:[A-Z]\.)+[A-Z](?=\?$)")
_BY = re.compile(rf"^(?:(?P<done>[a-z]+) )?by {BLANK}(?P<rest>(?:\s.*)?)$")
_YEARS = re.compile(r"\b(?:1[4-9]|20)\d\d(?:/\d\d)?\b|\b\d{1,2} (?=[A-Z])")
_CHANGING = {
    "grow",
    "rise",
    "fall",
    "shrink",
    "drop",
    "increase",
    "decline",
    "decrease",
    "contract",
}
_CHANGING |= {
    "expand",
    "widen",
    "narrow",
    "jump",
    "slump",
    "climb",
    "cut",
    "raise",
    "reduce",
    "lower",
}
_WEIGHTY = re.compile(
    r"\b(?:wars?|treaties|agreements|rivers|provinces|states|members|soldiers|people|police|deaths"
    r"|tests|principles|pillars|amendments|terms|seats|permanent|nuclear|republics|parties)\b"
)
_FEW = 3
_DULL_SCORE = 0.25


def candidates(fact: FigureFact, setting: Setting) -> Iterator[Question]:
    """The questions that ask for a figure, in no order; each with its score."""
    for statement in statements(fact, setting):
        for form, stem, bonus in _forms(statement, fact, setting):
            placed = dated(f"{statement.lead} {stem}".strip(), setting)
            for asked, less in asked_ways(
                stem, setting, placed=placed, leans=statement.leans, lead=statement.lead
            ):
                dull = _DULL_SCORE if _is_dull(fact) else 0.0
                score = round(statement.score + bonus - less - dull, 2)
                told, key = bounded(asked, fact.text)
                if told:
                    accept = _accepted(fact, key)
                    yield Question(fact, "figure", told, key, form, score, accept=accept)


def _accepted(fact: FigureFact, key: str) -> tuple[str, ...]:
    """The figure as the text has it, with the bound that stands in the stem, if one does."""
    return (fact.text,) if key != fact.text else ()


def _is_dull(fact: FigureFact) -> bool:
    """Whether the figure is a small count of nothing much: "two smiley faces"."""
    few = fact.sort == Sort.COUNT and fact.value.high <= _FEW
    return few and not _WEIGHTY.search(fact.noun)


def _forms(
    statement: Statement, fact: FigureFact, setting: Setting
) -> Iterator[tuple[str, str, float]]:
    text = _SOURCE_LAST.sub(r"\g<text>.", statement.text)
    told = _SOURCE_LAST.match(statement.text)
    source = f"According to {told['who']}, " if told else ""
    opening = _subject_question(text, fact)
    if opening:
        yield "subject", _behind(source, opening), 0.3
    asked = _object_question(text, fact, setting)
    if asked:
        yield "object", _behind(source, asked), 0.25
    yield "blank", statement.text, 0.1


def _behind(source: str, asked: str) -> str:
    """A question behind the words that say whose figure it is."""
    return f"{source}{asked[:1].lower()}{asked[1:]}" if source else asked


def _subject_question(text: str, fact: FigureFact) -> str:
    """Such as "How many people were killed ...?" where the figure opens the statement."""
    opening = _OPENING.match(text)
    if opening and ";" not in text and not _SECOND_FIGURE.search(text):
        rest = opening["rest"].strip()
        if fact.sort == Sort.COUNT and finite_index(rest.split()):
            return f"How many {rest}?"
        if fact.sort == Sort.MONEY and finite_index(["x", *rest.split()]) == 1:
            return f"How much {rest}?"
        much = _MUCH_OF.match(rest)
        if fact.sort == Sort.MEASURE and much and finite_index(["x", *much["rest"].split()]) == 1:
            return f"How much {much['what']} {much['rest']}?"
        if fact.sort == Sort.PERCENT and rest.startswith("of ") and finite_index(rest.split()):
            return f"What percentage {rest}?"
    there = _THERE.match(text)
    if there and fact.sort == Sort.COUNT:
        return f"How many {there['noun']} {there['be']} there {there['rest']}?"
    return ""


def _object_question(text: str, fact: FigureFact, setting: Setting) -> str:
    """Such as "How many people did the floods kill?", behind the time that opens the statement."""
    led = _LED.match(text)
    clause = f"{led['first'].upper()}{text[led.end() :]}" if led else text
    asked = _asked_object(clause, fact, setting)
    if not asked and A_YEAR.search(text):
        asked = _asked_change(clause, fact, setting)
    asked = _INITIALS.sub(r"\g<0>.", asked)
    return f"{led['lead'].rstrip(', ')}, {asked[:1].lower()}{asked[1:]}" if led and asked else asked


def _asked_change(text: str, fact: FigureFact, setting: Setting) -> str:
    """Such as "By how much did exports rise in 1961?"."""
    main = main_clause(text)
    found = _BY.match(main.rest) if main and BLANK not in main.subject else None
    verb = base_of((found["done"] or main.verb) if main and found else "")
    if not main or not found or verb not in _CHANGING or fact.sort == Sort.COUNT:
        return ""
    if _SECOND_FIGURE.search(found["rest"]) or _SUBCLAUSE.search(_YEARS.sub("", found["rest"])):
        return ""
    rest = f"{found['done'] or ''}{found['rest']}".strip()
    asked = inverted(Main(main.subject, main.verb, rest), setting)
    return f"By how much {asked.rstrip(' .')}?" if asked else ""


def _asked_object(text: str, fact: FigureFact, setting: Setting) -> str:
    """Such as "How many people did the floods kill?" where the figure is the verb's own object."""
    main = main_clause(text)
    if main is None or BLANK in main.subject:
        return ""
    direct = _OBJECT.match(main.rest.rstrip("."))
    if not direct or _SECOND_FIGURE.search(direct["rest"]) or _REPORTED.search(main.rest):
        return ""
    if fact.value.qualifier in {"above", "below"}:
        return ""  # "rose above $120" tells where it stood, not by how much it rose
    verb, done = main.verb, direct["done"] or ""
    if done and (verb.lower() not in {"has", "have", "had"} or done not in PARTICIPLES):
        return ""
    if not done and base_of(verb) is None and verb.lower() not in {"has", "have"}:
        return ""
    what, rest = _asked(fact, direct["rest"])
    asked = inverted(Main(main.subject, verb, f"{done} {rest}".strip()), setting) if what else ""
    return f"{what} {asked}?".replace(" ?", "?") if asked else ""


def _asked(fact: FigureFact, rest: str) -> tuple[str, str]:
    """What is asked, and what is left of the clause: ("How many people", "in June")."""
    if fact.sort == Sort.COUNT and fact.noun:
        noun = f" {fact.noun}"
        return (f"How many{noun}", rest[len(noun) :].strip()) if rest.startswith(noun) else ("", "")
    if fact.sort == Sort.MONEY:
        kind = _KIND_OF.match(rest)
        if kind and not kind["kind"].endswith("s") and kind["kind"] not in {"total", "cash", "all"}:
            return f"How much {kind['kind']}{kind['to']}", kind["rest"].strip()
        return (
            ("How much", rest.strip())
            if not rest.startswith((" a ", " per ", " of "))
            else ("", "")
        )
    if fact.sort == Sort.PERCENT and rest.startswith(" of ") and not _SUBCLAUSE.search(rest):
        return f"What percentage{rest}", ""
    return "", ""
