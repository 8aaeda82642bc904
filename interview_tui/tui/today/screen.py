"""The first screen: a line for typing a name, what is due, and the latest conversations."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal

from interview_tui.desk.services import Services
from interview_tui.desk.today import choosing
from interview_tui.desk.today.backing_up import NOT_WRITTEN, Tried, is_new_fault, is_old, remembered
from interview_tui.desk.today.state import Today
from interview_tui.language.message import N_, NC_, Message, Told
from interview_tui.tui import ending
from interview_tui.tui.shared.commands import command
from interview_tui.tui.shared.folder_messages import FolderSaid
from interview_tui.tui.shared.footer import Hint
from interview_tui.tui.shared.messages import (
    BackupTried,
    CustomersRead,
    LatestRead,
    NotRemoved,
    StoreRead,
)
from interview_tui.tui.shared.screen import NOT_NOW
from interview_tui.tui.today.commands import TodayCommands
from interview_tui.tui.today.looking import Looking
from interview_tui.tui.today.rows import entry_rows
from interview_tui.tui.today.view import (
    heading_lines,
    intention_lines,
    old_backup_lines,
    told_lines,
    welcome_lines,
)
from interview_tui.tui.widgets.drawing import Lines, line
from interview_tui.tui.widgets.letters import letters_lines
from interview_tui.tui.widgets.row_list import ALONG, RowList
from interview_tui.tui.widgets.sheet import Sheet
from interview_tui.tui.widgets.text_line import TextLine

if TYPE_CHECKING:
    from interview_tui.records.appointment import Appointment

PLACEHOLDER = N_("Type a name to begin")
WITH_WHOM = N_("{what}: with whom? Choose or type the name; Enter. Esc: later.")
LOOKS_AGAIN_S = 60.0
"""In seconds: how often the calendar is checked while this screen is displayed and nothing is typed."""
MEANS_WHOM = frozenset(("enter", "tab", "up", "down", "f6", "f9", "ctrl+x"))
"""Keys that choose among the customers a typed name may mean, or act on the chosen one."""


class TodayScreen(TodayCommands):
    """Where everything begins. The line always has the focus: letters belong to a name, and act only after Tab."""

    CSS_PATH = "today.tcss"

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._looking = Looking(self, services, backs_up=not services.sample)
        self._backup: Tried | None = None
        self._whom_waits = False
        """Enter was pressed after a name before customers were read: it waits, and so does everything after it."""

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
        """Put the cursor into the line. The list is read when the screen is displayed."""
        self.query_one(TextLine).focus()
        self.set_interval(LOOKS_AGAIN_S, self._look_again)

    def _look_again(self) -> None:
        if self.is_current and not self.today.typed and self.services.store.settings.calendar:
            self._looking.look_at_calendar()

    def on_screen_resume(self) -> None:
        """Read the list, also again later, since a conversation may have ended meanwhile."""
        if self.is_mounted and self.query("#name"):
            self.query_one(TextLine).focus()
            self.read_again()

    def reword(self) -> None:
        """Show everything in the other language; nothing typed changes."""
        super().reword()
        self.query_one(TextLine).placeholder = self.say(PLACEHOLDER)
        self.show()

    @on(LatestRead)
    def _latest_read(self, message: LatestRead) -> None:
        self.show(choosing.latest_read(self.today, message.listing, message.waiting))
        self.call_after_refresh(self._looking.read_all)

    @on(CustomersRead)
    def _customers_read(self, message: CustomersRead) -> None:
        self.show(choosing.customers_read(self.today, message.names))
        if self._whom_waits:
            self._whom_waits = False
            self.turn.take_back()
            self.turn.catch_up()

    @on(StoreRead)
    def _store_read(self, message: StoreRead) -> None:
        self.show(choosing.all_read(self.today, message.listing, message.waiting, message.intention))
        # Only after the list: that is what the person is waiting for.
        self._looking.tidy_once()

    @on(NotRemoved)
    def _not_removed(self, message: NotRemoved) -> None:
        self.done = message.why
        self.query_one("#told", Sheet).show(self._draw_told)

    @on(BackupTried)
    def _backup_tried(self, message: BackupTried) -> None:
        self._backup, tried = message.tried, message.tried
        settings = self.services.store.settings
        if is_new_fault(tried, settings) and tried.fault is not None:
            why = (("why", tried.fault.told(self.services.language)),)
            self.done = Message(NOT_WRITTEN, why)
        if remembered(tried, settings) != settings:
            with suppress(Told):  # otherwise it is reported again next time
                self.services.store.change_settings(remembered(tried, settings))
        self.query_one("#told", Sheet).show(self._draw_told)

    @on(FolderSaid)
    def _folder_said(self, message: FolderSaid) -> None:
        if message.came:
            self.done = message.news or self.done
            self.read_again()
        self.query_one("#told", Sheet).show(self._draw_told)

    # what is on the screen

    def read_again(self) -> None:
        """Read again after a change made elsewhere."""
        self.leads = self.services.store.has_collected()
        self._looking.read_latest()

    def show(self, today: Today | None = None) -> None:
        """Show the list for what is typed; read it again if the day has changed."""
        self.today = today or self.today
        if self.today.waiting.on not in (None, self.services.today()):
            self._looking.read_latest()
        services = self.services
        rows = entry_rows(self.today.entries, services.today(), services.language, services.author)
        self.query_one("#entries", RowList).show(rows, self.today.selected)
        self.query_one("#welcome", Sheet).show(self._draw_welcome)
        self.query_one("#told", Sheet).show(self._draw_told)
        self.query_one("#heading", Sheet).show(self._draw_heading)
        self.refresh_footer()

    def _draw_heading(self, width: int) -> Lines:
        sample = self.services.home if self.services.sample else None
        return heading_lines(self.services.today(), sample, self.services.language, width)

    def _draw_welcome(self, width: int) -> Lines:
        if not self.today.all_read or self.today.listing.heads or self.today.typed or self.today.entries:
            return []
        return welcome_lines(self.today.is_empty, self.services.language, width)

    def _draw_told(self, width: int) -> Lines:
        store = self.services.store
        told = [self.done, self.services.team_fault, *store.warnings, store.read_only, self.services.calendar.fault]
        if (asked := self.today.answering) is not None:
            told.insert(0, Message(WITH_WHOM, (("what", asked.title or asked.named),)))
        messages = [message for message in told if message is not None]
        lines = [] if self.today.typed else intention_lines(self.today.intention, self.services.language, width)
        lines += told_lines(messages, self.today.listing.faults, self.services.language, width)
        tried, today = self._backup, self.services.today()
        if tried is not None and is_old(tried, store.settings, today):
            lines += old_backup_lines(tried.last, self.services.language, today, width)
        return lines

    def hints(self) -> list[Hint]:
        """Return the commands for the footer, the most helpful first."""
        entry, typed = self.today.chosen, self.today.typed
        if entry is None or typed:
            word = NC_("hint", "go on") if self.today.interrupted else NC_("hint", "call without a name")
            lists = [] if typed else [self.lists]
            first = self.open if typed else (self.open, word)
            team = [self.team] if self.leads and not typed else []
            return [first, self.promises, *team, *lists, self.menu, self.help, ending.quit]
        return [self.open, *([self.act] if self.fitting() else []), self.help, self.menu, ending.quit]

    def footer_lines(self, width: int) -> Lines:
        """Return the footer, or what Tab offers."""
        if not self.today.acting:
            return super().footer_lines(width)
        language = self.services.language
        words = [(one.after_tab_in(language), language.in_context("hint", one.hint)) for one in self.fitting()]
        return letters_lines(words, width)

    # keys

    def on_key(self, event: events.Key) -> None:
        """Hand keys to the line wherever the focus is."""
        event.stop()
        event.prevent_default()
        for text_line in self.query(TextLine):
            text_line.take(event)

    def press_in_line(self, key: str, character: str | None) -> bool:
        """Take a key before the line does."""
        if key in MEANS_WHOM and self.today.name and not self.today.knows_customers:
            # Before that, every name would be a new customer's.
            self._whom_waits = True
            self.turn.give()
        if self.turn.passes_on(key, character):
            return True
        if self.done is not None and key != "ctrl+z":
            self.done = None
            self.query_one("#told", Sheet).show(self._draw_told)
        if self.today.acting:
            return self._press_behind_tab(key, character)
        if self.today.typed and (character == "?" or key == "delete"):
            # These belong to the text in the line.
            return False
        return self.press(key, character)

    def _press_behind_tab(self, key: str, character: str | None) -> bool:
        """Start the command of the letter; any other key does what it does without Tab."""
        letter = character and character.lower()
        wanted = next((one for one in self.fitting() if one.after_tab_in(self.services.language) == letter), None)
        self.take(choosing.acting(self.today, waits=False))
        if wanted is not None:
            self.start(wanted.id)
            return True
        return key in ("tab", "escape") or self._tells_not_of_this(letter) or self.press_in_line(key, character)

    def _tells_not_of_this(self, letter: str | None) -> bool:
        """Say that a letter's command does not fit the selected line; return whether it has a command."""
        language = self.services.language
        commands = [declared.command for declared in self.declared.values()]
        unfit = next((one for one in commands if letter and one.after_tab_in(language) == letter), None)
        if unfit is not None:
            self.tell_here(Message(NOT_NOW, (("what", language.say(unfit.title)),)))
        return unfit is not None

    def take(self, today: Today) -> None:
        """Take over the selection, and whether a letter is awaited; the list stays."""
        self.today = today
        self.query_one("#entries", RowList).select(today.selected)
        self.refresh_footer()

    def _typed(self, text: str, pasted: bool) -> None:
        # A text longer than the line holds is asked about before it is cut off; it is never a name.
        self.show(choosing.typed(self.today, self.query_one(TextLine).text))

    @command(ALONG, keys=("up", "down", "shift+tab"), in_menu=False)
    def along(self) -> None:
        """Move the selection."""
        self.take(choosing.moved(self.today, 1 if self.key == "down" else -1))

    @command(N_("Empty the line"), keys=("escape",), in_menu=False)
    def empty_line(self) -> None:
        """Empty the line and return to it."""
        self.query_one(TextLine).replace_text("")
        self.show(choosing.emptied(self.today))

    def ask_with_whom(self, appointment: Appointment) -> None:
        """Type an appointment's name into the line; Enter opens whoever is selected."""
        self.turn.take_back()
        self.today = choosing.with_whom(self.today, appointment)
        self.query_one(TextLine).replace_text(appointment.named)
        self.show()

    @on(RowList.Clicked)
    def _clicked(self, message: RowList.Clicked) -> None:
        # The second click of two is for what the first one opened.
        if self.turn.given:
            return
        after = choosing.picked(self.today, message.index)
        if after.selected == message.index:
            self.today = after
            self.open()
