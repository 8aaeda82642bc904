"""A conversation as a document: one record for its head, one for each note."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress, count
from operator import is_not
from pathlib import Path
from typing import TYPE_CHECKING

from interview_tui.records.version import in_term
from interview_tui.store.document import Document, Keeping
from interview_tui.store.tables import misshapen

if TYPE_CHECKING:
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.note import Note


class ConversationDocument:
    """The file of one conversation. A note's number in it is its position in the conversation, from 1."""

    def __init__(self, path: Path, keeping: Keeping) -> None:
        self._document = Document(path, "conversation", keeping)
        self._head: dict[str, object] = {}
        self._notes: tuple[Note, ...] = ()
        """The notes as they are in the document: changed ones are recognised by identity."""

    @property
    def path(self) -> Path:
        """The path of the file."""
        return self._document.path

    @property
    def newer(self) -> bool:
        """Return whether a newer version wrote it; known after reading."""
        return self._document.newer

    def read(self) -> Conversation:
        """Return the conversation. Raises Unreadable."""
        return self._read()

    def as_saved(self, conversation: Conversation) -> Conversation:
        """Return the conversation saved last, as it is on disk."""
        return conversation

    def _read(self) -> Conversation:
        from interview_tui.records.conversation import Conversation

        document = self._document
        record = {**document.main("conversation", Conversation), "notes": document.rows("notes")}
        conversation = document.validated(Conversation, record)
        if conversation.id != document.path.stem:
            raise misshapen(document.path)
        # Somebody else's numbering is not ours: the first save then writes every note under its own number.
        self._notes = conversation.notes if document.is_numbered("notes") else ()
        return conversation

    def read_to_change(self, term: int) -> Conversation:
        """Return the conversation ready to be changed in this term; nothing is written yet. Raises Unreadable."""
        conversation = self._read()
        notes = tuple(in_term(note, term) for note in conversation.notes)
        if self._notes:
            self._notes = notes
        return in_term(conversation, term).changed(notes=notes)

    def unknown(self, conversation: Conversation) -> Iterator[str]:
        """Yield the names of whatever in it is unknown to this version."""
        return self._document.unknown(conversation)

    def save(self, conversation: Conversation) -> None:
        """Save it; on return it is on the drive. Raises OSError, Unreadable, ReadOnly."""
        head = {name: value for name, value in conversation if name != "notes"}
        if head != self._head:
            record = conversation.model_dump(mode="json", exclude_defaults=True, exclude={"notes"})
            self._document.set_record("conversation", record)
            self._head = head
        notes, known = conversation.notes, self._notes
        # By identity, not by value, and without a Python step per note: saving must not slow down with many notes.
        changed = [*compress(count(), map(is_not, notes, known)), *range(len(known), len(notes))]
        if changed or len(notes) < len(known):
            rows = {place + 1: notes[place].as_document() for place in changed}
            self._document.set_rows("notes", rows, len(notes))
        self._notes = notes
        self._document.flush()
