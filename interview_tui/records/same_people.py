"""Which records of customers are one person. Read by every list: nothing here needs pydantic."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SamePeople:
    """The people who have more than one record, each a group of ids, the one whose name leads first."""

    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Each group under every id in it."""

    def records(self, customer_id: str) -> tuple[str, ...]:
        """Return the ids of all records of the person that this is one of, the leading one first."""
        return self.groups.get(customer_id, (customer_id,))

    def leading(self, customer_id: str) -> str:
        """Return the id under which the person is shown."""
        return self.records(customer_id)[0]


def same_people(pairs: Iterable[tuple[str, str]]) -> SamePeople:
    """Return who are the same where each pair is; of a pair the first leads, and who leads of its group."""
    groups: dict[str, tuple[str, ...]] = {}
    for one, other in pairs:
        group = groups.get(one, (one,))
        group += tuple(each for each in groups.get(other, (other,)) if each not in group)
        groups.update(dict.fromkeys(group, group))
    return SamePeople(groups)
