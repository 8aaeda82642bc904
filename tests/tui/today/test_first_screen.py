"""The first screen while the store is still being read."""

from threading import Event

import pytest

from interview_tui.desk.customer.adding import new_customer
from interview_tui.port.customers import Names
from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.before.screen import BeforeScreen
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.customer.screen import CustomerPageScreen
from interview_tui.tui.today.screen import TodayScreen
from tests.support.frozen import FrozenClock, services_on
from tests.support.seeing import burst, on, seen, settle, until


def held_back(store: JsonStore, monkeypatch: pytest.MonkeyPatch) -> Event:
    """Let the store say how its customers are called only when the event is set."""
    may_read, read = Event(), store.customer_names

    def slowly() -> Names:
        may_read.wait(10)
        return read()

    monkeypatch.setattr(store, "customer_names", slowly)
    return may_read


async def test_a_name_typed_before_the_customers_are_known_makes_no_second_customer(
    store: JsonStore, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = services_on(store, clock)
    known = new_customer(services, "Claudia Weber")
    may_read = held_back(store, monkeypatch)
    app = InterviewApp(services)
    async with app.run_test() as pilot:
        try:
            await on(pilot, TodayScreen)
            await burst(pilot, *"Claudia", "enter", "g", *"wants less", "enter")
            assert isinstance(app.screen, TodayScreen)
        finally:
            may_read.set()
        await on(pilot, BeforeScreen)
        await settle(pilot)

        assert list(store.customers().customers) == [known.id]
        assert "wants less" in seen(app)


async def test_just_talked_with_a_name_typed_before_the_customers_are_known_is_with_the_one_of_that_name(
    store: JsonStore, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = services_on(store, clock)
    known = new_customer(services, "Claudia Weber")
    may_read = held_back(store, monkeypatch)
    app = InterviewApp(services)
    async with app.run_test() as pilot:
        try:
            await on(pilot, TodayScreen)
            await burst(pilot, *"Claudia", "tab", "p")
        finally:
            may_read.set()
        await until(pilot, lambda: store.listing().heads)

        assert [head.customer_id for head in store.listing().heads] == [known.id]
        assert list(store.customers().customers) == [known.id]


async def test_the_page_of_a_name_typed_before_the_customers_are_known_opens(
    store: JsonStore, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = services_on(store, clock)
    new_customer(services, "Claudia Weber")
    may_read = held_back(store, monkeypatch)
    app = InterviewApp(services)
    async with app.run_test() as pilot:
        try:
            await on(pilot, TodayScreen)
            await burst(pilot, *"Claudia", "f6")
        finally:
            may_read.set()
        await on(pilot, CustomerPageScreen)


async def test_the_first_screen_explains_itself_until_there_is_a_conversation(
    store: JsonStore, clock: FrozenClock
) -> None:
    services = services_on(store, clock)
    app = InterviewApp(services)
    async with app.run_test() as pilot:
        await settle(pilot)
        assert "b and Enter" in seen(app)
        new_customer(services, "Claudia Weber")
        app.screen.read_again()
        await settle(pilot)
        assert "Every note is on this computer's disk at once" in seen(app)
        assert "b and Enter" not in seen(app)
        await burst(pilot, *"Claudia", "enter")
        await on(pilot, BeforeScreen)
        await burst(pilot, "enter", *"a note", "enter", "f9", "enter", "escape")
        await on(pilot, TodayScreen)
        await settle(pilot)
        assert "Every note is on" not in seen(app)


async def test_a_mistyped_name_leaves_no_customer_and_the_first_thing_known_keeps_them(
    store: JsonStore, clock: FrozenClock
) -> None:
    app = InterviewApp(services_on(store, clock))
    async with app.run_test() as pilot:
        await on(pilot, TodayScreen)
        await burst(pilot, *"Claudai Weber, Nordmetall", "enter")
        await on(pilot, BeforeScreen)
        assert "Claudai Weber · Nordmetall" in seen(app)
        await burst(pilot, "escape")
        await on(pilot, TodayScreen)
        assert store.customers().customers == {}

        await burst(pilot, *"Claudia Weber", "enter")
        await on(pilot, BeforeScreen)
        await burst(pilot, "enter")
        await on(pilot, CallScreen)
        assert [one.name for one in store.customers().customers.values()] == ["Claudia Weber"]
