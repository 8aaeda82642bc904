"""The calendar that is read by itself: where it changed; where it cannot be read, that is said and nothing ends."""

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from interview_tui.desk.calendar import file
from interview_tui.desk.calendar.file import appointments_of, calls_of, read_calendar
from interview_tui.desk.calendar.state import Calendar, calendar_typed
from interview_tui.language.catalogue import Language
from interview_tui.records.appointment import Appointment, id_made_of
from interview_tui.records.customer_changes import begun
from interview_tui.records.entry import Entry
from interview_tui.records.words import Aspect
from interview_tui.store.store import JsonStore, open_store
from tests.support.frozen import START
from tests.support.making import CUSTOMER, customer, numbered

EN = Language("en")
CALL = (
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20261121T170000\nSUMMARY:Figures\nORGANIZER:mailto:me@us.de\n"
    "ATTENDEE:mailto:c@nord.de\nEND:VEVENT\nEND:VCALENDAR\n"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "mine.ics"
    path.write_text(CALL, "utf-8")
    return path


@pytest.fixture
def store(tmp_path: Path) -> JsonStore:
    store = open_store(tmp_path / "home", now=lambda: START)
    mail = Entry(id=numbered(1), aspect=Aspect.MAIL, text="c@nord.de", learnt_at=START)
    store.save_customer(begun(customer(), mail).changed(rev=1))
    return store


def test_it_is_read_again_where_it_changed_and_on_another_day_only(path: Path) -> None:
    first = read_calendar(str(path), START, EN)
    assert [one.title for one in first.events] == ["Figures"]
    assert read_calendar(str(path), START, EN, first) is first

    path.write_text(CALL.replace("Figures", "Something else"), "utf-8")
    again = read_calendar(str(path), START, EN, first)

    assert [one.title for one in again.events] == ["Something else"]
    assert read_calendar(str(path), START + timedelta(days=1), EN, again) is not again


def missing(path: Path) -> str:
    path.unlink()
    return str(path)


def folder(path: Path) -> str:
    return str(path.parent)


def pipe(path: Path) -> str:
    path.unlink()
    os.mkfifo(path)
    return str(path)


def nonsense(path: Path) -> str:
    path.write_bytes(b"\x00\x01no calendar")
    return str(path)


@pytest.mark.parametrize("make", [missing, folder, pipe, nonsense, lambda _: "a\0b"])
def test_where_it_cannot_be_read_that_is_one_sentence(path: Path, make: Callable[[Path], str]) -> None:
    found = read_calendar(make(path), START, EN)

    assert found.events == ()
    assert found.fault is not None
    assert found.fault.told(EN).startswith("The calendar cannot be read (")


def test_one_that_was_missing_is_looked_for_again(path: Path) -> None:
    before = read_calendar(missing(path), START, EN)
    path.write_text(CALL, "utf-8")

    assert read_calendar(str(path), START, EN, before).events


def test_without_a_calendar_nothing_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file, "stamp_of", None)

    assert read_calendar("", START, EN) == Calendar()


def test_a_path_means_the_same_wherever_the_program_starts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)

    assert calendar_typed(" 'mine.ics' ") == str(tmp_path / "mine.ics")
    assert calendar_typed("  ") == ""


def test_with_whom_it_is_comes_of_the_customers_as_they_are_now(store: JsonStore, path: Path) -> None:
    calendar = read_calendar(str(path), START, EN)

    [call] = calls_of(store, calendar, (), "DE", START)

    assert (call.of_customer, call.appointment and call.appointment.title) == (CUSTOMER, "Figures")


def test_one_that_was_said_to_be_with_somebody_is_there_while_the_calendar_has_it(store: JsonStore, path: Path) -> None:
    path.write_text(CALL.replace("c@nord.de", "nobody@nord.de"), "utf-8")
    events = read_calendar(str(path), START, EN).events
    [before] = appointments_of(store, events, "DE", START)
    store.keep_appointment(before.changed(customer_id=CUSTOMER))

    assert [one.customer_id for one in appointments_of(store, events, "DE", START)] == [CUSTOMER]
    assert appointments_of(store, (), "DE", START) == ()


def test_one_that_was_imported_by_hand_is_there_with_nobody_where_the_customer_is_gone(store: JsonStore) -> None:
    by_hand = Appointment(
        id=id_made_of("a"), series=id_made_of("a"), title="By hand", starts_at=START, ends_at=START, at=START,
        source="mine.ics", customer_id=numbered(999),
    )  # fmt: skip
    store.keep_appointment(by_hand)

    assert [(one.title, one.customer_id) for one in appointments_of(store, (), "DE", START)] == [("By hand", None)]
