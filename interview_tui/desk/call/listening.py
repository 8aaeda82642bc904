"""Listening in a call: what is heard is kept beside the keys, and a pressed key takes precedence for a while."""

from interview_tui.desk.call.hearing import KEYS_WIN_S, Hearing, stretches
from interview_tui.desk.call.state import Call, Now
from interview_tui.language.message import N_, Message
from interview_tui.listening.heard import Heard
from interview_tui.listening.words import said
from interview_tui.records.words import Informed
from interview_tui.talktime.live import LiveClock
from interview_tui.talktime.spans import SECOND
from interview_tui.talktime.speaking import speaking

ENDED = Message(N_("Listening is off: from here on the speaker key counts."))
_BEGUN = {
    Informed.NOT_YET: N_("Listening is on, nothing is recorded. Informed: not yet. Ctrl+F: off"),
    Informed.TOLD: N_("Listening is on, nothing is recorded. Informed: told. Ctrl+F: off"),
    Informed.AGREED: N_("Listening is on, nothing is recorded. Informed: agreed. Ctrl+F: off"),
}


def begun(call: Call) -> Call:
    """Return the call with listening switched on; says so, and what the customer knows."""
    how = call.conversation.informed
    told = Message(_BEGUN.get(how, _BEGUN[Informed.NOT_YET]))
    return call.but(hearing=Hearing(before=call.listened), notice=told)


def ended(call: Call, heard: Heard) -> Call:
    """Return the call with listening switched off, keeping everything heard."""
    return listened(call, heard)._replace(hearing=None, notice=ENDED)


def listened(call: Call, heard: Heard) -> Call:
    """Return the call with what was heard so far; a problem is reported once, above the line."""
    hearing = call.hearing
    if hearing is None:
        return call
    told = said(heard)
    until_s = heard.until_s
    after = hearing._replace(
        heard=heard,
        speaking=LiveClock() if until_s is None else speaking(heard.timeline, heard.heard[-1].start / SECOND, until_s),
        told=told,
    )
    kept = (*hearing.before, *stretches(after, call.conversation.informed))
    if kept == call.listened:
        kept = call.listened  # nothing is saved for it
    notice = call.notice
    if told != hearing.told:
        # A problem that is solved must not be displayed any longer.
        notice = told if told is not None or notice == hearing.told else notice
    return call._replace(hearing=None if after.is_over else after, listened=kept, notice=notice)


def is_certain(call: Call, at_s: float) -> bool:
    """Return whether hints may rely on who is speaking now."""
    return call.hearing is None or not call.hearing.counts(at_s) or not call.hearing.heard.is_uncertain


def against(call: Call, now: Now) -> LiveClock | None:
    """Return the clock according to listening where a key contradicts it; None where only keys decide."""
    shown = call.speaking(now.at_s)
    return None if shown.changes == call.talk.changes else shown


def pressed(before: Call, after: Call, now: Now) -> Call:
    """Return the call after a speaker key: it takes precedence for half a minute, unless it is undone as a slip."""
    hearing = after.hearing
    if hearing is None:
        return after
    was_slip = len(after.talk.changes) < len(before.talk.changes)
    holds = hearing.holds[:-1] if was_slip else (*hearing.holds, (now.at_s, now.at_s + KEYS_WIN_S))
    return after._replace(hearing=hearing._replace(holds=holds))
