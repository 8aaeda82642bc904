"""A table in CSV: a header and rows of the same length, with the separator that fits the header best."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from interview_tui.importing.formats import NotRead, printable
from interview_tui.language.message import N_

SEPARATORS = (",", ";", "\t")
MOST_ROWS = 100_000
MOST_COLUMNS = 500
LONGEST_CELL = 100_000

EMPTY = N_("it is empty")
NO_ROWS = N_("below the header there is no row")
OTHER_COUNT = N_("the line has {count} cells, the header has {columns}; is the separator right?")
NOT_CLOSED = N_("a quotation mark is not closed, or text stands behind it")
TOO_MANY_ROWS = N_("the file has more than {most} rows; import it in parts")
TOO_MANY_COLUMNS = N_("the header has more than {most} columns")
NO_SEPARATOR = N_("'{separator}' cannot separate columns; it is one character, or tab")
_NAMED = {"tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";"}


@dataclass(frozen=True, slots=True)
class Table:
    """The cells of a file, unchanged."""

    separator: str
    header: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    """With the line each begins in; as long as the header. Empty rows are left out."""


def read_table(text: str, name: str, separator: str, known: Callable[[str], bool]) -> Table:
    """Return the table in a text; `known` says which headers are known. An empty `separator` is detected.

    `name` is the file's name for messages. Raises NotRead.
    """
    begins_at, text, said = _without_hint(text)
    chosen = _separator(separator, name) or said or _fitting(text, known)
    lines = _lines(text, chosen, name, begins_at)
    header = next(((line, row) for line, row in lines if any(cell.strip() for cell in row)), None)
    if header is None:
        raise NotRead(name, None, EMPTY)
    titles = tuple(cell.strip() for cell in header[1])
    while titles and not titles[-1]:
        titles = titles[:-1]  # a separator at the end of each line does not count
    if len(titles) > MOST_COLUMNS:
        raise NotRead(name, header[0], TOO_MANY_COLUMNS, most=MOST_COLUMNS)
    rows = tuple(_rows(lines, titles, name))
    if not rows:
        raise NotRead(name, None, NO_ROWS)
    return Table(chosen, titles, rows)


def _rows(
    lines: Iterator[tuple[int, list[str]]], titles: tuple[str, ...], name: str
) -> Iterator[tuple[int, tuple[str, ...]]]:  # fmt: skip
    for count, (line, row) in enumerate(lines, 1):
        if count > MOST_ROWS:
            raise NotRead(name, None, TOO_MANY_ROWS, most=MOST_ROWS)
        cells = [_cell(one) for one in row]
        if not any(cells):
            continue
        if len(cells) < len(titles) or any(cells[len(titles) :]):
            raise NotRead(name, line, OTHER_COUNT, count=len(cells), columns=len(titles))
        yield line, tuple(cells[: len(titles)])


def _cell(text: str) -> str:
    """Return the content of a cell; `="0171…"` is how others keep a spreadsheet from rounding a number."""
    cell = text.strip()
    if cell.startswith('="') and cell.endswith('"') and len(cell) > 3:
        return cell[2:-1].strip()
    if cell.startswith("'") and cell[1:2] in ("+", "=", "-", "@"):
        return cell[1:]
    return cell


def _lines(text: str, separator: str, name: str, begins_at: int) -> Iterator[tuple[int, list[str]]]:
    """Yield each row with the line it begins in. Raises NotRead."""
    limit = csv.field_size_limit(LONGEST_CELL)
    try:
        reader = csv.reader(text.splitlines(keepends=True), delimiter=separator, strict=True)
        while True:
            line = reader.line_num + begins_at
            try:
                row = next(reader, None)
            except csv.Error as error:
                raise NotRead(name, line, NOT_CLOSED) from error
            if row is None:
                return
            yield line, row
    finally:
        csv.field_size_limit(limit)


def _fitting(text: str, known: Callable[[str], bool]) -> str:
    """Return the separator with which most headers are known; of several, the one that gives most columns."""
    first = next((line for line in text.split("\n") if line.strip()), "")[:LONGEST_CELL]

    def fits(separator: str) -> tuple[int, int]:
        try:
            cells = next(csv.reader([first], delimiter=separator), [])
        except csv.Error:
            return 0, 0
        return sum(known(cell) for cell in cells), len(cells)

    return max(SEPARATORS, key=fits)


def _separator(given: str, name: str) -> str:
    separator = _NAMED.get(given.casefold(), given)
    if separator and (len(separator) > 1 or separator in '"\r\n ' or separator.isalnum()):
        raise NotRead(name, None, NO_SEPARATOR, separator=printable(given[:20]))
    return separator


def _without_hint(text: str) -> tuple[int, str, str]:
    """Return the number of the first line, and the text without the line in which a spreadsheet names the separator."""
    first, found, rest = text.partition("\n")
    hint = first.rstrip("\r")
    if found and hint[:4].casefold() == "sep=" and len(hint) == 5:
        return 2, rest, hint[4]
    return 1, text, ""
