"""Which files are taken from what a teacher names, in which order."""

from pathlib import Path

import docx
import pytest

from quizapp.errors import DocumentError, UsageError
from quizapp.generate.particulars import Particulars
from quizapp.services.gathering import read_documents

_PAGE = "<html><body><p>A page of its own.</p></body></html>"


def _names(*paths: Path, told: list[str] | None = None) -> list[str]:
    told = [] if told is None else told
    return [m.document.file for m in read_documents(paths, Particulars(), told.append)]


def test_a_folder_is_walked_for_every_known_ending_in_name_order(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "notes.TXT").write_text("Notes.")
    (tmp_path / "c.html").write_text(_PAGE)
    (tmp_path / "d.md").write_text("# D")
    document = docx.Document()
    document.add_paragraph("Words.")
    document.save(str(tmp_path / "a.docx"))
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    told: list[str] = []
    assert _names(tmp_path, told=told) == ["a.docx", "notes.TXT", "c.html", "d.md"]
    assert [line.split()[1] for line in told] == ["1/4", "2/4", "3/4", "4/4"]


def test_what_programs_leave_beside_documents_is_passed_over(tmp_path: Path) -> None:
    for folder in ("page_files", ".git"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "frame.html").write_text(_PAGE)
    (tmp_path / "~$open.docx").write_bytes(b"lock")
    (tmp_path / ".hidden.txt").write_text("Hidden.")
    (tmp_path / "page.html").write_text(_PAGE)
    assert _names(tmp_path) == ["page.html"]


def test_a_file_that_is_named_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A.")
    assert _names(tmp_path / "a.txt", tmp_path) == ["a.txt"]


def test_an_empty_folder_is_told_with_the_endings_that_count(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"\.docx.*\.pdf.*files in this folder"):
        _names(tmp_path)


def test_particulars_are_for_one_document(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(name)
    with pytest.raises(UsageError, match="one document at a time"):
        read_documents([tmp_path], Particulars(title="T"), lambda _: None)


def test_a_missing_file_and_a_device_are_refused_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="check the spelling"):
        _names(tmp_path / "none.txt")
    with pytest.raises(DocumentError, match="not a file"):
        _names(Path("/dev/null"))
