"""Child processes of the benchmarks that print what they measured as JSON."""

import json
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

from tests.benchmarks.processes import CHECKOUT


def measured_by(module: str, *arguments: object, env: Mapping[str, str]) -> list[Any]:
    """Run a module of this package and return the list it printed."""
    argv = [sys.executable, "-m", f"tests.benchmarks.{module}", *map(str, arguments)]
    done = subprocess.run(argv, env=dict(env), cwd=CHECKOUT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(argv)} ended with {done.returncode}:\n{done.stderr[-3000:]}")
    found: list[Any] = json.loads(done.stdout.splitlines()[-1])
    return found
