"""Tags of customers: a word with `#` in an entry, as in `#craft`, counts for everybody in the organisation.

Tags need no field of their own: they are typed wherever one notes something about a customer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from interview_tui.insight.organisations import folded_firm
from interview_tui.port.customer_heads import CustomerHead
from interview_tui.records.aspects import FOLDED
from interview_tui.records.fold import fold

_TAG = re.compile(r"(?<![\w#])#(\w[\w-]*)")


def tags_of(customers: Iterable[CustomerHead]) -> Mapping[str, tuple[str, ...]]:
    """Return the tags of each customer who has any, by id, in their first spelling; ended entries do not count.

    Covered and sensitive entries are ignored.
    """
    every = tuple(customers)
    spelled: dict[str, str] = {}
    own: dict[str, set[str]] = {}
    of_firm: dict[str, set[str]] = {}
    for one in every:
        found = {fold(tag): tag for tag in _tags(one)}
        for folded, tag in found.items():
            spelled.setdefault(folded, f"#{tag}")
        own[one.id] = set(found)
        if one.organisation and found:
            of_firm.setdefault(folded_firm(one.organisation), set()).update(found)
    firms = {one.id: of_firm.get(folded_firm(one.organisation), set()) if one.organisation else set() for one in every}
    return {
        one.id: tuple(spelled[tag] for tag in sorted(own[one.id] | firms[one.id]))
        for one in every
        if own[one.id] or firms[one.id]
    }


def has_tag(tag: str, tags: Iterable[str]) -> bool:
    """Return whether a tag is among these, with or without `#`, ignoring spelling differences."""
    wanted = fold(tag.strip().lstrip("#"))
    return any(fold(one.lstrip("#")) == wanted for one in tags)


def _tags(customer: CustomerHead) -> Iterable[str]:
    for entry in customer.entries:
        if not entry.over and not entry.sensitive and entry.aspect not in FOLDED:
            yield from _TAG.findall(entry.text)
