"""Papers as plain text, without any markup."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from interview_tui.export.matter import Around, Held
from interview_tui.export.paper import Paper
from interview_tui.export.spelling import respelt
from interview_tui.export.templates.rendering import fill
from interview_tui.records.clean import clean, clean_line

LAYOUT = "paper.txt"

_NOTE = re.compile(rb"  (?:    )*-(?=\s)")
"""Matches the start of a note: its other lines are indented, all else is flush left, so no text imitates it."""


def write(papers: Iterable[Paper], out: BinaryIO, around: Around) -> None:
    """Write papers one below the other, wrapped as for a mail."""
    fill(LAYOUT, (respelt(paper, clean, clean_line) for paper in papers), out, around)


def recount(path: Path) -> Held:
    """Count the notes in a written file by their beginnings."""
    with path.open("rb") as lines:
        return Held(None, sum(_NOTE.match(line) is not None for line in lines), None)
