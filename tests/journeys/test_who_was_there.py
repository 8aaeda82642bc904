"""Who else is there: chosen before the call, named in a note, put right while reading."""

from interview_tui.records.presence import names
from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.before.screen import BeforeScreen
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.reading.screen import ReadingScreen
from tests.support.seeing import burst, on, seen, settle


async def test_who_is_there_is_chosen_named_and_put_right(app: InterviewApp, store: JsonStore) -> None:
    async with app.run_test() as pilot:
        await settle(pilot)
        await burst(pilot, *"Claudia Weber", "enter")
        await on(pilot, BeforeScreen)
        await burst(pilot, "j", *"Jens Huber", "enter")
        assert "there: Jens Huber" in seen(app)
        await burst(pilot, "enter")
        await on(pilot, CallScreen)
        await burst(pilot, *"@hu >prices")
        assert "Jens Huber says this" in seen(app)
        await burst(pilot, "enter")
        await burst(pilot, "ctrl+o", *"who said", "enter")
        await burst(pilot, "enter")
        await settle(pilot)
        [head] = store.listing().heads
        assert store.read(head.id).notes[0].said_by is None
        await burst(pilot, "f9", "enter")
        await on(pilot, ReadingScreen)
        await burst(pilot, "ctrl+o", *"who else", "enter")
        await burst(pilot, *"Frau Lenz, Herr Vogt", "enter")
        await settle(pilot)
        assert "there: Jens Huber, Frau Lenz, Herr Vogt" in seen(app)
        await burst(pilot, "ctrl+z")
        await settle(pilot)
        assert list(names(store.read(head.id)).values()) == ["Jens Huber"]
