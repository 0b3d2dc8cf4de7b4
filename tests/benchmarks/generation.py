"""Words a second of processor time and peak memory of generating a deck, at three lengths.

The rate is also told against a floor that the same process measures before and after: its words
counted, and a small pattern looked for, in plain Python. A slow machine, or a busy one, is slow at
both.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from synthetic import prose
from table import Row

LENGTHS = (10_000, 100_000, 1_000_000)
AIM_WORDS = 30_000
AIM_READINGS = 100
"""How often the floor's work fits into the time; where it goes at 3,000,000 words a second, that is
the other aim."""
AIM_MEGABYTES = 200
_CHILD = """
import gc, json, re, resource, sys, time
from collections import Counter
from pathlib import Path
from statistics import median
data = Path(sys.argv[1]).read_bytes()
from quizapp.__main__ import YOUNG_OBJECTS
from quizapp.generate.documents import read_manuscript
from quizapp.generate.pipeline import make_deck
gc.set_threshold(YOUNG_OBJECTS)
word = re.compile(r"[\\w’'-]+")
told = re.compile(r"\\b(?:said|told|is|was|were|has|the [A-Z]\\w+|\\d[\\d,.]*)\\b")
def reading():
    lines = data.decode().splitlines()
    started = time.process_time()
    words = Counter(each.casefold() for line in lines for each in word.findall(line))
    found = sum(each.start() for line in lines for each in told.finditer(line))
    return time.process_time() - started
readings = [reading() for _ in range(3)]
started = time.process_time()
deck = make_deck([read_manuscript(data, file="document.txt")], deck_id="d", title="D")
seconds = time.process_time() - started
readings += [reading() for _ in range(3)]
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
found = {"seconds": seconds, "floor": median(readings), "peak": peak, "cards": len(deck.cards)}
print(json.dumps(found))
"""


def run(words: int) -> dict[str, float]:
    """Generate from a document of that many words in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "document.txt"
        path.write_text(prose(words), encoding="utf-8")
        command = [sys.executable, "-c", _CHILD, str(path)]
        result = subprocess.run(command, capture_output=True, text=True, check=True)
    return {**json.loads(result.stdout), "words": words}


def measure() -> list[Row]:
    """The rate at each length against the aim, the last length against the first, and memory."""
    found = {words: run(words) for words in LENGTHS}
    rates = {words: result["words"] / result["seconds"] for words, result in found.items()}
    rows = [
        Row(f"generate, {w:,} words", rate, "/s", AIM_WORDS, "30,000 words/s", 1.0, "higher")
        for w, rate in rates.items()
    ]
    rows += [
        Row(
            f"generate, {w:,} words, in readings",
            result["seconds"] * 1000,
            "ms",
            result["floor"] * 1000,
            "the words counted once",
            AIM_READINGS,
        )
        for w, result in found.items()
    ]
    first, last = LENGTHS[0], LENGTHS[-1]
    name = f"generate, {last:,} words, rate kept"
    rows.append(Row(name, rates[last], "/s", rates[first], f"rate at {first:,}", 0.8, "higher"))
    peak = found[last]["peak"]
    rows.append(Row(f"peak memory at {last:,} words", peak, "MB", AIM_MEGABYTES, "200 MB", 1.0))
    return rows
