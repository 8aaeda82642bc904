"""Not this week, on the first screen and on the list of all that is open."""

from interview_tui.records import changes
from interview_tui.records.words import Kind, Status
from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.promises.screen import PromisesScreen
from interview_tui.tui.today.screen import TodayScreen
from tests.support.frozen import START
from tests.support.seeing import on, seen, settle, until
from tests.support.written import conversation, note


async def test_what_is_put_off_is_seen_behind_f8_only_and_is_brought_back(app: InterviewApp, store: JsonStore) -> None:
    late = changes.dated(note(1, "send the sample", kind=Kind.PROMISE), START.date().replace(day=2), "Jana")
    held = conversation(late, status=Status.DONE)
    opened = store.begin(held)
    opened.save(held)
    opened.close()
    async with app.run_test() as pilot:
        await on(pilot, TodayScreen)
        await until(pilot, lambda: "! send the sample" in seen(app))
        await pilot.press("down", "tab", "z")
        await until(pilot, lambda: "Rests until" in seen(app))
        await settle(pilot)
        assert "! send the sample" not in seen(app)
        assert "and 1 more open" in seen(app)
        [rest] = store.rests()
        assert rest.note == late.id

        await pilot.press("f8")
        await on(pilot, PromisesScreen)
        await until(pilot, lambda: "rests until" in seen(app))
        await pilot.press("z")
        await until(pilot, lambda: "Reminders are back on" in seen(app))
        await pilot.press("ctrl+z")
        await until(pilot, lambda: "Rests until" in seen(app))
        await pilot.press("escape")
        await on(pilot, TodayScreen)
        await settle(pilot)
        await pilot.press("ctrl+z")
        await until(pilot, lambda: "! send the sample" in seen(app))
        assert store.rests() == ()
