"""Which version of a record is the later one. A version is a term and a revision: no two states bear the same one.

`rev` counts up with every change. `term` rises when a backup is restored or the writer changes hands: what was written
after the backup was made is lost, and its numbers would be given again.
"""

import hashlib
import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Protocol, Self, TypeVar


class Versioned(Protocol):
    """A record with a version."""

    @property
    def term(self) -> int:
        """How often its numbers began anew, or rather: since when they count."""
        ...

    @property
    def rev(self) -> int:
        """How often it was changed."""
        ...

    @property
    def by(self) -> str:
        """The store that wrote it."""
        ...

    def changed(self, **fields: Any) -> Self:
        """Return the same record with some fields changed."""
        ...

    def as_document(self) -> dict[str, Any]:
        """Return plain JSON values."""
        ...


V = TypeVar("V", bound=Versioned)


def revised(now: V, then: V, *, by: str | None = None) -> V:
    """Return `then` as the version that follows `now`, written by this store; `now` where nothing is changed.

    `by` None: by the one that wrote it so far; a record has one writing store.
    """
    if now == then.changed(term=now.term, rev=now.rev, by=now.by):
        return now
    return then.changed(term=now.term, rev=now.rev + 1, by=now.by if by is None else by)


def amended(record: V, **fields: Any) -> V:
    """Return the next version of a record with some fields changed; the same record where nothing is changed."""
    return revised(record, record.changed(**fields))


def latest(one: V, other: V) -> V:
    """Return the later of two versions of a record: the greater term, then the greater revision.

    Of two states that bear one version, which a fault has made, everybody has to choose the same one: the tombstone,
    then the greater hash. `clash` tells that there were two.
    """
    return one if _order(one) >= _order(other) else other


def clash(one: Versioned, other: Versioned) -> bool:
    """Tell whether two states bear the same version and are not the same; somebody should be told."""
    return (one.term, one.rev) == (other.term, other.rev) and _stored(one) != _stored(other)


def in_term(record: V, term: int) -> V:
    """Return a record as it is changed in a store of this term: its next version is later than every one before."""
    return record if record.term >= term else record.changed(term=term)


def next_term(known: Iterable[int], at: datetime) -> int:
    """Return a term greater than those that are known, and than any given before this moment elsewhere.

    A backup may be restored twice, on two machines that know nothing of each other: the time tells them apart.
    """
    return max(1, *known, int(at.timestamp()) - 1) + 1


def _order(record: Versioned) -> tuple[int, int, bool, str]:
    stored = _stored(record)
    return record.term, record.rev, stored.get("deleted") is True, _hash(stored)


def _stored(record: Versioned) -> dict[str, Any]:
    # The notes of a conversation are records with versions of their own.
    return {name: value for name, value in record.as_document().items() if name != "notes"}


def _hash(stored: dict[str, Any]) -> str:
    canonical = json.dumps(stored, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
