"""A note with the conversation it comes from, and what was said of it since: that it is still so, or what is so now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias

from interview_tui.records.changes import said_on
from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Earlier, Note


@dataclass(frozen=True, slots=True)
class Noted:
    """A note with the conversation it comes from."""

    conversation: Conversation
    note: Note
    why_ended: "Noted | None" = None
    """The deepest of its whys, perhaps of a later conversation: there one can ask on."""
    since: tuple["Noted", ...] = ()
    """What was said of it later: that it is still so, what is so instead, and what instead of that."""

    @property
    def at(self) -> datetime:
        """When it was said: of what was written down later, when the conversation was held."""
        conversation, note = self.conversation, self.note
        return conversation.started_at if conversation.written_up or note.addition else note.at

    @property
    def said_on(self) -> date:
        """The day from which its words count: of what was added later, the day it was written."""
        return said_on(self.conversation, self.note, self.note.at.date())

    @property
    def ask_on(self) -> Earlier:
        """Where a new conversation would ask on: the deepest why, or the note itself."""
        return (self.why_ended or self)._as_earlier()

    @property
    def so_now(self) -> Earlier:
        """What is so now, as far as it is known: the note itself, or what was said instead of it later."""
        instead = [one for one in self.since if one.note.about is not None and not one.note.about.still]
        return (instead[-1] if instead else self)._as_earlier()

    def _as_earlier(self) -> Earlier:
        note = self.note
        return Earlier(conversation=self.conversation.id, note=note.id, at=self.at, kind=note.kind, text=note.text)


Since: TypeAlias = Mapping[str, Noted]
"""What was last said of each earlier note, by the id of that note."""


def said_since(conversations: Iterable[Conversation]) -> Since:
    """Return what these conversations say of earlier notes."""
    found: dict[str, Noted] = {}
    for conversation in conversations:
        for note in conversation.living():
            if note.about is not None:
                noted, known = Noted(conversation, note), found.get(note.about.note)
                found[note.about.note] = noted if known is None or known.at <= noted.at else known
    return found


def following(note_id: str, since: Since) -> tuple[Noted, ...]:
    """Return what was said of a note, and of what was said instead of it."""
    chain: list[Noted] = []
    while (noted := since.get(note_id)) is not None and noted not in chain:
        chain.append(noted)
        note_id = noted.note.id
    return tuple(chain)
