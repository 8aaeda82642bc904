"""When the call may show a hint. At the quiet level there is one: say thank you after criticism."""

from datetime import datetime, timedelta

from interview_tui.conversation.conversation import Conversation
from interview_tui.conversation.words import Kind

AFTER_A_KEY = timedelta(seconds=1)
"""No hint so soon after a keystroke."""
BETWEEN_HINTS = timedelta(minutes=1)
FRESH = timedelta(seconds=45)
"""Criticism older than this has been answered, one way or the other."""


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
