"""The page of a customer by keys: from every place and back to the same one, and as it was on a past day."""

from interview_tui.desk.services import Services
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.before.screen import BeforeScreen
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.customer.screen import CustomerPageScreen
from interview_tui.tui.reading.screen import ReadingScreen
from interview_tui.tui.today.screen import TodayScreen
from interview_tui.tui.widgets.text_line import TextLine
from tests.support.on_the_page import to_page
from tests.support.seeing import burst, on, seen, settle, until
from tests.support.talked import talked


async def test_from_a_selected_line_one_key_leads_to_the_page_and_one_back_to_that_line(services: Services) -> None:
    talked(services)
    app = InterviewApp(services)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await burst(pilot, "down", "down")
        line = app.screen.today.chosen.key
        await burst(pilot, "f6")
        await on(pilot, CustomerPageScreen)
        await settle(pilot)
        told = seen(app)
        assert "Claudia Weber · Nordmetall GmbH" in told
        assert told.index("sample file") < told.index("What counts") < told.index("home at six")
        await burst(pilot, "d")
        await settle(pilot)
        assert "2 days late" not in seen(app)
        await burst(pilot, "ctrl+z")
        await settle(pilot)
        assert "2 days late" in seen(app)
        await burst(pilot, "down", "enter")
        await on(pilot, ReadingScreen)
        await burst(pilot, "f6")
        await on(pilot, CustomerPageScreen)
        await burst(pilot, "escape", "escape", "escape")
        await on(pilot, TodayScreen)
        await settle(pilot)
        assert app.screen.today.chosen.key == line


async def test_a_call_goes_on_behind_the_page_and_the_line_in_it_stays(services: Services) -> None:
    talked(services)
    app = InterviewApp(services)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await burst(pilot, *"weber", "enter")
        await on(pilot, BeforeScreen)
        await burst(pilot, "enter")
        await on(pilot, CallScreen)
        await burst(pilot, *"half a note", "f6")
        await on(pilot, CustomerPageScreen)
        await settle(pilot)
        # No second call begins from here.
        await burst(pilot, "g", "p")
        assert isinstance(app.screen, CustomerPageScreen)
        await burst(pilot, "escape", "s")
        await on(pilot, CallScreen)
        line = app.screen.query_one(TextLine)
        assert (line.text, line.has_focus) == ("half a notes", True)
        assert len(services.store.listing().heads) == 2


async def test_a_past_day_is_typed_and_left_again(services: Services) -> None:
    talked(services)
    app = InterviewApp(services)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_page(pilot)
        await burst(pilot, "l", *"19 Nov 2026", "enter")
        await on(pilot, CustomerPageScreen)
        assert "not known yet on 19 Nov 2026" in seen(app)
        await burst(pilot, "a")
        assert isinstance(app.screen, CustomerPageScreen)
        await burst(pilot, "escape")
        await until(pilot, lambda: "home at six" in seen(app))


async def test_without_anybody_who_is_kept_the_key_of_the_page_says_why(services: Services) -> None:
    talked(services)
    app = InterviewApp(services)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await burst(pilot, "f6")
        await until(pilot, lambda: "Whose page?" in seen(app))
        await burst(pilot, *"Zoë Neumann", "enter")
        await on(pilot, BeforeScreen)
        await burst(pilot, "f6")
        await until(pilot, lambda: "Nobody is kept under this name yet" in seen(app))
        assert isinstance(app.screen, BeforeScreen)
        await burst(pilot, "enter")
        await on(pilot, CallScreen)
