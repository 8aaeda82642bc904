"""A plain table: CSV for spreadsheets, an Excel workbook of one sheet, and JSON. Texts stay texts."""

from __future__ import annotations

import json as to_json
from collections.abc import Iterable, Sequence
from datetime import UTC
from typing import Any, BinaryIO, NamedTuple, TypeAlias

from interview_tui.export.matter import Around
from interview_tui.export.writers.csv_text import write_rows
from interview_tui.language import forms

Cell: TypeAlias = str | int | float | None
Rows: TypeAlias = Iterable[Sequence[Cell]]


class Titled(NamedTuple):
    """A column: its title in the file's language, and its width."""

    title: str
    width: int = 11


class Table(NamedTuple):
    """What is written, in the file's language."""

    title: str
    columns: Sequence[Titled]
    rows: Rows
    records: Any
    """The same for JSON."""


def csv(table: Table, out: BinaryIO, around: Around) -> None:
    """Write a line per row; numbers in the notation of the language."""
    language = around.language
    told = (
        [forms.decimal(cell, 1, language) if isinstance(cell, float) else cell for cell in row] for row in table.rows
    )
    write_rows([one.title for one in table.columns], told, out, language.locale.csv_delimiter)


def xlsx(table: Table, out: BinaryIO, around: Around) -> None:
    """Write a workbook of one sheet: numbers are numbers, texts stay texts."""
    import xlsxwriter

    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"author": around.author, "created": around.now.astimezone(UTC).replace(tzinfo=None)})
    head = book.add_format({"bold": True, "bg_color": "#E3E9EF", "bottom": 1, "valign": "top", "text_wrap": True})
    points, text = book.add_format({"num_format": "0.0"}), book.add_format({"num_format": 49})
    sheet = book.add_worksheet(table.title)
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, column.width)
    sheet.write_row(0, 0, [one.title for one in table.columns], head)
    last = 0
    for last, row in enumerate(table.rows, start=1):
        for place, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(last, place, cell, text)
            elif cell is not None:
                sheet.write_number(last, place, cell, points if isinstance(cell, float) else None)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, last), len(table.columns) - 1)
    book.close()


def json(table: Table, out: BinaryIO, around: Around) -> None:
    """Write the records."""
    out.write(to_json.dumps(table.records, ensure_ascii=False, indent=2).encode() + b"\n")
