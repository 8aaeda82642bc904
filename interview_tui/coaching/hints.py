"""When the call may show a hint. At the quiet level there is one: say thank you after criticism."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from interview_tui.conversation.conversation import Conversation
from interview_tui.conversation.words import Kind

AFTER_A_KEY = timedelta(seconds=1)
"""No hint so soon after a keystroke."""
BETWEEN_HINTS = timedelta(minutes=1)
FRESH = timedelta(seconds=45)
"""Criticism older than this has been answered, one way or the other."""
STAYS = timedelta(seconds=20)
"""A hint that nobody answers goes by itself."""


@dataclass(frozen=True, slots=True)
class Hinting:
    """The hint that is shown, if any, and what decides when the next one may be."""

    shown_for: str | None = None
    """The note that the hint is about; None where none is shown."""
    last_hint: datetime | None = None
    last_key: datetime | None = None

    def key(self, at: datetime) -> "Hinting":
        """Return this after a keystroke."""
        return replace(self, last_key=at)

    def answered(self) -> "Hinting":
        """Return this without the hint."""
        return replace(self, shown_for=None)

    def tick(self, conversation: Conversation, thanked: tuple[str, ...], muted: bool, now: datetime) -> "Hinting":
        """Return this a moment later: a hint that is due is shown, one that was shown long enough goes."""
        if self.shown_for is not None:
            gone = muted or self.last_hint is None or now - self.last_hint > STAYS
            return self.answered() if gone else self
        if muted:
            return self
        due = needs_thanks(conversation, thanked, now, self.last_key, self.last_hint)
        return self if due is None else replace(self, shown_for=due, last_hint=now)


def needs_thanks(
    conversation: Conversation,
    thanked: tuple[str, ...],
    now: datetime,
    last_key: datetime | None,
    last_hint: datetime | None,
) -> str | None:
    """Return the id of the criticism for which a plain thank you is due now, or None.

    Rule 8 (feedback): thank, do not justify. It rests on the latest note only; nothing is counted.
    """
    if last_key is not None and now - last_key < AFTER_A_KEY:
        return None
    if last_hint is not None and now - last_hint < BETWEEN_HINTS:
        return None
    latest = next((note for note in reversed(conversation.notes) if not note.deleted), None)
    if latest is None or latest.kind not in (Kind.CRITICISM, Kind.COMPLAINT) or latest.id in thanked:
        return None
    return latest.id if now - latest.at <= FRESH else None
