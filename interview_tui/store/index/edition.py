"""An edition of the index: a sealed file that nobody changes, and in memory whatever differs from it by now."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from operator import itemgetter
from pathlib import Path
from threading import Lock

from interview_tui.port.conversations import Head
from interview_tui.port.customer_heads import CustomerHead
from interview_tui.port.search import Found
from interview_tui.store.customer_head import KeptName, Known, heads_of
from interview_tui.store.heads import Kept as KeptHead
from interview_tui.store.index import customer_rows, finding, rows
from interview_tui.store.index.comparing import Differing, uncollected
from interview_tui.store.index.customer_rows import CUSTOMERS
from interview_tui.store.index.database import in_memory, opened, transaction
from interview_tui.store.index.read import Read, drop
from interview_tui.store.index.rows import folder_name
from interview_tui.store.index.saved import Saved, SavedBefore
from interview_tui.store.index.wanted import Wanted
from interview_tui.store.stamp import Stamp, stamp


class Edition:
    """One file of the index and what was read since. Opening raises sqlite3.Error, OSError, as all methods do.

    A search may finish in its edition after another has taken its place.
    """

    def __init__(self, path: Path, belongs_to: str) -> None:
        self.stamp = stamp(path)
        """The stamp of the file. Nobody writes to it: another stamp means another file, or damage."""
        self._lock = Lock()
        self._file = opened(path, belongs_to)
        self._since = in_memory()
        for db in (self._file, self._since):
            db.execute("CREATE TEMP TABLE superseded (number INTEGER PRIMARY KEY)")
            db.execute("CREATE TEMP TABLE superseded_customers (id TEXT PRIMARY KEY) WITHOUT ROWID")
        self._changed: dict[str, dict[str, Stamp | None]] = {}
        """What is in memory, by folder and id; None: gone."""
        self._before = SavedBefore()

    @property
    def documents(self) -> int:
        """The number of conversations and customers in the file."""
        with self._lock:
            return rows.count(self._file) + customer_rows.count(self._file)

    @property
    def changes(self) -> int:
        """How many of them are in memory, or gone."""
        return sum(map(len, self._changed.values()))

    def is_one_of(self, path: Path) -> bool:
        """Return whether the file there is still the one that was opened."""
        return self.stamp is not None and stamp(path) == self.stamp

    def stamps(self, folder: str) -> Mapping[str, Stamp]:
        """Return the stamps of a folder's known files, by id."""
        with self._lock:
            file = customer_rows.stamps(self._file) if folder == CUSTOMERS else rows.stamps(self._file, folder)
            known: dict[str, Stamp | None] = {**file, **self._changed.get(folder, {})}
        return {name: found for name, found in known.items() if found is not None}

    def folders(self) -> set[str]:
        """Return the known months."""
        with self._lock:
            return rows.folders(self._file) | (self._changed.keys() - {CUSTOMERS})

    def customer_heads(self) -> dict[str, CustomerHead]:
        """Return the customers by id, with the days of contact."""
        with self._lock, uncollected():
            known = [one for db in (self._file, self._since) for one in customer_rows.known(db)]
            talked = [one for db in (self._file, self._since) for one in customer_rows.contacts(db)]
            return heads_of(known, talked)

    def customer_names(self) -> dict[str, KeptName]:
        """Return the names of the customers, each with the stamp of its file."""
        with self._lock, uncollected():
            return customer_rows.names(self._file) | customer_rows.names(self._since)

    def heads_in(self, folder: str) -> Mapping[str, KeptHead]:
        """Return the heads of a folder, for `heads.Known`."""
        with self._lock:
            known = rows.heads_in(self._file, folder)
            if folder in self._changed:
                known = {name: head for name, head in known.items() if name not in self._changed[folder]}
                known |= rows.heads_in(self._since, folder)
        return known

    def pressing(self, since: str) -> Mapping[str, KeptHead]:
        """Return the same as `Index.pressing`."""
        with self._lock:
            known = rows.pressing(self._file, since)
            gone = {f"{folder}/{name}" for folder, changed in self._changed.items() for name in changed}
            return {place: head for place, head in known.items() if place not in gone} | rows.pressing(
                self._since, since
            )

    def known_with(self, words: Sequence[str]) -> list[Known]:
        """Return the customers about whom all these words are known, possibly in several entries."""
        with self._lock, uncollected():
            return [one for db in (self._file, self._since) for one in customer_rows.known(db, words)]

    def of_customer(self, customer_id: str) -> list[Head]:
        """Return the conversations of a customer, latest month first."""
        with self._lock:
            found = [one for db in (self._file, self._since) for one in rows.of_customer(db, customer_id)]
        return [head for _, head in sorted(found, key=itemgetter(0), reverse=True)]

    def search(self, wanted: Wanted, failing: Callable[[], AbstractContextManager[None]]) -> Iterator[Found]:
        """Yield the matching notes; every access to the index happens inside `failing()`."""

        @contextmanager
        def asking(db: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
            with failing(), self._lock:
                yield db

        return finding.search([lambda: asking(self._file), lambda: asking(self._since)], wanted)

    def replace(self, some: Differing, read: Read) -> None:
        """Take in files that differ, and their content."""
        names = [(folder_name(path.parent), path.stem) for path, _ in some]
        stamps = read.stamps()
        with self._taking_in({name: stamps.get(name) for name in names}):
            drop(self._since, names)
            rows.put(self._since, read.conversations)
            customer_rows.put(self._since, read.customers)

    def put_saved(self, told: Mapping[Path, Saved]) -> None:
        """Take in conversations that were saved just now."""
        with self._taking_in({(folder_name(path.parent), path.stem): saved.stamp for path, saved in told.items()}):
            for path, saved in told.items():
                self._before.put(self._since, path, saved)

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._file.close()
            self._since.close()

    @contextmanager
    def _taking_in(self, now: Mapping[tuple[str, str], Stamp | None]) -> Iterator[None]:
        with self._lock:
            with transaction(self._file), transaction(self._since):
                for folder, name in now:
                    if folder == CUSTOMERS:
                        self._file.execute("INSERT OR IGNORE INTO superseded_customers VALUES (?)", (name,))
                        continue
                    number = rows.number_of(self._file, folder, name)
                    if number is not None:
                        self._file.execute("INSERT OR IGNORE INTO superseded VALUES (?)", (number,))
                yield
            for (folder, name), known in now.items():
                self._changed.setdefault(folder, {})[name] = known
