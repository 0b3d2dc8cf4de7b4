"""What a learner wishes of a sitting, apart from the sitting: home has to know that alone."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from quizapp.domain.spreading import USUAL, Week

if TYPE_CHECKING:
    from quizapp.services.cramming import Cram


@dataclass(frozen=True, slots=True)
class StudyOptions:
    """How cards are asked, the probability of recall to keep them at (0.7 to 0.99), and of whom.

    A card that lapsed `leech_lapses` times is suspended, with 0 none is; the `week` has days with
    less to do; `documents` are folders with what cards cite, `profiles` with exams' rules; with a
    `tag` only its cards are asked; with `cram` the schedule is neither asked nor moved.
    """

    mode: Literal["auto", "flip", "choice", "typed"] = "auto"
    desired_retention: float = 0.9
    learner: str = ""
    leech_lapses: int = 8
    week: Week = USUAL
    documents: tuple[Path, ...] = ()
    profiles: tuple[Path, ...] = ()
    tag: str = ""
    cram: "Cram | None" = None
