"""Reads answers to measures from CSV: a row each, or a column for each measure. A bad row rejects the file."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from interview_tui.importing.columns import ANSWERS, About, about, matched
from interview_tui.importing.csv_table import Table, read_table
from interview_tui.importing.days import days
from interview_tui.importing.decoded import decoded
from interview_tui.importing.formats import NotRead, printable
from interview_tui.importing.people_csv import named
from interview_tui.importing.reading import Answer, Given, Reading
from interview_tui.language.message import N_
from interview_tui.records.answer_typed import Typed, measure_called, read_value
from interview_tui.records.clean import clean_line
from interview_tui.records.lengths import LONGEST_LINE
from interview_tui.records.scales import SCALES
from interview_tui.records.words import Measure

NO_MEASURE = N_(
    "no column holds answers: one is to be called measure and one answer, or one bears the name of a measure"
)
NOBODY = N_("no column says whose answer it is: a name, a mail address or an id; its columns are: {columns}")
NOT_CALLED = N_("'{text}' is no measure; there are satisfaction, recommendation, fit and effort")
NO_ANSWER = N_("'{text}' is no answer from {least} to {most}")
NAMES_NOBODY = N_("the line does not say whose answer it is")
LONG = N_("'{text}' is longer than a line of {most} characters")

_WHO = (About.ID, About.MAIL, About.NAME, About.GIVEN, About.FAMILY)


def holds_answers(data: bytes, name: str, given: Given) -> bool:
    """Return whether a table has a column of answers, and one that says whose they are. Raises NotRead."""
    text, _ = decoded(data, name, given.encoding)
    return _has_answers(read_table(text, name, given.separator, _says_something))


def read_answers(data: bytes, name: str, given: Given) -> Reading[Answer]:
    """Return the answers in a table; `name` is the file's name for messages. Raises NotRead."""
    text, encoding = decoded(data, name, given.encoding)
    table = read_table(text, name, given.separator, _says_something)
    columns = matched(table.header, ANSWERS)
    measures = _measures(table)
    if not _has_answers(table):
        raise NotRead(name, None, NO_MEASURE)
    if not set(_WHO) & set(columns):
        raise NotRead(name, None, NOBODY, columns=printable(", ".join(table.header)[:300]))
    on = _days(table, columns, name)
    rows = tuple(one for line, row in table.rows for one in _answers(line, row, columns, measures, on, name))
    taken = tuple(
        (header, measures[at].value if at in measures else str(one) if one else "")
        for at, (header, one) in enumerate(zip(table.header, columns, strict=True))
    )
    return Reading(rows, (), encoding, table.separator, taken)


def _says_something(header: str) -> bool:
    return about(header, ANSWERS) is not None or measure_called(header) is not None


def _measures(table: Table) -> Mapping[int, Measure]:
    """Return the columns with a measure's name; if the table says otherwise which measure it is, none."""
    return {
        at: measure
        for at, header in enumerate(table.header)
        if about(header, ANSWERS) is None and (measure := measure_called(header)) is not None
    }


def _has_answers(table: Table) -> bool:
    columns = set(matched(table.header, ANSWERS))
    return bool(_measures(table)) or {About.MEASURE, About.VALUE} <= columns


def _days(table: Table, columns: Sequence[About | None], name: str) -> Mapping[int, date]:
    if About.DAY not in columns:
        return {}
    at = columns.index(About.DAY)
    return days([(line, row[at]) for line, row in table.rows], name)


def _answers(
    line: int,
    row: Sequence[str],
    columns: Sequence[About | None],
    measures: Mapping[int, Measure],
    on: Mapping[int, date],
    name: str,
) -> Iterator[Answer]:
    cells: dict[About, tuple[str, ...]] = {}
    for cell, column in zip(row, columns, strict=True):
        if column is not None and cell:
            cells.setdefault(column, (cell,))
    first = {one: clean_line(said[0]) for one, said in cells.items()}
    who = first.get(About.ID) or first.get(About.MAIL) or named(cells)
    wording, day = first.get(About.WORDING, ""), on.get(line)
    if len(wording) > LONGEST_LINE:
        raise NotRead(name, line, LONG, text=printable(f"{wording[:40]}…"), most=LONGEST_LINE)
    given = {measure: row[at] for at, measure in measures.items() if row[at]}
    if About.MEASURE in first:
        called = measure_called(first[About.MEASURE])
        if called is None:
            raise NotRead(name, line, NOT_CALLED, text=printable(first[About.MEASURE][:40]))
        given[called] = first.get(About.VALUE, "-")
    if given and not who:
        raise NotRead(name, line, NAMES_NOBODY)
    for measure, text in given.items():
        value = _value(text, measure, name, line)
        organisation = first.get(About.ORGANISATION, "")
        yield Answer(line, who, organisation, measure, value, day.isoformat() if day else "", wording)


def _value(text: str, measure: Measure, name: str, line: int) -> int | None:
    read = read_value(text.removesuffix(".0").removesuffix(",0"), measure)
    if not isinstance(read, Typed):
        scale = SCALES[measure]
        raise NotRead(name, line, NO_ANSWER, text=printable(text[:40]), least=scale.least, most=scale.most)
    return read.value
