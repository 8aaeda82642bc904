"""How the customer was informed that notes are kept, pressed: before the call, in it and while reading."""

from interview_tui.records.words import Informed
from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.panels.panel import Choose
from interview_tui.tui.reading.screen import ReadingScreen
from tests.support.calling import before, begin_call, from_menu, write
from tests.support.frozen import FrozenClock
from tests.support.seeing import seen


async def test_informed_is_answered_with_a_letter_and_the_next_conversation_begins_with_it(
    app: InterviewApp, store: JsonStore, clock: FrozenClock
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await before(pilot)
        assert "Informed  not yet" in seen(app)
        await pilot.press("h", "h")
        await pilot.pause()
        assert "Informed  agreed, 21 Nov 2026" in seen(app)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, CallScreen)
        await pilot.press("f9", "enter")
        await pilot.pause()
        assert isinstance(app.screen, ReadingScreen)
        assert "informed: agreed" in seen(app)
        await pilot.press("escape")
        clock.go_on(86_400)

        await before(pilot)
        assert "Informed  agreed" in seen(app)
        assert "hh" not in seen(app)
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("f9", "enter")
        await pilot.pause()
    assert [store.read(head.id).informed for head in store.listing().heads] == [Informed.AGREED] * 2


async def test_what_was_agreed_is_asked_for_once_more_and_a_slip_is_taken_back(app: InterviewApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await before(pilot)
        await pilot.press("h", "h")
        await pilot.pause()
        assert "Informed: told → agreed. Ctrl+Z undoes it." in seen(app)
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert "Informed  told, 21 Nov 2026" in seen(app)
        await pilot.press("h", "h")
        await pilot.pause()
        assert isinstance(app.screen, Choose)
        await pilot.press("escape")
        await pilot.pause()
        assert "Informed  agreed, 21 Nov 2026" in seen(app)


async def test_the_line_on_being_informed_stays_in_its_place(app: InterviewApp) -> None:
    def place() -> int:
        return next(at for at, one in enumerate(seen(app).splitlines()) if "Informed  " in one)

    async with app.run_test(size=(80, 24)) as pilot:
        await before(pilot)
        stood = place()
        for _ in range(2):
            await pilot.press("h")
            await pilot.pause()
            assert place() == stood


async def test_enter_is_never_held_up_by_it_and_from_agreed_it_is_chosen(app: InterviewApp, store: JsonStore) -> None:
    async with app.run_test() as pilot:
        await before(pilot)
        await pilot.press("h", "h", "h")
        await pilot.pause()
        await write(pilot, "not")
        await pilot.press("enter")
        await pilot.pause()
        assert "Informed  not yet" in seen(app)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, CallScreen)
        assert app.screen.call.conversation.informed is Informed.NOT_YET


async def test_in_a_call_that_gets_its_customer_later_nobody_was_asked(app: InterviewApp, store: JsonStore) -> None:
    async with app.run_test() as pilot:
        await before(pilot)
        await pilot.press("h", "escape")
        await pilot.pause()
        await begin_call(pilot, "")
        await from_menu(pilot, "whose")
        await write(pilot, "claudia")
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, CallScreen)
        assert app.screen.call.conversation.informed is Informed.NOT_YET


async def test_how_informed_is_put_right_while_reading(app: InterviewApp, store: JsonStore) -> None:
    async with app.run_test() as pilot:
        await begin_call(pilot)
        await pilot.press("f9", "enter")
        await pilot.pause()
        assert "informed: not yet" in seen(app)
        await from_menu(pilot, "how the customer")
        await write(pilot, "agreed")
        await pilot.press("enter")
        await pilot.pause()
        assert "informed: agreed" in seen(app)
        await pilot.press("escape")
        await pilot.pause()
    [head] = store.listing().heads
    assert store.read(head.id).informed is Informed.AGREED
