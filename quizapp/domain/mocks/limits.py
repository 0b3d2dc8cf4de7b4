"""How large a paper and the numbers in its rules may be."""

from typing import Final

MOST_QUESTIONS: Final = 1000
MOST_MINUTES: Final = 1000
MOST_MARKS: Final = 100
