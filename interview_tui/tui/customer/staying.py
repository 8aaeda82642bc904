"""How the relationship goes on, on the customer page: one key, a choice of four, and one or two lines."""

from __future__ import annotations

from interview_tui.desk.customer.staying import TURNS, Turn, asks_on, taken, turns_of
from interview_tui.language.message import N_, NC_
from interview_tui.records.customer_changes import begun
from interview_tui.records.entry import Entry
from interview_tui.records.spoken_entries import aspect_word
from interview_tui.records.words import Aspect
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.shared.asking import ask, choose
from interview_tui.tui.shared.commands import command
from interview_tui.tui.shared.confirming import keep_confirmed
from interview_tui.tui.shared.customer import CustomerScreen


class GoesOn(CustomerScreen):
    """A customer page for noting what was tried, and that somebody is partly elsewhere, left or returned."""

    @command(
        N_("How it goes on: tried, partly elsewhere, left, returned"), NC_("hint", "goes on"), letter=NC_("key", "y")
    )
    def goes_on(self) -> None:
        """Choose what happened, and ask why in one line."""
        language = self.services.language
        options = [
            Option(one.aspect, aspect_word(one.aspect, language), self.say(one.follows))
            for one in turns_of(self.customer)
        ]
        choose(self, self.say(N_("How does it go on?")), options, lambda chosen: self._ask(TURNS[Aspect(chosen)]))

    def _ask(self, turn: Turn) -> None:
        def answered(first: str) -> None:
            if asks_on(turn, first):
                ask(self, self.say(turn.then), "", lambda second: self._take(turn, f"{first}; {second}"))
            else:
                self._take(turn, first)

        ask(self, self.say(turn.question), "", answered)

    def _take(self, turn: Turn, typed: str) -> None:
        services = self.services
        said = taken(
            turn.aspect, typed, entry_id=services.new_id(), at=services.now().wall, code=services.language.code
        )
        if said is None:
            return
        word = aspect_word(turn.aspect, services.language)
        done = f"{word}: {typed}" if typed.strip() else word

        def keep(entry: Entry) -> None:
            self.change_customer(lambda one: begun(one, entry), done, N_("Kept: {what}. Ctrl+Z undoes it."))

        keep_confirmed(self, said, keep)
