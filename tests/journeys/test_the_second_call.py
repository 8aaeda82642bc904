"""The second call with a customer: typed with the firm, last time read before it, and what is still so, or so now."""

from interview_tui.records.words import Kind
from interview_tui.store.store import JsonStore
from interview_tui.tui.after.screen import AfterScreen
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.before.screen import BeforeScreen
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.reading.screen import ReadingScreen
from interview_tui.tui.today.screen import TodayScreen
from tests.support.calling import before, begin_call, write
from tests.support.frozen import FrozenClock
from tests.support.seeing import on, seen, settle


async def test_the_second_call_reads_the_first_and_says_what_is_still_so_and_what_is_so_now(
    app: InterviewApp, store: JsonStore, clock: FrozenClock
) -> None:
    async with app.run_test() as pilot:
        await settle(pilot)
        # The firm is parted from the name, and shown before Enter takes it; one key would take both as a name.
        await write(pilot, "Anna Weber, Northmill Ltd")
        await settle(pilot)
        assert "▸Anna Weber · Northmill Ltd" in seen(app)
        await pilot.press("down")
        assert "▸Anna Weber, Northmill Ltd" in seen(app)
        await pilot.press("up")
        await pilot.press("enter")
        await on(pilot, BeforeScreen)
        await pilot.press("enter")
        await on(pilot, CallScreen)
        for text in ("=types 140 a week", ">wants to be home at six"):
            await write(pilot, text)
            await pilot.press("enter")
        await pilot.press("f9", "enter")
        await on(pilot, ReadingScreen)
        first = store.listing().heads[0].id
        [(_, one)] = store.customers().customers.items()
        assert (one.name, one.organisation) == ("Anna Weber", "Northmill Ltd")
        await pilot.press("escape")
        await on(pilot, TodayScreen)
        clock.go_on(7 * 86_400)

        # Before the second call: the fact in its conversation, and back to where one was.
        await write(pilot, "Anna")
        await pilot.press("enter")
        await on(pilot, BeforeScreen)
        await settle(pilot)
        await pilot.press("down")
        selected = pilot.app.screen.before.chosen  # type: ignore[attr-defined]
        await pilot.press("right")
        await on(pilot, ReadingScreen)
        assert "types 140 a week" in seen(app)
        await pilot.press("escape")
        await on(pilot, BeforeScreen)
        assert pilot.app.screen.before.chosen == selected  # type: ignore[attr-defined]
        await pilot.press("c")
        await on(pilot, ReadingScreen)
        await pilot.press("escape")
        await on(pilot, BeforeScreen)

        # In the call: one key for what is still so, another for what is so now.
        await pilot.press("enter")
        await on(pilot, CallScreen)
        await settle(pilot)
        await pilot.press("ctrl+g")
        await settle(pilot)
        await write(pilot, "home")
        await pilot.press("enter", "ctrl+n")
        await settle(pilot)
        await write(pilot, "140")
        await pilot.press("enter")
        await settle(pilot)
        await write(pilot, "200 a week")
        await pilot.press("enter")
        await settle(pilot)
        now = next(head.id for head in store.listing().heads if head.id != first)
        told = {note.text: note.about for note in store.read(now).living()}
        assert {text: (about.still, about.kind, about.conversation) for text, about in told.items() if about} == {
            "wants to be home at six": (True, Kind.NEED, first),
            "200 a week": (False, Kind.FACT, first),
        }


async def test_a_call_with_nobody_has_nothing_known_to_renew(app: InterviewApp) -> None:
    async with app.run_test() as pilot:
        screen = await begin_call(pilot, "")
        await pilot.press("ctrl+g")
        await settle(pilot)
        assert screen.call.conversation.notes == ()


async def test_on_a_low_screen_what_was_done_and_what_was_written_is_seen(app: InterviewApp, store: JsonStore) -> None:
    async with app.run_test(size=(80, 14)) as pilot:
        await begin_call(pilot)
        for place in range(4):
            await write(pilot, f"=fact {place} that was told")
            await pilot.press("enter")
        await write(pilot, "!send the sample")
        await pilot.press("enter", "f9", "enter")
        await on(pilot, AfterScreen)
        await pilot.press("escape")
        await on(pilot, TodayScreen)
        await before(pilot)
        await pilot.press("q")
        await write(pilot, "What would you miss?")
        await pilot.press("enter")
        await pilot.pause()
        assert "What would you miss?" in seen(app)
        assert "send the sample" not in seen(app)
        await pilot.press("s")
        await pilot.pause()
        assert "▸ ! send the sample" in seen(app)
        assert "will be brought up in the call" in seen(app)
        await pilot.press("end", "d")
        await pilot.pause()
        assert "Done: send the sample. Ctrl+Z undoes it." in seen(app)
