"""The parts of a conversation told to its customer, for the letter and the mail."""

from collections.abc import Container, Iterator
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from interview_tui.export.complaint_remarks import answered
from interview_tui.export.items import day_of, words_of
from interview_tui.export.matter import Matter
from interview_tui.export.paper import Item
from interview_tui.export.papers.inside import pressing
from interview_tui.export.papers.placing import Placed, branches, placed
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.note import Note
from interview_tui.records.spoken import promise_state
from interview_tui.records.words import PromiseState


class Place(StrEnum):
    """A part, in order."""

    UNDERSTOOD = "understood"
    """Chosen by hand."""
    SORRY = "sorry"
    WE_WILL = "we_will"
    ASKED = "asked"
    """Promises of the customer's side."""


Said: TypeAlias = dict[Place, Placed]


def said(matter: Matter) -> Said:
    """Return the notes of each part, promises by day; empty parts are left out."""
    found = placed(matter.conversation.notes, _place_of)
    for place in (Place.WE_WILL, Place.ASKED):
        if place in found:
            found[place] = [pair for branch in sorted(branches(found[place]), key=pressing) for pair in branch]
    return found


def _place_of(note: Note, above: Place | None) -> Place:
    if note.promise is not None:
        return Place.ASKED if note.promise.theirs else Place.WE_WILL
    return Place.SORRY if note.complaint is not None else above or Place.UNDERSTOOD


def is_waited_for(notes: Placed) -> bool:
    """Return whether any promise of a part is open."""
    return any(note.is_open_promise() for _, note in notes)


def items_to(
    notes: Placed, matter: Matter, language: Language, today: date, writer: str | None = None
) -> tuple[Item, ...]:
    """Return the items of a part as the customer reads them: without kinds or our remarks.

    The owner of a promise is not named if it is the `writer`, who says I.
    """
    unnamed = {writer, matter.conversation.customer}
    return tuple(_item(depth, note, language, today, unnamed) for depth, note in notes)


def _item(depth: int, note: Note, language: Language, today: date, unnamed: Container[str | None]) -> Item:
    day = day_of(note, note.promise, language) if note.promise is not None else ""
    remarks = tuple(_remarks(note, language, today, unnamed))
    return Item(depth, day, words_of(note, language), remarks, note=note.id)


def _remarks(note: Note, language: Language, today: date, unnamed: Container[str | None]) -> Iterator[str]:
    if note.complaint is not None and note.complaint.answers:
        yield answered(note.complaint.answers[-1], note, language)
    if note.settled is not None:
        yield language.say(N_("settled on {date}"), date=forms.long_date(note.settled, language))
    if note.promise is not None:
        owner, state = note.promise.owner, note.promise.state
        if owner and owner not in unnamed:
            yield owner
        if state is PromiseState.KEPT:
            yield language.say(N_("done, thank you") if note.promise.theirs else N_("done"))
        elif state is not PromiseState.OPEN:
            yield promise_state(state, language)
        if note.promise.is_open and note.promise.due is not None and note.promise.due < today:
            yield language.say(N_("still open"))
