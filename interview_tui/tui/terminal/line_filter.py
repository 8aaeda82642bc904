"""The last barrier before the terminal: no control character passes, and no row gets wider, whatever a widget draws."""

import re

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_CONTROLS = "\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff"
_EMOJI = "\u203c-\u3299\U0001f000-\U0001faff"
_JOINED = "\ufe0f\U0001f3fb-\U0001f3ff"  # allowed between an emoji and its joiner
_SUSPECT = re.compile(f"[{_CONTROLS}\u200d\ufe0f]")
_UNWANTED = re.compile(
    "^[\u200d\ufe0f]+"  # at the start of a segment they would change what precedes it
    f"|[{_CONTROLS}]"
    # Rich counts a joiner and what follows as zero width. A terminal does so only between emoji: any other row would be
    # wider there than here, and push what follows.
    f"|(?<![{_EMOJI}{_JOINED}])\u200d|\u200d(?![{_EMOJI}])"
)


def harmless(text: str) -> str:
    """Return a text that is safe to write to a terminal and as wide there as measured here."""
    return _UNWANTED.sub("", text) if _SUSPECT.search(text) else text


class NoControls(LineFilter):
    """Removes control characters, bidi overrides, lone surrogates and joiners that join nothing."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments made safe, together as wide as before."""
        if not any(_SUSPECT.search(segment.text) for segment in segments):
            return segments
        kept = [Segment(harmless(text), style, control) for text, style, control in segments]
        width = sum(cell_len(segment.text) for segment in segments)
        return Segment.adjust_line_length(kept, width, kept[-1].style)
