"""Changing a customer on a screen about them: name, form of address, dates, how they were informed."""

from datetime import date

from interview_tui.desk.customer import changing
from interview_tui.desk.customer.keeping import kept_as_changed
from interview_tui.desk.typed import name_fault
from interview_tui.insight.known import Known, informed
from interview_tui.language import forms
from interview_tui.language.due.date import parse_due
from interview_tui.language.message import N_, NC_, Message, Told
from interview_tui.records.customer import Customer
from interview_tui.records.customer_changes import Change, put_back
from interview_tui.records.spoken import informed_word
from interview_tui.records.spoken_entries import basis_word
from interview_tui.records.words import Basis, Informed
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.shared.acting import ActingScreen
from interview_tui.tui.shared.asking import ask, choose
from interview_tui.tui.shared.commands import command

CHANGED = N_("Changed: {what}. Ctrl+Z undoes it.")
_NONE = "none"


class CustomerScreen(ActingScreen):
    """A screen about one customer."""

    @property
    def customer(self) -> Customer:
        """The customer this is about."""
        raise NotImplementedError

    @property
    def known(self) -> Known:
        """What is known of the customer."""
        raise NotImplementedError

    def take_in_customer(self, customer: Customer) -> None:
        """Show the customer as changed."""
        raise NotImplementedError

    def tell_not_kept(self, why: Message) -> None:
        """Show why the customer could not be saved."""
        raise NotImplementedError

    @command(N_("Change name and organisation"), NC_("hint", "name"), letter=NC_("key", "u"))
    def rename(self) -> None:
        """Ask for name and organisation."""

        def renamed(answer: str) -> None:
            at, entry_id = self.services.now().wall, self.services.new_id()
            self.change_customer(lambda one: changing.renamed(one, answer, at, entry_id), answer.strip())

        question = self.say(N_("Name, with the organisation in brackets: Claudia Weber (Nordmetall)"))
        ask(self, question, changing.as_typed(self.customer), renamed, lambda answer: self.tell(name_fault(answer)))

    @command(N_("Address: Sie or du (German)"), NC_("hint", "Sie or du"), letter=NC_("key", "a"))
    def address(self) -> None:
        """Change between Sie and du."""
        at = self.services.now().wall
        other = changing.readdressed(self.customer, at).address
        self.change_customer(lambda one: changing.readdressed(one, at), other)

    @command(N_("Informed that notes are kept: told, agreed, not yet"), NC_("hint", "informed"), letter=NC_("key", "h"))
    def inform(self) -> None:
        """Record that the customer was told that notes are kept; pressed again: agreed. Then ask."""
        language, today = self.services.language, self.services.today()
        now, _ = informed(self.customer, self.known)
        following = changing.next_informed(self.customer, self.known)
        if following is not None:
            self._inform(following, today)
            return

        def chosen(how: str) -> None:
            if how != now:
                self._inform(Informed(how), today)

        options = [Option(how, informed_word(how, language)) for how in Informed]
        choose(self, self.say(N_("How was the customer informed that notes are kept?")), options, chosen, at=now)

    @command(
        N_("Keep until: when what is kept on this customer is to go"), NC_("hint", "keep until"), letter=NC_("key", "k")
    )
    def keep_until(self) -> None:
        """Ask until when data on this customer is needed; empty: unknown."""
        today, code = self.services.today(), self.services.language.code

        def check(answer: str) -> str:
            return self.tell(changing.keep_until_fault(answer, today, code))

        def answered(answer: str) -> None:
            at, until = self.services.now().wall, parse_due(answer, today, code)
            told = self.say(N_("keep until {date}"), date=self.dated(until)) if until else self.say(N_("no date"))
            self.change_customer(lambda one: changing.kept_until(one, until, at), told)

        question = self.say(N_("Keep until? In 2 years, 31 Dec 2028 … Empty: no date"))
        ask(self, question, self.dated(self.customer.keep_until), answered, check, proposed=True)

    @command(N_("Day of the first deal, for its anniversaries"))
    def first_deal(self) -> None:
        """Ask for the day of the first deal, for its anniversaries."""
        today, code = self.services.today(), self.services.language.code

        def check(answer: str) -> str:
            return self.tell(changing.first_deal_fault(answer, today, code))

        def answered(answer: str) -> None:
            at, on = self.services.now().wall, changing.past_day(answer, today, code)
            told = self.say(N_("first deal {date}"), date=self.dated(on)) if on else self.say(N_("no date"))
            self.change_customer(lambda one: changing.dealt_first(one, on, at), told)

        question = self.say(N_("When was the first deal? With the year; empty: not known."))
        ask(self, question, self.dated(self.customer.first_deal), answered, check, proposed=True)

    @command(N_("Basis: what allows us to keep notes"), NC_("hint", "basis"))
    def basis(self) -> None:
        """Choose the legal basis for keeping notes on this customer."""
        language, at = self.services.language, self.services.now().wall
        nothing = self.say(N_("nobody said"))
        options = [*(Option(one, basis_word(one, language)) for one in Basis), Option(_NONE, nothing)]

        def chosen(option: str) -> None:
            basis = None if option == _NONE else Basis(option)
            told = basis_word(basis, language) if basis else nothing
            self.change_customer(lambda one: changing.based_on(one, basis, at), told)

        question = self.say(N_("What allows us to keep notes on this customer?"))
        choose(self, question, options, chosen, at=self.customer.basis or _NONE)

    def change_customer(self, change: Change, done: str, told: str = CHANGED) -> None:
        """Change the customer, report what was `done` (in the sentence `told`), undoably."""
        before: list[Customer] = []

        def remembered(one: Customer) -> Customer:
            after = change(one)
            if after is not one:
                before.append(one)
            return after

        if self.keep_customer(remembered) and before:
            self.tell_done(Message(told, (("what", done),)), lambda: self._put_back(before[-1]))

    def _put_back(self, before: Customer) -> None:
        # If the person has several records, restore only the one that was changed.
        if self.keep_customer(lambda now: put_back(now, before) if now.id == before.id else now):
            self.tell_done(Message(N_("As before.")), None)

    def _inform(self, how: Informed, on: date | None) -> None:
        """Record how the customer is informed, and report it, undoably."""
        old, old_on = self.customer.informed, self.customer.informed_on
        before, _ = informed(self.customer, self.known)
        at = self.services.now().wall
        if not self.keep_customer(lambda one: changing.informed_as(one, how, on, at)):
            return
        after, _ = informed(self.customer, self.known)
        language = self.services.language
        words = (("before", informed_word(before, language)), ("after", informed_word(after, language)))
        told = Message(N_("Informed: {before} → {after}. Ctrl+Z undoes it."), words)
        self.tell_done(told, lambda: self._inform(old, old_on))

    def dated(self, day: date | None) -> str:
        """Return a day as displayed; "" for None."""
        return forms.long_date(day, self.services.language) if day else ""

    def keep_customer(self, change: Change) -> bool:
        """Save the customer as changed; if that fails, say so, keep the old state and return False."""
        try:
            changed = kept_as_changed(self.services.store, self.customer, change)
        except Told as error:
            # What was typed is restored the next time it is asked.
            self.hold_answers()
            self.tell_not_kept(error.message)
            return False
        self.take_in_customer(changed)
        return True
