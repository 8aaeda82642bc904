"""Decides who gets the next key: this screen, a panel above it, or the next screen. No key is lost between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual import events

from interview_tui.tui.panels.panel import Page, Panel

if TYPE_CHECKING:
    from interview_tui.tui.shared.screen import InterviewScreen


class Turn:
    """The turns of one screen."""

    def __init__(self, screen: InterviewScreen[Any]) -> None:
        self._screen = screen
        self._given = False
        """Keys go to the screen that comes next, and wait for it."""
        self._waits_for_panel = False
        self._is_read_anew = False
        """Keys wait until what they act on has been read again."""

    @property
    def given(self) -> bool:
        """Return whether keys wait: for the next screen, or until this one was read again."""
        return self._given or self._is_read_anew

    def give(self, *, to_panel: bool = False) -> None:
        """Let keys from now on wait for the next screen; or for a panel, and after its answer for this screen."""
        self._given = True
        self._waits_for_panel = self._waits_for_panel or to_panel

    def take_back(self) -> None:
        """Give keys from now on to this screen again."""
        self._given = self._waits_for_panel = False

    def until_read(self) -> None:
        """Let keys from now on wait until the screen has been read again, as what is displayed is outdated."""
        self._is_read_anew = True

    def was_read(self) -> None:
        """Take note that the display is current; handle what was pressed meanwhile."""
        if self._is_read_anew:
            self._is_read_anew = False
            self.here_again()

    def passes_on(self, key: str, character: str | None) -> bool:
        """Queue a key that is not for this screen; return whether it was one."""
        above = self._screen.app.screen
        if isinstance(above, (Panel, Page)):
            # It was on its way here when the key before it opened the panel, or the page.
            above.on_key(events.Key(key, character))
            return True
        if self.given:
            self._screen.services.typed_ahead.append((key, character))
        return self.given

    def catch_up(self) -> None:
        """Handle what was pressed before the screen was there, in order; a screen above it gets the keys."""
        services = self._screen.services
        if self._screen.is_current and self._screen.query("#footer"):
            ahead, services.typed_ahead = services.typed_ahead, []
            for key, character in ahead:
                self._screen.on_key(events.Key(key, character))

    def covered(self) -> None:
        """Take note that another screen is above: what was pressed before it appeared has been handled by now."""
        self._given = False

    def here_again(self) -> None:
        """Take note that the screen above is gone."""
        if not (self.given or self._waits_for_panel):
            self.catch_up()
