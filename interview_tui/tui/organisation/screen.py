"""One organisation: its people, who of us was last in contact with whom, and where nobody was."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult

from interview_tui.desk import organisation
from interview_tui.desk.organisation import People
from interview_tui.desk.services import Services
from interview_tui.language.message import N_, NC_
from interview_tui.port.conversations import Head
from interview_tui.tui import ending, settings
from interview_tui.tui.organisation.rows import author_cells, columns_in, head_line, person_rows
from interview_tui.tui.shared.commands import Command, command
from interview_tui.tui.shared.footer import Hint
from interview_tui.tui.shared.messages import CustomerWanted, ReadingWanted
from interview_tui.tui.shared.people_messages import OrganisationRead
from interview_tui.tui.shared.read_first import ReadFirstScreen
from interview_tui.tui.widgets.drawing import Lines, beside, line, paragraph
from interview_tui.tui.widgets.row_list import ALONG, MOVES_BY_LETTER, RowList
from interview_tui.tui.widgets.sheet import Sheet

_SIDEWAYS = {"right": 1, "left": -1}


class OrganisationScreen(ReadFirstScreen):
    """A table to look at: the blanks show whom none of us knows."""

    place: ClassVar[str] = NC_("place", "organisation")
    offers = (*settings.EVERYWHERE, ending.quit)
    CSS_PATH = "organisation.tcss"

    def __init__(self, services: Services, name: str) -> None:
        super().__init__(services)
        self.people = People(name)

    def compose(self) -> ComposeResult:
        """Lay out heading, table, and what is told."""
        yield Sheet(self._draw_heading, id="heading")
        yield RowList(id="people")
        yield Sheet(self._draw_told, id="told")
        yield self.footer()

    @property
    def is_read(self) -> bool:
        """Return whether it has been read."""
        return self.people.is_read

    def read_store(self) -> None:
        """Read from the store who is there."""
        store = self.services.store
        customers = store.customer_heads().heads
        heads = (one for one in store.heads() if isinstance(one, Head))
        self.post_message(OrganisationRead(organisation.read(self.people, customers, heads)))

    @on(OrganisationRead)
    def _is_read(self, message: OrganisationRead) -> None:
        self.take_in(lambda: self.show(message.people))

    def reword(self) -> None:
        """Show everything in the other language."""
        super().reword()
        self.show()

    # what is on the screen

    def show(self, people: People | None = None) -> None:
        """Show the people as they are now."""
        self.people = people or self.people
        rows = person_rows(self.people, self.services.today(), self.services.language)
        self.query_one(RowList).show(rows, self.people.at if rows else None)
        self.query_one("#heading", Sheet).show(self._draw_heading)
        self.query_one("#told", Sheet).show(self._draw_told)
        self.refresh_footer()

    def _draw_heading(self, width: int) -> Lines:
        found, language = self.people.organisation, self.services.language
        name = found.name if found else self.people.name
        n = len(found.present) if found else 0
        many = language.count("{n} person", "{n} people", n) if n else ""
        top = beside(line(" ", (name, "bold")), line((many, "quiet"), " "), width)
        if not self.people.known.authors:
            return [top, ()]
        # The list reserves a cell at its right for the scrollbar.
        return [top, (), head_line(self.people, self.services.today(), language, width - 1)]

    def _draw_told(self, width: int) -> Lines:
        if self.is_read and self.people.organisation is None:
            told = self.say(N_("Nobody is known at {name}."), name=self.people.name)
            return paragraph(told, "quiet", width - 1, 1)
        if self.is_read and not self.people.known.authors:
            return paragraph(self.say(N_("Nobody of ours has talked with them yet.")), "quiet", width - 1, 1)
        return self.reading_lines(width)

    def hints(self) -> list[Hint]:
        """Return the commands for the footer, the most helpful first."""
        more: list[Hint] = [self.further] if self._hidden else []
        return [*([self.open] if self.people.chosen else []), *more, self.search, self.menu, self.leave]

    @property
    def _room(self) -> int:
        """How many of our names are displayed at a time."""
        cells = author_cells(self.people, self.services.today(), self.services.language)
        return columns_in(self.size.width - 2, cells)

    @property
    def _hidden(self) -> bool:
        return self.people.column > 0 or self._room < len(self.people.known.authors)

    # keys

    def commands(self) -> list[Command]:
        """Leave out what does not fit: nobody is selected, nothing is hidden."""
        fitting = {self.open.command: self.people.chosen is not None, self.further.command: self._hidden}
        return [one for one in super().commands() if fitting.get(one, True)]

    @on(RowList.Clicked)
    def _clicked(self, message: RowList.Clicked) -> None:
        if self.turn.given:
            return
        after = organisation.picked(self.people, message.index)
        if after.at == self.people.at:
            self.open()
        else:
            self.show(after)

    # commands

    @command(ALONG, keys=tuple(MOVES_BY_LETTER), in_menu=False)
    def along(self) -> None:
        """Move the selection."""
        self.show(organisation.moved(self.people, MOVES_BY_LETTER[self.key]))

    @command(
        N_("Open the page of the person; of somebody who is a name only the conversation they were in"),
        NC_("hint", "open"),
        keys=("enter",),
    )
    def open(self) -> None:
        """Open the person, or the conversation in which they were."""
        member = self.people.chosen
        if member is None:
            return
        if member.customer_id in self.people.kept:
            self.give_way(CustomerWanted(member.customer_id))
        elif member.met_in:
            self.give_way(ReadingWanted(member.met_in, member.met_with))

    @command(N_("Show more of our names"), NC_("hint", "further"), keys=tuple(_SIDEWAYS), in_menu=False)
    def further(self) -> None:
        """Scroll our names to the right, or back."""
        self.show(organisation.sideways(self.people, _SIDEWAYS[self.key], max(1, self._room)))

    @command(N_("Back"), NC_("hint", "back"), keys=("escape",), in_menu=False)
    def leave(self) -> None:
        """Go back."""
        self.dismiss(None)
