"""Export of measure figures: the bytes of a file. No customer is named in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from interview_tui.export.format import Format
from interview_tui.export.report import report_in
from interview_tui.language.catalogue import Language
from interview_tui.language.message import NC_

if TYPE_CHECKING:
    from interview_tui.export.matter import Around
    from interview_tui.export.paper import Paper
    from interview_tui.export.writers.plain_rows import Table
    from interview_tui.insight.figure import Figure, Which


@dataclass(frozen=True, slots=True)
class Measured:
    """Figures, the answers they are of, and the titles of guides by id."""

    figures: Sequence[Figure]
    which: Which
    guides: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def about_measures(language: Language) -> str:
    """Return the topic for the file name."""
    return language.in_context("file", NC_("file", "measures"))


def written(form: Format, measured: Measured, around: Around) -> bytes:
    """Return these figures as a file. Raises Told if the format is not available here."""

    def paper() -> Paper:
        from interview_tui.export.papers.measured import paper

        return paper(measured, around)

    def table() -> Table:
        from interview_tui.export.writers.measured_rows import table

        return table(measured, around.language)

    return report_in(form, around, paper, table)
