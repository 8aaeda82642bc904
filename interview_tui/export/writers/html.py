"""Papers as one HTML page, without scripts or external resources, fit for printing."""

import re
from collections.abc import Iterable
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO

from interview_tui.export.matter import Around, Held
from interview_tui.export.paper import Paper
from interview_tui.export.spelling import respelt
from interview_tui.export.templates.rendering import fill
from interview_tui.language.message import N_
from interview_tui.records.clean import clean, clean_line

LAYOUT = "paper.html"

_LAST_OF_PLANES = "".join(chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF))
_NO_CHARACTER = re.compile(f"[\ufdd0-\ufdef{_LAST_OF_PLANES}]")
"""Code points that are no characters, not allowed in HTML; a placeholder shows their place."""
_NOTE = b'<li class="note"'


def write(papers: Iterable[Paper], out: BinaryIO, around: Around) -> None:
    """Write papers one below the other, as sheets of one page."""
    cleaned = (respelt(paper, _text, _line) for paper in papers)
    first = list(islice(cleaned, 2))
    title = first[0].title if len(first) == 1 else around.language.say(N_("Conversations"))
    fill(LAYOUT, chain(first, cleaned), out, around, title=title)


def recount(path: Path) -> Held:
    """Count the notes in a written file by their elements, which no text can imitate."""
    with path.open("rb") as lines:
        return Held(None, sum(line.count(_NOTE) for line in lines), None)


def _text(text: str) -> str:
    return _NO_CHARACTER.sub("\N{REPLACEMENT CHARACTER}", clean(text))


def _line(text: str) -> str:
    return _text(clean_line(text))
