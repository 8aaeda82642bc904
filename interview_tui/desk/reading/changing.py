"""Changing a conversation while it is read: what a key makes of the selected note, and what is taken back.

A change is a function: the conversation is read anew when it is opened for the first one, and that one is changed.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from interview_tui.desk.reading.looking import within
from interview_tui.desk.reading.state import Reading
from interview_tui.desk.typed import text_fault
from interview_tui.insight.answering import next_known
from interview_tui.language.catalogue import Code
from interview_tui.language.message import N_, Message
from interview_tui.records import changes
from interview_tui.records.changes import Change
from interview_tui.records.clean import clean
from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Note
from interview_tui.records.version import amended
from interview_tui.records.words import Informed, Kind

# what keys make of a note


def edited(typed: str, today: date, code: Code) -> Change:
    """Return what gives a note the text that was typed."""
    text = clean(typed).strip()
    return lambda note: changes.edited(note, text, today, code)


def edit_fault(typed: str) -> Message | None:
    """Return why a note cannot have the text that was typed."""
    if not clean(typed).strip():
        return Message(N_("A note needs a text; Del deletes it."))
    return text_fault(typed)


def how_known(note: Note) -> Note:
    """Return a fact as known the next way; anything else as it is."""
    return changes.known_by(note, next_known(note.how_known)) if note.kind is Kind.FACT else note


def how_known_fault(note: Note) -> Message | None:
    """Return why it is not kept of a note how it is known."""
    return None if note.kind is Kind.FACT else Message(N_("Only of a fact it is kept how it is known."))


def settled(today: date) -> Change:
    """Return what marks a complaint as come to its end, or as open again; anything else stays."""
    return lambda note: changes.settled(note, today) if note.kind is Kind.COMPLAINT else note


# what became of a change


def changed(reading: Reading, before: Note, conversation: Conversation) -> Reading:
    """Take in the conversation after a note was changed; undo brings the note back as it was."""
    same = conversation.note(before.id) == before
    return kept(replace(reading, past=reading.past if same else (*reading.past, before)), conversation)


def kept(reading: Reading, conversation: Conversation) -> Reading:
    """Take in the conversation as it was kept."""
    return within(replace(reading, conversation=conversation))


# undo


def before_last(reading: Reading) -> Callable[[Conversation], Conversation]:
    """Return what takes the latest change back. Raises IndexError where there is none."""
    before = reading.past[-1]
    return lambda conversation: changes.taken_back(conversation, before.id, before)


def undone(reading: Reading, conversation: Conversation) -> Reading:
    """Take in the conversation after the latest change was taken back."""
    return kept(replace(reading, past=reading.past[:-1]), conversation)


# the conversation as a whole


def informed(how: Informed) -> Callable[[Conversation], Conversation]:
    """Return what says how the customer was informed that notes are kept."""
    return lambda one: amended(one, informed=how)


def review_kept(reading: Reading, keep: bool) -> Reading:
    """Take in that the private review is kept for good, or goes when its time has come."""
    return replace(reading, private=reading.private.changed(keep=keep))
