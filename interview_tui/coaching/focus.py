"""Rule 6, focus: side issues that were parked, and whether they were placed afterwards."""

from interview_tui.coaching.observation import Held, Observation, Verdict, quoted
from interview_tui.language.message import N_, Message
from interview_tui.records.words import Rule


def focus(held: Held) -> Observation | None:
    """Return a parked matter that has no place yet, else that all have one; None if nothing was parked."""
    waiting = [note for note in held.notes if note.parked and note.fate is None]
    if waiting:
        told = Message(N_("“{note}” is parked and has no place yet."), (("note", quoted(waiting[0])),))
        return Observation(Rule.FOCUS, Verdict.LOOK, told, notes=tuple(note.id for note in waiting))
    placed = [note for note in held.notes if note.fate is not None]
    if not placed:
        return None
    told = Message(N_("“{note}” was set aside in the call and has its place now."), (("note", quoted(placed[0])),))
    return Observation(Rule.FOCUS, Verdict.WELL, told, notes=tuple(note.id for note in placed))
