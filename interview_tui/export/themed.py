"""Export of themes: how many customers spoke of each, and what they said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from interview_tui.export.format import Format
from interview_tui.export.report import report_in
from interview_tui.language.catalogue import Language
from interview_tui.language.message import NC_

if TYPE_CHECKING:
    from interview_tui.export.matter import Around
    from interview_tui.export.paper import Paper
    from interview_tui.export.writers.plain_rows import Table
    from interview_tui.insight.periods import Period
    from interview_tui.insight.theme_asked import Asked
    from interview_tui.insight.theme_counts import Count
    from interview_tui.records.theme import Theme
    from interview_tui.records.words import Track


@dataclass(frozen=True, slots=True)
class Quote:
    """One note that leaves, with its source."""

    note: str
    """Its id."""
    text: str
    """Its text for reading: a quote in quotation marks."""
    who: str
    """The customer; empty if unknown."""
    day: date
    root: str = ""
    """The root the whys below it led to."""
    against: bool = False


@dataclass(frozen=True, slots=True)
class ThemeTold:
    """One theme as exported. Memos stay."""

    theme: Theme
    counts: Mapping[Track, Count]
    known: int
    """How many customers know the outcome."""
    unwished: int
    waiting: int
    """How many are still to be told."""
    quotes: tuple[Quote, ...] = ()
    asked: tuple[Asked, ...] = ()


@dataclass(frozen=True, slots=True)
class Themed:
    """Themes of a period."""

    period: Period
    today: date
    reached: Mapping[Track, int]
    """How many customers could have spoken of it, by track."""
    themes: tuple[ThemeTold, ...]
    without: int = 0
    """Number of notes in no theme."""
    staying: int = 0
    """Number of notes of themes that do not leave."""


def about_themes(language: Language) -> str:
    """Return the topic for the file name."""
    return language.in_context("file", NC_("file", "themes"))


def written(form: Format, themed: Themed, around: Around) -> bytes:
    """Return these themes as a file. Raises Told if the format is not available here."""

    def paper() -> Paper:
        from interview_tui.export.papers.themed import paper

        return paper(themed, around)

    def table() -> Table:
        from interview_tui.export.writers.themed_rows import table

        return table(themed, around.language)

    return report_in(form, around, paper, table)
