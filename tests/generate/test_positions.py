import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.deck import Document
from quizapp.generate.documents import Manuscript
from quizapp.generate.english.quotations import masked, quotations
from quizapp.generate.facts import Manner, PositionFact
from quizapp.generate.positions.finder import find_positions
from quizapp.generate.roles import Paragraph, Role

ALAM = "Kamil Alami, a senior fellow at the Delta Institute, spoke. "


def found(*paragraphs: str, author: str = "", published: str = "") -> list[PositionFact]:
    document = Document(id="d", title="Ties", author=author, published=published)
    body = [Paragraph(n, text, Role.BODY) for n, text in enumerate(paragraphs, 1)]
    return find_positions(Manuscript(document, paragraphs), body)


def told(*paragraphs: str, author: str = "") -> list[tuple[str, str]]:
    return [(fact.speaker.name, fact.claim) for fact in found(*paragraphs, author=author)]


@pytest.mark.parametrize(
    "text",
    [
        "Kamil Alami, a senior fellow at the Delta Institute, said that the ties are on the mend.",
        (
            "Kamil Alami, a senior fellow at the Delta Institute, told The Daily "
            "Line that “the ties "
            "are on the mend.”"
        ),
        "“The ties are on the mend,” said Kamil Alami, a senior fellow at the Delta Institute.",
        "“The ties are on the mend,” senior fellow Kamil Alami told The Daily Line.",
        ALAM + "Alami said: “The ties are on the mend.”",
        ALAM + "However, in an unusual move, Alami recently said: “The ties are on the mend.”",
        ALAM + "According to Alami, the ties are on the mend.",
        ALAM + "The ties are on the mend, according to Alami.",
        ALAM + "The ties are on the mend, said Alami.",
        ALAM + "He believes that the ties are on the mend.",
        ALAM + "The senior fellow added that the ties are on the mend.",
    ],
)
def test_speech_is_found_in_every_order(text: str) -> None:
    assert [(name, claim.lower()) for name, claim in told(text)] == [
        ("Kamil Alami", "the ties are on the mend")
    ]


def test_a_quotation_that_goes_on_stays_with_its_speaker() -> None:
    text = (
        "“Nothing has changed so far,” said Kamil Alami of the Delta "
        "Institute. “It is as it was in May.”"
    )
    assert [name for name, _ in told(text)] == ["Kamil Alami", "Kamil Alami"]


def test_a_quotation_that_reopens_without_closing_is_one_speech() -> None:
    text = (
        'Chairman Ed Thomson said: "We like the plan a lot. "We will sign it '
        'in the spring." He left.'
    )
    assert told(text) == [
        ("Ed Thomson", "We like the plan a lot"),
        ("Ed Thomson", "We will sign it in the spring"),
    ]


def test_a_quotation_after_a_stranger_is_not_the_earlier_speakers() -> None:
    text = (
        "Chancellor Gil Browne said the cuts will pay for teachers. Piers Freeland stood at the "
        "gate. He said: “Most of us stayed out because of the threat.”"
    )
    assert told(text) == [("Gil Browne", "the cuts will pay for teachers")]


def test_a_pronoun_is_dropped_once_somebody_else_is_the_subject() -> None:
    text = (
        "Minister Al Benson said the law works well. The 25-year-old singer walked out. "
        "He said the law was bad news for him."
    )
    assert told(text) == [("Al Benson", "the law works well")]


def test_the_sense_of_a_denial_is_kept() -> None:
    denied = found(ALAM + "He does not believe that there is a lasting peace in the valley.")
    disputed = found(ALAM + "He disputes the fact that the ties became strained.")
    assert denied[0].phrase == "does not believe that"
    assert disputed[0].claim.startswith("disputes the fact that")


def test_what_somebody_said_another_said_is_nobodys() -> None:
    text = (
        "Minister Al Benson spoke. Mr Peterson’s book claimed that Mr Benson told Ms Hall: “There "
        "is nothing you could say to me.”"
    )
    assert told(text) == []


def test_according_to_somebody_unknown_drops_the_sentence() -> None:
    text = (
        "Minister Al Benson spoke. But according to one report, Benson rejected a deal with them."
    )
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "speaker", "claim"),
    [
        ("Minister Wan Li urged Oslo to “take all steps” to protect trade, underlining depth.",
         "Wan Li", "urged Oslo to “take all steps” to protect trade"),
        ("While Norway publicly backed the pact, Danish officials often accused it of duplicity.",
         "Danish officials", "often accused it of duplicity"),
        ("Norway views the pact, above all its arms clause, as a direct threat to the region.",
         "Norway", "views the pact, above all its arms clause, as a direct threat to the region"),
        ("A 2011 U.S. Senate report described the acts as “playing a double game” for years.",
         "a 2011 U.S. Senate report", "described the acts as “playing a double game” for years"),
    ],
)  # fmt: skip
def test_stands_without_a_clause_are_found(text: str, speaker: str, claim: str) -> None:
    assert (speaker, claim) in told(text)


def test_the_policy_of_an_administration_is_its_position() -> None:
    fact = found(
        "The Hale administration’s decision to lift the arms ban was driven by "
        "a shared fear of war."
    )[0]
    assert (fact.speaker.name, fact.manner) == ("the Hale administration", Manner.OWNER)


def test_nouns_that_look_like_verbs_report_nothing() -> None:
    assert (
        told("Mumbai attacks drew notice abroad for years, and Oslo fears went away again.") == []
    )


def test_a_named_author_holds_the_theses_of_the_document() -> None:
    text = (
        "Both states must rebuild their trust through honest talks on trade and water. It rained."
    )
    assert told(text, author="Miss Ira Alvi") == [
        ("Ira Alvi", "Both states must rebuild their trust through honest talks on trade and water")
    ]
    assert told(text) == []


def test_every_claim_stands_verbatim_in_its_paragraph() -> None:
    text = ALAM + "Alami told them: “So, the aid will stay modest. And the ‘old’ ties will endure.”"
    facts = found(text)
    assert [fact.text for fact in facts] == [
        "the aid will stay modest",
        "the ‘old’ ties will endure",
    ]
    assert all(fact.quote in text for fact in facts)
    assert all(text[fact.start : fact.end] == fact.text for fact in facts)


@given(st.text(alphabet="aB “”‘’\"'.,!", max_size=60))
def test_any_quotation_marks_leave_every_character_in_its_place(text: str) -> None:
    hidden = masked(text, quotations(text))
    assert len(hidden) == len(text)
    found(text)


CARTER = "Ann Carter, a historian at the Delta Institute, spoke. "


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("The pact, Carter argued, was dead from the start.", "The pact was dead from the start"),
        ("The pact, in Carter’s view, was dead from the start.",
         "The pact was dead from the start"),
        ("In Carter’s opinion, the pact was dead from the start.",
         "the pact was dead from the start"),
        ("In the view of the historian Ann Carter, the pact was dead by May.",
         "the pact was dead by May"),
        ("As Carter puts it, the pact was dead by May.", "the pact was dead by May"),
        ("The pact, according to Carter, was dead from the start.",
         "The pact was dead from the start"),
        ("Carter’s main argument is that the pact was dead from the start.",
         "the pact was dead from the start"),
        ("Carter, in a book of 1990, held that the pact was dead by May.",
         "the pact was dead by May"),
        ("On the second day Carter warned that the pact was dead.", "the pact was dead"),
        ("Carter was of the view that the pact was dead by May.", "the pact was dead by May"),
        ("Carter pointed out that the pact was dead by May.", "the pact was dead by May"),
        ("Carter called the pact the greatest mistake of all.",
         "called the pact the greatest mistake of all"),
        ("“The pact,” said Carter, “is dead and gone for ever.”",
         "The pact is dead and gone for ever"),
        ("“The pact is dead,” Carter said, “and nobody will miss it.”",
         "The pact is dead, and nobody will miss it"),
        ("Carter warned of a war in the north.", "warned of a war in the north"),
        ("Carter was opposed to the northern pact.", "was opposed to the northern pact"),
        ("Carter held Norway responsible for the war.", "held Norway responsible for the war"),
        ("Carter is convinced that the pact was dead.", "the pact was dead"),
        ("The northern pact was described by Carter as a triumph.",
         "The northern pact was described by Carter as a triumph"),
        ("Carter is reported to have said that the pact was dead.", "the pact was dead"),
    ],
)  # fmt: skip
def test_a_view_is_found_however_its_holder_stands_beside_it(sentence: str, claim: str) -> None:
    assert told(CARTER + sentence) == [("Ann Carter", claim)]


@pytest.mark.parametrize(
    "sentence",
    [
        "He would resign if Carter said that the pact was dead by May.",
        "Carter never said that the pact was dead by May.",
        "Carter could argue that the pact was dead by May.",
        "Nobody but Carter said that the pact was dead by May.",
        "Carter argued against the idea that the pact was dead by May.",
        "Carter was told that the pact was dead by May.",
        "Carter is convinced of her good name and of her luck in the north.",
        "The northern pact was signed by Carter in the spring of the year.",
        "Carter held talks with the northern fleets in the spring of the year.",
        "Carter found a letter in the northern harbour in the spring of the year.",
        "Carter called her wife from the northern harbour in the spring.",
        "According to a report, the pact was dead from the start.",
        "The pact, as many argued, was dead from the start of it all.",
        "In 2018 another historian warned that the pact was dead.",
        "She met Bob Lind in May, and after the talks he said that the pact was dead.",
    ],
)
def test_what_is_no_view_of_hers_is_left(sentence: str) -> None:
    assert "Ann Carter" not in [name for name, _ in told(CARTER + sentence)]


def test_a_speaker_may_go_on_in_the_same_sentence() -> None:
    text = CARTER + "Carter said that the pact was dead, but she denied that the fleet was lost."
    assert told(text) == [
        ("Ann Carter", "the pact was dead"),
        ("Ann Carter", "the fleet was lost"),
    ]


def test_he_is_not_the_last_speaker_where_the_sentence_names_another() -> None:
    text = (
        "Analyst Bob Lind said that the pact was dead. Tom Berg, who was in Oslo, met his friend "
        "Carl Moe: he told him that the fleet was lost."
    )
    assert told(text) == [("Bob Lind", "the pact was dead")]


def test_he_is_not_whoever_was_written_to() -> None:
    text = (
        "Minister Al Benson said that the pact was dead. In a letter to President Lind he argued "
        "that the fleet was lost."
    )
    assert told(text) == [("Al Benson", "the pact was dead"), ("Al Benson", "the fleet was lost")]


def test_a_view_given_as_a_reason_is_the_view_alone() -> None:
    text = CARTER + "Carter left because, in her view, the pact was dead from the start."
    assert told(text) == [("Ann Carter", "the pact was dead from the start")]


def test_a_heading_says_whose_view_the_points_below_it_are() -> None:
    document = Document(id="d", title="Ties")
    texts = (
        "Norway's stand:",
        "• The line of 1893 was drawn under duress and binds nobody.",
        "Danish point of view:",
        "The line of 1893 was confirmed by three kings in a row.",
        "History",
        "The line of 1893 runs through the middle of the northern sea.",
    )
    body = [Paragraph(n, texts[n - 1], Role.BODY) for n in (2, 4, 6)]
    facts = find_positions(Manuscript(document, texts), body)
    assert [(f.speaker.name, f.paragraph, f.claim[:16]) for f in facts] == [
        ("Norway", 2, "The line of 1893"),
        ("Denmark", 4, "The line of 1893"),
    ]


def test_a_spokesman_speaks_for_the_body_and_the_panel_is_the_one_that_was_named() -> None:
    text = (
        "A spokesman for the Northern Fish Board said that the nets are full. The International "
        "Panel on Nets met in May. In 2018 the panel warned that the nets are too fine."
    )
    assert told(text) == [
        ("the Northern Fish Board", "the nets are full"),
        ("the International Panel on Nets", "the nets are too fine"),
    ]
