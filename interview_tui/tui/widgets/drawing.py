"""Lines of styled text. Everything on the screen is drawn from these, so no text is ever parsed as markup."""

from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeAlias

from rich.cells import cell_len, chop_cells, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from interview_tui.tui.terminal.line_filter import harmless
from interview_tui.tui.widgets.theme import Palette

CHARACTERS_A_CELL = 40
"""More marks, joiners and the like in one cell were not typed by a person."""


class Span(NamedTuple):
    """A piece of a line. `style` is an argument for `Palette.style`."""

    text: str
    style: str = "text"


Line: TypeAlias = tuple[Span, ...]
Lines: TypeAlias = list[Line]
Draw: TypeAlias = Callable[[int], Lines]
"""Makes lines for a width in cells."""


def line(*pieces: Span | str | tuple[str, str]) -> Line:
    """Return a line from pieces; a bare text has the normal style."""
    return tuple(
        Span(piece) if isinstance(piece, str) else piece if isinstance(piece, Span) else Span(*piece)
        for piece in pieces
    )


def width_of(pieces: Iterable[Span]) -> int:
    """Return the width of a line in cells."""
    return sum(cell_len(span.text) for span in pieces)


def beginning(text: str, cells: int) -> str:
    """Return as much of a text as may be needed to fill so many cells: measuring all of a huge one takes long."""
    few = text[: 4 * (cells + 2)]
    # Cutting inside a grapheme cluster may make it wider than the whole: hence room for two of them.
    if len(few) == len(text) or cell_len(few) > cells + 4:
        return few
    return text[: CHARACTERS_A_CELL * (cells + 2)]


def fitted(text: str, cells: int) -> str:
    """Return a text cut or padded to exactly this many cells; `…` shows that something was cut off."""
    flat = beginning(text, cells).replace("\n", " ")
    if cell_len(flat) <= cells:
        return set_cell_size(flat, cells)
    return set_cell_size(set_cell_size(flat, max(0, cells - 1)).rstrip() + "…", cells) if cells > 0 else ""


def shortened(text: str, cells: int) -> str:
    """Return a text of at most this many cells; `…` shows that something was cut off."""
    flat = beginning(text, cells).replace("\n", " ")
    # Unchanged if it fits: padding to zero cells would remove a mark of zero width.
    return flat if cell_len(flat) <= cells else fitted(flat, cells)


def beside(left: Line, right: Line, width: int) -> Line:
    """Return one line with a part at each end; the left one is shortened if both do not fit."""
    room = max(0, width - width_of(right) - 1)
    kept: list[Span] = []
    for span in left:
        if room <= 0:
            break
        text = shortened(span.text, room)
        room -= cell_len(text)
        kept.append(Span(text, span.style))
    gap = max(1, width - width_of(kept) - width_of(right))
    return (*kept, Span(" " * gap), *right)


def wrapped(text: str, width: int) -> list[str]:
    """Return a text in lines of at most this many cells, broken between words if possible."""
    width = max(4, width)
    lines: list[str] = []
    for paragraph in text.split("\n"):
        if cell_len(paragraph) <= width:
            lines.append(paragraph)
            continue
        current, used = "", 0
        for word in paragraph.split(" "):
            cells = cell_len(word)
            if current and used + 1 + cells <= width:
                current, used = f"{current} {word}", used + 1 + cells
                continue
            if current:
                lines.append(current)
            if cells > width:
                *full, word = chop_cells(word, width)
                lines.extend(full)
                cells = cell_len(word)
            current, used = word, cells
        lines.append(current)
    return lines


def paragraph(text: str, style: str, width: int, indent: int = 0) -> Lines:
    """Return a text as wrapped lines in one style, all indented."""
    pad = Span(" " * indent)
    return [(pad, Span(piece, style)) for piece in wrapped(text, width - indent)]


def strip_of(pieces: Iterable[Span], width: int, palette: Palette, base: Style) -> Strip:
    """Return a line as Textual draws it, exactly that wide."""
    segments = [Segment(_flat(span.text), base + palette.style(span.style)) for span in pieces if span.text]
    return Strip(segments).adjust_cell_length(width, base)


def _flat(text: str) -> str:
    return harmless(text.replace("\n", " ").replace("\t", " "))
