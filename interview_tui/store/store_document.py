"""`store.json`: who this store is, and the settings that travel with it."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

from interview_tui.port.faults import Unreadable
from interview_tui.records.settings import Settings
from interview_tui.store.document import Document, Keeping
from interview_tui.store.tables import Json, misfit_in, written_by_newer

_ID = re.compile(r"[0-9A-HJKMNP-TV-Z]{26}")


@dataclass(frozen=True)
class Identity:
    """A store's name for itself, and the person's choices. Plain, as the settings are. Raises ValueError."""

    id: str
    settings: Settings = Settings()  # noqa: RUF009 - a frozen value, safe to share

    def __post_init__(self) -> None:
        if not isinstance(self.id, str) or not _ID.fullmatch(self.id):
            raise ValueError("id")

    def changed(self, settings: Settings) -> "Identity":
        """Return the same store with other settings."""
        return replace(self, settings=settings)

    def as_document(self) -> Json:
        """Return plain JSON values, leaving out what stands at its default."""
        settings = self.settings.as_document()
        return {"id": self.id} | ({"settings": settings} if settings else {})


def identity_of(record: Json, *, strict: bool = True) -> Identity:
    """Return the identity that `as_document` wrote. Raises ValueError with the name of a field that does not fit.

    A field there is not is left out unless `strict`: a newer version may have added it.
    """
    settings = record.get("settings", {})
    if not isinstance(settings, dict):
        raise ValueError("settings")
    known = set(Settings._fields)
    unknown = [*(record.keys() - {"id", "settings"}), *(f"settings.{name}" for name in settings.keys() - known)]
    if strict and unknown:
        raise ValueError(unknown[0])
    try:
        chosen = Settings(**{name: settings[name] for name in settings.keys() & known})
    except ValueError as error:
        raise ValueError(f"settings.{error}") from error
    return Identity(record.get("id", ""), chosen)


class StoreDocument:
    """The one file that makes a folder a store."""

    def __init__(self, path: Path, keeping: Keeping) -> None:
        self._document = Document(path, "store", keeping)

    @property
    def newer(self) -> bool:
        """Tell whether a newer version wrote it; known once it was looked at."""
        return self._document.newer

    def exists(self) -> bool:
        """Tell whether there is a file. Raises Unreadable."""
        return self._document.exists()

    def read(self) -> Identity:
        """Return what the file says. Raises Unreadable."""
        record = self._document.record("store")
        try:
            return identity_of(record, strict=not self.newer)
        except ValueError as error:
            raise self._unfit(str(error)) from error

    def save(self, identity: Identity) -> None:
        """Return when this is on the drive. Raises OSError, Unreadable, ReadOnly."""
        self._document.set_record("store", identity.as_document())
        self._document.flush()

    def _unfit(self, field: str) -> Unreadable:
        return written_by_newer(self._document.path) if self.newer else misfit_in(self._document.path, field)
