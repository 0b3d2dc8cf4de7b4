"""In what encodings text is read, and that plain text needs no library."""

import subprocess
import sys

import pytest

from quizapp.errors import DocumentError
from quizapp.generate.documents import read_manuscript

_WESTERN = "The café in Besançon – founded in 1987 – cost £250 million."
_RUSSIAN = "Договор между двумя странами был подписан в Женеве третьего мая две тысячи года. " * 4


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"],
)
def test_text_is_the_same_in_every_usual_encoding(encoding: str) -> None:
    assert read_manuscript(_WESTERN.encode(encoding), file="a.txt").paragraphs == (_WESTERN,)


def test_another_script_is_told_by_its_letters() -> None:
    manuscript = read_manuscript(_RUSSIAN.encode("cp1251"), file="a.txt")
    assert manuscript.paragraphs == (_RUSSIAN.strip(),)


def test_a_broken_byte_does_not_spoil_the_rest() -> None:
    data = ("Curly “quotes” and dashes – all over. " * 3).encode() + b"\xff end."
    assert "“quotes” and dashes –" in read_manuscript(data, file="a.txt").paragraphs[0]


def test_another_script_without_the_extra_is_not_guessed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "charset_normalizer", None)
    with pytest.raises(DocumentError, match=r"pip install '\.\[documents\]'"):
        read_manuscript(_RUSSIAN.encode("cp1251"), file="a.txt")


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(DocumentError, match="binary"):
        read_manuscript(b"\x01\x02\x00\x00\x03" * 40, file="a.txt")


def test_text_and_markdown_load_none_of_the_libraries() -> None:
    code = (
        "import sys\n"
        "from quizapp.generate.documents import read_manuscript\n"
        "read_manuscript('It broke – in 1987.'.encode('cp1252'), file='a.txt')\n"
        "read_manuscript(b'# Dam', file='a.md')\n"
        "print(*sys.modules)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    loaded = {name.split(".")[0] for name in result.stdout.split()}
    assert not loaded & {"lxml", "trafilatura", "pypdfium2", "charset_normalizer", "zipfile"}
