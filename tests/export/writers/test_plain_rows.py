"""A plain table as CSV, as a workbook and as JSON."""

import json
import re
from io import BytesIO
from zipfile import ZipFile

import pytest

from interview_tui.export.matter import Around
from interview_tui.export.report import report_formats
from interview_tui.export.writers.plain_rows import Table, Titled
from interview_tui.language.catalogue import Language
from tests.support.frozen import START

FORMATS = {one.id: one for one in report_formats() if one.tables}


def written(form: str, language: str = "en") -> bytes:
    out, table = BytesIO(), Table("Measures", [Titled("Who"), Titled("%")], [["=1+1", 2.5], ["b", None]], [{"a": "ü"}])
    writes = FORMATS[form].tables
    assert writes is not None
    writes()(table, out, Around(Language(language), START))
    return out.getvalue()


@pytest.mark.parametrize(("language", "said"), [("en", "2.5"), ("de", "2,5")])
def test_a_number_is_in_the_notation_of_the_language(language: str, said: str) -> None:
    assert said in written("csv", language).decode("utf-8-sig")


def test_in_a_workbook_a_text_stays_a_text() -> None:
    with ZipFile(BytesIO(written("xlsx"))) as book:
        sheet, texts = (book.read(f"xl/{name}.xml").decode() for name in ("worksheets/sheet1", "sharedStrings"))

    assert re.search(r'<c r="B2"( s="\d+")?><v>2.5</v>', sheet)
    assert "=1+1" in texts
    assert "<f>" not in sheet


def test_records_are_json() -> None:
    assert json.loads(written("json")) == [{"a": "ü"}]
