from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from interview_tui.desk.exporting import turning
from interview_tui.desk.exporting.account import LastTime
from interview_tui.desk.exporting.filtering import Only
from interview_tui.desk.exporting.outlook import Outlook
from interview_tui.desk.exporting.state import Exporting, Row
from interview_tui.desk.exporting.subjects import About, subjects_here
from interview_tui.export.audiences import ROWS, AudienceRow
from interview_tui.export.formats import formats_for
from interview_tui.export.order import Choice, Names
from interview_tui.language.catalogue import Language
from interview_tui.language.locales import CODES
from interview_tui.records.words import Audience, Kind
from tests.support.making import conversation, customer

TODAY = date(2026, 11, 21)
DE, EN = Language("de"), Language("en")
CHOSEN = [row for row in Row if row is not Row.WHERE]


def opened(**fields: object) -> Exporting:
    subjects = subjects_here(TODAY, conversation(customer="Claudia Weber"), customer())
    state = turning.begun(subjects, CODES, "en", "~/Kunden")
    return replace(state, outlook=Outlook(), **fields)


def test_it_opens_with_what_is_nearest_and_the_first_of_each_table() -> None:
    state = opened()

    assert (state.subject.about, state.audience, state.names) == (About.CONVERSATION, ROWS[0].audience, Names.FULL)
    assert state.language == "en"


@pytest.mark.parametrize("row", CHOSEN)
def test_an_arrow_goes_through_all_that_a_row_offers_and_comes_round(row: Row) -> None:
    state = opened(row=row)
    offered = turning.options(state, row)
    came_by = []
    for _ in offered:
        state = turning.turned(state, 1)
        came_by.append(state.same_file(opened()))

    assert came_by.count(True) == 1
    assert came_by[-1]


@pytest.mark.parametrize("row", CHOSEN)
def test_the_other_arrow_takes_it_back(row: Row) -> None:
    state = opened(row=row)

    assert turning.turned(turning.turned(state, 1), -1).same_file(state)


def test_a_row_of_the_tables_appears_by_itself() -> None:
    assert turning.options(opened(), Row.WHOM) == tuple(one.audience for one in ROWS)


def test_a_format_that_is_only_for_some_is_offered_for_them_and_goes_with_them() -> None:
    mail = opened(row=Row.WHOM, audience=Audience.CUSTOMER, format="eml")

    assert "eml" in turning.options(mail, Row.FORMAT)
    assert "eml" not in turning.options(opened(), Row.FORMAT)
    assert turning.turned(mail, -1).format == opened().format


@pytest.mark.parametrize("row", [Row.WHAT, Row.WHOM])
def test_what_was_chosen_by_hand_was_for_what_was_there(row: Row) -> None:
    state = opened(row=row, choice=Choice(left=frozenset({"a note"})))

    assert turning.turned(state, 1).choice == Choice()


def test_another_format_leaves_what_was_chosen_and_what_was_read() -> None:
    state = opened(row=Row.FORMAT, choice=Choice(left=frozenset({"a note"})))
    after = turning.turned(state, 1)

    assert (after.choice, after.outlook) == (state.choice, state.outlook)


@pytest.mark.parametrize("row", [Row.WHAT, Row.WHOM, Row.NAMES, Row.LANGUAGE])
def test_what_else_is_told_is_read_anew(row: Row) -> None:
    assert turning.turned(opened(row=row), 1).outlook is None


def test_the_rows_end_at_either_end() -> None:
    first, last = turning.moved(opened(row=Row.WHAT), -1), turning.moved(opened(row=Row.WHERE), 1)

    assert (first.row, last.row) == (Row.WHAT, Row.WHERE)


def test_each_audience_begins_with_what_is_usual_for_it_and_keeps_what_was_chosen() -> None:
    usual = turning.turned(opened(row=Row.WHOM), 1)
    chosen = turning.turned(opened(row=Row.WHOM, format="docx"), 1)

    assert (usual.audience, usual.format) == (Audience.CUSTOMER, "pdf")
    assert chosen.format == "docx"


@pytest.mark.parametrize("row", ROWS)
def test_what_is_usual_for_an_audience_is_a_format_it_has(row: AudienceRow) -> None:
    assert row.usual in {one.id for one in formats_for(row.audience)}


# where it goes


def test_a_file_is_called_by_the_day_of_the_conversation_and_the_customer() -> None:
    state = opened()
    day = state.subject.day

    assert turning.place(state, TODAY, EN) == f"~/Kunden/{day}-claudia-weber.{state.form.ending}"


def test_under_other_names_the_name_of_the_file_does_not_tell_the_customer() -> None:
    state = opened(names=Names.INITIALS)

    assert "weber" not in turning.place(state, TODAY, EN)


def test_a_period_and_all_are_called_so_in_the_language_that_is_on() -> None:
    subjects = {one.about: one for one in opened().subjects}

    assert "conversations-since-2026-11-15" in turning.place(opened(subject=subjects[About.WEEK]), TODAY, EN)
    assert "alle-gespraeche" in turning.place(opened(subject=subjects[About.ALL]), TODAY, DE)
    assert "-21-gespraeche" in turning.place(opened(subject=subjects[About.ALL], only=Only(kind=Kind.NEED)), TODAY, DE)


def test_what_is_typed_stays_but_for_the_ending_of_another_format() -> None:
    state = turning.typed(opened(row=Row.FORMAT), "~/here/mine.md")
    after = turning.turned(state, 1)

    assert turning.place(after, TODAY, EN) == f"~/here/mine.{after.form.ending}"
    assert turning.place(turning.typed(state, ""), TODAY, EN) == turning.place(opened(), TODAY, EN)


def test_an_ending_that_is_typed_chooses_its_format() -> None:
    state = turning.typed(opened(), "~/here/mine.xlsx")

    assert state.format == "xlsx"
    assert turning.typed(state, "~/here/mine").format == "xlsx"
    assert turning.place_fault(state) is None


def test_an_ending_that_no_format_has_is_told(tmp_path: Path) -> None:
    assert turning.place_fault(turning.typed(opened(), "mine.odt")) is not None
    assert turning.place_fault(turning.typed(opened(), "mine")) is None
    assert turning.place_fault(turning.typed(opened(), str(tmp_path))) is None


def test_into_a_folder_that_is_typed_it_goes_under_its_own_name(tmp_path: Path) -> None:
    state = turning.typed(opened(), str(tmp_path))
    path, by_itself = turning.target(state, TODAY, EN)

    assert (path.parent, path.name, by_itself) == (tmp_path, turning.file_named(state, TODAY, EN), True)


@pytest.mark.parametrize("typed", ["a" * 5_000, "/", "~nobody-there/x", "a\0b"])
def test_whatever_is_typed_is_a_place_or_none_and_nothing_breaks(typed: str) -> None:
    assert turning.target(turning.typed(opened(), typed), TODAY, EN)
    turning.place_fault(turning.typed(opened(), typed))


# as last time


def test_as_last_time_chooses_all_but_what_it_is_about() -> None:
    state = opened(earlier=LastTime(Audience.CUSTOMER, "docx", Names.INITIALS, "de", "~/letters"))
    after = turning.as_last_time(state)

    assert (after.audience, after.format, after.names) == (Audience.CUSTOMER, "docx", Names.INITIALS)
    assert (after.language, after.folder) == ("de", "~/letters")
    assert after.subject == state.subject


def test_as_last_time_leaves_what_is_not_there_any_more() -> None:
    state = opened(earlier=LastTime(Audience.CUSTOMER, "gone", language="tlh"))
    after = turning.as_last_time(state)

    assert after.audience is Audience.CUSTOMER
    assert after.format in {one.id for one in after.formats(after.audience)}
    assert (after.names, after.language, after.folder) == (state.names, state.language, state.folder)


def test_where_there_was_no_last_time_nothing_changes() -> None:
    assert turning.as_last_time(opened()) == opened()
