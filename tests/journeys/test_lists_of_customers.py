"""From the first screen into the lists across all customers, to one of them, and back."""

from threading import Event

import pytest

from interview_tui.desk.lists.gathering import Gathered, gather
from interview_tui.records.customer_changes import begun
from interview_tui.records.words import Aspect
from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.customer.screen import CustomerPageScreen
from interview_tui.tui.lists import screen
from interview_tui.tui.lists.screen import ListsScreen
from interview_tui.tui.today.screen import TodayScreen
from tests.support.frozen import START
from tests.support.known_customers import entry
from tests.support.resting import LONGEST_S
from tests.support.seeing import burst, on, seen, settle, until
from tests.support.written import customer


async def test_who_has_a_dog_is_found_by_a_key_and_a_word(app: InterviewApp, store: JsonStore) -> None:
    anna = begun(customer(1, "Anna Reed", "Northfield"), entry(5, Aspect.INTEREST, "has a dog", START.date()))
    left = begun(customer(2, "Ben Hall"), entry(6, Aspect.LEFT, "moved to Spain", START.date()))
    for one in (anna, left, customer(3, "Clara Moss")):
        store.save_customer(one)

    async with app.run_test() as pilot:
        await on(pilot, TodayScreen)
        await burst(pilot, "f3", *"dog")
        await on(pilot, ListsScreen)
        await settle(pilot)
        assert "Not talked with for long" in seen(app)
        assert "has a dog" in seen(app)
        assert "Clara Moss" not in seen(app)

        await burst(pilot, "enter")
        await on(pilot, CustomerPageScreen)
        await burst(pilot, "escape")
        await on(pilot, ListsScreen)
        await burst(pilot, "escape", "tab", "tab", "tab")
        await settle(pilot)
        assert "moved to Spain" in seen(app)

        await burst(pilot, "escape")
        await on(pilot, TodayScreen)


async def test_where_reading_takes_a_while_it_is_said_and_what_is_typed_waits(
    app: InterviewApp, store: JsonStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.save_customer(customer(1, "Anna Reed"))
    store.save_customer(customer(2, "Ben Hall"))
    may_go_on = Event()

    def slowly(*of: object) -> Gathered:
        may_go_on.wait(LONGEST_S)
        return gather(store, START.date())

    monkeypatch.setattr(screen, "gather", slowly)
    async with app.run_test(size=(80, 24)) as pilot:
        await on(pilot, TodayScreen)
        await burst(pilot, "f3", *"hall")
        await on(pilot, ListsScreen)
        await until(pilot, lambda: "The store is being read …" in seen(app))
        may_go_on.set()
        await until(pilot, lambda: "Ben Hall" in seen(app))

        assert "is being read" not in seen(app)
        assert "Anna Reed" not in seen(app)
