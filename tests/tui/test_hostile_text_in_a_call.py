"""Hostile text typed, stored, shown and clicked in a call does nothing and breaks nothing."""

from interview_tui.desk.services import Services
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.before.screen import BeforeScreen
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.panels.panel import Choose, Page
from interview_tui.tui.panels.search import Search
from interview_tui.tui.widgets.text_line import TextLine
from tests.support.hostile import HUGE, NAME_SEEN, SOME
from tests.support.hostile_screens import SMALL, TALL, Check, all_seen, click_each
from tests.support.seeing import burst, drawn, paste, rows, settle


async def test_notes_in_a_call_shown_clicked_selected_and_edited(by_hand: Services, check: Check) -> None:
    app = InterviewApp(by_hand)
    async with app.run_test(size=TALL) as pilot:
        await settle(pilot)
        await burst(pilot, "enter")
        await settle(pilot)
        assert all_seen(await check(pilot, CallScreen)) == []
        assert NAME_SEEN in rows(app)[0]
        await burst(pilot, "escape")
        assert await click_each(pilot) > 2
        assert await click_each(pilot, "Klammer") > 0
        await check(pilot, CallScreen)
        await burst(pilot, "escape", "space")
        await check(pilot, CallScreen)

        await pilot.resize_terminal(*SMALL)
        await pilot.pause()
        line = app.screen.query_one(TextLine)
        for _ in SOME:
            await burst(pilot, "up", "up", "up", "f4")
            await check(pilot, CallScreen)
            await burst(pilot, "backspace", "enter")
            await check(pilot, CallScreen)
            await burst(pilot, "escape")
            assert line.text == ""


async def test_lines_put_aside_come_back_as_text(by_hand: Services, check: Check) -> None:
    app = InterviewApp(by_hand)
    async with app.run_test(size=SMALL) as pilot:
        await settle(pilot)
        await burst(pilot, "enter")
        await settle(pilot)
        await check(pilot, CallScreen)
        for _ in SOME:
            await burst(pilot, *("escape", "ctrl+z", "ctrl+u") * 4)
            await check(pilot, CallScreen)


async def test_noted_in_a_call_with_the_side_column(by_hand: Services, check: Check) -> None:
    app = InterviewApp(by_hand)
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await paste(pilot, "Karl")
        await burst(pilot, "enter")
        await settle(pilot)
        await burst(pilot, "enter")
        await settle(pilot)
        assert "│" in await check(pilot, CallScreen)
        await click_each(pilot, "│")
        for one in SOME:
            await paste(pilot, one.text)
            await check(pilot, CallScreen)
            await burst(pilot, "tab", "f", "enter")
            text = await check(pilot, CallScreen)
            assert one.seen[:10] in text or "\n" in one.text, one.name
        screen = app.screen
        assert isinstance(screen, CallScreen)
        before = len(screen.call.conversation.notes)
        await paste(pilot, HUGE)
        assert "2 notes" in await check(pilot, CallScreen)
        assert len(screen.call.conversation.notes) == before + 2
        for key, panel in (("ctrl+o", Choose), ("f1", Page)):
            await burst(pilot, key)
            await drawn(pilot)
            await check(pilot, panel)
            await click_each(pilot, "zzz")
            if panel is Choose:
                for one in SOME:
                    await paste(pilot, one.text)
                    await check(pilot, panel)
                    app.screen.query_one(TextLine).replace_text("")
                for _ in range(5):
                    await burst(pilot, *["down"] * 12)
                    await check(pilot, panel)
            await burst(pilot, "escape")
            await drawn(pilot)
            await check(pilot, CallScreen)
        # The index takes a note in a moment later, and only a hit of this call leads back into it.
        by_hand.store.refresh(wait=True)
        await burst(pilot, "f7")
        await check(pilot, Search)
        await paste(pilot, "Klickmich")
        await settle(pilot)
        assert await click_each(pilot, "Klickmich") > 0
        await drawn(pilot)
        await check(pilot, CallScreen)
        screen.start("with_whom")
        await drawn(pilot)
        await check(pilot, Choose)
        await paste(pilot, "Klick")
        await check(pilot, Choose)
        await burst(pilot, "enter")
        await drawn(pilot)
        assert "lick" in (await check(pilot, CallScreen)).split("\n")[0]


async def test_the_question_of_a_theme_before_a_call_and_in_it(by_hand: Services, check: Check) -> None:
    app = InterviewApp(by_hand)
    async with app.run_test(size=TALL) as pilot:
        await settle(pilot)
        await paste(pilot, "Karl")
        await burst(pilot, "enter")
        await settle(pilot)
        assert "Theme “Karl" in await check(pilot, BeforeScreen)
        await burst(pilot, "enter")
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, CallScreen)
        assert screen.call.guide is not None
        for _ in screen.call.guide.steps:
            await burst(pilot, "right")
            await check(pilot, CallScreen)
        assert screen.call.conversation.asked
