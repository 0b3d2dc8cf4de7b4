"""Reads a web page: its main text, without what surrounds an article on a site."""

import logging
from typing import Any

from quizapp.errors import DocumentError
from quizapp.generate.reading.extracted import ExtractedText, missing_extra
from quizapp.generate.reading.page_clutter import prune
from quizapp.generate.reading.page_lines import page_lines
from quizapp.generate.reading.page_particulars import page_particulars

_TOO_DEEP = "Excessive depth"


def read_webpage(source: str, *, file: str) -> ExtractedText:
    """The main text of an HTML page and the particulars that its head states.

    Nothing is fetched and no script runs. Raises DocumentError for a page that no browser would
    show whole, and where lxml and trafilatura, of the extra `documents`, are missing.
    """
    try:
        import lxml.html  # noqa: PLC0415 - of an extra, and slow to import
        import trafilatura  # noqa: PLC0415 - of an extra, and slow to import
    except ImportError:
        raise missing_extra(file, "web pages") from None
    # It tells the log of every page it finds nothing in; the caller says so once.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    tree = _tree(source, file, lxml.html)
    stated = page_particulars(tree)
    prune(tree)
    found = trafilatura.bare_extraction(
        tree, include_comments=False, include_tables=True, with_metadata=False
    )
    body = getattr(found, "body", None)
    lines = page_lines(body) if body is not None else []
    return ExtractedText("\n".join(lines or page_lines(tree)), stated=stated)


def _tree(source: str, file: str, html: Any) -> Any:
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    data = source.encode("utf-8", errors="replace")
    tree = html.document_fromstring(data or b"<html></html>", parser=parser)
    if any(_TOO_DEEP in entry.message for entry in parser.error_log):
        raise DocumentError(
            f"{file}: its tags are nested too deep to be read whole; open it in a browser, "
            "copy the text and save it as plain text (.txt, UTF-8)"
        )
    return tree
