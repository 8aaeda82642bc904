"""A note with its conversation, and what was said about it since: still so, or something else now."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import NamedTuple, TypeAlias

from interview_tui.records.changes import said_on
from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Earlier, Note


class Noted(NamedTuple):
    """A note with its conversation."""

    conversation: Conversation
    note: Note
    why_ended: "Noted | None" = None
    """The deepest of its whys, possibly in a later conversation: a new one can follow up there."""
    since: tuple["Noted", ...] = ()
    """What was said about it later: confirmed, replaced, and the replacements' replacements."""

    @property
    def at(self) -> datetime:
        """When it was said: if it was written up later, when the conversation was held."""
        conversation, note = self.conversation, self.note
        return conversation.started_at if conversation.written_up or note.addition else note.at

    @property
    def said_on(self) -> date:
        """The day relative dates count from: for an addition, the day it was written."""
        return said_on(self.conversation, self.note, self.note.at.date())

    @property
    def ask_on(self) -> Earlier:
        """Where a new conversation would follow up: the deepest why, or the note itself."""
        return (self.why_ended or self)._as_earlier()

    @property
    def so_now(self) -> Earlier:
        """What is so now, as far as known: the note itself, or what replaced it."""
        instead = [one for one in self.since if one.note.about is not None and not one.note.about.still]
        return (instead[-1] if instead else self)._as_earlier()

    def _as_earlier(self) -> Earlier:
        note = self.note
        return Earlier(conversation=self.conversation.id, note=note.id, at=self.at, kind=note.kind, text=note.text)


Since: TypeAlias = Mapping[str, Noted]
"""The latest statements about each earlier note, by the id of that note."""


def said_since(conversations: Iterable[Conversation]) -> Since:
    """Return what these conversations say about earlier notes."""
    found: dict[str, Noted] = {}
    for conversation in conversations:
        for note in conversation.living():
            if note.about is not None:
                noted, known = Noted(conversation, note), found.get(note.about.note)
                found[note.about.note] = noted if known is None or known.at <= noted.at else known
    return found


def following(note_id: str, since: Since) -> tuple[Noted, ...]:
    """Return what was said about a note, and about what replaced it."""
    chain: list[Noted] = []
    while (noted := since.get(note_id)) is not None and noted not in chain:
        chain.append(noted)
        note_id = noted.note.id
    return tuple(chain)
