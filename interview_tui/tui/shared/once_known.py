"""Commands that need the customer wait until that is read: "nothing known" is never displayed prematurely."""

from __future__ import annotations

from collections.abc import Callable

from interview_tui.desk.before.plan import Plan
from interview_tui.tui.shared.screen import InterviewScreen


class ActsOnceKnown(InterviewScreen[None]):
    """A screen with commands about the customer, who is read in the background."""

    _once_known: Callable[[], None] | None = None

    def once_known(self, plan: Plan, act: Callable[[], None], at_most_s: float | None = None) -> None:
        """Act at once, or as soon as the plan's customer was read; keys pressed meanwhile are queued.

        After `at_most_s` seconds it acts with what is known so far; None: it waits as long as it takes.
        """
        if plan.is_being_read:
            self._once_known = act
            self.turn.give()
            if at_most_s is not None:
                self.set_timer(at_most_s, self.known_now)
        else:
            act()

    def known_now(self) -> None:
        """Do what was waiting for it."""
        act, self._once_known = self._once_known, None
        if act is not None:
            self.turn.take_back()
            act()
            self.turn.catch_up()

    def waits_no_more(self, key: str) -> bool:
        """Cancel what is waiting with Esc; return whether anything was."""
        if key != "escape" or self._once_known is None:
            return False
        self._once_known = None
        self.turn.take_back()
        self.turn.catch_up()
        return True
