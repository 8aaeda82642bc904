"""Yesterday's visit is written up in the evening, as the manual tells it."""

from interview_tui.store.store import JsonStore
from interview_tui.tui.after.screen import AfterScreen
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.before.screen import BeforeScreen
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.panels.ask import Ask
from tests.support.calling import write
from tests.support.frozen import START
from tests.support.seeing import on, seen, settle


async def test_a_visit_of_yesterday_is_written_up_with_its_day_time_and_length(
    app: InterviewApp, store: JsonStore
) -> None:
    async with app.run_test() as pilot:
        await settle(pilot)
        await pilot.press(*"Claudia", "enter")
        await on(pilot, BeforeScreen)
        await pilot.press("e")
        await on(pilot, Ask)
        await write(pilot, "yesterday 2 pm, 1 h")
        await pilot.press("enter")
        await on(pilot, BeforeScreen)
        assert "Written up later: Fri 20 Nov 14:00, 60 minutes" in seen(app)
        await pilot.press("enter")
        await on(pilot, CallScreen)
        await write(pilot, " types orders by hand")
        await pilot.press("enter")
        await write(pilot, "!call tomorrow at 9")
        await pilot.press("enter")
        await settle(pilot)
        assert "written up later, Fri 20 Nov 14:00, 60 minutes" in seen(app)
        assert "call tomorrow at 9, Sat 21 Nov 09:00" in seen(app)
        assert f"{START:%H:%M}  " not in seen(app).split("60 minutes")[1]
        await pilot.press("f9", "enter")
        await on(pilot, AfterScreen)
    [head] = store.listing().heads
    assert f"{head.started_at:%Y-%m-%d %H:%M}" == "2026-11-20 14:00"
    assert [one.due_time and one.due_time.hour for one in head.promises] == [9]
    assert [one.text for one in store.read(head.id).living()] == ["types orders by hand", "call tomorrow at 9"]
    assert store.read_private(head.id).changes == ()
