"""Figures of measures as a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from interview_tui.export.measured import Measured
from interview_tui.export.writers.plain_rows import Cell, Table, Titled
from interview_tui.insight.figure import Figure
from interview_tui.insight.figure_bars import bar
from interview_tui.insight.figure_words import CHANGE_WORDS, VERDICT_WORDS, figure_group
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, NC_
from interview_tui.records.spoken_measures import measure_name, mode_words

_CELLS = 25


class _Column(NamedTuple):
    title: str
    """In the context "column"."""
    told: Callable[[Figure, Measured, Language], Cell]
    width: int = 11


def _verdict(one: Figure, measured: Measured, language: Language) -> str:
    return language.in_context("verdict", VERDICT_WORDS[one.verdict]) if one.verdict else ""


def _change(one: Figure, measured: Measured, language: Language) -> str:
    return language.in_context("change", CHANGE_WORDS[one.before.change]) if one.before else ""


_COLUMNS = (
    _Column(NC_("column", "Measure"), lambda one, measured, language: measure_name(one.measure, language), 24),
    _Column(NC_("column", "How it came in"), lambda one, measured, language: mode_words(one.mode, language), 24),
    _Column(
        NC_("column", "Group"),
        lambda one, measured, language: figure_group(one, measured.which.by, measured.guides, language),
        24,
    ),
    _Column(NC_("column", "Customers"), lambda one, measured, language: one.n),
    _Column(NC_("column", "Figure"), lambda one, measured, language: one.value),
    _Column(NC_("column", "At least"), lambda one, measured, language: one.interval and one.interval.low),
    _Column(NC_("column", "At most"), lambda one, measured, language: one.interval and one.interval.high),
    _Column(NC_("column", "Bar"), lambda one, measured, language: bar(one, _CELLS), _CELLS),
    _Column(NC_("column", "More than 40 %"), _verdict, 18),
    _Column(NC_("column", "Against before"), _change, 18),
    _Column(NC_("column", "Mean"), lambda one, measured, language: one.mean),
    _Column(NC_("column", "Answers"), lambda one, measured, language: " ".join(map(str, one.answers)), 40),
    _Column(NC_("column", "Without an answer"), lambda one, measured, language: len(one.unanswered)),
    _Column(NC_("column", "No longer use us"), lambda one, measured, language: len(one.gone)),
    _Column(NC_("column", "To another question"), lambda one, measured, language: one.other_wording),
)


def table(measured: Measured, language: Language) -> Table:
    """Return a row per figure."""
    titles = [Titled(language.in_context("column", one.title), one.width) for one in _COLUMNS]
    rows = ([column.told(one, measured, language) for column in _COLUMNS] for one in measured.figures)
    return Table(language.say(N_("Measures")), titles, rows, [record(one) for one in measured.figures])


def record(one: Figure) -> Mapping[str, Any]:
    """Return a figure for JSON; its points have two decimals."""
    low, high = one.interval or (None, None)
    before = one.before
    return {
        "measure": one.measure.value,
        "mode": one.mode,
        "group": one.group,
        "n": one.n,
        "value": _rounded(one.value),
        "low": _rounded(low),
        "high": _rounded(high),
        "verdict": one.verdict.value if one.verdict else None,
        "answers": list(one.answers),
        "mean": _rounded(one.mean),
        "no_answer": len(one.unanswered),
        "no_longer": len(one.gone),
        "other_wording": one.other_wording,
        "since": one.period.since.isoformat() if one.period.since else None,
        "until": one.period.until.isoformat() if one.period.until else None,
        "against_before": before and {
            "group": before.group,
            "since": before.period.since.isoformat() if before.period.since else None,
            "until": before.period.until.isoformat() if before.period.until else None,
            "n": before.n,
            "value": _rounded(before.value),
            "low": _rounded(before.interval.low if before.interval else None),
            "high": _rounded(before.interval.high if before.interval else None),
            "verdict": before.change.value,
        },
    }  # fmt: skip


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, 2)
