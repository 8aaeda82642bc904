"""Who spoke when in a conversation, as it was kept, and the figures that follow: one place for all who show them."""

from dataclasses import dataclass, replace
from enum import StrEnum

from interview_tui.records.conversation import Conversation
from interview_tui.records.private import Private
from interview_tui.talktime.live import COARSE_AFTER_S, Change
from interview_tui.talktime.metrics import Metrics, measure
from interview_tui.talktime.timeline import Segment, Timeline
from interview_tui.talktime.woven import Woven


class TalkSource(StrEnum):
    """Where talk time comes from."""

    BY_HAND = "by_hand"
    CORRECTED = "corrected"
    """By hand, and a turn was given to the other side afterwards."""
    LISTENED = "listened"
    BOTH = "listened_and_by_hand"
    """By listening, and by hand where keys were pressed meanwhile or nothing was heard."""
    IMPORTED = "imported"


@dataclass(frozen=True, slots=True)
class OwnTime:
    """What the microphone alone tells: how much of the time I spoke. Of the customer it tells nothing."""

    spoke_s: float
    known_s: float
    """How long it is known whether I spoke."""

    @property
    def share(self) -> float:
        """My part of the time, 0 to 1; never of the speech."""
        return self.spoke_s / self.known_s if self.known_s else 0.0


def source_of(conversation: Conversation, private: Private) -> TalkSource | None:
    """Return where the figures of a conversation come from; None where talk time was not kept."""
    if private.imported is not None:
        return TalkSource.IMPORTED
    kept = woven(conversation, private)
    if kept.stretches:
        return TalkSource.BOTH if kept.has_by_hand else TalkSource.LISTENED
    if not kept.changes:
        return None
    # A turn that was given to the customer afterwards is not what the keys had said.
    return TalkSource.CORRECTED if any(one.pressed is not None for one in kept.changes) else TalkSource.BY_HAND


def spoken(conversation: Conversation, private: Private) -> tuple[Change, ...]:
    """Return who spoke from when on, as it was kept by hand; nothing of a conversation that was written up later.

    What was pressed before it was said that it had been held at another time tells nothing of it.
    """
    return () if conversation.written_up is not None else private.changes


def woven(conversation: Conversation, private: Private) -> Woven:
    """Return who spoke when, as it was kept by hand and by listening; nothing of one that was written up later."""
    heard = () if conversation.written_up is not None else private.listened
    return Woven(spoken(conversation, private), tuple(one for one in heard if one.start_s < one.end_s))


def kept_timeline(conversation: Conversation, private: Private) -> Timeline:
    """Return who spoke when: as a file has it, else as it was heard and kept by hand, where both sides are known.

    It goes up to the end of the call or the last that is known of it.
    """
    if private.imported is not None:
        return private.imported.segments
    return woven(conversation, private).timeline(until_s(conversation, private))


def since_first_press(timeline: Timeline, private: Private) -> Timeline:
    """Return who spoke when, counted from where it was first kept: what was before was not, and was no silence."""
    begun = Woven(private.changes, private.listened).begins_s or 0.0
    return tuple(Segment(one.speaker, one.start_s - begun, one.end_s - begun) for one in timeline)


def figures_since_first_press(conversation: Conversation, private: Private) -> Metrics:
    """Return the figures from the first press to the last word; what was not kept between them is no silence."""
    if private.imported is not None:
        return measure(private.imported.segments)
    timeline, kept = kept_timeline(conversation, private), woven(conversation, private)
    figures = measure(since_first_press(timeline, private))
    last_s = max((segment.end_s for segment in timeline), default=0.0)
    unkept = kept.unkept_s(last_s) + kept.alone_s(last_s)
    return replace(figures, silence_s=max(0.0, figures.silence_s - unkept))


def kept_figures(conversation: Conversation, private: Private) -> Metrics | None:
    """Return the figures of a conversation; None where it is not known of both sides when they spoke."""
    if private.imported is not None:
        return measure(private.imported.segments)
    if not woven(conversation, private).knows_both:
        return None
    return measure(kept_timeline(conversation, private), until_s(conversation, private))


def own_time(conversation: Conversation, private: Private) -> OwnTime | None:
    """Return how much of the time I spoke, where some of it was heard with the microphone alone; else None."""
    kept, end_s = woven(conversation, private), until_s(conversation, private)
    if private.imported is not None or not kept.alone_s(end_s):
        return None
    return OwnTime(*kept.own(end_s))


def unkept_s(conversation: Conversation, private: Private) -> float:
    """Return the seconds of which it is not known who spoke, for the speaker key was not pressed for too long."""
    if private.imported is not None:
        return 0.0
    return woven(conversation, private).unkept_s(until_s(conversation, private))


def is_certain(private: Private) -> bool:
    """Tell whether something may be concluded from who spoke: nothing where a loud room made it doubtful."""
    if private.imported is not None:
        return True
    return not any(one.uncertain for one in private.listened if one.start_s < one.end_s)


def is_enough(figures: Metrics) -> bool:
    """Tell whether so much was spoken that a share means something."""
    return figures.customer_s + figures.staff_s >= COARSE_AFTER_S


def until_s(conversation: Conversation, private: Private) -> float:
    """Return when a call ended, in seconds from its start, or the last that is known of it."""
    last_s = Woven(private.changes, private.listened).last_s
    end_s = private.until_s
    if end_s is None:
        end = conversation.ended_at or max((note.at for note in conversation.notes), default=conversation.started_at)
        end_s = (end - conversation.started_at).total_seconds()
    return max(last_s, end_s)
