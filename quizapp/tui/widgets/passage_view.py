"""What a card cites: the paragraph, with the quote marked in it and the answer in the quote."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.containers import VerticalScroll
from textual.content import Content

from quizapp.domain.deck import Document
from quizapp.domain.wording import citation
from quizapp.services.passages import Passage
from quizapp.tui.phrases import plain
from quizapp.tui.widgets.plain import Plain

_NO_SOURCE = "The card cites nothing: whether it is so, you have to know."


@dataclass(frozen=True, slots=True)
class _Marked:
    """A paragraph to show, and where in its text the quote starts and ends."""

    content: Content
    start: int
    end: int


class PassageView(VerticalScroll, can_focus=False):
    """The passages of one card, one under the other."""

    def __init__(self) -> None:
        super().__init__(id="passages")

    def show(
        self,
        passages: Sequence[Passage],
        documents: Sequence[Document],
        answer: str,
        *,
        with_neighbours: bool = False,
    ) -> None:
        """Show them, with the paragraphs next to each on demand, the first quote in view."""
        known = {document.id: document for document in documents}
        parts = [] if passages else [_said(_NO_SOURCE)]
        first: tuple[Plain, _Marked] | None = None
        for passage in passages:
            marked = _marked(passage, answer)
            part = Plain(marked.content)
            part.display = bool(marked.content)
            part.add_class("passage")
            first = first or (part, marked)
            parts += [_neighbour(passage.before)] if with_neighbours else []
            parts += [part]
            parts += [_neighbour(passage.after)] if with_neighbours else []
            parts += [_said(citation(passage.source, known))]
            parts += [_said(passage.problem)] if passage.problem else []
            parts[-1].add_class("entry-end")
        self.remove_children()
        self.mount_all(parts)
        self.scroll_home(animate=False, immediate=True)
        if first:
            self.call_after_refresh(self._reveal, *first)

    def _reveal(self, part: Plain, marked: _Marked) -> None:
        """Scroll no further than it takes to see the quote whole, or else its beginning."""
        width = part.content_size.width
        if not part.is_attached or not width:
            return
        space = marked.content.plain.find(" ", marked.start, marked.end)
        first = len(marked.content[: space if space > 0 else marked.end].wrap(width))
        last = len(marked.content[: marked.end].wrap(width))
        top = part.virtual_region.y + max(0, min(first - 1, last - self.size.height))
        self.scroll_to(y=top, animate=False, immediate=True)


def _marked(passage: Passage, answer: str) -> _Marked:
    quote = plain(passage.source.quote)
    paragraph = plain(passage.paragraph)
    start = paragraph.plain.find(quote.plain) if quote else -1
    if start < 0:
        shown = paragraph or (Content.assemble("“", quote, "”") if quote else paragraph)
        return _Marked(_answered(shown, answer, 0, len(shown)), 0, len(shown))
    end = start + len(quote)
    content = paragraph.stylize("$quiet", 0, start).stylize("$quiet", end, len(paragraph))
    content = content.stylize("bold $foreground on $panel", start, end)
    return _Marked(_answered(content, answer, start, end), start, end)


def _answered(content: Content, answer: str, start: int, end: int) -> Content:
    """The answer marked where it stands between two places."""
    told = plain(answer).plain
    at = content.plain.find(told, start, end) if told else -1
    return content if at < 0 else content.stylize("bold underline $primary", at, at + len(told))


def _neighbour(text: str) -> Plain:
    part = _said(text)
    part.add_class("neighbour")
    return part


def _said(text: str) -> Plain:
    part = Plain(plain(text).stylize("$quiet"))
    part.display = bool(text)
    return part
