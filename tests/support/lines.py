"""A format of one line a conversation and one a note, which counts itself again."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import BinaryIO

from interview_tui.desk.exporting.running import Plan
from interview_tui.export.formats import Format
from interview_tui.export.matter import Around, Held, Matter
from interview_tui.language.catalogue import Language
from tests.support.making import NOW

AROUND = Around(Language("en"), NOW)


def lines(matters: Iterable[Matter], out: BinaryIO, around: Around) -> None:
    """Write a line a conversation, and one a note."""
    for matter in matters:
        out.write(f"# {matter.conversation.id}\n".encode())
        for one in matter.conversation.living():
            out.write(f"{one.text}\n".encode())


def counted(path: Path) -> Held:
    written = path.read_text("utf-8").splitlines()
    heads = sum(line.startswith("# ") for line in written)
    return Held(heads, len(written) - heads, None)


LINES = Format("lines", "lines", "Lines", matters=lambda: lines, recounts=lambda: counted)
Plans = Callable[..., Plan]
