"""A deck whose documents are read again: what stays, what follows, what is told."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.domain.card import Card, Source
from quizapp.domain.deck import Deck, Document, Dropped, as_dropped
from quizapp.domain.drafts import DRAFT, as_kept, is_draft
from quizapp.domain.revision import Revision, revise

PARAGRAPHS = (
    "India stopped the water on 1 April 1948.",
    "The treaty was signed on 19 September 1960 in Karachi.",
    "Six rivers were shared out between the two countries.",
    "The World Bank paid 62 million pounds for the works.",
)


def document(paragraphs: Sequence[str], **told: str) -> Document:
    digest = hashlib.sha256("\n".join(paragraphs).encode()).hexdigest()
    return Document(**{"id": "dawn", "file": "a.txt", "title": "Rivers", "sha256": digest} | told)


def card(paragraph: int, text: str, *, doc: str = "dawn", kind: str = "date") -> Card:
    """A card as generation makes it: the answer is the text's last word, the rest is asked."""
    stem, _, answer = text.rstrip(".").rpartition(" ")
    words = "-".join(stem.lower().split()[:3])
    place = hashlib.sha256(f"{doc}{paragraph}{text}".encode()).hexdigest()[:6]
    return Card(
        id=f"{words}-{place}",
        kind=kind,
        question=f"{stem} what?",
        answer=answer,
        sources=(Source(doc, paragraph, text),),
    )


def made(paragraphs: Sequence[str], **told: str) -> Deck:
    about = document(paragraphs, **told)
    cards = [card(n, text, doc=about.id) for n, text in enumerate(paragraphs, 1)]
    return Deck(id="d", title="D", documents=(about,), cards=tuple(cards))


def update(
    deck: Deck, paragraphs: Sequence[str], *, given: Sequence[str] = (), **told: str
) -> Revision:
    fresh = made(paragraphs, **told)
    return revise(deck, fresh, {fresh.documents[0].id: paragraphs}, given=set(given))


def first(paragraphs: Sequence[str] = PARAGRAPHS, **told: str) -> Deck:
    return update(Deck(id="d", title="D"), paragraphs, **told).deck


def edited(deck: Deck, place: int, **changes: Any) -> Deck:
    cards = list(deck.cards)
    cards[place] = replace(cards[place], **changes)
    return replace(deck, cards=tuple(cards))


def test_what_is_generated_is_a_draft_until_somebody_keeps_it() -> None:
    deck = first()
    assert all(map(is_draft, deck.cards))
    assert as_kept(deck.cards[0]).tags == ()


def test_the_same_documents_change_nothing() -> None:
    revision = update(first(), PARAGRAPHS)
    assert not revision.changes
    assert revision.unchanged == len(PARAGRAPHS)
    assert revision.added == revision.moved == revision.gone == revision.reworded == ()


def test_a_new_fact_is_added_as_a_draft_behind_the_others() -> None:
    revision = update(first(), (*PARAGRAPHS, "Talks broke down in 1971."))
    assert [card.answer for card in revision.added] == ["1971"]
    assert is_draft(revision.deck.cards[-1])
    assert revision.unchanged == len(PARAGRAPHS)


def test_facts_that_moved_keep_their_cards_and_get_their_new_paragraphs() -> None:
    deck = first()
    moved = ("A paragraph in front.", *PARAGRAPHS)
    revision = update(deck, moved)
    assert [card.id for card in revision.deck.cards[:4]] == [card.id for card in deck.cards]
    assert [card.sources[0].paragraph for card in revision.moved] == [2, 3, 4, 5]
    assert [card.answer for card in revision.added] == ["front"]
    assert revision.deck.documents == (document(moved),)


def test_an_edited_card_is_followed_too_and_not_a_word_of_it_changes() -> None:
    mine: dict[str, Any] = {
        "question": "When did it stop?",
        "answer": "in April",
        "tags": ("water",),
    }
    deck = edited(first(), 0, **mine, explanation="At noon.", distractors=("in May",))
    revision = update(deck, ("A paragraph in front.", *PARAGRAPHS))
    now = revision.deck.cards[0]
    assert replace(now, sources=deck.cards[0].sources) == deck.cards[0]
    assert now.sources[0].paragraph == 2
    assert [card.answer for card in revision.added] == ["front"]


@pytest.mark.parametrize("is_read", [False, True])
def test_a_reworded_fact_is_no_new_card_and_only_a_draft_takes_the_new_words(
    *, is_read: bool
) -> None:
    deck = edited(first(), 1, tags=() if is_read else (DRAFT,))
    reworded = "The treaty was then signed on 19 September 1960 in Karachi."
    revision = update(deck, (PARAGRAPHS[0], reworded, *PARAGRAPHS[2:]))
    assert revision.added == revision.gone == ()
    quote = revision.deck.cards[1].sources[0].quote
    assert quote == (PARAGRAPHS[1] if is_read else reworded)
    assert [card.id for card in revision.reworded] == ([deck.cards[1].id] if is_read else [])


def test_what_a_changed_document_says_no_more_is_told_and_kept() -> None:
    deck = first()
    revision = update(deck, PARAGRAPHS[1:])
    assert revision.gone == deck.cards[:1]
    assert revision.deck.cards[0] == deck.cards[0]
    assert revision.unchanged == 0


def test_cards_of_documents_that_are_not_given_are_not_looked_for() -> None:
    deck = first()
    other = ("Mangla was finished in 1967.",)
    both = update(deck, other, id="pak", file="b.txt", title="Dams")
    assert both.gone == both.moved == ()
    assert both.unchanged == len(PARAGRAPHS)
    assert [each.id for each in both.deck.documents] == ["dawn", "pak"]
    again = update(both.deck, PARAGRAPHS[1:])
    assert again.gone == deck.cards[:1]


def test_a_card_written_by_hand_is_gone_only_when_its_words_are() -> None:
    mine = Card(
        id="mine", question="Whose works?", answer="World Bank", sources=(Source("dawn", 4),)
    )
    deck = replace(first(), cards=(*first().cards, mine))
    assert update(deck, PARAGRAPHS[1:]).gone == deck.cards[:1]
    assert mine in update(deck, PARAGRAPHS[:3]).gone


def test_another_value_is_another_card() -> None:
    revision = update(first(), ("India stopped the water on 1 April 1949.", *PARAGRAPHS[1:]))
    assert [card.answer for card in revision.added] == ["1949"]
    assert [card.answer for card in revision.gone] == ["1948"]


class TestDropped:
    def drop(self, place: int) -> Deck:
        deck = first()
        gone = deck.cards[place]
        left = tuple(card for card in deck.cards if card != gone)
        return replace(deck, cards=left, dropped=(as_dropped(gone),))

    def test_a_dropped_card_stays_away(self) -> None:
        revision = update(self.drop(1), PARAGRAPHS)
        assert not revision.changes
        assert [card.answer for card in revision.barred] == ["Karachi"]

    def test_it_stays_away_where_its_fact_has_moved(self) -> None:
        moved = ("A paragraph in front.", *PARAGRAPHS)
        revision = update(self.drop(1), moved)
        assert [card.answer for card in revision.barred] == ["Karachi"]
        assert [card.answer for card in revision.added] == ["front"]
        assert not update(revision.deck, moved).changes

    @pytest.mark.parametrize(
        "reworded",
        [
            "The treaty was then signed on 19 September 1960 in Karachi.",
            "On 19 September 1960 the treaty was signed by both in Karachi.",
        ],
    )
    def test_it_stays_away_where_its_fact_is_told_in_other_words(self, reworded: str) -> None:
        text = (PARAGRAPHS[0], reworded, *PARAGRAPHS[2:])
        revision = update(self.drop(1), text)
        assert [card.answer for card in revision.barred] == ["Karachi"]
        assert revision.added == ()
        assert not update(revision.deck, text).added

    def test_one_that_is_listed_by_its_id_alone_stays_away_where_it_has_moved(self) -> None:
        deck = self.drop(1)
        deck = replace(deck, dropped=(Dropped(id=deck.dropped[0].id),))
        assert [card.answer for card in update(deck, PARAGRAPHS).barred] == ["Karachi"]
        moved = update(deck, ("A paragraph in front.", *PARAGRAPHS))
        assert [card.answer for card in moved.barred] == ["Karachi"]
        assert [card.answer for card in moved.added] == ["front"]

    def test_it_bars_one_card_and_no_other_fact(self) -> None:
        told = ("The canal was opened on 3 May 1961 in Sukkur.", "The treaty was signed by Nehru.")
        revision = update(self.drop(1), (*PARAGRAPHS, *told))
        assert [card.answer for card in revision.added] == ["Sukkur", "Nehru"]
        gone = update(self.drop(1), (PARAGRAPHS[0], *PARAGRAPHS[2:], told[0]))
        assert [card.answer for card in gone.added] == ["Sukkur"]

    def test_it_bars_nothing_of_a_document_that_is_new(self) -> None:
        revision = update(self.drop(1), PARAGRAPHS, id="pak", file="b.txt", sha256="f" * 64)
        assert len(revision.added) == len(PARAGRAPHS)


class TestDocuments:
    def test_a_changed_document_keeps_its_entry_and_gets_its_new_checksum(self) -> None:
        deck = first(title="")
        revision = update(deck, PARAGRAPHS[1:], title="Rivers")
        assert revision.deck.documents == (document(PARAGRAPHS[1:]),)

    def test_a_title_that_stands_there_is_replaced_only_by_one_that_was_named(self) -> None:
        deck = first(title="My title", author="Planning Commission")
        told = {"title": "Other", "author": ""}
        revision = update(deck, PARAGRAPHS[1:], **told)
        assert revision.deck.documents[0].title == "My title"
        assert revision.deck.documents[0].author == "Planning Commission"
        assert revision.retitled == (("My title", "Other"),)
        named = update(deck, PARAGRAPHS[1:], given=["title"], **told)
        assert named.deck.documents[0].title == "Other"
        assert named.retitled == ()

    def test_a_renamed_file_and_a_new_id_are_the_same_document(self) -> None:
        renamed = update(first(), PARAGRAPHS, file="b.txt", id="other-2025")
        assert [(each.id, each.file) for each in renamed.deck.documents] == [("dawn", "b.txt")]
        assert renamed.added == ()
        retitled = update(first(), PARAGRAPHS[1:], id="other-2025", title="Other")
        assert [each.id for each in retitled.deck.documents] == ["dawn"]
        assert retitled.added == ()

    def test_another_document_under_the_same_id_or_file_gets_an_id_of_its_own(self) -> None:
        other = ("Mangla was finished in 1967.",)
        same_id = update(first(), other, file="b.txt", title="Dams")
        assert [each.id for each in same_id.deck.documents] == ["dawn", "dawn-2"]
        assert same_id.added[0].sources[0].document == "dawn-2"
        assert same_id.gone == ()
        assert not update(same_id.deck, other, file="b.txt", title="Dams").changes
        same_file = update(first(), other, id="pak", title="Dams")
        assert [each.id for each in same_file.deck.documents] == ["dawn", "pak"]
        assert same_file.gone == ()


subjects = st.lists(
    st.sampled_from(["treaty", "dam", "canal", "barrage", "court", "visit", "budget", "pact"]),
    min_size=1,
    max_size=7,
    unique=True,
)
texts = st.tuples(subjects, st.randoms(use_true_random=False)).map(
    lambda drawn: tuple(
        f"The {name} of the {name}s came in {drawn[1].randint(1900, 2030)}." for name in drawn[0]
    )
)
words = st.sampled_from(["", "as I see it", "1999"])


@st.composite
def touched(draw: st.DrawFn) -> Deck:
    """A generated deck through which a teacher has gone."""
    deck = first(draw(texts))
    fate = st.sampled_from(["leave", "keep", "edit", "drop"])
    cards, dropped = [deck.cards[0]], []
    for each in deck.cards[1:]:
        match draw(fate):
            case "leave":
                cards.append(each)
            case "keep":
                cards.append(as_kept(each))
            case "edit":
                mine: dict[str, Any] = {"question": f"{draw(words)}?", "answer": f"{draw(words)}!"}
                cards.append(replace(as_kept(each), **mine, explanation=draw(words)))
            case _:
                dropped.append(as_dropped(each))
    return replace(deck, cards=tuple(cards), dropped=tuple(dropped))


@settings(deadline=None)
@given(touched(), texts)
def test_updating_twice_is_updating_once(deck: Deck, paragraphs: tuple[str, ...]) -> None:
    once = update(deck, paragraphs)
    twice = update(once.deck, paragraphs)
    assert twice.deck == once.deck
    assert twice.added == ()


@settings(deadline=None)
@given(touched(), texts)
def test_nothing_that_a_teacher_wrote_is_lost(deck: Deck, paragraphs: tuple[str, ...]) -> None:
    after = update(deck, paragraphs).deck
    assert after.dropped == deck.dropped
    assert not {card.id for card in after.cards} & {each.id for each in deck.dropped}
    for before, now in zip(deck.cards, after.cards, strict=False):
        assert replace(now, sources=before.sources) == before
        assert is_draft(before) or [s.quote for s in now.sources] == [
            s.quote for s in before.sources
        ]


@settings(deadline=None)
@given(touched(), texts)
def test_every_card_is_told_once(deck: Deck, paragraphs: tuple[str, ...]) -> None:
    revision = update(deck, paragraphs)
    touched_ids = {card.id for card in (*revision.moved, *revision.reworded, *revision.gone)}
    assert revision.unchanged + len(touched_ids) == len(deck.cards)
    assert len({card.id for card in revision.deck.cards}) == len(revision.deck.cards)
    answers = [card.answer for card in made(paragraphs).cards]
    told = {card.id for card in (*revision.added, *revision.barred)}
    assert len(answers) - len(told) <= len(deck.cards)
