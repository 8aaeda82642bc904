"""Which notes are still open before a visit: promises, open questions, needs."""

from interview_tui.insight.evidence import still_open
from interview_tui.insight.noted import Since
from interview_tui.records.note import Note
from interview_tui.records.words import Fate, Kind

_TO_BE_ASKED = (None, Fate.NEXT_TIME)


def is_open(note: Note, since: Since) -> bool:
    """Return whether a note is worth taking along: not a kept promise, nor one a later conversation renewed.

    A why is, together with its parent. `since`: what later conversations say of these notes.
    """
    if note.id in since:
        return False
    if note.promise is not None:
        return note.promise.is_open
    if note.complaint is not None:
        return note.is_open_complaint()
    if note.is_set_aside():
        return note.fate in _TO_BE_ASKED
    return bool(still_open(note)) if note.kind is Kind.FACT else True
