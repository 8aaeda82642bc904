"""The table of an organisation by keys: to the page of somebody who is there, and back to them."""

from interview_tui.tui.app import InterviewApp
from interview_tui.tui.customer.screen import CustomerPageScreen
from interview_tui.tui.organisation.screen import OrganisationScreen
from interview_tui.tui.shared.messages import OrganisationWanted
from tests.support.seeing import burst, on, seen, settle
from tests.support.written import customer


async def test_enter_opens_the_page_of_a_person_and_esc_leads_back_to_them(app: InterviewApp) -> None:
    for n, name in enumerate(("Claudia Weber", "Petra Held"), 1):
        app.services.store.save_customer(customer(n, name, "Nordmetall"))
    async with app.run_test(size=(80, 24)) as pilot:
        app.navigation.follow(OrganisationWanted("Nordmetall"))
        await on(pilot, OrganisationScreen)
        await burst(pilot, "down", "enter")
        await on(pilot, CustomerPageScreen)
        await settle(pilot)
        assert "Petra Held" in seen(app)
        assert "Claudia Weber" not in seen(app)

        await burst(pilot, "escape")
        await on(pilot, OrganisationScreen)
        await settle(pilot)
        assert "▸Petra Held" in seen(app)
