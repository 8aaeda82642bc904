"""Changing a conversation while reading it: the effect of each key on it or on the selection, always undoable.

Each function started by a key is a step of a call (`desk.call`), built from the conversation as it was read anew when
it was opened for writing.
"""

from collections.abc import Callable
from dataclasses import replace
from itertools import takewhile

from interview_tui.desk.call import writing
from interview_tui.desk.call.pressing import Step
from interview_tui.desk.call.state import Act, Call, Now
from interview_tui.desk.reading.looking import everything, found, selected
from interview_tui.desk.reading.state import Reading
from interview_tui.insight.answering import next_known
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, Message
from interview_tui.records import changes
from interview_tui.records.changes import Change
from interview_tui.records.conversation import Conversation, in_reading_order
from interview_tui.records.draft import Draft, Line
from interview_tui.records.naming import title
from interview_tui.records.note import Note
from interview_tui.records.private import Private
from interview_tui.records.spoken import channel_word, day_held, informed_word
from interview_tui.records.version import amended
from interview_tui.records.words import Channel, Informed, Kind, Status

LONGEST_TOLD = 40
"""In characters: how much of a note is used to name it."""


def begun(conversation: Conversation, private: Private, draft: Draft | None = None) -> Reading:
    """Start reading a conversation; a line interrupted by the end of the program is restored."""
    call = Call(conversation)
    if draft is None or conversation.status is Status.OPEN:
        return Reading(call, private)
    past = tuple(Act(line=line) for line in draft.aside)
    return Reading(call.but(line=draft.line, past=past), private, adding=not (draft.line.empty or draft.line.edits))


# what keys make of a note


def how_known(note: Note) -> Note:
    """Return a fact with the next way of knowing it; anything else unchanged."""
    return changes.known_by(note, next_known(note.how_known)) if note.kind is Kind.FACT else note


def how_known_fault(note: Note) -> Message | None:
    """Return why there is no "how known" for a note; None if there is."""
    return None if note.kind is Kind.FACT else Message(N_("How it is known is kept for facts only."))


def promise_fault(note: Note) -> Message | None:
    """Return why a note has neither date nor owner; None if it has."""
    return None if note.promise is not None else Message(N_("That is no promise; Tab makes it one."))


def may_stand_above(reading: Reading, note: Note) -> list[Note]:
    """Return the notes a note may go under: all except itself and those under it."""
    notes = in_reading_order(reading.conversation.notes)
    at, depth = next((at, depth) for at, (depth, one) in enumerate(notes) if one.id == note.id)
    below = takewhile(lambda pair: pair[0] > depth, notes[at + 1 :])
    taken = {note.id, *(one.id for _, one in below)}
    return [one for _, one in notes if one.id not in taken]


def of_selected(change: Change) -> Step:
    """Return the step that changes the selected note."""
    return lambda call, now: call if call.selected is None else writing.changed(call, call.selected, change)


def of_whole(change: Callable[[Conversation], Conversation]) -> Step:
    """Return the step that changes the conversation itself."""
    return lambda call, now: writing.changed_whole(call, change)


# the line


def opened(reading: Reading) -> Reading:
    """Open the line for additions; all notes are displayed with it."""
    every = everything(reading) if reading.narrowed else reading
    return replace(every, adding=True, summary=False)


def closed(reading: Reading) -> Reading:
    """Close the empty line; the note written last is selected."""
    last = next((note.id for note in reversed(reading.conversation.notes) if not note.deleted), None)
    there = replace(reading, adding=False)
    return found(there, there.writing.selected or last)


def left(reading: Reading) -> Reading:
    """Put the text of the line aside; close the line if it is empty."""
    if reading.writing.line == Line():
        return closed(reading)
    edited = reading.writing.line.id if reading.writing.line.edits else None
    after = replace(reading, writing=writing.put_aside(reading.writing))
    return after if after.adding else found(after, edited)


def step(reading: Reading, makes: Step, now: Now) -> Reading:
    """Apply a step; the selection stays, or moves to what is at its index, unless the line is open."""
    at, was = reading.at, reading.writing
    after = replace(reading, writing=makes(was, now))
    if after.line_open or (at is None and not was.line.edits):
        return after
    kept = found(after, was.line.id if was.line.edits else was.selected)
    return kept if kept.note is not None else selected(after, at or 0)


# undo


def undone(reading: Reading, now: Now) -> Reading:
    """Undo the last change; a restored note is selected, a restored line is open again."""
    if not reading.writing.past:
        return reading
    act = reading.writing.past[-1]
    after = step(reading, writing.undone, now)
    note_id = act.before[0][0] if act.before else None
    if after.line_open or note_id is None or after.conversation.note(note_id) is None:
        return after
    return found(after, note_id)


def undone_told(before: Reading, after: Reading, language: Language) -> str:
    """Return what was undone, in a sentence."""
    say, was, one = language.say, before.conversation, after.conversation
    if not before.writing.past:
        return say(N_("There is nothing to undo."))
    act = before.writing.past[-1]
    if (was.customer_id, was.customer) != (one.customer_id, one.customer):
        if one.customer is None:
            return say(N_("Undone: the conversation is without a name again."))
        return say(N_("Undone: the conversation is with {name} again."), name=title(one.customer, one.organisation))
    if was.informed is not one.informed:
        return say(N_("Undone: informed: {how}"), how=informed_word(one.informed, language))
    if (was.started_at, was.written_up) != (one.started_at, one.written_up):
        return say(N_("Undone: {note}"), note=day_held(one, language, near=was.started_at.date()))
    if was.released is not one.released:
        return say(N_("Undone: it is released again.") if one.released else N_("Undone: it is not released."))
    if was.channel is not one.channel:
        return say(N_("Undone: {note}"), note=channel_word(one.channel, language))
    if act.line is not None and not act.before:
        return say(N_("Undone: the line is back."))
    note = one.note(act.before[0][0]) if act.before else None
    if note is None and act.line is not None:
        return say(N_("Undone: it stands in the line again, and no longer among the notes."))
    return say(N_("Undone.")) if note is None else say(N_("Undone: {note}"), note=_named(note))


def _named(note: Note) -> str:
    first = note.text.split("\n")[0]
    return first if len(first) <= LONGEST_TOLD else f"{first[: LONGEST_TOLD - 1]}…"


# the conversation as a whole


def informed(how: Informed) -> Callable[[Conversation], Conversation]:
    """Return the change that records how the customer was informed that notes are kept."""
    return lambda one: amended(one, informed=how)


def at_channel(channel: Channel) -> Callable[[Conversation], Conversation]:
    """Return the change that records where the conversation took place."""
    return lambda one: amended(one, channel=channel)


def review_kept(reading: Reading, keep: bool) -> Reading:
    """Take in whether the private review is kept for good or removed in time."""
    return replace(reading, private=reading.private.changed(keep=keep))
