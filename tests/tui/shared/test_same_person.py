"""Who may be one person twice: told on the page, looked at side by side, merged by a key and split by the next."""

from interview_tui.tui.app import InterviewApp
from interview_tui.tui.customer.screen import CustomerPageScreen
from interview_tui.tui.panels.deciding import Decide
from interview_tui.tui.shared.messages import CustomerWanted
from tests.support.seeing import burst, on, seen, settle
from tests.support.written import customer

ANNA, OTHER = customer(1, "Anna Weber"), customer(2, "Anna Weber", "Nordmetall")


async def test_who_may_be_the_same_is_looked_at_merged_and_split_again(app: InterviewApp) -> None:
    store = app.services.store
    for one in (ANNA, OTHER):
        store.save_customer(one)
    async with app.run_test(size=(80, 24)) as pilot:
        app.navigation.follow(CustomerWanted(ANNA.id))
        await on(pilot, CustomerPageScreen)
        await settle(pilot)
        assert "Perhaps the same person: Anna Weber · Nordmetall. = looks at both." in seen(app)
        await burst(pilot, "equals_sign")
        await on(pilot, Decide)
        assert "Nordmetall" in seen(app)
        await burst(pilot, "enter")
        await on(pilot, CustomerPageScreen)
        await settle(pilot)
        assert list(store.customers().customers) == [ANNA.id]
        assert "Perhaps the same" not in seen(app)

        await burst(pilot, "ctrl+z")
        await settle(pilot)
        assert set(store.customers().customers) == {ANNA.id, OTHER.id}
        await burst(pilot, "left")
        await settle(pilot)
        assert "Perhaps the same" in seen(app)


async def test_where_two_are_said_to_be_two_nobody_asks_again(app: InterviewApp) -> None:
    store = app.services.store
    for one in (ANNA, OTHER):
        store.save_customer(one)
    async with app.run_test(size=(80, 24)) as pilot:
        app.navigation.follow(CustomerWanted(ANNA.id))
        await on(pilot, CustomerPageScreen)
        await settle(pilot)
        await burst(pilot, "equals_sign", "down", "enter")
        await on(pilot, CustomerPageScreen)
        await burst(pilot, "left")
        await settle(pilot)

        assert len(store.customers().customers) == 2
        assert "Perhaps the same" not in seen(app)
