"""The record of what was exported, and where to: for the next export, and for whoever wants it back."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from interview_tui.records.destination import Destination, Sent


class Copies(NamedTuple):
    """The number of conversations of which a destination has a copy."""

    destination: Destination
    conversations: int
    at: datetime
    """When the last of them went there."""


class Exports(Protocol):
    """Knows what was exported, but none of its text."""

    def destinations(self) -> tuple[Destination, ...]:
        """Return all destinations, the latest used first. Unreadable ones are left to the doctor."""
        ...

    def sent_to(self, destination_id: str) -> Mapping[str, Sent]:
        """Return what went to a destination, by conversation id; {} for an unknown destination.

        Raises Unreadable.
        """
        ...

    def went_out(self, to: Destination, sent: Iterable[Sent] = (), gone: Iterable[str] = ()) -> Destination:
        """Record that these went to a destination, and how; on disk on return.

        Adds to an equal destination, keeping its id and its other orders, or else saves this new one. An order replaces
        the one of the same name at any destination. `gone` are conversations that no longer exist, as the destination
        was told. Nothing is recorded about conversations erased or deleted meanwhile. Raises NotSaved, ReadOnly.
        """
        ...

    def copies(self, ids: Collection[str]) -> tuple[Copies, ...]:
        """Return where conversations went that have, or whose customer has, one of these ids; latest first."""
        ...

    def forget_order(self, name: str) -> bool:
        """Forget the orders of this name; return whether there was one. Raises NotSaved, ReadOnly."""
        ...
