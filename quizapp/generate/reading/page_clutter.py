"""Takes out of a web page what is not its article: menus, notices, adverts, captions, comments."""

import re
from typing import Any

from quizapp.generate.reading.marks import raised

_CLUTTER_TAGS = (
    "script", "style", "noscript", "template", "svg", "form", "button", "select", "textarea",
    "input", "label", "nav", "aside", "footer", "figcaption", "caption", "dialog", "iframe",
    "object", "embed", "canvas", "audio", "video", "menu",
)  # fmt: skip
_CLUTTER_ROLES = {
    "navigation", "banner", "complementary", "contentinfo", "search", "dialog", "alertdialog",
    "doc-noteref", "menu", "menubar", "toolbar",
}  # fmt: skip
_WORDS = (
    "ads?|adverts?|advertis(?:ement|ing)|adslot|adsense|banner|sponsor(?:ed)?|promo(?:tion)?|promos"
    "|cookies?|consent|gdpr|cmp|onetrust|newsletter|subscribe|subscription|signup|paywall|share"
    "|shar(?:ing|e?bar)|social|socials|addtoany|related|recommend(?:ed|ations)?|trending|popular"
    "|most-?read|read-?more|also-?read|read-?also|more-?(?:stories|news|from|articles)|outbrain"
    "|taboola|breadcrumbs?|sidebar|navbar|nav|menu|footer|captions?|credit|copyright|comments?"
    "|comment-?list|disqus|respond|pagination|toc|modal|popup|skip-?link|byline|author-?bio"
    "|tags|tag-?list|mw-editsection|navbox|hatnote|reflist|infobox"
)
_CLUTTER = re.compile(rf"(?:^|[_-]+)(?:{_WORDS})(?:$|[_-]+)", re.IGNORECASE)
_STATE = re.compile(r"^(?:has|with|no|is|not|without|show|hide)[_-]", re.IGNORECASE)
_COMMENTS = re.compile(r"^(?:comments?|disqus|respond)(?:$|[_-])", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MAIN_TAGS = ("html", "body", "main", "article", "h1", "p")
_MOST_OF_IT = 0.5
_SENTENCE_END = (".", "!", "?", ":", "”", '"')


def prune(tree: Any) -> None:
    """Take the clutter out of a page's tree, and write its line breaks and raised marks as text."""
    for element in list(tree.iter(*_CLUTTER_TAGS)):
        _write(element, "")
    whole = max(1, len(tree.text_content()))
    for element in list(tree.iter("*")):
        if _is_clutter(element, whole):
            _write(element, "")
    for element in list(tree.iter("sup")):
        _write(element, raised(_text_before(element), element.text_content()))
    for element in list(tree.iter("br")):
        _break_or_join(element)


def _is_clutter(element: Any, whole: int) -> bool:
    if element.tag in _MAIN_TAGS:
        return element.tag == "p" and bool(_names(element) & {"caption", "byline", "credit"})
    if element.get("hidden") is not None or _HIDDEN.search(element.get("style", "")):
        return True
    if element.get("role", "").lower() in _CLUTTER_ROLES:
        return True
    names = [name for name in _names(element) if not _STATE.match(name)]
    if not any(map(_CLUTTER.search, names)) or _holds_article(element):
        return False
    return any(map(_COMMENTS.match, names)) or len(element.text_content()) < _MOST_OF_IT * whole


def _names(element: Any) -> set[str]:
    return set(f"{element.get('class', '')} {element.get('id', '')}".split())


def _holds_article(element: Any) -> bool:
    return next(element.iter("article", "main", "h1", "body"), None) is not None


def _write(element: Any, text: str) -> None:
    """Put `text` in an element's place; the text after it stays.

    The element stays too, as one that means nothing: to join texts for each would take a page of
    many such elements quadratic time.
    """
    if element.getparent() is not None:
        element.clear(keep_tail=True)
        element.tag, element.text = "span", text


def _text_before(element: Any) -> str:
    """The text just before an element, within its parent."""
    previous = element.getprevious()
    if previous is None:
        return str(element.getparent().text or "")
    return str(previous.tail or previous.text_content())


def _break_or_join(element: Any) -> None:
    """A break stays where a sentence, or a run of breaks, makes it a paragraph's end."""
    following = element.getnext()
    run = following is not None and following.tag == "br" and not (element.tail or "").strip()
    previous = element.getprevious()
    after_break = previous is not None and previous.tag == "br"
    before = _text_before(element).rstrip()
    if not (run or after_break or before.endswith(_SENTENCE_END)):
        _write(element, " ")
