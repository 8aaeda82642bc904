"""The program is started by a telephone: who calls is shown, asked, or noted at once."""

import pytest

from interview_tui.desk.customer.adding import new_customer
from interview_tui.desk.services import Services
from interview_tui.records.customer import Customer
from interview_tui.records.customer_changes import begun
from interview_tui.records.entry import Entry
from interview_tui.records.words import Aspect
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.before.screen import BeforeScreen
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.panels.panel import Choose
from tests.support.seeing import burst, on, seen, settle

NUMBER = "+49 171 3920014"


def known(services: Services, name: str) -> Customer:
    entry = Entry(id=services.new_id(), aspect=Aspect.PHONE, text="0171 3920014", learnt_at=services.now().wall)
    return services.store.change_customer(new_customer(services, name).id, lambda one: begun(one, entry))


@pytest.fixture(autouse=True)
def germany(services: Services) -> None:
    services.store.change_settings(services.store.settings.changed(region="DE"))


async def test_who_is_known_by_their_number_is_there_before_the_call_which_keeps_it(services: Services) -> None:
    known(services, "Claudia Weber")
    app = InterviewApp(services, NUMBER)
    async with app.run_test(size=(80, 24)) as pilot:
        await on(pilot, BeforeScreen)
        await settle(pilot)
        assert "Claudia Weber" in seen(app)
        assert f"called from {NUMBER}" in seen(app)
        await burst(pilot, "enter")
        await on(pilot, CallScreen)
        await settle(pilot)
    [head] = services.store.listing().heads
    assert (head.customer, head.caller) == ("Claudia Weber", NUMBER)


async def test_several_with_that_number_are_asked_about(services: Services) -> None:
    known(services, "Claudia Weber")
    known(services, "Petra Held")
    app = InterviewApp(services, NUMBER)
    async with app.run_test(size=(80, 24)) as pilot:
        await on(pilot, Choose)
        await burst(pilot, *"held", "enter")
        await on(pilot, BeforeScreen)
        await settle(pilot)
        assert "Petra Held" in seen(app)


async def test_from_an_unknown_number_notes_are_taken_at_once_and_at_the_naming_it_is_theirs(
    services: Services,
) -> None:
    app = InterviewApp(services, NUMBER)
    async with app.run_test(size=(80, 24)) as pilot:
        await on(pilot, CallScreen)
        await settle(pilot)
        assert NUMBER in seen(app)
        assert isinstance(app.screen, CallScreen)
        app.screen.with_whom()
        await on(pilot, Choose)
        await burst(pilot, *"Ulla Haas", "enter")
        await on(pilot, CallScreen)
        await settle(pilot)
        assert "Ulla Haas" in seen(app)
    [haas] = services.store.customers().customers.values()
    assert [one.text for one in haas.holding(Aspect.PHONE)] == [NUMBER]


async def test_a_number_that_is_withheld_is_a_call_without_a_name(services: Services) -> None:
    app = InterviewApp(services, "anonymous")
    async with app.run_test(size=(80, 24)) as pilot:
        await on(pilot, CallScreen)
        await settle(pilot)
    [head] = services.store.listing().heads
    assert (head.customer, head.caller) == (None, "")
