"""Recording "just talked" or "not reached": reported on the same screen, and undoable there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from interview_tui.desk.typed import text_fault
from interview_tui.language.message import N_, NC_, Told
from interview_tui.records.words import Form
from interview_tui.tui.panels.ask import Ask
from interview_tui.tui.panels.panel import told_page
from interview_tui.tui.shared.acting import ActingScreen
from interview_tui.tui.shared.asking import Of, open_panel
from interview_tui.tui.shared.commands import Command, command

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from interview_tui.desk.before.plan import Plan
    from interview_tui.desk.contacting import Contacted

JUST_TALKED = N_("Just talked: keep that, without a guide and without notes")
NOT_REACHED = N_("Not reached: keep that it was tried")


class ContactingScreen(ActingScreen):
    """Records contacts with one key; each screen defines which key."""

    def __init__(self, *args: Any, **fields: Any) -> None:
        super().__init__(*args, **fields)
        self.contact: Contacted | None = None
        """The contact recorded last: a line may be added to it."""

    def plan_here(self) -> Plan | None:
        """Return the customer, time and channel; None if the screen is about nobody."""
        raise NotImplementedError

    def take_in_contact(self, contact: Contacted | None) -> None:
        """Take in that a contact was recorded, or undone (None)."""

    def commands(self) -> Sequence[Command]:
        """Leave the line out if there is nothing to add it to."""
        return [one for one in super().commands() if self.contact is not None or one != self.write_line.command]

    @command(
        N_("A line on what was just entered: what it was about, why they were not reached"),
        NC_("hint", "a line on it"),
        keys=("f2", "ctrl+n"),
    )
    def write_line(self) -> None:
        """Ask for a line about the contact recorded last."""
        contact = self.contact
        if contact is None:
            return
        from interview_tui.desk.contacting import answer_in, with_line
        from interview_tui.records.answer_typed import Doubt
        from interview_tui.records.spoken_measures import doubt_told, meant_told, or_a_note

        asked: list[str] = []
        """The text that was queried already: a second Enter saves it as a note."""

        def check(answer: str) -> str:
            found = None if line.marked else answer_in(contact, answer)
            if found is None or not isinstance(found.read, Doubt) or answer in asked:
                return self.tell(text_fault(answer))
            asked.append(answer)
            return self.tell(or_a_note(doubt_told(found.measure, found.read)))

        def meant(answer: str) -> str:
            found = answer_in(contact, answer)
            if found is None or isinstance(found.read, Doubt):
                return ""
            return self.tell(meant_told(found.measure, found.read.value))

        def written(answer: str) -> None:
            if answer.strip():
                self._tell_contact(lambda: with_line(self.services, contact, answer, as_note=line.marked))

        line = Ask(self.services, self.say(N_("A line on it:")), check=check, meant=meant)
        open_panel(self, line, written, of=Of(contact.conversation.id))

    def enter_contact(self, form: Form) -> None:
        """Record that we were in touch with the screen's customer, or tried to be."""
        # Imported here: the first picture needs none of it.
        from interview_tui.desk.contacting import contacted

        try:
            plan = self.plan_here()
        except Told as error:
            self.app.push_screen(told_page(error.message, self.services))
            return
        if plan is not None:
            self._tell_contact(lambda: contacted(self.services, plan, form))

    def _tell_contact(self, keep: Callable[[], Contacted | None], before: Contacted | None = None) -> None:
        """Save it, report it, and make it undoable; `before` is what undo reverts together with this."""
        from interview_tui.desk.contacting import entered_told, taken_back, taken_back_told

        try:
            contact = keep()
        except Told as error:
            self.app.push_screen(told_page(error.message, self.services))
            return
        self.contact = contact
        self.take_in_contact(contact)
        if contact is not None:
            told = entered_told(contact, self.services)
            self.tell_done(told, lambda: self._tell_contact(lambda: taken_back(self.services, contact), contact))
        elif before is not None:
            self.tell_done(taken_back_told(before, self.services), None)


class ContactLetters(ContactingScreen):
    """A screen about one customer on which letters are keys."""

    @command(JUST_TALKED, NC_("hint", "just talked"), letter=NC_("own key", "p"), own_letter=True)
    def just_talked(self) -> None:
        """Keep that we just talked."""
        self.enter_contact(Form.CHAT)

    @command(NOT_REACHED, NC_("hint", "not reached"), letter=NC_("own key", "n"), own_letter=True)
    def not_reached(self) -> None:
        """Keep that they were not reached."""
        self.enter_contact(Form.ATTEMPT)
