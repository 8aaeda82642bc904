"""Messages about the people around a customer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from interview_tui.desk.organisation import People
    from interview_tui.insight.perhaps_same import PerhapsSame
    from interview_tui.port.customer_heads import CustomerHead


class PeopleRead(Message):
    """Possible duplicates of a screen's customer were found, and whom they recommended us to."""

    def __init__(self, perhaps: tuple[PerhapsSame, ...], brought: tuple[CustomerHead, ...]) -> None:
        self.perhaps = perhaps
        self.brought = brought
        super().__init__()


class OrganisationRead(Message):
    """The people of an organisation were read."""

    def __init__(self, people: People) -> None:
        self.people = people
        super().__init__()
