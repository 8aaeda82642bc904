"""The files of the house, and what stands in them, for tests of how it is built."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]
HOUSE = ROOT / "interview_tui"
FILES = sorted(HOUSE.rglob("*.py"))
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in FILES}


def name(path: Path) -> str:
    """Return the path of a file within the house."""
    return path.relative_to(HOUSE).as_posix()
