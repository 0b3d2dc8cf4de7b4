"""Files are written whole, and never over somebody's file by accident."""

from pathlib import Path

import pytest

from quizapp.errors import QuizError, UsageError
from quizapp.storage.files import PRIVATE, write_files


def test_a_file_that_exists_is_not_replaced_and_nothing_else_is_written(tmp_path: Path) -> None:
    (tmp_path / "old").write_text("mine")
    with pytest.raises(UsageError, match="--force"):
        write_files({tmp_path / "new": b"x", tmp_path / "old": b"x"})
    assert (tmp_path / "old").read_text() == "mine"
    assert not (tmp_path / "new").exists()


def test_force_replaces(tmp_path: Path) -> None:
    (tmp_path / "old").write_text("mine")
    write_files({tmp_path / "old": b"x"}, force=True)
    assert (tmp_path / "old").read_bytes() == b"x"


def test_a_link_is_replaced_and_what_it_points_at_stays(tmp_path: Path) -> None:
    (tmp_path / "victim").write_text("mine")
    (tmp_path / "scores.csv").symlink_to(tmp_path / "victim")
    write_files({tmp_path / "scores.csv": b"x"}, force=True)
    assert (tmp_path / "victim").read_text() == "mine"
    assert not (tmp_path / "scores.csv").is_symlink()


def test_a_folder_that_is_not_there_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(QuizError, match="cannot be written"):
        write_files({tmp_path / "nowhere" / "scores.csv": b"x"})


def test_results_are_for_their_owner_only_and_no_temporary_file_stays(tmp_path: Path) -> None:
    write_files({tmp_path / "scores.csv": b"x"}, mode=PRIVATE)
    assert (tmp_path / "scores.csv").stat().st_mode & 0o077 == 0
    assert [path.name for path in tmp_path.iterdir()] == ["scores.csv"]


def test_a_file_that_is_replaced_keeps_its_permissions(tmp_path: Path) -> None:
    (tmp_path / "deck.yaml").write_text("old")
    (tmp_path / "deck.yaml").chmod(0o640)
    write_files({tmp_path / "deck.yaml": b"new"}, force=True)
    assert (tmp_path / "deck.yaml").stat().st_mode & 0o777 == 0o640
