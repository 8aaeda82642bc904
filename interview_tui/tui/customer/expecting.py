"""Settling an expectation on the customer page: one key, a choice of two, and an optional line."""

from __future__ import annotations

from interview_tui.desk.customer.entry_words import with_what_came
from interview_tui.desk.customer.expecting import came_to_its_end, is_expectation
from interview_tui.desk.typed import entry_fault
from interview_tui.language.message import N_, NC_
from interview_tui.records.customer_changes import settled
from interview_tui.records.entry import Entry
from interview_tui.records.spoken_entries import outcome_word
from interview_tui.records.words import Outcome
from interview_tui.tui.customer.entering import EntersOnPage
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.shared.asking import Of, ask, choose
from interview_tui.tui.shared.commands import command
from interview_tui.tui.shared.confirming import keep_confirmed


class SettlesExpectations(EntersOnPage):
    """A customer page on which expectations are settled."""

    @command(N_("What they expected was met, or disappointed"), NC_("hint", "met or not"), letter=NC_("key", "s"))
    def settle_expectation(self) -> None:
        """Choose how the selected expectation ended, and ask what came of it; empty: nothing."""
        entry = self.entry
        if entry is None or not is_expectation(entry):
            return
        options = [Option(one, outcome_word(one, self.services.language)) for one in Outcome]
        choose(self, entry.text, options, lambda chosen: self._ask_what_came(entry, Outcome(chosen)))

    def _ask_what_came(self, entry: Entry, outcome: Outcome) -> None:
        def keep(one: Entry) -> None:
            at = self.services.now().wall
            done = with_what_came(one, self.services.language)
            self.change_customer(
                lambda customer: settled(customer, one, at), done, N_("Kept: {what}. Ctrl+Z undoes it.")
            )

        def answered(typed: str) -> None:
            keep_confirmed(self, came_to_its_end(entry, outcome, typed), keep, entry.sensitive)

        question = self.say(N_("What came of it? Empty: nothing to add"))
        ask(self, question, "", answered, lambda typed: self.tell(entry_fault(typed)), of=Of(one=entry.id))
