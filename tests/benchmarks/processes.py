"""Whole processes: how they are started for a benchmark, and what CPU time one takes from exec to its end."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]


def environment(home: Path, **more: str) -> dict[str, str]:
    """Return the same small environment for every process, with a home folder that holds nothing."""
    home.mkdir(parents=True, exist_ok=True)
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "PYTHONPATH": str(CHECKOUT),
        **more,
    }


def cpu_ms(argv: Sequence[str], env: Mapping[str, str]) -> float:
    """Return the CPU time, user and system, of a process with no terminal, from its start to its end."""
    process = subprocess.Popen(
        argv, env=env, cwd=CHECKOUT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    assert process.stderr is not None
    told = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{argv} ended with {process.returncode}: {told.decode(errors='replace')}")
    return (used.ru_utime + used.ru_stime) * 1000


def interleaved(
    candidates: Mapping[str, tuple[Sequence[str], Mapping[str, str]]], rounds: int
) -> dict[str, list[float]]:
    """Return the CPU times of each process in ms, all run once each round, after one round to warm up."""
    times: dict[str, list[float]] = {name: [] for name in candidates}
    for number in range(rounds + 1):
        for name, (argv, env) in candidates.items():
            used = cpu_ms(argv, env)
            if number:
                times[name].append(used)
    return times
