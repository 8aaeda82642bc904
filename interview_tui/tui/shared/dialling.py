"""Reaching a customer from a screen about them: dialling, starting a mail, adding a number or address."""

from __future__ import annotations

from interview_tui.desk.customer.reaching import links, region_here, way_fault, way_known
from interview_tui.language.message import N_, NC_, Message
from interview_tui.records.customer_changes import begun
from interview_tui.records.spoken_entries import aspect_word
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.shared.asking import ask, choose
from interview_tui.tui.shared.commands import command
from interview_tui.tui.shared.customer import CustomerScreen
from interview_tui.tui.shared.program import opened


class DiallingScreen(CustomerScreen):
    """A screen about a customer who can be reached from there."""

    @command(N_("Dial, or begin a mail to them"), NC_("hint", "dial"), letter=NC_("own key", "r"), own_letter=True)
    def dial(self) -> None:
        """Dial their number; offer a choice if there are several, ask for one if there is none."""
        ways = links(self.customer, region_here(self.services))
        if len(ways) > 1:
            options = [Option(way, way) for way in ways]
            question = self.say(N_("How do you reach {name}?"), name=self.customer.name)
            choose(self, question, options, lambda way: self._open(way, ways[way]))
        elif ways:
            [(way, link)] = ways.items()
            self._open(way, link)
        else:
            self.add_way()

    @command(N_("Add a way to reach them: number, mail address, address"), NC_("hint", "number"))
    def add_way(self) -> None:
        """Ask for a number or an address, recognised by its form."""

        def answered(typed: str) -> None:
            services = self.services
            entry = way_known(typed, services.new_id(), services.now().wall, services.language.code)
            if entry is not None:
                done = f"{aspect_word(entry.aspect, services.language)}: {entry.text}"
                self.change_customer(lambda one: begun(one, entry), done, N_("Kept: {what}. Ctrl+Z undoes it."))

        question = self.say(N_("Number, mail address or address of {name}"), name=self.customer.name)
        ask(self, question, "", answered, lambda typed: self.tell(way_fault(typed)))

    def _open(self, way: str, link: str) -> None:
        told = N_("No program here takes it: {way}")
        if opened(link):
            told = N_("The telephone or mail program has it, if one is set up here: {way}")
        self.tell_done(Message(told, (("way", way),)), None)
