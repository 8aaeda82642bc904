"""The last door before the terminal: no control character passes, whatever a widget draws."""

import re

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class NoControls(LineFilter):
    """Replaces control characters, bidi overrides and lone surrogates in drawn text by spaces."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments as they may be written to a terminal."""
        if not any(_CONTROLS.search(segment.text) for segment in segments):
            return segments
        return [Segment(_CONTROLS.sub(" ", text), style, control) for text, style, control in segments]
