"""The scales of the measures."""

from typing import NamedTuple

from interview_tui.records.words import Measure


class Scale(NamedTuple):
    """The lowest and the highest number of a measure."""

    least: int
    most: int


SCALES = {
    Measure.SATISFACTION: Scale(1, 5),
    Measure.RECOMMENDATION: Scale(0, 10),
    Measure.FIT: Scale(0, 3),
    Measure.EFFORT: Scale(1, 7),
}
"""Fit: 0 no longer uses us (counted nowhere), 1 not disappointed, 2 somewhat, 3 very. Effort: 7 is full agreement that
it was easy.
"""
NO_LONGER = 0
"""The answer to fit from somebody who no longer uses us."""
