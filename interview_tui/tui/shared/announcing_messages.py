"""What screens tell the program about what many customers are told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual.message import Message

from interview_tui.tui.shared.messages import Way

if TYPE_CHECKING:
    from interview_tui.port.customer_heads import CustomerHead
    from interview_tui.records.announcement import Announcement


class AnnouncementsWanted(Way):
    """What many customers are told is to be shown, perhaps one of it with a customer selected."""

    def __init__(self, announcement_id: str = "", customer_id: str = "") -> None:
        self.announcement_id = announcement_id
        self.customer_id = customer_id
        super().__init__()


class AnnouncementsRead(Message):
    """What many customers are told was read, and the customers by id."""

    def __init__(self, announcements: tuple[Announcement, ...], customers: Mapping[str, CustomerHead]) -> None:
        self.announcements = announcements
        self.customers = customers
        super().__init__()
