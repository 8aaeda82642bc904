"""Customers in CSV, as address books, CRMs and spreadsheets write them."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.importing import csv_table, days, people_csv
from interview_tui.importing.columns import About
from interview_tui.importing.formats import NotRead
from interview_tui.importing.people_csv import read_people
from interview_tui.importing.reading import Given, Person, Reading
from interview_tui.records.words import Aspect


def read(text: str, **given: str) -> Reading[Person]:
    return read_people(text.encode(), "k.csv", Given(**given))


def refused(text: str, **given: str) -> NotRead:
    with pytest.raises(NotRead) as error:
        read(text, **given)
    return error.value


def test_german_headers_with_semicolons_are_known_and_told() -> None:
    found = read(
        "Vorname;Nachname;Firma;Position;Telefon geschäftlich;E-Mail-Adresse;Straße;PLZ;Ort;Geburtstag\n"
        "Claudia;Weber;Nordmetall GmbH;Einkauf;07361 5550;c@nord.de;Am Kai 3;73430;Aalen;1.1.1970\n"
    )

    [one] = found.rows
    assert (one.place, one.name, one.organisation) == (2, "Claudia Weber", "Nordmetall GmbH")
    assert one.facts == (
        (Aspect.ROLE, "Einkauf"),
        (Aspect.PHONE, "07361 5550"),
        (Aspect.MAIL, "c@nord.de"),
        (Aspect.POSTAL, "Am Kai 3, 73430 Aalen"),
    )
    assert found.separator == ";"
    assert found.columns[0] == ("Vorname", "first name")
    assert found.columns[-1] == ("Geburtstag", "")


@pytest.mark.parametrize(
    ("header", "row", "person"),
    [
        (
            "First Name,Last Name,Organization Name,Organization Title,E-mail 1 - Value,Phone 1 - Value",
            "Ada,Kern,Kern Ltd,CEO,ada@kern.co,+44 20 7946 0000",
            ("Ada Kern", "Kern Ltd", "CEO", "+44 20 7946 0000", "ada@kern.co"),
        ),
        (
            "Record ID,First Name,Last Name,Email,Phone Number,Company name,Job Title",
            "41,Ada,Kern,ada@kern.co,020 7946 0000,Kern Ltd,CEO",
            ("Ada Kern", "Kern Ltd", "CEO", "020 7946 0000", "ada@kern.co"),
        ),
        (
            "Person - Name,Person - Organization,Person - Email - Work,Person - Phone - Mobile,Person - Job title",
            "Ada Kern,Kern Ltd,ada@kern.co,020 7946 0000,CEO",
            ("Ada Kern", "Kern Ltd", "CEO", "020 7946 0000", "ada@kern.co"),
        ),
        (
            "FirstName\tLastName\tAccount Name\tTitle\tEmail\tPhone",
            "Ada\tKern\tKern Ltd\tCEO\tada@kern.co\t020 7946 0000",
            ("Ada Kern", "Kern Ltd", "CEO", "020 7946 0000", "ada@kern.co"),
        ),
        (
            "Title,First Name,Last Name,Company,Job Title,Business Phone,E-mail Address",
            "Dr.,Ada,Kern,Kern Ltd,CEO,020 7946 0000,ada@kern.co",
            ("Dr. Ada Kern", "Kern Ltd", "CEO", "020 7946 0000", "ada@kern.co"),
        ),
    ],
)
def test_exports_of_address_books_and_crms_are_known_by_their_headers(
    header: str, row: str, person: tuple[str, ...]
) -> None:
    [one] = read(f"{header}\n{row}\n").rows
    assert (one.name, one.organisation, *(text for _, text in one.facts)) == person


def test_a_byte_order_mark_belongs_to_no_header() -> None:
    [one] = read_people("Name,Firma\nAda Kern,Kern\n".encode("utf-8-sig"), "k.csv", Given()).rows
    assert one.name == "Ada Kern"


def test_a_cell_may_hold_several_numbers_and_a_note_several_lines() -> None:
    [one] = read('Name,Phone,Notes\nAda,020 1 ; 020 2,"likes rowing\n- hates mail"\n').rows
    assert one.facts == (
        (Aspect.PHONE, "020 1"),
        (Aspect.PHONE, "020 2"),
        (Aspect.CIRCUMSTANCE, "likes rowing"),
        (Aspect.CIRCUMSTANCE, "hates mail"),
    )


def test_a_long_note_is_broken_between_words_and_nothing_of_it_lost() -> None:
    words = " ".join(f"word{n}" for n in range(200))
    [one] = read(f"Name,Notes\nAda,{words}\n").rows
    assert " ".join(text for _, text in one.facts) == words
    assert all(len(text) <= 400 for _, text in one.facts)
    assert "".join(text for text in people_csv.lines_of("x" * 900)) == "x" * 900


def test_the_line_is_that_of_the_file_also_behind_rows_of_several_lines_and_a_hint() -> None:
    found = read('sep=;\nName;Notes\n"Ada";"a\nb"\n\nTom;\n')
    assert [one.place for one in found.rows] == [3, 6]


def test_what_a_spreadsheet_put_around_a_number_is_none_of_it() -> None:
    [one] = read('Name,Phone,Phone\nAda,"=""0171 123456""",\'+49 171 1\n').rows
    assert [text for _, text in one.facts] == ["0171 123456", "+49 171 1"]


def test_a_separator_can_be_said() -> None:
    found = read("Name|Firma\nAda|Kern, Kern\n", separator="|")
    assert found.rows[0].organisation == "Kern, Kern"
    assert read("Name\tFirma\nAda\tKern\n", separator="tab").separator == "\t"


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("", None, csv_table.EMPTY),
        ("Name,Firma\n", None, csv_table.NO_ROWS),
        ("Name,Firma\nAda,Kern\nTom\n", 3, csv_table.OTHER_COUNT),
        ("Name,Firma\nAda,Kern,more\n", 2, csv_table.OTHER_COUNT),
        ('Name,Firma\nAda,"Kern\n', 2, csv_table.NOT_CLOSED),
        ('Name,Firma\nAda,"Kern"x\n', 2, csv_table.NOT_CLOSED),
        ("Firma,Ort\nKern,Aalen\n", None, people_csv.NO_NAME_COLUMN),
        ("Name,Firma\n,Kern\n", 2, people_csv.NO_NAME),
        (f"Name,Firma\n{'x' * 401},Kern\n", 2, people_csv.TOO_LONG),
        ("Name,Phone\nAda,4.91715E+11\n", 2, people_csv.ROUNDED),
        ("Name,Since\nAda,soon\n", 2, days.NO_DAY),
        ("Name,Since\nAda,2026-02-30\n", 2, days.NO_DAY),
        (",".join(["Name"] * 501) + "\nx\n", 1, csv_table.TOO_MANY_COLUMNS),
    ],
)
def test_a_bad_row_refuses_the_file_by_line_and_reason(text: str, line: int | None, reason: str) -> None:
    error = refused(text)
    assert (error.line, error.reason) == (line, reason)


@pytest.mark.parametrize("separator", ["ab", '"', "x", " "])
def test_what_cannot_part_columns_is_refused(separator: str) -> None:
    assert refused("Name\nAda\n", separator=separator).reason == csv_table.NO_SEPARATOR


def test_there_is_an_end_to_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_table, "MOST_ROWS", 2)
    assert refused("Name\na\nb\nc\n").reason == csv_table.TOO_MANY_ROWS


@pytest.mark.parametrize(
    ("cells", "deals"),
    [
        (("2023-05-04", ""), ("2023-05-04", "")),
        (("4.5.2023", "2023/05/04 10:00"), ("2023-05-04", "2023-05-04")),
        (("4/5/2023", "13/5/2023"), ("2023-05-04", "2023-05-13")),
        (("4/5/2023", "5/13/2023"), ("2023-04-05", "2023-05-13")),
        (("5/5/2023", ""), ("2023-05-05", "")),
    ],
)
def test_which_number_is_the_month_the_column_says(cells: tuple[str, str], deals: tuple[str, str]) -> None:
    found = read(f"Name,Customer since\nAda,{cells[0]}\nTom,{cells[1]}\n")
    assert tuple(one.first_deal for one in found.rows) == deals


def test_where_the_column_does_not_say_which_is_the_month_it_is_not_guessed() -> None:
    assert refused("Name,Since\nAda,3/4/2026\nTom,5/6/2026\n").reason == days.EITHER
    error = refused("Name,Since\nAda,13/4/2026\nTom,5/16/2026\n")
    assert (error.line, error.reason, error.params["other"]) == (3, days.BOTH, 2)


def test_of_a_name_that_stands_whole_and_in_parts_the_parts_count() -> None:
    assert read("Name,Vorname,Nachname\nKern A,Ada,Kern\n").rows[0].name == "Ada Kern"


def test_every_meaning_has_a_word_and_a_header() -> None:
    assert len({one.value for one in About}) == len(About)


@given(st.text(alphabet=st.sampled_from('Name,;\t"\n\r Äx1/.é'), max_size=60))
@settings(max_examples=100, deadline=None)
def test_whatever_a_file_holds_it_is_read_or_refused(text: str) -> None:
    found: Reading[Person] = Reading()
    with suppress(NotRead):
        found = read(f"Name,Since,Notes\n{text}")
    assert all(one.name for one in found.rows)
