"""A conversation as a document: one record for its head, one for each note."""

from __future__ import annotations

from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from interview_tui.store.document import Document, Keeping
from interview_tui.store.tables import misshapen

if TYPE_CHECKING:
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.note import Note

KIND = "conversation"


class ConversationDocument:
    """The file of one conversation. A note's number in it is its place in the conversation, from 1."""

    def __init__(self, path: Path, keeping: Keeping) -> None:
        self._document = Document(path, KIND, keeping)
        self._head: dict[str, object] = {}
        self._notes: tuple[Note, ...] = ()
        """The notes as the document has them, to know by identity which ones changed."""

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self._document.path

    @property
    def newer(self) -> bool:
        """Tell whether a newer version wrote it; known once it was read."""
        return self._document.newer

    def read(self) -> Conversation:
        """Return the conversation. Raises Unreadable."""
        from interview_tui.records.conversation import Conversation
        from interview_tui.records.note import Note

        document = self._document
        head = document.validated(Conversation, document.record("conversation"))
        notes = tuple(document.validated(Note, row) for row in document.rows("notes"))
        conversation = head.changed(notes=notes)
        if conversation.id != document.path.stem:
            raise misshapen(document.path)
        # Somebody else's numbers are not ours: then the first save writes every note under its own.
        self._notes = conversation.notes if document.is_numbered("notes") else ()
        return conversation

    def save(self, conversation: Conversation) -> None:
        """Return when this conversation is on the drive. Raises OSError, Unreadable, ReadOnly."""
        head = {name: value for name, value in conversation if name != "notes"}
        if head != self._head:
            record = conversation.model_dump(mode="json", exclude_defaults=True, exclude={"notes"})
            self._document.set_record("conversation", record)
            self._head = head
        pairs = enumerate(zip_longest(conversation.notes, self._notes), 1)
        # By identity, not by value: a save may not take longer the more notes there are.
        changed = {place: note for place, (note, old) in pairs if note is not old}
        if changed:
            rows = {place: note.as_document() for place, note in changed.items() if note is not None}
            self._document.set_rows("notes", rows, len(conversation.notes))
        self._notes = conversation.notes
        self._document.flush()
