"""Answers to measures in CSV: a row each, or a column for each measure."""

import pytest

from interview_tui.importing import answers_csv, days
from interview_tui.importing.answers_csv import holds_answers, read_answers
from interview_tui.importing.formats import NotRead
from interview_tui.importing.reading import Answer, Given
from interview_tui.records.words import Measure


def read(text: str) -> list[Answer]:
    return list(read_answers(text.encode(), "a.csv", Given()).rows)


def test_a_row_may_name_the_measure_and_the_day() -> None:
    assert read("Name;Firma;Kennzahl;Antwort;Datum\nAda Kern;Kern GmbH;NPS;9;21.11.2026\nTom;;Aufwand;-;\n") == [
        Answer(2, "Ada Kern", "Kern GmbH", Measure.RECOMMENDATION, 9, "2026-11-21"),
        Answer(3, "Tom", "", Measure.EFFORT, None, ""),
    ]


def test_a_column_may_bear_the_name_of_a_measure() -> None:
    found = read_answers(
        b"Email,CSAT,NPS,Question,Segment\na@kern.co,4.0,10,How likely?,x\nb@kern.co,,,,\n", "a", Given()
    )
    assert [(one.who, one.measure, one.value, one.wording) for one in found.rows] == [
        ("a@kern.co", Measure.SATISFACTION, 4, "How likely?"),
        ("a@kern.co", Measure.RECOMMENDATION, 10, "How likely?"),
    ]
    assert dict(found.columns) == {
        "Email": "mail address", "CSAT": "satisfaction", "NPS": "recommendation", "Question": "question", "Segment": "",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "holds"),
    [("Name,NPS\na,1\n", True), ("Name,Measure,Value\na,nps,1\n", True), ("Name,Phone\na,1\n", False)],
)
def test_a_table_of_answers_is_told_from_one_of_customers(text: str, holds: bool) -> None:
    assert holds_answers(text.encode(), "a.csv", Given()) is holds


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("Name,Phone\nAda,1\n", None, answers_csv.NO_MEASURE),
        ("NPS,Segment\n9,x\n", None, answers_csv.NOBODY),
        ("Name,Measure,Value\nAda,weight,9\n", 2, answers_csv.NOT_CALLED),
        ("Name,NPS\nAda,11\n", 2, answers_csv.NO_ANSWER),
        ("Name,NPS\nAda,9-10\n", 2, answers_csv.NO_ANSWER),
        ("Name,NPS\n,9\n", 2, answers_csv.NAMES_NOBODY),
        ("Name,NPS,Day\nAda,9,tomorrow\n", 2, days.NO_DAY),
        (f"Name,NPS,Question\nAda,9,{'x' * 401}\n", 2, answers_csv.LONG),
    ],
)
def test_a_bad_row_refuses_the_file_by_line_and_reason(text: str, line: int | None, reason: str) -> None:
    with pytest.raises(NotRead) as refused:
        read(text)
    assert (refused.value.line, refused.value.reason) == (line, reason)
