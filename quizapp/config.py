"""Settings: flags over environment over the config file over defaults, and the app's folders."""

import difflib
import os
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, Literal, get_args

from quizapp.domain.spreading import Week
from quizapp.errors import QuizError, UsageError

Mode = Literal["auto", "flip", "choice", "typed"]
MODES = get_args(Mode)
Rtl = Literal["auto", "app", "terminal"]
CONFIG_NAME = "config.toml"
DATABASE_NAME = "progress.db"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a person may set; each field can stand in the config file by its own name."""

    home: Path
    """The folder of everything the app writes."""
    new_per_day: int = 20
    """New cards introduced a day."""
    reviews_per_day: int = 200
    """Reviews asked a day."""
    desired_retention: float = 0.9
    """Share of reviews that should be remembered, 0.7 to 0.99."""
    rollover_hour: int = 4
    """Local hour at which a new study day begins, 0 to 23."""
    easy_days: str = ""
    """Weekdays with less to do, such as friday 0.5, sunday 0."""
    mode: Mode = "auto"
    """How cards are asked: auto, flip, choice or typed."""
    leech_lapses: int = 8
    """How often a card may be forgotten before it is suspended as a leech; 0 suspends none."""
    learner: str = ""
    """Whose answers these are, for a teacher who gets many learners' scores."""
    rtl: Rtl = "auto"
    """Who turns Urdu and other text that runs from right to left: auto, app or terminal."""
    more_decks: str = ""
    """One more folder of decks, such as one that a class shares."""
    theme: str = ""
    """The app's colours: ink, paper or another of Textual's; without one, those chosen last."""

    @property
    def database(self) -> Path:
        """The progress file."""
        return self.home / DATABASE_NAME

    @property
    def week(self) -> Week:
        """The easy days."""
        return Week.parse(self.easy_days)

    @property
    def deck_folders(self) -> tuple[Path, ...]:
        """Where decks are looked for: the shipped ones, then the learner's own, then more."""
        more = (Path(self.more_decks).expanduser(),) if self.more_decks else ()
        return (shipped_decks(), self.home / "decks", *more)

    @property
    def profile_folders(self) -> tuple[Path, ...]:
        """Where exam profiles are looked for: the shipped ones, then the learner's own."""
        return (shipped_profiles(), self.home / "profiles")


def shipped_decks() -> Path:
    """The folder of the decks that come with the app, in a wheel or in a checkout."""
    package = Path(__file__).parent
    installed = package / "decks"
    return installed if installed.is_dir() else package.parent / "decks"


def shipped_profiles() -> Path:
    """The folder of the exam profiles that come with the app."""
    return Path(__file__).parent / "profiles"


def load_settings(
    flags: Mapping[str, Any] | None = None, environment: Mapping[str, str] | None = None
) -> Settings:
    """The settings in force.

    `flags` holds only what was given on the command line (None values are ignored). Raises
    UsageError for an unknown name or an impossible value, naming where it stands.
    """
    env = os.environ if environment is None else environment
    given = {name: value for name, value in (flags or {}).items() if value is not None}
    home = _expanded(Path(given.pop("home", None) or env.get("QUIZAPP_HOME") or _default_home()))
    settings = Settings(home=home)
    for origin, values in (
        (str(home / CONFIG_NAME), _read_config(home / CONFIG_NAME)),
        ("the environment", _from_environment(env)),
        ("the command line", given),
    ):
        settings = _apply(settings, values, origin=origin)
    return settings


def _expanded(home: Path) -> Path:
    try:
        return home.expanduser()
    except RuntimeError as error:
        raise UsageError(f"{home}: there is no such user; name the folder in full") from error


def _default_home() -> Path:
    from platformdirs import user_data_path  # noqa: PLC0415 - only where no home is named

    return user_data_path("quizapp", appauthor=False)


def _read_config(path: Path) -> dict[str, Any]:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise QuizError(
            f"{path}: cannot be read ({error.strerror}); mend that or choose another with --home"
        ) from error
    import tomllib  # noqa: PLC0415 - some milliseconds, and most learners have no such file

    try:
        return tomllib.loads(data.decode())
    except ValueError as error:
        raise UsageError(f"{path}: not valid TOML: {error}; mend or remove it") from error


def _from_environment(env: Mapping[str, str]) -> dict[str, str]:
    names = {f"QUIZAPP_{field.name.upper()}": field.name for field in fields(Settings)}
    return {names[key]: env[key] for key in names if key != "QUIZAPP_HOME" and env.get(key)}


def _apply(settings: Settings, values: Mapping[str, Any], *, origin: str) -> Settings:
    known = [field.name for field in fields(Settings) if field.name != "home"]
    changes = {}
    for name, value in values.items():
        if name not in known:
            near = difflib.get_close_matches(name, known, 1)
            hint = f"did you mean {near[0]}?" if near else "there are " + ", ".join(known)
            raise UsageError(f"{origin}: unknown setting {name!r}; {hint}")
        changes[name] = _checked(name, value, origin=origin)
    return replace(settings, **changes)


def _checked(name: str, value: Any, *, origin: str) -> Any:
    if name == "easy_days":
        return _easy_days(str(value), origin=origin)
    limits = {
        "new_per_day": (int, 0, 9999),
        "reviews_per_day": (int, 0, 9999),
        "desired_retention": (float, 0.7, 0.99),
        "rollover_hour": (int, 0, 23),
        "leech_lapses": (int, 0, 99),
    }
    if name not in limits:
        choices = {"mode": MODES, "rtl": get_args(Rtl)}.get(name)
        if choices and value not in choices:
            raise UsageError(f"{origin}: {name} must be one of {', '.join(choices)}, not {value!r}")
        return str(value)
    kind, low, high = limits[name]
    try:
        number = kind(value)
    except (TypeError, ValueError, OverflowError):
        number = None
    if number is None or isinstance(value, bool) or not low <= number <= high:
        raise UsageError(f"{origin}: {name} must be from {low} to {high}, not {value!r}")
    return number


def _easy_days(text: str, *, origin: str) -> str:
    try:
        Week.parse(text)
    except ValueError as error:
        raise UsageError(f"{origin}: easy_days: {error}") from None
    return text
