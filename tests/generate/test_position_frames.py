"""What a claim leans on is named, or a stem says first what the talk is of."""

import pytest

from quizapp.domain.deck import Document
from quizapp.generate.documents import Manuscript
from quizapp.generate.facts import PositionFact
from quizapp.generate.positions.finder import find_positions
from quizapp.generate.questions.definites import named
from quizapp.generate.questions.leaning import leans, without_time
from quizapp.generate.questions.positions import candidates
from quizapp.generate.questions.question import Question
from quizapp.generate.questions.utterances import utterances
from quizapp.generate.roles import body, classify
from quizapp.generate.selection import best
from quizapp.generate.setting import Setting

VEBLEN = "Thorstein Veblen, an economist,"


def read(*paragraphs: str, title: str = "") -> tuple[list[PositionFact], Setting]:
    manuscript = Manuscript(Document(id="d", title=title), paragraphs)
    parts = body(classify(paragraphs))
    return find_positions(manuscript, parts), Setting(manuscript, parts)


def about(*paragraphs: str, title: str = "") -> str:
    return read(*paragraphs, title=title)[1].matter.said()


def stems(*paragraphs: str, title: str = "") -> list[str]:
    facts, setting = read(*paragraphs, title=title)
    by_fact: dict[int, list[Question]] = {}
    for question in candidates(facts, {"d": setting}):
        by_fact.setdefault(id(question.fact), []).append(question)
    return [found.stem for group in by_fact.values() if (found := best(group, setting))]


HERRING = (
    "For years Norway has quarrelled with the Sami over grazing rights in the far north.",
    "Ministers met the Sami in Oslo, and Norway promised them a share of the rents.",
    "Yet few believe that the Sami, who herd along the coast of Norway, will be heard.",
)


@pytest.mark.parametrize(
    ("title", "phrase"),
    [
        ("Norway's pledge wears thin as winter comes", "On Norway and the Sami"),
        ("Ministers hope for Norway's Recovery from debt", "On Norway's recovery from debt"),
        ("The Quarrel of the North", "On the Quarrel of the North"),
        ("Republic of Norway", "On Norway and the Sami"),
        ("", "On Norway and the Sami"),
    ],
)
def test_a_document_is_about_what_its_title_and_its_text_name(title: str, phrase: str) -> None:
    text = "The quarrel is old, the recovery of the herds is slow."
    assert about(*HERRING, text, title=title) == phrase


def test_what_the_title_calls_a_treaty_is_called_by_its_name() -> None:
    text = "The Kosi Waters Treaty was signed in 1957, and the Kosi Waters Treaty has held since."
    assert about(text, title="A treaty that outlived its makers") == "On the Kosi Waters Treaty"


def test_a_text_about_one_person_is_about_nobody_else() -> None:
    text = "Mary Seacole, who has died in London, was the best known nurse of Jamaica and Chile."
    assert about(text, title="Obituary: Mary Seacole") == "On Mary Seacole"


def test_quoted_words_may_say_we_where_the_stem_says_what_the_talk_is_of() -> None:
    text = f"“We opened a gate that nobody else cared to keep open,” said {VEBLEN[:-1]}."
    assert (
        "On Norway and the Sami, who said: “We opened a gate that nobody else cared to keep open”?"
        in stems(*HERRING, text, title="Norway's pledge wears thin as winter comes")
    )


def test_a_claim_that_names_all_that_is_spoken_of_needs_no_frame() -> None:
    text = f"{VEBLEN} said that the quarrel of Norway and the Sami would outlive the ministry."
    facts, setting = read(*HERRING, text, title="Norway's pledge wears thin as winter comes")
    found = [question.stem for question in candidates(facts, {"d": setting})]
    assert any(stem.startswith("Who said that the quarrel of Norway") for stem in found)


def test_a_frame_never_names_who_is_asked_for() -> None:
    text = "Norway has ruled out any further change to the timetable."
    found = stems(*HERRING, text, title="Norway's pledge wears thin as winter comes")
    assert any(stem.startswith("On the Sami, which country") for stem in found)


def test_a_remark_that_speaks_of_something_else_is_placed_by_the_title() -> None:
    title = "Norway's pledge wears thin as winter comes"
    text = f"“We opened a gate that nobody else cared to keep open,” said {VEBLEN[:-1]}."
    found = stems(*HERRING, f"The harbour froze early, and nobody sailed. {text}", title=title)
    assert any(stem.startswith(f"In “{title}”, who said: “We opened") for stem in found)


def test_a_born_german_makes_no_text_one_on_germany() -> None:
    _, setting = read("Norway is cold.", title="Danish-born nurse leaves Norway richer")
    assert setting.pair is None
    _, setting = read("Norway is cold.", title="Danish fishermen leave Norway richer")
    assert setting.pair == ("Denmark", "Norway")


def test_the_words_of_the_title_s_own_name_call_nothing_else() -> None:
    text = "The Kosi Treaty Board met in 1957. The Rapti Treaty was signed later by the kings."
    assert "Rapti" not in about(text, title="Kosi Treaty Board")


def test_short_quotations_of_one_breath_are_one_quotation() -> None:
    text = f"“Herding is our pride,” said {VEBLEN[:-1]}. “It is not our income.”"
    facts, setting = read(text)
    (fact,) = utterances(facts, {"d": setting})
    assert fact.claim == "Herding is our pride. It is not our income"
    assert fact.quote == text


def test_quotations_with_a_story_between_them_stay_apart() -> None:
    text = (
        f"“Herding is our pride,” said {VEBLEN[:-1]}. The ministry has counted nine herds. "
        "“It is not our income,” he said."
    )
    facts, setting = read(text)
    assert len(utterances(facts, {"d": setting})) == len(facts) > 1


def test_a_long_claim_in_two_halves_is_two_claims() -> None:
    first = "the order had changed next to nothing for the herders on the northern coast"
    second = "it had made it harder for any later ministry to take their pastures away"
    facts, setting = read(f"{VEBLEN} said that {first} but that {second}.")
    halves = utterances(facts, {"d": setting})
    assert [half.claim for half in halves] == [first, second]
    assert [half.text for half in halves] == [first, second]


def test_a_short_claim_in_two_halves_is_one_claim() -> None:
    facts, setting = read(f"{VEBLEN} said that the ice had gone but that the cold had not.")
    assert len(utterances(facts, {"d": setting})) == 1


@pytest.mark.parametrize(
    ("claim", "before", "full"),
    [
        ("the levy will fail", "A farm levy is planned.", "the farm levy will fail"),
        (
            "it had never heeded the court",
            "The case went to a court of arbitration.",
            "it had never heeded the court of arbitration",
        ),
        ("the war was lost", "The Kosi war began in May.", "the Kosi war was lost"),
        ("the levy will fail", "The new levy is planned.", "the levy will fail"),
        ("the levy will fail", "A farm levy and a ship levy came.", "the levy will fail"),
        ("the levy on fish will fail", "A farm levy is planned.", "the levy on fish will fail"),
        ("it hurt the economy", "A war economy is bad.", "it hurt the economy"),
    ],
)
def test_a_bare_noun_has_the_words_that_introduced_it(claim: str, before: str, full: str) -> None:
    assert named(claim, (before, "")) == full


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("the ruling would hurt Chile", True),
        ("a ruling for Chile would make the ruling of 1957 void", False),
        ("in Chile a ruling came, and the ruling was just", False),
        ("Chile urged the government to wait", True),
        ("Chile has harmed the economy", False),
        ("the government should wait", True),
        ("the question of who owns the Arctic has no answer", False),
    ],
)
def test_a_claim_leans_on_its_document_by_a_noun_it_has_not_introduced(
    claim: str, *, expected: bool
) -> None:
    assert leans(claim) is expected


@pytest.mark.parametrize(
    ("claim", "kept"),
    [
        ("the fleet was ready on Friday", "the fleet was ready"),
        ("it has so far preferred loans", "it has preferred loans"),
        ("the fleet sails on Friday 3 May 1957", "the fleet sails on Friday 3 May 1957"),
    ],
)
def test_the_day_of_writing_is_left_out_of_a_reported_claim(claim: str, kept: str) -> None:
    assert without_time(claim) == kept


def test_it_is_what_was_named_just_before() -> None:
    text = (
        "Ragnar Frisch, a planner, calls Kalvoya the best built harbour of all. "
        "Veblen describes it as a warehouse with a sea view."
    )
    first = f"{VEBLEN} said that the harbours of Norway were too small for its fleets."
    found = stems(first, text, title="On Ports")
    assert "Who describes Kalvoya as a warehouse with a sea view?" in found


def test_until_then_has_its_year() -> None:
    text = (
        "The northern canal of Norway should be dug by 2029. Until then, "
        f"{VEBLEN} conceded, the northern fleet is a statement and not a threat."
    )
    assert any("until 2029 the northern fleet" in stem for stem in stems(text, title="On Norway"))


@pytest.mark.parametrize(
    "quoted",
    [
        "So many of them have turned out to be false",
        "We have a new count since this morning and nine boats are lost",
        "I have timed it",
        "It lets either fleet tell its own harbour another story",
    ],
)
def test_quoted_words_that_say_nothing_by_themselves_are_not_asked(quoted: str) -> None:
    text = f"“{quoted},” said {VEBLEN[:-1]}."
    found = stems(*HERRING, text, title="Winter comes early to Norway")
    assert not any("“" in stem for stem in found)


def test_a_short_title_says_more_than_the_one_country_of_a_text() -> None:
    text = f"“We opened a gate that nobody else cared to keep open,” said {VEBLEN[:-1]}."
    told = ("Norway is cold.", "The winters of Norway are long, and its nights are longer.")
    found = stems(*told, text, title="Herders march on the capital")
    assert any(stem.startswith("In “Herders march on the capital”, who said") for stem in found)


def test_a_country_is_asked_for_by_its_relations_with_another() -> None:
    facts, setting = read(
        "Norway has ruled out any further change to the timetable.", title="Norway and Denmark"
    )
    (question,) = candidates(facts, {"d": setting})
    assert question.stem.startswith("On relations with Denmark, which country has ruled out")


def test_a_name_before_a_noun_that_is_also_a_verb_reports_nothing() -> None:
    essay = (
        "We who fish the lakes know that the fish are few.",
        "My own boat has stood idle since May.",
        "I have written this before, and nobody heard.",
    )
    text = "As a result, the Chilean state is at risk of takeover by an alliance of idle admirals."
    found = stems(*essay, text, title="On Lakes")
    assert (
        "According to the writer of “On Lakes”, the Chilean state is at risk of takeover by ____."
        in found
    )


def test_those_who_are_described_are_meant_and_what_it_seemed_like_is_left_out() -> None:
    text = (
        f"{VEBLEN} said that those who sold their herds were told to leave the northern coast, "
        "as if this were a crime."
    )
    assert any(
        "those who sold their herds were told to leave the northern coast?" in stem
        for stem in stems(text, title="On Herds")
    )


def test_a_reported_claim_without_a_verb_is_not_asked() -> None:
    text = f"{VEBLEN} claimed that, in the interest of the herders and of Norway, silence."
    assert not any("in the interest" in stem for stem in stems(*HERRING, text))
