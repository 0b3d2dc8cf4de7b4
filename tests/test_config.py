"""Settings come from flags, then the environment, then the file, then the defaults."""

import errno
import os
from pathlib import Path

import pytest

from quizapp.config import Settings, load_settings, shipped_decks
from quizapp.config.changing import Config
from quizapp.config.known import BY_NAME, Origin
from quizapp.domain.spreading import USUAL
from quizapp.errors import QuizError, UsageError


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


def test_a_setting_says_where_it_comes_from(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("new_per_day = 5\nmode = 'flip'\nrollover_hour = 3\n")
    settings = _load(tmp_path, {"new_per_day": 9}, QUIZAPP_MODE="typed")
    assert settings.origin("new_per_day") is Origin.LINE
    assert settings.origin("mode") is Origin.ENVIRONMENT
    assert settings.origin("rollover_hour") is Origin.FILE
    assert settings.origin("theme") is Origin.DEFAULT


def test_every_setting_is_known_by_name_and_words() -> None:
    assert set(Settings.__slots__) - {"home", "origins"} == set(BY_NAME)
    assert all(known.words and known.meaning for known in BY_NAME.values())


def test_what_was_a_setting_once_is_told_what_to_do_instead(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("exam = 2027-02-14")
    with pytest.raises(UsageError, match=r"config\.toml: .*'exam'.*`quizapp exam set DATE`"):
        _load(tmp_path)


class TestChanging:
    """A setting is written to the file, where all else stays as it was."""

    @pytest.fixture
    def path(self, tmp_path: Path) -> Path:
        path = tmp_path / "home" / "config.toml"
        path.parent.mkdir()
        path.write_text("# mine\nnew_per_day = 5  # few\n\n# end\n")
        return path

    def _config(self, path: Path, **environment: str) -> Config:
        return Config({"home": path.parent}, environment)

    def test_a_change_holds_at_once_and_comments_stay(self, path: Path) -> None:
        config = self._config(path)
        assert config.change("new_per_day", "7").new_per_day == 7
        assert config.change("mode", "flip").origin("mode") is Origin.FILE
        assert path.read_text() == '# mine\nnew_per_day = 7  # few\n\n# end\nmode = "flip"\n'
        assert self._config(path).settings == config.settings

    def test_reset_takes_it_out_of_the_file(self, path: Path) -> None:
        config = self._config(path)
        assert config.reset("new_per_day").new_per_day == 20
        assert config.reset("new_per_day").origin("new_per_day") is Origin.DEFAULT
        assert path.read_text() == "# mine\n\n# end\n"

    def test_the_first_change_makes_the_file(self, tmp_path: Path) -> None:
        path = tmp_path / "new" / "home" / "config.toml"
        self._config(path).change("learner", "Roll 7")
        assert path.read_text() == 'learner = "Roll 7"\n'

    @pytest.mark.parametrize(
        ("name", "value", "message"),
        [
            ("new_per_day", "many", "new_per_day must be from 0 to 9999, not 'many'"),
            ("mode", "shout", "mode must be one of auto, flip, choice, typed, not 'shout'"),
            ("easy_days", "funday 1", "easy_days: 'funday' is no weekday"),
            ("colour", "red", "unknown setting 'colour'"),
        ],
    )
    def test_what_is_impossible_is_refused_and_the_file_stays(
        self, path: Path, name: str, value: str, message: str
    ) -> None:
        before = path.read_bytes()
        with pytest.raises(UsageError, match=message):
            self._config(path).change(name, value)
        assert path.read_bytes() == before

    def test_what_the_environment_or_the_line_sets_says_so(self, path: Path) -> None:
        config = Config({"home": path.parent, "learner": "Roll 7"}, {"QUIZAPP_MODE": "typed"})
        assert "QUIZAPP_MODE in the environment" in config.fixed(BY_NAME["mode"])
        assert "the command line" in config.fixed(BY_NAME["learner"])
        assert config.fixed(BY_NAME["new_per_day"]) == ""
        assert config.change("mode", "flip").mode == "typed"

    def test_a_full_disk_leaves_the_file_as_it_was(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(_: int) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        before = path.read_bytes()
        config = self._config(path)
        monkeypatch.setattr("os.fsync", full)
        with pytest.raises(QuizError, match="cannot be written: No space left"):
            config.change("new_per_day", "7")
        assert path.read_bytes() == before
        assert config.settings.new_per_day == 5
        assert [each.name for each in path.parent.iterdir()] == ["config.toml"]

    def test_a_link_is_followed_to_the_file_it_leads_to(self, path: Path, tmp_path: Path) -> None:
        kept = tmp_path / "dotfiles.toml"
        path.rename(kept)
        path.symlink_to(kept)
        self._config(path).change("new_per_day", "7")
        assert path.is_symlink()
        assert "new_per_day = 7" in kept.read_text()

    def test_a_file_broken_meanwhile_is_not_overwritten(self, path: Path) -> None:
        config = self._config(path)
        path.write_text("new_per_day = = 5\n")
        with pytest.raises(UsageError, match="not valid TOML"):
            config.change("mode", "flip")
        assert path.read_text() == "new_per_day = = 5\n"
