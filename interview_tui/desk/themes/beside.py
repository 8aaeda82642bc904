"""What stands beside the notes of a theme: where the whys under them led, what is still open, who says the contrary."""

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
"""So many conversations are read for the notes of a theme, the latest: what is older stands there without its whys."""


@dataclass(frozen=True, slots=True)
class Beneath:
    """What stands under a note in its conversation."""

    root: str = ""
    """Where the whys led; empty: nobody asked why."""
    open: tuple[Slot, ...] = ()
    """What is still open of a fact."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """One note of a theme, with where the whys led."""

    evidence: Evidence
    root: str = ""


@dataclass(frozen=True, slots=True)
class Voices:
    """What was said on a theme, in one voice for it and one against."""

    said: Quoted | None = None
    against: Quoted | None = None


def voices(store: Store, row: Row, period: Period) -> Voices:
    """Return what is told first of a theme: of the period before earlier, their own words before ours, with its why."""
    said = [one for one in row.evidence if not one.row.against]
    against = [one for one in row.evidence if one.row.against]
    return Voices(_voice(store, said, period), _voice(store, against, period))


def beneath(store: Store, evidence: Iterable[Evidence]) -> Mapping[str, Beneath]:
    """Return what stands under these notes, by their ids; of conversations that cannot be read nothing."""
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
"""So many notes are looked at for one with a why."""


def _voice(store: Store, some: list[Evidence], period: Period) -> Quoted | None:
    def rank(one: Evidence) -> tuple[bool, bool]:
        return not period.holds(one.note.at.date()), one.note.kind is not Kind.QUOTE

    first = sorted(some, key=rank)[:_LOOKED_AT]
    under = beneath(store, first)
    roots = {one.row.id: under[one.row.id].root if one.row.id in under else "" for one in first}
    best = min(first, key=lambda one: (*rank(one), not roots[one.row.id]), default=None)
    return Quoted(best, roots[best.row.id]) if best is not None else None


def roots(conversation: Conversation) -> Mapping[str, str]:
    """Return of each note of a conversation under which whys stand where the first of them led."""
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
