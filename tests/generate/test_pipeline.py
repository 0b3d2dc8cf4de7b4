"""Documents in, a deck out."""

from pathlib import Path

import pytest

from quizapp.domain.card import Card
from quizapp.generate.documents import Manuscript, read_manuscript
from quizapp.generate.facts import DateFact, FigureFact
from quizapp.generate.pipeline import find_facts, make_deck

GOLDEN = Path(__file__).parents[1] / "golden" / "generate"
SHARED = Path(__file__).parents[3] / "shared"


def manuscript(*paragraphs: str, file: str = "a.txt", taken: tuple[str, ...] = ()) -> Manuscript:
    text = "\n\n".join(["A Survey of Nepal and Its Rivers", *paragraphs])
    return read_manuscript(text.encode(), file=file, taken=taken)


def cards(*manuscripts: Manuscript) -> tuple[Card, ...]:
    return make_deck(manuscripts, deck_id="d", title="D").cards


KOSI = "The signing of the Kosi Agreement in 1954 marked a milestone in the use of the rivers."


def test_every_quote_stands_in_the_paragraph_it_cites() -> None:
    source = manuscript("A heading", f"It was late. {KOSI} Nothing came of it.")
    for card in cards(source):
        for place in card.sources:
            assert place.quote in source.paragraphs[place.paragraph - 1]


def test_without_quotes_the_places_stay() -> None:
    deck = make_deck([manuscript(KOSI)], deck_id="d", title="D", quotes=False)
    assert [(s.paragraph, s.quote) for card in deck.cards for s in card.sources] == [(2, "")]


def test_one_fact_in_two_documents_is_one_card_with_two_sources() -> None:
    first = manuscript(KOSI)
    second = manuscript(KOSI, file="b.txt", taken=(first.document.id,))
    (card,) = cards(first, second)
    assert [place.document for place in card.sources] == [first.document.id, second.document.id]


def test_documents_that_contradict_each_other_make_no_card() -> None:
    first = manuscript(KOSI)
    second = manuscript(KOSI.replace("1954", "1959"), file="b.txt", taken=(first.document.id,))
    assert cards(first, second) == ()


def test_the_same_documents_make_the_same_deck() -> None:
    assert cards(manuscript(KOSI)) == cards(manuscript(KOSI))


def test_an_id_outlives_a_paragraph_that_is_added_after_it() -> None:
    (before,) = cards(manuscript(KOSI))
    after = cards(manuscript(KOSI, "The Gandak Treaty of 1959 was signed in Kathmandu by India."))
    assert before.id in {card.id for card in after}


def test_ids_are_never_the_same() -> None:
    found = cards(
        manuscript(*(f"The Kosi flood of {year} killed {year} hundred people in Bihar."
                     for year in range(1950, 1980)))
    )  # fmt: skip
    assert len({card.id for card in found}) == len(found)


def test_facts_are_given_in_the_document_s_order_with_their_places() -> None:
    facts = [
        fact
        for fact in find_facts(
            [manuscript(KOSI, "Some 9,000 people were killed in 2015 in Nepal.")]
        )
        if isinstance(fact, DateFact | FigureFact)
    ]
    assert [(fact.paragraph, fact.text) for fact in facts] == [
        (2, "1954"), (3, "Some 9,000"), (3, "2015"),
    ]  # fmt: skip


def test_a_document_without_facts_makes_an_empty_deck() -> None:
    assert cards(manuscript("Rivers run down from the hills and nobody knows why they do.")) == ()


def test_the_sample_document_makes_the_deck_that_a_person_has_read() -> None:
    data = (GOLDEN / "rivers.txt").read_bytes()
    deck = make_deck([read_manuscript(data, file="rivers.txt")], deck_id="rivers", title="Rivers")
    lines = [
        f"{card.kind}: {card.question} = {card.answer} | {' / '.join(card.distractors)}"
        for card in deck.cards
        if card.kind != "position"
    ]
    assert "\n".join(lines) + "\n" == (GOLDEN / "rivers.cards.txt").read_text(encoding="utf-8")


@pytest.mark.skipif(not SHARED.exists(), reason="the measured documents are not here")
def test_no_card_of_the_measured_documents_is_flawed() -> None:
    taken: list[str] = []
    sources = []
    for path in sorted((SHARED / "documents").glob("*.txt")):
        sources.append(read_manuscript(path.read_bytes(), file=path.name, taken=taken))
        taken.append(sources[-1].document.id)
    texts = {source.document.id: source.paragraphs for source in sources}
    found = cards(*sources)
    assert len(found) > 50
    assert len({card.question for card in found}) == len(found)
    for card in found:
        assert card.answer.lower() not in card.question.lower() or card.kind == "position"
        assert card.answer not in card.distractors
        assert all(s.quote in texts[s.document][s.paragraph - 1] for s in card.sources)


@pytest.mark.parametrize(
    "words", ["said ", "May 5, 2011 ", "Oslo and ", "5% ", "He said that ", "Mr. ", "(", '"', "1,"]
)
def test_a_text_without_a_full_stop_makes_no_card(words: str) -> None:
    assert cards(manuscript(words * (60_000 // len(words)))) == ()


def test_a_quotation_after_a_text_without_a_full_stop_is_nobodys() -> None:
    source = manuscript(
        "Franklin Roosevelt told the country that “the only thing we have to fear is fear itself.” "
        f"The crowd {'rose and fell and ' * 200}rose. “This great nation will endure.”"
    )
    facts = find_facts([source])
    assert [f.claim for f in facts] == ["the only thing we have to fear is fear itself"]
