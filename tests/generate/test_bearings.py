"""A stem says whose figure it asks for, of when, and which thing it means, in good English."""

from collections.abc import Callable

import pytest

from quizapp.domain.deck import Document
from quizapp.domain.values import DateValue, FigureValue, parse_value
from quizapp.generate import bearings, referents, wording
from quizapp.generate.agreement.record import Record
from quizapp.generate.documents import Manuscript
from quizapp.generate.facts import DateFact, FigureFact
from quizapp.generate.figures import Sort
from quizapp.generate.placing import completed
from quizapp.generate.questions.question import Question
from quizapp.generate.roles import body, classify
from quizapp.generate.selection import best, chosen
from quizapp.generate.setting import Setting

Gate = Callable[[Question], str]
QUOTE = "Nepal lent the mill of Pokhara nine rupees in 1954."


def figure(stem: str, key: str = "nine rupees", score: float = 0.9) -> Question:
    value = parse_value(key)
    assert isinstance(value, FigureValue)
    fact = FigureFact(
        document="d", paragraph=1, quote=QUOTE, quote_start=0, start=0, end=5,
        value=value, sort=Sort.COUNT,
    )  # fmt: skip
    return Question(fact, "figure", stem, key, "blank", score)


def date(stem: str, key: str = "1954", score: float = 0.9) -> Question:
    value = parse_value(key)
    assert isinstance(value, DateValue)
    fact = DateFact(
        document="d", paragraph=1, quote=QUOTE, quote_start=0, start=6, end=9, value=value
    )
    return Question(fact, "date", stem, key, "blank", score)


def position(stem: str, key: str) -> Question:
    return Question(date("").fact, "position", stem, key, "clause", 0.9)


@pytest.mark.parametrize(
    ("gate", "bad", "good"),
    [
        (
            bearings.unplaced,
            figure("Exports fell by ____ in the second quarter of 1994."),
            figure("Nepal’s exports fell by ____ in the second quarter of 1994."),
        ),
        (
            bearings.unplaced,
            figure("According to “Budget Speech” (1994), inflation had come down to ____."),
            figure("According to Nepal’s “Budget Speech” (1994), inflation was down to ____."),
        ),
        (
            bearings.unplaced,
            figure("According to “Notes” (1994), the State Bank cut its policy rate by ____."),
            figure("According to “Why the Kosi floods” (1994), inflation had come down to ____."),
        ),
        (
            bearings.unplaced,
            figure("According to the Patan Centre for Trade (1994), exports came to ____."),
            figure("According to the Patan Centre for Trade (1994), Nepal’s exports were ____."),
        ),
        (
            bearings.floating,
            date("On what date did the truce of Pokhara begin?", "4 March"),
            date("On what date in 1954 did the truce of Pokhara begin?", "4 March"),
        ),
        (
            bearings.floating,
            date("According to “The mills”, on what date did Pokhara vote?", "4 March"),
            date("According to “The mills” (1954), on what date did Pokhara vote?", "4 March"),
        ),
        (
            bearings.floating,
            figure("The mill of Pokhara turned down ____ in December."),
            figure("The mill of Pokhara turned down ____ in December 1954."),
        ),
        (
            bearings.floating,
            figure("At Pokhara the mill has so far lent ____."),
            figure("According to “The mills of Nepal” (1954), the mill has so far lent ____."),
        ),
        (
            bearings.floating,
            date("Ninety weavers of Pokhara have died since ____."),
            date("Ninety weavers of Pokhara died in ____."),
        ),
        (
            bearings.floating,
            figure("Traffic between Pokhara and Kathmandu fell by ____."),
            figure("Traffic between Pokhara and Kathmandu fell by ____ in 1954."),
        ),
        (
            bearings.floating,
            date("The Kosi Board expects the dam to open in ____."),
            date("In 1951 the Kosi Board expected the dam to open in ____."),
        ),
        (
            referents.unresolved,
            figure("Three have opened in Pokhara at a cost of ____."),
            figure("Three mills have opened in Pokhara at a cost of ____."),
        ),
        (
            referents.unresolved,
            date("Weavers of Pokhara leapt from one on to the pier of Patan in ____."),
            date("Weavers of Pokhara sold one in five looms in ____."),
        ),
        (
            referents.unresolved,
            figure("In 1954 the Kosi Board put the cost at ____."),
            figure("In 1954 the Kosi Board put the cost of the dam of Patan at ____."),
        ),
        (
            referents.unresolved,
            date("A Swiss engineer upheld the design in ____."),
            date("The Kosi Board drew a design and dropped the design in ____."),
        ),
        (
            wording.ill_worded,
            date("In which year had the weavers of Pokhara marched?"),
            date("In which year did the weavers of Pokhara march?"),
        ),
        (
            wording.ill_worded,
            date("On what date were Six weavers of Pokhara freed?"),
            date("On what date were six weavers of Pokhara freed?"),
        ),
        (
            wording.ill_worded,
            figure("How many weavers and their guide were hurt at Pokhara in 1954?"),
            figure("How many weavers and spinners were hurt at Pokhara in 1954?"),
        ),
        (
            wording.ill_worded,
            position("Argued ____, an economist, it is a tax on looms.", "Thorstein Veblen"),
            position("____, an economist, argued that it is a tax on looms.", "Thorstein Veblen"),
        ),
        (
            wording.idle,
            date("PATAN, ____ (Evening Wire) - The mill of Pokhara burned."),
            date("NATO opened its office in Pokhara in ____."),
        ),
        (
            wording.idle,
            date("Thorstein Veblen, who has covered it since ____, calls the mill unsafe."),
            date("Thorstein Veblen, who founded the mill in ____, calls it unsafe."),
        ),
        (
            wording.idle,
            position("Who reports that the weavers are laughing again?", "Thorstein Veblen"),
            position("Who reports that the weavers are paid too little?", "Thorstein Veblen"),
        ),
        (
            wording.idle,
            position("Who plans to retire to Pokhara with his dogs?", "Thorstein Veblen"),
            position("Who plans to tax the looms of Pokhara?", "Thorstein Veblen"),
        ),
        (
            wording.no_country,
            position("Which country closed the pass of Pokhara?", "the European Union"),
            position("Which country closed the pass of Pokhara?", "Nepal"),
        ),
    ],
)
def test_a_gate_finds_its_flaw_and_no_other(gate: Gate, bad: Question, good: Question) -> None:
    assert gate(bad)
    assert not gate(good)


def setting(*paragraphs: str, title: str, published: str = "") -> Setting:
    manuscript = Manuscript(Document(id="d", title=title, published=published), paragraphs)
    return Setting(manuscript, body(classify(paragraphs)))


def test_a_stem_is_completed_by_a_title_that_names_the_country_and_the_year() -> None:
    around = setting("The policy rate came down.", title="How Nepal tamed prices", published="1994")
    bare = figure("The State Bank cut its policy rate to ____.", "nine per cent")
    found = best([bare], around)
    assert found
    assert found.stem == (
        "According to “How Nepal tamed prices” (1994), the State Bank cut its policy rate to ____."
    )


def test_a_minister_s_land_goes_before_the_title_of_the_speech() -> None:
    head = ("GOVERNMENT OF NEPAL", "Delivered by the Minister of Finance, 5 May 1994")
    around = setting(*head, title="Budget Statement", published="1994")
    bare = figure(
        "According to “Budget Statement” (1994), receipts from the sales tax rose by ____.", "9%"
    )
    told = completed(bare, around)
    assert told
    assert told.stem.startswith("According to Nepal’s “Budget Statement” (1994), ")


def test_a_publisher_is_named_without_quotes() -> None:
    document = Document(id="d", publisher="Patan Centre for Trade", published="1994")
    around = Setting(Manuscript(document, ("The price came down.",)), [])
    assert around.source == "According to the Patan Centre for Trade (1994), "


def test_a_stem_whose_country_nobody_tells_is_refused() -> None:
    around = setting("The policy rate came down.", title="How prices fell", published="1994")
    assert best([figure("The State Bank cut its policy rate to ____.", "9%")], around) is None


def test_of_two_stems_that_print_each_other_s_answer_the_better_stays() -> None:
    years = figure("Nepal lent the mill of Pokhara nine rupees for ____.", "six years", 0.8)
    amount = figure("Nepal lent the mill of Pokhara ____ for six years.", "nine rupees", 0.9)
    assert [one.question for one in chosen([years, amount], Record((), ()))] == [amount]


def test_two_questions_on_one_sentence_stay_where_each_hides_the_other_s_answer() -> None:
    years = figure("For how long did Nepal lend the mill money?", "six years", 0.8)
    amount = figure("Nepal lent the mill of Pokhara ____ for six years.", "nine rupees", 0.9)
    assert len(chosen([years, amount], Record((), ()))) == 2


def test_the_items_of_a_list_stay() -> None:
    items = [
        figure("The Kosi Board has ____, six cars and two boats.", "five mills"),
        figure("The Kosi Board has five mills, ____ and two boats.", "six cars"),
        figure("The Kosi Board has five mills, six cars and ____.", "two boats"),
    ]
    assert len(chosen(items, Record((), ()))) == 3
