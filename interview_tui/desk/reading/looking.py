"""Looking at a conversation: notes or summary, filters, what is selected. Each function returns the next state."""

from dataclasses import replace

from interview_tui.desk.reading.state import Reading
from interview_tui.insight.filters import following
from interview_tui.records.words import Kind, Track

TRACKS = (None, Track.INNOVATION, Track.OPTIMISATION)


def other_view(reading: Reading) -> Reading:
    """Change between the notes and the summary."""
    return replace(reading, summary=not reading.summary)


def next_kind(reading: Reading) -> Reading:
    """See only the next kind of those that are there; all behind the last one."""
    there = {note.kind for note in reading.conversation.living()}
    ring = [None, *(kind for kind in Kind if kind in there)]
    return replace(reading, kind=following(reading.kind, ring), summary=False, at=None)


def next_track(reading: Reading) -> Reading:
    """See only innovation, only optimisation, all."""
    return replace(reading, track=following(reading.track, TRACKS), summary=False, at=None)


def everything(reading: Reading) -> Reading:
    """See all notes."""
    return replace(reading, kind=None, track=None, at=None)


def moved(reading: Reading, step: int) -> Reading:
    """Select what stands so many notes below (above, if less than 0), at most the last and the first.

    Where nothing is selected it is the first on the way down and the last on the way up.
    """
    last = len(reading.shown) - 1
    if last < 0:
        return reading
    if reading.at is None:
        return replace(reading, at=0 if step > 0 else last)
    return replace(reading, at=max(0, min(last, reading.at + step)))


def selected(reading: Reading, at: int) -> Reading:
    """Select the note at a place among those that are seen."""
    return within(replace(reading, at=at))


def found(reading: Reading, note_id: str | None) -> Reading:
    """Select the note with this id; none where it is not seen."""
    return replace(reading, at=next((at for at, (_, note) in enumerate(reading.shown) if note.id == note_id), None))


def within(reading: Reading) -> Reading:
    """Select the last note where there are fewer by now; none where there is none."""
    if reading.at is None:
        return reading
    count = len(reading.shown)
    return replace(reading, at=min(reading.at, count - 1) if count else None)
