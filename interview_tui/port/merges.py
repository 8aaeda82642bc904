"""Customers who are one person: said so, and parted again, without a byte of theirs being rewritten."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from interview_tui.records.merging import Merge
    from interview_tui.records.same_people import SamePeople


class Merges(Protocol):
    """What knows which customers are the same person.

    A store resolves it where it is read: heads, conversations, what is found and customers come under the id of the
    record that leads, and any id of a person finds all of them. On disk each id stays what it is.
    """

    def same_people(self) -> SamePeople:
        """Return who have several records, and which."""
        ...

    def merges(self) -> tuple[Merge, ...]:
        """Return what says so, the first said first. What cannot be read is left out; the doctor tells."""
        ...

    def merge(self, merge: Merge) -> None:
        """Keep that two customers are one person, on disk when this returns.

        Raises NotFound where one of them is not kept, NotSaved, ReadOnly.
        """
        ...

    def split(self, merge_id: str) -> None:
        """Take that away again, for good when this returns. Raises NotFound, NotSaved, ReadOnly."""
        ...
