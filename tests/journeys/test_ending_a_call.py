"""What the manual says of how a call ends and of what follows it, pressed by somebody in a hurry."""

from datetime import timedelta

from interview_tui.records.words import Status
from interview_tui.store.store import JsonStore
from interview_tui.tui.after.screen import AfterScreen
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.before.screen import BeforeScreen
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.reading.screen import ReadingScreen
from interview_tui.tui.today.screen import TodayScreen
from tests.support.bank_call import Hands
from tests.support.calling import begin_call, write
from tests.support.frozen import START, FrozenClock, Ids, services_on


async def test_after_a_call_with_nobody_one_key_says_with_whom_it_was(app: InterviewApp, store: JsonStore) -> None:
    async with app.run_test() as pilot:
        await begin_call(pilot, name="")
        await write(pilot, "who was this")
        await pilot.press("enter", "f9", "enter")
        await pilot.pause()
        assert isinstance(app.screen, ReadingScreen)
        assert app.screen.hints()[0] == app.screen.with_whom
        await pilot.press("n")
        await pilot.pause()
        await write(pilot, "Tom Yilmaz")
        await pilot.press("enter")
        await pilot.pause()
        assert app.screen.hints()[0] != app.screen.with_whom
    (head,) = store.listing().heads
    assert (head.customer, head.notes) == ("Tom Yilmaz", 1)


async def test_ending_asks_once_and_any_other_key_goes_on(app: InterviewApp) -> None:
    async with app.run_test() as pilot:
        screen = await begin_call(pilot)
        await pilot.press("f9", "a")
        assert (app.screen, screen.call.line.text) == (screen, "a")
        await pilot.press("f9", "f9")
        await pilot.pause()
        assert not isinstance(app.screen, CallScreen)


async def test_what_stands_in_the_line_at_the_end_becomes_a_note(app: InterviewApp, store: JsonStore) -> None:
    async with app.run_test() as pilot:
        await begin_call(pilot)
        await write(pilot, "last words")
        await pilot.press("f9", "enter")
        await pilot.pause()
        assert isinstance(app.screen, ReadingScreen)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, TodayScreen)
    (head,) = store.listing().heads
    assert [note.text for note in store.read(head.id).living()] == ["last words"]
    assert head.status is Status.DONE or head.status == "done"


async def test_after_a_longer_call_a_promise_gets_its_date_and_the_rest_may_be_left(
    app: InterviewApp, store: JsonStore, clock: FrozenClock
) -> None:
    async with app.run_test() as pilot:
        await begin_call(pilot)
        hands = Hands(pilot, clock)
        await hands.wait_until(400)
        await write(pilot, "!call the hotline lead")
        await pilot.press("enter")
        await pilot.press("f9", "enter")
        await pilot.pause()
        assert isinstance(app.screen, AfterScreen)
        await write(pilot, "in 2 weeks")
        await pilot.press("enter")
        await write(pilot, "they decide by the board")
        await pilot.press("enter", "ctrl+t")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
    (head,) = store.listing().heads
    (promise,) = head.promises
    assert promise.due == START.date() + timedelta(days=14)
    assert store.read_private(head.id).learnt == "they decide by the board"


async def test_the_next_call_begins_with_the_promise_that_was_not_kept(
    app: InterviewApp, store: JsonStore, clock: FrozenClock
) -> None:
    async with app.run_test() as pilot:
        await begin_call(pilot)
        await write(pilot, "!send the sample tomorrow")
        await pilot.press("enter", "f9", "enter")
        await pilot.pause()
        await pilot.press("escape")
        clock.go_on(10 * 86400)
        await pilot.pause()
        await pilot.press(*"Claudia", "enter")
        await pilot.pause()
        assert isinstance(app.screen, BeforeScreen)
        assert [noted.note.text for noted in app.screen.before.known.promises] == ["send the sample tomorrow"]
        await pilot.press("d")
        await pilot.pause()
        assert app.screen.before.known.promises == ()
    assert not store.listing().heads[0].promises


async def test_an_interrupted_call_finished_without_going_on_keeps_its_half_line(
    store: JsonStore, clock: FrozenClock
) -> None:
    async with InterviewApp(services_on(store, clock)).run_test() as pilot:
        screen = await begin_call(pilot)
        await write(pilot, "aside")
        await pilot.press("escape")
        await write(pilot, "half a line")
        clock.go_on(1)
        screen.tick()
        screen.leave_now()
    clock.go_on(600)
    async with InterviewApp(services_on(store, clock, ids=Ids(100))).run_test() as pilot:
        await pilot.pause()
        await pilot.press("down", "tab", "f")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
    (head,) = store.listing().heads
    conversation = store.read(head.id)
    assert [(note.text, note.parked) for note in conversation.living()] == [("half a line", False), ("aside", True)]
    assert conversation.ended_at is not None
    assert (conversation.ended_at - conversation.started_at).total_seconds() == 1
