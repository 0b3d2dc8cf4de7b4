"""What can be done with a card beside answering it, and that every step can be taken back."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.domain.calendar import Calendar
from quizapp.domain.card import Card, Source
from quizapp.domain.deck import Deck, Document
from quizapp.domain.marks import Marks
from quizapp.domain.memory import Rating
from quizapp.domain.session import Confidence, DailyLimits, Mode
from quizapp.errors import NothingToDo, ProgressError, QuizError, UsageError
from quizapp.services.library import Library
from quizapp.services.options import StudyOptions
from quizapp.services.study import Study
from quizapp.storage import marks
from quizapp.storage.database import connect, transaction
from quizapp.storage.deckfile import dump_deck

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
OpenLibrary = Callable[..., Library]
WriteDeck = Callable[..., Path]
Sit = Callable[..., Study]


def _card(name: str, quote: str = "") -> Card:
    sources = (Source("doc", 1, quote),) if quote else ()
    wrong = ("x", "y", "z")
    return Card(id=name, question=f"{name}?", answer="key", distractors=wrong, sources=sources)


def _deck(*cards: Card) -> Deck:
    return Deck(id="d", title="D", documents=(Document(id="doc"),), cards=cards)


@pytest.fixture
def sit(open_library: OpenLibrary, now: datetime) -> Sit:
    """`sit(...)` begins a sitting over the deck folder."""

    def begin(*, at: datetime = now, **options: object) -> Study:
        chosen = StudyOptions(**{"mode": "flip", **options})  # type: ignore[arg-type]
        return Study(open_library(at=at), [], chosen, rng=random.Random(1), now=at)

    return begin


def _asked(study: Study, now: datetime) -> str:
    prompt = study.advance(now)
    return "" if prompt is None else prompt.card.id


def _marks_of(study: Study, card: str) -> Marks:
    return marks.read(study._connection, ("d", card))


class TestSettingAside:
    def test_a_buried_card_comes_back_on_the_next_study_day(
        self, sit: Sit, write_deck: WriteDeck, now: datetime
    ) -> None:
        write_deck(_deck(_card("a"), _card("b")))
        study = sit()
        assert _asked(study, now) == "a"
        study.bury(now)
        assert _asked(study, now) == "b"
        study.bury(now)
        assert _asked(study, now) == ""
        morning = datetime.fromisoformat("2026-11-22T04:00:00Z")
        assert study.finish(now).next_due == morning
        assert study.counts(now).total == 0
        assert study.counts(morning).total == 2
        assert _asked(sit(at=morning), morning) == "a"

    def test_a_suspended_card_never_comes_back_by_itself(
        self, sit: Sit, write_deck: WriteDeck, now: datetime
    ) -> None:
        write_deck(_deck(_card("a"), _card("b")))
        study = sit()
        study.advance(now)
        study.suspend()
        assert _asked(study, now) == "b"
        assert _asked(sit(at=now + 900 * DAY), now + 900 * DAY) == "b"
        assert _marks_of(study, "a").suspended

    def test_a_flag_is_put_on_and_taken_off(
        self, sit: Sit, write_deck: WriteDeck, now: datetime
    ) -> None:
        write_deck(_deck(_card("a")))
        study = sit()
        prompt = study.advance(now)
        assert study.flag()
        assert study.marks().flagged
        assert not study.flag()
        assert not study.marks().flagged
        assert study.prompt is prompt

    def test_without_a_card_there_is_nothing_to_set_aside(self, sit: Sit, now: datetime) -> None:
        study = sit()
        with pytest.raises(NothingToDo):
            study.bury(now)
        with pytest.raises(NothingToDo):
            study.flag()


class TestUndo:
    def test_every_step_is_taken_back_in_turn(
        self, sit: Sit, write_deck: WriteDeck, now: datetime
    ) -> None:
        write_deck(_deck(*(_card(name) for name in "abcd")))
        study = sit(mode="choice")
        before = study.counts(now)
        first = study.advance(now)
        study.flag()
        study.respond("key", now, seconds=1)
        second = study.advance(now)
        study.bury(now)
        third = study.advance(now)
        study.suspend()
        fourth = study.advance(now)
        study.switch(Mode.TYPED)
        study.respond("key", now, seconds=1)
        study.report("the key is a word", now)
        assert study.undo(now) is not fourth, "it was asked another way"
        assert study.answered is not None, "the note is gone, the answer stands"
        for prompt in (study.prompt, third, second, first):
            assert study.undo(now) == prompt
            assert study.prompt == prompt
            assert study.answered is None
        assert study.marks().flagged
        assert study.undo(now) == first
        assert study.undo(now) is None
        assert study.counts(now) == before
        assert {_marks_of(study, name) for name in "abcd"} == {Marks()}
        assert study.summary(now).answered == 0

    def test_an_answer_stands_where_its_card_was_set_aside_afterwards(
        self, sit: Sit, write_deck: WriteDeck, now: datetime
    ) -> None:
        write_deck(_deck(_card("a"), _card("b")))
        study = sit(mode="choice")
        study.advance(now)
        given = study.respond("key", now, seconds=1)
        study.bury(now)
        assert _asked(study, now) == "b"
        study.undo(now)
        assert study.answered == given
        with pytest.raises(NothingToDo, match="has been answered"):
            study.respond("key", now, seconds=1)
        assert study.rate(Rating.HARD, now, seconds=1).rating is Rating.HARD
        study.undo(now)
        assert study.answered is None

    def test_second_thoughts_keep_the_flag_put_on_in_between(
        self, sit: Sit, write_deck: WriteDeck, now: datetime
    ) -> None:
        write_deck(_deck(_card("a")))
        study = sit(mode="choice")
        study.advance(now)
        study.respond("x", now, seconds=1)
        study.flag()
        study.rate(Rating.EASY, now, seconds=1)
        assert study.marks().flagged
        study.undo(now)
        assert not study.marks().flagged
        assert study.answered is not None
        assert study.answered.rating is Rating.EASY

    def test_a_step_that_cannot_be_kept_has_not_been_taken(
        self, sit: Sit, write_deck: WriteDeck, home: Path, now: datetime
    ) -> None:
        write_deck(_deck(_card("a")))
        study = sit()
        prompt = study.advance(now)
        study._connection.execute("PRAGMA busy_timeout = 0")
        other = connect(home / "progress.db")
        with transaction(other), pytest.raises(ProgressError):
            study.suspend()
        other.close()
        assert study.prompt is prompt
        assert study.undo(now) is None


_STEPS = st.sampled_from(["right", "wrong", "easy", "again", "bury", "suspend", "flag", "report"])


def _do(study: Study, step: str, now: datetime) -> None:
    """Take a step with the card at hand; nothing where it cannot be taken."""
    if study.prompt is None or (study.answered and step in ("right", "wrong")):
        study.advance(now)
    if study.prompt is None:
        return
    match step:
        case "right" | "wrong":
            study.respond("key" if step == "right" else "x", now, seconds=1)
        case "easy" | "again":
            study.rate(Rating.EASY if step == "easy" else Rating.AGAIN, now, seconds=1)
        case "bury":
            study.bury(now)
        case "suspend":
            study.suspend()
        case "flag":
            study.flag()
        case _:
            study.report("not so", now)


@settings(max_examples=30, deadline=None)
@given(steps=st.lists(_STEPS, max_size=14))
def test_taking_every_step_back_leaves_things_as_they_were(steps: list[str]) -> None:
    now = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "d.yaml"
        deck = _deck(_card("a", "one"), _card("b", "one"), _card("c"), _card("d", "two"))
        path.write_text(dump_deck(deck), encoding="utf-8")
        where = {"now": now, "limits": DailyLimits(), "calendar": Calendar(UTC)}
        with Library.open(Path(folder) / "progress.db", [path], **where) as library:  # type: ignore[arg-type]
            options = StudyOptions("choice", leech_lapses=1)
            study = Study(library, [], options, rng=random.Random(1), now=now)
            before = library.connection.execute("SELECT * FROM card").fetchall()
            for number, step in enumerate(steps):
                _do(study, step, now + number * DAY / 3)
            while study.undo(now + 9 * DAY):
                pass
            assert library.connection.execute("SELECT * FROM card").fetchall() == before
            assert library.connection.execute("SELECT * FROM note").fetchall() == []
            assert study.summary(now).answered == 0


class TestSiblings:
    def test_cards_of_one_fact_are_not_asked_on_one_day(
        self, sit: Sit, write_deck: WriteDeck, now: datetime
    ) -> None:
        write_deck(_deck(_card("a1", "one"), _card("a2", "one"), _card("b", "two")))
        study = sit()
        assert _asked(study, now) == "a1"
        study.rate(Rating.EASY, now, seconds=1)
        assert _asked(study, now) == "b"
        study.rate(Rating.EASY, now, seconds=1)
        assert _asked(study, now) == ""
        assert _asked(study, now + DAY) == "a2"

    def test_taking_the_answer_back_brings_them_back(
        self, sit: Sit, write_deck: WriteDeck, now: datetime
    ) -> None:
        write_deck(_deck(_card("a1", "one"), _card("a2", "one")))
        study = sit()
        study.advance(now)
        study.rate(Rating.GOOD, now, seconds=1)
        study.rate(Rating.EASY, now, seconds=1)
        assert study.counts(now).new == 0
        study.undo(now)
        assert study.counts(now).new == 2
        assert _marks_of(study, "a2") == Marks()


class TestLeeches:
    @pytest.fixture
    def study(self, sit: Sit, write_deck: WriteDeck, now: datetime) -> Study:
        """A sitting over a card in review that has lapsed seven times, and one that is new."""
        write_deck(_deck(_card("a"), _card("b")))
        study = sit(mode="choice")
        study.advance(now - 30 * DAY)
        study.rate(Rating.EASY, now - 30 * DAY, seconds=1)
        study._connection.execute("UPDATE card SET lapses = 7 WHERE card_id = 'a'")
        assert _asked(study, now) == "a"
        return study

    def test_a_card_forgotten_once_too_often_is_suspended_and_that_is_told(
        self, study: Study, now: datetime
    ) -> None:
        assert study.respond("x", now, seconds=1).leech
        assert _marks_of(study, "a").suspended
        assert _asked(study, now) == "b"

    @pytest.mark.parametrize("second_thoughts", [False, True])
    def test_it_is_none_where_the_answer_does_not_stand(
        self, study: Study, now: datetime, second_thoughts: bool
    ) -> None:
        study.respond("x", now, seconds=1)
        if second_thoughts:
            assert not study.rate(Rating.HARD, now, seconds=1).leech
        else:
            study.undo(now)
        assert not _marks_of(study, "a").suspended

    def test_the_limit_can_be_lifted(self, study: Study, sit: Sit, now: datetime) -> None:
        lenient = sit(mode="choice", leech_lapses=0)
        assert _asked(lenient, now) == "a"
        assert not lenient.respond("x", now, seconds=1).leech


class TestConfidence:
    def test_it_is_on_record_and_a_right_guess_is_hard_at_most(
        self, sit: Sit, write_deck: WriteDeck, now: datetime
    ) -> None:
        write_deck(_deck(_card("a"), _card("b")))
        study = sit(mode="choice")
        study.advance(now)
        guessed = study.respond("key", now, seconds=1, confidence=Confidence.GUESS)
        assert guessed.rating is Rating.HARD
        assert study.rate(Rating.GOOD, now, seconds=1).confidence is Confidence.GUESS
        rows = study._connection.execute("SELECT confidence, rating FROM review").fetchall()
        assert rows == [("guess", 2), ("guess", 3)]

    def test_what_one_was_sure_of_and_got_wrong_is_told_apart(
        self, sit: Sit, write_deck: WriteDeck, now: datetime
    ) -> None:
        write_deck(_deck(_card("a"), _card("b")))
        study = sit()
        for confidence in (Confidence.THINK, Confidence.SURE):
            study.advance(now)
            study.rate(Rating.AGAIN, now, seconds=1, confidence=confidence)
        summary = study.summary(now)
        assert [card.id for card in summary.missed] == ["a", "b"]
        assert [card.id for card in summary.sure_missed] == ["b"]

    def test_a_right_answer_that_took_twice_as_long_as_usual_is_hard(
        self, sit: Sit, write_deck: WriteDeck, now: datetime
    ) -> None:
        write_deck(_deck(*(_card(f"c{n:02}") for n in range(24))))
        study = sit(mode="choice")
        study._library.limits = replace(study._library.limits, new=99)
        for _ in range(20):
            study.advance(now)
            assert study.respond("key", now, seconds=10).rating is Rating.GOOD
        for begun in (study, sit(mode="choice")):
            begun._library.limits = study._library.limits
            begun.advance(now)
            slow = begun.respond("key", now, seconds=21)
            assert (slow.rating, slow.slow) == (Rating.HARD, True)
        study.advance(now)
        wrong = study.respond("x", now, seconds=21)
        assert (wrong.rating, wrong.slow) == (Rating.AGAIN, False)


class TestRereading:
    def test_an_edited_card_is_asked_anew_and_its_answer_taken_back(
        self, sit: Sit, write_deck: WriteDeck, now: datetime
    ) -> None:
        write_deck(_deck(_card("a"), _card("b")))
        study = sit(mode="choice")
        study.advance(now)
        study.respond("x", now, seconds=1)
        write_deck(_deck(replace(_card("a"), answer="a longer key"), _card("b")))
        prompt = study.reread(now)
        assert prompt is not None
        assert (prompt.card.answer, study.answered) == ("a longer key", None)
        assert study.summary(now).answered == 0
        assert study.respond("a longer key", now, seconds=1).correct

    def test_a_card_that_was_not_touched_stays_as_it_is(
        self, sit: Sit, write_deck: WriteDeck, now: datetime
    ) -> None:
        write_deck(_deck(_card("a"), _card("b")))
        study = sit(mode="choice")
        prompt = study.advance(now)
        study.respond("x", now, seconds=1)
        write_deck(_deck(_card("a"), replace(_card("b"), answer="another")))
        assert study.reread(now) is prompt
        assert study.answered is not None

    def test_a_file_with_errors_leaves_the_card_as_it_was(
        self, sit: Sit, write_deck: WriteDeck, deck_folder: Path, now: datetime
    ) -> None:
        write_deck(_deck(_card("a")))
        study = sit()
        prompt = study.advance(now)
        (deck_folder / "d.yaml").write_text("quizapp: 1\ncards: nothing\n", encoding="utf-8")
        with pytest.raises(QuizError, match=r"d\.yaml:2"):
            study.reread(now)
        assert study.prompt is prompt

    def test_a_card_that_left_the_file_gives_way_to_the_next(
        self, sit: Sit, write_deck: WriteDeck, now: datetime
    ) -> None:
        write_deck(_deck(_card("a"), _card("b")))
        study = sit()
        study.advance(now)
        write_deck(_deck(_card("b")))
        assert study.reread(now) is None
        assert _asked(study, now) == "b"


class TestNotes:
    def test_the_teacher_finds_it_beside_the_deck(
        self, sit: Sit, write_deck: WriteDeck, now: datetime
    ) -> None:
        deck = write_deck(_deck(_card("a")))
        before = deck.read_bytes()
        study = sit(learner="roll 7")
        study.advance(now)
        path = study.report("  =the key\nis \x1b[31m wrong ", now)
        assert path == deck.with_name("d.notes.csv")
        assert path.read_bytes() == (
            b"\xef\xbb\xbfnoted_at,learner,deck,card,question,key,note\r\n"
            b"2026-11-21T12:00:00.000Z,roll 7,d,a,a?,key,'=the key is [31m wrong\r\n"
        )
        assert deck.read_bytes() == before

    def test_others_notes_stay_where_one_is_taken_back(
        self, sit: Sit, write_deck: WriteDeck, now: datetime
    ) -> None:
        write_deck(_deck(_card("a")))
        study = sit()
        study.advance(now)
        path = study.report("first", now)
        path.write_bytes(path.read_bytes() + b"a line without an end")
        study.report("second", now)
        assert path.read_bytes().endswith(
            b"a line without an end\r\n2026-11-21T12:00:00.000Z,,d,a,a?,key,second\r\n"
        )
        study.undo(now)
        study.undo(now)
        assert path.read_bytes().splitlines()[1:] == [b"a line without an end"]

    def test_home_takes_it_where_the_decks_folder_does_not(
        self, sit: Sit, write_deck: WriteDeck, deck_folder: Path, home: Path, now: datetime
    ) -> None:
        write_deck(_deck(_card("a")))
        (deck_folder / "d.notes.csv").mkdir()
        study = sit()
        study.advance(now)
        assert study.report("wrong", now) == home / "notes" / "d.notes.csv"

    def test_a_note_that_can_be_filed_nowhere_is_not_kept(
        self, sit: Sit, write_deck: WriteDeck, deck_folder: Path, home: Path, now: datetime
    ) -> None:
        write_deck(_deck(_card("a")))
        (deck_folder / "d.notes.csv").mkdir()
        study = sit()
        study.advance(now)
        (home / "notes").write_text("in the way")
        with pytest.raises(QuizError, match=r"d\.notes\.csv"):
            study.report("wrong", now)
        assert study._notebook.notes() == []
        assert study.undo(now) is None

    def test_an_empty_note_is_refused(self, sit: Sit, write_deck: WriteDeck, now: datetime) -> None:
        write_deck(_deck(_card("a")))
        study = sit()
        study.advance(now)
        with pytest.raises(UsageError, match="empty"):
            study.report(" \n\x1b ", now)


class TestThePlaceOfACard:
    def test_it_is_the_line_where_the_card_begins(
        self, sit: Sit, write_deck: WriteDeck, now: datetime
    ) -> None:
        path = write_deck(_deck(_card("a"), _card("b")))
        study = sit()
        study.advance(now)
        study.bury(now)
        study.advance(now)
        place = study.place()
        assert place.path == path
        assert path.read_text(encoding="utf-8").splitlines()[place.line - 1] == "  - id: b"

    def test_of_a_file_with_errors_it_is_the_first_of_them(
        self, sit: Sit, write_deck: WriteDeck, now: datetime
    ) -> None:
        path = write_deck(_deck(_card("a")))
        study = sit()
        study.advance(now)
        path.write_text("quizapp: 1\n\ncards: nothing\n", encoding="utf-8")
        assert study.place().line == 3

    def test_its_passage_comes_with_its_neighbours(
        self, sit: Sit, write_deck: WriteDeck, deck_folder: Path, tmp_path: Path, now: datetime
    ) -> None:
        sources = tuple(Source("doc", place, "") for place in (1, 2, 3, 4))
        document = Document(id="doc", file="canal.txt")
        card = replace(_card("a"), sources=sources)
        write_deck(Deck(id="d", title="D", documents=(document,), cards=(card,)))
        study = sit()
        study.advance(now)
        assert {passage.paragraph for passage in study.passages()} == {""}
        assert "canal.txt is not beside the deck" in study.passages()[0].problem
        text = "A title of it\n\nThe middle of it.\n\nThe end of it.\n"
        (deck_folder / "canal.txt").write_text(text, encoding="utf-8")
        study = sit()
        study.advance(now)
        around = [(p.before, p.paragraph, p.after) for p in study.passages()]
        assert around == [
            ("", "A title of it", "The middle of it."),
            ("A title of it", "The middle of it.", "The end of it."),
            ("The middle of it.", "The end of it.", ""),
            ("", "", ""),
        ]
        assert study.passages()[3].problem == "the document has only 3 paragraphs"
