"""What is read of a PDF."""

import io
import random
import sys
import zlib
from collections.abc import Callable, Sequence

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from quizapp.errors import DocumentError, the_extra
from quizapp.generate.documents import Manuscript, read_manuscript
from quizapp.generate.pipeline import make_deck

Draw = Callable[[Canvas], None]
_PROSE = (
    (
        "The two governments renewed the river treaty on 3 May 2024 after eleven months of talks "
        "in Geneva, ending a dispute that had begun in 1987 over the northern canals."
    ),
    (
        "Under the accord, the northern state will release 14.9 billion cubic metres a year, and "
        "the southern state will pay $250 million for the dams that hold them back."
    ),
    (
        "Farmers in the south disputed that claim, and their union said that 40 per cent of the "
        "canals were dry in the summer of 2023, when no rain fell for eleven weeks."
    ),
    (
        "A joint board of six engineers will meet twice a year, in March and in October, and a "
        "court of five judges will hear what the engineers cannot settle among themselves."
    ),
)


def _pdf(*pages: Draw, encrypt: StandardEncryption | None = None, **info: str) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=True, encrypt=encrypt)
    canvas.setTitle(info.get("title", ""))
    canvas.setAuthor(info.get("author", ""))
    for page in pages:
        page(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _read(data: bytes) -> Manuscript:
    return read_manuscript(data, file="paper.pdf")


def _lines(texts: Sequence[str], width: float) -> list[str]:
    """The texts broken to a width, with an empty line after each."""
    return [line for text in texts for line in [*simpleSplit(text, "Helvetica", 10, width), ""]]


def _column(canvas: Canvas, texts: Sequence[str], left: float, top: float, width: float) -> None:
    canvas.setFont("Helvetica", 10)
    for number, line in enumerate(_lines(texts, width)):
        canvas.drawString(left, top - 12 * number, line)


def _sheet(texts: Sequence[str]) -> Draw:
    return lambda canvas: _column(canvas, texts, 72, 760, 450)


def test_lines_are_joined_into_paragraphs() -> None:
    assert _read(_pdf(_sheet(_PROSE))).paragraphs == _PROSE


def test_reading_a_pdf_twice_gives_the_same() -> None:
    data = _pdf(_sheet(_PROSE))
    assert _read(data) == _read(data)


def test_two_columns_are_read_one_after_the_other() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 18)
        canvas.drawString(72, 790, "The river treaty between north and south holds")
        _column(canvas, _PROSE[:2], 72, 750, 210)
        _column(canvas, _PROSE[2:], 310, 750, 210)

    title = "The river treaty between north and south holds"
    assert _read(_pdf(draw)).paragraphs == (title, *_PROSE)


def test_columns_that_were_written_line_by_line_are_read_as_columns() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        sides = (_lines(_PROSE[:2], 210), _lines(_PROSE[2:], 210))
        for number, pair in enumerate(zip(*sides, strict=False)):
            for left, line in zip((72, 310), pair, strict=True):
                canvas.drawString(left, 750 - 12 * number, line)

    assert _read(_pdf(draw)).paragraphs == _PROSE


def test_a_table_is_read_row_by_row() -> None:
    rows = (("Year", "Flow"), ("1987", "12 bn"), ("1999", "14 bn"), ("2023", "9 bn"))

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        for number, row in enumerate(rows):
            for left, cell in zip((72, 310), row, strict=True):
                canvas.drawString(left, 700 - 30 * number, cell)

    assert _read(_pdf(draw)).paragraphs == tuple(" | ".join(row) for row in rows)


def test_words_broken_at_a_lines_end_are_whole_again() -> None:
    lines = (
        "The long-term agreement between the two governments was the result of negoti-",
        "ations that had gone on since the spring, and it is the first of the well-",
        "known accords that speaks of the long-",
        "term needs of both, of US-",
        "China trade, and of the fiscal year 2014-",
        "15 as the first in which anything is paid.",
    )

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        for number, line in enumerate(lines):
            canvas.drawString(72, 700 - 12 * number, line)

    assert _read(_pdf(draw)).paragraphs == (
        (
            "The long-term agreement between the two governments was the result of negotiations "
            "that had gone on since the spring, and it is the first of the well-known accords that "
            "speaks of the long-term needs of both, of US-China trade, and of the fiscal year "
            "2014-15 as the first in which anything is paid."
        ),
    )


def test_heads_feet_and_page_numbers_are_dropped_and_a_paragraph_runs_on_over_pages() -> None:
    def page(number: int, lines: Sequence[str]) -> Draw:
        def draw(canvas: Canvas) -> None:
            canvas.setFont("Helvetica", 8)
            canvas.drawString(72, 815, "Journal of River Law")
            canvas.drawRightString(520, 815, "Vol. 12")
            canvas.drawCentredString(297, 30, f"Page {number} of 3")
            canvas.setFont("Helvetica", 10)
            for place, line in enumerate(lines):
                canvas.drawString(72, 760 - 12 * place, line)

        return draw

    long = " ".join(_PROSE)
    lines = _lines([long], 450)[:-1]
    third = len(lines) // 3
    parts = (lines[:third], lines[third : 2 * third], lines[2 * third :])
    data = _pdf(*(page(number, part) for number, part in enumerate(parts, 1)))
    assert _read(data).paragraphs == (long,)


def test_footnotes_and_their_marks_and_captions_are_left_out() -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(72, 700)
        text.setFont("Helvetica", 10)
        text.textOut("The dispute over the northern canals began in the spring of 1987")
        text.setFont("Helvetica", 6)
        text.setRise(4)
        text.textOut("12")
        text.setFont("Helvetica", 10)
        text.setRise(0)
        text.textOut(".")
        canvas.drawText(text)
        canvas.drawString(72, 660, "Figure 3: The northern canals in 1999")
        canvas.drawString(72, 620, "Both states agreed in 2024 to share what the river brings.")
        canvas.setFont("Helvetica", 7)
        canvas.drawString(72, 100, "12 See Braudel, Rivers (1999), p. 32, on the year 1986.")

    assert _read(_pdf(draw)).paragraphs == (
        "The dispute over the northern canals began in the spring of 1987.",
        "Both states agreed in 2024 to share what the river brings.",
    )


def test_what_runs_up_the_margin_is_left_out() -> None:
    def draw(canvas: Canvas) -> None:
        _column(canvas, _PROSE, 72, 760, 450)
        canvas.rotate(90)
        canvas.drawString(200, -30, "Downloaded on 4 June 2025 by a library")

    assert _read(_pdf(draw)).paragraphs == _PROSE


def test_title_and_author_come_from_the_files_properties() -> None:
    data = _pdf(_sheet(_PROSE), title="The river treaty", author="Francis March")
    document = _read(data).document
    assert (document.title, document.author) == ("The river treaty", "Francis March")


def test_the_largest_print_is_the_title_where_the_properties_are_a_programs() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 20)
        canvas.drawString(72, 790, "Who owns a river?")
        _column(canvas, _PROSE, 72, 740, 450)

    data = _pdf(draw, title="Microsoft Word - final2.docx", author="user")
    document = _read(data).document
    assert (document.title, document.author) == ("Who owns a river?", "")


def test_cards_quote_the_text_that_was_read() -> None:
    facts = (
        "The dam at Mangla was completed in 1967 after six years of work by four thousand people.",
        "The World Bank lent $250 million to Pakistan for the canals in 1964, on easy terms.",
    )
    manuscript = _read(_pdf(_sheet(facts)))
    assert manuscript.paragraphs == facts
    deck = make_deck([manuscript], deck_id="d", title="D")
    assert deck.cards
    for source in (source for card in deck.cards for source in card.sources):
        assert source.quote in manuscript.paragraphs[source.paragraph - 1]


def test_a_pdf_that_anyone_may_open_but_not_change_is_read() -> None:
    lock = StandardEncryption("", ownerPassword="secret", canCopy=0)
    assert _read(_pdf(_sheet(_PROSE), encrypt=lock)).paragraphs == _PROSE


def _stream(data: bytes) -> bytes:
    """A PDF of one page whose contents unpack from `data`."""
    return (
        b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>endobj\n"
        b"4 0 obj<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream endobj\n"
        b"trailer<</Root 1 0 R>>\n%%%%EOF" % (len(data), data)
    )


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (_pdf(_sheet(_PROSE), encrypt=StandardEncryption("x")), "locked with a password; open it"),
        (_pdf(lambda canvas: canvas.rect(72, 72, 300, 300)), "ocrmypdf"),
        (b"%PDF-1.7 " + random.Random(1).randbytes(5000), "damaged"),
        (_pdf(_sheet(_PROSE))[:300], "damaged"),
        (_stream(zlib.compress(bytes(33 << 20))), "unpacks to far more"),
    ],
    ids=["locked", "scanned", "garbage", "cut off", "bomb"],
)
def test_a_pdf_that_cannot_be_read_is_refused_in_one_line(data: bytes, says: str) -> None:
    with pytest.raises(DocumentError, match=says) as refused:
        _read(data)
    assert str(refused.value).startswith("paper.pdf: ")
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("seed", range(12))
def test_a_spoilt_pdf_is_read_or_refused_and_never_crashes(seed: int) -> None:
    rng = random.Random(seed)
    data = bytearray(_pdf(_sheet(_PROSE)))
    for _ in range(30):
        data[rng.randrange(8, len(data))] = rng.randrange(256)
    try:
        paragraphs = _read(bytes(data)).paragraphs
    except DocumentError as error:
        paragraphs = (str(error),)
    assert all(line and line == " ".join(line.splitlines()).strip() for line in paragraphs)


def test_without_the_extra_the_message_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(DocumentError) as refused:
        _read(_pdf(_sheet(_PROSE)))
    assert str(refused.value) == f"paper.pdf: reading PDFs needs {the_extra('documents')}"
