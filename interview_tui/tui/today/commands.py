"""The commands of the first screen: opening a line, acting on the selection after Tab, going elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from interview_tui.desk.deleting import Deleted, which
from interview_tui.desk.exporting.subjects import subjects_here
from interview_tui.desk.promises import PromiseAct
from interview_tui.desk.services import Services
from interview_tui.desk.today import choosing
from interview_tui.desk.today.entries import Action, whom
from interview_tui.desk.today.state import Today
from interview_tui.desk.today.whom import plan_of
from interview_tui.insight.due_words import words_of
from interview_tui.language.message import N_, NC_, Message
from interview_tui.records.words import Form, PromiseState
from interview_tui.tui import ending, settings
from interview_tui.tui.shared.commands import Bound, Command, command
from interview_tui.tui.shared.contacting import JUST_TALKED, NOT_REACHED, ContactingScreen
from interview_tui.tui.shared.customer_page import NOT_KEPT_YET, TITLE, LeadsToCustomer
from interview_tui.tui.shared.deleting import ask_to_delete, delete_and_tell
from interview_tui.tui.shared.messages import (
    ExportWanted,
    FinishWanted,
    ReadingWanted,
    Wanted,
)
from interview_tui.tui.today.answering import AnswersFromTheList
from interview_tui.tui.today.elsewhere import LeadsElsewhere

if TYPE_CHECKING:
    from interview_tui.desk.before.plan import Plan
    from interview_tui.desk.contacting import Contacted
    from interview_tui.records.appointment import Appointment


class TodayCommands(LeadsElsewhere, AnswersFromTheList, ContactingScreen, LeadsToCustomer):
    """The commands of the first screen, without anything about its display."""

    place: ClassVar[str] = NC_("place", "today")
    offers = (
        *settings.EVERYWHERE,
        settings.coach,
        settings.author,
        settings.private,
        *settings.LISTENING,
        settings.phone_region,
        settings.backup,
        settings.backup_folder,
        settings.calendar,
        *settings.TEAM,
        ending.quit,
    )

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.today = Today()
        self.leads = False
        """Something was collected from others, so there is a board."""

    # provided by the screen

    def take(self, today: Today) -> None:
        """Take over the selection, and whether a letter is awaited; the list stays."""
        raise NotImplementedError

    def ask_with_whom(self, appointment: Appointment) -> None:
        """Type an appointment's name as the default, for the person to choose or replace."""
        raise NotImplementedError

    def empty_line(self) -> None:
        """Empty the line and go back to it."""
        raise NotImplementedError

    # which of them work now

    def commands(self) -> Sequence[Command]:
        """Leave out what does not fit the selected entry."""
        fitting = self.fitting()
        everywhere, missing = self.export.command, None if self.leads else self.team.command
        return [
            one
            for one in super().commands()
            if (not one.after_tab or one in fitting or one == everywhere) and one != missing
        ]

    def fitting(self) -> list[Command]:
        """Return what a letter behind Tab does with the selected entry."""
        due = self.today.chosen and self.today.chosen.due
        return [one.command for one in [*self._fitting(), *([self.rest] if due and due.may_rest else [])]]

    def _fitting(self) -> list[Bound]:
        match self.today.chosen and self.today.chosen.action:
            case Action.RESUME | Action.AFTER:
                page = [self.customer_page] if self.customer_here() is not None else []
                return [self.finish, self.read, *page, self.export, self.delete]
            case Action.PROMISE:
                return [*self._of_promise(), *self._contacts(), self.read, self.export]
            case Action.COMPLAINT:
                return [self.complaint, *self._contacts(), self.read, self.export]
            case Action.SAID:
                return [self.answer, self.read, self.export]
            case Action.ASKED:
                return [self.answer]
            case Action.READ:
                return [*self._contacts(), self.read, self.export, self.delete]
            case Action.CUSTOMER:
                return [*self._contacts(), self.export]
            case Action.NEW:
                return self._contacts()
            case _:
                return []

    def _contacts(self) -> list[Bound]:
        """Return what may have been with the customer of the selected entry."""
        page = [self.customer_page] if self.customer_here() is not None else []
        return [self.just_talked, self.not_reached, *page] if self.today.chosen and self.today.chosen.whom else page

    def _of_promise(self) -> list[Bound]:
        promise = self.today.chosen and self.today.chosen.due and self.today.chosen.due.promise
        if not promise:
            return []
        is_open = promise.state != PromiseState.NOT_KEPT
        tells = [self.word_given] if promise.owes_word else []
        return [*([self.kept, self.move, self.not_kept] if is_open else []), *tells]

    # the commands

    @command(
        N_("Open the selected line; on the empty line go on or call without a name"),
        NC_("hint", "open"),
        keys=("enter",),
        in_menu=False,
    )
    def open(self) -> None:
        """Open what is selected; on the empty line go on with an open conversation, or call nobody."""
        if choosing.wants_sample(self.today):
            self.sample()
            return
        entry = choosing.entered(self.today)
        if entry is not None and entry.in_my_name is not None:
            self.answer()
        elif entry is not None and entry.action is Action.APPOINTMENT and entry.appointment is not None:
            self.ask_with_whom(entry.appointment)
        elif entry is not None:
            self.give_way(Wanted(entry))
            if self.today.typed or self.today.answering is not None:
                self.empty_line()

    @command(
        N_("What can be done with the selected line: then its letter"),
        NC_("hint", "more"),
        keys=("tab",),
        in_menu=False,
    )
    def act(self) -> None:
        """Wait for a letter that acts on the selected line; where none fits, select the next one."""
        self.take(choosing.acting(self.today) if self.fitting() else choosing.moved(self.today, 1))

    @command(N_("Wrap up an open conversation without going on"), NC_("hint", "wrap up"), after_tab=NC_("key", "f"))
    def finish(self) -> None:
        """End an open conversation without going on with it."""
        head = self.today.chosen.head if self.today.chosen else None
        if head is not None:
            self.give_way(FinishWanted(head.id, whom(head)))

    @command(JUST_TALKED, NC_("hint", "just talked"), after_tab=NC_("own key", "p"), own_letter=True)
    def just_talked(self) -> None:
        """Keep that we just talked."""
        self.enter_contact(Form.CHAT)

    @command(NOT_REACHED, NC_("hint", "not reached"), after_tab=NC_("own key", "n"), own_letter=True)
    def not_reached(self) -> None:
        """Keep that they were not reached."""
        self.enter_contact(Form.ATTEMPT)

    def plan_here(self) -> Plan | None:
        """Return whom the selected entry is about."""
        return plan_of(self.services, self.today.chosen) if self.today.chosen else None

    def take_in_contact(self, contact: Contacted | None) -> None:
        """Empty the line: the name has done what it was typed for."""
        if self.today.typed:
            self.empty_line()

    @command(N_("Done: the promise is kept, the matter was asked"), NC_("hint", "done"), after_tab=NC_("key", "d"))
    def kept(self) -> None:
        """Mark the selected promise as kept."""
        self._act(PromiseAct.KEEP)

    @command(N_("Move the promise to another day"), NC_("hint", "move"), after_tab=NC_("key", "m"))
    def move(self) -> None:
        """Move the selected promise."""
        self._act(PromiseAct.MOVE)

    @command(
        N_("The promise was not kept, and nobody waits for it any more"),
        NC_("hint", "not kept"),
        after_tab=NC_("key", "k"),
    )
    def not_kept(self) -> None:
        """Mark the selected promise as not kept."""
        self._act(PromiseAct.NOT_KEPT)

    @command(
        N_("Told: the customer knows that it was moved or not kept"),
        NC_("hint", "told"),
        after_tab=NC_("own key", "t"),
        own_letter=True,
    )
    def word_given(self) -> None:
        """Mark that the customer knows."""
        self._act(PromiseAct.TELL)

    @command(N_("Complaint: what is to be done next, to its end"), NC_("hint", "complaint"),
             after_tab=NC_("own key", "b"), own_letter=True)  # fmt: skip
    def complaint(self) -> None:
        """Ask what is next about the complaint."""
        self._act(PromiseAct.COMPLAINT)

    @command(
        N_("Not this week: the reminder is back when the week is over"),
        NC_("hint", "not this week"),
        after_tab=NC_("own key", "z"),
        own_letter=True,
    )
    def rest(self) -> None:
        """Put off what the selected line reminds of until the week is over."""
        entry = self.today.chosen
        if entry is not None and entry.due is not None:
            name = entry.customer.name if entry.customer else entry.head and entry.head.customer
            words = words_of(entry.due, name or "", self.services.today(), self.services.language)
            self.put_off(entry.due, words.what)

    def _act(self, act: PromiseAct) -> None:
        entry = self.today.chosen
        if entry is not None and entry.head is not None and entry.note_id:
            self.act_on(entry.head.id, entry.note_id, act)

    def customer_here(self) -> str | None:
        """Return whom the selected entry is about."""
        entry = self.today.chosen
        if entry is None:
            return None
        return entry.customer.id if entry.customer else entry.head.customer_id if entry.head else None

    def nobody_here(self) -> Message:
        """Return why there is no page: the name is new, or nobody is selected."""
        is_new = self.today.chosen is not None and self.today.chosen.action is Action.NEW
        return Message(NOT_KEPT_YET if is_new else N_("Whose page? Type a name, or select a line with ↓."))

    @command(TITLE, NC_("hint", "customer"), keys=("f6",), after_tab=NC_("key", "c"))
    def customer_page(self) -> None:
        """Show the page of the customer of the selected entry."""
        self.show_customer()

    @command(N_("Undo"), NC_("hint", "undo"), keys=("ctrl+z",))
    def undo(self) -> None:
        """Undo what was just done."""
        self.take_back()

    @command(N_("Read the selected conversation"), NC_("hint", "read"), after_tab=NC_("key", "r"))
    def read(self) -> None:
        """Read the selected conversation, at the note that waits."""
        entry = self.today.chosen
        if entry is not None and entry.head is not None:
            self.give_way(ReadingWanted(entry.head.id, whom(entry.head), entry.note_id or None))

    @command(
        N_("Delete the selected conversation"),
        NC_("hint", "delete"),
        keys=("delete",),
        after_tab=NC_("own key", "e"),
        own_letter=True,
    )
    def delete(self) -> None:
        """Delete the selected conversation, after asking."""
        head = self.today.chosen.head if self.today.chosen else None
        if head is not None:
            one = Deleted(head.id, which(head, self.services.language))
            ask_to_delete(self, one, lambda: delete_and_tell(self.app, self.services, one))

    @command(
        N_("Export what is selected; where nothing is, a period or all"),
        NC_("hint", "export"),
        keys=("f9", "ctrl+x"),
        after_tab=NC_("key", "x"),
    )
    def export(self) -> None:
        """Export the selected conversation or customer; where none is selected, a period or all."""
        entry = self.today.chosen
        head, customer = (entry.head, entry.customer) if entry is not None else (None, None)
        self.give_way(ExportWanted(subjects_here(self.services.today(), head, customer)))

    @command(N_("Look around with a sample"), NC_("hint", "sample"))
    def sample(self) -> None:
        """End, and begin again with a sample."""
        self.app.exit("sample")
