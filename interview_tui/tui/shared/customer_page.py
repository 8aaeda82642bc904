"""The page of a screen's customer: the same key everywhere, and Esc returns to the same place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from interview_tui.language.message import N_, NC_, Message
from interview_tui.tui.shared.commands import Command, command
from interview_tui.tui.shared.messages import CustomerWanted
from interview_tui.tui.shared.screen import InterviewScreen
from interview_tui.tui.shared.team_messages import LeadReadingWanted

if TYPE_CHECKING:
    from interview_tui.insight.board import Key

TITLE = N_("Page of the customer: all that is known, what is open, everything that was")
NOBODY = N_("This has no customer who is kept, so there is no page.")
NOT_KEPT_YET = N_("Nobody is kept under this name yet: a call keeps them, or one key for just talked or not reached.")


class LeadsToCustomer(InterviewScreen[None]):
    """A screen that may have a customer."""

    on_call: ClassVar[bool] = False
    """A call is going on there: no second one can be started from the page."""

    def commands(self) -> Sequence[Command]:
        """Leave the page out if there is no customer."""
        found = super().commands()
        return found if self.customer_here() is not None else [one for one in found if one.id != "customer_page"]

    def press(self, key: str, character: str | None) -> bool:
        """Start a command; for the key of a missing page say why there is none."""
        if super().press(key, character):
            return True
        is_asked_for = key in self.customer_page.command.keys
        if is_asked_for:
            self.tell_here(self.nobody_here())
        return is_asked_for

    def nobody_here(self) -> Message:
        """Return why there is no page."""
        return Message(NOBODY)

    def show_customer(self) -> None:
        """Show the page of the customer whom this is about, or else what others released of them."""
        customer_id = self.customer_here()
        if customer_id is not None and self.services.store.customer(customer_id) is not None:
            self.give_way(CustomerWanted(customer_id, on_call=self.on_call))
        elif keys := self._released(customer_id):
            # Whoever leads reads what was released of them: the page is their author's.
            self.give_way(LeadReadingWanted(keys, keys[0]))
        else:
            self.tell_here(self.nobody_here())

    def _released(self, customer_id: str | None) -> tuple[Key, ...]:
        if customer_id is None or not self.services.store.has_collected():
            return ()
        from interview_tui.desk.team.one_customer import released_of  # nobody needs it to whom nothing came

        return released_of(self.services.store, customer_id)

    @command(TITLE, NC_("hint", "customer"), keys=("f6", "ctrl+t"))
    def customer_page(self) -> None:
        """Show the page of the customer."""
        self.show_customer()
