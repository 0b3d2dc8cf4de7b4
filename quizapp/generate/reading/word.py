"""Reads a Word file (.docx): its paragraphs, headings and lists, and its tables row by row."""

import posixpath
from typing import Any

from quizapp.errors import DocumentError
from quizapp.generate.particulars import Particulars, iso_date
from quizapp.generate.reading.archive import Archive
from quizapp.generate.reading.extracted import ExtractedText, missing_extra
from quizapp.generate.reading.properties import person, title
from quizapp.generate.reading.word_lines import Styles, word_lines

_RELATIONS = "_rels/.rels"
_USUAL_MAIN = "word/document.xml"
_CORE = "docProps/core.xml"
_APP = "docProps/app.xml"


def read_word(data: bytes, *, file: str) -> ExtractedText:
    """The text of a .docx file, with tracked insertions and without deletions and text boxes.

    No macro runs, no picture is opened, no entity is resolved. Raises DocumentError for zipped
    files of other kinds, damaged ones, and where lxml, of the extra `documents`, is missing.
    """
    archive = Archive(data, file=file)
    main = _main_part(archive, file)
    if not main:
        raise DocumentError(
            f"{file}: this is a zipped file, not a Word document; if it is an .odt, .epub, .pptx "
            "or the like, save it as .docx, .pdf or plain text (.txt, UTF-8)"
        )
    folder = posixpath.dirname(main)
    styles = Styles.of(_tree(archive, f"{folder}/styles.xml", file))
    lines, headline = word_lines(_tree(archive, main, file), styles)
    core = _properties(_tree(archive, _CORE, file))
    app = _properties(_tree(archive, _APP, file))
    stated = Particulars(title=title(core.get("title", "")) or headline)
    noted = Particulars(
        author=person(core.get("creator", "")),
        publisher=core.get("publisher", "") or app.get("Company", ""),
        published=iso_date(core.get("created", "")) if person(core.get("creator", "")) else "",
    )
    return ExtractedText("\n".join(lines), stated=stated, noted=noted)


def _main_part(archive: Archive, file: str) -> str:
    """The name of the part with the text: what the package says, else the usual one."""
    relations = _tree(archive, _RELATIONS, file) if _RELATIONS in archive.names else None
    for relation in relations.iter("{*}Relationship") if relations is not None else ():
        if relation.get("Type", "").endswith("/officeDocument"):
            name = posixpath.normpath(relation.get("Target", "").lstrip("/"))
            return name if name.startswith("word/") and name in archive.names else ""
    return _USUAL_MAIN if _USUAL_MAIN in archive.names else ""


def _tree(archive: Archive, name: str, file: str) -> Any:
    """The tree of an XML part; an empty element where the part is missing."""
    try:
        from lxml import etree  # noqa: PLC0415 - of an extra, and slow to import
    except ImportError:
        raise missing_extra(file, "Word files") from None
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    data = archive.part(name)
    if not data:
        return etree.Element("empty")
    try:
        tree = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise DocumentError(
            f"{file}: {name} in it is damaged; open it in Word and save it again"
        ) from None
    if tree.getroottree().docinfo.internalDTD is not None:
        raise DocumentError(f"{file}: {name} declares its own XML, which no Word file does")
    return tree


def _properties(tree: Any) -> dict[str, str]:
    """The texts of a flat XML part by their elements' names, without namespaces."""
    return {
        element.tag.rpartition("}")[2]: " ".join((element.text or "").split()) for element in tree
    }
