"""On a low screen the notes have the room; what is only for me is one key away."""

from textual.pilot import Pilot

from interview_tui.desk.services import Services
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.reading.screen import ReadingScreen
from tests.support.seeing import burst, on, seen, settle

MINE = "New to me:"


async def to_reading(pilot: Pilot[None]) -> None:
    await settle(pilot)
    await burst(pilot, "down", "enter")
    await on(pilot, ReadingScreen)


async def test_on_a_low_screen_the_notes_have_most_of_the_room(sampled: Services) -> None:
    app = InterviewApp(sampled)
    async with app.run_test(size=(80, 14)) as pilot:
        await to_reading(pilot)
        assert MINE not in seen(app)
        assert app.screen.query_one("#notes").size.height >= 8

        await burst(pilot, "v", "end")
        assert MINE in seen(app)


async def test_what_is_mine_stands_above_the_notes_as_soon_as_there_is_room(sampled: Services) -> None:
    app = InterviewApp(sampled)
    async with app.run_test(size=(80, 14)) as pilot:
        await to_reading(pilot)
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        assert MINE in seen(app)

        await pilot.resize_terminal(80, 14)
        await settle(pilot)
        assert MINE not in seen(app)
