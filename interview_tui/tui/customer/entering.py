"""Entering and changing what is known of a customer on their page: begin, end, correct."""

from __future__ import annotations

from collections.abc import Callable

from interview_tui.desk.answers import answer_told, keep_once, named_answer
from interview_tui.desk.came_in import withdraw
from interview_tui.desk.customer.entering import as_correction, proposed
from interview_tui.desk.customer.lines import entry_of
from interview_tui.desk.customer.page import Page
from interview_tui.desk.typed import entry_fault
from interview_tui.insight.known import informed
from interview_tui.language import forms
from interview_tui.language.message import N_, NC_, Told, message
from interview_tui.language.rough_time import read_rough
from interview_tui.records.answer_typed import Named
from interview_tui.records.customer import Customer
from interview_tui.records.customer_changes import begun, corrected, ended
from interview_tui.records.entry import Entry
from interview_tui.records.spoken import informed_word
from interview_tui.records.spoken_entries import aspect_word, basis_word
from interview_tui.records.words import Aspect
from interview_tui.tui.customer.entry_line import EntryLine, Typed
from interview_tui.tui.customer.page import CustomerPage
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.shared.asking import OF_SCREEN, Of, ask, choose, choose_person, open_panel
from interview_tui.tui.shared.commands import command
from interview_tui.tui.shared.confirming import keep_confirmed
from interview_tui.tui.shared.customer import CustomerScreen

_SINGLE = (Aspect.ROLE, Aspect.LANGUAGE, Aspect.WISH, Aspect.RHYTHM, Aspect.POSTAL)
"""Aspects asked for individually, with the current value as the default."""
_MANY = (Aspect.PHONE, Aspect.MAIL, Aspect.THROUGH, Aspect.ELSEWHERE, Aspect.LEFT, Aspect.RETURNED)
"""Aspects of the head that are changed entry by entry."""
_CORRECT, _END = "correct", "end"


class EntersOnPage(CustomerPage):
    """The commands that change what is known."""

    rename = CustomerScreen.rename.in_menu_only()
    address = CustomerScreen.address.in_menu_only()
    inform = CustomerScreen.inform.in_menu_only()
    keep_until = CustomerScreen.keep_until.in_menu_only()

    @property
    def entry(self) -> Entry | None:
        """The selected current entry; None if none is selected, or it has ended."""
        entry = entry_of(self.page.chosen) if isinstance(self.page, Page) else None
        return entry if entry is not None and not entry.is_over else None

    def add_letter(self) -> str:
        """Return the letter that adds something."""
        return self.add.command.letter_in(self.services.language)

    @command(N_("Add what you know: a line, and a letter for what it is"), NC_("hint", "add"),
             letter=NC_("own key", "a"), own_letter=True)  # fmt: skip
    def add(self) -> None:
        """Ask for a line, and keep it as what it is."""

        def typed(known: Typed) -> None:
            what, text = known
            if isinstance(what, Aspect):
                self.keep_typed(what, text)
            else:
                self.keep_answer(what)

        open_panel(self, EntryLine(self.services, self.customer), typed)

    def keep_answer(self, named: Named) -> None:
        """Save an answer to a measure that arrived on its own; unchanged if the same one exists today."""
        services, store = self.services, self.services.store
        conversation = named_answer(services, self.customer, self.known, named)
        what = answer_told(named, services.language)
        try:
            same = keep_once(store, conversation)
        except Told as error:
            self.tell_not_kept(error.message)
            return
        if same is not None:
            self.tell_done(message(N_("That answer of today is kept already.")), None)
            return

        def undone() -> None:
            self._keep(lambda: withdraw(store, conversation), message(N_("Undone: {what}."), what=what), None)

        self.tell_done(message(N_("Kept: {what}. Ctrl+Z undoes it."), what=what), undone)

    def keep_typed(self, aspect: Aspect, text: str, of: Entry | None = None) -> None:
        """Save what was typed as an entry, replacing `of` if that was a mistake.

        Anything sensitive is confirmed first.
        """
        services = self.services
        proposal = proposed(
            text, aspect, entry_id=services.new_id(), at=services.now().wall, code=services.language.code
        )
        if proposal is not None:
            before = of.sensitive if of is not None else None
            keep_confirmed(self, proposal, lambda entry: self._enter(entry, of), before)

    def _enter(self, entry: Entry, of: Entry | None) -> None:
        done = f"{aspect_word(entry.aspect, self.services.language)}: {entry.text}"
        if of is None:
            self.change_customer(lambda one: begun(one, entry), done, N_("Kept: {what}. Ctrl+Z undoes it."))
            self.select(entry.id)
            return
        better = as_correction(of, entry)
        self.change_customer(lambda one: corrected(one, of.id, better), done)
        self.select(better.id)

    @command(N_("Holds no longer: the selected entry ends"), NC_("hint", "ended"), keys=("delete", "ctrl+x"))
    def end_entry(self) -> None:
        """Ask since when the selected entry no longer holds; empty: today."""
        if self.entry is not None:
            self._end(self.entry)

    def _end(self, entry: Entry) -> None:
        today, language = self.services.today(), self.services.language

        def check(answer: str) -> str:
            known = not answer.strip() or read_rough(answer, today, language.code) is not None
            return "" if known else self.say(NO_ROUGH, date=forms.long_date(today, language))

        def answered(answer: str) -> None:
            at, until = self.services.now().wall, read_rough(answer, today, language.code)
            done = self.say(N_("ended: {what}"), what=entry.text)
            self.change_customer(lambda one: ended(one, entry.id, at, until), done)

        ask(
            self,
            self.say(N_("Since when no longer? 2024, March, yesterday … Empty: today")),
            "",
            answered,
            check,
            of=Of(one=entry.id),
        )

    @command(N_("Correct a slip in the selected entry"), NC_("hint", "correct"), letter=NC_("key", "c"))
    def correct(self) -> None:
        """Ask for a better text for the selected entry."""
        if self.entry is not None:
            self._correct(self.entry)

    def _correct(self, entry: Entry) -> None:
        self._ask_for(
            entry.aspect, entry.text, lambda answer: self.keep_typed(entry.aspect, answer, entry), Of(one=entry.id)
        )

    def _ask_for(self, aspect: Aspect, text: str, answered: Callable[[str], None], of: Of = OF_SCREEN) -> None:
        def changed(answer: str) -> None:
            if answer.strip() != text:
                answered(answer)

        ask(
            self,
            f"{aspect_word(aspect, self.services.language)}:",
            text,
            changed,
            lambda answer: self.tell(entry_fault(answer)),
            of=of,
        )

    # who it is

    @command(N_("Who it is: name, role, ways to reach, wish on contact, Sie or du, basis …"), NC_("hint", "who"),
             letter=NC_("key", "w"))  # fmt: skip
    def who(self) -> None:
        """Choose what to change in the head."""
        if self.page is None:
            return
        customer, language = self.customer, self.services.language
        held = {one.id: one for one in customer.holding(*_MANY)}
        fields = (
            (self.rename, customer.title),
            (self.address, customer.address),
            (self.inform, informed_word(informed(customer, self.known)[0], language)),
            (self.basis, basis_word(customer.basis, language) if customer.basis else ""),
            (self.keep_until, self.dated(customer.keep_until)),
            (self.first_deal, self.dated(customer.first_deal)),
            (self.through, ""),
        )
        acts: dict[str, Callable[[], None]] = {one.command.id: one for one, _ in fields}
        options = [Option(one.command.id, self.say(one.command.title), now) for one, now in fields]
        single = [
            Option(aspect, aspect_word(aspect, language), ", ".join(one.text for one in customer.holding(aspect)))
            for aspect in _SINGLE
        ]
        several = [Option(one.id, aspect_word(one.aspect, language), one.text) for one in held.values()]

        def chosen(option: str) -> None:
            if option in acts:
                acts[option]()
            elif option in held:
                self._correct_or_end(held[option])
            else:
                self._single(Aspect(option), customer)

        choose(self, self.say(N_("What is it?")), [options[0], *single, *several, *options[1:]], chosen)

    def _single(self, aspect: Aspect, customer: Customer) -> None:
        now = next(iter(customer.holding(aspect)), None)

        def answered(answer: str) -> None:
            if answer.strip():
                self.keep_typed(aspect, answer)
            elif now is not None:
                self._end(now)

        self._ask_for(aspect, now.text if now is not None else "", answered)

    def _correct_or_end(self, entry: Entry) -> None:
        options = [
            Option(_CORRECT, self.say(N_("correct a slip"))),
            Option(_END, self.say(N_("holds no longer"))),
        ]
        acts = {_CORRECT: self._correct, _END: self._end}
        choose(self, entry.text, options, lambda option: acts[option](entry))

    @command(N_("Came through: who recommended us"))
    def through(self) -> None:
        """Choose who recommended us to this customer."""

        def chosen(person: Customer) -> None:
            services = self.services
            entry = Entry(
                id=services.new_id(),
                aspect=Aspect.THROUGH,
                text=person.name,
                person=person.id,
                learnt_at=services.now().wall,
            )
            self._enter(entry, None)

        choose_person(self, self.say(N_("Who recommended us?")), chosen)


NO_ROUGH = N_("This is no past time I understand. Try 2024, March 2025, or {date}.")
