"""What is open during a call: complaints of this call and of earlier ones, and what may be done with a promise."""

from interview_tui.desk.call.state import Call
from interview_tui.desk.promises import PromiseAct
from interview_tui.insight.known import Known, Noted
from interview_tui.records.note import Note
from interview_tui.records.words import Kind, Occasion


def is_about_complaint(call: Call) -> bool:
    """Return whether the guide is one for an open complaint."""
    return call.guide is not None and Occasion.OPEN_COMPLAINT in call.guide.occasions


def complaints_here(call: Call, known: Known) -> tuple[Noted, ...]:
    """Return the open complaints: those of this call, latest first, then earlier ones."""
    own = [Noted(call.conversation, note) for note in call.conversation.living() if note.is_open_complaint()]
    return (*reversed(own), *known.complaints)


def selected_complaint(call: Call) -> Note | None:
    """Return the selected note if it is an open complaint or a criticism; else None."""
    note = call.conversation.note(call.selected) if call.selected is not None else None
    fits = note is not None and (note.is_open_complaint() or note.kind is Kind.CRITICISM)
    return note if fits else None


def in_view(call: Call, known: Known) -> bool:
    """Return whether an open complaint is on the screen: one of this call, or the one it is about."""
    own = any(note.is_open_complaint() for note in call.conversation.living())
    return own or (is_about_complaint(call) and bool(known.complaints))


def fitting_acts(note: Note) -> tuple[PromiseAct, ...]:
    """Return what may be done with a promise: while it is open, and while word of it is owed."""
    tells = (PromiseAct.TELL,) if note.promise is not None and note.promise.owes_word else ()
    return (*((PromiseAct.KEEP, PromiseAct.MOVE, PromiseAct.NOT_KEPT) if note.is_open_promise() else ()), *tells)
