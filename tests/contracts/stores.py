"""The stores that have to keep the contract of the port. A new store gets a row here and nothing else."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Protocol

from interview_tui.port.store import Store
from interview_tui.store.store import JsonStore, open_store
from tests.support.making import NOW


class Kept(Protocol):
    """What is kept at one place."""

    def open(self, *, days_later: float = 0) -> Store:
        """Return the store there, as one more start of the program opens it."""
        ...

    def close(self) -> None:
        """Let go of all that was opened."""
        ...


class _Json:
    """A folder of documents; without an index here."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._opened: list[JsonStore] = []

    def open(self, *, days_later: float = 0) -> JsonStore:
        store = open_store(
            self._folder / "home", now=lambda: NOW + timedelta(days=days_later), cache=self._cache(), host="desk", pid=1
        )
        self._opened.append(store)
        return store

    def close(self) -> None:
        for store in self._opened:
            if store._index is not None:
                store._index.close()

    def _cache(self) -> Path | None:
        return None


class _Indexed(_Json):
    """With an index that was compared at the start and is told of every save."""

    def open(self, *, days_later: float = 0) -> JsonStore:
        store = super().open(days_later=days_later)
        store.refresh(wait=True)
        return store

    def _cache(self) -> Path | None:
        return self._folder / "cache"


class _Stale(_Indexed):
    """With an index that knows what was there at the start and is told of nothing that comes after."""

    def open(self, *, days_later: float = 0) -> JsonStore:
        store = super().open(days_later=days_later)
        assert store._index is not None
        store._index.saved = lambda path, conversation: None  # type: ignore[method-assign]
        return store


STORES: dict[str, Callable[[Path], Kept]] = {"files": _Json, "index": _Indexed, "stale index": _Stale}
