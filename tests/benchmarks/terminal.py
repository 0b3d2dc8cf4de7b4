"""A program on a terminal of its own, and when what it shows was written."""

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

QUIET = 0.04
"""Seconds without a byte after which a frame is taken for whole; Textual paints every 1/60 s."""

_ESCAPES = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|[@-Z\\-_]|\][^\x07\x1b]*(?:\x07|\x1b\\))")


class Terminal:
    """A program on a real terminal of (columns, rows); it is killed at the end."""

    def __init__(
        self, command: Sequence[str], *, home: Path, size: tuple[int, int] = (80, 24)
    ) -> None:
        self.started = time.perf_counter()
        self._pid, self._end = pty.fork()
        if self._pid == 0:
            os.environ |= {"QUIZAPP_HOME": str(home), "TERM": "xterm-256color", "LANG": "C.UTF-8"}
            os.execv(command[0], list(command))
        columns, rows = size
        fcntl.ioctl(self._end, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        os.close(self._end)

    def worked(self) -> float:
        """Seconds for which the program had a processor (Linux: /proc/PID/schedstat)."""
        return int(Path(f"/proc/{self._pid}/schedstat").read_text().split()[0]) / 1e9

    def press(self, keys: str, text: str) -> tuple[float, str]:
        """Type keys; seconds until the frame with `text` was whole, and what was written."""
        started = time.perf_counter()
        os.write(self._end, keys.encode())
        written, seen = self.read_until(text, quiet=QUIET)
        return written - started, seen

    def read_until(
        self, text: str, *, quiet: float = 0.0, limit: float = 30.0
    ) -> tuple[float, str]:
        """The moment of the last byte, and what was written: until a match of `text` stands in it.

        With `quiet`, until as many seconds pass without more. Raises TimeoutError after `limit`.
        """
        seen, pattern = b"", re.compile(text.encode())
        last = time.perf_counter()
        until = last + limit
        while time.perf_counter() < until:
            is_there = pattern.search(_ESCAPES.sub(b"", seen)) is not None
            if is_there and not quiet:
                break
            if select.select([self._end], [], [], quiet if is_there else 0.5)[0]:
                with contextlib.suppress(OSError):
                    seen += os.read(self._end, 65536)
                last = time.perf_counter()
            elif is_there:
                break
        else:
            raise TimeoutError(f"{text!r} did not show: {_ESCAPES.sub(b'', seen)[-2000:]!r}")
        return last, _ESCAPES.sub(b"", seen).decode(errors="replace")
