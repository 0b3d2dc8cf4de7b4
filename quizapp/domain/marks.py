"""What a learner has marked a card with, beside what the log says of it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Marks:
    """A card that is suspended is not asked, nor is it before `buried_until`; a flag is a sign."""

    suspended: bool = False
    flagged: bool = False
    buried_until: datetime | None = None


def turns_leech(before: int, after: int, *, threshold: int) -> bool:
    """Whether a lapse, the `after`th, makes a leech of a card; never where `threshold` is 0.

    As in Anki: at the threshold, and again at every half of it beyond, so that a leech that was
    given another chance gets a fair one.
    """
    if not threshold or after <= before or after < threshold:
        return False
    return (after - threshold) % max(1, threshold // 2) == 0
