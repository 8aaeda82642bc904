"""A conversation in which some people have several records: read as one person, saved under the original ids."""

from pathlib import Path

from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Note
from interview_tui.records.one_person import as_kept, as_read
from interview_tui.records.same_people import SamePeople
from interview_tui.store.conversation_document import ConversationDocument
from interview_tui.store.document import Keeping


class ConversationOfPeople(ConversationDocument):
    """The file of one conversation. That two customers are one person is never written into it."""

    def __init__(self, path: Path, keeping: Keeping, people: SamePeople) -> None:
        super().__init__(path, keeping)
        self._people = people
        self._kept: Conversation | None = None
        """As it is on disk."""
        self._on_disk: dict[str, tuple[Note, Note]] = {}
        """Notes that are read under other ids: the note as read, and as it is on disk."""

    def read(self) -> Conversation:
        """Return the conversation. Raises Unreadable."""
        return as_read(self._read(), self._people)

    def read_to_change(self, term: int) -> Conversation:
        """Return the conversation ready to be changed in this term. Raises Unreadable."""
        kept = super().read_to_change(term)
        read = as_read(kept, self._people)
        self._keep(read, kept)
        return read

    def save(self, conversation: Conversation) -> None:
        """Save it; on return it is on the drive. Raises OSError, Unreadable, ReadOnly."""
        if self._kept is None:  # a new one, or one that is only read: its ids are written as they are
            self._kept = conversation
        kept = as_kept(conversation, self._kept, self._people)
        # Reuse the same note objects where possible: changed notes are recognised by identity.
        pairs = zip(conversation.notes, kept.notes, strict=True)
        kept = kept.changed(notes=tuple(self._same(read, then) for read, then in pairs))
        super().save(kept)
        self._keep(conversation, kept)

    def as_saved(self, conversation: Conversation) -> Conversation:
        """Return the conversation saved last, as it is on disk."""
        return conversation if self._kept is None else self._kept

    def _same(self, read: Note, kept: Note) -> Note:
        before = self._on_disk.get(read.id)
        return before[1] if before is not None and before[0] is read else kept

    def _keep(self, read: Conversation, kept: Conversation) -> None:
        self._kept = kept
        pairs = zip(read.notes, kept.notes, strict=True)
        self._on_disk = {one.id: (one, then) for one, then in pairs if one is not then}
