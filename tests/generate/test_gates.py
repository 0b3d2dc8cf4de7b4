"""Each gate finds its one flaw, and passes a sound question."""

import pytest

from quizapp.domain.values import DateValue, parse_value
from quizapp.generate import gates
from quizapp.generate.facts import DateFact
from quizapp.generate.questions.question import Question

VALUE = parse_value("1954")
assert isinstance(VALUE, DateValue)
FACT = DateFact(document="d", paragraph=1, quote="x", quote_start=0, start=0, end=1, value=VALUE)
SOUND = "In which year did the signing of the Kosi Agreement with Nepal take place?"


def question(stem: str = SOUND, key: str = "1954", *distractors: str) -> Question:
    return Question(FACT, "date", stem, key, "blank", 0.9, distractors)


def test_a_sound_question_has_no_flaws() -> None:
    assert gates.flaws(question()) == []


@pytest.mark.parametrize(
    ("gate", "bad"),
    [
        (gates.key_in_stem, question("The treaty of 1954 was signed in ____ in Delhi.")),
        (gates.key_in_stem, question("It lost $5.0 of 5,000 in Delhi: ____.", "5,000")),
        (gates.distractor_in_stem, question("Was it before 1956 in Delhi or not?", "1954", "1956")),
        (gates.decade_in_stem, question("The war of 1954 took place in the ____.", "1950s")),
        (gates.wrong_length, question("In which year? ____.")),
        (gates.wrong_length, question("word " * 46)),
        (gates.thin, question("In which year was the work suspended again?")),
        (gates.complement_shown, question("Kent backed it by ____ to 38%.", "62%")),
        (gates.half_range, question("Between ____ and 1960 it rose in Kent.", "1954")),
        (gates.only_compared, question("It was the lowest rate in Kent since ____.")),
        (gates.aside_asked, question("The house has 80 seats (raised to 90 in ____) in Delhi.")),
        (
            gates.in_series,
            question("Kent wants a port by 1950, a canal by ____, and a dam by 1958."),
        ),
        (gates.nameless, question("Arguments began on ____ and went on for months.")),
        (gates.selfless, question("In which year did the Court of Nepal adopt it?")),
        (
            gates.duration_in_stem,
            question("It fell for ____, a two-year low in Kent.", "two years"),
        ),
        (gates.yearless, question("It will end on ____ in the city of Delhi.", "5 May")),
        (gates.untidy, question("The king of Nepal , crowned in ____, was the first of all.")),
        (gates.untidy, question("The king (of Nepal was crowned again in ____ by the the army.")),
    ],
)
def test_a_gate_finds_its_flaw(gate: object, bad: Question) -> None:
    assert callable(gate)
    assert gate(bad)
    assert not gate(question())
