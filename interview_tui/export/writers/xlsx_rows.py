"""The rows of a sheet as SpreadsheetML. XlsxWriter makes the workbook; a cell takes it 12 µs, and here one."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, time

from interview_tui.export.table import Value

LONGEST_CELL = 32_767
"""UTF-16 units that Excel takes in one cell."""
PIECE = LONGEST_CELL // 2
"""Characters of which a cell holds any."""
MOST_ROWS = 1_048_575
"""Rows of a sheet below its titles."""

_DAY_ZERO = date(1899, 12, 30).toordinal()
_FIRST_DAY = date(1900, 3, 1)
"""Before it Excel counts a day that there never was."""
_SPECIAL = re.compile("[&<>\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_WRITTEN = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    "\ufffe": "_xFFFE_",
    "\uffff": "_xFFFF_",
    # Else Excel would take what was typed for the code of a character.
    "_": "_x005F_",
}


class Rows:
    """Writes the rows of one sheet, one after the other, below the titles."""

    def __init__(self, styles: Sequence[int], fitting: Callable[[str, int], str]) -> None:
        """`fitting` returns what a cell holds of a text that is too long for one, of the column at a place."""
        self.count = 0
        self._fitting = fitting
        self._begin = [f'<c r="{_letters(place)}' for place in range(len(styles))]
        self._style = [f'" s="{style}"' for style in styles]
        # What a conversation tells is the same object in each of its rows: it is put into words once.
        self._last: list[Value] = [None] * len(styles)
        self._rest = [""] * len(styles)

    @property
    def last(self) -> int:
        """The number of the last row, from 1; the first holds the titles."""
        return self.count + 1

    def row(self, values: Iterable[Value]) -> str:
        """Return the next row."""
        self.count += 1
        number, last, begin, rest = self.last, self._last, self._begin, self._rest
        cells = [f'<row r="{number}">']
        for place, value in enumerate(values):
            if value is None:
                continue
            if value is not last[place]:
                rest[place] = self._content(value, place) if value != "" else ""
                last[place] = value
            if rest[place]:
                cells.append(f"{begin[place]}{number}{rest[place]}")
        cells.append("</row>")
        return "".join(cells)

    def _content(self, value: Value, place: int) -> str:
        style = self._style[place]
        if isinstance(value, str):
            if len(value) > PIECE and _too_long(value):
                value = self._fitting(value, place)
        elif isinstance(value, time):
            return f"{style}><v>{(value.hour * 60 + value.minute) / 1440:.10f}</v></c>"
        elif isinstance(value, int):
            return f"{style}><v>{value}</v></c>"
        elif isinstance(value, date) and value >= _FIRST_DAY:
            return f"{style}><v>{value.toordinal() - _DAY_ZERO}</v></c>"
        text = _SPECIAL.sub(_escaped, str(value))
        space = ' xml:space="preserve"' if text[0].isspace() or text[-1].isspace() else ""
        return f'{style} t="inlineStr"><is><t{space}>{text}</t></is></c>'


def _too_long(text: str) -> bool:
    """Tell whether a text does not fit into a cell."""
    return len(text) > PIECE and len(text.encode("utf-16-le")) > 2 * LONGEST_CELL


def pieces(text: str) -> list[str]:
    """Return a text in pieces each of which fits into a cell."""
    return [text[begin : begin + PIECE] for begin in range(0, len(text), PIECE)]


def _escaped(found: re.Match[str]) -> str:
    return _WRITTEN[found[0]]


def _letters(column: int) -> str:
    """Return the letters of a column, from 0: A, Z, AA."""
    column, last = divmod(column, 26)
    return (_letters(column - 1) if column else "") + chr(ord("A") + last)
