"""A word that only a newer version knows stops no screen, and copying what may not leave says so in a sentence."""

from contextlib import closing
from pathlib import Path

import pytest

from interview_tui.records.words import Form, Status, read_word
from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.panels.panel import Page
from interview_tui.tui.reading.screen import ReadingScreen
from interview_tui.tui.shared.screen import InterviewScreen
from interview_tui.tui.shared.team_messages import BoardWanted
from interview_tui.tui.today.screen import TodayScreen
from tests.support.frozen import FrozenClock, services_on
from tests.support.newer_words import store_of_newer_words
from tests.support.seeing import burst, on, seen, settle
from tests.support.ways_to_screens import ways
from tests.support.written import conversation, note


@pytest.mark.parametrize("first", [0, 1])
async def test_every_screen_opens_and_is_gone_along(first: int, tmp_path: Path, clock: FrozenClock) -> None:
    store = store_of_newer_words(tmp_path / "home", first)
    app, shown = InterviewApp(services_on(store, clock, "en")), ""
    async with app.run_test(size=(100, 30)) as pilot:
        await on(pilot, TodayScreen)
        for way in (*ways(store), BoardWanted()):
            assert isinstance(app.screen, TodayScreen)
            app.screen.give_way(way)
            await settle(pilot)
            assert isinstance(app.screen, InterviewScreen | Page), way  # nothing of some may leave, and a page says so
            for _ in range(4):
                await burst(pilot, *["down"] * 4)
                shown += seen(app)
            app.pop_screen()
            await settle(pilot)
    assert "newer_" in shown


async def test_what_may_not_leave_is_not_copied_and_says_so(store: JsonStore, clock: FrozenClock) -> None:
    held = conversation(note(1, "wants prices"), status=Status.DONE, form=read_word(Form, "visit_by_drone"))
    with closing(store.begin(held)) as opened:
        opened.save(held)
    app = InterviewApp(services_on(store, clock, "en"))
    async with app.run_test() as pilot:
        await settle(pilot)
        app.navigation.read(held.id)
        await on(pilot, ReadingScreen)
        await settle(pilot)
        await burst(pilot, "c")
        assert "Nothing of this conversation is exported." in seen(app)
    assert app.clipboard == ""
