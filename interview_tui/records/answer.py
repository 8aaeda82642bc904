"""The answer to a measure: a number on its scale, or that the customer gave none."""

from typing import Annotated

from pydantic import AwareDatetime, model_validator

from interview_tui.records.parts import CleanLine
from interview_tui.records.record import AnyWord, Record
from interview_tui.records.scales import SCALES
from interview_tui.records.words import WRITTEN, Channel, Measure, Mode


class MeasureAnswer(Record):
    """The answer to a measure. It is kept apart from the notes, and counted only with answers of the same mode."""

    measure: Annotated[Measure, AnyWord()]
    value: int | None = None
    """None: asked, but not answered."""
    at: AwareDatetime
    mode: Annotated[Mode, AnyWord()] = Mode.ASKED
    wording: CleanLine = ""
    """The question as it was asked; empty: the measure's own wording. A number from 0 to 10 counts as a recommendation
    (NPS) only if the question asked for one.
    """

    @model_validator(mode="after")
    def _on_its_scale(self) -> "MeasureAnswer":
        scale = SCALES.get(self.measure)
        if scale is not None and self.value is not None and not scale.least <= self.value <= scale.most:
            raise ValueError(f"an answer to {self.measure} lies between {scale.least} and {scale.most}")
        return self


def mode_of(channel: Channel) -> Mode:
    """Return the mode of an answer that came in through this channel."""
    return Mode.MESSAGE if channel in WRITTEN or channel is Channel.MESSAGE else Mode.ASKED
