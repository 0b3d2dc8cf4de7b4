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
        ("Our government paid.", "the Government paid."),
        ("My late father told us of it.", "My late father told us of it."),
        ("“We have built 40 wells,” he said.", "“We have built 40 wells,” he said."),
    ],
)
def test_we_and_our_are_named_outside_quotations(text: str, told: str) -> None:
    voice = Voice("the Government", "Nauru", "the Ministry of Trade")
    assert named_voice(text, voice) == told
    assert named_voice(text, None) == text


def test_a_speech_is_always_asked_under_its_title() -> None:
    found = stems("We have put $7 million into the new harbour at Belair and its staff.")
    assert found == [
        (
            "According to Nauru’s “Budget Statement for the Financial Year 2008/09” (2008), how"
            " much has the Government put into the new harbour at Belair and its staff?"
        )
    ]


def test_a_heading_s_fiscal_year_is_told() -> None:
    found = stems(
        "Performance in 2007/08",
        "Outlays came to $66 million, a third more than planned for roads.",
    )
    assert any("in 2007/08, outlays came to ____" in stem for stem in found)
    bare = stems("Performance", "Outlays came to $66 million, a third more than planned.")
    assert not any("2007/08" in stem for stem in bare)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The storm of May 2006 took the roof. In that year rents fell by 7 per cent.",
         "in 2006, by how much did rents fall?"),
        ("The cost of schools for the coming year is set at $17 million.", "for 2008/09"),
        ("In May of this year the price of rice had reached 48 dollars a sack.",
         "in May 2008"),
        ("My ministry expects a harvest of 900 tons of copra for the current year.", "for 2008"),
        ("The fee for boats will be raised by $3 a week from 1 July, as in 2001.",
         "from 1 July 2008"),
    ],
)  # fmt: skip
def test_years_that_the_text_makes_clear_are_told(sentence: str, words: str) -> None:
    assert any(words in stem for stem in stems(sentence))


def test_an_event_without_a_name_is_asked_under_a_title_that_tells() -> None:
    found = stems("The eruption of March 2006 buried 900 gardens on the island.")
    assert any("in which month and year did the eruption take place?" in stem for stem in found)


def test_that_year_after_two_years_is_nobody_s() -> None:
    found = stems(
        "Storms came in 2004 and 2006 and took the roof. In that year rents fell by 7 per cent."
    )
    assert not any("rents fell by" in stem for stem in found)


def test_a_party_s_our_party_is_the_party() -> None:
    voice = Voice("the Kosi Reform Party", "the Kosi Reform Party")
    assert named_voice("Voters trust our party.", voice) == "Voters trust the Kosi Reform Party."
    assert named_voice("Our aims are few.", voice) == "The Kosi Reform Party’s aims are few."


def report(*paragraphs: str, title: str) -> list[str]:
    text = "\n\n".join([title, *paragraphs])
    deck = make_deck([read_manuscript(text.encode(), file="a.txt")], deck_id="d", title="D")
    return [card.question for card in deck.cards if card.kind != "position"]


def test_the_year_of_a_body_s_report_is_its_title_s() -> None:
    found = report(
        "We spent $412 million during the year, more than ever before.",
        title="Annual Report of the Kosi Relief Trust 2019",
    )
    assert any("Kosi Relief Trust spend in 2019" in stem for stem in found)


def test_a_day_has_the_one_year_that_all_full_dates_of_a_text_have() -> None:
    storm = "The storm reached Patna on 17 May 1921 and Gaya a day later, with much rain."
    title = "The Storm of Bihar: Second Report"
    found = report(storm, "Patna paid 500 rupees to the widows of Gaya on 20 May.", title=title)
    assert any("on 20 May 1921" in stem for stem in found)
    yearly = report(storm, "Patna shall hold a fair for 500 cows in Gaya on 20 May.", title=title)
    assert not any("1921" in stem and "fair" in stem for stem in yearly)
