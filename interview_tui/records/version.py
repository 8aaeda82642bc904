"""Which version of a record is later. A version is a term and a revision; no two states share one.

`rev` counts every change. `term` rises when a backup is restored or the writer changes hands: what was written after
the backup is lost, and its numbers would otherwise be assigned twice.
"""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Protocol, Self, TypeVar, runtime_checkable


@runtime_checkable
class Versioned(Protocol):
    """A record with a version."""

    @property
    def term(self) -> int:
        """Raised whenever revisions might be assigned a second time."""
        ...

    @property
    def rev(self) -> int:
        """The number of changes."""
        ...

    @property
    def by(self) -> str:
        """The id of the store that wrote it."""
        ...

    def changed(self, **fields: Any) -> Self:
        """Return the record with some fields changed."""
        ...

    def as_document(self) -> dict[str, Any]:
        """Return plain JSON values."""
        ...


V = TypeVar("V", bound=Versioned)


def revised(now: V, then: V, *, by: str | None = None) -> V:
    """Return `then` as the version after `now`, written by store `by`; `now` itself if nothing changed.

    `by` None: the writer so far; a record has one writing store.
    """
    if now == then.changed(term=now.term, rev=now.rev, by=now.by):
        return now
    return then.changed(term=now.term, rev=now.rev + 1, by=now.by if by is None else by)


def amended(record: V, **fields: Any) -> V:
    """Return the next version of a record with some fields changed; the same object if nothing changed."""
    return revised(record, record.changed(**fields))


def following(before: V | None, then: V, term: int, by: str) -> V:
    """Return `then` as the next version in a store of this term and id; `before` itself if nothing changed.

    `before` None: it is not there now. It is new, or it was removed and comes back: then its number rises as well.
    """
    if before is None:
        is_new = (then.term, then.rev) == (1, 1)
        return then.changed(term=max(term, then.term), rev=1 if is_new else then.rev + 1, by=by)
    now = revised(before, then, by=by)
    return before if now is before else in_term(now, term)


def latest(one: V, other: V) -> V:
    """Return the later of two versions of a record: greater term, then greater revision.

    Two different states with the same version are a fault; so that everybody picks the same one, a tombstone wins, then
    the greater hash. `clash` reports the case.
    """
    return one if _order(one) >= _order(other) else other


def clash(one: Versioned, other: Versioned) -> bool:
    """Return whether two different states have the same version; somebody should be told."""
    return (one.term, one.rev) == (other.term, other.rev) and _stored(one) != _stored(other)


def in_term(record: V, term: int) -> V:
    """Return a record moved to a store of this term: its next version is later than every earlier one."""
    return record if record.term >= term else record.changed(term=term)


def next_term(known: Iterable[int], at: datetime) -> int:
    """Return a term greater than all known ones, and than any assigned elsewhere before this moment.

    A backup may be restored twice, on two machines that do not know of each other: the time tells them apart.
    """
    return max(1, *known, int(at.timestamp()) - 1) + 1


def _order(record: Versioned) -> tuple[int, int, bool, str]:
    stored = _stored(record)
    return record.term, record.rev, stored.get("deleted") is True, _hash(stored)


def _stored(record: Versioned) -> dict[str, Any]:
    # The notes of a conversation are records with versions of their own, those of a theme are not.
    versioned = any(isinstance(one, Versioned) for one in getattr(record, "notes", ()))
    return {name: value for name, value in record.as_document().items() if name != "notes" or not versioned}


def _hash(stored: dict[str, Any]) -> str:
    # Not above: it loads OpenSSL, and two states with one version are rare.
    import hashlib

    canonical = json.dumps(stored, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
