"""Exam profiles, `quizapp-profile: 1`: YAML files read and checked, each error at its place."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quizapp.domain.mocks.profile import Evidence, Profile, Remark, Rules, Section
from quizapp.errors import DeckError, Issue, ProfileError, QuizError
from quizapp.storage.deckfile.limits import SourceText, decode, read_bytes
from quizapp.storage.locations import decks_in

if TYPE_CHECKING:
    from quizapp.storage.deckfile.nodes import Node
    from quizapp.storage.deckfile.tree import Path as Steps
    from quizapp.storage.profile_schema import ProfileEntry

_FIRST_LINE = "a profile starts with the line `quizapp-profile: 1`"


@dataclass(frozen=True, slots=True)
class Found:
    """Profiles by id, and what is wrong with the files that hold none."""

    profiles: dict[str, Profile]
    issues: tuple[Issue, ...]


def read_profiles(folders: Iterable[Path]) -> Found:
    """The profiles in some folders; of two with one id the later is taken.

    A folder that is not there holds none. Raises QuizError where a file cannot be read.
    """
    profiles: dict[str, Profile] = {}
    issues: list[Issue] = []
    for path in [path for folder in folders for path in _files(folder)]:
        try:
            profile = parse_profile(read_bytes(path), path=str(path))
        except ProfileError as error:
            issues += error.issues
        else:
            profiles[profile.id] = profile
    return Found(profiles, tuple(issues))


def parse_profile(data: bytes, *, path: str) -> Profile:
    """The profile that `data` holds; `path` names it in errors.

    Raises ProfileError with every error found.
    """
    from quizapp.storage.deckfile.nodes import compose  # noqa: PLC0415 - brings the YAML parser
    from quizapp.storage.deckfile.tree import plain_data  # noqa: PLC0415 - likewise

    try:
        source, issues = decode(data, path)
        root, refused = compose(source)
    except DeckError as error:
        raise ProfileError(error.issues) from error
    content, repeated = plain_data(root, source)
    issues += refused + repeated
    if not isinstance(content, dict):
        raise ProfileError([source.issue("D104", "no profile", root.at, hint=_FIRST_LINE)])
    entry, breaches = _checked(content, root, source)
    issues += breaches
    if entry is None or issues:
        raise ProfileError(sorted(issues, key=lambda issue: (issue.line, issue.column)))
    return _profile(entry)


def _files(folder: Path) -> list[Path]:
    try:
        return decks_in(folder)
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise QuizError(f"{folder}: cannot be read: {error.strerror}") from error


def _checked(
    content: dict[str, Any], root: "Node", source: SourceText
) -> tuple["ProfileEntry | None", list[Issue]]:
    from pydantic import ValidationError  # noqa: PLC0415 - only where a profile is read

    from quizapp.storage.profile_schema import ProfileEntry  # noqa: PLC0415 - likewise

    try:
        entry = ProfileEntry.model_validate(content)
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=False, include_input=False)
        return None, [_issue(each["type"], each["loc"], root, source) for each in details]
    return entry, _twins(entry, root, source)


def _twins(entry: "ProfileEntry", root: "Node", source: SourceText) -> list[Issue]:
    from quizapp.storage.deckfile.tree import place  # noqa: PLC0415 - brings the YAML parser

    names = [section.name for section in entry.sections]
    return [
        source.issue("D120", f"a section is called `{name}` already", place(root, path))
        for number, name in enumerate(names)
        if name in names[:number] and (path := ("sections", number, "name"))
    ]


def _issue(kind: str, path: "Steps", root: "Node", source: SourceText) -> Issue:
    from quizapp.storage.deckfile.tree import find, place  # noqa: PLC0415 - likewise
    from quizapp.storage.deckfile.validation import missing, nearest  # noqa: PLC0415 - likewise
    from quizapp.storage.profile_schema import keys_at, wanted  # noqa: PLC0415 - likewise

    name = str(next(step for step in reversed(path) if isinstance(step, str)))
    if kind == "extra_forbidden":
        key, _ = find(root, path)
        legal = keys_at(path)
        meant = nearest(name, legal)
        hint = f"did you mean `{meant}`?" if meant else f"known keys: {', '.join(legal)}"
        return source.issue("D111", f"unknown key `{name}`", key.at if key else 0, hint=hint)
    if kind == "missing" and name == "quizapp-profile":
        return source.issue("D112", f"`{name}` is missing", root.at, hint=_FIRST_LINE)
    if kind == "missing" and path[-1] == name:
        return missing(path, root, source)
    return source.issue("D115", f"`{name}` {wanted(path)}", place(root, path))


def _profile(entry: "ProfileEntry") -> Profile:
    return Profile(
        id=entry.id,
        title=entry.title,
        body=entry.body,
        as_of=entry.as_of,
        evidence=Evidence(entry.confidence),
        sources=tuple(entry.sources),
        note=entry.note,
        remarks=tuple(
            Remark(
                rule=each.rule,
                evidence=Evidence(each.confidence),
                note=each.note,
                sources=tuple(each.sources),
            )
            for each in entry.disputed
        ),
        rules=_rules(entry),
    )


def _rules(entry: "ProfileEntry") -> Rules:
    return Rules(
        sections=tuple(
            Section(
                name=each.name,
                questions=each.questions,
                tags=tuple(each.tags),
                kinds=tuple(each.kinds),
                decks=tuple(each.decks),
                pass_percent=each.pass_percent,
            )
            for each in entry.sections
        ),
        time=None if entry.minutes is None else timedelta(minutes=float(entry.minutes)),
        marks=entry.marks,
        penalty=entry.penalty,
        options=int(entry.options),
        none_of_these=entry.none_of_these == "yes",
        pass_percent=entry.pass_percent,
    )
