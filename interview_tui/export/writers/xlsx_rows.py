"""Writes sheet rows as SpreadsheetML: 1 µs per cell, where XlsxWriter, which makes the rest, takes 12 µs."""

import re
from collections.abc import Callable, Collection, Sequence
from datetime import date, time

from interview_tui.export.table import Cells, Value

LONGEST_CELL = 32_767
"""Longest cell in UTF-16 code units, the limit of Excel."""
PIECE = LONGEST_CELL // 2
"""Number of characters that fit into a cell, whatever they are."""
MOST_ROWS = 1_048_575
"""Maximum number of rows below the header."""

_DAY_ZERO = date(1899, 12, 30).toordinal()
_FIRST_DAY = date(1900, 3, 1)
"""First day with a correct number: earlier ones are off because Excel counts a day that never was."""
_SPECIAL = re.compile("[&<>\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_MOST_WORDS = 1000
"""Number of texts per column whose XML is cached."""
_NO_RUN: tuple[int, list[str]] = (1 << 20, [])
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
    """Writes the rows of one sheet in order, below the header."""

    def __init__(self, styles: Sequence[int], words: Collection[int], fitting: Callable[[str, int, int], str]) -> None:
        """`words` are the numbers of columns in which few texts recur.

        `fitting` returns the part of a too long text that goes into a cell, given text, column and row.
        """
        self.count = 0
        self._fitting = fitting
        self._begin = [f'<c r="{_letters(place)}' for place in range(len(styles))]
        self._style = [f'" s="{style}"' for style in styles]
        self._known: dict[int, dict[Value, str]] = {place: {} for place in words}
        self._common: list[tuple[int, list[str]]] = []

    @property
    def last(self) -> int:
        """Number of the last row, from 1; the first is the header."""
        return self.count + 1

    def have_in_common(self, cells: Cells) -> None:
        """Set the cells common to the next rows: they are rendered once."""
        # Cells side by side are one text but for the number of the row, which stands wherever its pieces meet.
        runs: list[tuple[int, list[str]]] = []
        beyond = -1
        for place, value in cells:
            if rest := self._content(value, place, self.last + 1):
                if place == beyond:
                    pieces = runs[-1][1]
                    pieces[-1] += self._begin[place]
                    pieces.append(rest)
                else:
                    runs.append((place, [self._begin[place], rest]))
                beyond = place + 1
        self._common = runs

    def row(self, cells: Cells) -> str:
        """Return the next row: the common cells, and these of its own."""
        self.count += 1
        last, begin, known = self.last, self._begin, self._known
        number = str(last)
        written = ['<row r="', number, '">']
        runs = iter(self._common)
        first, run = next(runs, _NO_RUN)
        for place, value in cells:
            while first < place:
                written.append(number.join(run))
                first, run = next(runs, _NO_RUN)
            if value is None or value == "":
                continue
            if (words := known.get(place)) is None:
                rest = self._content(value, place, last)
            elif (rest := words.get(value, "")) == "":
                if len(words) >= _MOST_WORDS:
                    words.clear()
                rest = words[value] = self._content(value, place, last)
            written += (begin[place], number, rest)
        while run:
            written.append(number.join(run))
            first, run = next(runs, _NO_RUN)
        written.append("</row>")
        return "".join(written)

    def _content(self, value: Value, place: int, row: int) -> str:
        """Return the XML that follows a cell's number; empty for an empty cell."""
        style = self._style[place]
        if isinstance(value, str):
            if len(value) > PIECE and _too_long(value):
                value = self._fitting(value, place, row)
        elif value is None:
            return ""
        elif isinstance(value, time):
            # To the last digit: of ten, LibreOffice makes 15:29 of half past three.
            return f"{style}><v>{(value.hour * 60 + value.minute) / 1440!r}</v></c>"
        elif isinstance(value, int):
            return f"{style}><v>{value}</v></c>"
        elif isinstance(value, date) and value >= _FIRST_DAY:
            return f"{style}><v>{value.toordinal() - _DAY_ZERO}</v></c>"
        else:
            value = str(value)
        if not value:
            return ""
        # An expression would look at each character in turn, and nearly no text has one of these.
        if "&" in value or "<" in value or ">" in value or "_x" in value or "\ufffe" in value or "\uffff" in value:
            value = _SPECIAL.sub(_escaped, value)
        space = ' xml:space="preserve"' if value[0].isspace() or value[-1].isspace() else ""
        return f'{style} t="inlineStr"><is><t{space}>{value}</t></is></c>'


def _too_long(text: str) -> bool:
    """Return whether a text is too long for a cell."""
    return len(text) > PIECE and len(text.encode("utf-16-le")) > 2 * LONGEST_CELL


def pieces(text: str) -> list[str]:
    """Return a text in pieces that each fit into a cell."""
    return [text[begin : begin + PIECE] for begin in range(0, len(text), PIECE)]


def _escaped(found: re.Match[str]) -> str:
    return _WRITTEN[found[0]]


def _letters(column: int) -> str:
    """Return the letters of a column number, from 0: A, Z, AA."""
    column, last = divmod(column, 26)
    return (_letters(column - 1) if column else "") + chr(ord("A") + last)
