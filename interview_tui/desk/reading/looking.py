"""Looking at a conversation: notes or summary, filters, selection. Functions from one state to the next."""

from dataclasses import replace

from interview_tui.desk.reading.state import Reading
from interview_tui.insight.filters import following
from interview_tui.records.words import Kind, Track

TRACKS = (None, Track.INNOVATION, Track.OPTIMISATION)


def other_view(reading: Reading) -> Reading:
    """Switch between the notes and the summary."""
    return replace(reading, summary=not reading.summary)


def next_kind(reading: Reading) -> Reading:
    """Display only the next kind there is; all after the last one."""
    there = {note.kind for note in reading.conversation.living()}
    ring = [None, *(kind for kind in Kind if kind in there)]
    return _selecting(replace(reading, kind=following(reading.kind, ring), summary=False), None)


def next_track(reading: Reading) -> Reading:
    """Display only innovation, only optimisation, or all, in turn."""
    return _selecting(replace(reading, track=following(reading.track, TRACKS), summary=False), None)


def everything(reading: Reading) -> Reading:
    """Display all notes."""
    return _selecting(replace(reading, kind=None, track=None), None)


def moved(reading: Reading, step: int) -> Reading:
    """Move the selection by this many notes (negative: up), stopping at the ends.

    Without a selection, start with the first on the way down and with the last on the way up.
    """
    at, last = reading.at, len(reading.shown) - 1
    if last < 0:
        return reading
    if at is None:
        return selected(reading, 0 if step > 0 else last)
    return selected(reading, max(0, min(last, at + step)))


def moved_beside_line(reading: Reading, step: int) -> Reading:
    """Select the note above the line or, from there, the next one; below the last one none is selected."""
    at, count = reading.at, len(reading.shown)
    following = (count if at is None else at) + step
    return selected(reading, max(0, following)) if following < count else _selecting(reading, None)


def selected(reading: Reading, at: int) -> Reading:
    """Select the note at an index among those displayed; the last one if there are fewer by now."""
    shown = reading.shown
    return _selecting(reading, shown[min(at, len(shown) - 1)][1].id if shown else None)


def found(reading: Reading, note_id: str | None) -> Reading:
    """Select the note with this id; none if it is not displayed."""
    there = any(note.id == note_id for _, note in reading.shown)
    return _selecting(reading, note_id if there else None)


def _selecting(reading: Reading, note_id: str | None) -> Reading:
    if reading.writing.selected == note_id:
        return reading
    return replace(reading, writing=reading.writing.but(selected=note_id))
