"""The team's folder while the program is open: written and read on threads, so that nothing waits for it."""

from __future__ import annotations

from threading import Lock
from typing import Any

from textual.app import App

from interview_tui.desk.services import Services
from interview_tui.language.message import Message, Told
from interview_tui.tui.shared.folder_messages import FolderSaid

AGAIN_S = 60.0
"""In seconds: the pause before writing there is tried again."""


class TeamFolder:
    """Posts what it finds to the present screen."""

    def __init__(self, app: App[Any], services: Services) -> None:
        self._app = app
        self._services = services
        self._putting = Lock()
        self._waits = False
        """Another attempt is scheduled."""

    def begin(self) -> None:
        """Write there what is to be there, and take in what others put there."""
        if self._services.store.settings.team_folder:
            self.put()
            self._app.run_worker(self._take_in, thread=True, exclusive=True, group="team folder, in")

    def put(self) -> None:
        """Write there what is to be there now."""
        self._waits = False
        if self._services.store.settings.team_folder:
            self._app.run_worker(self._put, thread=True, group="team folder, out")

    def _put(self) -> None:
        # Imported here: no first picture needs it.
        from interview_tui.desk.team.folder import put

        fault: Message | None = None
        try:
            # One after the other: an older result must not overwrite a newer one.
            with self._putting:
                put(self._services.store, self._services.today())
        except Told as error:
            fault = error.message
        self._app.call_from_thread(self._was_put, fault)

    def _was_put(self, fault: Message | None) -> None:
        before, self._services.team_fault = self._services.team_fault, fault
        if fault is not None and not self._waits:
            self._waits = True
            self._app.set_timer(AGAIN_S, self._again)
        if fault != before:
            self._app.screen.post_message(FolderSaid(fault))

    def _again(self) -> None:
        if self._waits:
            self.put()

    def _take_in(self) -> None:
        from interview_tui.desk.team.folder import taken_in, told_of

        try:
            taken = tuple(taken_in(self._services.store))
            fault = told_of(taken)
        except Told as error:
            taken, fault = (), error.message
        if fault is not None or any(not one.taken.nothing for one in taken):
            self._app.call_from_thread(lambda: self._app.screen.post_message(FolderSaid(fault, came=bool(taken))))
