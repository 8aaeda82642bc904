"""Sorting the notes that are in no theme, one by one: a frozen value with suggestions for each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from interview_tui.desk.themes.gathering import Offer, ToGather
from interview_tui.desk.themes.overview import Overview
from interview_tui.insight.theme_suggestions import Suggestions
from interview_tui.port.search import Found
from interview_tui.records.theme_changes import Themes

MOST = 500
"""How many notes are sorted in one session, the latest."""
MOST_OFFERED = 3
"""How many suggestions for a note can be taken with a digit."""


@dataclass(frozen=True, slots=True)
class Sorting:
    """What is displayed and selected. Every key and every reading from the store makes a new one."""

    notes: tuple[Found, ...] | None = None
    """Those with suggestions first, then latest first; None until the first reading."""
    many: int = 0
    """The total number."""
    offered: Mapping[str, tuple[Offer, ...]] = field(default_factory=dict)
    """The suggestions for each note, by id."""
    at: int = 0

    @property
    def note(self) -> Found | None:
        """The selected note."""
        return self.notes[self.at] if self.notes and self.at < len(self.notes) else None

    @property
    def offers(self) -> tuple[Offer, ...]:
        """The suggestions for the selected note."""
        return self.offered.get(self.note.note_id, ()) if self.note is not None else ()

    @property
    def suggested(self) -> int:
        """The number of notes with suggestions."""
        return len(self.offered)


def sorted_out(found: Overview, themes: Themes) -> Sorting:
    """Return the notes of an overview that are in no theme, those with suggestions first."""
    suggestions = found.suggestions()
    latest = found.without[:MOST]
    offered = {one.note_id: made for one in latest if (made := _made(one, themes, suggestions))}
    first = [one for one in latest if one.note_id in offered]
    return Sorting((*first, *(one for one in latest if one.note_id not in offered)), len(found.without), offered)


def read(before: Sorting, after: Sorting) -> Sorting:
    """Take in what was read; the selection stays, or moves to what is at its index."""
    ids = [one.note_id for one in after.notes or ()]
    mark = before.note.note_id if before.note is not None else None
    at = ids.index(mark) if mark in ids else max(0, min(before.at, len(ids) - 1))
    return replace(after, at=at)


def moved(before: Sorting, by: int) -> Sorting:
    """Move the selection by this many notes, stopping at the ends."""
    return replace(before, at=max(0, min(len(before.notes or ()) - 1, before.at + by)))


def picked(before: Sorting, at: int) -> Sorting:
    """Select the note at this index; unchanged if there is none."""
    return replace(before, at=at) if at < len(before.notes or ()) else before


def to_gather(note: Found) -> ToGather:
    """Return a note in the form for assigning it."""
    return ToGather(note.note_id, note.conversation_id, note.text)


def _made(note: Found, themes: Themes, suggestions: Suggestions) -> tuple[Offer, ...]:
    made = suggestions.of(note.note_id, note.text)[:MOST_OFFERED]
    return tuple(Offer(one.theme_id, themes[one.theme_id].name, one.because) for one in made if one.theme_id in themes)
