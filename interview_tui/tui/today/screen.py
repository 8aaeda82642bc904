"""The first screen: one line to type a name into, what is due, and the latest conversations."""

from collections.abc import Iterable, Sequence
from itertools import islice, takewhile
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.worker import get_current_worker

from interview_tui.desk.services import Services
from interview_tui.insight.due import due
from interview_tui.insight.matching import match
from interview_tui.language import forms
from interview_tui.language.message import N_, NC_, Told
from interview_tui.port.conversations import Head, Listing
from interview_tui.port.customers import Register
from interview_tui.port.faults import Fault
from interview_tui.tui.shared.commands import Command, Place
from interview_tui.tui.shared.entries import Action, Entry
from interview_tui.tui.shared.messages import AppCommand, CustomersRead, LatestRead, NotRemoved, StoreRead, Wanted
from interview_tui.tui.shared.screen import Hint, InterviewScreen
from interview_tui.tui.today.rows import entries, showable
from interview_tui.tui.widgets.drawing import Lines, Span, beside, line, paragraph
from interview_tui.tui.widgets.row_list import RowList
from interview_tui.tui.widgets.sheet import Sheet
from interview_tui.tui.widgets.text_line import TextLine

PLACEHOLDER = N_("Type a name to begin")
FIRST_HEADS = 40
"""Conversations that are shown before the rest has been read."""


class TodayScreen(InterviewScreen[None]):
    """Where everything begins. The line always has the focus; ↓ goes into the list."""

    place: ClassVar[Place] = Place.TODAY
    CSS_PATH = "today.tcss"

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.listing = Listing()
        self.register = Register()
        self.all_read = False
        self._knows_customers = False
        self._compared = False
        self.selected: int | None = None
        self.entries: list[Entry] = []

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
            self.read_latest()

    def reword(self) -> None:
        """Show everything in the other language; nothing typed changes."""
        super().reword()
        self.query_one(TextLine).placeholder = self.say(PLACEHOLDER)
        self.show()

    @work(thread=True, exclusive=True, group="latest")
    def read_latest(self) -> None:
        """Read the latest conversations and nothing else: a person waits for the first picture."""
        self.post_message(LatestRead(_listing(islice(self.services.store.heads(), FIRST_HEADS))))

    @on(LatestRead)
    def _latest_read(self, message: LatestRead) -> None:
        self.listing, self.all_read = message.listing, False
        self.show()
        self.call_after_refresh(self.read_store)

    @work(thread=True, exclusive=True, group="store")
    def read_store(self) -> None:
        """Read all customers, then all conversations, and show of them what the list has room for."""
        worker = get_current_worker()
        register = self.services.store.customers()
        self.post_message(CustomersRead(register))
        found = takewhile(lambda _: not worker.is_cancelled, self.services.store.heads())
        listing = _listing(showable(found))
        if not worker.is_cancelled:
            self.post_message(StoreRead(Listing(listing.heads, (*register.faults, *listing.faults))))

    @on(CustomersRead)
    def _customers_read(self, message: CustomersRead) -> None:
        self.register = message.register
        self.show()
        if not self._knows_customers:
            self._knows_customers = True
            self._gives_way = False
            self.take_typed_ahead()

    @on(StoreRead)
    def _store_read(self, message: StoreRead) -> None:
        self.listing, self.all_read = message.listing, True
        self.show()
        if not self._compared:
            # Not before the list is there: a person waits for that one.
            self._compared = True
            self.services.store.refresh()
            self._remove_old_private()

    @work(thread=True)
    def _remove_old_private(self) -> None:
        """Let what is private go once it is old; what cannot be removed now goes the next time."""
        try:
            self.services.store.remove_old_private()
        except Told as error:
            self.post_message(NotRemoved(error.message))

    @on(NotRemoved)
    def _not_removed(self, message: NotRemoved) -> None:
        self.done = message.why
        self.query_one("#told", Sheet).show(self._draw_told)

    # what is on the screen

    @property
    def text(self) -> str:
        """What is typed."""
        return self.query_one(TextLine).text

    @property
    def empty_store(self) -> bool:
        """Whether nothing was ever kept here."""
        return self.all_read and not self.listing.heads and not self.register.customers

    def read_again(self) -> None:
        """Read again after a change made elsewhere."""
        self.read_latest()

    def show(self) -> None:
        """Show the list for what is typed."""
        chosen = self.entries[self.selected].key if self.selected is not None and self.entries else None
        typed = self.text.strip()
        found = match(typed, self.register.customers.values()) if typed else None
        waiting = due(self.listing.heads, self.services.today(), customers=self.register.customers.values())
        self.entries = entries(
            typed, found, waiting, self.listing.heads, self.register.customers, self.services.today(),
            self.services.language,
        )  # fmt: skip
        keys = [entry.key for entry in self.entries]
        if typed:
            self.selected = next((at for at, entry in enumerate(self.entries) if entry.action), None)
        else:
            self.selected = keys.index(chosen) if chosen in keys else None
        self.query_one("#entries", RowList).show(self.entries, self.selected)
        self.query_one("#welcome", Sheet).show(self._draw_welcome)
        self.query_one("#told", Sheet).show(self._draw_told)
        self.query_one("#heading", Sheet).show(self._draw_heading)
        self.refresh_footer()

    def _draw_heading(self, width: int) -> Lines:
        today = forms.weekday_date(self.services.today(), self.services.language)
        name = Span(self.say(N_("Today")), "bold")
        where = (
            (f"  {self.say(N_('sample in {path}'), path=self.services.home)}", "orange") if self.services.sample else ""
        )
        return [beside(line(" ", name, where), line((today, "quiet"), " "), width)]

    def _draw_welcome(self, width: int) -> Lines:
        if not self.all_read or self.listing.heads or self.text:
            return []
        what = self.say(N_("Write along while a customer talks: short personal conversations, questions, notes."))
        safe = self.say(N_("Every note is on this computer's disk at once, and nowhere else."))
        look = self.say(N_("Type a name to begin. Enter alone: a call with nobody yet. b and Enter: a sample."))
        lines = [(), *paragraph(what, "text", width - 1, 1), *paragraph(safe, "quiet", width - 1, 1)]
        return [*lines, (), *paragraph(look, "blue", width - 1, 1)] if self.empty_store else lines

    def _draw_told(self, width: int) -> Lines:
        told = [*self.services.store.warnings]
        if self.done is not None:
            told.insert(0, self.done)
        if self.services.store.read_only:
            told.append(self.services.store.read_only)
        faults = self.listing.faults
        told += [fault.message for fault in faults[:2]]
        lines: Lines = []
        for message in told:
            lines += paragraph(self.tell(message), "orange", width - 1, 1)
        if len(faults) > 2:
            more = self.services.language.count(
                "{n} more file cannot be read.", "{n} more files cannot be read.", len(faults) - 2
            )
            lines += paragraph(more, "orange", width - 1, 1)
        return lines

    def hints(self) -> list[Hint]:
        """Name what helps now."""
        entry = self.chosen
        if entry is None or self.text:
            going_on = any(one.action is Action.RESUME for one in self.entries) and not self.text
            word = NC_("hint", "go on") if going_on else NC_("hint", "call without a name")
            return [("open", word) if not self.text else "open", "menu", "help", "quit"]
        return ["open", *entry.commands, "menu", "help"]

    # keys

    @property
    def chosen(self) -> Entry | None:
        """The selected entry."""
        return self.entries[self.selected] if self.selected is not None and self.selected < len(self.entries) else None

    def commands(self) -> Sequence[Command]:
        """Letters act only on a selected entry, and only those that fit it."""
        entry = None if self.text else self.chosen
        allowed = entry.commands if entry else ()
        return [one for one in super().commands() if not one.letter or one.id in allowed]

    def on_key(self, event: events.Key) -> None:
        """Hand keys to the line wherever the focus is."""
        event.stop()
        event.prevent_default()
        for text_line in self.query(TextLine):
            text_line.take(event)

    def press_in_line(self, key: str, character: str | None) -> bool:
        """Take a key before the line does."""
        if key == "enter" and self.text.strip() and not self._knows_customers:
            # Before that every name would be a new customer's.
            self._gives_way = True
        if self.keep_for_next(key, character):
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
            self.query_one(TextLine).replace_text("")
            self.selected = None
            self.show()
            return True
        if character == "?" and not self.text:
            self.start("help")
            return True
        return self.press(key, character)

    def _move(self, step: int) -> None:
        places = [at for at, entry in enumerate(self.entries) if entry.action]
        if not places:
            return
        if self.selected is None:
            self.selected = places[0] if step > 0 else None
        else:
            following = [at for at in places if (at - self.selected) * step > 0]
            if following:
                self.selected = following[0] if step > 0 else following[-1]
            elif step < 0:
                self.selected = None
        self.query_one("#entries", RowList).select(self.selected)
        self.refresh_footer()

    def _typed(self, text: str, pasted: bool) -> None:
        self.show()

    @on(RowList.Clicked)
    def _clicked(self, message: RowList.Clicked) -> None:
        # The second click of two is for what the first one opens.
        if not self._gives_way and message.index < len(self.entries) and self.entries[message.index].action:
            self.selected = message.index
            self.do_open()

    # commands

    def do_open(self) -> None:
        """Open what is selected; on the empty line go on with an open conversation, or call nobody."""
        entry = self.chosen
        if self.empty_store and self.text.strip().lower() == "b":
            self.start("sample")
            return
        if entry is None and not self.text.strip():
            waiting = [one for one in self.entries if one.action is Action.RESUME]
            entry = waiting[0] if waiting else Entry(Action.NOBODY)
        if entry is not None:
            self.give_way(Wanted(entry))
            if self.text:
                self.query_one(TextLine).replace_text("")
                self.selected = None

    def _on_chosen(self, command: str) -> None:
        entry = self.chosen
        if entry is not None:
            message = Wanted(entry.doing(command))
            # A promise is changed in its place; the others lead to another screen.
            if command in ("kept", "move"):
                self.post_message(message)
            else:
                self.give_way(message)

    def do_guides(self) -> None:
        """Show the guides; keys from now on are for them."""
        self.give_way(AppCommand("guides"))

    def do_finish(self) -> None:
        """End an open conversation without going on with it."""
        self._on_chosen("finish")

    def do_take_back(self) -> None:
        """Take back what was just done."""
        self.take_back()

    def do_kept(self) -> None:
        """Mark the selected promise as kept."""
        self._on_chosen("kept")

    def do_move(self) -> None:
        """Move the selected promise."""
        self._on_chosen("move")

    def do_read(self) -> None:
        """Read the selected conversation."""
        self._on_chosen("read")


def _listing(found: Iterable[Head | Fault]) -> Listing:
    each = tuple(found)
    heads = tuple(one for one in each if isinstance(one, Head))
    return Listing(heads, tuple(one for one in each if isinstance(one, Fault)))
