"""Two customers who are one person: a record of its own says so, and rewrites neither of them."""

from collections.abc import Iterable, Mapping, Sequence

from pydantic import AwareDatetime, Field

from interview_tui.records.customer import Customer
from interview_tui.records.parts import CleanLine, Id
from interview_tui.records.record import Record


class Merge(Record):
    """Says that two customers are the same person. To take it away splits them again."""

    id: Id
    one: Id
    other: Id
    at: AwareDatetime
    term: int = Field(default=1, ge=1)
    rev: int = Field(default=1, ge=1)
    by: CleanLine = ""


def same_people(merges: Iterable[Merge]) -> Mapping[str, tuple[str, ...]]:
    """Return for each customer in a merge all who are the same person, themselves too, the first known one first."""
    groups: dict[str, set[str]] = {}
    for merge in merges:
        group = groups.get(merge.one, {merge.one}) | groups.get(merge.other, {merge.other})
        groups.update(dict.fromkeys(group, group))
    # An id begins with the moment it was made: the least is the first.
    return {one: tuple(sorted(group)) for one, group in groups.items()}


def as_one(customers: Sequence[Customer]) -> Customer:
    """Return several records of one person as one to be shown, never to be saved; the first gives the name.

    What the first does not say, the next one that does says. Raises ValueError for none.
    """
    if not customers:
        raise ValueError("nobody")
    first, *others = customers
    whole = first
    for other in others:
        plain = {
            name: getattr(other, name)
            for name in ("organisation", "informed_on", "keep_until", "basis", "first_deal")
            if getattr(whole, name) is None and getattr(other, name) is not None
        }
        if "informed_on" in plain:
            plain["informed"] = other.informed
        systems = {one.system for one in whole.foreign_ids}
        whole = whole.changed(
            **plain,
            since=min(whole.since, other.since),
            foreign_ids=(*whole.foreign_ids, *(one for one in other.foreign_ids if one.system not in systems)),
            entries=tuple(sorted((*whole.known, *other.known), key=lambda entry: (entry.learnt_at, entry.id))),
        )
    return whole
