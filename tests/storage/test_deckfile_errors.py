"""What an author is told of a deck file that is wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.errors import DeckError, Issue
from quizapp.storage.deckfile import examine_deck, parse_deck
from quizapp.storage.deckfile.limits import MAX_BYTES

HEAD = "quizapp: 1\nid: d\ntitle: D\n"
CARD = "cards:\n  - id: c\n    question: Q\n    answer: A\n"


def issues(data: str | bytes) -> list[Issue]:
    raw = data.encode() if isinstance(data, str) else data
    with pytest.raises(DeckError) as caught:
        parse_deck(raw, path="d.yaml")
    return caught.value.issues


def only(data: str | bytes) -> Issue:
    (issue,) = issues(data)
    return issue


def test_every_error_of_a_file_comes_at_once_and_in_order() -> None:
    found = issues(f"{HEAD}colour: red\ncards:\n  - question: Q\n  - answer: A\n    tags: t\n")
    assert [(issue.code, issue.line, issue.column) for issue in found] == [
        ("D111", 4, 1),
        ("D112", 6, 5),
        ("D112", 7, 5),
        ("D113", 8, 11),
    ]


def test_an_error_shows_its_line_and_what_to_do() -> None:
    issue = only(f"{HEAD}{CARD}    explanatoin: E\n")
    assert (issue.line, issue.column, issue.text) == (8, 5, "    explanatoin: E")
    assert issue.hint == "did you mean `explanation`?"


@pytest.mark.parametrize(
    ("key", "meant"),
    [("front", "question"), ("back", "answer"), ("options", "distractors"), ("Answer", "answer")],
)
def test_names_from_other_programs_are_understood(key: str, meant: str) -> None:
    found = issues(f"{HEAD}cards:\n  - id: c\n    question: Q\n    {key}: x\n    answer: A\n")
    assert f"did you mean `{meant}`?" in [issue.hint for issue in found]


def test_a_newer_deck_asks_for_a_newer_program_and_nothing_else() -> None:
    issue = only("quizapp: 2\nboxes: [a]\ncards: none\n")
    assert issue.message == "this deck is version 2; this quizapp reads 1: update quizapp"


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        ("", "D104", "the file is empty"),
        ("# nothing\n", "D104", "the file is empty"),
        ("just words\n", "D104", "this is not a deck"),
        ("services: {web: {image: x}}\n", "D104", "this is not a deck"),
        (CARD, "D112", "`quizapp` is missing"),
        (f"quizapp: one\n{CARD}", "D105", "`quizapp` must be the format's version"),
        (f"{HEAD}cards: []\n", "D116", "the deck has no cards"),
        (f"{HEAD}cards:\n", "D114", "`cards` is empty"),
        (f"{HEAD}{CARD}  - id: c\n    question: R\n    answer: B\n", "D120", "the id `c` is taken"),
        (f"{HEAD}{CARD}    answer: B\n", "D110", "`answer` is given twice"),
        (f"{HEAD}{CARD}    accept: [x, ]\n    tags: ['', b]\n", "D114", "`tags` holds an entry"),
        (f"{HEAD}{CARD}    sources: [{{document: x, paragraph: 1}}]\n", "D122", "no document has"),
        (f"{HEAD}{CARD}    items: [a, b, c]\n", "D123", "`items` is not for basic cards"),
        (f"{HEAD}cards:\n  - {{id: c, type: order, question: Q}}\n", "D112", "`items` is missing"),
        (
            f"{HEAD}cards:\n  - {{id: c, type: order, question: Q, items: [a, b, a]}}\n",
            "D124",
            "`a` stands twice",
        ),
        (
            f'{HEAD}cards:\n  - {{id: c, type: order, question: Q, items: [a, b, "c\\nd"]}}\n',
            "D115",
            "`items` must stand on one line each",
        ),
        (
            f"{HEAD}cards: [{{id: c, type: match, question: Q, pairs: [[a, b], [c], [d, e]]}}]\n",
            "D113",
            "a pair has two parts",
        ),
    ],
)
def test_each_mistake_has_its_code_and_says_what_it_is(text: str, code: str, message: str) -> None:
    issue = only(text)
    assert issue.code == code
    assert issue.message.startswith(message)


def test_the_same_card_twice_without_ids_is_one_too_many() -> None:
    found = issues(
        f"{HEAD}cards:\n  - {{question: Q, answer: A}}\n  - {{question: Q, answer: A}}\n"
    )
    assert [issue.message for issue in found if issue.code == "D120"] == [
        "this card is written twice: see line 5"
    ]


@pytest.mark.parametrize("number", ["0", "-1", "1.0", "three", "9" * 5000, "１"])
def test_a_paragraph_is_a_whole_number_from_one(number: str) -> None:
    text = (
        f"{HEAD}documents: [{{id: p}}]\n{CARD}    sources: [{{document: p, paragraph: {number}}}]\n"
    )
    assert only(text).code == "D115"


@pytest.mark.parametrize("day", ["2024-13-45", "2023-02-29", "last May", "2024-1-5", "20240105"])
def test_a_date_of_publication_is_a_date(day: str) -> None:
    assert only(f"{HEAD}documents: [{{id: p, published: {day}}}]\n{CARD}").code == "D115"


@pytest.mark.parametrize(
    ("text", "line", "message", "hint"),
    [
        ("title: Aid: a history\n", 2, "a second `: ` in one value", "double quotes"),
        ("\ttitle: x\n", 2, "a tab in the indentation", "spaces"),
        ('title: "open\nid: x\n', 2, "a quote or bracket is never closed", "close it"),
        ("title: [a, b\nid: x\n", 2, "a list or mapping in brackets is not closed", "close it"),
        ("title: *bold* words\n", 2, "text cannot start with `*` or `&`", "double quotes"),
        ("title: @home\n", 2, "text cannot start with this character", "double quotes"),
        ('title: "a" b\n', 2, "text after a closing quote", "inside"),
        ('title: "\\q"\n', 2, "unknown escape", "backslash"),
        ("id: a\n  title: b\n", 3, "a second `: ` in one value", "double quotes"),
        ('title: "\\ud800"\n', 2, "an escape that is no character", "delete"),
    ],
)
def test_what_is_not_yaml_is_told_in_an_authors_words(
    text: str, line: int, message: str, hint: str
) -> None:
    issue = only(f"quizapp: 1\n{text}")
    assert (issue.code, issue.line) == ("D101", line)
    assert message in issue.message
    assert hint in issue.hint


@pytest.mark.parametrize(
    ("data", "code", "message"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "D100", "this is not a text file"),
        (b"quizapp: 1\ntitle: a\x00b\n", "D100", "this is not a text file"),
        ("quizapp: 1\n".encode("utf-16"), "D100", "saved as UTF-16"),
        (b"quizapp: 1\ntitle: it\x92s\n", "D100", "not UTF-8: byte 0x92"),
        (b"quizapp: 1\ntitle: \xed\xa0\x80\n", "D100", "not UTF-8: byte 0xED"),
        (b"#" * (MAX_BYTES + 1), "D102", "larger than 20 MB"),
        (b"[" * 100_000, "D102", "nested deeper than 50 levels"),
        (b"a: " + b"{a: " * 60, "D102", "nested deeper than 50 levels"),
        (f"{HEAD}{CARD}---\n{HEAD}{CARD}".encode(), "D103", "a second YAML document"),
        (f"{HEAD}{CARD}    kind: !!timestamp x\n".encode(), "D103", "tags (!name)"),
        (f"{HEAD}{CARD}    kind: !!python/object:os.system x\n".encode(), "D103", "tags (!name)"),
    ],
)
def test_hostile_files_are_refused_in_one_line(data: bytes, code: str, message: str) -> None:
    issue = only(data)
    assert issue.code == code
    assert issue.message.startswith(message)
    assert "\n" not in issue.message


def test_a_bomb_of_aliases_is_refused_where_it_begins() -> None:
    levels = [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]" for n in range(1, 8)]
    found = issues("\n".join([HEAD, "l0: &l0 [x]", *levels]) + "\n")
    refused = [issue for issue in found if issue.code == "D103"]
    assert refused[0].line == 5
    assert len(found) <= 101


def test_a_control_character_is_shown_where_it_stands_and_hides_no_other_error() -> None:
    found = issues(f"{HEAD}{CARD}    kind: a\x1b[31m\n    colour: x\n")
    assert [(issue.code, issue.line, issue.column) for issue in found] == [
        ("D100", 8, 12),
        ("D111", 9, 5),
    ]
    assert "U+001B" in found[0].message


def test_places_are_counted_in_characters_whatever_the_line_ends() -> None:
    text = f'\ufeff{HEAD}description: "🙂\u2028\x85ž"\n{CARD}    kind: 🙂\n    🙂 : x\n'
    issue = only(text.replace("\n", "\r\n"))
    assert (issue.line, issue.column, issue.text) == (10, 5, "    🙂 : x")


def test_a_thousand_errors_are_enough() -> None:
    keys = "".join(f"k{n}: x\n" for n in range(3000))
    assert len(issues(f"{HEAD}{keys}{CARD}")) == 1000


def test_advice_never_crowds_errors_out() -> None:
    bare = "".join(f"  - {{question: Q{n}, answer: A}}\n" for n in range(1100))
    assert [issue.code for issue in issues(f"{HEAD}cards:\n{bare}  - {{id: x}}\n")] == ["D112"] * 2


@given(st.binary(max_size=200))
def test_no_bytes_bring_anything_but_a_deck_or_located_errors(data: bytes) -> None:
    examined = examine_deck(data, path="d.yaml")
    assert (examined.deck is None) == bool(examined.errors)


@given(st.text("abc:- \n[]{}#&*!|>'\"%@`,?\t\\0~", max_size=80))
def test_no_yaml_in_a_card_brings_anything_but_a_deck_or_located_errors(text: str) -> None:
    examined = examine_deck(f"{HEAD}{CARD}    explanation: {text}\n".encode(), path="d.yaml")
    assert (examined.deck is None) == bool(examined.errors)
    for issue in examined.issues:
        assert issue.line >= 1
        assert 1 <= issue.column <= len(issue.text) + 1
