"""Reads who wrote a web page, when, and for whom, from what its head states."""

import json
import re
from collections.abc import Iterator
from typing import Any

from quizapp.generate.particulars import Particulars, iso_date

_TITLES = ("citation_title", "og:title", "dc.title", "twitter:title")
_AUTHORS = ("citation_author", "author", "article:author", "dc.creator", "parsely-author", "byl")
_PUBLISHERS = ("citation_journal_title", "citation_publisher", "og:site_name", "dc.publisher")
_DATES = (
    "article:published_time", "citation_publication_date", "citation_date", "datepublished",
    "dc.date", "dc.date.issued", "dcterms.created", "pubdate", "publishdate", "publish-date",
    "parsely-pub-date", "date",
)  # fmt: skip
_ARTICLE = re.compile(r"(?:Article|Posting|Report|WebPage)$")
_BY = re.compile(r"^\s*(?:written\s+)?by:?\s+", re.IGNORECASE)
_NO_NAME = re.compile(r"https?:|www\.|@|\d{3}|^(?:admin|staff|editor|author)$", re.IGNORECASE)
_SLASHED = re.compile(r"^(\d{4})[/.](\d\d)[/.](\d\d)")
_PACKED = re.compile(r"^(\d{4})(\d\d)(\d\d)(?=T|$)")
_SITE = re.compile(r"\s+(?:[|»·]|[-–—])\s+(?P<site>[^|»·]{2,60})$")
_LONGEST = 300
_MOST_NODES = 2000


def page_particulars(tree: Any) -> Particulars:
    """The particulars of a page's tree: from JSON-LD, from <meta>, from the page's own marks."""
    linked, metas = _linked_data(tree), _metas(tree)
    publisher = _first(linked.publisher, *_of(metas, _PUBLISHERS))
    title = _first(linked.title, *_of(metas, _TITLES), _headline(tree), _title(tree))
    site = _SITE.search(title)
    if site and site["site"].casefold() == publisher.casefold():
        title = title[: site.start()]
    return Particulars(
        title=title,
        author=_first(linked.author, _joined(_of(metas, _AUTHORS)), _byline(tree)),
        publisher=publisher,
        published=_first(linked.published, *map(_day, _of(metas, _DATES)), _time(tree)),
    )


def _linked_data(tree: Any) -> Particulars:
    for script in tree.iter("script"):
        if "ld+json" not in script.get("type", ""):
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue  # Pages carry broken data; the next source may know.
        article = next((node for node in _nodes(data) if _is_article(node)), None)
        if article:
            return Particulars(
                title=_first(*_names(article.get("headline") or article.get("name"))),
                author=_joined(_names(article.get("author"))),
                publisher=_first(*_names(article.get("publisher"))),
                published=_day(_first(*_names(article.get("datePublished")))),
            )
    return Particulars()


def _nodes(data: object) -> Iterator[dict[str, Any]]:
    """The objects of JSON data, outer before inner, as many as a page can need."""
    waiting = [data]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, dict):
            yield node
            waiting.extend(node.values())
        elif isinstance(node, list):
            waiting.extend(node)


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    return any(_ARTICLE.search(k) for k in (kinds if isinstance(kinds, list) else [kinds]) if k)


def _names(value: object) -> list[str]:
    """The names in what JSON-LD gives for a person, a body or a text, one or several."""
    values = value if isinstance(value, list) else [value]
    named = [item.get("name") if isinstance(item, dict) else item for item in values]
    return [_plain(name) for name in named if isinstance(name, str)]


def _metas(tree: Any) -> list[tuple[str, str]]:
    found = []
    for element in tree.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop") or ""
        found.append((key.strip().lower(), _plain(element.get("content", ""))))
    return found


def _of(metas: list[tuple[str, str]], keys: tuple[str, ...]) -> list[str]:
    """The values of the first of `keys` that has any."""
    every = ([value for name, value in metas if name == key and value] for key in keys)
    return next((values for values in every if _joined(values) or values), [])


def _headline(tree: Any) -> str:
    found = [_plain(element.text_content()) for element in tree.iter("h1")]
    return found[0] if len(found) == 1 else ""


def _title(tree: Any) -> str:
    """What stands in <title>, without the site's name after a bar."""
    element = next(tree.iter("title"), None)
    title = _plain(element.text_content()) if element is not None else ""
    return re.sub(r"\s+[|»]\s+[^|»]{2,60}$", "", title)


def _byline(tree: Any) -> str:
    for element in tree.iter("a", "address", "div", "p", "span"):
        marks = {element.get("rel"), element.get("itemprop"), *element.get("class", "").split()}
        if marks & {"author", "byline", "entry-author"}:
            name = _joined([_plain(element.text_content())])
            if name and len(name.split()) <= 6:  # noqa: PLR2004 - a name, not a biography
                return name
    return ""


def _time(tree: Any) -> str:
    return next((day for e in tree.iter("time") if (day := _day(e.get("datetime", "")))), "")


def _joined(names: list[str]) -> str:
    known = dict.fromkeys(_BY.sub("", name) for name in names if not _NO_NAME.search(name))
    *most, last = known or [""]
    return f"{', '.join(most)} and {last}" if most else last


def _day(text: str) -> str:
    for pattern in (_SLASHED, _PACKED):
        text = pattern.sub(r"\1-\2-\3", text)
    return iso_date(text)


def _first(*texts: str) -> str:
    return next(filter(None, texts), "")


def _plain(text: str) -> str:
    return " ".join(text.split())[:_LONGEST]
