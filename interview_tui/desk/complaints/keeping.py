"""Saves the answers about a complaint: each at once, private ones separately, half-typed ones as typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Protocol

from interview_tui.desk.customer.reading import read_known
from interview_tui.desk.services import Services
from interview_tui.insight.complaints_again import earlier_like
from interview_tui.insight.noted import Noted
from interview_tui.language.message import Message, Told
from interview_tui.records.changes import Change
from interview_tui.records.conversation import Conversation
from interview_tui.records.draft import Begun
from interview_tui.records.note import Note
from interview_tui.records.parts import Complaint
from interview_tui.records.private import InTheirPlace, Private
from interview_tui.records.words import ComplaintStep

_ABOUT = "complaint-"
"""The prefix under which half-typed answers about a complaint are kept, among those after the call."""


class Place(Protocol):
    """Where a complaint is: in a conversation opened for it, being read, or being held."""

    def open(self) -> Conversation:
        """Return the conversation as it is now. Raises Told."""
        ...

    @property
    def begun(self) -> tuple[Begun, ...]:
        """Return the unsubmitted answers. Raises Told."""
        ...

    def keep_begun(self, begun: tuple[Begun, ...], at: datetime) -> None:
        """Save unsubmitted answers. Raises Told."""
        ...

    def change_note(self, note_id: str, change: Change) -> Message | None:
        """Change a note and save it. Return why that failed, or None."""
        ...

    def change_private(self, change: Callable[[Private], Private]) -> Message | None:
        """Change the private record and save it. Return why that failed, or None."""
        ...

    def close(self) -> None:
        """Close the conversation if it was opened for this alone."""
        ...


class Keeping:
    """One complaint in its conversation, which is opened at the first access and closed with `close`."""

    def __init__(self, services: Services, place: Place, note_id: str) -> None:
        self._services, self._place, self._note_id = services, place, note_id
        self._begun: Mapping[ComplaintStep, str] = {}

    def note(self) -> Note | None:
        """Return the complaint as it is now; None if it is gone. Raises Told."""
        return self._place.open().note(self._note_id)

    def author(self) -> str:
        """Return the default owner: the person using the program, else whoever held the conversation."""
        return self._services.author.strip() or self._place.open().author

    def raised(self, note: Note) -> date:
        """Return the day the complaint was raised."""
        return Noted(self._place.open(), note).said_on

    def may_be_again(self, note: Note) -> tuple[Noted, ...]:
        """Return earlier complaints of the customer that this may repeat, while nothing was done about it yet.

        Raises Told.
        """
        customer_id = self._place.open().customer_id
        if customer_id is None or note.complaint != Complaint():
            return ()
        known = read_known(self._services.store, customer_id).known
        held = (*known.conversations, *known.there)
        return earlier_like(note.text, (Noted(one, each) for one in held for each in one.living()), but=note.id)

    def begun(self) -> Mapping[ComplaintStep, str]:
        """Return unsubmitted answers from before, as typed."""
        known = {f"{_ABOUT}{step}": step for step in ComplaintStep}
        mine = (one for one in self._place.begun if one.note == self._note_id and one.about in known)
        self._begun = {known[one.about]: one.text for one in mine}
        return self._begun

    def change(self, change: Change) -> Message | None:
        """Change the note and save it. Return why that failed, or None."""
        return self._place.change_note(self._note_id, change)

    def keep_private(self, text: str) -> Message | None:
        """Save what one would want in their place. Return why that failed, or None."""

        def written(private: Private) -> Private:
            others = tuple(one for one in private.in_their_place if one.note != self._note_id)
            return private.changed(in_their_place=(*others, InTheirPlace(note=self._note_id, text=text)))

        return self._place.change_private(written)

    def keep_begun(self, begun: Mapping[ComplaintStep, str]) -> Message | None:
        """Save half-typed answers if they changed. Return why that failed, or None."""
        if dict(begun) == dict(self._begun):
            return None
        others = [one for one in self._place.begun if one.note != self._note_id or not one.about.startswith(_ABOUT)]
        own = [Begun(about=f"{_ABOUT}{step}", note=self._note_id, text=text) for step, text in begun.items()]
        try:
            self._place.keep_begun((*others, *own), self._services.now().wall)
        except Told as error:
            return error.message
        self._begun = dict(begun)
        return None

    def close(self) -> None:
        """Close the conversation unless a screen holds it."""
        self._place.close()
