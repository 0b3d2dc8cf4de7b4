"""Widgets that are laid out and painted once a frame, however much grew in it."""

from textual.containers import Vertical
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widget import Widget


class Steady(Widget):
    """What asks for no second layout when its parts or its text have grown.

    Any other widget does, in case it needs scrollbars then: that paints it again two frames after
    the one that showed everything. A scrollbar that does come asks for its layout by itself. It is
    not to be the first base of a class: style sheets know a widget by that.
    """

    virtual_size = Reactive(Size(0, 0), repaint=False)


class Column(Vertical, Steady):
    """Parts one under the other."""
