"""A figure as a bar of characters: certain, counted, possible."""

from interview_tui.insight.figure import FITS_ABOVE, Figure
from interview_tui.insight.intervals import Interval
from interview_tui.records.words import Measure

CERTAIN, COUNTED, POSSIBLE, REST, MARK = "█", "▓", "░", "·", "│"
"""The contents of cells. The mark is where it matters: at 0 for NPS, at 40 % for fit."""


def bar(figure: Figure, cells: int) -> str:
    """Return a bar of this many cells, from -100 to 100 for NPS, else from 0 to 100; "" if there is no figure."""
    value, interval = figure.value, figure.interval
    if value is None or interval is None:
        return ""
    least = -100 if figure.measure is Measure.RECOMMENDATION else 0
    mark = {Measure.RECOMMENDATION: 0.0, Measure.FIT: FITS_ABOVE}.get(figure.measure)
    room = cells if mark is None else cells - 1
    width = (100 - least) / room
    drawn = [_cell(least + (place + 0.5) * width, value, interval) for place in range(room)]
    if mark is not None:
        drawn.insert(round((mark - least) / width), MARK)
    return "".join(drawn)


def _cell(at: float, value: float, interval: Interval) -> str:
    """Return the content of a bar that begins at 0, at this point."""
    low, high = interval
    certain = low if low > 0 else min(high, 0.0)
    if _between(at, certain):
        return CERTAIN
    if _between(at, value):
        return COUNTED
    return POSSIBLE if low <= at <= high else REST


def _between(at: float, end: float) -> bool:
    """Return whether a point is between 0 and an end."""
    return 0 <= at <= end if end > 0 else end <= at <= 0 and end < 0
