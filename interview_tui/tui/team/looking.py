"""Reads what others share for the board, on threads: what is pressing first, then everything, then news."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from time import sleep
from typing import Any

from textual.screen import Screen
from textual.worker import get_current_worker

from interview_tui.desk.services import Services
from interview_tui.desk.team.gathering import compare, counts_of, holding, read_at_once, read_team, team_of
from interview_tui.desk.team.polling import Polled, Seen, folders_of, poll
from interview_tui.insight.board import Came, Key, Team, pressing_rows
from interview_tui.insight.board_wanted import Wanted
from interview_tui.tui.shared.team_messages import CountsRead, FolderPolled, HoldingFound, TeamRead

REST_S = 0.001
"""In seconds: the thread pauses after every few conversations, so that keys are not delayed."""


class _LeftOff(Exception):
    """Something else is to be read by now."""


class Looking:
    """Posts what it finds to its screen."""

    def __init__(self, screen: Screen[Any], services: Services) -> None:
        self._screen = screen
        self._services = services
        self._came: Sequence[Came] | None = None
        """Everything collected, once read, until more arrives."""
        self._arrivals = 0
        """How often that had to be read anew: what was read before the latest of them is not all."""
        self._is_whole = False
        """Everything was read once: less is not shown again."""
        self._seen: Seen = {}

    def read(self) -> None:
        """Read what was collected, on a worker thread: the first time what is pressing or new, then everything."""
        store, today, worker = self._services.store, self._services.today(), get_current_worker()
        arrivals, came = self._arrivals, self._came

        def between() -> None:
            if worker.is_cancelled:
                raise _LeftOff
            sleep(REST_S)

        if not self._is_whole:
            self._post(read_at_once(store, today), arrivals)
        with suppress(_LeftOff):
            team = read_team(store, today, between=between) if came is None else team_of(store, came, today)
            if came is None:
                compare(store)
            self._post(team, arrivals)

    def _post(self, team: Team, arrivals: int) -> None:
        self._screen.post_message(TeamRead(team, pressing_rows(team), arrivals))

    def find(self, wanted: Wanted) -> None:
        """Search for conversations with a matching note; once everything was read, without a look at each folder."""
        store, as_known = self._services.store, self._came is not None

        def found() -> None:
            there = holding(store, wanted, as_known=as_known)
            self._screen.post_message(HoldingFound(wanted, there or frozenset()))

        self._screen.run_worker(found, thread=True, exclusive=True, group="holding")

    def take_in(self, read: TeamRead) -> None:
        """Keep what was read, so that no conversation is read again; not if more arrived while it was read."""
        self._is_whole = self._is_whole or read.team.all_read
        if read.team.all_read and read.arrivals == self._arrivals:
            self._came = read.team.came

    def forget(self) -> None:
        """Read everything again the next time."""
        self._arrivals += 1
        self._came = None

    def count(self, keys: Sequence[Key]) -> None:
        """Read the number of notes in conversations."""

        def counted() -> None:
            self._screen.post_message(CountsRead(counts_of(self._services.store, keys, {})))

        self._screen.run_worker(counted, thread=True, exclusive=True, group="counts")

    # the folder

    def poll(self) -> None:
        """Look into the folder of the team, and into that from which was collected last."""
        store = self._services.store
        folders = folders_of(store)
        if not folders or store.read_only is not None:
            return

        def polled() -> None:
            self._screen.post_message(FolderPolled(poll(store, folders, self._seen)))

        self._screen.run_worker(polled, thread=True, group="folder")

    def take_in_folder(self, polled: Polled) -> None:
        """Process the result of a check; read again if something is new."""
        self._seen = polled.seen
        if polled.is_new:
            self.forget()
