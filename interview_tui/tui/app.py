"""The program: it starts with the first screen; messages from screens lead to the others."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.types import CSSPathType

from interview_tui.desk.services import Services
from interview_tui.tui import ending
from interview_tui.tui.navigation import Navigation
from interview_tui.tui.shared.folder_messages import FolderChosen, ReleaseChanged
from interview_tui.tui.shared.messages import StoreRead, Way
from interview_tui.tui.team_folder import TeamFolder
from interview_tui.tui.terminal.program import TerminalProgram
from interview_tui.tui.widgets.theme import PALETTES, textual_theme


class InterviewApp(TerminalProgram, inherit_bindings=False):
    """The program. Returns "sample" if the person asked to look around with a sample."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["app.tcss", "today/today.tcss"]
    """The first screen's too: if it were read with that screen, everything parsed before would be parsed again."""
    TITLE = "interview"

    def __init__(self, services: Services, call: str | None = None) -> None:
        """`call` is the number of an incoming call, or the caller's name."""
        super().__init__()
        self._call = call
        self._begun = False
        self.services = services
        self.navigation = Navigation(self, services)
        self.team_folder = TeamFolder(self, services)
        for name in PALETTES:
            self.register_theme(textual_theme(name))
        self.theme = _theme(services, os.environ)

    def on_mount(self) -> None:
        """Show the first screen, and listen to the signals that end a program."""
        self.navigation.begin(self._call)
        self.on_signal(self.end_now)

    @on(Way)
    def _lead(self, message: Way) -> None:
        self.navigation.follow(message)

    @on(StoreRead)
    def _list_is_there(self) -> None:
        self.navigation.load_ahead()
        if not self._begun:
            self._begun = True
            self.team_folder.begin()

    @on(FolderChosen)
    def _folder_chosen(self) -> None:
        self.team_folder.begin()

    @on(ReleaseChanged)
    def _release_changed(self) -> None:
        self.team_folder.put()

    def end_now(self, number: int) -> None:
        """End at once after a signal, with everything saved and the terminal restored."""
        ending.be_gone_soon(128 + number)
        ending.let_go(self.screen_stack)
        self.exit(return_code=128 + number)

    def failed(self, details: str) -> str:
        """Save the notes after an error of our own; return the message about it."""
        ending.let_go(self.screen_stack)
        return ending.told_failure(self.services, details)


def _theme(services: Services, environ: Mapping[str, str]) -> str:
    """Return the chosen theme, else what the terminal says about its background, else dark."""
    chosen = services.store.settings.theme
    if chosen in PALETTES:
        return chosen
    background = environ.get("COLORFGBG", "").rpartition(";")[2]
    return "light" if background in ("7", "15") else "dark"
