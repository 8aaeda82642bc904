"""What is reckoned from many conversations, themes or figures, as a file: to be read, or a table."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING

from interview_tui.export.format import Format
from interview_tui.export.formats import FORMATS

if TYPE_CHECKING:
    from interview_tui.export.matter import Around
    from interview_tui.export.paper import Paper
    from interview_tui.export.writers.plain_rows import Table


def report_formats() -> tuple[Format, ...]:
    """Return the formats for it: those for reading first."""
    return (*(one for one in FORMATS if one.papers), *(one for one in FORMATS if one.tables and not one.papers))


def report_in(form: Format, around: Around, paper: Callable[[], Paper], table: Callable[[], Table]) -> bytes:
    """Return the file in one of these formats, of its paper or its table.

    Raises Told if the format is not available here, ValueError for any other format.
    """
    out = BytesIO()
    if form.papers is not None:
        form.papers()([paper()], out, around)
    elif form.tables is not None:
        form.tables()(table(), out, around)
    else:
        raise ValueError(form.id)
    return out.getvalue()
