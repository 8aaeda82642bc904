"""Export of measure figures: formats, and the bytes of a file. No customer is named in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from types import MappingProxyType
from typing import TYPE_CHECKING

from interview_tui.export.format import Format
from interview_tui.export.formats import FORMATS
from interview_tui.language.catalogue import Language
from interview_tui.language.message import NC_

if TYPE_CHECKING:
    from interview_tui.export.matter import Around
    from interview_tui.insight.figure import Figure, Which

_ROWS = ("csv", "xlsx", "json")


@dataclass(frozen=True, slots=True)
class Measured:
    """Figures, the answers they are of, and the titles of guides by id."""

    figures: Sequence[Figure]
    which: Which
    guides: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def measure_formats() -> tuple[Format, ...]:
    """Return the formats for figures: those for reading first."""
    return (*(one for one in FORMATS if one.papers), *(one for one in FORMATS if one.id in _ROWS))


def about_measures(language: Language) -> str:
    """Return the topic for the file name."""
    return language.in_context("file", NC_("file", "measures"))


def written(form: Format, measured: Measured, around: Around) -> bytes:
    """Return these figures as a file. Raises Told if the format is not available here."""
    out = BytesIO()
    if form.papers is not None:
        from interview_tui.export.papers.measured import paper

        form.papers()([paper(measured, around)], out, around)
    else:
        from interview_tui.export.writers import measured_rows

        {"csv": measured_rows.csv, "xlsx": measured_rows.xlsx, "json": measured_rows.json}[form.id](
            measured, out, around
        )
    return out.getvalue()
