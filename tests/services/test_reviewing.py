"""A teacher goes through the drafts of a deck, and the file follows."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.domain.card import Card, Source
from quizapp.domain.deck import Deck, Document
from quizapp.domain.review import Fate, Outcome, Tally, Wording
from quizapp.errors import DeckError, NothingToDo, QuizError, UsageError
from quizapp.services.author import Particulars, read_documents
from quizapp.services.reviewing import Review
from quizapp.storage.deckfile import dump_deck, read_deck

WRONG = ("1951", "1957", "1960")


def draft(name: str, **changes: Any) -> Card:
    card = Card(
        id=name,
        question=f"In which year was the dam of {name} finished?",
        answer="1954",
        distractors=WRONG,
        tags=("dam", "draft"),
    )
    return replace(card, **changes)


@pytest.fixture
def deck() -> Deck:
    """Three drafts, the third and the second doubtful, and a card that was kept before."""
    return Deck(
        id="dams",
        title="Dams",
        cards=(
            draft("one"),
            draft("few", distractors=()),
            draft("flawed", question="In 1954, in which year was the dam finished?"),
            draft("kept", tags=()),
        ),
    )


@pytest.fixture
def path(tmp_path: Path, deck: Deck) -> Path:
    place = tmp_path / "dams.yaml"
    text = dump_deck(deck).replace("  - id: one", "  # mine\n  - id: one # sic")
    place.write_text(text, encoding="utf-8")
    return place


@pytest.fixture
def review(path: Path) -> Review:
    return Review(path)


def shown(review: Review) -> str:
    return review.item.card.id if review.item else ""


def rewrite(path: Path, old: str, new: str) -> None:
    """Edit the file as somebody else would."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_the_most_doubtful_drafts_come_first_and_kept_cards_not_at_all(review: Review) -> None:
    assert review.item is not None
    assert review.item.doubts == (
        'the question contains the answer, "1954": word the question without it',
    )
    order = []
    while review.item:
        order.append((shown(review), review.item.number, review.item.total))
        review.skip()
    assert order == [("flawed", 1, 3), ("few", 2, 3), ("one", 3, 3)]
    assert review.tally == Tally(0, 0, 0, 3)


def test_a_flaw_that_a_comment_hushes_is_no_doubt_before_or_after_a_decision(path: Path) -> None:
    asked = "    question: In 1954, in which year was the dam finished?"
    rewrite(path, asked, f"{asked} # quizapp: ignore[F206]")
    review = Review(path)
    assert [review.item and (review.item.card.id, review.item.doubts)] == [("few", ())]
    review.skip()
    review.skip()
    review.keep()
    review.back()
    assert review.item is not None
    assert (shown(review), review.item.fate, review.item.doubts) == ("flawed", Fate.KEPT, ())


def test_a_flaw_that_an_edit_leaves_is_still_told(review: Review) -> None:
    before = review.item and review.item.doubts
    review.edit(Wording("In 1954, when was it?", "1954", WRONG))
    review.back()
    assert review.item is not None
    assert review.item.doubts == before


def test_every_card_is_gone_through_where_that_is_asked_for(path: Path) -> None:
    review = Review(path, everything=True)
    assert review.item is not None
    assert review.item.total == 4


def test_a_kept_card_is_a_draft_no_more_and_only_its_tags_change(
    review: Review, path: Path
) -> None:
    before = path.read_text(encoding="utf-8")
    assert review.keep() is Outcome.DONE
    after = path.read_text(encoding="utf-8").splitlines()
    changed = [n for n, line in enumerate(before.splitlines()) if line != after[n]]
    assert [after[n] for n in changed] == ["    tags: [dam]"]
    assert shown(review) == "few"


def test_an_edited_card_keeps_its_id_and_gets_the_new_words(review: Review, path: Path) -> None:
    wording = Wording(" When? ", "In 1954", ("1955", "  ", "1956"), "Built\nby hand.")
    review.edit(wording)
    card = read_deck(path).cards[2]
    assert card == draft(
        "flawed",
        question="When?",
        answer="In 1954",
        distractors=("1955", "1956"),
        explanation="Built\nby hand.",
        tags=("dam",),
    )
    assert review.tally == Tally(0, 1, 0, 2)


@pytest.mark.parametrize(("question", "answer"), [(" ", "x"), ("x", "\n")])
def test_a_card_cannot_lose_its_question_or_its_answer(
    review: Review, path: Path, question: str, answer: str
) -> None:
    before = path.read_bytes()
    with pytest.raises(UsageError, match="a card needs"):
        review.edit(Wording(question, answer))
    assert path.read_bytes() == before
    assert shown(review) == "flawed"


def test_a_dropped_card_is_out_of_the_deck_and_its_id_is_noted(review: Review, path: Path) -> None:
    review.drop()
    deck = read_deck(path)
    assert [card.id for card in deck.cards] == ["one", "few", "kept"]
    [dropped] = deck.dropped
    assert (dropped.id, dropped.answer) == ("flawed", "1954")


def test_the_last_card_of_a_deck_stays(tmp_path: Path) -> None:
    path = tmp_path / "d.yaml"
    path.write_text(dump_deck(Deck(id="d", title="D", cards=(draft("one"),))))
    review = Review(path)
    with pytest.raises(UsageError, match="last card"):
        review.drop()
    assert len(read_deck(path).cards) == 1


def test_a_decision_leads_to_the_next_card_that_is_left(review: Review) -> None:
    review.skip()
    review.keep()
    assert shown(review) == "one"
    review.keep()
    assert review.item is None
    assert review.tally == Tally(2, 0, 0, 1)
    review.resume()
    assert shown(review) == "flawed"


def test_going_back_passes_over_what_was_dropped(review: Review) -> None:
    review.keep()
    review.drop()
    review.back()
    assert review.item is not None
    assert (shown(review), review.item.fate) == ("flawed", Fate.KEPT)
    review.back()
    assert shown(review) == "flawed"
    review.skip()
    assert shown(review) == "one"


def test_a_review_that_is_done_has_nothing_to_do(review: Review, path: Path) -> None:
    for _ in range(3):
        review.keep()
    with pytest.raises(NothingToDo, match="--all"):
        Review(path)


class TestSomebodyElse:
    """Somebody else edits the file meanwhile."""

    def test_their_changes_to_other_cards_stay(self, review: Review, path: Path) -> None:
        rewrite(path, "title: Dams", "title: Barrages  # theirs")
        rewrite(path, "the dam of one", "the barrage of one")
        assert review.keep() is Outcome.MERGED
        text = path.read_text(encoding="utf-8")
        assert "title: Barrages  # theirs" in text
        assert read_deck(path).cards[2].tags == ("dam",)
        review.skip()
        assert review.item is not None
        assert "barrage" in review.item.card.question

    def test_a_card_that_they_changed_is_shown_again_first(
        self, review: Review, path: Path
    ) -> None:
        rewrite(path, "In 1954, in which", "In which")
        before = path.read_bytes()
        assert review.drop() is Outcome.CHANGED
        assert path.read_bytes() == before
        assert review.item is not None
        assert (shown(review), review.item.doubts) == ("flawed", ())
        assert review.drop() is Outcome.DONE

    def test_a_card_that_they_took_away_is_not_brought_back(
        self, review: Review, path: Path, deck: Deck
    ) -> None:
        path.write_text(dump_deck(replace(deck, cards=deck.cards[:2])))
        assert review.keep() is Outcome.CHANGED
        assert [card.id for card in read_deck(path).cards] == ["one", "few"]
        assert shown(review) == "few"

    def test_drafts_that_came_in_are_queued_behind(
        self, review: Review, path: Path, deck: Deck
    ) -> None:
        path.write_text(dump_deck(replace(deck, cards=(*deck.cards, draft("new")))))
        assert review.keep() is Outcome.MERGED
        assert review.item is not None
        assert review.item.total == 4

    def test_a_decision_is_undone_in_what_they_left_of_it(self, review: Review, path: Path) -> None:
        review.drop()
        rewrite(path, "title: Dams", "title: Barrages")
        assert review.undo() is Outcome.MERGED
        after = read_deck(path)
        assert (after.title, after.dropped) == ("Barrages", ())
        assert [card.id for card in after.cards] == ["one", "few", "flawed", "kept"]

    def test_a_decision_on_a_card_that_they_changed_since_stands(
        self, review: Review, path: Path
    ) -> None:
        review.keep()
        rewrite(path, "In 1954, in which", "In which")
        before = path.read_bytes()
        assert review.undo() is Outcome.CHANGED
        assert path.read_bytes() == before
        assert review.undo() is None

    def test_a_file_that_they_broke_is_not_written_until_it_is_mended(
        self, review: Review, path: Path
    ) -> None:
        rewrite(path, "title: Dams", "titel: Dams")
        before = path.read_bytes()
        with pytest.raises(DeckError, match="unknown key"):
            review.keep()
        assert path.read_bytes() == before
        rewrite(path, "titel: Dams", "title: Dams")
        assert review.keep() is Outcome.DONE

    def test_a_file_that_is_gone_is_told(self, review: Review, path: Path) -> None:
        path.unlink()
        with pytest.raises(QuizError, match="no such file"):
            review.keep()


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["keep", "edit", "drop", "skip", "back", "undo"]), max_size=12))
def test_whatever_is_decided_can_be_undone_to_the_byte(
    tmp_path: Path, deck: Deck, path: Path, deeds: list[str]
) -> None:
    place = tmp_path / "copy.yaml"
    before = path.read_bytes()
    place.write_bytes(before)
    review = Review(place, everything=True)
    for deed in deeds:
        if deed == "edit":
            review.edit(Wording("New?", f"A{len(deeds)}", WRONG, "E"))
        elif deed == "drop" and len(review.deck.cards) == 1:
            continue
        else:
            getattr(review, deed)()
        after = read_deck(place)
        assert after == review.deck
        names = {card.id for card in after.cards}
        dropped = {each.id for each in after.dropped}
        assert names | dropped == {card.id for card in deck.cards}
        assert not names & dropped
        tally = review.tally
        assert tally.kept + tally.edited + tally.dropped + tally.left == len(deck.cards)
        assert tally.dropped == len(after.dropped)
    while review.undo():
        pass
    assert place.read_bytes() == before
    assert review.tally == Tally(0, 0, 0, len(deck.cards))


class TestPassages:
    TEXT = "Dams of the Indus\n\nMangla was finished in 1967.\n"

    @pytest.fixture
    def cite(self, tmp_path: Path) -> Callable[..., Review]:
        """A review of a deck that cites paragraph 2 of a document in a file of that name."""

        def make(*folders: Path, file: str = "dams.txt", paragraph: int = 2) -> Review:
            original = tmp_path / "original.txt"
            original.write_text(self.TEXT, encoding="utf-8")
            [manuscript] = read_documents([original], Particulars(), lambda _: None)
            digest = manuscript.document.sha256
            card = draft("one", sources=(Source("d", paragraph, "finished in 1967"),))
            deck = Deck(
                id="d",
                title="D",
                documents=(Document(id="d", file=file, sha256=digest),),
                cards=(card,),
            )
            place = tmp_path / "deck"
            place.mkdir()
            (place / "d.yaml").write_text(dump_deck(deck), encoding="utf-8")
            return Review(place / "d.yaml", folders=folders)

        return make

    def test_a_paragraph_is_found_beside_the_deck_or_in_a_named_folder(
        self, cite: Callable[..., Review], tmp_path: Path
    ) -> None:
        inner = tmp_path / "papers" / "2025"
        inner.mkdir(parents=True)
        (inner / "dams.txt").write_text(self.TEXT, encoding="utf-8")
        [passage] = cite(tmp_path / "papers").passages()
        assert (passage.paragraph, passage.problem) == ("Mangla was finished in 1967.", "")
        (tmp_path / "deck" / "dams.txt").write_text(self.TEXT, encoding="utf-8")
        [passage] = Review(tmp_path / "deck" / "d.yaml").passages()
        assert passage.paragraph == "Mangla was finished in 1967."

    def test_without_the_document_it_is_said_how_to_name_it(
        self, cite: Callable[..., Review]
    ) -> None:
        [passage] = cite().passages()
        assert passage.paragraph == ""
        assert "dams.txt is not beside the deck; --documents FOLDER" in passage.problem

    def test_a_document_that_has_changed_is_not_quoted(
        self, cite: Callable[..., Review], tmp_path: Path
    ) -> None:
        review = cite()
        (tmp_path / "deck" / "dams.txt").write_text(f"New.\n{self.TEXT}", encoding="utf-8")
        [passage] = review.passages()
        assert passage.paragraph == ""
        assert "has changed" in passage.problem

    @pytest.mark.parametrize("name", ["../original.txt", "..\\original.txt", "/original.txt"])
    def test_a_deck_cannot_reach_for_files_elsewhere(
        self, cite: Callable[..., Review], name: str
    ) -> None:
        [passage] = cite(file=name).passages()
        assert passage.paragraph == ""
        assert passage.problem.startswith("original.txt is not beside the deck")

    def test_a_paragraph_that_is_not_there_is_told(
        self, cite: Callable[..., Review], tmp_path: Path
    ) -> None:
        review = cite(paragraph=9)
        (tmp_path / "deck" / "dams.txt").write_text(self.TEXT, encoding="utf-8")
        [passage] = review.passages()
        assert passage.problem == "the document has only 2 paragraphs"

    def test_what_cannot_be_read_is_told(self, cite: Callable[..., Review], tmp_path: Path) -> None:
        review = cite()
        (tmp_path / "deck" / "dams.txt").write_bytes(b"\x00\x01\x02")
        [passage] = review.passages()
        assert "dams.txt" in passage.problem

    def test_a_folder_that_is_not_there_is_a_mistake(
        self, cite: Callable[..., Review], tmp_path: Path
    ) -> None:
        with pytest.raises(UsageError, match="no such folder"):
            cite(tmp_path / "none")
