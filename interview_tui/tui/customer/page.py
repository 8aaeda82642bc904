"""The customer page: read from the store, drawn in columns, and moving along it."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult

from interview_tui.desk.before.plan import Plan
from interview_tui.desk.contacting import Contacted
from interview_tui.desk.customer import page as pages
from interview_tui.desk.customer.lines import can_unfold
from interview_tui.desk.customer.page import Page, Read
from interview_tui.desk.customer.reading import read_page
from interview_tui.desk.services import Services
from interview_tui.insight.known import Known
from interview_tui.language.message import N_, Message
from interview_tui.records.customer import Customer
from interview_tui.tui.customer.rows import head_lines, page_rows
from interview_tui.tui.panels.panel import told_page
from interview_tui.tui.shared.commands import command
from interview_tui.tui.shared.contacting import ContactLetters
from interview_tui.tui.shared.dialling import DiallingScreen
from interview_tui.tui.shared.messages import PageRead
from interview_tui.tui.shared.read_first import ReadFirstScreen
from interview_tui.tui.shared.same_person import PeopleScreen
from interview_tui.tui.widgets.drawing import Lines, paragraph
from interview_tui.tui.widgets.row_list import ALONG, MOVES_TO_ENDS, RowList
from interview_tui.tui.widgets.sheet import Sheet

EMPTY = N_("Nothing yet. What is said in a conversation comes to stand here; {letter} adds what you know.")
NO_LONGER_THERE = N_("This customer is not kept any more.")


class CustomerPage(ReadFirstScreen, ContactLetters, PeopleScreen, DiallingScreen):
    """Reads what is known of one customer, displays it, and moves along it."""

    def __init__(self, services: Services, customer_id: str, *, on_call: bool = False) -> None:
        """`on_call`: a call is going on underneath."""
        super().__init__(services)
        self._customer_id = customer_id
        self.on_call = on_call
        self.page: Page | None = None
        """None until it is read."""
        self._awaited = ""
        """The key of a line to select once it is read, until the next key press."""

    @property
    def customer(self) -> Customer:
        """The customer as kept now. Raises AttributeError before anything was read."""
        return self._read.customer

    @property
    def known(self) -> Known:
        """What is known of the customer on the day that is seen."""
        person = self.page.person if self.page is not None else None
        return person.known if person is not None else Known()

    @property
    def _read(self) -> Read:
        if self.page is None:
            raise AttributeError("the page is not read yet")
        return self.page.read

    def customer_here(self) -> str:
        """Return whose page it is."""
        return self._customer_id

    def plan_here(self) -> Plan | None:
        """Return the plan for a contact recorded with one key."""
        return Plan(self.customer) if self.page is not None else None

    def take_in_contact(self, contact: Contacted | None) -> None:
        """Do nothing: the page is read again."""

    def show_perhaps(self) -> None:
        """Show or hide the question whether somebody is the same person."""
        self.show()

    def take_in_customer(self, customer: Customer) -> None:
        """Show the customer as changed."""
        if self.page is not None:
            self.show(pages.read_again(self.page, self._read._replace(customer=customer), self.services.today()))

    def tell_not_kept(self, why: Message) -> None:
        """Report why the customer could not be saved."""
        self.app.push_screen(told_page(why, self.services))

    def compose(self) -> ComposeResult:
        """Lay out the head, the page, and what was just done."""
        yield Sheet(self._draw_heading, id="heading")
        yield RowList(id="lines")
        yield Sheet(self._draw_told, id="told")
        yield self.footer()

    @property
    def is_read(self) -> bool:
        """Return whether it has been read."""
        return self.page is not None

    def read_store(self) -> None:
        """Read from the store."""
        self.post_message(PageRead(read_page(self.services.store, self._customer_id)))

    @on(PageRead)
    def _is_read(self, message: PageRead) -> None:
        if message.read is None:
            self.dismiss(None)
            self.app.push_screen(told_page(Message(NO_LONGER_THERE), self.services))
            return
        today = self.services.today()
        if self.page is not None:
            page = pages.read_again(self.page, message.read, today)
        else:
            page = pages.begun(message.read, today, self.services.author)
        # It may have been read again meanwhile, in an earlier state.
        page = pages.selected(page, self._awaited)
        self.take_in(lambda: self.show(page))
        self.look_for_the_same()

    def reword(self) -> None:
        """Show everything in the other language."""
        super().reword()
        self.show()

    def on_resize(self) -> None:
        """Show as much of the timeline as there is room for now."""
        self.show()

    # what is on the screen

    def show(self, page: Page | None = None) -> None:
        """Show what is known and unfolded now."""
        page = page or self.page
        if page is None or not self.query("#lines"):
            return
        width, height = self.app.size
        around = len(head_lines(page, self.services.language, width)) + len(self._draw_told(width)) + 1
        self.page = page = pages.with_room(page, height - around)
        self.query_one("#heading", Sheet).show(self._draw_heading)
        self.query_one("#told", Sheet).show(self._draw_told)
        self.query_one(RowList).show(page_rows(page, self.services.language), page.at)
        self.refresh_footer()

    def _draw_heading(self, width: int) -> Lines:
        return head_lines(self.page, self.services.language, width) if self.page is not None else [(), ()]

    def _draw_told(self, width: int) -> Lines:
        page = self.page
        if page is None:
            return self.reading_lines(width)
        lines: Lines = []
        for fault in page.read.faults:
            lines += paragraph(self.tell(fault), "orange", width - 1, 1)
        if self.done is not None:
            lines += paragraph(self.tell(self.done), "orange", width - 1, 1)
        elif page.person is not None and page.person.is_empty and page.on is None:
            letter = self.add_letter()
            lines += paragraph(self.say(EMPTY, letter=letter), "quiet", width - 1, 1)
        if self.done is None and page.on is None:
            lines += self.perhaps_lines(width)
        return lines

    def select(self, key: str) -> None:
        """Select a line, if it is displayed."""
        if self.page is not None:
            self.show(pages.selected(self.page, key))

    def select_once_read(self, key: str) -> None:
        """Select a line as soon as the page has been read again."""
        self._awaited = key

    def add_letter(self) -> str:
        """Return the letter that adds something to what is known."""
        raise NotImplementedError

    # keys

    def press(self, key: str, character: str | None) -> bool:
        """Forget what was told; the rest is a command."""
        self._awaited = ""
        if self.page is not None and self.done is not None and key not in ("ctrl+z", "f2", "ctrl+n"):
            self.done = None
            self.show()
        return super().press(key, character)

    @command(ALONG, keys=tuple(MOVES_TO_ENDS), in_menu=False)
    def along(self) -> None:
        """Move the selection."""
        if self.page is not None:
            self.show(pages.moved(self.page, MOVES_TO_ENDS[self.key]))

    @command(N_("Unfold what is selected, or fold it"), keys=("right", "left"), in_menu=False)
    def fold(self) -> None:
        """Unfold to the right, fold to the left."""
        page = self.page
        if page is not None and self.key == "left":
            self.show(pages.folded(page))
        elif page is not None and can_unfold(page.chosen):
            self.show(pages.unfolded(page))
