"""A teacher's way: an article, its facts, a deck, a check, a sitting, the scores."""

import csv
import json
from pathlib import Path

import pytest

from quizapp.domain.cleaning import clean
from quizapp.storage.deckfile import read_deck
from tests.cli.conftest import Quizapp, Said

GOLDEN = Path(__file__).parents[1] / "golden"


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    return tmp_path / "article.yaml"


@pytest.fixture
def generated(quizapp: Quizapp, article: Path, deck: Path) -> Said:
    return quizapp("generate", article, "-o", deck)


def test_an_article_becomes_a_deck_that_checks_is_drilled_and_exported(
    quizapp: Quizapp, generated: Said, deck: Path, tmp_path: Path
) -> None:
    assert (generated.code, generated.out) == (0, "")
    assert f"{deck}: " in generated.err
    assert quizapp("check", "--errors-only", deck).code == 0
    said = quizapp("study", "--plain", "--seed", 1, deck, typed="a\n" * 4)
    assert said.code == 0
    assert "4 answered" in said.out
    assert quizapp("scores", "export", "-o", tmp_path / "scores.csv").code == 0
    written = (tmp_path / "scores.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(written.splitlines()))
    keys = {card.question: card.answer for card in read_deck(deck).cards}
    assert [(row["deck"], row["key"]) for row in rows] == [
        ("article", keys[row["question"]]) for row in rows
    ]
    assert len(rows) == 4


def test_every_card_stands_on_words_of_the_article(
    generated: Said, article: Path, deck: Path
) -> None:
    lines = [line.strip() for line in article.read_text(encoding="utf-8").split("\n")]
    paragraphs = [line for line in lines if line]
    cards = read_deck(deck).cards
    assert len(cards) >= 5
    for card in cards:
        for source in card.sources:
            assert source.quote
            assert source.quote in paragraphs[source.paragraph - 1]
        assert card.sources
        assert card.answer not in card.distractors


def test_dates_and_figures_of_the_article_are_asked(generated: Said, deck: Path) -> None:
    answers = {card.answer for card in read_deck(deck).cards}
    assert {"1 April 1948", "19 September 1960", "£62 million"} <= answers


def test_the_same_article_gives_the_same_bytes(
    quizapp: Quizapp, generated: Said, article: Path, deck: Path, tmp_path: Path
) -> None:
    (tmp_path / "again").mkdir()
    again = tmp_path / "again" / "article.yaml"
    quizapp("generate", article, "-o", again)
    assert again.read_bytes() == deck.read_bytes()


def test_generating_onto_a_deck_that_nothing_changed_leaves_it_as_it_is(
    quizapp: Quizapp, generated: Said, article: Path, deck: Path
) -> None:
    before = deck.read_bytes()
    said = quizapp("generate", article, "-o", deck)
    assert said.code == 0
    assert "0 added" in said.err
    assert deck.read_bytes() == before


def test_what_the_teacher_changed_stays_when_the_article_has_grown(
    quizapp: Quizapp, generated: Said, article: Path, deck: Path
) -> None:
    text = deck.read_text(encoding="utf-8")
    card = read_deck(deck).cards[1]
    other = f"answer: {card.answer}, in the morning  # as the judge put it\n"
    start = text.index(f"  - id: {card.id}")
    end = text.index("\n    distractors:", start)
    mine = (
        "  # asked in 2023\n"
        f"  - id: {card.id}\n    kind: date\n    question: When did the water stop?\n    {other}"
    )
    deck.write_text(text[:start] + mine.rstrip("\n") + text[end:], encoding="utf-8")
    with article.open("a", encoding="utf-8") as file:
        file.write("\nThe World Bank opened its Islamabad office in March 1961.\n")
    said = quizapp("generate", article, "-o", deck)
    assert said.code == 0
    assert mine in deck.read_text(encoding="utf-8")
    after = {each.id: each for each in read_deck(deck).cards}
    assert after[card.id].question == "When did the water stop?"
    assert after[card.id].answer == f"{card.answer}, in the morning"


def test_a_deck_is_made_anew_only_when_asked_to(
    quizapp: Quizapp, generated: Said, article: Path, deck: Path
) -> None:
    fresh = deck.read_bytes()
    deck.write_bytes(fresh + b"# mine\n")
    quizapp("generate", article, "-o", deck)
    assert deck.read_bytes().endswith(b"# mine\n")
    before = [card.id for card in read_deck(deck).cards]
    text = deck.read_text(encoding="utf-8").replace("1 April 1948", "2 April 1948")
    deck.write_text(text, encoding="utf-8")
    assert quizapp("generate", article, "-o", deck, "--force").code == 0
    assert "2 April 1948" not in {card.answer for card in read_deck(deck).cards}
    assert [card.id for card in read_deck(deck).cards] == before


def test_quotes_can_be_left_out(quizapp: Quizapp, article: Path, deck: Path) -> None:
    quizapp("generate", article, "-o", deck, "--no-quotes")
    sources = [source for card in read_deck(deck).cards for source in card.sources]
    assert sources
    assert {source.quote for source in sources} == {""}


def test_the_teacher_says_whose_article_it_is(quizapp: Quizapp, article: Path, deck: Path) -> None:
    given = ["--title", "Indus", "--author", "A. Toynbee", "--publisher", "Dawn"]
    quizapp("generate", article, "-o", deck, *given, "--published", "2024-05")
    [document] = read_deck(deck).documents
    assert (document.title, document.author) == ("Indus", "A. Toynbee")
    assert (document.publisher, document.published) == ("Dawn", "2024-05")


def test_an_article_without_facts_makes_no_deck(
    quizapp: Quizapp, tmp_path: Path, deck: Path
) -> None:
    path = tmp_path / "plain.txt"
    path.write_text("Nothing of note happened, and nobody counted it.\n", encoding="utf-8")
    for arguments in (["generate", path, "-o", deck], ["facts", path]):
        said = quizapp(*arguments)
        assert said.is_refusal
        assert (said.code, said.out) == (1, "")
    assert not deck.exists()


def test_facts_are_told_with_paragraph_and_quote(quizapp: Quizapp, article: Path) -> None:
    said = quizapp("facts", article)
    assert (said.code, said.err) == (0, "")
    assert "¶4  date  19 September 1960\n    The Indus Waters Treaty was signed" in said.out
    rows = json.loads(quizapp("facts", article, "--json").out)
    text = quizapp("facts", article, "--text").out.splitlines()
    assert text[0] == "# article.txt"
    for row in rows:
        number, paragraph = text[row["paragraph"]].split("\t")
        assert int(number) == row["paragraph"]
        assert row["quote"] in paragraph
    assert {row["kind"] for row in rows} == {"date", "figure", "position"}


@pytest.mark.parametrize("name", ["flawed", "broken"])
def test_findings_are_told_for_people_and_for_programs(quizapp: Quizapp, name: str) -> None:
    path = GOLDEN / f"{name}.yaml"
    said = quizapp("check", "--strict", path)
    assert said.code == 1
    findings = json.loads(quizapp("check", "--json", path).out)
    for each in findings:
        head = f"{path}:{each['line']}:{each['column']}: {each['severity']}[{each['code']}] "
        assert head in said.out
    errors = sum(each["severity"] == "error" for each in findings)
    assert f" {errors} error" in said.err
    assert len(said.err.splitlines()) == 1


def test_a_deck_with_nothing_but_advice_passes(quizapp: Quizapp, tmp_path: Path) -> None:
    path = tmp_path / "d.yaml"
    path.write_text(
        "quizapp: 1\nid: d\ntitle: D\n"
        "cards:\n  - {id: c, question: What is the capital of Peru?, answer: Lima}\n",
        encoding="utf-8",
    )
    said = quizapp("check", path)
    assert (said.code, said.err) == (0, "1 deck, 1 card: 0 errors, 0 warnings\n")


def test_warnings_leave_it_to_the_teacher_unless_the_check_is_strict(quizapp: Quizapp) -> None:
    path = GOLDEN / "flawed.yaml"
    assert quizapp("check", path).code == 0
    assert quizapp("check", "--strict", path).code == 1


def test_a_folder_of_decks_is_checked_deck_by_deck(quizapp: Quizapp, tmp_path: Path) -> None:
    card = "cards:\n  - {id: c, question: What is the capital of Peru?, answer: Lima}\n"
    for name in ("a.yaml", "b.yml"):
        (tmp_path / name).write_text(f"quizapp: 1\nid: {name[0]}\ntitle: D\n{card}")
    assert quizapp("check", tmp_path).err.startswith("2 decks, 2 cards")


def test_the_schema_is_json_for_an_editor(quizapp: Quizapp) -> None:
    said = quizapp("schema")
    assert (said.code, said.err) == (0, "")
    assert {"quizapp", "cards"} <= set(json.loads(said.out)["properties"])
    assert clean(said.out) == said.out
