"""Notes that were pasted are looked at before any of them is taken."""

import asyncio

from textual import events

from interview_tui.records.words import Kind, Status
from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.reading.screen import ReadingScreen
from interview_tui.tui.shared.bringing import Bringing
from tests.support.frozen import START
from tests.support.seeing import on, seen, settle
from tests.support.written import conversation, note


async def test_a_phones_notes_are_pasted_while_reading_and_taken_line_by_line(
    app: InterviewApp, store: JsonStore
) -> None:
    held = conversation(note(700, "there"), status=Status.DONE, ended_at=START)
    opened = store.begin(held)
    opened.save(held)
    await asyncio.to_thread(opened.close)
    async with app.run_test() as pilot:
        await settle(pilot)
        app.push_screen(ReadingScreen(app.services, held, store.read_private(held.id)))
        await on(pilot, ReadingScreen)
        app.screen.post_message(events.Paste("- types orders\n!send it tomorrow at 9\nshopping list\nquiet evenings"))
        await on(pilot, Bringing)
        await settle(pilot)
        assert "4 notes brought along" in seen(app)
        await pilot.press("f", "down", "down", "space", "down", "n")
        await settle(pilot)
        assert "3 notes brought along" in seen(app)
        await pilot.press("enter")
        await on(pilot, ReadingScreen)
        await pilot.press("escape")
        await settle(pilot)
    assert [(one.text, one.kind) for one in store.read(held.id).living()] == [
        ("there", None),
        ("types orders", Kind.FACT),
        ("send it tomorrow at 9", Kind.PROMISE),
        ("quiet evenings", Kind.NEED),
    ]


async def test_a_paste_that_is_left_leaves_nothing(app: InterviewApp, store: JsonStore) -> None:
    held = conversation(note(700, "there"), status=Status.DONE, ended_at=START)
    opened = store.begin(held)
    opened.save(held)
    await asyncio.to_thread(opened.close)
    async with app.run_test() as pilot:
        await settle(pilot)
        app.push_screen(ReadingScreen(app.services, held, store.read_private(held.id)))
        await on(pilot, ReadingScreen)
        await pilot.press("u")
        await on(pilot, Bringing)
        app.screen.post_message(events.Paste("one\ntwo"))
        await pilot.press("escape")
        await on(pilot, ReadingScreen)
        await settle(pilot)
    assert [one.text for one in store.read(held.id).living()] == ["there"]
