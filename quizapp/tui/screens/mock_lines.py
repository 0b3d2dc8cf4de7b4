"""A line for each mock: the one that waits, an exam that can be sat, one that was handed in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.visual import VisualType

from quizapp.domain.mocks.answer_sheet import AnswerSheet
from quizapp.domain.mocks.profile import Evidence, Profile
from quizapp.domain.mocks.wording import clock, number
from quizapp.domain.wording import count, published
from quizapp.services.examining import OpenMock, PastMock
from quizapp.services.exams import PRACTICE_QUESTIONS
from quizapp.tui.phrases import plain
from quizapp.tui.widgets.fitted import Fitted, columns, either, hanging, stacked

_WIDTHS = (11, 9, 7, 7, 7)
_COLUMNS = ("questions", "minutes", "wrong", "pass", "known")
_ROOMY = 66
_NOTHING = "–"
_KNOWN = {
    Evidence.A: "A: from the commission itself",
    Evidence.B: "B: from several accounts that agree",
    Evidence.C: "C: from one account, or disputed",
}
_PRACTICE = "Any cards that have options, as many as you like; no clock unless you want one."
_BEGUN = "Begun and not handed in: its clock stands until you go on."
_SHEET_BEGUN = "Begun and not marked: its clock stands until you go on."
_SIGNS = {
    True: ("  ✓ passed", "$success"),
    False: ("  ✗ not passed", "$error"),
    None: ("", ""),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the list, and what is known of it."""

    shown: VisualType
    about: VisualType = ""
    subject: Profile | OpenMock | PastMock | AnswerSheet | None = None
    is_heading: bool = False

    @property
    def profile(self) -> Profile | None:
        """The exam's profile, where the line is of one."""
        return self.subject if isinstance(self.subject, Profile) else None


def listed(
    profiles: Iterable[Profile],
    past: Sequence[PastMock],
    *,
    waiting: OpenMock | None,
    sheet: AnswerSheet | None,
) -> list[Line]:
    """What waits, the exams, what was handed in: each under its heading."""
    begun = [_waiting_line(waiting)] if waiting else []
    begun += [_sheet_line(sheet)] if sheet else []
    known = sorted(profiles, key=lambda profile: profile.title)
    lines = [_heading("Go on", is_first=True), *begun] if begun else []
    lines += [_heading("Exams", is_first=not lines, with_columns=True)]
    lines += map(_exam_line, [*known, None])
    if past:
        lines += [_heading("Handed in", is_first=False), *map(_past_line, past)]
    return lines


def _heading(title: str, *, is_first: bool, with_columns: bool = False) -> Line:
    """A line over others, which cannot be picked."""
    name = Content.styled(title, "bold $quiet")
    shown = hanging(Content(""), name)
    if with_columns:
        cells = [Content.styled(each, "$quiet") for each in _COLUMNS]
        shown = either(columns(name, cells, _WIDTHS), shown, below=_ROOMY)
    above = [] if is_first else [hanging(Content(""), Content(" "))]
    return Line(shown=stacked([*above, shown]), is_heading=True)


def _waiting_line(mock: OpenMock) -> Line:
    """The mock that was begun and not handed in."""
    left = "" if mock.left is None else f" · {clock(mock.left)} left"
    done = f"{mock.answered} of {mock.questions} answered{left}"
    short = f"{mock.answered}/{mock.questions}{left}"
    return Line(
        shown=_row(plain(mock.title).stylize("bold"), done, short),
        about=Content.styled(_BEGUN, "$quiet"),
        subject=mock,
    )


def _sheet_line(sheet: AnswerSheet) -> Line:
    """The answer sheet that was begun and not marked."""
    return Line(
        shown=_row(
            plain(f"{sheet.exam.title}, answer sheet").stylize("bold"),
            f"{sheet.answered} of {len(sheet.marks)} marked",
            f"{sheet.answered}/{len(sheet.marks)}",
        ),
        about=Content.styled(_SHEET_BEGUN, "$quiet"),
        subject=sheet,
    )


def _exam_line(profile: Profile | None) -> Line:
    """An exam that can be sat; None is a practice after no rules but the learner's."""
    if profile is None:
        cells = [str(PRACTICE_QUESTIONS), *[_NOTHING] * 4]
        return Line(shown=_exam("Practice", cells), about=Content.styled(_PRACTICE, "$quiet"))
    rules = profile.rules
    minutes = _NOTHING if rules.time is None else str(round(rules.time.total_seconds() / 60))
    penalty = f"−{number(rules.penalty)}" if rules.penalty else "0"
    needed = _NOTHING if rules.pass_percent is None else f"{number(rules.pass_percent)}%"
    cells = [str(rules.questions), minutes, penalty, needed, profile.evidence.value]
    return Line(shown=_exam(profile.title, cells), about=_known(profile), subject=profile)


def _past_line(mock: PastMock) -> Line:
    """A mock that was handed in."""
    day = f"{mock.finished:%d %b %Y}".lstrip("0")
    marks = f"{number(mock.marks)} of {number(mock.full)}"
    sign, style = _SIGNS[mock.passed]
    title = Content.assemble((f"{day:<13}", "$quiet"), plain(mock.title))
    shown = columns(title, [Content.assemble(marks, (sign, style))], (sum(_WIDTHS) // 2,))
    share = float(mock.marks / mock.full)
    about = f"Handed in on {day}: {marks} marks, {share:.0%}. Enter shows it again."
    return Line(shown=shown, about=Content.styled(about, "$quiet"), subject=mock)


def _exam(title: str, cells: list[str]) -> Fitted:
    wide = columns(plain(title), [Content(cell) for cell in cells], _WIDTHS)
    questions, minutes = cells[:2]
    time = f" · {minutes} min" if minutes != _NOTHING else ""
    brief = Content.styled(f"{questions} q{time}", "$quiet")
    narrow = columns(plain(title), [brief], (brief.cell_length,))
    return either(wide, narrow, below=_ROOMY)


def _row(title: Content, long: str, short: str) -> Fitted:
    wide = columns(title, [Content(long)], (len(long),))
    return either(wide, columns(title, [Content(short)], (len(short),)), below=_ROOMY)


def _known(profile: Profile) -> VisualType:
    """Whose exam it is, since when its rules are known and how well, its sections, its sources."""
    parts = ", ".join(f"{each.name} {each.questions}" for each in profile.rules.sections)
    known = f"as of {published(profile.as_of)} · {_KNOWN[profile.evidence]}"
    disputed = count(len(profile.remarks), "disputed rule")
    source = f"{profile.sources[0]} · {disputed}" if profile.remarks else profile.sources[0]
    lines = (f"{profile.body} · {known}", parts, profile.note, source)
    return stacked([hanging(Content(""), plain(line).stylize("$quiet")) for line in lines if line])
