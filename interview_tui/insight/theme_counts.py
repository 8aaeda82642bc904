"""How many customers spoke of a theme, of how many who could have: customers, never notes, with a denominator.

Whoever was there when a track was come to was asked openly, not about the theme; so it says that they spoke of it
unasked. Growing and fading are said only where enough could have spoken in both periods, and the intervals say so.
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
"""Customers who could have spoken, in each of two periods, from whom on anything is said of a change.

Of so few the interval of a difference is less sure than its 95 %: of 10 to 30 customers it claims a growth where there
is none in at most 4.0 of 100 cases, and as many fadings; of 4 to 9 in 5.2.
"""


class Trend(StrEnum):
    """What two periods say of a theme."""

    GROWS = "grows"
    FADES = "fades"
    CANNOT_TELL = "cannot_tell"
    """The periods may differ, or may not."""


@dataclass(frozen=True, slots=True)
class Reached:
    """The customers with whom a track was come to in a period, each once."""

    customers: frozenset[str]
    conversations: frozenset[str]


@dataclass(frozen=True, slots=True)
class Count:
    """How many customers spoke of a theme, in one track."""

    spoke: frozenset[str]
    """Their ids; each among those who could have."""
    against: frozenset[str]
    """Those of them who said something that speaks against it, and nothing for it."""
    asked: int
    """How many customers could have spoken of it."""
    before: Share | None = None
    """In the period before, of the same length; None: there is none, or nobody could have."""

    @property
    def share(self) -> Share:
        """How many of how many."""
        return Share(len(self.spoke), self.asked)

    @property
    def interval(self) -> Interval | None:
        """Between which shares the truth lies, in per cent; None where nobody could have spoken."""
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
    """Return with whom each track was come to in a period. `heads` have people under the id that leads.

    Of a conversation with several people only the one it is with counts: who said what is known of notes alone.
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
    """Return how many customers spoke of what was gathered, by track; those tracks of which a note is there.

    `notes` has them by id, with people under the id that leads; one without a track, or of a conversation in which its
    track was not come to, is read and not counted.
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
