"""Giving a customer to a colleague, on their page: to whom, what goes and what stays, one file; and taking back."""

from __future__ import annotations

from pathlib import Path

from interview_tui.desk.exporting.typed_path import folder_shown, path_of
from interview_tui.desk.team import giving
from interview_tui.desk.team.giving_words import goes, stays, taken_back_told, warned
from interview_tui.disk.calls import Disk
from interview_tui.exchange.parcel import ENDING
from interview_tui.export.file_name import slug
from interview_tui.language.message import N_, NC_, Told, message
from interview_tui.records.clean import clean_line
from interview_tui.tui.panels.panel import Option, told_page
from interview_tui.tui.shared.asking import ask, choose
from interview_tui.tui.shared.commands import command
from interview_tui.tui.shared.customer import CustomerScreen

_BACK = "back"


class GivesAway(CustomerScreen):
    """A page from which a customer can be given to a colleague."""

    @command(N_("Give this customer to a colleague who takes over"), NC_("hint", "give"))
    def give(self) -> None:
        """Ask who takes over, show what goes and what stays, and write the file."""
        ask(self, self.say(N_("Who takes over? The name of the colleague")), "", self._show_what_goes, self._name_fault)

    def _name_fault(self, typed: str) -> str:
        return "" if clean_line(typed).strip() else self.say(giving.NO_NAME)

    def _show_what_goes(self, typed: str) -> None:
        services, language = self.services, self.services.language
        try:
            given = giving.to_give(services.store, [self.customer.id], clean_line(typed).strip())
        except Told as error:
            self.app.push_screen(told_page(error.message, services))
            return
        [one] = given.leaving
        told = N_("{goes}; {stays}. Into which file? From then on {name} writes in it, and here it is read")
        question = self.say(told, goes=goes(one, language), stays=stays(one, language), name=given.to)
        name = f"{slug(self.customer.name)}-{slug(given.to)}{ENDING}"
        usual = Path(folder_shown(Path.cwd())) / name
        ask(self, question, str(usual), lambda path: self._give(given, path_of(path)), proposed=True)

    def _give(self, given: giving.Giving, path: Path) -> None:
        services = self.services
        try:
            giving.give(services.store, given, path, services.today(), Disk())
        except Told as error:
            self.app.push_screen(told_page(error.message, services))
            return
        told = N_("Given to {name}: {path}. Ctrl+Z undoes it.")
        self.tell_done(message(told, name=given.to, path=str(path)), self._take_back_given)

    @command(N_("Take this customer back from the colleague"), NC_("hint", "take back"))
    def take_given_back(self) -> None:
        """Ask, and keep the customer here again."""
        language = self.services.language
        question = warned(self.services.store, self.customer.id, language)
        options = [Option(_BACK, self.say(N_("Take back")))]
        choose(self, question, options, lambda _: self._take_back_given())

    def _take_back_given(self) -> None:
        services = self.services
        try:
            giving.take_back(services.store, self.customer.id, services.today())
        except Told as error:
            self.app.push_screen(told_page(error.message, services))
            return
        self.tell_done(taken_back_told(services.store, self.customer.id), None)
