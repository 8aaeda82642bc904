"""Looks for the board into what others released, in threads: what presses first, then all, and what comes meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from time import sleep
from typing import Any

from textual.screen import Screen
from textual.worker import get_current_worker

from interview_tui.desk.services import Services
from interview_tui.desk.team.gathering import counts_of, holding, read_at_once, read_team, team_of
from interview_tui.desk.team.polling import Polled, Seen, poll
from interview_tui.insight.board import Came, Key, Team
from interview_tui.insight.board_wanted import Wanted
from interview_tui.tui.shared.team_messages import CountsRead, FolderPolled, TeamRead

REST_S = 0.001
"""After each few conversations the thread rests: whoever presses a key meanwhile does not feel it."""


class _LeftOff(Exception):
    """Something else is to be read by now."""


class Looking:
    """What it finds it posts to its screen."""

    def __init__(self, screen: Screen[Any], services: Services) -> None:
        self._screen = screen
        self._services = services
        self._came: Sequence[Came] | None = None
        """All that came, once it was read, until more comes."""
        self._seen: Seen = {}

    def read(self, wanted: Wanted) -> None:
        """Read what came, in a worker's thread: what presses and what is new at once, then all of it."""
        store, today, worker = self._services.store, self._services.today(), get_current_worker()
        came = self._came

        def between() -> None:
            if worker.is_cancelled:
                raise _LeftOff
            sleep(REST_S)

        if came is None:
            self._screen.post_message(TeamRead(read_at_once(store, today), wanted, holding(store, wanted)))
        with suppress(_LeftOff):
            team = read_team(store, today, between=between) if came is None else team_of(store, came, today)
            self._screen.post_message(TeamRead(team, wanted, holding(store, wanted)))

    def take_in(self, team: Team) -> None:
        """Read no conversation again that was read."""
        if team.all_read:
            self._came = team.came

    def forget(self) -> None:
        """Read everything again the next time."""
        self._came = None

    def count(self, keys: Sequence[Key]) -> None:
        """Read what conversations hold."""

        def counted() -> None:
            self._screen.post_message(CountsRead(counts_of(self._services.store, keys, {})))

        self._screen.run_worker(counted, thread=True, exclusive=True, group="counts")

    # the folder

    def poll(self) -> None:
        """Look into the folder from which was collected last."""
        store = self._services.store
        folder = store.settings.collected_from
        if not folder or store.read_only is not None:
            return

        def polled() -> None:
            self._screen.post_message(FolderPolled(poll(store, Path(folder), self._seen)))

        self._screen.run_worker(polled, thread=True, group="folder")

    def take_in_folder(self, polled: Polled) -> None:
        """Take nothing in twice; read again what is new."""
        self._seen = polled.seen
        if polled.is_new:
            self._came = None
