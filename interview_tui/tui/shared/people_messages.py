"""What is told of those around a customer once it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from interview_tui.desk.organisation import People
    from interview_tui.insight.perhaps_same import PerhapsSame
    from interview_tui.port.customer_heads import CustomerHead


class PeopleRead(Message):
    """Who may be the same person as the customer of a screen was found out, and whom they brought."""

    def __init__(self, perhaps: tuple[PerhapsSame, ...], brought: tuple[CustomerHead, ...]) -> None:
        self.perhaps = perhaps
        self.brought = brought
        super().__init__()


class OrganisationRead(Message):
    """The people of an organisation were read from the store."""

    def __init__(self, people: People) -> None:
        self.people = people
        super().__init__()
