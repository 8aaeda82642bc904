"""Deleting a conversation with keys: asked once, told, taken back while the program runs, gone when it ends."""

from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.today.screen import TodayScreen
from tests.support.frozen import FrozenClock, services_on
from tests.support.making import conversation, note
from tests.support.seeing import burst, on, seen, settle


async def test_a_conversation_is_deleted_from_the_list_and_comes_back_with_one_key(
    store: JsonStore, clock: FrozenClock
) -> None:
    held = store.begin(conversation(note(1, "zu teuer"), customer="Claudia Weber", status="done"))
    held.save(held.conversation)
    held.close()
    app = InterviewApp(services_on(store, clock))
    async with app.run_test() as pilot:
        await settle(pilot)
        await burst(pilot, "down", "tab", "x", "down", "enter")
        await settle(pilot)
        assert "Claudia Weber" in seen(app), "the second answer keeps it"
        await burst(pilot, "tab", "x", "enter")
        await settle(pilot)
        assert "Deleted: Claudia Weber" in seen(app)
        assert store.listing().heads == ()
        await burst(pilot, "down", "ctrl+z")
        await settle(pilot)
        assert "It is back: Claudia Weber" in seen(app)
        assert len(store.listing().heads) == 1
        await burst(pilot, "ctrl+z")
        await settle(pilot)
        assert len(store.listing().heads) == 1


async def test_a_call_that_was_none_leaves_no_trace(store: JsonStore, clock: FrozenClock) -> None:
    app = InterviewApp(services_on(store, clock))
    async with app.run_test() as pilot:
        await settle(pilot)
        await burst(pilot, "enter")
        await on(pilot, CallScreen)
        await burst(pilot, "f9")
        await settle(pilot)
        assert "x leaves no trace" in seen(app)
        await burst(pilot, "x")
        await on(pilot, TodayScreen)
        await settle(pilot)
        assert "Deleted: without a name" in seen(app)
        assert store.listing().heads == ()
        assert store.finish_deleting() == ()
        assert not list((store.home / "conversations").rglob("*.json"))
        await burst(pilot, "ctrl+z")
        await settle(pilot)
        assert "cannot be brought back" in seen(app)
