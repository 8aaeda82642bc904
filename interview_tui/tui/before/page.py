"""The page before a call: what is known of the customer and was chosen so far, and moving along it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.containers import VerticalScroll

from interview_tui.desk.before import preparing
from interview_tui.desk.before.plan import Plan
from interview_tui.desk.before.state import Before
from interview_tui.desk.contacting import Contacted
from interview_tui.desk.customer.reading import read_known
from interview_tui.desk.services import Services
from interview_tui.desk.team.asked import waiting_with
from interview_tui.insight.from_others import FromOthers
from interview_tui.insight.known import Known
from interview_tui.language.message import N_, NC_, Message
from interview_tui.records.customer import Customer
from interview_tui.tui.before.marks import marked_line
from interview_tui.tui.before.view import before_lines, told_room
from interview_tui.tui.shared.answering_others import AnswersOthers
from interview_tui.tui.shared.commands import command
from interview_tui.tui.shared.contacting import ContactLetters
from interview_tui.tui.shared.customer_page import NOT_KEPT_YET, LeadsToCustomer
from interview_tui.tui.shared.dialling import DiallingScreen
from interview_tui.tui.shared.messages import CustomerRead
from interview_tui.tui.shared.once_known import ActsOnceKnown
from interview_tui.tui.shared.team_messages import FromOthersRead
from interview_tui.tui.widgets.drawing import Lines, paragraph
from interview_tui.tui.widgets.row_list import ALONG
from interview_tui.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from interview_tui.desk.begun import Begun
    from interview_tui.records.appointment import Appointment

AROUND = (2, 2)
"""In columns and rows: what surrounds the content - a margin and the scrollbar, a margin and the footer."""


class BeforePage(AnswersOthers, ContactLetters, DiallingScreen, LeadsToCustomer, ActsOnceKnown):
    """Reads what is known, shows it, and moves in it."""

    def __init__(
        self,
        services: Services,
        customer: Customer,
        *,
        is_new: bool = False,
        caller: str = "",
        appointment: Appointment | None = None,
    ) -> None:
        """Start reading what is known; of a new customer nothing is, so that is complete at once."""
        super().__init__(services)
        self.typed_for_the_call: list[Begun] = []
        """The answers with guess and questions: until the call begins, nothing else saves them."""
        services.guides.look_again()
        guide, author = services.guides.usual(), services.author
        self.before = preparing.begun(
            customer, guide, is_new=is_new, caller=caller, author=author, appointment=appointment
        )
        if is_new:
            self.before = preparing.weighed(self.before, services.guides.all(), services.today())

    @property
    def customer(self) -> Customer:
        """The customer this is about."""
        return self.before.customer

    @property
    def known(self) -> Known:
        """What is known of the customer."""
        return self.before.known

    def customer_here(self) -> str | None:
        """Return whose page it will be; None while the customer is not saved."""
        return None if self.before.plan.is_new else self.customer.id

    def nobody_here(self) -> Message:
        """Return why there is no customer page: a new name is not saved yet."""
        return Message(NOT_KEPT_YET)

    def wait_for_the_call(self) -> None:
        """Keep the answer as typed: before the call begins nothing else saves it."""
        answers = self.hold_answers()
        for one in answers:
            one.leave()
        self.typed_for_the_call += answers

    def plan_here(self) -> Plan:
        """Return the plan for the call; for a contact only its time and channel count."""
        return self.before.plan

    def take_in_contact(self, contact: Contacted | None) -> None:
        """Show the customer as saved by now, or again as not saved."""
        is_new = contact is None and self.services.store.customer(self.customer.id) is None
        self.show(preparing.contact_entered(self.before, is_new=is_new))

    def compose(self) -> ComposeResult:
        """Lay out one column."""
        with VerticalScroll(id="page", can_focus=False):
            yield Sheet(self._draw, id="known")
        yield Sheet(self._draw_done, id="done")
        yield self.footer()

    def on_mount(self) -> None:
        """Read what is known."""
        self.turn.catch_up()
        self.read_store()

    def on_screen_resume(self) -> None:
        """Read again: something may have been changed meanwhile."""
        if self.before.plan.was_read:  # the first time, it is being read already
            self.read_store()

    @work(thread=True, exclusive=True, description="read_store")
    def read_store(self) -> None:
        """Read this customer's conversations."""
        store = self.services.store
        found = read_known(store, self.customer.id)
        self.post_message(CustomerRead(found.known, found.faults))
        if store.has_collected():
            # After the rest: a ringing phone does not wait for what others say.
            self.post_message(FromOthersRead(waiting_with(store, self.customer.id, self.services.today())))

    @on(CustomerRead)
    def _found(self, message: CustomerRead) -> None:
        guides, today = self.services.guides.all(), self.services.today()
        self.show(preparing.taken_in(self.before, message.known, message.faults, guides, today))
        self.known_now()

    @on(FromOthersRead)
    def _from_others(self, message: FromOthersRead) -> None:
        self.show(preparing.from_others_taken_in(self.before, message.found))

    def from_others_here(self) -> FromOthers | None:
        """Return what is selected of what others say or promised in my name."""
        asked = self.before.chosen.asked if self.before.chosen is not None else None
        return asked.from_others if asked is not None else None

    def read_again(self) -> None:
        """Read again after a change made elsewhere."""
        self.read_store()

    def show(self, before: Before | None = None) -> None:
        """Show what is known and chosen now."""
        self.before = self._with_room(before or self.before)
        for sheet in self.query("#known").results(Sheet):
            sheet.show(self._draw)
        for sheet in self.query("#done").results(Sheet):
            sheet.show(self._draw_done)
        self.refresh_footer()

    def on_resize(self) -> None:
        """Show as much of what is known as there is room for now."""
        self.show()

    def _with_room(self, before: Before) -> Before:
        services, (width, height) = self.services, self.app.size
        coach = services.store.settings.coach
        rows = told_room(before, services.language, services.today(), width - AROUND[0], height - AROUND[1], coach)
        return preparing.with_room(before, rows)

    def _draw(self, width: int) -> Lines:
        services = self.services
        key, coach = self.all_of_it.command.letter_in(services.language), services.store.settings.coach
        covered = self.uncover.command.letter_in(services.language)
        lines = before_lines(self.before, services.language, services.today(), width, coach, key, covered)
        for fault in self.before.faults:
            lines += [(), *paragraph(self.tell(fault), "orange", width - 1, 1)]
        return lines

    def _draw_done(self, width: int) -> Lines:
        # Below the page, as on the first screen: visible wherever one has scrolled to.
        return [] if self.done is None else paragraph(self.tell(self.done), "orange", width - 1, 1)

    def press(self, key: str, character: str | None) -> bool:
        """Forget what was told; the rest is a command."""
        if self.done is not None and key != "ctrl+z":
            self.done = None
            self.show()
        return super().press(key, character)

    @command(ALONG, keys=("up", "down"), in_menu=False)
    def along(self) -> None:
        """Move between promises; where there is none, along the page."""
        step = 1 if self.key == "down" else -1
        after = preparing.selected(self.before, step)
        if after is self.before:
            self.query_one("#page", VerticalScroll).scroll_relative(y=step, animate=False)
        else:
            self.show(after)
            self.bring_into_view()

    @command(N_("Scroll the page"), keys=("pageup", "pagedown", "home", "end"), in_menu=False)
    def pages(self) -> None:
        """Scroll by what is visible, or to an end."""
        page = self.query_one("#page", VerticalScroll)
        height = page.scrollable_content_region.height
        places = {"home": 0, "end": page.max_scroll_y, "pageup": page.scroll_y - height}
        page.scroll_to(y=places.get(self.key, page.scroll_y + height), animate=False)

    def bring_into_view(self) -> None:
        """Scroll until the selection is visible."""
        page = self.query_one("#page", VerticalScroll)
        region = page.scrollable_content_region
        place = marked_line(self._draw(region.width))
        if place is not None and not page.scroll_y <= place < page.scroll_y + region.height - 1:
            page.scroll_to(y=place - region.height // 2, animate=False)

    def show_written(self, before: Before) -> None:
        """Show what was just written down: it stands at the end of the page."""
        self.show(before)
        page = self.query_one("#page", VerticalScroll)
        self.call_after_refresh(page.scroll_end, animate=False)

    @command(N_("All that is known, or what fits on the screen"), NC_("hint", "all of it"), letter=NC_("key", "f"))
    def all_of_it(self) -> None:
        """Show everything known, or again only as much as there is room for."""
        self.show(preparing.all_shown(self.before))
        self.bring_into_view()

    @command(N_("Better not mention: look at it, or cover it again"), letter=NC_("key", "v"))
    def uncover(self) -> None:
        """Show what is better not mentioned, or cover it again."""
        self.show(preparing.with_cover(self.before, not self.before.uncovered))

    def take_in_customer(self, customer: Customer) -> None:
        """Show the customer as changed; another guide may fit now."""
        guides, today = self.services.guides.all(), self.services.today()
        self.show(preparing.customer_changed(self.before, customer, guides, today))

    def tell_not_kept(self, why: Message) -> None:
        """Show why the customer could not be saved."""
        self.show(preparing.not_kept(self.before, why))
