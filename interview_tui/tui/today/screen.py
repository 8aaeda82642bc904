"""The first screen: one line to type a name into, what is due, and the latest conversations."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal

from interview_tui.desk.promises import PromiseAct
from interview_tui.desk.services import Services
from interview_tui.desk.today import choosing
from interview_tui.desk.today.entries import Action, Entry, whom
from interview_tui.desk.today.state import Today
from interview_tui.language.message import N_, NC_
from interview_tui.tui import ending, settings
from interview_tui.tui.shared.acting import ActingScreen
from interview_tui.tui.shared.commands import Bound, Command, command
from interview_tui.tui.shared.footer import Hint
from interview_tui.tui.shared.messages import (
    CustomersRead,
    FinishWanted,
    GuidesWanted,
    LatestRead,
    NotRemoved,
    PromiseWanted,
    ReadingWanted,
    StoreRead,
    Wanted,
)
from interview_tui.tui.today.looking import Looking
from interview_tui.tui.today.rows import EntryRow
from interview_tui.tui.today.view import heading_lines, told_lines, welcome_lines
from interview_tui.tui.widgets.drawing import Lines, line
from interview_tui.tui.widgets.row_list import RowList
from interview_tui.tui.widgets.sheet import Sheet
from interview_tui.tui.widgets.text_line import TextLine

PLACEHOLDER = N_("Type a name to begin")


class TodayScreen(ActingScreen):
    """Where everything begins. The line always has the focus; ↓ goes into the list."""

    place: ClassVar[str] = NC_("place", "today")
    offers = (*settings.EVERYWHERE, settings.coach, settings.author, settings.private, ending.quit)
    CSS_PATH = "today.tcss"

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.today = Today()
        self._looking = Looking(self, services.store)

    def compose(self) -> ComposeResult:
        """Lay out the heading, the line, the list."""
        yield Sheet(self._draw_heading, id="heading")
        with Horizontal(id="name-line"):
            yield Sheet(lambda width: [line(("▎", "blue"))], id="edge")
            yield TextLine(self.press_in_line, self._typed, placeholder=self.say(PLACEHOLDER), id="name")
        yield Sheet(self._draw_welcome, id="welcome")
        yield RowList(id="entries")
        yield Sheet(self._draw_told, id="told")
        yield self.footer()

    def on_mount(self) -> None:
        """Put the cursor into the line. What is listed is read when the screen is shown."""
        self.query_one(TextLine).focus()

    def on_screen_resume(self) -> None:
        """Read what is listed; again as well, for a conversation may have ended meanwhile."""
        if self.is_mounted and self.query("#name"):
            self.query_one(TextLine).focus()
            self._looking.read_latest()

    def reword(self) -> None:
        """Show everything in the other language; nothing typed changes."""
        super().reword()
        self.query_one(TextLine).placeholder = self.say(PLACEHOLDER)
        self.show()

    @on(LatestRead)
    def _latest_read(self, message: LatestRead) -> None:
        self.show(choosing.latest_read(self.today, message.listing, self.services.today()))
        self.call_after_refresh(self._looking.read_all)

    @on(CustomersRead)
    def _customers_read(self, message: CustomersRead) -> None:
        for_the_first_time = not self.today.knows_customers
        self.show(choosing.customers_read(self.today, message.register, self.services.today()))
        if for_the_first_time:
            self.turn.given = False
            self.turn.catch_up()

    @on(StoreRead)
    def _store_read(self, message: StoreRead) -> None:
        self.show(choosing.all_read(self.today, message.listing, self.services.today()))
        # Not before the list is there: a person waits for that one.
        self._looking.tidy_once()

    @on(NotRemoved)
    def _not_removed(self, message: NotRemoved) -> None:
        self.done = message.why
        self.query_one("#told", Sheet).show(self._draw_told)

    # what is on the screen

    def read_again(self) -> None:
        """Read again after a change made elsewhere."""
        self._looking.read_latest()

    def show(self, today: Today | None = None) -> None:
        """Show the list for what is typed; anew where no other state is given, for it may be another day."""
        self.today = today or choosing.listed(self.today, self.services.today())
        rows = [EntryRow(entry, self.services.today(), self.services.language) for entry in self.today.entries]
        self.query_one("#entries", RowList).show(rows, self.today.selected)
        self.query_one("#welcome", Sheet).show(self._draw_welcome)
        self.query_one("#told", Sheet).show(self._draw_told)
        self.query_one("#heading", Sheet).show(self._draw_heading)
        self.refresh_footer()

    def _draw_heading(self, width: int) -> Lines:
        sample = self.services.home if self.services.sample else None
        return heading_lines(self.services.today(), sample, self.services.language, width)

    def _draw_welcome(self, width: int) -> Lines:
        if not self.today.all_read or self.today.listing.heads or self.today.typed:
            return []
        return welcome_lines(self.today.is_empty, self.services.language, width)

    def _draw_told(self, width: int) -> Lines:
        store = self.services.store
        told = [self.done, *store.warnings, store.read_only]
        messages = [message for message in told if message is not None]
        return told_lines(messages, self.today.listing.faults, self.services.language, width)

    def hints(self) -> list[Hint]:
        """Name what helps now."""
        entry, typed = self.today.chosen, self.today.typed
        if entry is None or typed:
            word = NC_("hint", "go on") if self.today.interrupted else NC_("hint", "call without a name")
            return [(self.open, word) if not typed else self.open, self.menu, self.help, ending.quit]
        return [self.open, *self._fitting(entry), self.menu, self.help]

    # keys

    def commands(self) -> Sequence[Command]:
        """Letters act only on a selected entry, and only those that fit it."""
        entry = None if self.today.typed else self.today.chosen
        fitting = [one.command for one in self._fitting(entry)] if entry else []
        return [one for one in super().commands() if not one.letter or one in fitting]

    def _fitting(self, entry: Entry) -> list[Bound]:
        """Return what can be done with an entry, other than opening it."""
        match entry.action:
            case Action.RESUME | Action.AFTER:
                return [self.finish, self.read]
            case Action.PROMISE:
                return [self.kept, self.move, self.read]
            case Action.READ:
                return [self.read]
            case _:
                return []

    def on_key(self, event: events.Key) -> None:
        """Hand keys to the line wherever the focus is."""
        event.stop()
        event.prevent_default()
        for text_line in self.query(TextLine):
            text_line.take(event)

    def press_in_line(self, key: str, character: str | None) -> bool:
        """Take a key before the line does."""
        if key == "enter" and self.today.name and not self.today.knows_customers:
            # Before that every name would be a new customer's.
            self.turn.give()
        if self.turn.passes_on(key, character):
            return True
        if self.done is not None and key != "ctrl+z":
            self.done = None
            self.query_one("#told", Sheet).show(self._draw_told)
        if key in ("up", "down"):
            self._move(1 if key == "down" else -1)
            return True
        if key in ("tab", "shift+tab"):
            self._move(1 if key == "tab" else -1)
            return True
        if key == "escape":
            self._empty()
            return True
        if character == "?" and not self.today.typed:
            self.help()
            return True
        return self.press(key, character)

    def _move(self, step: int) -> None:
        self.today = choosing.moved(self.today, step)
        self.query_one("#entries", RowList).select(self.today.selected)
        self.refresh_footer()

    def _typed(self, text: str, pasted: bool) -> None:
        # What is longer than a line holds is asked about before it stands there, cut off; it is never a name.
        self.show(choosing.typed(self.today, self.query_one(TextLine).text, self.services.today()))

    def _empty(self) -> None:
        self.query_one(TextLine).replace_text("")
        self.show(choosing.emptied(self.today, self.services.today()))

    @on(RowList.Clicked)
    def _clicked(self, message: RowList.Clicked) -> None:
        # The second click of two is for what the first one opens.
        if self.turn.given:
            return
        after = choosing.picked(self.today, message.index)
        if after.selected == message.index:
            self.today = after
            self.open()

    # commands

    @command(
        N_("Open the selected line; on the empty line go on or call without a name"),
        NC_("hint", "open"),
        keys=("enter",),
        in_menu=False,
    )
    def open(self) -> None:
        """Open what is selected; on the empty line go on with an open conversation, or call nobody."""
        if choosing.wants_sample(self.today):
            self.sample()
            return
        entry = choosing.entered(self.today)
        if entry is not None:
            self.give_way(Wanted(entry))
            if self.today.typed:
                self._empty()

    @command(N_("Wrap up an open conversation without going on"), NC_("hint", "wrap up"), letter=NC_("key", "f"))
    def finish(self) -> None:
        """End an open conversation without going on with it."""
        head = self.today.chosen.head if self.today.chosen else None
        if head is not None:
            self.give_way(FinishWanted(head.id, whom(head)))

    @command(N_("Done: the promise is kept, the matter was asked"), NC_("hint", "done"), letter=NC_("key", "d"))
    def kept(self) -> None:
        """Mark the selected promise as kept."""
        self._act(PromiseAct.KEEP)

    @command(N_("Move the promise to another day"), NC_("hint", "move"), letter=NC_("key", "m"))
    def move(self) -> None:
        """Move the selected promise."""
        self._act(PromiseAct.MOVE)

    def _act(self, act: PromiseAct) -> None:
        entry = self.today.chosen
        if entry is not None and entry.head is not None and entry.note_id:
            self.post_message(PromiseWanted(self, entry.head.id, entry.note_id, act))

    @command(N_("Undo"), NC_("hint", "undo"), keys=("ctrl+z",))
    def undo(self) -> None:
        """Undo what was just done."""
        self.take_back()

    @command(N_("Read the selected conversation"), NC_("hint", "read"), letter=NC_("key", "r"))
    def read(self) -> None:
        """Read the selected conversation."""
        head = self.today.chosen.head if self.today.chosen else None
        if head is not None:
            self.give_way(ReadingWanted(head.id, whom(head)))

    @command(N_("Look around with a sample"), NC_("hint", "sample"), letter=NC_("key", "b"))
    def sample(self) -> None:
        """End, and begin again with a sample."""
        self.app.exit("sample")

    @command(N_("Guides: read, try, write my own"), NC_("hint", "guides"), keys=("f4", "ctrl+l"))
    def guides(self) -> None:
        """Show the guides; keys from now on are for them."""
        self.give_way(GuidesWanted())
