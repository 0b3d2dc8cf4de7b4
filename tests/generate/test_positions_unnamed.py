"""Who holds what without a name of their own: the unnamed, courts, organs and writers."""

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
    text = "The case went up to the High Court, which in 1951 declared the tax a robbery."
    assert told(text) == [("the High Court", "declared the tax a robbery")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was argued by counsel for the harbour board that the licence had lapsed.",
         ("counsel for the harbour board", "the licence had lapsed")),
        ("It was often claimed by scholars and monks that the fleet trained rebels.",
         ("scholars and monks", "the fleet trained rebels")),
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
    assert told(*texts) == [
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
    many = [f"The town of lock {chr(65 + n)} must keep its own sluice for ever." for n in range(20)]
    leaning = "This must not be left to the clerks of the ministry again."
    claims = [claim for _, claim in told(*ESSAY, leaning, " ".join(many), title="Keep the Canal")]
    assert len(claims) == 15
    assert leaning.rstrip(".") not in claims


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Critics (e.g. Simone Weil) hold that the pact opened the way for war.",
         ["critics such as Simone Weil"]),
        ("A retired judge who sat on the board said that the pact was dead.", ["a retired judge"]),
        ("Many Turks feel that the pact was never meant for them.", ["many Turks"]),
        ("The bureau of statistics said that the price of bread rose again.",
         ["the bureau of statistics"]),
        ("The General Assembly recommended that the border be kept open.",
         ["the General Assembly"]),
        ("The Council Staff and General Dockers' Union said that it was too little for them.",
         ["the Council Staff and General Dockers' Union"]),
        ("An editorial in the Northern Post said that the pact was signed in the dark.",
         ["the Northern Post"]),
        ("The pact was denounced by Afghan nationalists as a scar on their land.",
         ["Afghan nationalists"]),
        ("The fleet burned what Swedish inspectors later described as a store of grain.",
         ["Swedish inspectors"]),
        ("The price of bread rose again in May, the bureau of statistics said.",
         ["the bureau of statistics"]),
        ("We know that the Leader of the House called the levy a gift to smugglers.",
         ["the Leader of the House"]),
        ("It is false that the Leader of the House called the levy a gift to smugglers.", []),
        ("Newspapers said that the pact was never meant for them.", []),
        ("The pact was denounced by the way as a scar on their land.", []),
    ],
)  # fmt: skip
def test_holders_of_many_kinds_are_named_by_the_whole_phrase(
    text: str, speakers: list[str]
) -> None:
    assert [name for name, _ in told(text)] == speakers


def test_whoever_is_told_closely_is_he_where_nobody_else_is_named() -> None:
    said = "He insisted that the fleet was paid for."
    acts = "An official of the harbour board, who would not be named, closed the door. "
    assert [name for name, _ in told(acts + said)] == ["an official of the harbour board"]
    beside = "An official of the harbour board sat with Simone Weil by the door. "
    assert told("Simone Weil, a writer, came. " + beside + said) == []
