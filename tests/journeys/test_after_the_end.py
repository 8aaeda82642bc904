"""A conversation that has ended: it goes on, is added to, and is killed in mid-word."""

from interview_tui.records.words import Status
from interview_tui.store.store import JsonStore
from interview_tui.tui.after.screen import AfterScreen
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.reading.screen import ReadingScreen
from tests.support.calling import begin_call, notes, write
from tests.support.frozen import FrozenClock
from tests.support.seeing import on, seen, settle


async def test_a_call_ended_by_mistake_goes_on_with_the_time_between_marked(
    app: InterviewApp, store: JsonStore, clock: FrozenClock
) -> None:
    async with app.run_test() as pilot:
        await begin_call(pilot)
        await write(pilot, "one")
        await pilot.press("enter")
        clock.go_on(600)
        await pilot.press("f9", "enter")
        await on(pilot, AfterScreen)
        clock.go_on(120)
        await pilot.press("ctrl+g")
        await on(pilot, CallScreen)
        screen = pilot.app.screen
        assert isinstance(screen, CallScreen)
        await write(pilot, "two")
        await pilot.press("enter")
        await settle(pilot)
        assert notes(screen) == [(None, "one"), (None, "two")]
        one = screen.call.conversation
        assert (one.status, one.ended_at, [note.addition for note in one.notes]) == (Status.OPEN, None, [False, False])
        assert (one.away[-1].end - one.away[-1].start).total_seconds() == 120


async def test_an_addition_is_on_disk_at_once_and_a_half_typed_one_a_second_later(
    app: InterviewApp, store: JsonStore
) -> None:
    async with app.run_test() as pilot:
        await begin_call(pilot)
        await write(pilot, "one")
        await pilot.press("enter", "f9", "enter")
        await on(pilot, ReadingScreen)
        await pilot.press("v", "plus")
        await write(pilot, "two")
        await pilot.press("enter")
        await write(pilot, "hal")
        screen = pilot.app.screen
        assert isinstance(screen, ReadingScreen)
        screen.tick()
        await settle(pilot)
        head = store.listing().heads[0]
        assert [(note.text, note.addition) for note in store.read(head.id).living()] == [("one", False), ("two", True)]
        draft = store.read_draft(head.id)
        assert draft is not None
        assert draft.line.text == "hal"


async def test_letters_act_only_while_the_line_is_closed(app: InterviewApp, store: JsonStore) -> None:
    async with app.run_test() as pilot:
        await begin_call(pilot)
        await pilot.press("f9", "enter")
        await on(pilot, ReadingScreen)
        await pilot.press("v", "plus")
        await write(pilot, "export i t v c")
        await pilot.press("enter", "escape")
        await settle(pilot)
        assert "export i t v c" in seen(app)
        await pilot.press("v")
        await settle(pilot)
        assert isinstance(app.screen, ReadingScreen)
        assert app.screen.reading.summary
