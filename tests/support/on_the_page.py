"""The way to the page of a customer, wherever one is."""

from typing import Any

from textual.pilot import Pilot

from interview_tui.tui.customer.screen import CustomerPageScreen
from interview_tui.tui.shared.messages import CustomerWanted
from tests.support.making import customer
from tests.support.seeing import on, settle


async def to_page(pilot: Pilot[Any]) -> None:
    """Go to the page of the customer, and wait until it has read everything."""
    await settle(pilot)
    pilot.app.post_message(CustomerWanted(customer().id))
    await on(pilot, CustomerPageScreen)
    await settle(pilot)
