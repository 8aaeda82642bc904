"""Who spoke when in a conversation, as it was kept, and the figures that follow: one place for all who show them."""

from dataclasses import replace
from enum import StrEnum

from interview_tui.records.conversation import Conversation
from interview_tui.records.private import Private
from interview_tui.talktime.live import COARSE_AFTER_S, Change, LiveClock
from interview_tui.talktime.metrics import Metrics, measure
from interview_tui.talktime.timeline import Segment, Timeline


class TalkSource(StrEnum):
    """Where talk time comes from."""

    BY_HAND = "by_hand"
    CORRECTED = "corrected"
    """By hand, and a turn was given to the other side afterwards."""
    IMPORTED = "imported"


def source_of(conversation: Conversation, private: Private) -> TalkSource | None:
    """Return where the figures of a conversation come from; None where talk time was not kept."""
    if private.imported is not None:
        return TalkSource.IMPORTED
    kept = spoken(conversation, private)
    if not kept:
        return None
    # A turn that was given to the customer afterwards is not what the keys had said.
    return TalkSource.CORRECTED if any(one.pressed is not None for one in kept) else TalkSource.BY_HAND


def spoken(conversation: Conversation, private: Private) -> tuple[Change, ...]:
    """Return who spoke from when on, as it was kept by hand; nothing of a conversation that was written up later.

    What was pressed before it was said that it had been held at another time tells nothing of it.
    """
    return () if conversation.written_up is not None else private.changes


def kept_timeline(conversation: Conversation, private: Private) -> Timeline:
    """Return who spoke when: as a file has it, else as it was kept by hand.

    By hand it goes up to the end of the call or the last that is known of it.
    """
    if private.imported is not None:
        return private.imported.segments
    return LiveClock(changes=spoken(conversation, private)).timeline(_until_s(conversation, private))


def since_first_press(timeline: Timeline, private: Private) -> Timeline:
    """Return who spoke when, counted from the first press: what was before was not kept, and was no silence."""
    begun = min((change.at_s for change in private.changes), default=0.0)
    return tuple(Segment(one.speaker, one.start_s - begun, one.end_s - begun) for one in timeline)


def figures_since_first_press(conversation: Conversation, private: Private) -> Metrics:
    """Return the figures from the first press to the last word; what was not kept between them is no silence."""
    if private.imported is not None:
        return measure(private.imported.segments)
    timeline = kept_timeline(conversation, private)
    figures = measure(since_first_press(timeline, private))
    last_s = max((segment.end_s for segment in timeline), default=0.0)
    unkept = LiveClock(changes=spoken(conversation, private)).unkept_s(last_s)
    return replace(figures, silence_s=max(0.0, figures.silence_s - unkept))


def kept_figures(conversation: Conversation, private: Private) -> Metrics | None:
    """Return the figures of a conversation; None where talk time was not kept."""
    if private.imported is not None:
        return measure(private.imported.segments)
    if not spoken(conversation, private):
        return None
    return measure(kept_timeline(conversation, private), _until_s(conversation, private))


def unkept_s(conversation: Conversation, private: Private) -> float:
    """Return the seconds of which it is not known who spoke, for the speaker key was not pressed for too long."""
    if private.imported is not None:
        return 0.0
    return LiveClock(changes=spoken(conversation, private)).unkept_s(_until_s(conversation, private))


def is_enough(figures: Metrics) -> bool:
    """Tell whether so much was spoken that a share means something."""
    return figures.customer_s + figures.staff_s >= COARSE_AFTER_S


def _until_s(conversation: Conversation, private: Private) -> float:
    last_s = max((change.at_s for change in private.changes), default=0.0)
    until_s = private.until_s
    if until_s is None:
        until = conversation.ended_at or max((note.at for note in conversation.notes), default=conversation.started_at)
        until_s = (until - conversation.started_at).total_seconds()
    return max(last_s, until_s)
