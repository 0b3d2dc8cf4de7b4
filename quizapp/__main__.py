"""The door of `quizapp` and `python -m quizapp`."""

import gc
import sys

YOUNG_OBJECTS = 250_000
"""Objects made between two looks for garbage: more than it takes to show the first card.

Python's own 700 cost a start a sixth of its time.
"""


def main() -> None:
    """Run the command line and leave with its exit code."""
    gc.set_threshold(YOUNG_OBJECTS)
    from quizapp.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
