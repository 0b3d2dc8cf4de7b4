"""The settings as the app changes them, and how they become what it works with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from quizapp.config import Settings

if TYPE_CHECKING:
    from quizapp.config.changing import Config
    from quizapp.services.library import Library
    from quizapp.services.options import StudyOptions

OpenLibrary = Callable[[datetime], "Library"]


@dataclass(frozen=True, slots=True)
class Setup:
    """The settings with their file; `furnish` gives what opens the library, and how to study."""

    config: "Config"
    furnish: "Callable[[Settings], tuple[OpenLibrary, StudyOptions]]"
