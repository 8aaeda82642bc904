"""What can be changed of a customer, on a screen that is about one: name, address, dates, how informed."""

from datetime import date

from interview_tui.desk.services import Services
from interview_tui.insight.known import Known, informed
from interview_tui.language import forms
from interview_tui.language.due_date import parse_due
from interview_tui.language.message import N_, Message, Told
from interview_tui.records.customer import Customer, parse_title
from interview_tui.records.spoken import informed_word
from interview_tui.records.words import Informed
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.shared.screen import InterviewScreen

NO_DAY = N_("{day} is no day I understand. Try 31 Dec 2028, or in 2 years.")
_EXAMPLE = {"de": "24.11.2023", "en": "24 Nov 2023"}


class CustomerScreen(InterviewScreen[None]):
    """A screen about one customer."""

    def __init__(self, services: Services, customer: Customer) -> None:
        super().__init__(services)
        self.customer = customer
        self.faults: tuple[Message, ...] = ()

    @property
    def known(self) -> Known:
        """What is known of the customer."""
        raise NotImplementedError

    def take_in_customer(self) -> None:
        """Show the customer as changed, or why that was not possible."""
        raise NotImplementedError

    def do_rename(self) -> None:
        """Ask for name and organisation."""

        def renamed(answer: str) -> None:
            name, organisation = parse_title(answer)
            self.keep_customer(name=name, organisation=organisation)

        known = self.customer
        text = f"{known.name} ({known.organisation})" if known.organisation else known.name
        question = self.say(N_("Name, with the organisation in brackets: Claudia Weber (Nordmetall)"))
        self.ask(question, text, renamed, self.name_fault)

    def do_first_deal(self) -> None:
        """Ask for the day of the first deal; its anniversaries are kept in mind."""
        code = self.services.language.code

        def day(answer: str) -> date | None:
            found = parse_due(answer, self.services.today(), code)
            return found if found and found <= self.services.today() else None

        def check(answer: str) -> str:
            if not answer.strip() or day(answer):
                return ""
            return self.say(N_("This is no past date I understand. Try {date}."), date=_EXAMPLE[code])

        def answered(answer: str) -> None:
            self.keep_customer(first_deal=day(answer))

        known = self.customer.first_deal
        text = forms.long_date(known, self.services.language) if known else ""
        question = self.say(N_("When was the first deal? With the year; empty: not known."))
        self.ask(question, text, answered, check)

    def do_address(self) -> None:
        """Change between Sie and du."""
        self.keep_customer(address="du" if self.customer.address == "Sie" else "Sie")

    def do_informed(self) -> None:
        """Say that the customer was told that notes are kept; once more: agreed. From there it is asked.

        What somebody agreed to is not taken from them by a slip of one key.
        """
        language, today = self.services.language, self.services.today()
        now, _ = informed(self.customer, self.known)
        if now is not Informed.AGREED:
            self._inform(Informed.TOLD if now is Informed.NOT_YET else Informed.AGREED, today)
            return

        def chosen(how: str) -> None:
            if how != now:
                self._inform(Informed(how), today)

        options = [Option(how, informed_word(how, language)) for how in Informed]
        self.choose(self.say(N_("How was the customer informed that notes are kept?")), options, chosen, at=now)

    def _inform(self, how: Informed, on: date | None) -> None:
        """Keep how the customer is informed, tell it, and let it be taken back."""
        old, old_on = self.customer.informed, self.customer.informed_on
        before, _ = informed(self.customer, self.known)
        if not self.keep_customer(informed=how, informed_on=on):
            return
        after, _ = informed(self.customer, self.known)
        language = self.services.language
        words = (("before", informed_word(before, language)), ("after", informed_word(after, language)))
        told = Message(N_("Informed: {before} → {after}. Ctrl+Z takes it back."), words)
        self.tell_done(told, lambda: self._inform(old, old_on))

    def do_keep_until(self) -> None:
        """Ask until when what is kept on this customer is needed; an empty answer means nobody knows."""
        language, today, until = self.services.language, self.services.today(), self.customer.keep_until

        def check(answer: str) -> str:
            day = parse_due(answer, today, language.code)
            return "" if day or not answer.strip() else self.say(NO_DAY, day=answer.strip())

        def answered(answer: str) -> None:
            self.keep_customer(keep_until=parse_due(answer, today, language.code))

        question = self.say(N_("Keep until? In 2 years, 31 Dec 2028 … Empty: no date"))
        self.ask(question, forms.long_date(until, language) if until else "", answered, check)

    def keep_customer(self, **fields: str | date | None) -> bool:
        """Keep the customer as changed; where that fails say so, leave the old one and return False."""
        changed = self.customer.changed(**fields, rev=self.customer.rev + 1)
        try:
            self.services.store.save_customer(changed)
        except Told as error:
            self.faults = (error.message,)
        else:
            self.customer = changed
        self.take_in_customer()
        return self.customer is changed
