"""Conversations as an Excel workbook, read again by openpyxl."""

import zlib
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import given, settings
from openpyxl.utils.escape import unescape
from openpyxl.workbook import Workbook

from interview_tui.export.matter import Around, Held, Matter, held_in
from interview_tui.export.writers import xlsx
from interview_tui.export.writers.xlsx import TooManyRows, recount, write
from interview_tui.export.writers.xlsx_rows import LONGEST_CELL
from interview_tui.language.catalogue import Language
from interview_tui.language.locales import CODES
from interview_tui.records.conversation import Conversation
from interview_tui.records.words import Audience
from tests.support import hostile
from tests.support.frozen import START
from tests.support.languages import LANGUAGES
from tests.support.strategies import conversations
from tests.support.written import conversation, customer, note, number

EN, DE = Language("en"), Language("de")
HOSTILE = Conversation.from_document(
    {"id": hostile.CONVERSATION, "author": hostile.NAME, "customer": hostile.NAME, "started_at": START.isoformat(),
     "notes": list(hostile.notes(START))}
)  # fmt: skip
WEBER = customer(7, "Claudia Weber", "Nordmetall")


def written(matters: Iterable[Matter], language: Language = EN, audience: Audience = Audience.COLLEAGUE) -> bytes:
    out = BytesIO()
    write(matters, out, Around(language, START, author="Jana Reuter", audience=audience))
    return out.getvalue()


def opened(matters: Iterable[Matter], language: Language = EN, audience: Audience = Audience.COLLEAGUE) -> Workbook:
    return openpyxl.load_workbook(BytesIO(written(matters, language, audience)))


def rows(book: Workbook, sheet: str) -> list[dict[str, object]]:
    titles, *others = book[sheet].iter_rows(values_only=True)
    return [dict(zip(map(str, titles), row, strict=True)) for row in others]


def texts(book: Workbook, sheet: str, column: str) -> list[str]:
    return [unescape(str(row[column] or "")) for row in rows(book, sheet)]


def full() -> Matter:
    kept = conversation(
        note(1, "zu teuer", kind="criticism", track="optimisation"),
        note(2, "der Rabatt fehlt", kind="why", because_of=number(1)),
        note(3, "Angebot", kind="promise", due="2026-11-30", due_time="14:00", owner="Jana", promise="kept"),
        note(4, "Liste", kind="promise", due_time="morning", theirs=True),
        ended_at=START + timedelta(minutes=21),
        customer=WEBER.name,
        organisation=WEBER.organisation,
        customer_id=WEBER.id,
    )
    return Matter(kept, WEBER)


def test_there_is_a_sheet_for_conversations_notes_promises_and_customers_in_the_files_language() -> None:
    assert opened([], EN).sheetnames == ["Conversations", "Notes", "Promises", "Customers"]
    assert opened([], DE).sheetnames == ["Gespräche", "Notizen", "Zusagen", "Kunden"]


def test_each_sheet_has_a_row_for_each_of_its_things() -> None:
    book = opened([full(), Matter(conversation(id=number(901), customer_id=WEBER.id), WEBER)])

    assert {name: len(rows(book, name)) for name in book.sheetnames} == {
        "Conversations": 2, "Notes": 4, "Promises": 2, "Customers": 1,
    }  # fmt: skip
    [weber] = rows(book, "Customers")
    assert (weber["Customer"], weber["Organisation"], weber["Conversations"]) == ("Claudia Weber", "Nordmetall", 2)


def test_days_are_days_times_are_times_and_numbers_are_numbers() -> None:
    book = opened([full()])

    [one] = rows(book, "Conversations")
    assert (one["Day"], one["Time"]) == (datetime(2026, 11, 21), time(14, 0))  # noqa: DTZ001 - as Excel has it
    assert (one["Minutes"], one["Notes"], one["Promises"], one["Open promises"]) == (21, 4, 2, 1)
    promise, other = rows(book, "Promises")
    assert (promise["Due"], promise["At"]) == (datetime(2026, 11, 30), time(14, 0))  # noqa: DTZ001
    assert (other["Due"], other["At"]) == (None, "in the morning")


def test_a_day_before_those_that_excel_knows_is_a_text() -> None:
    old = WEBER.changed(first_deal=date(1899, 12, 31))

    [row] = rows(opened([Matter(conversation(customer_id=old.id), old)]), "Customers")

    assert row["First deal on"] == "1899-12-31"


@pytest.mark.parametrize(("language", "form"), [(EN, "dd mmm yyyy"), (DE, "dd.mm.yyyy")], ids=["en", "de"])
def test_days_are_shown_as_the_language_writes_them(language: Language, form: str) -> None:
    book = opened([full()], language)

    assert book.worksheets[0]["A2"].number_format == form


TYPED = [
    *("007", "=1+1", "https://example.org", "1e5", "TRUE", "  2 Leerzeichen  ", "a\n\nb"),
    *("<r><t>x</t></r>", "a & b < c > d", "_x0041_x0042_", "nicht\ufffeda\uffff"),
]


@pytest.mark.parametrize("text", TYPED)
def test_a_text_stays_the_text_it_is(text: str) -> None:
    book = opened([Matter(conversation(note(1, text)))])

    cell = book["Notes"]["F2"]
    assert (unescape(str(cell.value)), cell.data_type, cell.hyperlink) == (text, "s", None)


@pytest.mark.parametrize("language", LANGUAGES, ids=CODES)
def test_no_hostile_text_becomes_a_formula_a_link_or_a_row(language: Language) -> None:
    book = opened([Matter(HOSTILE)], language)

    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    assert not [cell for cell in cells if cell.hyperlink]
    notes = language.in_context("table", "Notes")
    told = texts(book, notes, language.in_context("column", "Note"))
    assert told == [one.text for one in HOSTILE.living()]


@given(conversations())
@settings(max_examples=25)
def test_each_note_stands_in_a_row_of_its_own_as_typed(kept: Conversation) -> None:
    book = opened([Matter(kept)])

    assert texts(book, "Notes", "Note") == [one.text for one in kept.living()]
    assert texts(book, "Promises", "Promise") == [one.text for one in kept.living() if one.promise is not None]


def test_a_text_too_long_for_a_cell_goes_on_in_a_sheet_and_the_cell_says_so() -> None:
    text = "".join(f"😀{n % 10}" for n in range(10_000)) + "Ende"
    long = note(2, "x", kind="fact", evidence=[{"text": text[:20_000]}, {"text": text[:20_000]}])

    book = opened([Matter(conversation(note(1, "kurz"), long))])

    cell = str(rows(book, "Notes")[1]["Evidence"])
    assert len(cell.encode("utf-16-le")) // 2 <= LONGEST_CELL
    begin, _, told = cell.rpartition("\n")
    assert told == "[goes on in the sheet Continued, row 2]"
    on = rows(book, "Continued")
    assert {(one["Sheet"], one["Row"], one["Column"]) for one in on} == {("Notes", 3, "Evidence")}
    whole = begin + "".join(str(one["Text"]) for one in on)
    assert whole == "\n".join([text[:20_000]] * 2)


def test_titles_stay_in_sight_and_filter_all_rows() -> None:
    for language in (EN, DE):
        book = opened([full()], language)
        for sheet in book.worksheets:
            assert sheet.freeze_panes == "A2"
            assert sheet.auto_filter.ref == sheet.dimensions
            assert sheet["A1"].font.bold
            assert sheet.column_dimensions["A"].width > 8


def test_a_file_is_counted_again_from_the_file_alone(tmp_path: Path) -> None:
    matters = [full(), Matter(HOSTILE), Matter(conversation(id=number(902)))]
    (tmp_path / "x.xlsx").write_bytes(written(matters, DE))

    assert recount(tmp_path / "x.xlsx") == sum(map(held_in, matters), Held())


def test_rows_are_counted_where_a_piece_of_the_file_ends_within_one() -> None:
    sheet = b"<row " * 200_000

    assert xlsx._rows(BytesIO(sheet)) == 200_000


def test_more_notes_than_a_sheet_can_hold_are_refused_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MOST_ROWS", 3)

    with pytest.raises(TooManyRows, match="choose a period, CSV or JSON"):
        written([full()])


def test_two_exports_of_the_same_are_the_same() -> None:
    assert written([full()]) == written([full()])


def test_each_part_is_packed_as_fast_as_it_can_be() -> None:
    with ZipFile(BytesIO(written([full()]))) as file:
        for part in file.infolist():
            packer = zlib.compressobj(zlib.Z_BEST_SPEED, zlib.DEFLATED, -zlib.MAX_WBITS)
            fast = packer.compress(file.read(part)) + packer.flush()

            assert part.compress_size == len(fast), part.filename


def test_the_workbook_tells_who_made_it_and_when() -> None:
    book = opened([])

    assert (book.properties.creator, book.properties.created) == ("Jana Reuter", datetime(2026, 11, 21, 13, 0))  # noqa: DTZ001


def test_every_part_of_the_file_is_whole() -> None:
    assert ZipFile(BytesIO(written([full()]))).testzip() is None


def test_how_far_a_conversation_is_has_no_column_for_those_who_are_not_told() -> None:
    assert "State" in rows(opened([full()]), "Conversations")[0]

    [row] = rows(opened([full()], audience=Audience.CUSTOMER), "Conversations")

    assert row.keys().isdisjoint({"State", "Informed", "Guide", "Measure"})
    assert row["Customer"] == "Claudia Weber"
