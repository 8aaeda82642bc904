"""The way through the screens of the program on the sample, by keys."""

from collections.abc import AsyncIterator
from contextlib import aclosing

from textual.pilot import Pilot

from interview_tui.tui.after.screen import AfterScreen
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.before.screen import BeforeScreen
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.reading.screen import ReadingScreen
from interview_tui.tui.today.screen import TodayScreen
from tests.support.doors import to_today
from tests.support.seeing import burst, on, paste, seen, settle, until


async def along(pilot: Pilot[str]) -> AsyncIterator[type]:
    """Go through the screens by keys, and stop at each."""
    app = pilot.app
    assert isinstance(app, InterviewApp)
    await on(pilot, TodayScreen)
    await settle(pilot)
    yield TodayScreen
    app.navigation.read(app.services.store.listing().heads[0].id)
    await on(pilot, ReadingScreen)
    await settle(pilot)
    yield ReadingScreen
    await to_today(pilot)
    await paste(pilot, "Claudia Weber")
    await burst(pilot, "enter")
    await on(pilot, BeforeScreen)
    await settle(pilot)
    yield BeforeScreen
    await burst(pilot, "enter")
    await on(pilot, CallScreen)
    for note in ("!send the sample", "-nobody picks up", "first note"):
        await burst(pilot, *note, "enter")
    await settle(pilot)
    yield CallScreen
    await burst(pilot, "ctrl+u", "f9", "enter")
    await on(pilot, AfterScreen)
    await until(pilot, lambda: "all is saved" in seen(app))
    yield AfterScreen


async def go_to(pilot: Pilot[str], wanted: type) -> None:
    """Go to a screen by keys."""
    async with aclosing(along(pilot)) as way:
        async for screen in way:
            if screen is wanted:
                return
