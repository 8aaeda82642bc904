"""Answers to measures from one's own conversations and from those shared by others: about customers, never about staff.

Whoever held a conversation is not part of it, and no filter narrows it to one of them. A personal guide would do so;
therefore answers of others by such guides form one group.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from interview_tui.insight.board import Key
from interview_tui.insight.figure_words import OWN_GUIDES
from interview_tui.port.conversations import Head, head_as_read
from interview_tui.port.store import Store


@dataclass(frozen=True, slots=True)
class Across:
    """All conversations with an answer to a measure."""

    heads: tuple[Head, ...]
    """Latest first; people under their leading id here."""
    came: dict[str, Key]
    """Ids of those shared by others."""


def measured_across(store: Store, shipped: Collection[str]) -> Across:
    """Return the conversations with an answer to a measure; `shipped` are the guides that everybody has."""
    found = [one for one in store.heads() if isinstance(one, Head) and one.measure is not None]
    came: dict[str, Key] = {}
    people = store.same_people()
    for other in store.of_others():
        for one in other.heads():
            if isinstance(one, Head) and one.measure is not None:
                guide = one.guide if not one.guide or one.guide in shipped else OWN_GUIDES
                found.append(head_as_read(one, people)._replace(guide=guide, author=""))
                came[one.id] = Key(other.id, one.id)
    if came:
        found.sort(key=lambda one: one.started_at, reverse=True)
    return Across(tuple(found), came)
