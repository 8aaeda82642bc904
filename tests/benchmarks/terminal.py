"""A program in a terminal of its own: what it writes is read as a terminal would, and its CPU time is known.

The CPU time is that of the whole process with all its threads, from its start, by the kernel's own clock for that
process (nanoseconds; /proc/<pid>/stat counts in steps of 10 ms).
"""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.benchmarks.processes import CHECKOUT

COLUMNS, ROWS = 100, 30
_ESCAPES = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[P_^X][^\x1b]*\x1b\\|[ -/]*[0-~])")


class Terminal:
    """A process under a pty of 100 x 30. Use it as a context: at its end the process is gone."""

    def __init__(self, argv: Sequence[str], env: Mapping[str, str]) -> None:
        self._written = bytearray()
        self._over = False
        self.pid, self._master = pty.fork()
        if self.pid == 0:  # the child
            try:
                os.chdir(CHECKOUT)
                os.execvpe(argv[0], list(argv), dict(env))
            finally:
                os._exit(127)
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        if not self._over:
            os.kill(self.pid, signal.SIGKILL)
        os.close(self._master)
        os.waitpid(self.pid, 0)

    def cpu_ms(self) -> float:
        """Return the CPU time the process has used since its start."""
        return time.clock_gettime((~self.pid << 3) | 2) * 1000

    def status_mb(self, field: str) -> float:
        """Return a size from /proc/<pid>/status, such as VmRSS or VmHWM (the highest RSS so far)."""
        text = Path(f"/proc/{self.pid}/status").read_text(encoding="ascii", errors="replace")
        found = re.search(rf"^{field}:\s+(\d+) kB", text, re.MULTILINE)
        assert found is not None
        return int(found[1]) / 1024

    def cpu_when_shown(self, text: str, timeout_s: float = 60.0) -> float:
        """Return the CPU time at the read that completed `text`, as written since the last call. In ms."""
        wanted, end = text.encode(), time.monotonic() + timeout_s
        while time.monotonic() < end:
            used = self._read(0.5)
            if wanted in _ESCAPES.sub(b"", bytes(self._written)):
                self._written.clear()
                return used
        raise RuntimeError(f"{text!r} was not shown within {timeout_s} s: {bytes(self._written[-2000:])!r}")

    def settle(self, quiet_ms: float = 30.0, over_s: float = 1.0, timeout_s: float = 120.0) -> None:
        """Read on until the process uses less than so much CPU time in so long: its background work is done."""
        end = time.monotonic() + timeout_s
        while time.monotonic() < end:
            before, until = self.cpu_ms(), time.monotonic() + over_s
            while time.monotonic() < until:
                self._read(0.1)
            if self.cpu_ms() - before < quiet_ms:
                return
        raise RuntimeError("the process did not come to rest")

    def press(self, keys: bytes) -> None:
        """Send keys, forgetting what was written so far."""
        self._written.clear()
        os.write(self._master, keys)

    def _read(self, timeout_s: float) -> float:
        ready, _, _ = select.select([self._master], [], [], timeout_s)
        used = self.cpu_ms()
        if ready:
            try:
                self._written += os.read(self._master, 1 << 20)
            except OSError as error:
                self._over = True
                raise RuntimeError(f"the process ended: {bytes(self._written[-2000:])!r}") from error
        return used
