"""Asks for a date: by a question where the grammar is certain, else by a blank."""

import re
from collections.abc import Iterator

from quizapp.domain.moments import DateValue, Precision
from quizapp.generate.english.clauses import Kind, split
from quizapp.generate.english.finite import BLANK, finite_index
from quizapp.generate.english.main_clause import Main, main_clause
from quizapp.generate.english.verbs import AUXILIARIES, base_of
from quizapp.generate.facts import DateFact
from quizapp.generate.questions.events import event_question
from quizapp.generate.questions.inversion import inverted
from quizapp.generate.questions.owned_dates import without_date
from quizapp.generate.questions.passing import has_time
from quizapp.generate.questions.question import Question
from quizapp.generate.questions.sourcing import asked_ways, names_anything
from quizapp.generate.questions.standing import stands_alone
from quizapp.generate.questions.statements import Statement, statements, whole
from quizapp.generate.questions.timing import with_year, year_of
from quizapp.generate.setting import Setting

_SUBJECT = re.compile(rf"^The\s{BLANK},?\s(?:also\s|however,\s)?(?P<rest>(?P<verb>[a-z]+)\s.+)\.$")
_OF_SUBJECT = re.compile(
    rf"^(?P<head>The [a-z ]{{3,40}}?) of the {BLANK} (?P<rest>(?:was|were|saw|marked)\s.+)\.$"
)
_DAY_ASKED = re.compile(r"^\w+ (?:what date|which dates)\b")
_OF = re.compile(r"\s(?:of|in|on|for|to|from)\s")
_DATES_FROM = re.compile(rf"^(?P<np>The\s.{{3,80}}) (?P<verb>dates?) from {BLANK}\.$")
_LONGEST_SUBJECT = 20
_EVENT_SCORE, _NAMELESS_SCORE = 0.95, 0.65


def candidates(fact: DateFact, setting: Setting) -> Iterator[Question]:
    """The questions that ask for a date, in no order; each with its score."""
    event = event_question(whole(fact, setting), asking("in", fact.value), setting)
    named = names_anything(event, setting) if event else False
    if event and (named or setting.tells) and stands_alone(event):
        score = _EVENT_SCORE if named else _NAMELESS_SCORE
        yield from _question(fact, setting, "event", event, score)
    for statement in statements(fact, setting):
        for form, stem, bonus in _forms(statement, fact.value, setting):
            score = statement.score + bonus
            yield from _question(fact, setting, form, stem, score, statement)


def _question(
    fact: DateFact,
    setting: Setting,
    form: str,
    stem: str,
    score: float,
    told: Statement | None = None,
) -> Iterator[Question]:
    year = year_of(fact, setting)
    if year:
        stem = with_year(stem, fact.text, year)
        stem = stem if str(year) in stem else _DAY_ASKED.sub(rf"\g<0> in {year}", stem)
    lead, leans = (told.lead, told.leans) if told else ("", False)
    placed = bool(fact.value.start.year or year) or has_time(f"{lead} {stem}")
    for asked, less in asked_ways(stem, setting, placed=placed, leans=leans, lead=lead):
        yield Question(fact, "date", asked, fact.text, form, round(score - less, 2))


def _forms(
    statement: Statement, value: DateValue, setting: Setting
) -> Iterator[tuple[str, str, float]]:
    text = statement.text
    subject = _subject_question(text, value)
    if subject:
        yield "subject", subject, 0.3
    dated = _DATES_FROM.match(text)
    if dated:
        yield "event", _dating(dated["np"], dated["verb"], value), 0.2
        return
    clause = _clause_question(text, value, setting)
    if clause:
        yield "clause", clause, 0.25
    yield "blank", text, 0.1


def asking(preposition: str, value: DateValue) -> str:
    """The opening of a question: "In which year", "Between which years", "On what date"."""
    by = {"of": "in", "throughout": "during", "till": "until", "around": "around"}.get(
        preposition.lower(), preposition.lower()
    )
    span = value.end is not None
    kind = value.precision
    if value.part:
        return "During which period"
    if kind is Precision.DECADE:
        return (
            f"{'During' if by in {'in', 'during'} else by.capitalize()} which decade" + "s" * span
        )
    if kind is Precision.CENTURY:
        return "In which century"
    if span and by != "between":
        dates = kind is Precision.DAY
        return "On which dates" if dates else "During which period"
    noun = {Precision.YEAR: "year", Precision.MONTH: "month and year", Precision.DAY: "date"}[kind]
    noun = "months" if span and kind is Precision.MONTH else noun + "s" * span
    if kind is Precision.DAY:
        opening = "On" if by in {"in", "on"} else by.capitalize()
        return f"{opening} {'which' if span else 'what'} {noun}"
    return f"{'In' if by in {'in', 'on', 'during'} else by.capitalize()} which {noun}"


def _dating(np: str, verb: str, value: DateValue) -> str:
    """Asks for the date of a paper: "From which year does the Kosi Pact date?"."""
    np = f"the {np.removeprefix('The ')}"
    if value.precision is Precision.DAY:
        return f"What is the date of {np}?"
    return f"{asking('from', value)} {'do' if verb == 'date' else 'does'} {np} date?"


def _subject_question(text: str, value: DateValue) -> str:
    """Such as "Which decade witnessed ...?" where the date itself is the subject."""
    found = _SUBJECT.match(text)
    if found and value.precision is Precision.DECADE and finite_index(["x", found["verb"]]):
        noun = "period" if value.part else "decade" + "s" * (value.end is not None)
        rest = found["rest"] if value.end else _agreeing(found["verb"], found["rest"])
        return f"Which {noun} {rest}?"
    found = _OF_SUBJECT.match(text)
    if found and value.precision is Precision.DECADE and value.end is None and not value.part:
        return f"{found['head']} of which decade {found['rest']}?"
    return ""


def _agreeing(verb: str, rest: str) -> str:
    """The predicate of "The 2020s" made to agree with "which decade"."""
    if verb in {"have", "are", "were"}:
        return {"have": "has", "are": "is", "were": "was"}[verb] + rest[len(verb) :]
    plural = base_of(verb) is None and verb not in AUXILIARIES and not verb.endswith("s")
    return f"{verb}s{rest[len(verb) :]}" if plural else rest


def _clause_question(text: str, value: DateValue, setting: Setting) -> str:
    """Such as "In which year was NP established?" where the main verb owns the date."""
    preposition, rest = without_date(text, value)
    if not rest:
        return ""
    main = main_clause(rest)
    if main is None or BLANK in main.subject or len(main.subject.split()) > _LONGEST_SUBJECT:
        return ""
    if any(chunk.kind is Kind.PREDICATE for chunk in split(main.rest)[1:]):
        return ""
    asked = inverted(_simple_past(main), setting)
    return f"{asking(preposition, value)} {asked.rstrip(' .,')}?" if asked else ""


def _simple_past(main: Main) -> Main:
    """The same without a "had" that only the text around it needs: "was signed" for "had been"."""
    first, _, rest = main.rest.partition(" ")
    if main.verb.lower() != "had":
        return main
    if first == "been":
        be = "were" if re.search(r"(?<![sui])s$", _OF.split(main.subject)[0]) else "was"
        return Main(main.subject, be, rest)
    return Main(main.subject, first, rest) if base_of(first) else main
