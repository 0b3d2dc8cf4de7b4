import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.deck import Document
from quizapp.generate.documents import Manuscript
from quizapp.generate.english.quotations import masked, quotations
from quizapp.generate.facts import Manner, PositionFact
from quizapp.generate.positions.finder import find_positions
from quizapp.generate.roles import Paragraph, Role

PAULING = "Linus Pauling, a senior fellow at the Delta Institute, spoke. "


def found(*paragraphs: str, author: str = "", published: str = "") -> list[PositionFact]:
    document = Document(id="d", title="Ties", author=author, published=published)
    body = [Paragraph(n, text, Role.BODY) for n, text in enumerate(paragraphs, 1)]
    return find_positions(Manuscript(document, paragraphs), body)


def told(*paragraphs: str, author: str = "") -> list[tuple[str, str]]:
    return [(fact.speaker.name, fact.claim) for fact in found(*paragraphs, author=author)]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Linus Pauling, a senior fellow at the Delta Institute, said that the ties are on "
            "the mend."
        ),
        (
            "Linus Pauling, a senior fellow at the Delta Institute, told The Daily "
            "Line that “the ties "
            "are on the mend.”"
        ),
        "“The ties are on the mend,” said Linus Pauling, a senior fellow at the Delta Institute.",
        "“The ties are on the mend,” senior fellow Linus Pauling told The Daily Line.",
        PAULING + "Pauling said: “The ties are on the mend.”",
        PAULING + "However, in an unusual move, Pauling recently said: “The ties are on the mend.”",
        PAULING + "According to Pauling, the ties are on the mend.",
        PAULING + "The ties are on the mend, according to Pauling.",
        PAULING + "The ties are on the mend, said Pauling.",
        PAULING + "He believes that the ties are on the mend.",
        PAULING + "The senior fellow added that the ties are on the mend.",
    ],
)
def test_speech_is_found_in_every_order(text: str) -> None:
    assert [(name, claim.lower()) for name, claim in told(text)] == [
        ("Linus Pauling", "the ties are on the mend")
    ]


def test_a_quotation_that_goes_on_stays_with_its_speaker() -> None:
    text = (
        "“Nothing has changed so far,” said Linus Pauling of the Delta "
        "Institute. “It is as it was in May.”"
    )
    assert [name for name, _ in told(text)] == ["Linus Pauling", "Linus Pauling"]


def test_a_quotation_that_reopens_without_closing_is_one_speech() -> None:
    text = (
        'Chairman Andrew Carnegie said: "We like the plan a lot. "We will sign it '
        'in the spring." He left.'
    )
    assert told(text) == [
        ("Andrew Carnegie", "We like the plan a lot"),
        ("Andrew Carnegie", "We will sign it in the spring"),
    ]


def test_a_quotation_after_a_stranger_is_not_the_earlier_speakers() -> None:
    text = (
        "Chancellor Stafford Cripps said the cuts will pay for teachers. Roald Amundsen stood at "
        "the gate. He said: “Most of us stayed out because of the threat.”"
    )
    assert told(text) == [("Stafford Cripps", "the cuts will pay for teachers")]


def test_a_pronoun_is_dropped_once_somebody_else_is_the_subject() -> None:
    text = (
        "Minister Halvard Lange said the law works well. The 25-year-old singer walked out. "
        "He said the law was bad news for him."
    )
    assert told(text) == [("Halvard Lange", "the law works well")]


def test_the_sense_of_a_denial_is_kept() -> None:
    denied = found(PAULING + "He does not believe that there is a lasting peace in the valley.")
    disputed = found(PAULING + "He disputes the fact that the ties became strained.")
    assert denied[0].phrase == "does not believe that"
    assert disputed[0].claim.startswith("disputes the fact that")


def test_what_somebody_said_another_said_is_nobodys() -> None:
    text = (
        "Minister Halvard Lange spoke. Mr Churchill’s book claimed that Mr Lange told Ms "
        "Wilkinson: “There is nothing that I would add to it.”"
    )
    assert told(text) == []


def test_according_to_somebody_unknown_drops_the_sentence() -> None:
    text = (
        "Minister Halvard Lange spoke. But according to one report, Lange put off a meeting with "
        "them."
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
        "The Taft administration’s decision to lift the trade ban was driven by "
        "a shared fear of war."
    )[0]
    assert (fact.speaker.name, fact.manner) == ("the Taft administration", Manner.OWNER)


def test_nouns_that_look_like_verbs_report_nothing() -> None:
    assert (
        told("Mumbai attacks drew notice abroad for years, and Oslo fears went away again.") == []
    )


def test_a_named_author_holds_the_theses_of_the_document() -> None:
    text = (
        "Both states must rebuild their trust through honest talks on trade and water. It rained."
    )
    assert told(text, author="Miss Sarojini Naidu") == [
        (
            "Sarojini Naidu",
            "Both states must rebuild their trust through honest talks on trade and water",
        )
    ]
    assert told(text) == []


def test_every_claim_stands_verbatim_in_its_paragraph() -> None:
    text = (
        PAULING
        + "Pauling told them: “So, the aid will stay modest. And the ‘old’ ties will endure.”"
    )
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


TUCHMAN = "Barbara Tuchman, a historian at the Delta Institute, spoke. "


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("The pact, Tuchman argued, was dead from the start.", "The pact was dead from the start"),
        ("The pact, in Tuchman’s view, was dead from the start.",
         "The pact was dead from the start"),
        ("In Tuchman’s opinion, the pact was dead from the start.",
         "the pact was dead from the start"),
        ("In the view of the historian Barbara Tuchman, the pact was dead by May.",
         "the pact was dead by May"),
        ("As Tuchman puts it, the pact was dead by May.", "the pact was dead by May"),
        ("The pact, according to Tuchman, was dead from the start.",
         "The pact was dead from the start"),
        ("Tuchman’s main argument is that the pact was dead from the start.",
         "the pact was dead from the start"),
        ("Tuchman, in a book of 1990, held that the pact was dead by May.",
         "the pact was dead by May"),
        ("On the second day Tuchman warned that the pact was dead.", "the pact was dead"),
        ("Tuchman was of the view that the pact was dead by May.", "the pact was dead by May"),
        ("Tuchman pointed out that the pact was dead by May.", "the pact was dead by May"),
        ("Tuchman called the pact the greatest mistake of all.",
         "called the pact the greatest mistake of all"),
        ("“The pact,” said Tuchman, “is dead and gone for ever.”",
         "The pact is dead and gone for ever"),
        ("“The pact is dead,” Tuchman said, “and nobody will miss it.”",
         "The pact is dead, and nobody will miss it"),
        ("Tuchman warned of a war in the north.", "warned of a war in the north"),
        ("Tuchman was opposed to the northern pact.", "was opposed to the northern pact"),
        ("Tuchman held Norway responsible for the war.", "held Norway responsible for the war"),
        ("Tuchman is convinced that the pact was dead.", "the pact was dead"),
        ("The northern pact was described by Tuchman as a triumph.",
         "The northern pact was described by Tuchman as a triumph"),
        ("Tuchman is reported to have said that the pact was dead.", "the pact was dead"),
    ],
)  # fmt: skip
def test_a_view_is_found_however_its_holder_stands_beside_it(sentence: str, claim: str) -> None:
    assert told(TUCHMAN + sentence) == [("Barbara Tuchman", claim)]


@pytest.mark.parametrize(
    "sentence",
    [
        "He would resign if Tuchman said that the pact was dead by May.",
        "Tuchman never said that the pact was dead by May.",
        "Tuchman could argue that the pact was dead by May.",
        "Nobody but Tuchman said that the pact was dead by May.",
        "Tuchman called the meeting in the northern harbour in the morning.",
        "Tuchman was told that the pact was dead by May.",
        "Tuchman is convinced of her good name and of her luck in the north.",
        "The northern pact was signed by Tuchman in the spring of the year.",
        "Tuchman held talks with the northern fleets in the spring of the year.",
        "Tuchman found a letter in the northern harbour in the spring of the year.",
        "Tuchman called her sister from the northern harbour in the spring.",
        "According to a report, the pact was dead from the start.",
        "The pact, as many argued, was dead from the start of it all.",
        "In 2018 another historian warned that the pact was dead.",
        "She met Walter Lippmann in May, and after the talks he said that the pact was dead.",
    ],
)
def test_what_is_no_view_of_hers_is_left(sentence: str) -> None:
    assert "Barbara Tuchman" not in [name for name, _ in told(TUCHMAN + sentence)]


def test_a_speaker_may_go_on_in_the_same_sentence() -> None:
    text = TUCHMAN + "Tuchman said that the pact was dead, but she denied that the fleet was lost."
    assert told(text) == [
        ("Barbara Tuchman", "the pact was dead"),
        ("Barbara Tuchman", "the fleet was lost"),
    ]


def test_he_is_not_the_last_speaker_where_the_sentence_names_another() -> None:
    text = (
        "Analyst Walter Lippmann said that the pact was dead. Niels Bohr, who was in Oslo, met his "
        "friend Carl Jung: he told him that the fleet was lost."
    )
    assert told(text) == [("Walter Lippmann", "the pact was dead")]


def test_he_is_not_whoever_was_written_to() -> None:
    text = (
        "Minister Halvard Lange said that the pact was dead. In a letter to President Taft he "
        "argued that the fleet was lost."
    )
    assert told(text) == [
        ("Halvard Lange", "the pact was dead"),
        ("Halvard Lange", "the fleet was lost"),
    ]


def test_a_view_given_as_a_reason_is_the_view_alone() -> None:
    text = TUCHMAN + "Tuchman left because, in her view, the pact was dead from the start."
    assert told(text) == [("Barbara Tuchman", "the pact was dead from the start")]


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
