"""Calls of a calendar on the first screen: one key before the call, with whom one is asked once, gone when talked."""

from pathlib import Path

from interview_tui.desk.services import Services
from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.before.screen import BeforeScreen
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.promises.screen import PromisesScreen
from interview_tui.tui.today.screen import TodayScreen
from tests.support.making import CUSTOMER, customer
from tests.support.seeing import burst, on, seen, settle, until

CALENDAR = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:1
DTSTART:20261121T170000
DTEND:20261121T173000
SUMMARY:Telefonat Claudia Weber, Zahlen
END:VEVENT
BEGIN:VEVENT
UID:2
DTSTART:20261121T180000
DTEND:20261121T183000
RRULE:FREQ=DAILY
SUMMARY:Jour fixe call
END:VEVENT
END:VCALENDAR
"""


async def test_enter_leads_before_the_call_and_who_is_meant_is_asked_once(
    services: Services, store: JsonStore, tmp_path: Path
) -> None:
    path = tmp_path / "mine.ics"
    path.write_text(CALENDAR, "utf-8")
    store.save_customer(customer())
    store.change_settings(store.settings.changed(calendar=str(path)))
    app = InterviewApp(services)

    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "17:00  Telefonat Claudia Weber, Zahlen" in seen(app))
        await burst(pilot, "down", "enter")
        await on(pilot, BeforeScreen)
        assert "Claudia Weber" in seen(app)
        await burst(pilot, "escape")
        await on(pilot, TodayScreen)
        await until(pilot, lambda: "18:00  Jour fixe call" in seen(app))

        await burst(pilot, "f8")
        await on(pilot, PromisesScreen)
        await until(pilot, lambda: "Calls today" in seen(app))
        await burst(pilot, "down", "enter")
        await until(pilot, lambda: "Jour fixe call: with whom?" in seen(app))
        assert isinstance(app.screen, TodayScreen)
        await burst(pilot, *["backspace"] * len("Jour fixe"), *"weber", "enter")
        await on(pilot, BeforeScreen)
        await burst(pilot, "enter")
        await on(pilot, CallScreen)

    [kept] = store.appointments()
    assert (kept.title, kept.customer_id, kept.source) == ("Jour fixe call", CUSTOMER, "")


async def test_a_calendar_that_is_missing_is_one_sentence_and_the_rest_works(
    services: Services, store: JsonStore, tmp_path: Path
) -> None:
    store.change_settings(store.settings.changed(calendar=str(tmp_path / "gone.ics")))
    app = InterviewApp(services)

    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "The calendar cannot be read" in seen(app))
        await burst(pilot, *"Haas", "enter")
        await on(pilot, BeforeScreen)
        await settle(pilot)
