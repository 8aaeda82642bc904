"""A table of notes as CSV (RFC 4180), as a spreadsheet of the file's language opens it.

- UTF-8 with a byte order mark, without which Excel reads umlauts wrongly; the delimiter of the language, `;` in German,
  by which Excel parts columns there; each field in quotation marks; each record ends in CRLF. There is no `sep=` line:
  it would be a row to every other reader.
- Days are written `2026-11-21`, times `14:00`. Every field but those is a text.
- A text that a spreadsheet would take for a formula - it begins with `=`, `+`, `-`, `@` or the same signs in full
  width, perhaps behind spaces - is written with one apostrophe before it. One that already begins with apostrophes and
  such a sign gets one more, so that nothing is ambiguous: with exactly one taken away it is the text again.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import time
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO

from interview_tui.export.columns import NOTES, STATE
from interview_tui.export.matter import Around, Held, Matter
from interview_tui.export.table import Cells, Telling, Value
from interview_tui.language.catalogue import Language
from interview_tui.language.locales import CODES

_FORMULA = re.compile(r"'*\s*[=+\-@＝＋－＠]")
"""Matches texts a spreadsheet would take for a formula, and those already protected from it."""


def write(matters: Iterable[Matter], out: BinaryIO, around: Around) -> None:
    """Write a row per note."""
    language, table = around.language, NOTES.told(around.audience)
    titles, telling = table.titles(language), Telling(table, language)
    rows = (row for matter in matters for row in _rows(telling, matter, len(titles)))
    _write(titles, rows, out, language.locale.csv_delimiter, "utf-8-sig")


def recount(path: Path) -> Held:
    """Count the notes and promises in a written file. A conversation of which no note leaves has no row."""
    notes = promises = 0
    states = {Language(code).in_context("column", STATE.title) for code in CODES}
    with path.open(encoding="utf-8-sig", newline="") as text, fields_of_any_length():
        # The titles are quoted, and none holds a quotation mark: what follows the first one parts the fields.
        titles = text.readline().strip().split('"')
        state = next(place for place, title in enumerate(titles[1::2]) if title in states)
        for row in csv.reader(text, delimiter=titles[2]):
            notes += 1
            promises += bool(row[state])
    return Held(None, notes, promises)


def write_rows(
    titles: Iterable[str],
    rows: Iterable[Iterable[Value]],
    out: BinaryIO,
    delimiter: str,
    encoding: str = "utf-8-sig",
) -> None:
    """Write a table as CSV, row by row."""
    _write(titles, ([_field(value) for value in row] for row in rows), out, delimiter, encoding)


def _write(
    titles: Iterable[str], rows: Iterable[Iterable[Value]], out: BinaryIO, delimiter: str, encoding: str
) -> None:
    """Write a table whose values are already field texts."""
    text = TextIOWrapper(out, encoding=encoding, newline="")
    try:
        writer = csv.writer(text, delimiter=delimiter, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        writer.writerow(titles)
        writer.writerows(rows)
    finally:
        # Else the file, which is not ours, would be closed with it.
        text.detach()


def _rows(telling: Telling, matter: Matter, length: int) -> Iterator[list[Value]]:
    empty: list[Value] = [None] * length
    common = _put(empty, telling.common(matter))
    return (_put(common, cells) for cells in telling.rows(matter))


def _put(row: list[Value], cells: Cells) -> list[Value]:
    row = row.copy()
    for place, value in cells:
        row[place] = _field(value)
    return row


def guarded(text: str) -> str:
    """Return a text protected from being taken for a formula."""
    harmless = not text or text[0].isalnum()
    return text if harmless or not _FORMULA.match(text) else f"'{text}"


def _field(value: Value) -> Value:
    if isinstance(value, str):
        return guarded(value)
    return f"{value:%H:%M}" if isinstance(value, time) else value


@contextmanager
def fields_of_any_length() -> Iterator[None]:
    """Allow fields longer than 128 kB, as the evidence of a fact may be."""
    before = csv.field_size_limit(2**31 - 1)
    try:
        yield
    finally:
        csv.field_size_limit(before)
