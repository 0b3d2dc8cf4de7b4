"""A card comes back from the progress file as it went in."""

from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.card import Card, Shape, Source
from quizapp.domain.deck import Document
from quizapp.storage.content import dump_card, dump_documents, load_card, load_documents

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
many = st.lists(texts, max_size=4).map(tuple)
sources = st.builds(Source, texts, st.integers(1, 99), texts)
cards = st.builds(
    Card,
    id=texts,
    question=texts,
    answer=texts,
    kind=texts,
    accept=many,
    distractors=many,
    explanation=texts,
    sources=st.lists(sources, max_size=3).map(tuple),
    tags=many,
    shape=st.sampled_from(Shape),
    items=many,
    pairs=st.lists(st.tuples(texts, texts), max_size=3).map(tuple),
)


@given(card=cards)
def test_a_card_comes_back_whole(card: Card) -> None:
    assert load_card(card.id, dump_card(card)) == card


@given(documents=st.lists(st.builds(Document, id=texts, title=texts), max_size=3).map(tuple))
def test_documents_come_back_whole(documents: tuple[Document, ...]) -> None:
    assert load_documents(dump_documents(documents)) == documents
