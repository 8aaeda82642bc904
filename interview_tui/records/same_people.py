"""Which customer records are one person. Every list reads this, so nothing here needs pydantic."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple


class SamePeople(NamedTuple):
    """People with more than one record: groups of ids, the leading one first."""

    groups: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """Each group, under every id in it."""

    def records(self, customer_id: str) -> tuple[str, ...]:
        """Return the ids of all records of the person this one belongs to, the leading one first."""
        return self.groups.get(customer_id, (customer_id,))

    def leading(self, customer_id: str) -> str:
        """Return the id under which the person is displayed."""
        return self.records(customer_id)[0]


def same_people(pairs: Iterable[tuple[str, str]]) -> SamePeople:
    """Return the groups that these pairs form. The first of a pair leads, and so does whoever leads its group."""
    groups: dict[str, tuple[str, ...]] = {}
    for one, other in pairs:
        group = groups.get(one, (one,))
        group += tuple(each for each in groups.get(other, (other,)) if each not in group)
        groups.update(dict.fromkeys(group, group))
    return SamePeople(groups)
