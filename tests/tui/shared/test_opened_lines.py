"""A line that opens with a value has it selected, so that typing replaces it; a wording is gone on with at its end."""

from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot

from interview_tui.desk.services import Services
from interview_tui.store.store import open_store
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.panels.ask import Ask
from interview_tui.tui.today.screen import TodayScreen
from interview_tui.tui.widgets.text_line import TextLine
from tests.support import hostile
from tests.support.doors import DOORS, Door
from tests.support.frozen import FrozenClock, services_on
from tests.support.seeing import burst, on, settle

VALUES = (
    "my name",
    "folder for backups",
    "calendar",
    "country of phone numbers",
    "folder of the team",
    "who stands in",
    "file of figures",
    "file of themes",
    "other name of a theme",
    "day of the first deal",
    "keep until",
    "file to export to",
    "file for the mail",
)
WORDINGS = (
    "what belongs to a theme",
    "what customers are asked about a theme",
    "name and organisation",
    "note corrected",
)


def door(name: str) -> Door:
    return next(one for one in DOORS if one.name == name)


@pytest.fixture
def filled(home: Path, clock: FrozenClock) -> Services:
    """A store in which each of these lines opens with something."""
    hostile.write_store(home, clock.now().wall)
    store = open_store(home, now=lambda: clock.now().wall, cache=home.with_name("cache"), host="desk", pid=1)
    for one in store.customer_names().customers:
        customer = store.customer(one)
        assert customer is not None
        store.save_customer(customer.changed(first_deal=date(2020, 3, 1), keep_until=date(2035, 3, 1)))
    until = store.settings.changed(stand_in="Bea Ott", stand_in_until="2099-01-31")
    store.change_settings(until)
    return services_on(store, clock)


async def opened(pilot: Pilot[object], name: str, services: Services) -> TextLine:
    await settle(pilot)
    # Set only now: at the start both would be read.
    store = services.store
    store.change_settings(store.settings.changed(calendar="/calls.ics", team_folder="/team"))
    await door(name).open(pilot)
    line = pilot.app.screen.query(TextLine).first()
    assert line.text
    return line


@pytest.mark.parametrize("name", VALUES)
async def test_typing_replaces_a_value(name: str, filled: Services) -> None:
    app = InterviewApp(filled)
    async with app.run_test(size=(80, 24)) as pilot:
        line = await opened(pilot, name, filled)
        text = line.text
        assert line.selected_text == text
        await burst(pilot, "end", "x")
        assert line.text == f"{text}x"
        line.select_all()
        await burst(pilot, "y")
        assert line.text == "y"


@pytest.mark.parametrize("name", WORDINGS)
async def test_typing_goes_on_with_a_wording(name: str, filled: Services) -> None:
    app = InterviewApp(filled)
    async with app.run_test(size=(80, 24)) as pilot:
        line = await opened(pilot, name, filled)
        text = line.text
        await burst(pilot, "x")
        assert line.text == f"{text}x"


async def test_typing_goes_on_with_the_subject_of_a_mail(filled: Services) -> None:
    app = InterviewApp(filled)
    async with app.run_test(size=(80, 24)) as pilot:
        line = await opened(pilot, "mail", filled)
        text = line.text
        await burst(pilot, "tab")
        await burst(pilot, "x")
        assert line.text == f"{text}x"


async def test_an_own_file_to_export_to_is_gone_on_with(filled: Services) -> None:
    app = InterviewApp(filled)
    async with app.run_test(size=(80, 24)) as pilot:
        line = await opened(pilot, "file to export to", filled)
        await burst(pilot, *"mine", "up", "down", *".md")
        assert line.text == "mine.md"


async def test_a_value_that_was_begun_is_gone_on_with(app: InterviewApp) -> None:
    app.services.store.change_settings(app.services.store.settings.changed(author="Eva Lang"))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await door("my name").open(pilot)
        await burst(pilot, *"Bea O")
        assert isinstance(app.screen, Ask)
        app.screen.tick()
    again = InterviewApp(app.services)
    async with again.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await door("my name").open(pilot)
        await burst(pilot, *"tt", "enter")
        await on(pilot, TodayScreen)

    assert app.services.store.settings.author == "Bea Ott"
