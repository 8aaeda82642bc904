"""Whether the program listens at all: asked, answered, switched off for good, allowed again, chosen for each call."""

from interview_tui.records.settings import Listening
from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.panels.deciding import Decide
from interview_tui.tui.panels.panel import Choose
from interview_tui.tui.today.screen import TodayScreen
from tests.support.calling import begin_call
from tests.support.heard import Told
from tests.support.listening_in_a_call import Go, agree
from tests.support.seeing import on, seen, settle


async def test_a_no_is_taken_and_asked_again_only_by_the_key(
    app: InterviewApp, store: JsonStore, told: Told, go: Go
) -> None:
    async with app.run_test() as pilot:
        screen = await begin_call(pilot)
        await pilot.press("ctrl+f")
        await on(pilot, Decide)
        await pilot.press("down", "enter")
        await on(pilot, CallScreen)

        assert store.settings.listening is Listening.NOT_ASKED
        assert screen.call.hearing is None
        assert told.began == []


async def test_switched_off_for_good_the_key_says_so_in_one_sentence(
    app: InterviewApp, store: JsonStore, told: Told, go: Go
) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await begin_call(pilot)
        await pilot.press("ctrl+f")
        await on(pilot, Decide)
        await pilot.press("down", "down", "enter")
        await on(pilot, CallScreen)
        assert store.settings.listening is Listening.NEVER
        await pilot.press("ctrl+f")
        await settle(pilot)
        assert "Listening is switched off in this store" in seen(app)
        screen.start("listened_devices")
        await settle(pilot)
        assert "Listening is switched off in this store" in seen(app)
        assert told.began == []


async def test_what_was_switched_off_the_first_screen_allows_again(
    app: InterviewApp, store: JsonStore, told: Told
) -> None:
    agree(store, Listening.NEVER)
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        app.screen.start("listening")
        await on(pilot, Choose)
        await pilot.press("up", "up", "enter")
        await on(pilot, TodayScreen)

        assert store.settings.listening is Listening.BY_KEY


async def test_chosen_in_the_settings_it_begins_with_the_call_after_it_was_said_what_it_does(
    app: InterviewApp, store: JsonStore, told: Told, go: Go
) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        app.screen.start("listening")
        await on(pilot, Choose)
        await pilot.press("down", "enter")
        await on(pilot, Decide)
        await pilot.press("enter")
        await on(pilot, TodayScreen)
        assert store.settings.listening is Listening.ALWAYS

        await begin_call(pilot)

        assert told.began == [0]
        assert told.is_on


async def test_where_nothing_private_is_kept_it_does_not_listen(
    app: InterviewApp, store: JsonStore, told: Told, go: Go
) -> None:
    store.change_settings(store.settings.changed(private=False, listening=Listening.ALWAYS))
    async with app.run_test(size=(100, 30)) as pilot:
        await begin_call(pilot)
        await pilot.press("ctrl+f")
        await settle(pilot)

        assert "Nothing private is kept in this store, so nothing is listened to." in seen(app)
        assert told.began == []
