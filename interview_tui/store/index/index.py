"""The index of one store: told of every save, compared with the files, and given up wherever it is not sure."""

import logging
import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Condition, Lock, Thread, current_thread
from time import monotonic

from interview_tui.conversation.conversation import Conversation
from interview_tui.conversation.port import Found, Head, Progress, Unreadable
from interview_tui.store.files import Files
from interview_tui.store.index import rows
from interview_tui.store.index.comparing import Comparing
from interview_tui.store.index.database import connect, discard, discard_all, is_damage, transaction
from interview_tui.store.index.finding import search
from interview_tui.store.index.saved import Saved, SavedBefore
from interview_tui.store.index.wanted import Wanted
from interview_tui.store.schema import Schema
from interview_tui.store.stamp import Stamp, stamp

_log = logging.getLogger(__name__)
_log.addHandler(logging.NullHandler())

REST_S = 2.0
"""After a failure the index is left alone for so long."""
PATIENCE_S = 0.25
"""How long a search waits for what is being put in."""
FEW = 64
"""So many files that differ are read at once when something is looked for; with more the files are searched."""


class OutOfReach(Exception):
    """The index cannot answer now; the files can."""


class Index:
    """What lists and search ask first. Whatever goes wrong here is no fault of the store: the files are asked then.

    One connection writes, under `_writing`, one reads, under `_reading`. Saves and rebuilding are done by a thread
    of its own, so that the writer of the store never waits for it.
    """

    def __init__(self, path: Path, files: Files, schema: Schema) -> None:
        self.path = path
        self.progress: Progress | None = None
        """How far a rebuilding is, or None."""
        self._belongs_to = os.fsencode(files.home).hex()
        self._compare = Comparing(files, schema)
        self._writing, self._reading, self._bringing = Lock(), Lock(), Lock()
        self._writer: sqlite3.Connection | None = None
        self._reader: sqlite3.Connection | None = None
        self._inode: int | None = None
        """The file that the writer has open."""
        self._read_inode: int | None = None
        self._whole = False
        """Whether that file was found to say what the files say."""
        self._damaged = False
        self._rests_until = 0.0
        self._before = SavedBefore()
        self._jobs = Condition()
        self._told: dict[Path, Saved] = {}
        self._asked = False
        self._busy = False
        self._thread: Thread | None = None

    # asked

    def heads_in(self, folder: Path) -> Mapping[str, tuple[Stamp, Callable[[], Head]]]:
        """Return the heads known of a folder, each with the file it was read from; none where that is not known."""
        try:
            with self._asking() as db:
                return rows.heads_in(db, rows.folder_name(folder))
        except OutOfReach:
            return {}

    def search(self, wanted: Wanted) -> Iterator[Found]:
        """Yield the notes that are wanted, as the files have them now. Raises OutOfReach."""
        self._make_sure()
        return search(self._asking, wanted)

    def _make_sure(self) -> None:
        """Look whether the files are still those that the index knows; read again the few that are not."""
        if not self._whole or _inode(self.path) != self._inode:
            self.refresh()
            raise OutOfReach
        with self._failing():
            if not self._compare.changed_folders():
                return
        if not self._writing.acquire(timeout=PATIENCE_S):
            raise OutOfReach
        try:
            with self._failing():
                db = self._connected()
                if not self._compare.bring_up_changed(db, FEW):
                    self._whole = False
        finally:
            self._writing.release()
        if not self._whole:
            self.refresh()
            raise OutOfReach

    # told

    def saved(self, path: Path, conversation: Conversation) -> None:
        """Learn of a conversation that is on disk now. Returns at once; to be called by who wrote it."""
        now = stamp(path)
        if now is not None:
            with self._jobs:
                self._told[path] = Saved(conversation, now)
                self._start()

    def refresh(self, *, wait: bool = False) -> None:
        """Compare all files with the index and read what differs, in the background unless `wait`."""
        if wait:
            with suppress(OutOfReach):
                self._bring_up()
            return
        if monotonic() >= self._rests_until:
            with self._jobs:
                self._asked = True
                self._start()

    def settle(self, timeout_s: float) -> bool:
        """Wait until nothing is to be done, at most so long; tell whether that is so."""
        with self._jobs:
            return self._jobs.wait_for(lambda: not (self._told or self._asked or self._busy), timeout_s)

    def erase(self, cache: Path) -> None:
        """Throw away this index and every other one in the cache folder. Raises OSError."""
        with self._bringing, self._writing, self._reading:
            with self._jobs:
                self._told.clear()
            self._let_go()
            self._whole = False
            discard_all(cache)

    def close(self) -> None:
        """Let go of the file."""
        with self._writing, self._reading:
            self._let_go()

    # the thread

    def _start(self) -> None:
        if self._thread is None:
            self._thread = Thread(target=self._run, name="interview-index", daemon=True)
            self._thread.start()
        self._jobs.notify_all()

    def _run(self) -> None:
        while True:
            with self._jobs:
                self._busy = False
                self._jobs.notify_all()
                self._jobs.wait_for(lambda: self._told or self._asked)
                self._busy = True
                told, self._told = self._told, {}
                asked, self._asked = self._asked, False
            with suppress(OutOfReach):
                if told:
                    self._put_saved(told)
                if asked:
                    self._bring_up()

    def _put_saved(self, told: dict[Path, Saved]) -> None:
        if monotonic() < self._rests_until:
            self._whole = False
            return
        with self._writing, self._failing():
            db = self._connected()
            with transaction(db):
                for path, saved in told.items():
                    # Who was erased meanwhile must not come back here.
                    if stamp(path) is not None:
                        self._before.put(db, path, saved)

    def _bring_up(self) -> None:
        with self._bringing:
            self._bring_all_up()

    def _bring_all_up(self) -> None:
        try:
            with self._writing, self._failing():
                differing = self._compare.all_differing(self._connected())
            if differing:
                self._whole = False
                self.progress = Progress(0, len(differing))
            while differing:
                with self._writing, self._failing():
                    differing = self._compare.bring_up_some(self._connected(), differing)
                self.progress = Progress(self.progress.of - len(differing), self.progress.of) if self.progress else None
            self._whole = True
        finally:
            self.progress = None

    # the file

    @contextmanager
    def _asking(self) -> Iterator[sqlite3.Connection]:
        with self._reading, self._failing():
            inode = _inode(self.path)
            if self._reader is None or inode != self._read_inode:
                if monotonic() < self._rests_until:
                    raise OutOfReach
                if self._reader is not None:
                    self._reader.close()
                    self._reader = None
                self._reader = connect(self.path, self._belongs_to)
                self._read_inode = _inode(self.path)
            yield self._reader

    def _connected(self) -> sqlite3.Connection:
        if self._writer is not None and (self._damaged or _inode(self.path) != self._inode):
            with self._reading:
                self._let_go()
        if self._damaged:
            discard(self.path)
            self._damaged = False
        if self._writer is None:
            self._whole = False
            self._compare.forget()
            self._writer = connect(self.path, self._belongs_to)
            self._inode = _inode(self.path)
        return self._writer

    def _let_go(self) -> None:
        for connection in (self._writer, self._reader):
            if connection is not None:
                connection.close()
        self._writer = self._reader = None

    @contextmanager
    def _failing(self) -> Iterator[None]:
        """Make whatever goes wrong with the file an OutOfReach, and leave the file alone for a while."""
        try:
            yield
        except (sqlite3.Error, OSError, Unreadable, UnicodeError) as error:
            _log.warning("the index does not answer in %s: %s", current_thread().name, error)
            self._whole = False
            self._damaged = self._damaged or (isinstance(error, sqlite3.Error) and is_damage(error))
            self._rests_until = monotonic() + REST_S
            raise OutOfReach from error


def _inode(path: Path) -> int | None:
    try:
        return os.stat(path).st_ino
    except OSError:
        return None
