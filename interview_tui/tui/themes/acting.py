"""A screen that changes themes: each change is reported in a sentence, and Ctrl+Z undoes it."""

from __future__ import annotations

from collections.abc import Callable

from interview_tui.desk.services import Services
from interview_tui.desk.themes.changing import Change, change, take_back
from interview_tui.language.message import N_, NC_, Message, Told
from interview_tui.tui.panels.panel import told_page
from interview_tui.tui.shared.commands import command
from interview_tui.tui.shared.customer_page import LeadsToCustomer
from interview_tui.tui.shared.read_first import ReadFirstScreen
from interview_tui.tui.widgets.drawing import Lines, paragraph
from interview_tui.tui.widgets.sheet import Sheet

DONE = N_("{done}: {theme}. Ctrl+Z undoes it.")


class ActsOnThemes(ReadFirstScreen, LeadsToCustomer):
    """On all of these screens the last change can be undone, and those before it."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.done: Message | None = None
        """The message about what was just done; it disappears with the next key."""
        self.seen_next = ""
        """The theme that is to be selected once it is read."""

    def keep(self, how: Change, done: str, theme: str) -> bool:
        """Save a change to themes and report it: what was `done`, with which theme. Return False if that fails."""
        told = self.done_with(done, theme)
        return self.act(lambda: change(self.services, how, told), told)

    def done_with(self, done: str, theme: str) -> Message:
        """Return the message that something was `done` with a theme."""
        return Message(DONE, (("done", done), ("theme", theme)))

    def act(self, do: Callable[[], object], told: Message) -> bool:
        """Do something and report it; if it fails, say why, and read again: it may be that a theme is gone."""
        try:
            do()
        except Told as error:
            self.read_again()
            self.app.push_screen(told_page(error.message, self.services))
            return False
        self.tell_done(told)
        return True

    def tell_done(self, told: Message) -> None:
        """Tell what was done, and read again."""
        self.done = told
        self.query_one("#told", Sheet).redraw()
        self.read_again()

    def tell_here(self, told: Message) -> None:
        """Say something below the list."""
        self.done = told
        self.query_one("#told", Sheet).redraw()

    def forget_done(self, key: str) -> None:
        """Remove the message about what was done: another key is pressed."""
        if self.done is not None and key != "ctrl+z":
            self.done = None
            self.query_one("#told", Sheet).redraw()

    def done_lines(self, width: int) -> Lines:
        """Return what was just done."""
        return paragraph(self.tell(self.done), "orange", width - 1, 1) if self.done is not None else []

    @command(N_("Undo"), NC_("hint", "undo"), keys=("ctrl+z",))
    def undo(self) -> None:
        """Undo the last change to themes."""
        try:
            act = take_back(self.services)
        except Told as error:
            self.app.push_screen(told_page(error.message, self.services))
            return
        if act is None:
            self.tell_here(Message(N_("There is nothing to undo.")))
        else:
            self.seen_next = next(iter(act.themes), "")
            self.tell_done(Message(N_("Undone: {done}, {theme}."), act.told.params))
