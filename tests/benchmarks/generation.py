"""Words a second of processor time and peak memory of generating a deck, at three lengths."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from synthetic import prose
from table import Row

LENGTHS = (10_000, 100_000, 1_000_000)
AIM_WORDS = 30_000
AIM_MEGABYTES = 200
_CHILD = """
import json, resource, sys, time
from pathlib import Path
data = Path(sys.argv[1]).read_bytes()
from quizapp.generate.documents import read_manuscript
from quizapp.generate.pipeline import make_deck
started = time.process_time()
deck = make_deck([read_manuscript(data, file="document.txt")], deck_id="d", title="D")
seconds = time.process_time() - started
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"seconds": seconds, "peak": peak, "cards": len(deck.cards)}))
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
    first, last = LENGTHS[0], LENGTHS[-1]
    name = f"generate, {last:,} words, rate kept"
    rows.append(Row(name, rates[last], "/s", rates[first], f"rate at {first:,}", 0.8, "higher"))
    peak = found[last]["peak"]
    rows.append(Row(f"peak memory at {last:,} words", peak, "MB", AIM_MEGABYTES, "200 MB", 1.0))
    return rows
