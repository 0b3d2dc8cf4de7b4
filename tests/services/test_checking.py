"""What `quizapp check` finds and how it shows it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.cleaning import clean
from quizapp.errors import Issue, QuizError
from quizapp.services.checking import check, check_decks, render_issue

GOLDEN = Path(__file__).parents[1] / "golden"
SHIPPED = sorted((Path(__file__).parents[2] / "decks").glob("*.yaml"))


@pytest.mark.parametrize("name", ["broken", "flawed"])
def test_findings_are_shown_with_place_line_caret_and_advice(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(GOLDEN)
    shown = "".join(f"{render_issue(issue)}\n" for issue in check(Path(f"{name}.yaml")))
    assert shown == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


def test_findings_come_in_the_order_of_the_file() -> None:
    places = [(issue.line, issue.column) for issue in check(GOLDEN / "flawed.yaml")]
    assert places == sorted(places)
    assert len(places) > 5


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_decks_have_no_flaws(path: Path) -> None:
    assert [render_issue(issue) for issue in check(path)] == []


def test_several_decks_make_one_report() -> None:
    report = check_decks([GOLDEN / "flawed.yaml", GOLDEN / "broken.yaml"])
    assert report.cards == 5
    assert {Path(issue.path).stem for issue in report.issues} == {"flawed", "broken"}


def test_a_comment_hushes_a_flaw_on_its_line_but_no_error(tmp_path: Path) -> None:
    path = tmp_path / "d.yaml"
    text = (GOLDEN / "flawed.yaml").read_text(encoding="utf-8")
    before = [issue.code for issue in check(GOLDEN / "flawed.yaml")]
    path.write_text(text.replace("ignore[F210]", "ignore[F211]"), encoding="utf-8")
    assert [issue.code for issue in check(path)].count("F210") == before.count("F210") + 1
    path.write_text("quizapp: 1 # quizapp: ignore[D112, W302]\n", encoding="utf-8")
    assert [issue.code for issue in check(path)] == ["D112", "W303"]


def test_a_missing_deck_is_named(tmp_path: Path) -> None:
    with pytest.raises(QuizError, match=r"none\.yaml: no such file"):
        check_decks([tmp_path / "none.yaml"])


@given(st.text(max_size=300), st.integers(0, 300), st.text(max_size=10))
def test_nothing_that_a_terminal_would_obey_is_shown(text: str, at: int, name: str) -> None:
    line = text.replace("\n", " ").replace("\r", " ")
    column = min(at, len(line)) + 1
    shown = render_issue(Issue("D101", f"odd {name}", name, 3, column, line, "error", name))
    assert clean(shown) == shown
    for each in shown.split("\n"):
        assert len(each) < 160


def test_the_caret_stands_below_its_character_in_a_line_with_wide_ones() -> None:
    shown = render_issue(Issue("D101", "odd", "d.yaml", 1, 5, "日本\u0301\tx", "error"))
    _, line, caret = shown.split("\n")
    assert line == "1 | 日本\u0301 x"
    assert caret == "  | " + " " * len("日日" + "本") + "  ^"
