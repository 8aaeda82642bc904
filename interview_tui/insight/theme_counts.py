"""How many customers spoke of a theme, out of how many who could have: customers, not notes, with a denominator.

Where a track was reached, the customer was asked openly, though not about the theme; so they volunteered it. Growing
and fading are only claimed if enough customers could have spoken in both periods, and the intervals support it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from interview_tui.insight.intervals import Interval, Share
from interview_tui.insight.periods import Period
from interview_tui.port.conversations import Head
from interview_tui.port.search import Found
from interview_tui.records.theme import Gathered
from interview_tui.records.words import Track

LEAST = 10
"""How many customers must have had the chance, in each of two periods, before a change is claimed.

For so few the interval of a difference is less reliable than its 95 %: with 10 to 30 customers it claims growth where
there is none in at most 4.0 of 100 cases, and fading as often; with 4 to 9 in 5.2.
"""


class Trend(StrEnum):
    """What two periods say about a theme."""

    GROWS = "grows"
    FADES = "fades"
    CANNOT_TELL = "cannot_tell"
    """The periods may differ, or not."""


@dataclass(frozen=True, slots=True)
class Reached:
    """The customers with whom a track was reached in a period, each once."""

    customers: frozenset[str]
    conversations: frozenset[str]


@dataclass(frozen=True, slots=True)
class Count:
    """The customers who spoke of a theme, on one track."""

    spoke: frozenset[str]
    """Their ids, a subset of those who could have."""
    against: frozenset[str]
    """Those of them who only contradicted it."""
    asked: int
    """How many customers could have spoken of it."""
    before: Share | None = None
    """In the previous period of the same length; None: there is none, or nobody could have."""

    @property
    def share(self) -> Share:
        """The share of those who spoke of it."""
        return Share(len(self.spoke), self.asked)

    @property
    def interval(self) -> Interval | None:
        """Its 95 % confidence interval, in per cent; None if nobody could have spoken."""
        return self.share.interval() if self.asked else None

    @property
    def trend(self) -> Trend:
        """Whether more customers speak of it than before."""
        if self.before is None or min(self.asked, self.before.n) < LEAST:
            return Trend.CANNOT_TELL
        difference = self.share.against(self.before)
        if difference.low > 0:
            return Trend.GROWS
        return Trend.FADES if difference.high < 0 else Trend.CANNOT_TELL


def reached(heads: Iterable[Head], period: Period) -> Mapping[str, Reached]:
    """Return the customers with whom each track was reached in a period. `heads` have people under their leading id.

    Of those present only the customer the conversation is with counts: for others only individual notes are known.
    """
    customers: dict[str, set[str]] = {}
    conversations: dict[str, set[str]] = {}
    for head in heads:
        if not head.reached or not period.holds(head.started_at.date()):
            continue
        for track in head.reached:
            customers.setdefault(track, set()).add(head.customer_id or head.id)
            conversations.setdefault(track, set()).add(head.id)
    return {track: Reached(frozenset(customers[track]), frozenset(conversations[track])) for track in customers}


def counts(
    gathered: Collection[Gathered],
    notes: Mapping[str, Found],
    now: Mapping[str, Reached],
    before: Mapping[str, Reached],
) -> Mapping[Track, Count]:
    """Return the customers who spoke of what was assigned, by track; only tracks that have a note.

    `notes` are by id, with people under their leading id; a note without a track, or from a conversation in which its
    track was not reached, is displayed but not counted.
    """
    found: dict[Track, Count] = {}
    for track in Track:
        own = [(row, note) for row in gathered if (note := notes.get(row.id)) is not None and note.track is track]
        if not own:
            continue
        there = now.get(track, _NOBODY)
        spoke = _who(own, there)
        agreed = _who([one for one in own if not one[0].against], there)
        earlier = before.get(track, _NOBODY)
        share = Share(len(_who(own, earlier)), len(earlier.customers)) if earlier.customers else None
        found[track] = Count(spoke, spoke - agreed, len(there.customers), share)
    return found


def _who(own: Iterable[tuple[Gathered, Found]], there: Reached) -> frozenset[str]:
    return frozenset(
        note.customer_id or note.conversation_id for _, note in own if note.conversation_id in there.conversations
    )


_NOBODY = Reached(frozenset(), frozenset())
