"""A calendar that is imported by hand: what would be offered, what is left out and why, and nothing the second time."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from interview_tui.desk.importing.plan import Plan, What
from interview_tui.desk.importing.planning import carried_out, planned, read_file
from interview_tui.desk.importing.telling import detail
from interview_tui.importing.formats import As
from interview_tui.importing.reading import Given
from interview_tui.language.catalogue import Language
from interview_tui.records.customer_changes import begun
from interview_tui.records.entry import Entry
from interview_tui.records.words import Aspect
from interview_tui.store.store import JsonStore, open_store
from tests.support.frozen import START
from tests.support.making import CUSTOMER, customer, numbered

IDS = count(1_000)
CALL = """BEGIN:VEVENT
UID:1
DTSTART:20261123T100000
DTEND:20261123T103000
SUMMARY:Zahlen
ORGANIZER:mailto:ich@wir.de
ATTENDEE:mailto:c@nord.de
END:VEVENT
"""
DENTIST = "BEGIN:VEVENT\nUID:2\nDTSTART:20261121T150000\nSUMMARY:Zahnarzt\nEND:VEVENT\n"
HOLIDAY = "BEGIN:VEVENT\nUID:3\nDTSTART;VALUE=DATE:20261122\nSUMMARY:Totensonntag\nEND:VEVENT\n"
UNKNOWN = "BEGIN:VEVENT\nUID:4\nDTSTART:20261121T170000\nSUMMARY:Anruf Müller\nEND:VEVENT\n"


@pytest.fixture
def store(tmp_path: Path) -> JsonStore:
    store = open_store(tmp_path / "home", now=lambda: START)
    mail = Entry(id=numbered(1), aspect=Aspect.MAIL, text="C@nord.de", learnt_at=START)
    store.save_customer(begun(customer(organisation="Nordmetall GmbH"), mail).changed(rev=1))
    return store


@pytest.fixture
def plan(store: JsonStore, tmp_path: Path) -> Callable[..., Plan]:
    def of(*parts: str, inside: bool = True) -> Plan:
        path = tmp_path / "mine.ics"
        path.write_text(f"BEGIN:VCALENDAR\n{''.join(parts)}END:VCALENDAR\n", "utf-8")
        read = read_file(path, Given(), at=START)
        assert read.as_ is As.CALLS
        return planned(read, store if inside else None, at=START, region="DE", new_id=lambda: numbered(next(IDS)))

    return of


def said(plan: Plan) -> list[tuple[str, str, str]]:
    return [(line.what.value, line.title, detail(line, Language("de"))) for line in plan.lines]


def test_what_would_be_offered_comes_by_its_time_and_then_what_is_left_out_with_why(plan: Callable[..., Plan]) -> None:
    assert said(plan(CALL, DENTIST, HOLIDAY, UNKNOWN)) == [
        ("left", "Zahnarzt", "mine.ics: Termin 2: nichts sagt, dass es ein Gespräch mit einem Kunden ist"),
        ("new", "", "21.11. 17:00  Anruf Müller"),
        ("new", "Claudia Weber · Nordmetall GmbH", "23.11. 10:00  Zahlen"),
        ("left", "Totensonntag", "mine.ics: ein ganzer Tag"),
    ]


def test_it_is_kept_with_whom_it_is_and_the_same_file_twice_changes_nothing(
    store: JsonStore, plan: Callable[..., Plan]
) -> None:
    assert carried_out(plan(CALL, UNKNOWN), store)
    kept = {one.title: (one.customer_id, one.source) for one in store.appointments()}
    again = plan(CALL, UNKNOWN)

    assert kept == {"Zahlen": (CUSTOMER, "mine.ics"), "Anruf Müller": (None, "mine.ics")}
    assert [line.what for line in again.lines] == [What.KNOWN, What.KNOWN]
    assert not carried_out(again, store)


def test_moved_it_takes_the_place_of_what_it_was(store: JsonStore, plan: Callable[..., Plan]) -> None:
    carried_out(plan(CALL), store)
    carried_out(plan(CALL.replace("T10", "T15").replace("T103", "T153")), store)

    assert [f"{one.starts_at:%H}" for one in store.appointments()] == ["15"]


def test_what_was_said_of_one_is_known_of_the_next_that_repeats(store: JsonStore, plan: Callable[..., Plan]) -> None:
    carried_out(plan(UNKNOWN), store)
    [one] = store.appointments()
    store.keep_appointment(one.changed(customer_id=CUSTOMER))

    [line] = plan(UNKNOWN.replace("20261121", "20261124").replace("SUM", "RRULE:FREQ=DAILY;COUNT=1\nSUM")).lines

    assert line.of == CUSTOMER


def test_taken_back_nothing_of_it_is_left(store: JsonStore, plan: Callable[..., Plan]) -> None:
    carried_out(plan(CALL, UNKNOWN), store)
    [journal] = store.imports()

    assert store.take_back(journal.id).gone == 2
    assert store.appointments() == ()


def test_where_there_is_no_store_yet_it_is_shown_all_the_same(plan: Callable[..., Plan]) -> None:
    assert [line.what for line in plan(CALL, inside=False).lines] == [What.NEW]
