"""Settings: flags over environment over the config file over defaults, and the app's folders."""

import difflib
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from quizapp.config.known import BY_NAME, KNOWN, RETIRED, Known, Mode, Origin, Rtl
from quizapp.domain.spreading import Week
from quizapp.errors import QuizError, UsageError

__all__ = ["Known", "Mode", "Origin", "Rtl", "Settings", "load_settings"]

CONFIG_NAME = "config.toml"
DATABASE_NAME = "progress.db"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a person may set; each field can stand in the config file by its own name.

    `known.KNOWN` says what each of them means and which values it takes.
    """

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
    origins: Mapping[str, Origin] = field(default_factory=dict, compare=False)
    """Where each setting comes from that is not at its default."""

    def origin(self, name: str) -> Origin:
        """Where the value of a setting comes from."""
        return self.origins.get(name, Origin.DEFAULT)

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
    package = Path(__file__).parent.parent
    installed = package / "decks"
    return installed if installed.is_dir() else package.parent / "decks"


def shipped_profiles() -> Path:
    """The folder of the exam profiles that come with the app."""
    return Path(__file__).parent.parent / "profiles"


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
    path = home / CONFIG_NAME
    for origin, where, values in (
        (Origin.FILE, str(path), _parsed(read_config(path), path)),
        (Origin.ENVIRONMENT, "the environment", _from_environment(env)),
        (Origin.LINE, "the command line", given),
    ):
        settings = _apply(settings, values, origin=origin, where=where)
    return settings


def known_as(name: str, *, where: str) -> Known:
    """The setting of that name; UsageError, naming `where` it stands, if there is none."""
    if name not in BY_NAME:
        near = difflib.get_close_matches(name, BY_NAME, 1)
        hint = f"did you mean {near[0]}?" if near else "there are " + ", ".join(BY_NAME)
        hint = RETIRED.get(name, hint)
        raise UsageError(f"{where}: unknown setting {name!r}; {hint}")
    return BY_NAME[name]


def read_config(path: Path) -> str:
    """The text of a config file, "" where there is none. Raises UsageError and QuizError."""
    try:
        return path.read_bytes().decode()
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise QuizError(
            f"{path}: cannot be read ({error.strerror}); mend that or choose another with --home"
        ) from error
    except ValueError as error:
        raise invalid(path, error) from error


def invalid(path: Path, error: ValueError) -> UsageError:
    """What to say of a config file that cannot be read as TOML."""
    return UsageError(f"{path}: not valid TOML: {error}; mend or remove it")


def _expanded(home: Path) -> Path:
    try:
        return home.expanduser()
    except RuntimeError as error:
        raise UsageError(f"{home}: there is no such user; name the folder in full") from error


def _default_home() -> Path:
    from platformdirs import user_data_path  # noqa: PLC0415 - only where no home is named

    return user_data_path("quizapp", appauthor=False)


def _parsed(text: str, path: Path) -> dict[str, Any]:
    if not text:
        return {}
    import tomllib  # noqa: PLC0415 - some milliseconds, and most learners have no such file

    try:
        return tomllib.loads(text)
    except ValueError as error:
        raise invalid(path, error) from error


def _from_environment(env: Mapping[str, str]) -> dict[str, str]:
    return {known.name: env[known.variable] for known in KNOWN if env.get(known.variable)}


def _apply(
    settings: Settings, values: Mapping[str, Any], *, origin: Origin, where: str
) -> Settings:
    changes: dict[str, Any] = {
        name: known_as(name, where=where).checked(value, where=where)
        for name, value in values.items()
    }
    origins = {**settings.origins, **dict.fromkeys(changes, origin)}
    return replace(settings, **changes, origins=origins)
