"""What a call leaves for me alone is seen again on my own page: who spoke, what I meant to do, what became of it."""

from interview_tui.store.store import JsonStore
from interview_tui.tui.after.screen import AfterScreen
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.development.screen import DevelopmentScreen
from interview_tui.tui.today.screen import TodayScreen
from tests.support.bank_call import Hands
from tests.support.calling import begin_call, write
from tests.support.frozen import FrozenClock
from tests.support.seeing import burst, on, seen, settle, until


async def test_a_call_is_seen_on_my_own_page_from_the_menu(
    app: InterviewApp, store: JsonStore, clock: FrozenClock
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin_call(pilot)
        hands = Hands(pilot, clock)
        for at_s in (2, 60, 180, 200, 400):
            await hands.wait_until(at_s)
            await pilot.press("f2")
        await burst(pilot, "f9", "enter")
        await on(pilot, AfterScreen)
        for answer in ("the board waits for it", "wait after the second why"):
            await write(pilot, answer)
            await pilot.press("enter")
        await settle(pilot)
        await pilot.press("escape")
        await on(pilot, TodayScreen)

        await burst(pilot, "ctrl+o", *"My development", "enter")
        await on(pilot, DevelopmentScreen)
        await until(pilot, lambda: "wait after the second why" in seen(app))
        assert "1: cannot tell yet" in seen(app)
        assert "the board waits for it" in seen(app)
        await burst(pilot, "g")
        await until(pilot, lambda: "1 came off" in seen(app))

    [private] = [store.read_private(head.id) for head in store.listing().heads]
    assert (private.intention, private.intention_became) == ("wait after the second why", "worked")
