"""What an author gets from a deck file that is right."""

from pathlib import Path

import pytest

from quizapp.domain.card import Card, Shape, Source
from quizapp.domain.deck import Document
from quizapp.errors import QuizError
from quizapp.storage.deckfile import examine_deck, parse_deck, read_deck

HEAD = "quizapp: 1\nid: d\ntitle: D\n"


def cards(text: str, *, head: str = HEAD) -> tuple[Card, ...]:
    return parse_deck(f"{head}cards:\n{text}".encode(), path="d.yaml").cards


@pytest.mark.parametrize(
    "written",
    ["NO", "yes", "012", "1.10", "2024-01-05", "12:30", "1e3", "0x1F", "1_000", ".5", "=", "<<"],
)
def test_every_scalar_is_read_as_the_text_that_stands_there(written: str) -> None:
    assert cards(f"  - {{question: Q, answer: {written}}}\n")[0].answer == written


def test_only_a_question_and_an_answer_are_required() -> None:
    (card,) = cards("  - question: Who?\n    answer: She\n")
    assert (card.question, card.answer, card.shape) == ("Who?", "She", Shape.BASIC)


def test_a_card_without_id_has_the_same_id_until_its_words_change() -> None:
    first = cards("  - {question: Q, answer: A}\n")[0].id
    again = cards("  - {answer: A, tags: [t], question: Q}\n")[0].id
    edited = cards("  - {question: Q, answer: B}\n")[0].id
    assert first == again == "card-5fda0da59a"
    assert edited != first


def test_a_deck_takes_a_missing_id_and_title_from_its_file_name() -> None:
    data = b"quizapp: 1\ncards:\n  - {question: Q, answer: A}\n"
    deck = parse_deck(data, path="/somewhere/My first_deck.yaml")
    assert (deck.id, deck.title) == ("my-first-deck", "My first deck")


def test_a_deck_whose_file_name_has_no_latin_letter_still_has_an_id_of_its_own() -> None:
    data = b"quizapp: 1\ncards:\n  - {question: Q, answer: A}\n"
    one, other = (parse_deck(data, path=f"{name}.yaml").id for name in ("تاریخ", "جغرافیہ"))
    assert one.startswith("deck-")
    assert one != other


def test_documents_and_sources_are_read_with_their_paragraphs_as_numbers() -> None:
    data = (
        f"{HEAD}documents:\n  - {{id: paper, file: p.txt, published: 2025-07}}\n"
        "cards:\n  - question: Q\n    answer: A\n    sources:\n"
        '      - {document: paper, paragraph: 015, quote: "So: it was."}\n'
    )
    deck = parse_deck(data.encode(), path="d.yaml")
    assert deck.documents == (Document(id="paper", file="p.txt", published="2025-07"),)
    assert deck.cards[0].sources == (Source("paper", 15, "So: it was."),)


def test_an_order_card_needs_no_answer() -> None:
    (card,) = cards("  - {type: order, question: Q, items: [a, b, c]}\n")
    assert (card.shape, card.items, card.answer) == (Shape.ORDER, ("a", "b", "c"), "a → b → c")


def test_a_match_card_needs_no_answer() -> None:
    (card,) = cards("  - {type: match, question: Q, pairs: [[a, 1], [b, 2], [c, 1]]}\n")
    assert card.pairs == (("a", "1"), ("b", "2"), ("c", "1"))
    assert card.answer == "a – 1; b – 2; c – 1"


def test_a_key_without_a_value_counts_as_left_out() -> None:
    (card,) = cards("  - question: Q\n    answer: A\n    tags:\n    explanation: ~\n")
    assert (card.tags, card.explanation) == ((), "")


def test_a_block_of_text_ends_where_its_words_end() -> None:
    (card,) = cards("  - question: Q\n    answer: A\n    explanation: |\n      one\n\n      two\n")
    assert card.explanation == "one\n\ntwo"


def test_the_word_null_in_quotes_is_a_word() -> None:
    assert cards('  - {question: Q, answer: "null"}\n')[0].answer == "null"


def test_what_a_terminal_would_obey_is_taken_out() -> None:
    (card,) = cards('  - {question: "\\e[31mred\\u202e", answer: "a\\a"}\n')
    assert (card.question, card.answer) == ("[31mred", "a")


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf", b"---\n", b"# a comment\n"])
def test_windows_line_ends_and_marks_before_the_deck_do_not_matter(start: bytes) -> None:
    text = f'{HEAD}cards:\n  - question: "Q"\n    answer: |\n      one\n      two\n'
    data = start + text.replace("\n", "\r\n").encode()
    assert parse_deck(data, path="d.yaml").cards[0].answer == "one\ntwo"


def test_missing_ids_and_titles_are_advice_and_no_error() -> None:
    asked = "  - {question: Who is it?, answer: A}\n"
    text = f"quizapp: 1\ncards:\n{asked}{asked.replace('answer: A', 'answer: B')}"
    examined = examine_deck(text.encode(), path="d.yaml")
    assert examined.deck is not None
    advice = [(issue.code, issue.line, issue.hint) for issue in examined.issues]
    assert advice == [
        ("W302", 1, "add `id: d`"),
        ("W303", 1, "add `title: d`"),
        ("W301", 3, "add `id: who-is-it`"),
        ("W301", 4, "add `id: who-is-it-2`"),
    ]


def test_a_missing_file_a_folder_and_a_device_are_named(tmp_path: Path) -> None:
    for path, problem in (
        (tmp_path / "none.yaml", "no such file"),
        (tmp_path, "a folder"),
        (Path("/dev/zero"), "not a regular file"),
    ):
        with pytest.raises(QuizError, match=problem):
            read_deck(path)
