"""What is read of a Word file."""

import io
import sys
import zipfile
from datetime import UTC, datetime

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from quizapp.errors import DocumentError, the_extra
from quizapp.generate.documents import Manuscript, read_manuscript
from quizapp.generate.pipeline import make_deck

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_LINE = "<w:p><w:r><w:t>The treaty of 1987 held.</w:t></w:r></w:p>"


def _saved(document: "docx.document.Document") -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _read(document: "docx.document.Document") -> Manuscript:
    return read_manuscript(_saved(document), file="notes.docx")


def _zipped(**parts: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", text)
    return buffer.getvalue()


def _body(inner: str, before: str = "") -> bytes:
    return _zipped(word__document=f"{before}<w:document {_W}><w:body>{inner}</w:body></w:document>")


def test_paragraphs_headings_lists_and_tables_are_lines() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "The Ministry, page 1"
    document.add_heading("The river treaty", 0)
    document.add_heading("What was agreed", 1)
    document.add_paragraph("It was signed in 1987.")
    document.add_paragraph("A joint board", style="List Bullet")
    document.add_paragraph("A court of five", style="List Number")
    document.add_paragraph("Figure 1: the river in 1999", style="Caption")
    table = document.add_table(2, 2)
    for row, texts in enumerate((("Year", "Flow"), ("1987", "12 bn"))):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    assert _read(document).paragraphs == (
        "The river treaty",
        "What was agreed",
        "It was signed in 1987.",
        "A joint board",
        "A court of five",
        "Year | Flow",
        "1987 | 12 bn",
    )


def test_a_notes_number_joins_no_figure_and_a_power_stays() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("In 1987")
    for text, is_raised in (("12", True), (" it held 12 km", False), ("3", True), (".", False)):
        paragraph.add_run(text).font.superscript = is_raised
    assert _read(document).paragraphs == ("In 1987 it held 12 km³.",)


def test_tracked_insertions_are_read_and_deletions_and_hidden_text_are_not() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("It broke in ")
    inserted, deleted = OxmlElement("w:ins"), OxmlElement("w:del")
    inserted.append(paragraph.add_run("1987")._r)
    run = paragraph.add_run("1986")._r
    run.find(qn("w:t")).tag = qn("w:delText")
    deleted.append(run)
    paragraph._p.extend([inserted, deleted])
    paragraph.add_run(" or 1985").font.hidden = True
    assert _read(document).paragraphs == ("It broke in 1987",)


def test_the_files_properties_are_its_particulars_where_the_text_has_none() -> None:
    document = docx.Document()
    document.core_properties.title = "The river treaty"
    document.core_properties.author = "Francis March"
    document.core_properties.created = datetime(2024, 5, 6, tzinfo=UTC)
    document.add_paragraph("It was signed in 1987.")
    found = _read(document).document
    assert (found.title, found.author, found.published) == (
        "The river treaty",
        "Francis March",
        "2024-05-06",
    )


def test_a_byline_wins_over_the_account_that_saved_the_file() -> None:
    document = docx.Document()
    document.core_properties.author = "Reception Desk"
    document.add_heading("The river treaty of the north", 0)
    document.add_paragraph("By Francis March")
    document.add_paragraph("It was signed in 1987.")
    assert _read(document).document.author == "Francis March"


@pytest.mark.parametrize("author", ["python-docx", "user", "HP", "jmarch77", "Admin"])
def test_an_account_is_no_author(author: str) -> None:
    document = docx.Document()
    document.core_properties.author = author
    document.add_paragraph("It was signed in 1987.")
    found = _read(document).document
    assert (found.author, found.published) == ("", "")


def test_cards_quote_the_text_that_was_read() -> None:
    document = docx.Document()
    document.add_paragraph("The dam at Mangla was completed in 1967 after six years of work.")
    document.add_paragraph("The World Bank lent $250 million to Pakistan for the canals in 1964.")
    manuscript = _read(document)
    deck = make_deck([manuscript], deck_id="d", title="D")
    assert deck.cards
    for source in (source for card in deck.cards for source in card.sources):
        assert source.quote in manuscript.paragraphs[source.paragraph - 1]


def test_a_part_that_unpacks_without_end_is_refused() -> None:
    with pytest.raises(DocumentError, match="unpacks to more than 64 MB"):
        read_manuscript(_body(" " * (65 << 20)), file="bomb.docx")


@pytest.mark.parametrize(
    "entity",
    [
        '<!ENTITY a "lol">' + "".join(
            f'<!ENTITY {name} "{f"&{before};" * 10}">'
            for before, name in zip("abcdefghi", "bcdefghij", strict=True)
        ),
        '<!ENTITY j SYSTEM "file:///etc/passwd">',
    ],
    ids=["billion laughs", "a file"],
)  # fmt: skip
def test_entities_are_not_resolved(entity: str) -> None:
    data = _body("<w:p><w:r><w:t>&j;</w:t></w:r></w:p>", before=f"<!DOCTYPE d [{entity}]>")
    with pytest.raises(DocumentError) as refused:
        read_manuscript(data, file="laughs.docx")
    assert "root:" not in str(refused.value)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (_body("<w:sdt>" * 100_000), "damaged"),
        (_zipped(content="<office/>"), "not a Word document"),
        (_body(_LINE)[:200], "damaged"),
        (_body("<w:p>"), "damaged"),
        (_body("<w:p/>"), "no text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "locked with a password"),
    ],
    ids=["deep", "another kind", "cut off", "broken", "empty", "locked or old"],
)
def test_what_is_no_sound_word_file_is_refused_in_one_line(data: bytes, says: str) -> None:
    with pytest.raises(DocumentError, match=says) as refused:
        read_manuscript(data, file="x.docx")
    assert "\n" not in str(refused.value)


def test_without_the_extra_the_message_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lxml", None)
    with pytest.raises(DocumentError) as refused:
        read_manuscript(_body(_LINE), file="x.docx")
    assert str(refused.value) == f"x.docx: reading Word files needs {the_extra('documents')}"
