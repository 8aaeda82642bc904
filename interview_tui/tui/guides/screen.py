"""The guide browser: read guides, try them, copy one to one's own, change it in an editor."""

import os
from collections.abc import Sequence
from enum import Enum
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult, SuspendNotSupported
from textual.containers import VerticalScroll

from interview_tui.desk.call import moving
from interview_tui.desk.call.state import Call
from interview_tui.desk.own_guides import copy_to_own
from interview_tui.desk.services import Services
from interview_tui.desk.starting import tried
from interview_tui.guide.checking import Checked, check
from interview_tui.language.message import N_, NC_, Message, Told
from interview_tui.language.os_words import reason
from interview_tui.tui import ending, settings
from interview_tui.tui.guides import view as guide_view
from interview_tui.tui.guides.editing import edit, editor_command
from interview_tui.tui.guides.view import GuideRow
from interview_tui.tui.shared.commands import Bound, Command, command
from interview_tui.tui.shared.footer import Hint
from interview_tui.tui.shared.key_words import key_names
from interview_tui.tui.shared.screen import InterviewScreen
from interview_tui.tui.widgets.drawing import Lines, line, paragraph
from interview_tui.tui.widgets.row_list import ALONG, MOVES, RowList
from interview_tui.tui.widgets.sheet import Sheet


class Shown(Enum):
    """What is on the screen."""

    LIST = "list"
    GUIDE = "guide"
    TRIAL = "trial"
    FOUND = "found"


class GuidesScreen(InterviewScreen[None]):
    """The list, and above it what was opened from there."""

    place: ClassVar[str] = NC_("place", "guides")
    offers = (*settings.EVERYWHERE, ending.quit)
    CSS_PATH = "guides.tcss"

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.shown = Shown.LIST
        self.at = 0
        self.trial: Call | None = None
        """A call without a customer, of which nothing is saved."""
        self.rows: list[GuideRow] = []
        self.checked: Checked | None = None
        """What was found in the file that was opened."""
        self.done: Message | None = None
        """The message about what was just done; it disappears with the next key."""

    def compose(self) -> ComposeResult:
        """Lay out heading, list, what the selected guide is for, and the page above them."""
        yield Sheet(self._draw_heading, id="heading")
        yield RowList(id="guides")
        yield Sheet(self._draw_about, id="about")
        with VerticalScroll(id="page", can_focus=False):
            yield Sheet(self._draw_page, id="opened")
        yield Sheet(self._draw_told, id="told")
        yield self.footer()

    def on_mount(self) -> None:
        """Show the list, with what was changed outside meanwhile."""
        self.services.guides.look_again()
        self._list_anew()
        self.turn.catch_up()

    def reword(self) -> None:
        """Show everything in the other language."""
        super().reword()
        self._list_anew(self.row.file if self.row else None)

    def _list_anew(self, file: Path | None = None) -> None:
        """Read the list from the library; select `file` if it is there."""
        self.rows = guide_view.guide_rows(
            self.services.guides.library, self.services.guides.own, self.services.language
        )
        places = [at for at, row in enumerate(self.rows) if row.file == file]
        self.at = places[0] if places else min(self.at, len(self.rows) - 1)
        self.show()

    # what is on the screen

    @property
    def row(self) -> GuideRow | None:
        """The selected guide."""
        return self.rows[self.at] if 0 <= self.at < len(self.rows) else None

    def show(self) -> None:
        """Show what is to be seen now."""
        self.set_class(self.shown is not Shown.LIST, "-page")
        self.query_one(RowList).show(self.rows, self.at if self.rows else None)
        for sheet, draw in (
            ("#heading", self._draw_heading),
            ("#about", self._draw_about),
            ("#opened", self._draw_page),
            ("#told", self._draw_told),
        ):
            self.query_one(sheet, Sheet).show(draw)
        self.refresh_footer()

    def _open(self, shown: Shown) -> None:
        self.shown = shown
        self.checked = check(self.row.file) if shown is Shown.FOUND and self.row else None
        self.query_one("#page", VerticalScroll).scroll_to(y=0, animate=False)
        self.show()

    def _draw_heading(self, width: int) -> Lines:
        return [line(" ", (self.say(N_("Guides")), "bold")), ()]

    def _draw_about(self, width: int) -> Lines:
        return [(), *guide_view.about_lines(self.row, width)] if self.row else []

    def _draw_page(self, width: int) -> Lines:
        row, language, library = self.row, self.services.language, self.services.guides.library
        if self.shown is Shown.TRIAL and self.trial is not None:
            return guide_view.try_lines(self.trial, library, language, width)
        if self.shown is Shown.GUIDE and row is not None and row.guide is not None:
            return guide_view.read_lines(row.guide, library.rules, language, width)
        if self.shown is Shown.FOUND and self.checked is not None:
            return guide_view.found_lines(self.checked, language, width)
        return []

    def _draw_told(self, width: int) -> Lines:
        return paragraph(self.tell(self.done), "orange", width - 1, 1) if self.done else []

    def hints(self) -> list[Hint]:
        """Return the commands for the footer, the most helpful first."""
        back = (self.leave, NC_("hint", "list"))
        if self.shown is Shown.TRIAL:
            return [self.forward, self.back, back, self.menu]
        hints: list[Hint] = [self.open_guide] if self.shown is Shown.LIST else [back]
        if self.row is not None and self.row.guide is not None:
            hints += [self.try_guide, self.copy_guide]
        hints += [self.edit_guide] if self.row is not None and self.row.own else []
        return [*hints, self.menu, *([self.leave] if self.shown is Shown.LIST else [])]

    # keys

    def commands(self) -> Sequence[Command]:
        """Leave out what fits nothing on the screen."""
        left = [self.forward, self.back]
        if self.shown is Shown.TRIAL:
            left = [self.open_guide, self.try_guide, self.copy_guide, self.edit_guide]
        if self.row is None or self.row.guide is None:
            left += [self.try_guide, self.copy_guide]
        return [one for one in super().commands() if one not in [without.command for without in left]]

    def press(self, key: str, character: str | None) -> bool:
        """Forget what was told; the rest is a command."""
        if self.done is not None:
            self.done = None
            self.query_one("#told", Sheet).show(self._draw_told)
        return super().press(key, character)

    def on_row_list_clicked(self, message: RowList.Clicked) -> None:
        """Select what was clicked; a second click opens it."""
        if message.index == self.at:
            self.open_guide()
        elif message.index < len(self.rows):
            self.at = message.index
            self.show()

    def _tell(self, sentence: str, **params: object) -> None:
        self.done = Message(sentence, tuple(params.items()))
        self.show()

    # commands

    @command(ALONG, keys=tuple(MOVES), in_menu=False)
    def along(self) -> None:
        """Move in the list, or along the page."""
        if self.shown is Shown.LIST:
            self.at = max(0, min(len(self.rows) - 1, self.at + MOVES[self.key]))
            self.show()
        else:
            self.query_one("#page", VerticalScroll).scroll_relative(y=MOVES[self.key], animate=False)

    @command(N_("Read the selected guide"), NC_("hint", "read"), keys=("enter",))
    def open_guide(self) -> None:
        """Read the selected guide, or what is wrong with it."""
        if self.row is not None:
            self._open(Shown.GUIDE if self.row.guide else Shown.FOUND)

    @command(
        N_("Try the guide: its questions as in a call, nothing is kept"), NC_("hint", "try"), letter=NC_("key", "t")
    )
    def try_guide(self) -> None:
        """Walk through the questions as in a call without a customer; nothing is saved."""
        guide = self.row.guide if self.row else None
        if guide is not None:
            self.trial = tried(guide, self.services)
            self._open(Shown.TRIAL)

    @command(N_("Trying: the next question"), NC_("hint", "next"), keys=("right",))
    def forward(self) -> None:
        """Show the next question."""
        if self.trial is not None:
            self.trial = moving.asked(self.trial)
            self.show()

    @command(N_("Trying: the question before"), NC_("hint", "back"), keys=("left",))
    def back(self) -> None:
        """Show the question before."""
        if self.trial is not None:
            self.trial = moving.back(self.trial)
            self.show()

    @command(N_("Copy the guide to my own"), NC_("hint", "copy"), letter=NC_("key", "c"))
    def copy_guide(self) -> None:
        """Copy the selected guide to one's own."""
        row = self.row
        if row is None or row.guide is None:
            return
        try:
            path = copy_to_own(self.services.guides, row.guide, row.file)
        except Told as error:
            self.done = error.message
            self.show()
            return
        self.shown = Shown.LIST
        self._list_anew(path)
        key = self._key(self.edit_guide)
        self._tell(N_("Copied: {path}. It is your own now, {key} changes it."), path=path, key=key)

    @command(N_("Change my own guide in the editor ($VISUAL, $EDITOR)"), NC_("hint", "edit"), letter=NC_("key", "e"))
    def edit_guide(self) -> None:
        """Edit the selected guide, then display what the linter says about it."""
        row = self.row
        if row is None:
            return
        if not row.own:
            key = self._key(self.copy_guide)
            self._tell(N_("This guide came with the program. {key} makes a copy of your own."), key=key)
            return
        command = editor_command(os.environ)
        if not command:
            self._tell(N_("No editor is named in VISUAL or EDITOR. The guide lies in {path}."), path=row.file)
            return
        try:
            with self.app.suspend():
                fault = edit(command, row.file)
        except SuspendNotSupported:
            self._tell(N_("An editor cannot be opened in this terminal. The guide lies in {path}."), path=row.file)
            return
        self.app.refresh(layout=True)
        self.services.guides.read_again()
        self._list_anew(row.file)
        if fault is not None:
            why = reason(fault, self.services.language)
            self._tell(N_("The editor {name} cannot be started: {why}."), name=command[0], why=why)
        elif row.file.exists():
            self._open(Shown.FOUND)

    @command(N_("Back"), NC_("hint", "back"), keys=("escape",), in_menu=False)
    def leave(self) -> None:
        """Go back to the list, from there to the first screen."""
        if self.shown is Shown.LIST:
            self.go_back()
        else:
            self._open(Shown.LIST)

    def _key(self, bound: Bound) -> str:
        return key_names(bound.command, self.services.language)[0]
