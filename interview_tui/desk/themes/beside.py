"""The context of a theme's notes: where their whys led, what is still open, and who contradicts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass

from interview_tui.desk.themes.overview import Evidence, Row
from interview_tui.insight.evidence import still_open
from interview_tui.insight.periods import Period
from interview_tui.insight.slots import Slot
from interview_tui.language.message import Told
from interview_tui.port.store import Store
from interview_tui.records.conversation import Conversation, in_reading_order
from interview_tui.records.words import Kind

MOST = 300
"""How many conversations are read for a theme's notes, the latest; older notes are displayed without their whys."""


@dataclass(frozen=True, slots=True)
class Beneath:
    """What is under a note in its conversation."""

    root: str = ""
    """Where the whys led; empty: nobody asked why."""
    open: tuple[Slot, ...] = ()
    """What is still open about a fact."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """One note of a theme, with where the whys led."""

    evidence: Evidence
    root: str = ""


@dataclass(frozen=True, slots=True)
class Voices:
    """One voice for a theme, and one against it."""

    said: Quoted | None = None
    against: Quoted | None = None


def voices(store: Store, row: Row, period: Period) -> Voices:
    """Return the most telling quotes of a theme: this period's first, the customers' own words first, with whys."""
    said = [one for one in row.evidence if not one.row.against]
    against = [one for one in row.evidence if one.row.against]
    return Voices(_voice(store, said, period), _voice(store, against, period))


def beneath(store: Store, evidence: Iterable[Evidence]) -> Mapping[str, Beneath]:
    """Return the context of these notes, by id, without conversations that cannot be read."""
    wanted: dict[str, set[str]] = {}
    for one in evidence:
        if one.note.conversation_id in wanted or len(wanted) < MOST:
            wanted.setdefault(one.note.conversation_id, set()).add(one.note.note_id)
    found: dict[str, Beneath] = {}
    for conversation_id, note_ids in wanted.items():
        with suppress(Told):
            found |= _beneath(store.read(conversation_id), note_ids)
    return found


_LOOKED_AT = 5
"""How many notes are searched for one with a why."""


def _voice(store: Store, some: list[Evidence], period: Period) -> Quoted | None:
    def rank(one: Evidence) -> tuple[bool, bool]:
        return not period.holds(one.note.at.date()), one.note.kind is not Kind.QUOTE

    first = sorted(some, key=rank)[:_LOOKED_AT]
    under = beneath(store, first)
    roots = {one.row.id: under[one.row.id].root if one.row.id in under else "" for one in first}
    best = min(first, key=lambda one: (*rank(one), not roots[one.row.id]), default=None)
    return Quoted(best, roots[best.row.id]) if best is not None else None


def roots(conversation: Conversation) -> Mapping[str, str]:
    """Return for each note with whys where the first of them led."""
    ordered, found = in_reading_order(conversation.notes), dict[str, str]()
    for place, (depth, note) in enumerate(ordered):
        below = depth
        for deeper, why in ordered[place + 1 :]:
            if deeper != below + 1:
                break
            found[note.id], below = why.text, deeper
    return found


def _beneath(conversation: Conversation, note_ids: set[str]) -> Mapping[str, Beneath]:
    led = roots(conversation)
    return {
        note.id: Beneath(led.get(note.id, ""), still_open(note))
        for note in conversation.living()
        if note.id in note_ids
    }
