"""Lists across all customers on one screen: typing filters the list, Tab goes to the next one."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal

from interview_tui.desk.lists import state
from interview_tui.desk.lists.gathering import gather
from interview_tui.desk.lists.state import Lists
from interview_tui.desk.lists.table import LISTS
from interview_tui.desk.services import Services
from interview_tui.language.message import N_, NC_
from interview_tui.tui import ending, settings
from interview_tui.tui.lists.rows import ListLine, list_lines
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.shared.announcing import ask_what
from interview_tui.tui.shared.announcing_messages import AnnouncementsWanted
from interview_tui.tui.shared.asking import choose
from interview_tui.tui.shared.commands import command
from interview_tui.tui.shared.footer import Hint
from interview_tui.tui.shared.messages import CustomerWanted, ListsGathered
from interview_tui.tui.shared.read_first import ReadFirstScreen
from interview_tui.tui.widgets.drawing import Lines, beside, line, paragraph
from interview_tui.tui.widgets.row_list import ALONG, MOVES, RowList
from interview_tui.tui.widgets.sheet import Sheet
from interview_tui.tui.widgets.text_line import TextLine

PLACEHOLDER = N_("Type to narrow: name, place, postcode, trait, need, what they use")


class ListsScreen(ReadFirstScreen):
    """The line always has the focus: what is typed filters the list, all other keys act at once."""

    place: ClassVar[str] = NC_("place", "lists")
    offers = (*settings.EVERYWHERE, ending.quit)
    CSS_PATH = "lists.tcss"

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.lists = Lists()
        self.rows: list[ListLine] = []

    def compose(self) -> ComposeResult:
        """Lay out heading, line, list, and what is said where nothing is listed."""
        yield Sheet(self._draw_heading, id="heading")
        with Horizontal(id="words-line"):
            yield Sheet(lambda width: [line(("▎", "blue"))], id="edge")
            yield TextLine(self.press_in_line, self._typed, placeholder=self.say(PLACEHOLDER), id="words")
        yield RowList(id="lines")
        yield Sheet(self._draw_told, id="told")
        yield self.footer()

    @property
    def is_read(self) -> bool:
        """Return whether it has been read."""
        return self.lists.gathered is not None

    def on_mount(self) -> None:
        """Put the cursor into the line."""
        self.query_one(TextLine).focus()

    def on_screen_resume(self) -> None:
        """Put the cursor into the line again."""
        if self.is_read:
            self.query_one(TextLine).focus()

    def read_store(self) -> None:
        """Read what is listed."""
        self.post_message(ListsGathered(gather(self.services.store, self.services.today())))

    @on(ListsGathered)
    def _is_read(self, message: ListsGathered) -> None:
        self.take_in(lambda: self.show(state.read(self.lists, message.gathered, self.services.language)))

    def reword(self) -> None:
        """Show everything in the other language; nothing typed changes."""
        super().reword()
        self.query_one(TextLine).placeholder = self.say(PLACEHOLDER)
        self.show(state.reworded(self.lists, self.services.language))

    # what is on the screen

    def show(self, lists: Lists) -> None:
        """Show this list."""
        self.lists = lists
        self.rows = list_lines(lists, self.services.today(), self.services.language)
        self.query_one("#lines", RowList).show(self.rows, lists.at if self.rows else None)
        self.query_one("#heading", Sheet).show(self._draw_heading)
        self.query_one("#told", Sheet).show(self._draw_told)
        self.refresh_footer()

    def _draw_heading(self, width: int) -> Lines:
        n = len(self.lists.shown)
        many = f" · {self.services.language.count('{n} line', '{n} lines', n)}" if n else ""
        place = f"  {LISTS.index(self.lists.row) + 1}/{len(LISTS)}{many}"
        left = line(" ", (self.say(self.lists.row.title), "bold"), (place, "quiet"))
        return [beside(left, line((self.say(self.lists.row.days) if n else "", "quiet"), " "), width)]

    def _draw_told(self, width: int) -> Lines:
        if not self.is_read:
            return self.reading_lines(width)
        if self.lists.chosen is not None:
            return self.rows[self.lists.at].whole(width)
        told = N_("Nobody here has all of that. Esc empties the line.") if self.lists.lines else self.lists.row.empty
        return paragraph(self.say(told), "quiet", width - 1, 1)

    def hints(self) -> list[Hint]:
        """Return the commands for the footer, the most helpful first."""
        return [*([self.open] if self.lists.chosen else []), self.following, self.which, self.menu, self.leave]

    # keys

    def on_key(self, event: events.Key) -> None:
        """Hand keys to the line wherever the focus is."""
        event.stop()
        event.prevent_default()
        for text_line in self.query(TextLine):
            text_line.take(event)

    def press_in_line(self, key: str, character: str | None) -> bool:
        """Take a key before the line does."""
        if self.turn.passes_on(key, character):
            return True
        if character == "?" and self.lists.typed:
            return False
        return self.press(key, character)

    def _typed(self, text: str, pasted: bool) -> None:
        self.show(state.typed(self.lists, self.query_one(TextLine).text))

    def _select(self, lists: Lists) -> None:
        self.lists = lists
        self.query_one("#lines", RowList).select(lists.at if lists.shown else None)
        self.query_one("#told", Sheet).show(self._draw_told)

    @on(RowList.Clicked)
    def _clicked(self, message: RowList.Clicked) -> None:
        # The second click of two is for what the first one opened.
        if not self.turn.given:
            self._select(state.picked(self.lists, message.index))
            self.open()

    # commands

    @command(ALONG, keys=tuple(MOVES), in_menu=False)
    def along(self) -> None:
        """Move the selection."""
        self._select(state.moved(self.lists, MOVES[self.key]))

    @command(N_("Open the customer of the selected line"), NC_("hint", "open"), keys=("enter",))
    def open(self) -> None:
        """Show the customer of the selected line."""
        if self.lists.chosen is not None:
            self.give_way(CustomerWanted(self.lists.chosen.customer.id))

    @command(N_("Next list; what is typed goes along"), NC_("hint", "next list"), keys=("tab",))
    def following(self) -> None:
        """Go on to the next list."""
        self.show(state.turned(self.lists, 1, self.services.language))

    @command(N_("List before"), NC_("hint", "list before"), keys=("shift+tab",))
    def before(self) -> None:
        """Go back to the list before."""
        self.show(state.turned(self.lists, -1, self.services.language))

    @command(N_("Choose a list"), NC_("hint", "all lists"), keys=("f3", "ctrl+f"))
    def which(self) -> None:
        """Let one of the lists be chosen."""
        options = [Option(row.name, self.say(row.title)) for row in LISTS]

        def chosen(name: str) -> None:
            self.show(state.turned_to(self.lists, name, self.services.language))

        choose(self, self.say(N_("Which list?")), options, chosen, at=self.lists.row.name)

    @command(N_("Tell all of these something: what and why"), NC_("hint", "tell them"), keys=("f2", "ctrl+n"))
    def tell_them(self) -> None:
        """Ask what everybody listed is to be told, and why."""
        ids = list(dict.fromkeys(one.customer.id for one in self.lists.shown if one.customer.left is None))
        if ids:
            ask_what(self, ids, lambda one: self.give_way(AnnouncementsWanted(one.id)))

    @command(N_("Told to many: who knows it, who does not yet"), keys=("f8", "ctrl+t"))
    def told_to_many(self) -> None:
        """Show what is told to many."""
        self.give_way(AnnouncementsWanted())

    @command(N_("Empty the line; then back"), NC_("hint", "back"), keys=("escape",), in_menu=False)
    def leave(self) -> None:
        """Empty the line; if it is empty, go back."""
        if self.lists.typed:
            self.query_one(TextLine).replace_text("")
            self.show(state.typed(self.lists, ""))
        else:
            self.dismiss(None)
