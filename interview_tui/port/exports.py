"""What went out of the store, and where to: for the next time, and for whoever wants it back."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from interview_tui.records.destination import Destination, Sent


@dataclass(frozen=True, slots=True)
class Copies:
    """How many conversations a destination has a copy of."""

    destination: Destination
    conversations: int
    at: datetime
    """When the last of them went there."""


class Exports(Protocol):
    """What knows what went out. No text of it is kept."""

    def destinations(self) -> tuple[Destination, ...]:
        """Return where anything ever went, the latest first. What cannot be read is left out; the doctor tells."""
        ...

    def sent_to(self, destination_id: str) -> Mapping[str, Sent]:
        """Return what went to a destination, by the conversations' ids; nothing where there is no such destination.

        Raises Unreadable.
        """
        ...

    def went_out(self, to: Destination, sent: Iterable[Sent] = (), gone: Iterable[str] = ()) -> Destination:
        """Keep that these went to a destination, and how; on disk when this returns.

        Goes into the destination that is the same, with its id and its other orders, or else into this new one. An
        order takes the place of the one of its name anywhere. `gone` are conversations that are not there any more,
        which the destination was told. What was erased or deleted meanwhile is not kept. Raises NotSaved, ReadOnly.
        """
        ...

    def copies(self, ids: Collection[str]) -> tuple[Copies, ...]:
        """Return where conversations went that have one of these ids, or whose customer has; the latest first."""
        ...

    def forget_order(self, name: str) -> bool:
        """Forget the orders of this name, and tell whether there was one. Raises NotSaved, ReadOnly."""
        ...
