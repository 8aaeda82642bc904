"""All that is open: every promise that somebody waits for, kept, moved or not kept from here, and undone."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult

from interview_tui.desk import open_promises
from interview_tui.desk.open_promises import AllOpen
from interview_tui.desk.promises import PromiseAct
from interview_tui.desk.services import Services
from interview_tui.desk.today.entries import whom
from interview_tui.language.message import N_, NC_
from interview_tui.port.conversations import Head
from interview_tui.tui import ending, settings
from interview_tui.tui.promises.rows import promise_rows
from interview_tui.tui.shared.acting import ActingScreen
from interview_tui.tui.shared.commands import Command, command
from interview_tui.tui.shared.footer import Hint
from interview_tui.tui.shared.messages import PromisesRead, PromiseWanted, ReadingWanted
from interview_tui.tui.widgets.drawing import Lines, beside, line, paragraph
from interview_tui.tui.widgets.row_list import RowList
from interview_tui.tui.widgets.sheet import Sheet

_MOVES = {"up": -1, "down": 1, "k": -1, "j": 1, "pageup": -10, "pagedown": 10}


class PromisesScreen(ActingScreen):
    """A list without a line to type into: its letters act at once."""

    place: ClassVar[str] = NC_("place", "promises")
    offers = (*settings.EVERYWHERE, ending.quit)
    CSS_PATH = "promises.tcss"

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.all_open = AllOpen()

    def compose(self) -> ComposeResult:
        """Lay out heading, list, and what was just done."""
        yield Sheet(self._draw_heading, id="heading")
        yield RowList(id="promises")
        yield Sheet(self._draw_told, id="told")
        yield self.footer()

    def on_mount(self) -> None:
        """Read what is open; keys pressed meanwhile wait for it."""
        self.turn.give()
        self.read_again()

    def on_screen_resume(self) -> None:
        """Read again: something may have been changed in a conversation that was opened from here."""
        if self.all_open.names is not None:
            self.read_again()

    def read_again(self) -> None:
        """Read from the store what is open."""
        self._read()

    @work(thread=True, exclusive=True)
    def _read(self) -> None:
        store = self.services.store
        heads = tuple(one for one in store.heads() if isinstance(one, Head) and one.promises)
        self.post_message(PromisesRead(heads, tuple(store.customers().customers.values())))

    @on(PromisesRead)
    def _is_read(self, message: PromisesRead) -> None:
        first = self.all_open.names is None
        self.show(open_promises.read(self.all_open, message.heads, message.customers, self.services.today()))
        if first:
            self.turn.take_back()
            self.turn.catch_up()

    def reword(self) -> None:
        """Show everything in the other language."""
        super().reword()
        self.show()

    # what is on the screen

    def show(self, all_open: AllOpen | None = None) -> None:
        """Show what is open now."""
        self.all_open = all_open or self.all_open
        rows = promise_rows(self.all_open, self.services.today(), self.services.language)
        self.query_one(RowList).show(rows, self.all_open.selected)
        self.query_one("#heading", Sheet).show(self._draw_heading)
        self.query_one("#told", Sheet).show(self._draw_told)
        self.refresh_footer()

    def _draw_heading(self, width: int) -> Lines:
        n = len(self.all_open.promises)
        many = self.services.language.count("{n} open promise", "{n} open promises", n) if n else ""
        return [beside(line(" ", (self.say(N_("All that is open")), "bold")), line((many, "quiet"), " "), width), ()]

    def _draw_told(self, width: int) -> Lines:
        if self.done is not None:
            return paragraph(self.tell(self.done), "orange", width - 1, 1)
        if self.all_open.names is not None and not self.all_open.promises:
            return paragraph(self.say(N_("Nothing is open: no promise waits, on either side.")), "quiet", width - 1, 1)
        return []

    def hints(self) -> list[Hint]:
        """Name what helps now."""
        acts: list[Hint] = [self.read, self.kept, self.move, self.not_kept] if self.all_open.chosen else []
        return [*acts, self.menu, self.leave]

    # keys

    def commands(self) -> list[Command]:
        """Leave out what needs a promise where there is none."""
        acts = [one.command for one in (self.read, self.kept, self.move, self.not_kept)]
        return [one for one in super().commands() if self.all_open.chosen or one not in acts]

    def press(self, key: str, character: str | None) -> bool:
        """Move in the list; everything else is a command."""
        if self.done is not None and key != "ctrl+z":
            self.done = None
            self.show()
        if key in _MOVES:
            self.show(open_promises.moved(self.all_open, _MOVES[key]))
            return True
        if character == "?":
            self.help()
            return True
        return super().press(key, character)

    @on(RowList.Clicked)
    def _clicked(self, message: RowList.Clicked) -> None:
        if self.turn.given:
            return
        after = open_promises.picked(self.all_open, message.index)
        if after is not self.all_open and after.at == self.all_open.at:
            self.read()
        else:
            self.show(after)

    # commands

    @command(N_("Open the conversation in which it was promised"), NC_("hint", "open"), keys=("enter",))
    def read(self) -> None:
        """Show the promise in its conversation."""
        one = self.all_open.chosen
        if one is not None:
            self.give_way(ReadingWanted(one.head.id, whom(one.head), one.promise.note_id))

    @command(N_("Done: the promise is kept"), NC_("hint", "done"), letter=NC_("key", "d"))
    def kept(self) -> None:
        """Mark the promise as kept."""
        self._act(PromiseAct.KEEP)

    @command(N_("Move the promise to another day"), NC_("hint", "move"), letter=NC_("key", "m"))
    def move(self) -> None:
        """Move the promise to another day."""
        self._act(PromiseAct.MOVE)

    @command(
        N_("The promise was not kept, and nobody waits for it any more"),
        NC_("hint", "not kept"),
        letter=NC_("key", "x"),
    )
    def not_kept(self) -> None:
        """Mark the promise as not kept."""
        self._act(PromiseAct.NOT_KEPT)

    def _act(self, act: PromiseAct) -> None:
        one = self.all_open.chosen
        if one is not None:
            self.post_message(PromiseWanted(self, one.head.id, one.promise.note_id, act))

    @command(N_("Undo"), NC_("hint", "undo"), keys=("ctrl+z",))
    def undo(self) -> None:
        """Undo what was just done."""
        self.take_back()

    @command(N_("Back"), NC_("hint", "back"), keys=("escape",), in_menu=False)
    def leave(self) -> None:
        """Go back to the first screen."""
        self.dismiss(None)
