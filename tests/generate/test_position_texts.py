"""Whole texts, read by a person: who is found to hold what, and that nobody else is."""

from pathlib import Path

import pytest

from quizapp.generate.documents import read_manuscript
from quizapp.generate.facts import PositionFact
from quizapp.generate.pipeline import find_facts, make_deck

TEXTS = Path(__file__).parent.parent / "golden" / "generate"
NECESSITY = [
    ("Muhammad Munir", "a victorious revolution"),
    ("Muhammad Munir", "the national legal"),
    ("Muhammad Munir", "fundamental rights did"),
    ("Hans Kelsen", "the validity of"),
    ("Yahya Bakhtiar", "the assumption of"),
    ("Hamoodur Rahman", "Kelsen's theory had"),
    ("Hamoodur Rahman", "Kelsen had set"),
    ("the Supreme Court", "acts of a"),
    ("Begum Nusrat Bhutto", "asked the Supreme"),
    ("A. K. Brohi", "a new legal"),
    ("Yaqub Ali", "the judgment of"),
    ("Anwarul Haq", "The imposition of"),
    ("the Supreme Court", "recognised the power"),
    ("the Supreme Court", "upheld the military"),
    ("the Supreme Court Bar Association", "criticised the judgment"),
    ("the International Commission of Jurists", "the doctrine should"),
    ("Iftikhar Chaudhry", "the proclamation of"),
]
NORWAY = [
    ("Neville Chamberlain", "the withdrawal from"),
    ("Neville Chamberlain", "the campaign could"),
    ("Neville Chamberlain", "asked the House"),
    ("Clement Attlee", "Norway was not"),
    ("Clement Attlee", "It had followed"),
    ("Archibald Sinclair", "the troops had"),
    ("Roger Keyes", "The capture of"),
    ("Roger Keyes", "accused the naval"),
    ("Leo Amery", "demanded a real"),
    ("Leo Amery", "Somehow or other"),
    ("Herbert Morrison", "Labour would divide"),
    ("Neville Chamberlain", "called on his"),
    ("David Lloyd George", "urged Chamberlain to"),
    ("David Lloyd George", "There is nothing"),
    ("David Lloyd George", "also warned Winston"),
    ("Winston Churchill", "he took complete"),
    ("Alfred Duff Cooper", "he would vote"),
    ("Samuel Hoare", "defended the record"),
    ("Samuel Hoare", "the lack of"),
    ("Henry Channon", "the Chamberlain loyalists"),
    ("Labour", "then refused to"),
    ("Lord Halifax", "doubted whether a"),
]
DURAND = [
    ("Afghanistan", "The agreement of"),
    ("Afghanistan", "The line lapsed"),
    ("Afghanistan", "The Pashtuns on"),
    ("Pakistan", "Pakistan inherited the"),
    ("Pakistan", "Successive Afghan rulers"),
    ("Pakistan", "The people of"),
    ("the British government", "the Durand Line"),
    ("Philip Noel-Baker", "Pakistan was in"),
    ("Nikita Khrushchev", "the Soviet people"),
    ("SEATO", "upheld the line"),
    ("the United States", "recognises the Durand"),
    ("Zahir Shah", "preferred to keep"),
    ("Daud Khan", "agreed to respect"),
    ("Daud Khan", "Pakistan could be"),
    ("Hamid Karzai", "Afghanistan will never"),
    ("the Pakistan Army", "the fence will"),
    ("the Afghan government", "denounced the fence"),
    ("Louis Dupree", "the line was"),
    ("Barnett Rubin", "Kabul keeps the"),
    ("most lawyers", "a boundary treaty"),
]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("necessity.txt", NECESSITY),
        ("norway_debate.txt", NORWAY),
        ("durand_line.txt", DURAND),
    ],
)
def test_the_positions_of_a_text_are_found_and_nobody_elses(
    name: str, expected: list[tuple[str, str]]
) -> None:
    manuscript = read_manuscript((TEXTS / name).read_bytes(), file=name)
    facts = [fact for fact in find_facts([manuscript]) if isinstance(fact, PositionFact)]
    found = [(fact.speaker.name, " ".join(fact.claim.split(" ")[:3])) for fact in facts]
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize("name", ["necessity.txt", "norway_debate.txt", "durand_line.txt"])
def test_position_cards_of_a_text_have_options_or_none_and_never_the_answer_in_the_stem(
    name: str,
) -> None:
    manuscript = read_manuscript((TEXTS / name).read_bytes(), file=name)
    deck = make_deck([manuscript], deck_id="d", title="D")
    cards = [card for card in deck.cards if card.kind == "position"]
    assert len(cards) >= 9
    for card in cards:
        assert card.answer.removeprefix("The ").casefold() not in card.question.casefold()
        assert card.answer not in card.distractors
        assert card.question.endswith(("?", ".", "”"))
