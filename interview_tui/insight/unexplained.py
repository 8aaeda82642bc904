"""Customers whose reason is to be found out: they would not miss us, no longer use us, or did not answer.

It ends with a later answer, or when they leave: leaving has a reason of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from interview_tui.insight.rhythm import is_in_peace
from interview_tui.records.kinds import TOLD
from interview_tui.records.scales import NO_LONGER
from interview_tui.records.words import Kind, Measure

if TYPE_CHECKING:
    from interview_tui.port.conversations import Head
    from interview_tui.port.customer_heads import CustomerHead
    from interview_tui.records.conversation import Conversation

NOT_DISAPPOINTED = 1
"""The answer of those who would not miss us; the "somewhat disappointed" would, somewhat."""


class Puzzle(StrEnum):
    """What is to be found out."""

    NOT_MISSED = "not_missed"
    NO_LONGER_USES = "no_longer_uses"
    """They said so, but nobody recorded that they left: perhaps they did not."""
    NO_ANSWER = "no_answer"


class Unexplained(NamedTuple):
    """Something to find out about a customer."""

    puzzle: Puzzle
    customer: CustomerHead
    head: Head
    """The conversation in which it was asked."""


def unexplained(heads: Iterable[Head], customers: Iterable[CustomerHead], today: date) -> Iterator[Unexplained]:
    """Yield what is to be found out, latest first; nothing for customers who left or want no contact."""
    by_id = {one.id: one for one in customers}
    asked = sorted((one for one in heads if one.measure is not None), key=lambda one: one.started_at, reverse=True)
    fit: set[str] = set()
    latest: set[str] = set()
    for one in asked:
        answer, whose = one.measure, one.customer_id
        customer = by_id.get(whose or "")
        if answer is None or whose is None or customer is None or is_in_peace(customer, today):
            continue
        if whose not in latest:
            latest.add(whose)
            if answer.value is None:
                yield Unexplained(Puzzle.NO_ANSWER, customer, one)
        if answer.measure == Measure.FIT and answer.value is not None and whose not in fit:
            fit.add(whose)
            if (puzzle := _PUZZLES.get(answer.value)) is not None:
                yield Unexplained(puzzle, customer, one)


_PUZZLES = {NO_LONGER: Puzzle.NO_LONGER_USES, NOT_DISAPPOINTED: Puzzle.NOT_MISSED}


def said_to_it(conversation: Conversation) -> str:
    """Return what they said along with the answer, or instead of one; "" if nothing was written down."""
    answer = conversation.measure
    if answer is None:
        return ""
    notes = (one for one in conversation.living() if one.at >= answer.at and one.kind in _SAID and not one.parked)
    return next((one.text.split("\n")[0] for one in notes), "")


_SAID = TOLD | {None, Kind.WHY}
