"""The calendar that is read automatically: a file that another program keeps up to date, reread when it changed."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from interview_tui.desk.calendar.reading import appointment_of, days_from, kept
from interview_tui.desk.calendar.state import Calendar, stamp_of
from interview_tui.desk.importing.whom import Known
from interview_tui.importing.decoded import MOST_BYTES
from interview_tui.importing.formats import NotRead
from interview_tui.importing.reading import Event, Given
from interview_tui.insight.calls_ahead import calls
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, Message
from interview_tui.language.os_words import reason
from interview_tui.records.clean import clean_line

if TYPE_CHECKING:
    from interview_tui.desk.importing.whom import Known
    from interview_tui.insight.due import Reminder
    from interview_tui.port.conversations import Head
    from interview_tui.port.store import Store
    from interview_tui.records.appointment import Appointment

NOT_READ = N_("The calendar cannot be read ({why}); all else works. The menu sets another file, or none.")
NO_FILE = N_("it is no file")


def read_calendar(path: str, at: datetime, language: Language, before: Calendar | None = None) -> Calendar:
    """Return what the calendar at a path has from today on; `before` if nothing changed since."""
    if not path:
        return Calendar()
    if before is not None and before.is_still_so(path, at.date()):
        return before
    from interview_tui.importing.ics import read_events

    begun = Calendar(path, stamp_of(path), at.date())
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):  # opening a pipe would block
            return _faulty(begun, language.say(NO_FILE))
        with open(path, "rb") as file:
            data = file.read(MOST_BYTES + 1)
        found = read_events(data, clean_line(Path(path).name), Given(), days_from(at))
    except NotRead as error:
        return _faulty(begun, error.told(language))
    except (OSError, ValueError) as error:
        why = reason(error, language) if isinstance(error, OSError) else clean_line(str(error))
        return _faulty(begun, f"{path}: {why}")
    return begun._replace(events=found.rows)


def _faulty(calendar: Calendar, why: str) -> Calendar:
    return calendar._replace(fault=Message(NOT_READ, (("why", why),)))


def appointments_of(store: Store, events: Iterable[Event], region: str, at: datetime) -> tuple[Appointment, ...]:
    """Return the appointments of a calendar and the imported ones, each with its customer as far as known."""
    by_hand, events = store.appointments(), tuple(events)
    if not by_hand and not events:
        return ()
    known = Known(store.customer_heads().heads, store.customer, store.same_people())
    before = kept(by_hand)
    found = {one.id: one for one in by_hand if one.source}
    for event in events:
        one = appointment_of(event, known, before, region=region, at=at, by=store.id)
        if one is not None:
            found[one.id] = one
    return tuple(one.changed(customer_id=_leading(one, known)) for one in found.values())


def calls_of(
    store: Store, calendar: Calendar, heads: Iterable[Head], region: str, at: datetime, until: date | None = None
) -> tuple[Reminder, ...]:
    """Return today's calls, or those up to `until`: from the calendar as read, and from imported appointments."""
    return tuple(calls(appointments_of(store, calendar.events, region, at), heads, at, until))


def _leading(one: Appointment, known: Known) -> str | None:
    head = known.by_id(one.customer_id) if one.customer_id is not None else None
    return head.id if head is not None else None
