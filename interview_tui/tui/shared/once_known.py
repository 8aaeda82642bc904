"""What needs to know the customer waits until that is read: nobody is told that there is nothing before that is so."""

from __future__ import annotations

from collections.abc import Callable

from interview_tui.desk.before.plan import Plan
from interview_tui.tui.shared.screen import InterviewScreen


class ActsOnceKnown(InterviewScreen[None]):
    """A screen on which some commands are about what is known of a customer, which is read behind it."""

    _once_known: Callable[[], None] | None = None

    def once_known(self, plan: Plan, act: Callable[[], None], at_most_s: float | None = None) -> None:
        """Act at once, or as soon as the customer of the plan was read; keys pressed meanwhile are for what comes.

        After `at_most_s` it acts with what is known so far; None: it waits for as long as that takes.
        """
        if plan.is_being_read:
            self._once_known = act
            self.turn.give()
            if at_most_s is not None:
                self.set_timer(at_most_s, self.known_now)
        else:
            act()

    def known_now(self) -> None:
        """Do what waited for it."""
        act, self._once_known = self._once_known, None
        if act is not None:
            self.turn.take_back()
            act()
            self.turn.catch_up()

    def waits_no_more(self, key: str) -> bool:
        """Leave what waits undone with Esc, however long the reading lasts. True where something waited."""
        if key != "escape" or self._once_known is None:
            return False
        self._once_known = None
        self.turn.take_back()
        self.turn.catch_up()
        return True
