"""Settings come from flags, then the environment, then the file, then the defaults."""

from pathlib import Path

import pytest

from quizapp.config import load_settings, shipped_decks
from quizapp.domain.spreading import USUAL
from quizapp.errors import UsageError


def _load(home: Path, flags: dict[str, object] | None = None, **environment: str):
    return load_settings(flags, {"QUIZAPP_HOME": str(home), **environment})


def test_without_anything_set_the_defaults_hold(tmp_path: Path) -> None:
    settings = _load(tmp_path)
    assert (settings.new_per_day, settings.desired_retention, settings.mode) == (20, 0.9, "auto")
    assert settings.database == tmp_path / "progress.db"


def test_a_flag_wins_over_the_environment_and_that_over_the_file(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("new_per_day = 5\nmode = 'flip'\nrollover_hour = 3\n")
    settings = _load(tmp_path, {"new_per_day": 9}, QUIZAPP_NEW_PER_DAY="7", QUIZAPP_MODE="typed")
    assert (settings.new_per_day, settings.mode, settings.rollover_hour) == (9, "typed", 3)


def test_a_flag_names_the_home_over_the_environment(tmp_path: Path) -> None:
    assert _load(tmp_path, {"home": tmp_path / "other"}).home == tmp_path / "other"


def test_an_unknown_setting_is_named_with_the_nearest_known_one(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("new_per_dya = 5\n")
    with pytest.raises(UsageError, match=r"config\.toml.*new_per_dya.*did you mean new_per_day"):
        _load(tmp_path)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("NEW_PER_DAY", "-1"),
        ("NEW_PER_DAY", "many"),
        ("DESIRED_RETENTION", "1.5"),
        ("DESIRED_RETENTION", "nan"),
        ("DESIRED_RETENTION", "inf"),
        ("ROLLOVER_HOUR", "24"),
        ("MODE", "shout"),
    ],
)
def test_an_impossible_value_is_refused_by_name(tmp_path: Path, name: str, value: str) -> None:
    with pytest.raises(UsageError, match=f"the environment: {name.lower()}"):
        _load(tmp_path, **{f"QUIZAPP_{name}": value})


@pytest.mark.parametrize("value", ["inf", "nan", "true", "[]"])
def test_what_is_no_number_in_the_file_is_refused_by_name(tmp_path: Path, value: str) -> None:
    (tmp_path / "config.toml").write_text(f"new_per_day = {value}\n")
    with pytest.raises(UsageError, match=r"config\.toml: new_per_day must be from 0 to 9999"):
        _load(tmp_path)


def test_easy_days_are_weekdays_with_a_share(tmp_path: Path) -> None:
    assert _load(tmp_path).week == USUAL
    (tmp_path / "config.toml").write_text("easy_days = 'friday 0.5, sunday 0'\n")
    assert _load(tmp_path).week.shares == (1, 1, 1, 1, 0.5, 1, 0)
    with pytest.raises(UsageError, match=r"the environment: easy_days: 'funday' is no weekday"):
        _load(tmp_path, QUIZAPP_EASY_DAYS="funday 0.5")


def test_the_home_of_nobody_is_refused() -> None:
    with pytest.raises(UsageError, match=r"~no-such-user.*name the folder in full"):
        _load(Path("~no-such-user/quizapp"))


def test_a_broken_config_file_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("new_per_day = = 5\n")
    with pytest.raises(UsageError, match=r"config\.toml: not valid TOML"):
        _load(tmp_path)


def test_the_shipped_decks_are_found() -> None:
    assert list(shipped_decks().glob("*.yaml"))
