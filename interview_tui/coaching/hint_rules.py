"""The possible hints in a call: the thanks after criticism, and at the normal level two more, both rare."""

from datetime import datetime, timedelta
from typing import NamedTuple

from interview_tui.coaching.needs import wants_a_product
from interview_tui.language.message import N_, Message
from interview_tui.records.conversation import Conversation
from interview_tui.records.kinds import THANKED
from interview_tui.records.note import Note
from interview_tui.records.words import Coach, Rule
from interview_tui.talktime.live import LiveClock, Talk

FRESH = timedelta(seconds=45)
"""A note older than this has been dealt with, one way or the other."""
OWN_TURN_S = 90.0
"""In seconds: a longer turn of mine is mentioned; its time is bold long before."""

_SAID = N_("Enter: said")
_SEEN = N_("Enter: all right")


class Hint(NamedTuple):
    """One line above the note line."""

    rule: Rule
    about: str
    """The id of the note, or what else it is about: nothing is said twice about the same thing."""
    message: Message
    answer: str = _SEEN
    """The meaning of Enter, as a msgid."""


class InCall(NamedTuple):
    """What a hint in a call may rest on."""

    conversation: Conversation
    now: datetime
    at_s: float = 0.0
    """Seconds from the start of the call."""
    thanked: tuple[str, ...] = ()
    talk: LiveClock = LiveClock()
    has_target: bool = True
    """Whether the customer's share matters in this part of the call."""


def due_hint(seen: InCall, level: Coach) -> Hint | None:
    """Return what could be said now, whatever was said before; None at the level off."""
    if level is Coach.OFF:
        return None
    latest = next((note for note in reversed(seen.conversation.notes) if not note.deleted), None)
    fresh = latest if latest is not None and seen.now - latest.at <= FRESH else None
    thanks = _thanks(fresh, seen)
    if thanks is not None or level is Coach.QUIET:
        return thanks
    return _what_for(fresh, seen) or _own_turn(seen)


def _thanks(latest: Note | None, seen: InCall) -> Hint | None:
    """Rule 8, feedback: thank, do not justify. It rests on the latest note only; nothing is counted."""
    if latest is None or latest.kind not in THANKED or latest.id in seen.thanked:
        return None
    told = Message(N_("Criticism: just say “thank you”, explain nothing."))
    return Hint(Rule.FEEDBACK, latest.id, told, _SAID)


def _what_for(latest: Note | None, seen: InCall) -> Hint | None:
    """Rule 7, needs: a product is a means; what it is for is the need."""
    if latest is None or not wants_a_product(latest, seen.conversation.notes):
        return None
    return Hint(Rule.NEEDS, latest.id, Message(N_("That is a product: what would it be good for?")))


def _own_turn(seen: InCall) -> Hint | None:
    """Rule 3, listen: it rests on talk time only, and there is no hint if that is not kept."""
    since = seen.talk.since_s
    if not seen.has_target or seen.talk.state_at_end is not Talk.STAFF or since is None:
        return None
    if seen.at_s - since < OWN_TURN_S:
        return None
    told = Message(N_("I have been speaking for a while: a question hands the floor back."))
    return Hint(Rule.LISTEN, f"turn {since}", told)
