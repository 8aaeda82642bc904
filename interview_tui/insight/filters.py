"""Filters the notes of a conversation, in reading order."""

from collections.abc import Sequence
from typing import TypeVar

from interview_tui.records.note import Note
from interview_tui.records.words import Kind, Track

T = TypeVar("T")
Shown = list[tuple[int, Note]]
"""Notes with their depth, as from `in_reading_order`."""


def of_kind(shown: Shown, kind: Kind) -> Shown:
    """Return the notes of a kind, each with what is under it."""
    kept: Shown = []
    under: int | None = None
    for depth, note in shown:
        if under is not None and depth <= under:
            under = None
        if under is None and note.kind is kind:
            under = depth
        if under is not None:
            kept.append((depth, note))
    return kept


def of_track(shown: Shown, track: Track) -> Shown:
    """Return the notes on a track."""
    return [pair for pair in shown if pair[1].track is track]


def following(now: T, ring: Sequence[T]) -> T:
    """Return the element after `now`, cyclically; the first if it is not there."""
    return ring[(ring.index(now) + 1) % len(ring)] if now in ring else ring[0]
