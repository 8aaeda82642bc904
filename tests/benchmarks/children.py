"""Child processes of the benchmarks: each measures one thing and hands over a list."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.benchmarks.processes import CHECKOUT

_RESULT = "BENCHMARK_RESULT"


def measured_by(module: str, *arguments: object, env: Mapping[str, str]) -> list[Any]:
    """Run a module of this package, with a terminal to stand on, and return the list it handed over."""
    argv = [sys.executable, "-m", f"tests.benchmarks.{module}", *map(str, arguments)]
    ours, theirs = os.openpty()
    with tempfile.TemporaryDirectory() as folder:
        result = Path(folder) / "result.json"
        try:
            done = subprocess.run(
                argv, env={**env, _RESULT: str(result)}, cwd=CHECKOUT, stdin=theirs, stdout=theirs,
                stderr=subprocess.PIPE, text=True, check=False,
            )  # fmt: skip
        finally:
            os.close(theirs)
            os.close(ours)
        if not result.exists():
            raise RuntimeError(f"{' '.join(argv)} ended with {done.returncode}:\n{done.stderr[-3000:]}")
        found: list[Any] = json.loads(result.read_text(encoding="utf-8"))
        return found


def hand_over(found: Sequence[object]) -> None:
    """Hand what was measured to the process that asked for it; to the screen where nobody did."""
    text = json.dumps(found)
    if _RESULT in os.environ:
        Path(os.environ[_RESULT]).write_text(text, encoding="utf-8")
    else:
        print(text)
