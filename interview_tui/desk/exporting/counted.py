"""Numbers of notes in words, by kind: `3 promises, 1 complaint`."""

from __future__ import annotations

from collections.abc import Mapping

from interview_tui.export.matter import Held
from interview_tui.language.catalogue import Language
from interview_tui.records.kinds import KINDS, ROWS, Role
from interview_tui.records.note import Note
from interview_tui.records.words import Kind

PARKED = "parked"
_ROWS = sorted(KINDS, key=lambda row: row.role is not Role.OURS)
"""In the order of mention: what we have to act on first."""


def counted_as(note: Note) -> str | None:
    """Return what a note counts as: its kind, or parked; None if it is neither."""
    return PARKED if note.parked else note.kind


def counted_words(counts: Mapping[str | None, int], language: Language) -> str:
    """Return how many there are of each; a kind unknown to this version by its stored word."""
    told = [row.counted(language, counts[row.kind]) for row in _ROWS if counts.get(row.kind)]
    if n := counts.get(PARKED, 0):
        told.append(language.count("{n} parked", "{n} parked ones", n))
    if n := counts.get(None, 0):
        told.append(language.count("{n} note without a kind", "{n} notes without a kind", n))
    known = {PARKED, None, *(row.kind for row in KINDS)}
    return ", ".join([*told, *(f"{n} × {kind}" for kind, n in counts.items() if kind not in known)])


def held_words(held: Held, language: Language) -> str:
    """Return what files hold: `41 conversations, 612 notes, 38 promises`, as far as known."""
    if held.conversations is None and held.notes is None:
        return ROWS[Kind.PROMISE].counted(language, held.promises or 0)
    counts = [
        language.count("{n} conversation", "{n} conversations", held.conversations or 0),
        language.count("{n} note", "{n} notes", held.notes or 0),
    ]
    return ", ".join([*counts, *([ROWS[Kind.PROMISE].counted(language, held.promises)] if held.promises else [])])
