"""What a person does about privacy in the program, pressed: how long to keep, what is private, who is erased."""

from datetime import timedelta

from textual.pilot import Pilot

from interview_tui.port.faults import NotSaved
from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.before.screen import BeforeScreen
from interview_tui.tui.reading.screen import ReadingScreen
from interview_tui.tui.today.screen import TodayScreen
from tests.support.bank_call import Hands
from tests.support.calling import before, begin_call, from_menu, write
from tests.support.frozen import FrozenClock, services_on
from tests.support.seeing import seen


async def hold_and_leave(pilot: Pilot[str], clock: FrozenClock, minutes: int = 6) -> None:
    hands = Hands(pilot, clock)
    await pilot.press("space")
    await write(pilot, "=140 orders every Monday")
    await pilot.press("enter")
    await hands.wait_until(minutes * 60)
    await pilot.press("f9", "enter")
    await pilot.pause()


async def test_until_when_to_keep_is_typed_and_the_first_screen_says_when_it_has_come(
    app: InterviewApp, store: JsonStore, clock: FrozenClock
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await before(pilot)
        await pilot.press("k")
        await write(pilot, "someday")
        await pilot.press("enter")
        await pilot.pause()
        assert "someday is no day I understand" in seen(app)
        await pilot.press(*["backspace"] * 7)
        await write(pilot, "in 2 years")
        await pilot.press("enter")
        await pilot.pause()
        assert "Keep until 21 Nov 2028" in seen(app)
        await pilot.press("escape")
        await pilot.pause()
        assert "Retention" not in seen(app)
        clock.go_on(timedelta(days=740).total_seconds())
        screen = app.screen
        assert isinstance(screen, TodayScreen)
        screen.show()
        await pilot.pause()
        assert "Retention of Claudia ended on 21 Nov" in seen(app)
        await pilot.press("down", "enter")
        await pilot.pause()
        assert isinstance(app.screen, BeforeScreen)
        assert f"interview privacy erase {app.screen.customer.id}" in seen(app)
        await pilot.press("k")
        await pilot.press(*["backspace"] * 11, "enter")
        await pilot.pause()
        assert "Retention" not in seen(app)
    [customer] = store.customers().customers.values()
    assert customer.keep_until is None


async def test_switched_off_nothing_private_is_asked_or_kept_and_the_call_goes_on_as_ever(
    app: InterviewApp, store: JsonStore, clock: FrozenClock
) -> None:
    async with app.run_test() as pilot:
        await pilot.pause()
        await from_menu(pilot, "private")
        assert "Nothing private is kept from now on" in seen(app)
        await pilot.press("escape")
        await before(pilot)
        assert "guess" not in seen(app)
        await pilot.press("g", "enter")
        await pilot.pause()
        await hold_and_leave(pilot, clock)
        await pilot.pause()
        assert isinstance(app.screen, ReadingScreen)
        await from_menu(pilot, "keep my private")
        assert "that was switched off" in seen(app)
        await pilot.press("escape")
        await pilot.pause()
        await from_menu(pilot, "private")
        assert "Kept for you alone from now on" in seen(app)
    assert not list(store.home.rglob("*.private.json"))
    [head] = store.listing().heads
    assert [note.text for note in store.read(head.id).living()] == ["140 orders every Monday"]
    assert store.settings.private


async def test_a_review_is_marked_to_stay_and_let_go_again(
    app: InterviewApp, store: JsonStore, clock: FrozenClock
) -> None:
    async with app.run_test() as pilot:
        await begin_call(pilot)
        await pilot.press("space")
        await pilot.press("f9", "enter")
        await pilot.pause()
        [head] = store.listing().heads
        await from_menu(pilot, "keep my private")
        await pilot.pause()
        assert "The private review stays." in seen(app)
        assert store.read_private(head.id).keep
        await from_menu(pilot, "keep my private")
        await pilot.pause()
        assert "The private review is removed 90 days after the conversation." in seen(app)
        assert not store.read_private(head.id).keep
        assert store.read_private(head.id).changes


async def test_a_review_that_cannot_be_read_is_told_and_left(app: InterviewApp, store: JsonStore) -> None:
    async with app.run_test() as pilot:
        await begin_call(pilot)
        await pilot.press("space")
        await pilot.press("f9", "enter")
        await pilot.pause()
        [path] = store.home.rglob("*.private.json")
        path.write_bytes(path.read_bytes()[:-5])
        before = path.read_bytes()
        await from_menu(pilot, "keep my private")
        await pilot.pause()
        assert "is damaged" in seen(app)
        assert path.read_bytes() == before


async def test_what_is_private_and_old_goes_when_the_program_starts(store: JsonStore, clock: FrozenClock) -> None:
    async with InterviewApp(services_on(store, clock)).run_test() as pilot:
        await begin_call(pilot)
        await pilot.press("space")
        await pilot.press("f9", "enter")
        await pilot.pause()
    assert list(store.home.rglob("*.private.json"))
    clock.go_on(91 * 86_400)
    async with InterviewApp(services_on(store, clock)).run_test() as pilot:
        await pilot.pause()
    assert not list(store.home.rglob("*.private.json"))


async def test_what_is_old_and_cannot_be_removed_is_told(app: InterviewApp, store: JsonStore) -> None:
    def refuse() -> int:
        raise NotSaved("The disk is read-only: {path} was not saved.", path="x")

    store.remove_old_private = refuse  # type: ignore[method-assign]
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "The disk is read-only: x was not saved." in seen(app)


async def test_who_is_erased_in_another_window_is_gone_from_this_one(
    app: InterviewApp, store: JsonStore, clock: FrozenClock
) -> None:
    async with app.run_test() as pilot:
        await begin_call(pilot)
        await pilot.press("f9", "enter")
        await pilot.pause()
        await pilot.press("escape")
        await before(pilot)
        [customer] = store.customers().customers
        services_on(store, clock).store.erase(customer)
        await pilot.press("h")
        await pilot.pause()
        assert "erased meanwhile" in seen(app)
        await pilot.press("enter")
        await pilot.pause()
        assert "erased meanwhile" in seen(app)
        await pilot.press("escape", "escape")
        await pilot.pause()
        assert isinstance(app.screen, TodayScreen)
        assert "Claudia" not in seen(app)
    assert store.customers().customers == {}
    assert store.listing().heads == ()
