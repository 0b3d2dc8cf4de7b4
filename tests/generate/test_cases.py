"""A judgment's facts are asked of its case: its day, its parties, "this Court"."""

from quizapp.generate.documents import read_manuscript
from quizapp.generate.pipeline import make_deck

HEAD = ("IN THE SUPREME COURT OF NAURU", "C.A. Appeal No. 12/1995")


def stems(*paragraphs: str) -> list[str]:
    text = "\n\n".join(paragraphs)
    deck = make_deck([read_manuscript(text.encode(), file="a.txt")], deck_id="d", title="D")
    return [card.question for card in deck.cards if card.kind != "position"]


def test_the_day_of_a_judgment_stands_in_its_head() -> None:
    line = "BEFORE : THE CHIEF JUSTICE AND TWO JUDGES DECIDED ON : 4th March, 1996"
    assert stems(*HEAD, line) == ["On what date was C.A. Appeal No. 12/1995 decided?"]
    assert stems("The Fishermen of Nauru and Their Boats", line) == []


def test_a_party_is_known_by_its_case() -> None:
    sentence = (
        "The 2nd Respondent-Appellant filed an amended petition before this Court on 04.09.1995."
    )
    assert stems(*HEAD, sentence) == [
        (
            "In C.A. Appeal No. 12/1995, the 2nd Respondent-Appellant filed an amended petition"
            " before"
            " the Supreme Court on ____."
        )
    ]
    assert stems("The Fishermen of Nauru and Their Boats", sentence) == []


def test_what_the_said_learned_judge_did_is_told_plainly() -> None:
    found = stems(
        *HEAD, "Upon the said plea being read out, the Respondent was convicted on 07.08.1994."
    )
    assert found == ["In C.A. Appeal No. 12/1995, the Respondent was convicted on ____."]


def test_somebody_accused_elsewhere_is_nobody_s_party() -> None:
    found = stems("The Fishermen of Nauru and Their Boats",
                  "Nauru accused Fiji of taking 400 boats from the reef in 1950.")  # fmt: skip
    assert any(stem.startswith("Nauru accused Fiji") for stem in found)
