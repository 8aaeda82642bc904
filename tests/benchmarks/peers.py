"""The programs we are compared with, and ours, each in an environment of its own that is made once and kept.

Ours, too, because test tools start with every Python of the environment they are installed in: nobody else's has them.
"""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.processes import CHECKOUT

PEERS = ("jrnl==4.6", "posting==2.11.1", "tree-sitter==0.25.2")
"""With tree-sitter 0.26, which posting allows, posting dies of a segmentation fault before its first frame."""
POSTING_SHOWS = "benchmarked-request"
"""The text in posting's list: the name of the one request in its collection."""


def environment_in(folder: Path) -> Path:
    """Return the `bin` folder of the peers' environment below `folder`; the first time it is installed."""
    return _installed(folder / "environment", PEERS, PEERS)


def program_in(folder: Path) -> Path:
    """Return the `bin` folder of an environment with this checkout and what it needs to run, and nothing else."""
    needs = (CHECKOUT / "pyproject.toml").read_text(encoding="utf-8")
    return _installed(folder / "program", ["--editable", str(CHECKOUT)], [str(CHECKOUT), needs])


def _installed(made: Path, what: Sequence[str], state: Sequence[str]) -> Path:
    commands = made / ("Scripts" if sys.platform == "win32" else "bin")
    stamp = made / "installed.txt"
    wanted = "\n".join((sys.version, *state))
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != wanted:
        print(f"Installing {' '.join(what)} into {made} ...", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(made)], check=True)
        subprocess.run([commands / "python", "-m", "pip", "install", "--quiet", *what], check=True)
        stamp.write_text(wanted, encoding="utf-8")
    return commands


def posting_in(folder: Path, commands: Path) -> list[str]:
    """Return how posting is started with a collection of one request, `POSTING_SHOWS`."""
    collection = folder / "collection"
    collection.mkdir(parents=True, exist_ok=True)
    request = f"name: {POSTING_SHOWS}\nurl: https://example.org/\n"
    (collection / f"{POSTING_SHOWS}.posting.yaml").write_text(request, encoding="utf-8")
    return [str(commands / "posting"), "default", "--collection", str(collection)]
