"""Who spoke when in a conversation, and the figures that follow: the one place that everything displaying them uses."""

from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from interview_tui.records.conversation import Conversation
from interview_tui.records.private import Private
from interview_tui.talktime.live import COARSE_AFTER_S, Change
from interview_tui.talktime.metrics import Metrics, measure
from interview_tui.talktime.timeline import Segment, Timeline
from interview_tui.talktime.woven import Woven


class TalkSource(StrEnum):
    """The source of talk time."""

    BY_HAND = "by_hand"
    CORRECTED = "corrected"
    """By hand, with a turn reassigned to the other side afterwards."""
    LISTENED = "listened"
    BOTH = "listened_and_by_hand"
    """By listening, and by hand where keys were pressed or nothing was heard."""
    IMPORTED = "imported"


class OwnTime(NamedTuple):
    """What the microphone alone shows: how much of the time I spoke. It shows nothing about the customer."""

    spoke_s: float
    known_s: float
    """For how long it is known whether I spoke, in seconds."""

    @property
    def share(self) -> float:
        """My part of the time, 0 to 1; not of the speech."""
        return self.spoke_s / self.known_s if self.known_s else 0.0


def source_of(conversation: Conversation, private: Private) -> TalkSource | None:
    """Return the source of a conversation's figures; None if talk time was not kept."""
    if private.imported is not None:
        return TalkSource.IMPORTED
    kept = woven(conversation, private)
    if kept.stretches:
        return TalkSource.BOTH if kept.has_by_hand else TalkSource.LISTENED
    if not kept.changes:
        return None
    # A turn reassigned to the customer afterwards is not what the keys said.
    return TalkSource.CORRECTED if any(one.pressed is not None for one in kept.changes) else TalkSource.BY_HAND


def spoken(conversation: Conversation, private: Private) -> tuple[Change, ...]:
    """Return who spoke from when on, as kept by hand; empty for a conversation that was written up later.

    Keys pressed before somebody stated that it was held at another time mean nothing for it.
    """
    return () if conversation.written_up is not None else private.changes


def woven(conversation: Conversation, private: Private) -> Woven:
    """Return who spoke when, combining keys and listening; empty for a conversation that was written up later."""
    heard = () if conversation.written_up is not None else private.listened
    return Woven(spoken(conversation, private), tuple(one for one in heard if one.start_s < one.end_s))


def kept_timeline(conversation: Conversation, private: Private) -> Timeline:
    """Return who spoke when: from an imported file, else by listening and keys, where both sides are known.

    It reaches to the end of the call, or to the last that is known.
    """
    if private.imported is not None:
        return private.imported.segments
    return woven(conversation, private).timeline(until_s(conversation, private))


def since_first_press(timeline: Timeline, private: Private) -> Timeline:
    """Return the timeline counted from the first press: the time before was not recorded, and was no silence."""
    begun = Woven(private.changes, private.listened).begins_s or 0.0
    return tuple(Segment(one.speaker, one.start_s - begun, one.end_s - begun) for one in timeline)


def figures_since_first_press(conversation: Conversation, private: Private) -> Metrics:
    """Return the figures from the first press to the last word; unrecorded time in between is no silence."""
    if private.imported is not None:
        return measure(private.imported.segments)
    timeline, kept = kept_timeline(conversation, private), woven(conversation, private)
    figures = measure(since_first_press(timeline, private))
    last_s = max((segment.end_s for segment in timeline), default=0.0)
    unkept = kept.unkept_s(last_s) + kept.alone_s(last_s)
    return replace(figures, silence_s=max(0.0, figures.silence_s - unkept))


def kept_figures(conversation: Conversation, private: Private) -> Metrics | None:
    """Return the figures of a conversation; None unless it is known of both sides when they spoke."""
    if private.imported is not None:
        return measure(private.imported.segments)
    if not woven(conversation, private).knows_both:
        return None
    return measure(kept_timeline(conversation, private), until_s(conversation, private))


def own_time(conversation: Conversation, private: Private) -> OwnTime | None:
    """Return how much of the time I spoke, if some of it was heard through the microphone alone; else None."""
    kept, end_s = woven(conversation, private), until_s(conversation, private)
    if private.imported is not None or not kept.alone_s(end_s):
        return None
    return OwnTime(*kept.own(end_s))


def unkept_s(conversation: Conversation, private: Private) -> float:
    """Return the seconds for which the speaker is unknown because no speaker key was pressed for too long."""
    if private.imported is not None:
        return 0.0
    return woven(conversation, private).unkept_s(until_s(conversation, private))


def is_certain(private: Private) -> bool:
    """Return whether conclusions may be drawn: not if a noisy room made it doubtful who spoke."""
    if private.imported is not None:
        return True
    return not any(one.uncertain for one in private.listened if one.start_s < one.end_s)


def is_enough(figures: Metrics) -> bool:
    """Return whether there was enough speech for a share to mean something."""
    return figures.customer_s + figures.staff_s >= COARSE_AFTER_S


def until_s(conversation: Conversation, private: Private) -> float:
    """Return the end of a call in seconds from its start, or the last that is known of it."""
    last_s = Woven(private.changes, private.listened).last_s
    end_s = private.until_s
    if end_s is None:
        end = conversation.ended_at or max((note.at for note in conversation.notes), default=conversation.started_at)
        end_s = (end - conversation.started_at).total_seconds()
    return max(last_s, end_s)
