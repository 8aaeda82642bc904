"""Looks into the store for the first screen, in threads: the latest conversations first, then everything."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice, takewhile
from time import sleep
from typing import TYPE_CHECKING

from textual.screen import Screen
from textual.worker import get_current_worker

from interview_tui.desk.today.backing_up import Tried
from interview_tui.desk.today.entries import showable
from interview_tui.desk.today.intention import read_intention
from interview_tui.desk.today.waiting import reckoned
from interview_tui.language.message import Message, Told
from interview_tui.port.conversations import Head, Listing
from interview_tui.port.faults import Fault
from interview_tui.tui.shared.messages import BackupTried, CustomersRead, LatestRead, NotRemoved, StoreRead

if TYPE_CHECKING:
    from interview_tui.desk.services import Services

FIRST_HEADS = 40
"""Conversations that are shown before the rest has been read."""


BACKUP_AFTER_S = 10.0
"""Seconds after which today's backup is made: by then a person has begun what they came for."""
REST_S = 0.001
"""After each document the thread rests, for longer than most of them take: whoever types meanwhile does not feel it."""


class _LeftOff(Exception):
    """The program ends while a backup is made."""


class Looking:
    """What it finds it posts to its screen."""

    def __init__(self, screen: Screen[None], services: Services, *, backs_up: bool) -> None:
        """`backs_up`: the store is the person's own, and its backup is made after a while."""
        self._services = services
        self._today = services.today
        self._backs_up = backs_up
        self._screen = screen
        self._store = services.store
        self._tidied = False

    def read_latest(self) -> None:
        """Read the latest conversations and nothing else: a person waits for the first picture."""
        self._screen.run_worker(self._latest, thread=True, exclusive=True, group="latest")

    def _latest(self) -> None:
        listing = _listing(islice(self._store.heads(), FIRST_HEADS))
        waiting = reckoned(listing.heads, self._today(), rests=self._store.rests())
        self._screen.post_message(LatestRead(listing, waiting))

    def read_all(self) -> None:
        """Read how all customers are called, then all conversations, and keep of them what the list has room for."""
        self._screen.run_worker(self._all, thread=True, exclusive=True, group="store")

    def _all(self) -> None:
        worker = get_current_worker()
        names = self._store.customer_names()
        self._screen.post_message(CustomersRead(names))
        found = takewhile(lambda _: not worker.is_cancelled, self._store.heads())
        listing = _listing(showable(found))
        if not worker.is_cancelled:
            whole = Listing(listing.heads, (*names.faults, *listing.faults))
            customers, rests = self._store.customer_heads().heads, self._store.rests()
            told_many = self._store.announcements()
            intention = read_intention(self._store)
            # Not above: no first picture shows them.
            from interview_tui.desk.calendar.offered import calls_offered, look_at_calendar

            others = None
            if self._store.has_collected():
                from interview_tui.desk.team.asked import asked

                others = asked(self._store, self._today())

            def read() -> StoreRead:
                offered = calls_offered(self._services, listing.heads)
                waiting = reckoned(
                    listing.heads,
                    self._today(),
                    customers=customers,
                    rests=rests,
                    announcements=told_many,
                    calls=offered,
                )
                return StoreRead(whole, waiting._replace(asked=others) if others is not None else waiting, intention)

            self._screen.post_message(read())
            # Behind it: where the calendar lies may be slow, or not there.
            if look_at_calendar(self._services) and not worker.is_cancelled:
                self._screen.post_message(read())

    def look_at_calendar(self) -> None:
        """Read everything again where the calendar changed."""
        self._screen.run_worker(self._calendar, thread=True, exclusive=True, group="calendar")

    def _calendar(self) -> None:
        from interview_tui.desk.calendar.offered import look_at_calendar

        if look_at_calendar(self._services):
            self._screen.app.call_from_thread(self.read_all)

    def tidy_once(self) -> None:
        """Have the index look at the files, and let go what is private and old; the first time only."""
        if not self._tidied:
            self._tidied = True
            self._store.refresh()
            self._screen.run_worker(self._remove_old_private, thread=True)

            if self._backs_up:
                self._screen.set_timer(BACKUP_AFTER_S, self._back_up)

    def _back_up(self) -> None:
        if self._store.settings.backup and self._store.read_only is None:
            self._screen.run_worker(self._back_up_today, thread=True, group="backup")

    def _back_up_today(self) -> None:
        worker = get_current_worker()

        def between() -> None:
            if worker.is_cancelled:
                raise _LeftOff
            sleep(REST_S)

        fault: Message | None = None
        try:
            self._store.back_up_today(between)
        except _LeftOff:
            return
        except Told as error:
            fault = error.message
        self._screen.post_message(BackupTried(Tried(self._store.backup_folder, self._store.last_backup(), fault)))

    def _remove_old_private(self) -> None:
        # What cannot be removed now goes the next time.
        try:
            self._store.remove_past_appointments()
            self._store.remove_old_private()
        except Told as error:
            self._screen.post_message(NotRemoved(error.message))


def _listing(found: Iterable[Head | Fault]) -> Listing:
    each = tuple(found)
    heads = tuple(one for one in each if isinstance(one, Head))
    return Listing(heads, tuple(one for one in each if isinstance(one, Fault)))
