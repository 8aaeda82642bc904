"""Changes to a note or the conversation in a call, each recorded so that it can be undone."""

from collections.abc import Callable

from interview_tui.desk.call.state import Act, Call, Now
from interview_tui.language.message import N_, Message
from interview_tui.records import changes
from interview_tui.records.changes import Change
from interview_tui.records.conversation import Conversation
from interview_tui.records.naming import title
from interview_tui.records.version import amended

_VERSION = frozenset({"notes", "term", "rev", "by"})


def changed(call: Call, note_id: str, change: Change) -> Call:
    """Change a note, undoably. A change without effect is not recorded."""
    conversation = changes.amended(call.conversation, note_id, change)
    if conversation is call.conversation:
        return call.but()
    act = Act(before=((note_id, call.conversation.note(note_id)),))
    return call.but(conversation=conversation, past=(*call.past, act))


def changed_whole(call: Call, change: Callable[[Conversation], Conversation]) -> Call:
    """Change fields of the conversation itself, undoably, and none of its notes."""
    before, after = call.conversation, change(call.conversation)
    if after is before:
        return call.but()
    whole = tuple((name, was) for name, was in before if name not in _VERSION and was != getattr(after, name))
    return call.but(conversation=after, past=(*call.past, Act(whole=whole)))


def undone(call: Call, now: Now) -> Call:
    """Undo the last act: restore the line put aside, or the notes as they were before."""
    if not call.past:
        return call
    *earlier, act = call.past
    conversation = call.conversation
    for note_id, before in act.before:
        conversation = changes.taken_back(conversation, note_id, before)
    if act.whole:
        conversation = amended(conversation, **dict(act.whole))
    beside = call.beside if act.beside is None else act.beside
    if act.line is None:
        notice = _given_back(call.conversation, conversation)
        return call.but(conversation=conversation, beside=beside, past=tuple(earlier), selected=None, notice=notice)
    line = act.line
    if act.before and not line.edits:
        # The note is gone and its text is back in the line, where it will become a new note.
        line = line.changed(id=now.new_id())
    # What is in the line now is swapped with what returns (from the menu: the key itself belongs to the text).
    aside = () if call.line.empty else (Act(line=call.line),)
    return call.but(conversation=conversation, beside=beside, past=(*earlier, *aside), line=line, selected=None)


def _given_back(was: Conversation, one: Conversation) -> Message | None:
    """Return whose conversation it is again; None unless it was assigned to somebody else meanwhile."""
    if (was.customer_id, was.customer) == (one.customer_id, one.customer):
        return None
    if one.customer is None:
        return Message(N_("Undone: the conversation is without a name again."))
    name = title(one.customer, one.organisation)
    return Message(N_("Undone: the conversation is with {name} again."), (("name", name),))
