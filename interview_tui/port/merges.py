"""Merging customers who are one person, and splitting them, without rewriting a byte of either."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from interview_tui.records.merging import Merge
    from interview_tui.records.same_people import SamePeople


class Merges(Protocol):
    """Knows which customers are the same person.

    A store applies this when reading: heads, conversations, search results and customers come under the leading id, and
    the id of any of their records finds all of them. On disk every id stays what it is.
    """

    def same_people(self) -> SamePeople:
        """Return the groups of records that are one person."""
        ...

    def merges(self) -> tuple[Merge, ...]:
        """Return all merges, oldest first. Unreadable ones are left to the doctor."""
        ...

    def merge(self, merge: Merge) -> None:
        """Save that two customers are one person; on disk on return.

        Raises NotFound if one of them does not exist, NotSaved, ReadOnly.
        """
        ...

    def split(self, merge_id: str) -> None:
        """Remove a merge, for good on return. Raises NotFound, NotSaved, ReadOnly."""
        ...
