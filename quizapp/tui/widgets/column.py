"""Parts one under the other, laid out and painted once a frame."""

from textual.containers import Vertical
from textual.geometry import Size
from textual.reactive import Reactive


class Column(Vertical):
    """A Vertical that never scrolls: as tall as its parts where the style sheet says `auto`.

    Any other widget asks to be laid out and painted once more when its parts have grown, because
    it may need scrollbars then; that is a frame, two after the one that showed everything.
    """

    virtual_size = Reactive(Size(0, 0), repaint=False)
