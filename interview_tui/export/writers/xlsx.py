"""Conversations, notes, promises and customers as sheets of an Excel workbook: days are days, and texts stay texts.

XlsxWriter makes the workbook with its styles and titles; the rows are put in as they come, so that 300,000 notes take
neither a minute nor much memory. A text is a text: no formula, no link, and leading zeros stay. What is longer than a
cell can be goes on in a sheet of its own, and the cell says so.
"""

import re
import shutil
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from datetime import UTC
from io import BytesIO
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

import xlsxwriter

from interview_tui.export.columns import CONVERSATIONS, CUSTOMERS, NOTES, PROMISES
from interview_tui.export.matter import Around, Held, Matter
from interview_tui.export.table import Cells, Column, Holds, Met, Table, Telling, met
from interview_tui.export.writers.xlsx_rows import MOST_ROWS, Rows, pieces
from interview_tui.language.message import N_, NC_, Told

_REST = Table(
    NC_("table", "Continued"),
    (
        Column(NC_("column", "Sheet"), Holds.WORD),
        Column(NC_("column", "Row"), Holds.NUMBER),
        Column(NC_("column", "Column"), Holds.WORD),
        Column(NC_("column", "Text"), Holds.TEXT),
    ),
)
"""Name of the sheet for the rest of texts too long for a cell; created only if needed."""
_TABLES = (CONVERSATIONS, NOTES, PROMISES, CUSTOMERS, _REST)
_WIDTHS = {Holds.WORD: 18, Holds.TEXT: 60, Holds.ID: 30, Holds.DAY: 12, Holds.TIME: 9, Holds.NUMBER: 11}
_STYLED = re.compile(rb'<col min="(\d+)" max="(\d+)"[^>]* style="(\d+)"')
_DIMENSION = re.compile(rb"<dimension [^>]*/>")
_FILTER = re.compile(rb'(<autoFilter ref="A1:[A-Z]+)2(")')
_FILTER_NAME = re.compile(
    rb'(<definedName name="_xlnm._FilterDatabase" localSheetId="(\d+)"[^<]*\$)2(?=</definedName>)'
)
"""Places that state the last row of a sheet: in its own frame, and in that of the workbook."""
_ROW = b"<row "
_FAST = 1
"""Compression level of a sheet: files are a third larger, but written in a quarter of the time."""


class TooManyRows(Told):
    """There are more rows than a sheet can hold."""

    def __init__(self) -> None:
        super().__init__(N_("An Excel sheet holds 1,048,575 notes, and these are more: choose a period, CSV or JSON."))


def write(matters: Iterable[Matter], out: BinaryIO, around: Around) -> None:
    """Write a workbook. Raises TooManyRows."""
    # Its parts are begun by their names: so they are of one age, whenever that is, and packed as hard as is said here.
    with ZipFile(out, "w", ZIP_DEFLATED, compresslevel=_FAST) as file, ExitStack() as opened:
        frame = _frame(around, _TABLES)
        sheets: dict[str, _Sheet] = {}
        # Only one part of the file can be written at a time: the largest goes there at once, the others lie aside.
        with file.open(_path(NOTES), "w") as largest:
            for table in reversed(_TABLES):
                target = largest if table is NOTES else opened.enter_context(SpooledTemporaryFile(1 << 16))
                head = frame.read(_path(table))
                sheets[table.title] = _Sheet(table, head, target, around, sheets.get(_REST.title))
            _fill(sheets, matters)
        shown = [table for table in _TABLES if table is not _REST or sheets[table.title].rows.count]
        for table in shown:
            if table is not NOTES:
                with file.open(_path(table), "w") as part:
                    sheets[table.title].copy(part)
        _write_frame(file, _frame(around, shown), [sheets[table.title] for table in shown])


def recount(path: Path) -> Held:
    """Count the rows of the sheets in a written file."""
    counted = []
    with ZipFile(path) as file:
        for table in (CONVERSATIONS, NOTES, PROMISES):
            with file.open(_path(table)) as sheet:
                counted.append(_rows(sheet) - 1)
    return Held(*counted)


def _rows(sheet: IO[bytes]) -> int:
    """Count the rows of a sheet; a text never contains `<`."""
    count, before = 0, b""
    while chunk := sheet.read(1 << 18):
        count += (before + chunk).count(_ROW)
        before = chunk[1 - len(_ROW) :]
    return count


def _fill(sheets: Mapping[str, "_Sheet"], matters: Iterable[Matter]) -> None:
    known: dict[str, Met] = {}
    for matter in matters:
        for table in (CONVERSATIONS, NOTES, PROMISES):
            sheets[table.title].put_conversation(matter)
        if one := matter.conversation.customer_id:
            known[one] = met(known.get(one), matter, one)
    sheets[CUSTOMERS.title].put_customers(sorted(known.values(), key=lambda one: one.name.casefold()))
    for sheet in sheets.values():
        sheet.end()


class _Sheet:
    """One sheet: its frame, and the rows as they come."""

    def __init__(self, table: Table, frame: bytes, out: IO[bytes], around: Around, rest: "_Sheet | None") -> None:
        self.title = around.language.in_context("table", table.title)
        head, _, self._tail = _DIMENSION.sub(b"", frame).partition(b"</sheetData>")
        self._table, self._language, self._out, self._rest = table.told(around.audience), around.language, out, rest
        self._telling = Telling(self._table, around.language)
        words = [place for place, column in enumerate(self._table.columns) if column.holds is Holds.WORD]
        self.rows = Rows(_styles(head), words, self._cut)
        out.write(head)

    def put_conversation(self, matter: Matter) -> None:
        """Write this sheet's rows of a conversation. Raises TooManyRows."""
        self.rows.have_in_common(self._telling.common(matter))
        self.put(self._telling.rows(matter))

    def put_customers(self, customers: Iterable[Met]) -> None:
        """Write customers."""
        self.put(list(enumerate(self._table.row_of(one, self._language))) for one in customers)

    def put(self, rows: Iterable[Cells]) -> None:
        """Write rows. Raises TooManyRows."""
        text = "".join(map(self.rows.row, rows))
        if self.rows.count > MOST_ROWS:
            raise TooManyRows
        self._out.write(text.encode())

    def end(self) -> None:
        """Write the end of the sheet, below the rows."""
        filtered = _FILTER.sub(rb"\g<1>%d\2" % self.rows.last, self._tail)
        self._out.write(b"</sheetData>" + filtered)

    def copy(self, target: IO[bytes]) -> None:
        """Copy the whole sheet from its temporary file."""
        self._out.seek(0)
        shutil.copyfileobj(self._out, target, 1 << 16)

    def _cut(self, text: str, place: int, row: int) -> str:
        """Return the part of a too long text that fits into a cell; the rest goes into the sheet for that."""
        if self._rest is None:
            return pieces(text)[0]
        first, *others = pieces(text)
        column = self._language.in_context("column", self._table.columns[place].title)
        beginning = self._rest.rows.last + 1
        self._rest.put(list(enumerate((self.title, row, column, one))) for one in others)
        told = self._language.say(
            N_("[goes on in the sheet {sheet}, row {row}]"), sheet=self._rest.title, row=beginning
        )
        return f"{first}\n{told}"


def _frame(around: Around, tables: Sequence[Table]) -> ZipFile:
    """Return a workbook with these sheets, their titles, styles and filters, but no rows."""
    written = BytesIO()
    book = xlsxwriter.Workbook(written, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"author": around.author, "created": around.now.astimezone(UTC).replace(tzinfo=None)})
    head = book.add_format({"bold": True, "bg_color": "#E3E9EF", "bottom": 1, "valign": "top", "text_wrap": True})
    day = around.language.locale.long_date.format(day="dd", month="mm", name="mmm", year="yyyy")
    looks: dict[Holds, dict[str, object]] = {
        # 49 is "text" to Excel: what is typed there later stays as typed, too.
        Holds.WORD: {"num_format": 49},
        Holds.ID: {"num_format": 49, "font_color": "#7F7F7F"},
        Holds.TEXT: {"quote_prefix": True, "text_wrap": True},
        Holds.DAY: {"num_format": day, "align": "left"},
        Holds.TIME: {"num_format": "hh:mm", "align": "left"},
        Holds.NUMBER: {"num_format": 1},
    }
    formats = {holds: book.add_format({"valign": "top", **look}) for holds, look in looks.items()}
    for table in (one.told(around.audience) for one in tables):
        sheet = book.add_worksheet(around.language.in_context("table", table.title))
        for place, column in enumerate(table.columns):
            sheet.set_column(place, place, _WIDTHS[column.holds], formats[column.holds])
        sheet.write_row(0, 0, table.titles(around.language), head)
        sheet.autofilter(0, 0, 1, len(table.columns) - 1)
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_paper(9)
    book.close()
    return ZipFile(written)


def _write_frame(file: ZipFile, frame: ZipFile, sheets: Sequence[_Sheet]) -> None:
    """Write all parts of a workbook except its sheets."""
    for name in frame.namelist():
        if not name.startswith("xl/worksheets/"):
            content = frame.read(name)
            if name == "xl/workbook.xml":
                content = _FILTER_NAME.sub(lambda found: b"%s%d" % (found[1], sheets[int(found[2])].rows.last), content)
            with file.open(name, "w") as part:
                part.write(content)


def _styles(head: bytes) -> list[int]:
    """Return the style number of each column."""
    found: list[int] = []
    for first, last, style in _STYLED.findall(head):
        found += [int(style)] * (int(last) - int(first) + 1)
    return found


def _path(table: Table) -> str:
    return f"xl/worksheets/sheet{_TABLES.index(table) + 1}.xml"
