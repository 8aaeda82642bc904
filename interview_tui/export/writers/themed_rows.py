"""Themes as a table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from interview_tui.export.themed import Themed, ThemeTold
from interview_tui.export.writers.plain_rows import Cell, Table, Titled
from interview_tui.insight.theme_counts import Count
from interview_tui.insight.theme_words import bar, state_word, trend_told
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, NC_
from interview_tui.records.spoken import track_name
from interview_tui.records.words import Track

_CELLS = 25
_Tells = Callable[[ThemeTold, Track | None, Count | None, Language], Cell]


class _Column(NamedTuple):
    title: str
    """In the context "column"."""
    told: _Tells
    width: int = 11


def _state(one: ThemeTold, language: Language) -> str:
    return state_word(one.theme.state, language)


_COLUMNS = (
    _Column(NC_("column", "Theme"), lambda one, track, count, language: one.theme.name, 30),
    _Column(NC_("column", "Track"), lambda one, track, count, language: track_name(track, language) if track else ""),
    _Column(NC_("column", "Spoke of it"), lambda one, track, count, language: len(count.spoke) if count else None),
    _Column(NC_("column", "Customers asked"), lambda one, track, count, language: count.asked if count else None),
    _Column(
        NC_("column", "Per cent"),
        lambda one, track, count, language: count.share.value if count and count.asked else None,
    ),
    _Column(
        NC_("column", "At least"),
        lambda one, track, count, language: count.interval.low if count and count.interval else None,
    ),
    _Column(
        NC_("column", "At most"),
        lambda one, track, count, language: count.interval.high if count and count.interval else None,
    ),
    _Column(NC_("column", "Bar"), lambda one, track, count, language: bar(count, _CELLS) if count else "", _CELLS),
    _Column(NC_("column", "Against before"), lambda one, track, count, language: trend_told(count, language)
            if count else "", 24),
    _Column(NC_("column", "Spoke against it"), lambda one, track, count, language: len(count.against)
            if count else None),
    _Column(NC_("column", "State"), lambda one, track, count, language: _state(one, language), 16),
    _Column(NC_("column", "Because"), lambda one, track, count, language: one.theme.because, 30),
    _Column(NC_("column", "Know it"), lambda one, track, count, language: one.known),
    _Column(NC_("column", "Do not wish it"), lambda one, track, count, language: one.unwished),
    _Column(NC_("column", "To tell"), lambda one, track, count, language: one.waiting),
    _Column(NC_("column", "Belongs to it"), lambda one, track, count, language: one.theme.belongs, 30),
    _Column(NC_("column", "Does not"), lambda one, track, count, language: one.theme.outside, 30),
    _Column(
        NC_("column", "Quotes"),
        lambda one, track, count, language: "\n".join(f"{each.text} ({each.who}, {each.day})" for each in one.quotes),
        60,
    ),
)  # fmt: skip


def table(themed: Themed, language: Language) -> Table:
    """Return a row per theme and track."""
    since, until = themed.period
    records = {
        "since": since.isoformat() if since else None,
        "until": until.isoformat() if until else None,
        "asked": {str(track): n for track, n in themed.reached.items()},
        "without_a_theme": themed.without,
        "themes": [record(one) for one in themed.themes],
    }
    titles = [Titled(language.in_context("column", one.title), one.width) for one in _COLUMNS]
    return Table(language.say(N_("Themes")), titles, _rows(themed, language), records)


def record(one: ThemeTold) -> Mapping[str, Any]:
    """Return a theme for JSON."""
    return {
        "id": one.theme.id,
        "name": one.theme.name,
        "belongs": one.theme.belongs or None,
        "outside": one.theme.outside or None,
        "state": one.theme.state,
        "because": one.theme.because or None,
        "told": one.known,
        "not_wished": one.unwished,
        "to_tell": one.waiting,
        "counts": [count_record(track, count) for track, count in one.counts.items()],
        "quotes": [
            {"note": each.note, "text": each.text, "customer": each.who or None, "day": each.day.isoformat(),
             "why": each.root or None, "against": each.against}
            for each in one.quotes
        ],
    }  # fmt: skip


def count_record(track: Track, count: Count) -> Mapping[str, Any]:
    """Return how many customers spoke of a theme on a track, as in JSON; the interval is in per cent."""
    interval, before = count.interval, count.before
    return {
        "track": track,
        "customers": len(count.spoke),
        "against": len(count.against),
        "of": count.asked,
        "low": round(interval.low, 1) if interval else None,
        "high": round(interval.high, 1) if interval else None,
        "before": {"customers": before.hits, "of": before.n} if before else None,
        "trend": count.trend,
    }


def _rows(themed: Themed, language: Language) -> Iterator[list[Cell]]:
    for one in themed.themes:
        tracks: list[tuple[Track | None, Count | None]] = [*one.counts.items()] or [(None, None)]
        for track, count in tracks:
            yield [column.told(one, track, count, language) for column in _COLUMNS]
