"""Exam profiles say where their rules are from, and where a mistake in one stands."""

from datetime import timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.config import shipped_profiles
from quizapp.domain.mocks.profile import Evidence, Profile
from quizapp.errors import ProfileError
from quizapp.storage.profiles import parse_profile, read_profiles

SOUND = """\
quizapp-profile: 1
id: bank-test
title: The bank's test
body: A bank
as_of: 2020-05
confidence: C
sources: [https://example.org/notice]
minutes: 12.5
marks: 2
penalty: 1/3
options: 5
none_of_these: yes
pass: 33.3
sections:
  - name: Law
    questions: 10
    tags: [law]
    pass: 40
  - {name: Rest, questions: 5, kinds: [date], decks: [budget-2025]}
disputed:
  - {rule: penalty, confidence: B, note: Some say none., sources: [https://example.org/none]}
"""


def parse(text: str) -> Profile:
    return parse_profile(text.encode("utf-8", "surrogatepass"), path="p.yaml")


def shipped() -> dict[str, Profile]:
    found = read_profiles([shipped_profiles()])
    assert found.issues == ()
    return found.profiles


def test_every_shipped_profile_is_sound_dated_and_cited() -> None:
    assert set(shipped()) == {
        "css-mpt-2023",
        "css-part1-20",
        "fpsc-gr-100",
        "kppsc-pms-screening-2026",
        "pms-punjab-gk-100",
        "ppsc-100",
        "spsc-cce-2018",
        "spsc-cce-2024",
    }
    for path in shipped_profiles().glob("*.yaml"):
        assert parse_profile(path.read_bytes(), path="").id == path.stem
    assert all(profile.sources and profile.as_of for profile in shipped().values())


@pytest.mark.parametrize(
    ("profile_id", "questions", "minutes", "full", "needed", "penalty"),
    [
        ("css-mpt-2023", 200, 200, 200, 66, "0"),
        ("css-part1-20", 20, 30, 20, None, "0"),
        ("ppsc-100", 100, 90, 100, 40, "1/4"),
        ("fpsc-gr-100", 100, 90, 100, 40, "1/4"),
        ("pms-punjab-gk-100", 100, None, 100, 40, "1/4"),
        ("kppsc-pms-screening-2026", 100, 100, 100, 50, "0"),
        ("spsc-cce-2024", 200, 200, 200, 66, "0"),
        ("spsc-cce-2018", 50, None, 100, 50, "1/2"),
    ],
)
def test_the_shipped_rules_add_up_as_the_sources_have_them(
    profile_id: str,
    questions: int,
    minutes: int | None,
    full: int,
    needed: int | None,
    penalty: str,
) -> None:
    rules = shipped()[profile_id].rules
    assert rules.questions == questions
    assert rules.time == (None if minutes is None else timedelta(minutes=minutes))
    assert rules.questions * rules.marks == full
    share = rules.pass_percent
    assert (None if share is None else full * share / 100) == needed
    assert rules.penalty == Fraction(penalty)


def test_a_profile_is_read_with_exact_numbers() -> None:
    profile = parse(SOUND)
    rules = profile.rules
    assert (profile.evidence, profile.as_of) == (Evidence.C, "2020-05")
    assert (rules.time, rules.marks) == (timedelta(minutes=12, seconds=30), Fraction(2))
    assert (rules.penalty, rules.pass_percent) == (Fraction(1, 3), Fraction(333, 10))
    assert (rules.options, rules.none_of_these) == (5, True)
    assert [(s.name, s.questions, s.tags, s.kinds, s.decks) for s in rules.sections] == [
        ("Law", 10, ("law",), (), ()),
        ("Rest", 5, (), ("date",), ("budget-2025",)),
    ]
    assert (rules.sections[0].pass_percent, rules.sections[1].pass_percent) == (Fraction(40), None)
    (remark,) = profile.remarks
    assert (remark.rule, remark.evidence, remark.note) == ("penalty", Evidence.B, "Some say none.")


def test_a_rule_that_is_not_known_is_left_open() -> None:
    rules = parse(SOUND.replace("minutes: 12.5\n", "minutes:\n")).rules
    assert rules.time is None


@pytest.mark.parametrize(
    ("old", "new", "place", "said"),
    [
        ("as_of: 2020-05", "as_of: last May", "5:8", "`as_of` must be a date"),
        ("as_of: 2020-05\n", "", "1:1", "`as_of` is missing"),
        ("confidence: C", "confidence: D", "6:13", "`confidence` must be A (the commission"),
        ("[https://example.org/notice]", "[]", "7:10", "`sources` must be a list of web addresses"),
        ("https://example.org/notice", "hearsay", "7:11", "`sources` must be a list of web"),
        ("penalty: 1/3", "penalty: 1/0", "10:10", "`penalty` must be a number"),
        ("penalty: 1/3", "penalty: -1", "10:10", "`penalty` must be a number"),
        ("penalty: 1/3", "penalty: [1]", "10:10", "`penalty` must be a number"),
        ("marks: 2", "marks: 0", "9:8", "`marks` must be a number above 0"),
        ("minutes: 12.5", "minutes: 1e9", "8:10", "`minutes` must be a number above 0"),
        ("options: 5", "options: 6", "11:10", "`options` must be 4 or 5"),
        ("none_of_these: yes", "none_of_these: Y", "12:16", "must be yes or no"),
        ("pass: 33.3", "pass: 100.5", "13:7", "from 0 to 100"),
        ("questions: 10", "questions: 0", "16:16", "a whole number from 1 to 1000"),
        ("questions: 10", "qestions: 10", "16:5", "unknown key `qestions`"),
        ("name: Rest", "name: Law", "19:12", "a section is called `Law` already"),
        ("rule: penalty", "rule: mood", "21:12", "`rule` must be one of: minutes, marks"),
        ("quizapp-profile: 1", "quizapp-profile: 2", "1:18", "reads no other version"),
        ("title: The bank's test", "title:", "3:7", "`title` is empty"),
        ("id: bank-test", "id: bank-test\nid: other", "3:1", "`id` is given twice"),
        ("body: A bank", "body: &a A bank", "4:7", "anchors (&name) are not allowed"),
        ("marks: 2", "marks: {", "", "D101"),
    ],
)
def test_a_mistake_is_told_with_its_place(old: str, new: str, place: str, said: str) -> None:
    assert old in SOUND
    with pytest.raises(ProfileError) as caught:
        parse(SOUND.replace(old, new, 1))
    told = [f"{i.line}:{i.column} {i.message} [{i.code}]" for i in caught.value.issues]
    assert any(each.startswith(place) and said in each for each in told), told


@pytest.mark.parametrize("data", [b"", b"- 1", b"\0", b"\xff\xfe", b"deck", b"a: b"])
def test_what_is_no_profile_is_refused(data: bytes) -> None:
    with pytest.raises(ProfileError):
        parse_profile(data, path="p.yaml")


def test_a_learners_own_profile_goes_before_a_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(
        SOUND.replace("id: bank-test", "id: ppsc-100"), encoding="utf-8"
    )
    found = read_profiles([shipped_profiles(), tmp_path, tmp_path / "nowhere"])
    assert found.profiles["ppsc-100"].title == "The bank's test"


def test_one_broken_file_leaves_the_others_in_use(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("id: [", encoding="utf-8")
    (tmp_path / "b.yaml").write_text(SOUND, encoding="utf-8")
    found = read_profiles([tmp_path])
    assert list(found.profiles) == ["bank-test"]
    assert {issue.path for issue in found.issues} == {str(tmp_path / "a.yaml")}


def test_text_of_a_profile_cannot_command_a_terminal() -> None:
    profile = parse(SOUND.replace("The bank's test", r'"\e]0;x\a\u202eT[red]est"'))
    assert profile.title == "]0;xT[red]est"


@given(st.integers(0, len(SOUND)), st.integers(0, 40), st.text(max_size=20))
def test_any_edit_of_a_profile_is_a_profile_or_a_located_mistake(
    at: int, cut: int, typed: str
) -> None:
    text = SOUND[:at] + typed + SOUND[at + cut :]
    try:
        issues, questions = [], parse(text).rules.questions
    except ProfileError as error:
        issues, questions = error.issues, 0
    assert bool(issues) != bool(questions)
    assert all(issue.line >= 1 and issue.column >= 1 for issue in issues)
