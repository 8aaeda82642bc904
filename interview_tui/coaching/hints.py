"""When the call may show a hint: at most one, never twice within a minute, never within a second of a key."""

from datetime import datetime, timedelta
from typing import NamedTuple

from interview_tui.coaching.hint_rules import Hint, InCall, due_hint
from interview_tui.records.words import Coach

AFTER_A_KEY = timedelta(seconds=1)
"""No hint within this time after a key."""
BETWEEN_HINTS = timedelta(minutes=1)
STAYS = timedelta(seconds=20)
"""A hint that nobody answers disappears after this time."""


class Hinting(NamedTuple):
    """The hint that is shown, if any, and what decides when the next one may be."""

    shown: Hint | None = None
    last_hint: datetime | None = None
    last_key: datetime | None = None
    said: frozenset[str] = frozenset()
    """What hints were about; nothing is said about it again."""

    def key(self, at: datetime) -> "Hinting":
        """Return this after a keystroke."""
        return self._replace(last_key=at)

    def answered(self) -> "Hinting":
        """Return this without the hint."""
        return self._replace(shown=None)

    def tick(self, seen: InCall, level: Coach) -> "Hinting":
        """Return the next state: a hint that is due appears, one displayed long enough disappears."""
        if self.shown is not None:
            gone = level is Coach.OFF or self.last_hint is None or seen.now - self.last_hint > STAYS
            return self.answered() if gone else self
        if _within(self.last_key, seen.now, AFTER_A_KEY) or _within(self.last_hint, seen.now, BETWEEN_HINTS):
            return self
        due = due_hint(seen, level)
        if due is None or due.about in self.said:
            return self
        return self._replace(shown=due, last_hint=seen.now, said=self.said | {due.about})


def _within(before: datetime | None, now: datetime, length: timedelta) -> bool:
    return before is not None and now - before < length
