"""The many forms in which prose says who holds what, one by one."""

import pytest

from quizapp.domain.deck import Document
from quizapp.generate.documents import Manuscript
from quizapp.generate.facts import PositionFact
from quizapp.generate.positions.finder import find_positions
from quizapp.generate.roles import Paragraph, Role


def found(*paragraphs: str, title: str = "Ties") -> list[PositionFact]:
    body = [Paragraph(n, text, Role.BODY) for n, text in enumerate(paragraphs, 1)]
    return find_positions(Manuscript(Document(id="d", title=title), paragraphs), body)


def told(*paragraphs: str, title: str = "Ties") -> list[tuple[str, str]]:
    return [(fact.speaker.name, fact.claim) for fact in found(*paragraphs, title=title)]


KENNAN = "George Kennan, an American diplomat, spoke. "


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("Kennan's warning that the pact would fail in a year went unheard.",
         "the pact would fail in a year"),
        ("The senate brushed off Kennan's claim that the pact would fail.", "the pact would fail"),
        ("The pact, as Kennan wrote in 1950, would fail in a year.",
         "The pact would fail in a year"),
        ("As Kennan argued in 1950, the pact would fail in a year.",
         "the pact would fail in a year"),
        ("The pact, argues Kennan, would fail in a year.", "The pact would fail in a year"),
        ("Since then, argues Kennan of the Fish Board, the pact has failed twice.",
         "the pact has failed twice"),
        ("For Kennan the pact is a sign of fear and of haste.",
         "the pact is a sign of fear and of haste"),
        ("It was Kennan who first argued that the pact would fail.", "the pact would fail"),
        ("The senate heard George Kennan, who warned that the pact would fail.",
         "the pact would fail"),
        ("Kennan went back to Princeton and warned that the pact would fail.",
         "the pact would fail"),
        ("Kennan was quoted by the Fish Board as saying that the pact would fail.",
         "the pact would fail"),
        ("Kennan was quick to point out that the pact would fail.", "the pact would fail"),
        ("Kennan said reading the pact aloud would be enough to sink it.",
         "reading the pact aloud would be enough to sink it"),
        ("Kennan put it bluntly: “The pact will fail within a year.”",
         "The pact will fail within a year"),
        ("“The pact,” Kennan told reporters in Princeton, “will fail within a year.”",
         "The pact will fail within a year"),
        ("According to him, the pact would fail in a year.", "the pact would fail in a year"),
        ("Kennan – no friend of the board – warned that the pact would fail.",
         "the pact would fail"),
        ("Two years later he conceded that the pact was good.", "the pact was good"),
        ("Kennan appealed to the senate to sink the northern pact.",
         "appealed to the senate to sink the northern pact"),
        ("Kennan considered the northern pact unnecessary.",
         "considered the northern pact unnecessary"),
        ("Kennan did not accept that the pact would last.", "the pact would last"),
        ("Kennan himself warned that the pact would fail in a year.",
         "the pact would fail in a year"),
        ("Kennan said that the pact was dead, a charge the board denied.", "the pact was dead"),
        ("• Kennan warned that the pact would fail in a year.", "the pact would fail in a year"),
    ],
)  # fmt: skip
def test_a_view_is_found_in_more_forms(sentence: str, claim: str) -> None:
    assert told(KENNAN, sentence) == [("George Kennan", claim)]


@pytest.mark.parametrize(
    "sentence",
    [
        "George Kennan warned the senate, and reporters wrote it down at once.",
        "The board has a plan which George Kennan declined to read to the end of it.",
        "For the board of George Kennan the pact is a sign of fear and haste.",
        "A friend of George Kennan, who warned that the pact would fail, left town.",
        "The pact would fail, the friends whom George Kennan told about it warned.",
        "George Kennan announced it on 1 March 1962, and the senate had a week to think.",
        "The pact that George Kennan signed in the spring could fail by the autumn.",
        "George Kennan agreed to leave the “northern ports” to the fleet for a year or two.",
    ],
)
def test_what_only_looks_like_such_a_form_gives_no_clause(sentence: str) -> None:
    assert all(fact.manner != "clause" for fact in found(KENNAN + sentence))


def test_a_speaker_who_agrees_is_not_what_is_said() -> None:
    text = "Another diplomat, George Kennan, agreed, saying that the pact was dead."
    fact = found(text)[0]
    assert len(found(text)) == 1
    assert (fact.speaker.role, fact.claim) == ("diplomat", "the pact was dead")


def test_two_verbs_give_two_views() -> None:
    text = KENNAN + "Kennan called the pact a grave mistake, and accused the board of haste."
    assert [claim for _, claim in told(text)] == [
        "called the pact a grave mistake",
        "accused the board of haste",
    ]


def test_short_stand_names_the_speaker_of_what_follows() -> None:
    text = KENNAN + "Kennan disputed this, arguing that the pact was dead."
    assert told(text) == [("George Kennan", "the pact was dead")]


def test_a_contrast_in_a_view_is_kept_whole_and_the_next_speaker_is_not_in_it() -> None:
    text = (
        KENNAN + "Kennan said that the pact might have failed but that the fleet had not. "
        "Kennan held that the pact was dead; by contrast, Paul Nitze held that it was alive."
    )
    assert [claim for _, claim in told(text)][:2] == [
        "the pact might have failed but that the fleet had not",
        "the pact was dead",
    ]


def test_who_stands_in_what_he_says_is_not_him() -> None:
    text = (
        "The lawyer Mohandas Gandhi said that the raj was over. Subhas Bose, he said, was a "
        "patriot gone astray."
    )
    assert told(text) == [
        ("Mohandas Gandhi", "the raj was over"),
        ("Mohandas Gandhi", "Subhas Bose was a patriot gone astray"),
    ]


def test_who_is_asked_is_not_he() -> None:
    text = (
        "Prime Minister Clement Attlee spoke. In answer to a question from the student Alan Clark "
        "about trust, Mr Attlee said talking was the best answer. The worst thing was the noise, "
        "he added."
    )
    assert {name for name, _ in told(text)} == {"Clement Attlee"}


def test_a_speech_goes_on_after_its_report_and_into_the_next_paragraph() -> None:
    first = (
        "Chairman Andrew Carnegie said that the mill would close. “The orders went to Chicago. "
        "“There was no other way,” he said."
    )
    second = "“We have looked for one since the spring of last year.”"
    assert [name for name, _ in told(first, second)] == ["Andrew Carnegie"] * 4


def test_a_question_and_a_trailing_sentence_are_no_views() -> None:
    text = (
        "Chairman Andrew Carnegie said: “How can we go on with half a mill? We cannot go on with "
        "half of it... We have looked for another way.”"
    )
    assert told(text) == []


def test_speech_that_reports_another_is_its_last_speakers() -> None:
    text = "Diplomat George Kennan spoke. Truman believed the pact was dead, Kennan wrote later."
    assert told(text) == [("George Kennan", "Truman believed the pact was dead")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Labour party said the Liberals had no plan for the harbour.", "the Labour party"),
        ("Senior Lib Dem leaders said that the plan had no future at all.", "Lib Dem leaders"),
        ("China's foreign ministry said that the road had been built long ago.",
         "the Chinese foreign ministry"),
        ("Norway's National Fish Board said that the nets are too fine.",
         "Norway's National Fish Board"),
        ("The Northern Children's Fund said that the nets are too fine.",
         "the Northern Children's Fund"),
        ("The State Bank of Pakistan said that growth would be slower.",
         "the State Bank of Pakistan"),
        ("Britain and France argued that the canal had to stay open.",
         "the United Kingdom and France"),
        ("Britain, France and Norway argued that the canal had to stay open.",
         "the United Kingdom, France and Norway"),
        ("The International Fish Board's 1990 report said that the nets are too fine.",
         "the International Fish Board"),
    ],
)  # fmt: skip
def test_bodies_are_read_by_their_names(text: str, name: str) -> None:
    assert [speaker for speaker, _ in told(text)] == [name]


def test_the_government_is_the_one_country_s_that_was_named() -> None:
    sentence = "The government said that the nets would be paid for."
    one = told("The Norwegian government met.", sentence)
    two = told("The Norwegian government met the Danish government.", sentence)
    assert one == [("the Norwegian government", "the nets would be paid for")]
    assert two == told(sentence) == []


def test_it_and_the_group_mean_the_body_that_has_just_spoken() -> None:
    spoke = "The Northern Fish Board said that the nets are too fine. "
    assert told(spoke + "The board added that the fleet was old.")[-1][0] == (
        "the Northern Fish Board"
    )
    assert told(spoke + "It added that the fleet was old.")[-1][0] == "the Northern Fish Board"
    assert told(spoke + "The court ruled that the fleet was old.")[-1][0] == "the court"
    assert len(told(spoke + "The fleet left. It added that the fleet was old.")) == 1
    law = "The Northern Fish Board said that the treaty is too short. "
    assert len(told(law + "It says that the nets are free.")) == 1


def test_an_author_of_speech_may_be_named_with_rank_letters_or_particle() -> None:
    general = "Lt Gen (retd) Omar Bradley, who taught there, argued that the pact was dead."
    member = "Robert Boothby MP, a former minister, said that the pact was dead."
    painter = "Anthony van Dyck, a painter, spoke. Van Dyck believed that the pact was dead."
    assert [name for name, _ in told(general)] == ["Omar Bradley"]
    assert [(f.speaker.name, f.speaker.role) for f in found(member)] == [
        ("Robert Boothby", "former minister")
    ]
    assert [name for name, _ in told(painter)] == ["Anthony van Dyck"]


def test_two_persons_may_hold_one_view() -> None:
    text = "Walter Lippmann and George Kennan argued that the pact was dead."
    assert told(text) == [("Walter Lippmann and George Kennan", "the pact was dead")]


def test_a_list_is_no_apposition_but_one_voice() -> None:
    text = "Norway, the Northern Fish Board and the Crown Council, said that the pact was dead."
    all_three = "Norway, the Northern Fish Board and the Crown Council"
    assert told(text) == [(all_three, "the pact was dead")]
    others = (
        "Chile, the Crown Council and the Red Union among others have called for a short truce."
    )
    assert [name for name, _ in told(others)] == ["Chile, the Crown Council and the Red Union"]
    assert told("Norway, a small barge and the Crown Council said that the pact was dead.") == []


@pytest.mark.parametrize(
    "second",
    [
        "His deputy disagreed. He said that the nets were too fine.",
        "He replied that the nets were too fine.",
        "Another fisherman laughed. He said that the nets were too fine.",
    ],
)
def test_he_who_answers_or_follows_somebody_else_is_not_the_last_speaker(second: str) -> None:
    text = "Minister Halvard Lange told the fishermen that the law was good. " + second
    assert told(text) == [("Halvard Lange", "the law was good")]


def test_what_was_done_may_say_who_speaks() -> None:
    text = "Norway, which had backed the pact, vetoed the plan, saying that it ignored the north."
    assert told(text) == [("Norway", "it ignored the north")]


def test_mr_may_come_before_the_full_name() -> None:
    text = "Mr Nehru said that the plan was dead. Jawaharlal Nehru left in the spring."
    assert told(text) == [("Jawaharlal Nehru", "the plan was dead")]
    two = f"{text} Motilal Nehru stayed."
    assert told(two) == [("Mr Nehru", "the plan was dead")]


def test_somebody_addressed_says_nothing() -> None:
    text = "Mr Speaker, when the harvest failed us my old teacher said that rivers owe nothing."
    assert told(text) == []


def test_she_is_the_person_of_the_title_where_nobody_else_can_be_meant() -> None:
    title = "Obituary: Eleanor Roosevelt"
    text = (
        "Eleanor Roosevelt grew up in New York.",
        "General George Marshall had little patience with her. The veto, she held, was a mistake.",
    )
    assert told(*text, title=title) == [("Eleanor Roosevelt", "The veto was a mistake")]
    other = (text[0], "Golda Meir had little patience with her. The veto, she held, was a mistake.")
    assert "Eleanor Roosevelt" not in [name for name, _ in told(*other, title=title)]


def test_a_footnote_is_no_part_of_a_view() -> None:
    text = KENNAN + "Kennan wrote that the pact was dead.[6] The senate met.[7]"
    assert told(text) == [("George Kennan", "the pact was dead")]


def test_a_long_point_is_asked_without_its_reason() -> None:
    reason = "Since the line of 1893 was drawn by two men in one tent in the rain of one long night"
    point = f"• {reason}, the old claim of the northern towns to the far bank is not tenable at all"
    texts = ("Norway's stand:", f"{point}, whatever the kings of Denmark may have thought of it.")
    body = [Paragraph(2, texts[1], Role.BODY)]
    facts = find_positions(Manuscript(Document(id="d", title="Ties"), texts), body)
    assert [fact.claim[:24] for fact in facts] == ["the old claim of the nor"]
