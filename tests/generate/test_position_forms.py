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


def test_an_unnamed_but_placed_speaker_is_he_in_the_next_sentence() -> None:
    text = (
        "An official of the harbour board, who would not be named, rejected that reading at once. "
        "He insisted that the fleet was paid for."
    )
    assert [name for name, _ in told(text)] == ["an official of the harbour board"] * 2


def test_they_are_those_who_spoke_and_he_is_the_person_before_them() -> None:
    text = (
        KENNAN
        + "Kennan said that the pact was dead. Villagers in the north said that the quay was full."
    )
    they = text + " They believed that the fleet was old."
    assert told(they)[-1] == ("villagers in the north", "the fleet was old")
    he = KENNAN + "Kennan said that the pact was dead. Residents said that the quay was full."
    assert told(he + " He added that the fleet was old.")[-1][0] == "George Kennan"


def test_he_is_nobody_for_certain_after_somebody_met_somebody() -> None:
    met = "President Ayub Khan met Minister Wan Li in May. He said that the pact was dead."
    alone = "President Ayub Khan left Murree in May. He said that the pact was dead."
    assert told(met) == []
    assert told(alone) == [("Ayub Khan", "the pact was dead")]


def test_this_court_and_we_are_the_court_of_the_ruling() -> None:
    texts = (
        "IN THE HIGH COURT OF GUJARAT, AHMEDABAD",
        "This Court held in May that a licence may not be refused unheard.",
        "We hold that the order of the board was void.",
        "The learned State Counsel submitted that the licence had lapsed.",
    )
    body = [Paragraph(n, texts[n - 1], Role.BODY) for n in (2, 3, 4)]
    facts = find_positions(Manuscript(Document(id="d", title="A case"), texts), body)
    assert [f.speaker.name for f in facts] == [
        "the High Court of Gujarat",
        "the High Court of Gujarat",
        "the learned State Counsel",
    ]
    assert told(texts[1], texts[2]) == []


def test_a_body_may_speak_behind_which() -> None:
    text = "The case reached the Supreme Court, which in 1972 declared the king a usurper."
    assert told(text) == [("the Supreme Court", "declared the king a usurper")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was submitted by the learned State Counsel that the licence had lapsed.",
         ("the learned State Counsel", "the licence had lapsed")),
        ("It is widely alleged by scholars and theorists that the fleet trained rebels.",
         ("scholars and theorists", "the fleet trained rebels")),
        ("Only the Northern Fish Board is demanding the release of the nets.",
         ("the Northern Fish Board", "is demanding the release of the nets")),
        ("The Crown Council expects growth of four per cent this year.",
         ("the Crown Council", "expects growth of four per cent this year")),
        ("The learned trial judge had set aside the order of the board.",
         ("the learned trial judge", "had set aside the order of the board")),
        ("Officials in Oslo like to say that the quay was paid for.",
         ("officials in Oslo", "the quay was paid for")),
        ("In our view the pact was dead by May.", None),
        ("It was submitted by hand that the licence had lapsed.", None),
        ("The Northern Fish Board is being demanding with its clerks on the quay.", None),
        ("The Northern Fish Board set aside a day for the mending of the nets.", None),
        ("The northern claims draw notice abroad each year without fail.", None),
    ],
)  # fmt: skip
def test_other_ways_to_say_who_holds_what(text: str, expected: tuple[str, str] | None) -> None:
    assert told(text) == ([expected] if expected else [])


def test_a_resolution_says_what_its_organ_wants() -> None:
    texts = (
        "The Security Council,",
        "Recalling its resolution 47 of the same year,",
        "1. Condemns the attacks on barges that carry grain to the northern towns;",
        "2. Strongly urges all parties to keep behind the line of the truce;",
        "3. Requests the Secretary-General to report on this within thirty days;",
        "The barges left the quay on the next morning.",
        "Calls for help went out from the northern towns all night.",
    )
    body = [Paragraph(n, text, Role.BODY) for n, text in enumerate(texts, 1)]
    facts = find_positions(Manuscript(Document(id="d", title="Ties"), texts), body)
    assert [(f.speaker.name, f.claim) for f in facts] == [
        (
            "the Security Council",
            "condemns the attacks on barges that carry grain to the northern towns",
        ),
        ("the Security Council", "urges all parties to keep behind the line of the truce"),
    ]


ESSAY = (
    "My father dug this canal, and I have farmed beside it since.",
    "We who drink from it know what it is worth.",
)


def test_an_unnamed_writer_holds_what_is_argued_only() -> None:
    argued = (
        "The state must not sell the canal in the name of thrift.",
        "It is time for parliament to repeal the act and to start again.",
        "The only way to save the canal is to leave it to those who use it.",
    )
    told_of = (
        "The sale has weakened the banks of the canal in the northern towns.",
        "They are so tired that they must sleep in the boats on the canal.",
    )
    found_there = told(*ESSAY, *argued, *told_of, title="Keep the Canal")
    assert [claim for _, claim in found_there] == [text.rstrip(".") for text in argued]
    assert {name for name, _ in found_there} == {"the writer of “Keep the Canal”"}


def test_a_speech_to_a_house_has_no_writer() -> None:
    speech = ("Mr Speaker, I rise to speak of the canal.", *ESSAY)
    assert told(*speech, "The state must not sell it to anybody.", title="Keep the Canal") == []


def test_only_the_plainest_theses_of_an_unnamed_writer_are_kept() -> None:
    many = [f"The town of lock number {n} must keep its own sluice for ever." for n in range(20)]
    leaning = "This must not be left to the clerks of the ministry again."
    claims = [claim for _, claim in told(*ESSAY, leaning, " ".join(many), title="Keep the Canal")]
    assert len(claims) == 12
    assert leaning.rstrip(".") not in claims
