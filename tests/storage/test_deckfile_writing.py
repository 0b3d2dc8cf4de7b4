"""What a deck file is like that the program writes."""

import re
import stat
import string
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from quizapp.domain.card import Card, Shape, Source
from quizapp.domain.cleaning import clean
from quizapp.domain.deck import Deck, Document, Dropped, as_dropped
from quizapp.errors import QuizError, UsageError
from quizapp.storage.deckfile import dump_deck, parse_deck, read_deck, write_deck

TRICKY = (
    "null", "~", "NO", "yes", "012", "1.10", "2024-01-05", "12:30", "- a", "a: b", "a #b", "#a",
    " a", "a ", "a\nb", "a\n", "\na", "a\n\n b", "'a'", '"a"', "a'b", "\\n", "{a}", "[a",
    "a]", "a,b", "A?",
    "&a", "*a", "!a", "|", ">", "%a", "@a", "`a`", "?", "? a", "-", "---", "...", "=", "<<", "a:",
    "http://a.b/c", "\ta", "a\tb", "é", "\u2003a", "\xa0", "\ufeffa", "اردو متن", "हिन्दी", "🙂 a",
    "\U000e0001",
    "No. 5: it's “so” – 50%", "$14.9 billion", "14 people", "1 ", "a  b", "x" * 150,
    "word " * 40 + "end",
    "- word " * 40 + "end", "a word: " * 30 + "end", '"quoted" ' * 30 + "end", "a\n# b\nc",
)  # fmt: skip

texts = st.one_of(
    st.sampled_from(TRICKY),
    st.text(st.characters(codec="utf-8"), max_size=30),
    st.text("ab1 :-#\n\t'\"\\,[]{}&*!|>%@`?~é\xa0\u2028", max_size=200),
    st.lists(st.sampled_from(TRICKY), max_size=30).map(" ".join),
).map(clean)
filled = texts.filter(str.strip)
lines = filled.map(lambda text: " ".join(text.split("\n"))).filter(str.strip)
alphabet = f"{string.ascii_letters}{string.digits}._-"
ids = st.text(alphabet, min_size=1, max_size=21).filter(lambda name: name[0].isalnum())
optional = st.just("") | filled
sources = st.builds(Source, ids, st.integers(1, 99), optional)
thrown = st.builds(
    Dropped,
    id=ids,
    kind=optional,
    question=optional,
    answer=optional,
    sources=st.lists(sources, max_size=2).map(tuple),
)


@st.composite
def decks(draw: st.DrawFn) -> Deck:
    document_ids = draw(st.lists(ids, max_size=2, unique=True))
    documents = tuple(
        Document(id=name, file=draw(optional), title=draw(optional), published=draw(published))
        for name in document_ids
    )
    names = draw(st.lists(ids, min_size=1, max_size=3, unique=True))
    cards = tuple(draw(card(name, document_ids)) for name in names)
    return Deck(
        id=draw(ids),
        title=draw(filled),
        description=draw(optional),
        language=draw(filled),
        documents=documents,
        dropped=tuple(draw(st.lists(thrown, max_size=3, unique_by=lambda each: each.id))),
        cards=cards,
    )


published = st.sampled_from(["", "2025", "2025-07", "2025-07-27"])


@st.composite
def card(draw: st.DrawFn, name: str, documents: list[str]) -> Card:
    shape = draw(st.sampled_from(Shape))
    source = st.builds(Source, st.sampled_from(documents or [""]), st.integers(1, 99), optional)
    plain = Card(
        id=name,
        question=draw(filled),
        answer=draw(filled),
        kind=draw(optional),
        explanation=draw(optional),
        sources=tuple(draw(st.lists(source, max_size=2))) if documents else (),
        tags=tuple(draw(st.lists(filled, max_size=2))),
        shape=shape,
    )
    if shape is Shape.ORDER:
        items = draw(st.lists(lines, min_size=3, max_size=4, unique=True))
        return replace(plain, items=tuple(items))
    if shape is Shape.MATCH:
        lefts = draw(st.lists(lines, min_size=3, max_size=4, unique=True))
        return replace(plain, pairs=tuple((left, draw(lines)) for left in lefts))
    more = st.lists(filled, max_size=5).map(tuple)
    return replace(plain, accept=draw(more), distractors=draw(more))


def parsed(text: str) -> Deck:
    return parse_deck(text.encode(), path="d.yaml")


def one_card(text: str) -> Deck:
    basic = Card(id="c", question=text, answer=text, accept=(text,), explanation=text, tags=(text,))
    order = Card(id="o", question="Q", answer="A", shape=Shape.ORDER, items=("a", "b", "c"))
    return Deck(id="d", title=text, cards=(basic, order))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(decks())
def test_a_deck_that_is_written_and_read_is_the_same_deck(deck: Deck) -> None:
    text = dump_deck(deck)
    assert parsed(text) == deck
    assert dump_deck(parsed(text)) == text


@pytest.mark.parametrize("text", [text for text in TRICKY if clean(text).strip()])
def test_tricky_text_survives_writing(text: str) -> None:
    deck = one_card(clean(text))
    assert parsed(dump_deck(deck)) == deck


@given(filled)
@example("a" * 101 + " b")
def test_another_yaml_reader_finds_the_same_text(text: str) -> None:
    other = yaml.safe_load(dump_deck(one_card(text)))
    assert other["title"] == other["cards"][0]["question"] == text
    assert other["cards"][0]["accept"] == [text]


def test_a_written_deck_reads_like_one_written_by_hand(small_deck: Deck) -> None:
    golden = Path(__file__).parents[1] / "golden" / "written.yaml"
    order = Card(
        id="steps",
        question="Put the treaties in the order in which Pakistan joined them.",
        answer="Mutual Defence → SEATO → CENTO",
        shape=Shape.ORDER,
        items=("Mutual Defence", "SEATO", "CENTO"),
    )
    match = Card(
        id="envoys",
        question="Who spoke for whom?",
        answer="each for their own",
        explanation="One line.\n\n- and a list: yes",
        shape=Shape.MATCH,
        pairs=(("Price", "State Department"), ("Khan, I.", "PTI"), ("2023", "no")),
        tags=("envoys", "no"),
    )
    wordy = Card(
        id="long",
        question=("Which of these is a long question " * 5).strip() + "?",
        answer="NO",
        distractors=(
            "An option that is so long that four",
            "of them do not fit on a line: no",
            "yes",
        ),
        sources=(Source("dawn-2025", 12, "“A quote” with a \\ and a tab\tthat goes on " * 3),),
    )
    cards = (*small_deck.cards, order, match, wordy)
    year = as_dropped(replace(order, id="ayub-year", kind="date"))
    dropped = (year, Dropped(id="2024"))
    deck = replace(small_deck, dropped=dropped, cards=cards)
    assert dump_deck(deck) == golden.read_text(encoding="utf-8")
    assert parsed(dump_deck(deck)) == deck


HAND = """\
# my own deck
quizapp: 1
id: mine
title:   Mine   # for now
cards:

# the first part

- question: One?   # easy
  answer: '1'
  id: one

# about two
- {id: two, question: Two?, answer: "2"}


- id: three
  question: >
    Three
    and a bit?
  answer: 3
# the end
"""


def test_a_hand_written_file_keeps_its_words_and_comments_when_a_deck_replaces_it(
    tmp_path: Path,
) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(HAND)
    deck = read_deck(path)
    two = replace(deck.cards[1], answer="two")
    four = Card(id="four", question="Four?", answer="4")
    changed = replace(deck, cards=(deck.cards[0], two, deck.cards[2], four))

    write_deck(changed, path, force=True)

    assert read_deck(path) == changed
    text = path.read_text()
    assert text.startswith(HAND[: HAND.index("- {id: two")] + "- id: two\n  question: Two?\n")
    assert HAND[HAND.index("- id: three") : HAND.index("# the end")] in text


def test_a_deck_that_has_not_changed_leaves_its_file_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(HAND)
    write_deck(read_deck(path), path, force=True)
    assert path.read_text() == HAND


def test_a_card_that_is_gone_leaves_the_others_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(HAND)
    deck = read_deck(path)
    write_deck(replace(deck, cards=deck.cards[:1]), path, force=True)
    assert path.read_text() == HAND[: HAND.index("# about two")].rstrip() + "\n"


TALKED = """\
# Water, for the class of 2026
quizapp: 1
id: water     # never change this
title: Water  # for now
# where it comes from
documents:
  - id: dawn # the paper
    title: The treaty
    # of the text I got by mail
    sha256: {digest}

  # a second one
  - id: pak
cards:
  # part one
  - id: one   # easy
    question: One?
    # the judge's spelling
    answer: "1"   # or 2?
    distractors:
      - "2"   # too near
      # as in the guide
      - "3"
    tags: [draft]   # look at it

  # part two
  - # an odd way to begin
    question: >
      Two
      and a bit?
    answer: 2
    tags: [draft, dam]
# the end
"""


@pytest.fixture
def talked(tmp_path: Path) -> Path:
    """A deck that its teacher talks to in comments, everywhere."""
    path = tmp_path / "talked.yaml"
    path.write_text(TALKED.format(digest="0" * 64))
    return path


def _comments(text: str) -> list[str]:
    return sorted(re.findall("#.*", text))


def _rewritten(path: Path, deck: Deck) -> tuple[list[str], list[str]]:
    """The lines that were in the file and are not, and those that are new."""
    before = path.read_text()
    write_deck(deck, path, force=True)
    after = path.read_text()
    assert read_deck(path) == deck
    assert _comments(after) == _comments(before)
    old, new = before.splitlines(), after.splitlines()
    return [line for line in old if line not in new], [line for line in new if line not in old]


def test_only_the_key_that_changed_is_written_and_the_comment_beside_it_stays(talked: Path) -> None:
    deck = read_deck(talked)
    one = replace(deck.cards[0], answer="one")
    assert _rewritten(talked, replace(deck, cards=(one, *deck.cards[1:]))) == (
        ['    answer: "1"   # or 2?'],
        ["    answer: one  # or 2?"],
    )


def test_a_key_that_goes_or_comes_leaves_the_others_alone(talked: Path) -> None:
    deck = read_deck(talked)
    one = replace(deck.cards[0], tags=(), explanation="It is.")
    assert _rewritten(talked, replace(deck, cards=(one, *deck.cards[1:]))) == (
        ["    tags: [draft]   # look at it"],
        ["    explanation: It is.", "    # look at it"],
    )


def test_comments_inside_a_list_that_changed_stand_above_it(talked: Path) -> None:
    deck = read_deck(talked)
    one = replace(deck.cards[0], distractors=("4", "5"))
    gone, new = _rewritten(talked, replace(deck, cards=(one, *deck.cards[1:])))
    assert new == ["    # too near", "    # as in the guide", '    distractors: ["4", "5"]']
    assert gone[0] == "    distractors:"


def test_a_card_without_an_id_gets_its_own_when_it_is_changed(talked: Path) -> None:
    deck = read_deck(talked)
    two = replace(deck.cards[1], tags=("dam",))
    assert _rewritten(talked, replace(deck, cards=(deck.cards[0], two))) == (
        ["    tags: [draft, dam]"],
        [f"    id: {two.id}", "    tags: [dam]"],
    )


def test_the_head_of_the_file_changes_only_where_it_must(talked: Path) -> None:
    deck = read_deck(talked)
    dawn = replace(deck.documents[0], sha256="1" * 64)
    changed = replace(
        deck, documents=(dawn, *deck.documents[1:]), dropped=(Dropped(id="zero"), Dropped(id="nil"))
    )
    assert _rewritten(talked, changed) == (
        [f"    sha256: {'0' * 64}"],
        [f'    sha256: "{"1" * 64}"', "dropped:", "  - zero", "  - nil"],
    )
    assert talked.read_text().index("dropped:") < talked.read_text().index("cards:")
    talked.write_text(talked.read_text().replace("- zero", "- zero  # too easy"))
    assert _rewritten(
        talked, replace(changed, dropped=(Dropped(id="zero"), Dropped(id="naught")))
    ) == (
        ["  - nil"],
        ["  - naught"],
    )


def test_line_ends_of_windows_stay(talked: Path) -> None:
    talked.write_bytes(talked.read_bytes().replace(b"\n", b"\r\n"))
    deck = read_deck(talked)
    write_deck(replace(deck, title="Rivers"), talked, force=True)
    assert (
        talked.read_bytes()
        == TALKED.format(digest="0" * 64)
        .replace("title: Water ", "title: Rivers ")
        .replace("\n", "\r\n")
        .encode()
    )


@given(decks(), st.data())
@settings(
    deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
def test_no_comment_is_lost_however_the_cards_change(
    tmp_path: Path, deck: Deck, data: st.DataObject
) -> None:
    path = tmp_path / "d.yaml"
    lines = dump_deck(deck).splitlines()
    gone = range(lines.index("dropped:"), lines.index("cards:")) if deck.dropped else range(0)
    found = (n for n, line in enumerate(lines) if re.match(r"( {4})?\w+:", line))
    keys = [n for n in found if n not in gone]
    for place in data.draw(st.lists(st.sampled_from(keys), max_size=4, unique=True)):
        margin = " " * (len(lines[place]) - len(lines[place].lstrip()))
        lines[place] = f"{margin}# said at {place}\n{lines[place]}"
    path.write_text("\n".join(lines) + "\n")
    assert read_deck(path) == deck
    other = data.draw(decks())
    cards = tuple(
        replace(card, question=fresh.question, tags=fresh.tags, explanation=fresh.explanation)
        for card, fresh in zip(deck.cards, other.cards * 3, strict=False)
    )
    before = _comments(path.read_text())
    changed = replace(deck, title=other.title, dropped=other.dropped, cards=cards)
    write_deck(changed, path, force=True)
    assert read_deck(path) == changed
    said = [line for line in path.read_text().splitlines() if "# said at" in line]
    assert len(said) == sum("# said at" in line for line in before)


@given(decks(), decks())
@settings(
    deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
def test_whatever_replaces_a_deck_file_is_what_it_says_then(
    tmp_path: Path, first: Deck, second: Deck
) -> None:
    path = tmp_path / "d.yaml"
    write_deck(first, path, force=True)
    write_deck(second, path, force=True)
    assert read_deck(path) == second


@pytest.mark.parametrize(
    "before",
    [
        "quizapp: 1\nlanguage: en\ncards: [{question: Q, answer: A}]\n",
        "{quizapp: 1, cards: [{question: Q, answer: A}]}",
        "no deck",
    ],
)
def test_a_file_that_is_not_laid_out_by_cards_is_written_anew(
    tmp_path: Path, small_deck: Deck, before: str
) -> None:
    path = tmp_path / "d.yaml"
    path.write_text(before)
    write_deck(small_deck, path, force=True)
    assert sorted(path.read_text().splitlines()) == sorted(dump_deck(small_deck).splitlines())
    assert read_deck(path) == small_deck


def test_nothing_is_overwritten_unless_it_is_asked_for(tmp_path: Path, small_deck: Deck) -> None:
    path = tmp_path / "d.yaml"
    path.write_text("precious")
    with pytest.raises(UsageError, match="--force"):
        write_deck(small_deck, path)
    assert path.read_text() == "precious"
    assert list(tmp_path.glob(".*")) == []


def test_a_replaced_file_keeps_its_permissions(tmp_path: Path, small_deck: Deck) -> None:
    path = tmp_path / "d.yaml"
    path.write_text("x")
    path.chmod(0o640)
    write_deck(small_deck, path, force=True)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert read_deck(path) == small_deck


def test_a_folder_that_is_not_there_is_named(tmp_path: Path, small_deck: Deck) -> None:
    with pytest.raises(QuizError, match=r"none/d\.yaml: cannot be written: No such file"):
        write_deck(small_deck, tmp_path / "none" / "d.yaml")


def test_a_link_is_replaced_and_what_it_leads_to_is_not_touched(
    tmp_path: Path, small_deck: Deck
) -> None:
    victim, link = tmp_path / "victim", tmp_path / "d.yaml"
    victim.write_text("precious")
    link.symlink_to(victim)
    write_deck(small_deck, link, force=True)
    assert victim.read_text() == "precious"
    assert read_deck(link) == small_deck
