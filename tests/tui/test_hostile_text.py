"""Hostile text typed, stored, shown and clicked on the screens around a call does nothing and breaks nothing."""

from datetime import timedelta
from pathlib import Path

from interview_tui.desk.after import asking
from interview_tui.desk.services import Services
from interview_tui.insight.after_call import MOST
from interview_tui.records.words import Kind
from interview_tui.store.store import open_store
from interview_tui.tui.after.screen import AfterScreen
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.before.screen import BeforeScreen
from interview_tui.tui.development.screen import DevelopmentScreen
from interview_tui.tui.panels.ask import Ask
from interview_tui.tui.panels.panel import Page
from interview_tui.tui.reading.screen import ReadingScreen
from interview_tui.tui.shared.messages import DevelopmentWanted
from interview_tui.tui.today.screen import TodayScreen
from interview_tui.tui.widgets.text_line import TextLine
from tests.support import hostile
from tests.support.frozen import FrozenClock
from tests.support.hostile import CORPUS, NAME_SEEN, SOME
from tests.support.hostile_screens import SMALL, TALL, Check, all_seen, click_each
from tests.support.seeing import burst, drawn, paste, rows, seen, settle


async def test_pasted_and_typed_into_the_line_of_the_first_screen(services: Services, check: Check) -> None:
    app = InterviewApp(services)
    async with app.run_test(size=SMALL) as pilot:
        await settle(pilot)
        line = app.screen.query_one(TextLine)
        for one in SOME:
            await paste(pilot, one.text)
            text = await check(pilot, TodayScreen)
            assert one.seen.split(" ")[0] in text or one.seen in line.text
            await burst(pilot, "escape", *(c for c in one.text[:20] if c.isprintable()))
            await check(pilot, TodayScreen)
            await burst(pilot, "escape")


async def test_taken_for_the_name_of_a_new_customer(services: Services, check: Check) -> None:
    app = InterviewApp(services)
    async with app.run_test(size=SMALL) as pilot:
        await settle(pilot)
        for number, one in enumerate(one for one in SOME if len(one.text) < 380):
            await paste(pilot, f"{one.text} Nr{number}")
            await burst(pilot, "enter")
            assert one.seen[:10].split("\n")[0] in await check(pilot, BeforeScreen), one.name
            await burst(pilot, "escape")
            await check(pilot, TodayScreen)


async def test_stored_names_and_promises_on_the_first_screen(by_hand: Services, check: Check) -> None:
    app = InterviewApp(by_hand)
    async with app.run_test(size=(120, 60)) as pilot:
        await settle(pilot)
        text = await check(pilot, TodayScreen)
        assert text.count(NAME_SEEN) > 2
        for y, row in enumerate(rows(app)):
            words = "without a name" if "without a name" in row else "lick"
            if words in row and "is open" not in row:
                await pilot.click(offset=(row.find(words), y))
                await settle(pilot)
                assert isinstance(app.screen, ReadingScreen | AfterScreen | Page)
                assert "lick" in await check(pilot, type(app.screen)) or "does not fit" in seen(app)
                await burst(pilot, "escape")
                await check(pilot, TodayScreen)
        for typed in ("K1", "K2", "K3", "K4", "K5"):
            await burst(pilot, "escape", *typed)
            assert f"{typed} " in await check(pilot, TodayScreen)


async def test_promises_and_what_is_known_before_a_call(by_hand: Services, clock: FrozenClock, check: Check) -> None:
    start = clock.now().wall - timedelta(days=4)
    for number, kind in enumerate((Kind.PROMISE, Kind.PERSONAL, Kind.CRITICISM)):
        done = {"status": "done", "ended_at": (start + timedelta(minutes=9)).isoformat()}
        hostile.write_conversation(by_hand.store.home, hostile.hostile_id(10 + number), start, [kind], **done)
    app = InterviewApp(by_hand)
    async with app.run_test(size=TALL) as pilot:
        await settle(pilot)
        await paste(pilot, "Karl")
        await burst(pilot, "enter")
        await settle(pilot)
        assert (
            all_seen(await check(pilot, BeforeScreen), but=("lines", "many lines", "a long word", "wide", "spaces"))
            == []
        )
        assert await click_each(pilot) > 3
        await check(pilot, BeforeScreen)
        for key in ("s", "down", "s"):
            await burst(pilot, key)
            await check(pilot, BeforeScreen)
        await pilot.resize_terminal(*SMALL)
        await pilot.pause()
        for key in ("g", "u"):
            await burst(pilot, key)
            await check(pilot, Ask)
            for one in SOME:
                app.screen.query_one(TextLine).replace_text("")
                await paste(pilot, one.text)
                await check(pilot, Ask)
            app.screen.query_one(TextLine).replace_text("")
            await paste(pilot, CORPUS[20].text)
            await burst(pilot, "enter")
            await check(pilot, BeforeScreen)
        assert isinstance(app.screen, BeforeScreen)
        assert app.screen.before.plan.guess == app.screen.customer.name == CORPUS[20].seen
        await burst(pilot, "m")
        await burst(pilot, *"[/]", "enter")
        await check(pilot, Ask)
        await burst(pilot, "escape")
        await burst(pilot, "question_mark")
        await check(pilot, Page)


async def test_questions_after_a_call(by_hand: Services, check: Check) -> None:
    app = InterviewApp(by_hand)
    async with app.run_test(size=SMALL) as pilot:
        await settle(pilot)
        await burst(pilot, *["down"] * 2)
        app.navigation.read(hostile.TO_FINISH)
        await settle(pilot)
        await burst(pilot, "o")
        await settle(pilot)
        await check(pilot, AfterScreen)
        screen = app.screen
        assert isinstance(screen, AfterScreen)
        assert len(screen.after.questions) >= MOST
        texts = iter(CORPUS)
        while isinstance(app.screen, AfterScreen):
            await check(pilot, AfterScreen)
            await click_each(pilot)
            await paste(pilot, next(texts).text)
            await check(pilot, AfterScreen)
            await burst(pilot, "enter")
            await drawn(pilot)
            if isinstance(app.screen, AfterScreen):
                await check(pilot, AfterScreen)
                app.screen.query_one(TextLine).replace_text("")  # what is no answer would stay
                app.screen.after = asking.typed(app.screen.after, "")
                await burst(pilot, "tab")
            await drawn(pilot)
        await check(pilot, ReadingScreen)


async def test_reading_notes_and_summary(by_hand: Services, check: Check, clock: FrozenClock) -> None:
    app = InterviewApp(by_hand)
    async with app.run_test(size=TALL) as pilot:
        await settle(pilot)
        app.navigation.read(hostile.CONVERSATION)
        await settle(pilot)
        text = await check(pilot, ReadingScreen)
        assert NAME_SEEN in text
        assert all_seen(text) == []
        assert await click_each(pilot) > 2
        await burst(pilot, "v")
        await drawn(pilot)
        assert all_seen(await check(pilot, ReadingScreen)) == []
        await click_each(pilot)
        await burst(pilot, "v")
        await pilot.resize_terminal(*SMALL)
        await pilot.pause()
        for key in ("i", "i", "i", "t"):
            await burst(pilot, key)
            await check(pilot, ReadingScreen)
        assert isinstance(app.screen, ReadingScreen)
        for _ in range(len(app.screen.reading.shown) // 4):
            await burst(pilot, *["down"] * 4)
            app.screen.start("edit")
            await drawn(pilot)
            await check(pilot, ReadingScreen)
            await burst(pilot, "escape")
            await check(pilot, ReadingScreen)
        await burst(pilot, "f1")
        await check(pilot, Page)


async def test_the_host_and_process_that_hold_a_conversation(by_hand: Services, check: Check, home: Path) -> None:
    other = open_store(home, now=lambda: by_hand.now().wall, host="x", pid=2)
    holding = other.open(hostile.RUNNING)
    try:
        app = InterviewApp(by_hand)
        async with app.run_test(size=SMALL) as pilot:
            await settle(pilot)
            await burst(pilot, "enter")
            await settle(pilot)
            assert "Klick" in await check(pilot, ReadingScreen)
    finally:
        holding.close(0)


async def test_my_own_development(by_hand: Services, check: Check) -> None:
    app = InterviewApp(by_hand)
    async with app.run_test(size=TALL) as pilot:
        await settle(pilot)
        app.navigation.follow(DevelopmentWanted())
        await settle(pilot)
        await check(pilot, DevelopmentScreen)
        await pilot.resize_terminal(*SMALL)
        await burst(pilot, "g", "n", "down", "down", "l")
        await settle(pilot)
        await check(pilot, DevelopmentScreen)
