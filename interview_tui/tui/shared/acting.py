"""A screen with a list on which things can be done: each is reported in a sentence, and undoable."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from interview_tui.desk.deleting import bring_back
from interview_tui.desk.promises import PromiseAct
from interview_tui.desk.services import Services
from interview_tui.insight.due import Reminder
from interview_tui.language import forms
from interview_tui.language.message import N_, Message, Told
from interview_tui.tui.panels.panel import told_page
from interview_tui.tui.shared.screen import InterviewScreen

if TYPE_CHECKING:
    from interview_tui.records.resting import Rest


class ActingScreen(InterviewScreen[None]):
    """Reports what was just done, and knows how to undo it."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.done: Message | None = None
        """The message about what was just done; it disappears with the next key."""
        self._taking_back: Callable[[], None] | None = None

    def tell_done(self, done: Message, take_back: Callable[[], None] | None) -> None:
        """Report what was done in a list, with the way to undo it."""
        self.done, self._taking_back = done, take_back
        self.read_again()

    def tell_here(self, told: Message) -> None:
        """Display a message below the list; the previous action can still be undone."""
        self.tell_done(told, self._taking_back)

    def act_on(self, conversation_id: str, note_id: str, act: PromiseAct, *, theirs: bool = False) -> None:
        """Act on a promise, a complaint or another matter; further keys go to the questions this asks.

        `theirs`: the customer's side promised it.
        """
        # Imported here: no first picture needs it.
        from interview_tui.tui.shared.promises import act_on

        act_on(self, conversation_id, note_id, act, theirs=theirs)

    def put_off(self, one: Reminder, name: str) -> None:
        """Snooze something called `name` until the week is over, or end its rest."""
        from interview_tui.desk.today.resting import rest_of, resting

        standing = resting(one, self.services)
        if standing is None:
            self._rest(rest_of(one, self.services), name)
        else:
            self._wake(standing, name)

    def _rest(self, rest: Rest, name: str) -> None:
        day = forms.weekday_date(rest.until, self.services.language, near=self.services.today())
        told = Message(N_("Rests until {date}: {name}. Ctrl+Z undoes it."), (("name", name), ("date", day)))
        self._keep(lambda: self.services.store.rest(rest), told, lambda: self._wake(rest, name))

    def _wake(self, rest: Rest, name: str) -> None:
        told = Message(N_("Reminders are back on: {name}."), (("name", name),))
        self._keep(lambda: self.services.store.wake(rest.id), told, lambda: self._rest(rest, name))

    def _keep(self, keep: Callable[[], object], done: Message, take_back: Callable[[], None] | None) -> None:
        try:
            keep()
        except Told as error:
            self.app.push_screen(told_page(error.message, self.services))
        else:
            self.tell_done(done, take_back)

    def take_back(self) -> None:
        """Undo what was just done; after that, restore the conversation deleted last."""
        take_back, self._taking_back = self._taking_back, None
        if take_back is not None:
            take_back()
            return
        try:
            back = bring_back(self.services)
        except Told as error:
            self.app.push_screen(told_page(error.message, self.services))
            return
        if back is not None:
            self.tell_done(Message(N_("It is back: {conversation}."), (("conversation", back.which),)), None)

    def read_again(self) -> None:
        """Read from the store again, because something was changed elsewhere."""
        raise NotImplementedError
