"""Figures of measures as files."""

import csv
import json
import re
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from interview_tui.export.formats import FORMATS as EVERY
from interview_tui.export.matter import Around
from interview_tui.export.measured import Measured, written
from interview_tui.export.report import report_formats
from interview_tui.insight.figure import By, Which
from interview_tui.insight.figures import figures
from interview_tui.language.catalogue import Language
from tests.support.frozen import START
from tests.support.measured import EFFORT, FIT, NPS, TODAY, answered, several

HEADS = [
    *several([3] * 12 + [1] * 18, FIT, date(2026, 8, 1)),
    *several([3] * 29 + [1] * 1, FIT, date(2026, 11, 1), first=40),
    *several([6] * 12, EFFORT, first=80),
    answered(99, 9, NPS),
]
QUARTERS = Which(by=By.QUARTER)
MEASURED = Measured(figures(HEADS, QUARTERS, TODAY), QUARTERS)
FORMATS = {one.id: one for one in report_formats()}


def content(format_id: str, measured: Measured = MEASURED, language: str = "en") -> bytes:
    return written(FORMATS[format_id], measured, Around(Language(language), START))


def test_no_other_format_writes_an_empty_file() -> None:
    [calendar] = [one for one in EVERY if one.id == "ics"]
    with pytest.raises(ValueError, match="ics"):
        written(calendar, MEASURED, Around(Language("en"), START))


def test_there_are_formats_to_read_and_to_reckon_with() -> None:
    assert set(FORMATS) == {"md", "pdf", "txt", "html", "docx", "csv", "xlsx", "json"}


def test_a_table_has_a_row_for_each_figure_as_its_language_writes_numbers() -> None:
    rows = list(csv.DictReader(StringIO(content("csv", language="de").decode("utf-8-sig")), delimiter=";"))
    told = [(row["Messfrage"], row["Gruppe"], row["Kunden"], row["Zahl"], row["Mehr als 40 %"]) for row in rows]
    assert told == [
        ("Weiterempfehlung (NPS)", "4. Quartal 2026", "1", "", ""),
        ("Würden wir fehlen?", "3. Quartal 2026", "30", "40,0", "noch nicht zu sagen"),
        ("Würden wir fehlen?", "4. Quartal 2026", "30", "96,7", "ja"),
        ("Aufwand (CES)", "4. Quartal 2026", "12", "100,0", ""),
    ]
    assert [row["Gegenüber davor"] for row in rows] == ["", "", "gestiegen", ""]
    assert rows[3]["Antworten"] == " ".join(["6"] * 12)


def test_in_a_workbook_numbers_are_numbers() -> None:
    with ZipFile(BytesIO(content("xlsx"))) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert re.search(r'<c r="D3"( s="\d+")?><v>30</v>', sheet)
    assert re.search(r'<c r="E3" s="\d+"><v>40</v>', sheet)


def test_records_say_how_it_was_before() -> None:
    *_, fit, _ = json.loads(content("json"))
    assert fit["group"] == "2026-Q4"
    assert fit["against_before"]["verdict"] == "rose"
    assert (fit["against_before"]["group"], fit["against_before"]["n"]) == ("2026-Q3", 30)
    assert 0 < fit["against_before"]["low"] < 56.67 < fit["against_before"]["high"]


@pytest.mark.parametrize("format_id", ["md", "txt", "html"])
def test_a_paper_has_a_bar_for_each_figure_and_the_answers_where_there_is_none(format_id: str) -> None:
    told = content(format_id).decode()
    assert "██████▓▓▓▓│░░░░▁▁▁▁▁▁▁▁▁▁" in told
    assert "█ certain" in told
    assert "notes" not in told


@pytest.mark.parametrize("format_id", ["docx", "html", "md"])
def test_a_paper_without_notes_counts_none(format_id: str) -> None:
    whole = content(format_id)
    if format_id == "docx":
        with ZipFile(BytesIO(whole)) as book:
            whole = book.read("word/document.xml")
    assert b"0 notes" not in whole


def test_a_paper_without_an_answer_says_so() -> None:
    assert "No measure was answered yet." in content("txt", Measured((), Which())).decode()


def test_a_paper_is_set_in_pages(tmp_path: Path) -> None:
    assert content("pdf").startswith(b"%PDF")
