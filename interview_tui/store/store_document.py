"""`store.json`: the identity of this store, and the settings that travel with it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from interview_tui.port.faults import Unreadable
from interview_tui.records.settings import CLOSED, Settings
from interview_tui.records.words import looks_like_word
from interview_tui.store.document import Document, Keeping
from interview_tui.store.kinds import ID
from interview_tui.store.tables import Json, misfit_in, written_by_newer

_ID = re.compile(ID)


@dataclass(frozen=True)
class Identity:
    """A store's id and the person's settings. A plain class, like the settings. Raises ValueError."""

    id: str
    settings: Settings = Settings()  # noqa: RUF009 - a frozen value, safe to share
    term: int = 1
    """The lowest term for anything changed here; it rises when a backup is restored."""
    rest: Json = field(default_factory=dict)
    """Fields of the record unknown to this version."""
    unknown_settings: Json = field(default_factory=dict)
    """Settings, or values of them, unknown to this version."""

    def __post_init__(self) -> None:
        if not isinstance(self.id, str) or not _ID.fullmatch(self.id):
            raise ValueError("id")
        if type(self.term) is not int or self.term < 1:
            raise ValueError("term")

    def changed(self, **fields: Any) -> "Identity":
        """Return the identity with other settings, or another term."""
        return replace(self, **fields)

    def as_document(self) -> Json:
        """Return plain JSON values, without those at their default."""
        settings = self.unknown_settings | self.settings.as_document()
        more = {"term": self.term if self.term > 1 else None, "settings": settings}
        return {**self.rest, "id": self.id} | {name: value for name, value in more.items() if value}


def identity_of(record: Json) -> Identity:
    """Return the identity that `as_document` wrote. Raises ValueError with the name of a field that does not fit."""
    settings = record.get("settings", {})
    if not isinstance(settings, dict):
        raise ValueError("settings")
    # Of an unknown word, use the default, and keep the word until another is chosen.
    unknown = {name: value for name, value in settings.items() if name not in Settings._fields or _is_new(name, value)}
    known = {name: value for name, value in settings.items() if name not in unknown}
    try:
        chosen = Settings(**known)
    except ValueError as error:
        raise ValueError(f"settings.{error}") from error
    rest = {name: value for name, value in record.items() if name not in ("id", "term", "settings")}
    return Identity(record.get("id", ""), chosen, record.get("term", 1), rest, unknown)


def identity_left(record: Json, term: int) -> Identity:
    """Return the identity that is left in a record, without values that do not fit. Raises ValueError: not even its id.

    If any did not fit, it begins this term.
    """
    while True:
        try:
            return identity_of(record)
        except ValueError as error:
            field, _, setting = str(error).partition(".")
            if field == "id":
                raise
            known, settings = record.get("term"), record.get("settings")
            left = {n: one for n, one in settings.items() if n != setting} if isinstance(settings, dict) else {}
            record = {**record, "term": max(term, known) if type(known) is int else term, "settings": left}


def _is_new(setting: str, value: object) -> bool:
    """Return whether a value is a word of a newer version."""
    words = CLOSED.get(setting)
    return words is not None and isinstance(value, str) and value not in words and looks_like_word(value)


class StoreDocument:
    """The file that makes a folder a store."""

    def __init__(self, path: Path, keeping: Keeping) -> None:
        self._document = Document(path, "store", keeping)

    @property
    def newer(self) -> bool:
        """Return whether a newer version wrote it; known after looking at it."""
        return self._document.newer

    def exists(self) -> bool:
        """Return whether the file exists. Raises Unreadable."""
        return self._document.exists()

    def read(self) -> Identity:
        """Return its content. Raises Unreadable."""
        record = self._document.record("store")
        try:
            return identity_of(record)
        except ValueError as error:
            raise self._unfit(str(error)) from error

    def unknown(self, identity: Identity) -> Iterator[str]:
        """Yield the names of whatever in it is unknown to this version."""
        yield from self._document.unknown()
        yield from identity.rest
        for name, value in identity.unknown_settings.items():
            yield f"{name}: {value}" if name in CLOSED else name

    def save(self, identity: Identity) -> None:
        """Save it; on return it is on the drive. Raises OSError, Unreadable, ReadOnly."""
        self._document.set_record("store", identity.as_document())
        self._document.flush()

    def _unfit(self, field: str) -> Unreadable:
        return written_by_newer(self._document.path) if self.newer else misfit_in(self._document.path, field)
