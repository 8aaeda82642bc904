"""`store.json`: who this store is, and the settings that travel with it."""

from pathlib import Path

from interview_tui.conversation.note import Id
from interview_tui.conversation.port import Settings
from interview_tui.conversation.record import Record
from interview_tui.store.document import Document, Keeping

KIND = "store"


class Identity(Record):
    """A store's name for itself, and the person's choices."""

    id: Id
    settings: Settings = Settings()


class StoreDocument:
    """The one file that makes a folder a store."""

    def __init__(self, path: Path, keeping: Keeping) -> None:
        self._document = Document(path, KIND, keeping)

    @property
    def newer(self) -> bool:
        """Tell whether a newer version wrote it; known once it was looked at."""
        return self._document.newer

    def exists(self) -> bool:
        """Tell whether there is a file. Raises Unreadable."""
        return self._document.exists()

    def read(self) -> Identity:
        """Return what the file says. Raises Unreadable."""
        return self._document.validated(Identity, self._document.record("store"))

    def save(self, identity: Identity) -> None:
        """Return when this is on the drive. Raises OSError, Unreadable, ReadOnly."""
        self._document.set_record("store", identity.as_document())
        self._document.flush()
