"""Many are told something: begun from a list, told on their page and in the call, seen in one table, taken back."""

from interview_tui.desk.announcing import beginning as announcing
from interview_tui.records.customer_changes import begun
from interview_tui.records.words import Aspect
from interview_tui.store.store import JsonStore
from interview_tui.tui.announcements.screen import AnnouncementsScreen
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.before.screen import BeforeScreen
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.customer.screen import CustomerPageScreen
from interview_tui.tui.lists.screen import ListsScreen
from interview_tui.tui.panels.ask import Ask
from interview_tui.tui.panels.panel import Choose
from interview_tui.tui.today.screen import TodayScreen
from tests.support.frozen import START
from tests.support.known_customers import entry
from tests.support.seeing import burst, on, seen, settle, until
from tests.support.written import customer


def kept(store: JsonStore) -> None:
    uses = entry(5, Aspect.USES, "ordering module", START.date())
    for one in (customer(1, "Anna Reed", "Northfield"), customer(2, "Ben Hall")):
        store.save_customer(begun(one, uses.changed(id=one.id[:-1] + "Z")))
    store.save_customer(customer(3, "Clara Moss"))


async def test_a_list_is_told_something_and_it_is_seen_who_knows_it(app: InterviewApp, store: JsonStore) -> None:
    kept(store)

    async with app.run_test() as pilot:
        await on(pilot, TodayScreen)
        await burst(pilot, "f3", *"ordering")
        await on(pilot, ListsScreen)
        await settle(pilot)
        await burst(pilot, "f2")
        await on(pilot, Ask)
        assert "2 customers" in seen(app)
        await burst(pilot, *"Prices rise, because paper costs more", "enter")
        await until(pilot, lambda: "By when should all know it?" in seen(app))
        await burst(pilot, "escape")  # back to what was typed: nothing of it is gone
        await until(pilot, lambda: "Prices rise, because paper costs more" in seen(app))
        await burst(pilot, "enter", "enter")
        await on(pilot, AnnouncementsScreen)
        await settle(pilot)
        assert "2 of 2 do not know it yet" in seen(app)
        assert "Clara Moss" not in seen(app)

        await burst(pilot, "t")
        await on(pilot, Ask)
        await burst(pilot, *"calmly", "enter")
        await on(pilot, AnnouncementsScreen)
        await until(pilot, lambda: "calmly" in seen(app))
        assert "1 of 2 do not know it yet" in seen(app)

        await burst(pilot, "ctrl+z")
        await until(pilot, lambda: "2 of 2 do not know it yet" in seen(app))
        await burst(pilot, "w")
        await until(pilot, lambda: "1 does not wish to hear it" in seen(app))
        await burst(pilot, "x")
        await until(pilot, lambda: "withdrawn on" in seen(app))
        assert store.announcements()[0].withdrawn == START.date()


async def test_it_waits_with_the_customer_before_the_call_and_on_the_page_and_is_told_in_the_call(
    app: InterviewApp, store: JsonStore
) -> None:
    kept(store)
    store.announce(announcing.begun(app.services, [customer(1, "Anna Reed").id], "Prices rise", "paper costs more"))

    async with app.run_test() as pilot:
        await on(pilot, TodayScreen)
        await burst(pilot, *"Anna", "enter")
        await on(pilot, BeforeScreen)
        await until(pilot, lambda: "< Prices rise, because paper costs more" in seen(app))
        await burst(pilot, "f6")
        await on(pilot, CustomerPageScreen)
        await until(pilot, lambda: "To tell" in seen(app))
        await burst(pilot, "escape")
        await on(pilot, BeforeScreen)
        await burst(pilot, "enter")
        await on(pilot, CallScreen)
        await until(pilot, lambda: "< Prices rise, because paper costs more" in seen(app))
        await burst(pilot, "f8")
        await on(pilot, Choose)
        await burst(pilot, "enter")
        await on(pilot, CallScreen)
        await until(pilot, lambda: "< Prices rise" not in seen(app))
        assert store.announcements()[0].tellings[0].told == START.date()
        await burst(pilot, "ctrl+z")
        await until(pilot, lambda: "< Prices rise" in seen(app))
        assert store.announcements()[0].tellings[0].told is None
