"""The team's folder while the program is open: written and read on threads, so that nothing waits for it."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Any

from textual.app import App

from interview_tui.desk.services import Services
from interview_tui.language.message import Message, Told
from interview_tui.tui.shared.folder_messages import FolderSaid
from interview_tui.tui.shared.screen import InterviewScreen
from interview_tui.tui.today.screen import TodayScreen

if TYPE_CHECKING:
    from interview_tui.desk.team.folder import State
    from interview_tui.desk.team.polling import Seen

LOOK_S = 20.0
"""Seconds after which it is looked again whether something is to be put there, or was put there by others."""


class TeamFolder:
    """Posts what it finds to the present screen."""

    def __init__(self, app: App[Any], services: Services) -> None:
        self._app = app
        self._services = services
        self._putting = Lock()
        self._looks = False
        self._put_at: State = ()
        """The store as it was when it was put there last; nothing where that failed."""
        self._seen: Seen = {}
        self._not_put: Message | None = None
        self._not_taken: Message | None = None

    def begin(self) -> None:
        """Put there what is to be there, and take in what others put there, now and as long as the program is open."""
        if self._services.store.settings.team_folder:
            self._seen = {}
            self.put()
            self._app.run_worker(self._take_in, thread=True, group="team folder, in")
        if not self._looks:
            self._looks = True
            self._app.set_interval(LOOK_S, self.look)

    def put(self) -> None:
        """Put there what is to be there now."""
        if self._services.store.settings.team_folder:
            self._app.run_worker(self._put, thread=True, group="team folder, out")

    def look(self) -> None:
        """Put there what changed, and take in what others put there; not while somebody writes in a conversation."""
        stack = self._app.screen_stack
        if self._services.store.settings.team_folder and not any(
            isinstance(one, InterviewScreen) and one.hands_over_when_left for one in stack
        ):
            # What came is told on the first screen; the board looks for itself.
            is_told = isinstance(self._app.screen, TodayScreen)
            self._app.run_worker(
                lambda: self._look(take_in=is_told), thread=True, exclusive=True, group="team folder, look"
            )

    def _look(self, *, take_in: bool) -> None:
        # Not above: no first picture needs it.
        from interview_tui.desk.team.folder import state_of

        if state_of(self._services.home) != self._put_at:
            self._put()
        if take_in:
            self._take_in()

    def _put(self) -> None:
        from interview_tui.desk.team.folder import put, state_of

        fault: Message | None = None
        # One after the other: what was reckoned first is not to lie there last.
        with self._putting:
            state = state_of(self._services.home)
            try:
                put(self._services.store, self._services.today())
            except Told as error:
                fault, state = error.message, ()
            self._put_at = state
        self._not_put = fault
        self._app.call_from_thread(self._tell)

    def _tell(self, *, came: bool = False, news: Message | None = None) -> None:
        before, now = self._services.team_fault, self._not_put or self._not_taken
        self._services.team_fault = now
        if now != before or came:
            self._app.screen.post_message(FolderSaid(now, came=came, news=news))

    def _take_in(self) -> None:
        from interview_tui.desk.team.polling import folders_of, poll

        store = self._services.store
        if store.read_only is not None:
            return
        polled = poll(store, folders_of(store), self._seen)
        self._seen, self._not_taken = polled.seen, polled.fault
        self._app.call_from_thread(lambda: self._tell(came=polled.is_new, news=polled.news))
