"""Who "we", "our" and "this year" are in a speech, a report and a budget: named, or not asked."""

import pytest

from quizapp.domain.deck import Document
from quizapp.generate.documents import read_manuscript
from quizapp.generate.pipeline import make_deck
from quizapp.generate.voices import Voice, named_voice, voice_of

SPEECH = (
    "GOVERNMENT OF THE REPUBLIC OF NAURU",
    "BUDGET STATEMENT FOR THE FINANCIAL YEAR 1998/99",
    "Presented by the Minister of Finance and Planning in the Parliament, 12 June 2008",
)


def stems(*paragraphs: str, year: str = "2008/09") -> list[str]:
    head = [line.replace("1998/99", year) for line in SPEECH]
    text = "\n\n".join([*head, *paragraphs])
    deck = make_deck([read_manuscript(text.encode(), file="a.txt")], deck_id="d", title="D")
    return [card.question for card in deck.cards if card.kind != "position"]


def test_a_minister_speaks_for_the_government_and_the_country() -> None:
    document = Document(id="d", file="a.txt", title="Budget Statement")
    voice = voice_of(document, SPEECH)
    assert voice == Voice("the Government", "Nauru", "the Ministry of Finance and Planning")
    assert voice_of(document, ["A walk in the hills", "By Francis March"]) is None


def test_a_report_speaks_for_the_body_in_its_title() -> None:
    document = Document(id="d", file="a.txt", title="Annual Report of the Kosi Relief Trust 2014")
    assert voice_of(document, []) == Voice("the Kosi Relief Trust", "the Kosi Relief Trust")
    stray = Document(id="d", file="a.txt", title="Annual Report", publisher="Kosi Relief Trust")
    assert voice_of(stray, []) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We have built 40 wells.", "The Government has built 40 wells."),
        ("In May we opened our port.", "In May the Government opened Nauru’s port."),
        ("We also plan 12 roads.", "The Government also plans 12 roads."),
        ("Growth is put by my ministry at 4%.", "Growth is put by the Ministry of Trade at 4%."),
        ("My late father told us of it.", "My late father told us of it."),
        ("“We have built 40 wells,” he said.", "“We have built 40 wells,” he said."),
    ],
)
def test_we_and_our_are_named_outside_quotations(text: str, told: str) -> None:
    voice = Voice("the Government", "Nauru", "the Ministry of Trade")
    assert named_voice(text, voice) == told
    assert named_voice(text, None) == text


def test_a_speech_is_always_asked_under_its_title() -> None:
    found = stems("We have set aside $38 million for the new hospital at Belair and its staff.")
    assert found == [
        (
            "According to Nauru’s “Budget Statement for the Financial Year 2008/09” (2008), the"
            " Government has set aside ____ for the new hospital at Belair and its staff."
        )
    ]


def test_a_heading_s_fiscal_year_is_told() -> None:
    found = stems(
        "Performance in 2007/08",
        "Expenditure came to $668 million, a third more than planned for roads.",
    )
    assert any("in 2007/08, expenditure came to ____" in stem for stem in found)
    bare = stems("Performance", "Expenditure came to $668 million, a third more than planned.")
    assert not any("2007/08" in stem for stem in bare)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The storm of May 2006 took the roof. In that year output fell by 9.6 per cent.",
         "in 2006 output fell by ____"),
        ("Total expenditure for the coming year is estimated at $703 million.", "for 2008/09"),
        ("In May of this year inflation in the islands had come down to 4.8 per cent.",
         "in May 2008"),
        ("Growth is forecast by my ministry at 4.5 per cent for the current year.", "for 2008"),
        ("Old-age pensions will be raised by $25 a month from 1 July, as in 2001.",
         "from 1 July 2008"),
    ],
)  # fmt: skip
def test_years_that_the_text_makes_clear_are_told(sentence: str, words: str) -> None:
    assert any(words in stem for stem in stems(sentence))


def test_that_year_after_two_years_is_nobody_s() -> None:
    found = stems(
        "Storms came in 2004 and 2006 and took the roof. In that year output fell by 9.6 per cent."
    )
    assert not any("9.6" in stem or "output fell by" in stem for stem in found)
