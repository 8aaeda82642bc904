"""Assigns each note to exactly one part of a paper, a why to that of its parent."""

from collections.abc import Callable, Iterable
from typing import TypeAlias, TypeVar

from interview_tui.records.conversation import in_reading_order
from interview_tui.records.note import Note

P = TypeVar("P")
Placed: TypeAlias = list[tuple[int, Note]]
"""The notes of a part in reading order, with their depth among the notes of this part."""


def placed(notes: tuple[Note, ...], place_of: Callable[[Note, P | None], P]) -> dict[P, Placed]:
    """Return the living notes by place.

    `place_of` gets a note and the place of its parent, or None.
    """
    found: dict[P, Placed] = {}
    above: list[P] = []
    for depth, note in in_reading_order(notes):
        del above[depth:]
        place = place_of(note, above[-1] if above else None)
        found.setdefault(place, []).append((above.count(place), note))
        above.append(place)
    return found


def branches(notes: Iterable[tuple[int, Note]]) -> list[Placed]:
    """Return the notes of a part as branches: each top-level note with all below it."""
    found: list[Placed] = []
    for depth, note in notes:
        if depth == 0:
            found.append([])
        found[-1].append((depth, note))
    return found
