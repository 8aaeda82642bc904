"""The index of one store: notified of every save, compared with the files, and abandoned whenever in doubt."""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock, current_thread
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from interview_tui.port.conversations import Head
from interview_tui.port.customer_heads import CustomerHead
from interview_tui.port.faults import Unreadable
from interview_tui.port.search import Found, Progress
from interview_tui.store.customer_head import KeptName, Known
from interview_tui.store.files import Files
from interview_tui.store.heads import Kept
from interview_tui.store.index.comparing import Comparing, Differing, Nothing
from interview_tui.store.index.database import discard, discard_all, discard_with, is_damage
from interview_tui.store.index.edition import Edition
from interview_tui.store.index.jobs import Jobs
from interview_tui.store.index.making import make, make_without, sweep
from interview_tui.store.index.reach import OutOfReach
from interview_tui.store.index.rows import folder_name
from interview_tui.store.index.saved import Saved
from interview_tui.store.index.seal import is_sealed
from interview_tui.store.index.wanted import Wanted
from interview_tui.store.kinds import CUSTOMER, DocumentKind
from interview_tui.store.stamp import stamp

if TYPE_CHECKING:
    from interview_tui.records.conversation import Conversation

_log = logging.getLogger(__name__)
_log.addHandler(logging.NullHandler())
Row = TypeVar("Row")
REST_S = 2.0
"""Seconds for which the index is left alone after a failure."""
PATIENCE_S = 5.0
"""Seconds a search waits for a comparison to finish; reading the files takes longer."""
CHECKING_S = 5.0
"""Seconds a search waits for the index to be verified or rebuilt; reading the files takes longer than both."""
FEW = 64
"""Up to this many differing files are read during a search; with more, the files are searched instead."""
MOST_BESIDE = 200
"""Up to this many differing files are kept in memory; with more, a new index file is made."""


class Index:
    """What lists and search ask first. A failure here is no fault of the store: the files are read instead.

    Lists use it at once, since each row shows by its stamp whether it is current. Search waits until every byte was
    verified, since no row reveals a missing note. Saving and comparing happen on a thread: the writer never waits.
    """

    def __init__(self, path: Path, files: Files, kind: DocumentKind, customers: DocumentKind = CUSTOMER) -> None:
        self.path = path
        self.progress: Progress | None = None
        """The progress of a rebuild, or None."""
        self._belongs_to = os.fsencode(files.home).hex()
        self._compare = Comparing(files, kind, customers)
        self._opening, self._writing, self._bringing = Lock(), Lock(), Lock()
        self._edition: Edition | None = None
        self._sealed: Edition | None = None
        """The edition whose every byte was verified."""
        self._whole = False
        """Whether that edition was found to agree with the files."""
        self._rests_until = 0.0
        self._jobs = Jobs(self._put_saved, self._bring_up)

    def heads_in(self, folder: Path) -> Mapping[str, Kept]:
        """Return the heads known of a folder, each with its file's stamp; {} if there are none."""
        return self._at_once(lambda edition: edition.heads_in(folder_name(folder)))

    def pressing(self, since: str) -> Mapping[str, Kept]:
        """Return like `heads_in`, by path, the conversations somebody is waiting on, and those since a day."""
        return self._at_once(lambda edition: edition.pressing(since))

    def customer_names(self) -> Mapping[str, KeptName]:
        """Return the names of customers, each with its file's stamp; {} if there are none."""
        return self._at_once(Edition.customer_names)

    def _at_once(self, asked: Callable[[Edition], Mapping[str, Row]]) -> Mapping[str, Row]:
        with suppress(OutOfReach):
            with self._failing():
                edition = self._current()
            with self._failing(edition):
                return asked(edition) if edition else {}
        return {}

    def of_customer(self, customer_id: str) -> list[Head]:
        """Return a customer's conversations, current with the files, latest month first. Raises OutOfReach."""
        edition = self._sure(0)
        with self._failing(edition):
            return edition.of_customer(customer_id)

    def customer_heads(self) -> dict[str, CustomerHead]:
        """Return the customers by id, current with the files. Raises OutOfReach."""
        edition = self._sure(CHECKING_S)
        with self._failing(edition):
            return edition.customer_heads()

    def known_with(self, words: Sequence[str]) -> list[Known]:
        """Return the customers about whom these words are known. Raises OutOfReach."""
        edition = self._sure(CHECKING_S)
        with self._failing(edition):
            return edition.known_with(words)

    def search(self, wanted: Wanted) -> Iterator[Found]:
        """Yield the matching notes, current with the files unless `as_known`. Raises OutOfReach."""
        edition = (self._sealed if wanted.query.as_known and self._is_whole() else None) or self._sure(CHECKING_S)
        return edition.search(wanted, lambda: self._failing(edition))

    def _sure(self, patience_s: float) -> Edition:
        """Return an edition that agrees with the files, after reading the few that changed."""
        if not self._is_whole():
            self.refresh()
            self._jobs.wait_for(lambda: self._is_whole() or not self._jobs.is_busy, patience_s)
            if not self._is_whole():
                raise OutOfReach
        with self._failing():
            edition = self._sealed
            if edition is not None and not self._compare.changed_folders() and edition is self._sealed:
                return edition
        if not self._writing.acquire(timeout=PATIENCE_S):
            raise OutOfReach
        try:
            with self._failing():
                edition = self._sealed
                if edition is not None and self._take_in(
                    edition, self._compare.differing(edition, everywhere=False), FEW
                ):
                    return edition
                self._whole = False
        finally:
            self._writing.release()
        self.refresh()
        raise OutOfReach

    def _is_whole(self) -> bool:
        edition = self._sealed
        return self._whole and edition is not None and edition.is_one_of(self.path)

    def saved(self, path: Path, conversation: Conversation) -> None:
        """Take note that a conversation is on disk now. Returns at once; called by its writer."""
        now = stamp(path)
        if now is not None:
            self._jobs.take_in(path, Saved(conversation, now))

    def refresh(self, *, wait: bool = False) -> None:
        """Compare all files with the index and read what differs, in the background unless `wait`."""
        if wait:
            with suppress(OutOfReach):
                self._bring_up()
            return
        if monotonic() >= self._rests_until:
            self._jobs.compare()

    def settle(self, timeout_s: float) -> bool:
        """Wait until nothing is pending, at most `timeout_s` seconds; return whether that is so."""
        return self._jobs.wait_for(lambda: not self._jobs.is_busy, timeout_s)

    def erase(self, cache: Path) -> None:
        """Delete this index and all others in the cache folder. Raises OSError."""
        with self._bringing, self._writing, self._opening:
            self._jobs.forget_saved()
            self._forget()
            self._whole = False
            discard_all(cache)

    def without(self, conversations: frozenset[str], cache: Path) -> None:
        """Remove conversations, so that no byte of them is left in this index or any other in the cache folder.

        The index is rebuilt from the present one. Raises OSError.
        """
        with self._bringing, self._writing, self._opening:
            self._jobs.forget_saved()
            self._forget()
            try:
                make_without(self.path, self._belongs_to, conversations)
            except (sqlite3.Error, OSError):
                discard(self.path)
            discard_with(conversations, cache, self.path)

    def close(self) -> None:
        """Close the file, and let the thread end once it has finished its work."""
        self._jobs.let_go()
        with self._bringing, self._writing, self._opening:
            self._forget()

    # by the jobs' thread, and by callers that wait

    def _put_saved(self, told: dict[Path, Saved]) -> None:
        with self._writing, self._failing():
            # Somebody erased meanwhile must not come back, and what others wrote meanwhile is newer.
            still = {path: saved for path, saved in told.items() if stamp(path) == saved.stamp}
            if self._sealed is not None:
                self._sealed.put_saved(still)

    def _bring_up(self) -> None:
        with self._bringing:
            try:
                self._bring_all_up()
            finally:
                self._tell(None)

    def _bring_all_up(self) -> None:
        with self._failing():
            sweep(self.path)
            edition = self._looked_through()
            differing = self._differing(edition) if edition else []
            if edition is None or edition.changes + len(differing) > MOST_BESIDE:
                self._whole = False
                self._make()
                edition = self._looked_through()
                differing = self._differing(edition)
            with self._writing:
                self._whole = edition is not None and self._take_in(edition, differing, len(differing))

    def _make(self) -> None:
        # What was taken in since is only in memory: compare the file itself, as it would be opened now.
        self._forget()
        edition = self._looked_through()
        of: Path | None = None
        if edition is not None:
            differing, of = self._differing(edition), self.path
        if edition is None or edition.documents <= len(differing):
            differing, of = self._differing(None), None
        self._forget()  # on Windows an open file cannot be replaced
        make(self.path, self._belongs_to, differing, self._compare.read, self._tell, of=of)

    def _differing(self, edition: Edition | None) -> Differing:
        with self._writing:
            return self._compare.differing(edition or Nothing(), everywhere=True)

    def _take_in(self, edition: Edition, differing: Differing, most: int) -> bool:
        """Read differing files and take them in; return False, doing nothing, if there are more than `most`."""
        if len(differing) > most:
            self._compare.forget()
            return False
        if differing:
            edition.replace(differing, self._compare.read(differing))
        return True

    def _tell(self, progress: Progress | None) -> None:
        self.progress = progress
        self._jobs.tell()

    # the file

    def _current(self) -> Edition | None:
        """Return the edition on disk; None if there is none. Raises sqlite3.Error, OSError, OutOfReach."""
        with self._opening:
            if self._edition is None or not self._edition.is_one_of(self.path):
                if monotonic() < self._rests_until:
                    raise OutOfReach
                self._forget()
                with suppress(FileNotFoundError):
                    self._edition = Edition(self.path, self._belongs_to)
            return self._edition

    def _looked_through(self) -> Edition | None:
        """Return the edition on disk with every byte verified; None if a new one has to be made."""
        try:
            edition = self._current()
        except sqlite3.Error as error:
            if not is_damage(error):
                raise
            edition = None
        if edition is None or edition is self._sealed:
            return edition
        if not is_sealed(self.path) or not edition.is_one_of(self.path):
            self._forget()
            discard(self.path)
            return None
        self._compare.forget()
        self._sealed = edition
        return edition

    def _forget(self) -> None:
        self._whole = False
        edition, self._edition, self._sealed = self._edition, None, None
        if edition is not None:
            edition.close()

    @contextmanager
    def _failing(self, of: Edition | None = None) -> Iterator[None]:
        """Turn any failure with the file into OutOfReach, and leave the file alone for a while."""
        try:
            yield
        except (sqlite3.Error, OSError, Unreadable, UnicodeError) as error:
            if of is None or of is self._edition:
                _log.warning("the index does not answer in %s: %s", current_thread().name, error)
                self._whole, self._edition, self._sealed = False, None, None
                self._rests_until = monotonic() + REST_S
            raise OutOfReach from error
