"""Duplicates: compared, merged and split on a customer's screen; and the way to their colleagues."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on, work

from interview_tui.desk.customer import merging
from interview_tui.desk.customer.chosen import read_chosen
from interview_tui.desk.customer.merging import Compared
from interview_tui.insight.brought import brought_by, brought_told
from interview_tui.insight.perhaps_same import PerhapsSame
from interview_tui.language.message import N_, NC_, Message, Told
from interview_tui.port.customer_heads import CustomerHead
from interview_tui.port.customers import Named
from interview_tui.records.customer import Customer
from interview_tui.records.merging import Merge
from interview_tui.tui.panels.deciding import Decide
from interview_tui.tui.panels.panel import Option, told_page
from interview_tui.tui.shared.acting import ActingScreen
from interview_tui.tui.shared.asking import choose, open_panel
from interview_tui.tui.shared.commands import Command, command
from interview_tui.tui.shared.key_words import key_names
from interview_tui.tui.shared.messages import OrganisationWanted
from interview_tui.tui.shared.people_messages import PeopleRead
from interview_tui.tui.widgets.drawing import Lines, Span, fitted, paragraph, shortened

MERGED = N_("{one} and {other} are one person now. Ctrl+Z undoes it.")
SPLIT = N_("Split: these are two customers again.")
TWO = N_("Noted: two people. Nobody asks again.")
_LABEL = 16
_ONE, _OTHER, _TWO = "one", "other", "two"


class PeopleScreen(ActingScreen):
    """A screen about one customer, who may be the same person as another, and has colleagues."""

    @property
    def customer(self) -> Customer:
        """The customer this is about. Raises AttributeError before anything was read."""
        raise NotImplementedError

    perhaps: tuple[PerhapsSame, ...] = ()
    """Possible duplicates; read after the rest."""
    brought: tuple[CustomerHead, ...] = ()
    """Who came through this customer."""

    def look_for_the_same(self) -> None:
        """Find possible duplicates of this customer."""
        self._look_for_the_same(self.customer.id)

    @work(thread=True, exclusive=True, group="the same", description="look_for_the_same")
    def _look_for_the_same(self, customer_id: str) -> None:
        store = self.services.store
        customers = store.customer_heads().heads
        brought = brought_by(customer_id, customers)
        self.post_message(PeopleRead(merging.perhaps_the_same(store, customer_id, customers), brought))

    @on(PeopleRead)
    def _people_read(self, message: PeopleRead) -> None:
        if (message.perhaps, message.brought) != (self.perhaps, self.brought):
            self.perhaps, self.brought = message.perhaps, message.brought
            self.show_perhaps()

    def show_perhaps(self) -> None:
        """Show or hide the question about a possible duplicate."""
        raise NotImplementedError

    def perhaps_lines(self, width: int) -> Lines:
        """Return whom they recommended us to, and a possible duplicate with the key to compare; empty if neither."""
        told = brought_told(self.brought, self.services.language)
        lines = paragraph(told, "quiet", width - 1, 1) if told else []
        return [*lines, *self._same_lines(width)]

    def _same_lines(self, width: int) -> Lines:
        if not self.perhaps:
            return []
        letter = key_names(self.same_person.command, self.services.language)[0]
        told = self.say(
            N_("Perhaps the same person: {name}. {letter} looks at both."),
            name=self.perhaps[0].customer.title,
            letter=letter,
        )
        return paragraph(told, "quiet", width - 1, 1)

    # commands

    def commands(self) -> Sequence[Command]:
        """Leave out what needs an organisation, or several records, if there is none."""
        has_firm = self._shown is not None and self._shown.organisation is not None
        several = self._shown is not None and len(self.services.store.same_people().records(self._shown.id)) > 1
        fits = {
            self.colleagues.command: has_firm,
            self.split.command: several,
            self.same_person.command: self._shown is not None,
        }
        return [one for one in super().commands() if fits.get(one, True)]

    @property
    def _shown(self) -> Customer | None:
        """The customer, or None before anything was read."""
        try:
            return self.customer
        except AttributeError:
            return None

    @command(
        N_("The people of the same organisation, and who of ours knows whom"),
        NC_("hint", "colleagues"),
        letter=NC_("key", "o"),
    )
    def colleagues(self) -> None:
        """Show who else is at the organisation."""
        organisation = self.customer.organisation
        if organisation is not None:
            self.give_way(OrganisationWanted(organisation))

    @command(
        N_("The same person as another customer: look at both, and merge"),
        NC_("hint", "same person"),
        keys=("equals_sign",),
    )
    def same_person(self) -> None:
        """Compare this customer with a possible duplicate; if there is none, choose one first."""
        perhaps = self.services.store.customer(self.perhaps[0].customer.id) if self.perhaps else None
        if perhaps is not None:
            self._decide(perhaps)
            return
        every = self.services.store.customer_names().customers.values()
        others = [one for one in every if one.id != self.customer.id]
        options = [Option(one.id, one.title) for one in sorted(others, key=lambda one: one.name)]
        by_id = {one.id: one for one in others}
        question = self.say(N_("Who is the same person as {name}?"), name=self.customer.title)
        choose(self, question, options, lambda option: self._look_at(by_id[option]))

    def _look_at(self, other: Named) -> None:
        try:
            self._decide(read_chosen(self.services.store, other))
        except Told as error:
            self.app.push_screen(told_page(error.message, self.services))

    def _decide(self, other: Customer) -> None:
        one, two = merging.sides(self.services.store, self.customer, other)
        rows = merging.compared(one, two, self.services.language)
        lead = N_("One person; {name} is what they are called")
        names = [one.customer.name, two.customer.name]
        if names[0] == names[1]:
            options = [Option(_ONE, self.say(N_("One person")))]
        else:
            options = [Option(_ONE, self.say(lead, name=names[0])), Option(_OTHER, self.say(lead, name=names[1]))]
        options.append(Option(_TWO, self.say(N_("Two people; do not ask again"))))
        question = self.say(N_("Are these one person? Nothing is rewritten, and it can be split again."))

        def decided(option: str) -> None:
            if option == _TWO:
                self._keep_apart(other)
            else:
                self._merge(*((self.customer, other) if option == _ONE else (other, self.customer)))

        open_panel(self, Decide(self.services, question, lambda width: side_by_side(rows, width), options), decided)

    def _merge(self, leading: Customer, other: Customer) -> None:
        try:
            merge = merging.merged(self.services, leading, other)
        except Told as error:
            self.app.push_screen(told_page(error.message, self.services))
            return
        words = (("one", leading.title), ("other", other.title))
        self.perhaps = ()
        self.tell_done(Message(MERGED, words), lambda: self._take_away(merge.id, SPLIT))

    def _keep_apart(self, other: Customer) -> None:
        try:
            merge = merging.parted(self.services, self.customer, other)
        except Told as error:
            self.app.push_screen(told_page(error.message, self.services))
            return
        self.perhaps = ()
        self.tell_done(Message(TWO), lambda: self._take_away(merge.id, N_("As before.")))

    def _take_away(self, merge_id: str, told: str) -> None:
        try:
            self.services.store.split(merge_id)
        except Told as error:
            self.app.push_screen(told_page(error.message, self.services))
            return
        self.tell_done(Message(told), None)

    @command(N_("Two people after all: split what was merged last"))
    def split(self) -> None:
        """Undo the last merge; Ctrl+Z merges again."""
        try:
            gone = merging.parted_again(self.services.store, self.customer.id)
        except Told as error:
            self.app.push_screen(told_page(error.message, self.services))
            return
        if gone is not None:
            told = Message(N_("Split: these are two customers again. Ctrl+Z undoes it."))
            self.tell_done(told, lambda: self._merge_again(gone))

    def _merge_again(self, gone: Merge) -> None:
        try:
            self.services.store.merge(gone)
        except Told as error:
            self.app.push_screen(told_page(error.message, self.services))
            return
        self.tell_done(Message(N_("As before.")), None)


def side_by_side(rows: Sequence[Compared], width: int) -> Lines:
    """Return both in two columns; what is equal is quiet."""
    half = max(8, (width - _LABEL - 4) // 2)
    lines: Lines = []
    for row in rows:
        style = "text" if row.differs else "quiet"
        label = Span(f" {fitted(row.label, _LABEL)}  ", "quiet")
        lines.append((label, Span(fitted(row.one, half), style), Span("  "), Span(shortened(row.other, half), style)))
    return lines
