"""Commands of the call that only make its next state: the functions are pure, and in `desk.call`."""

from __future__ import annotations

from typing import Protocol

from interview_tui.desk.call.pressing import Step
from interview_tui.tui.shared.commands import Command, Declared


class Steps(Protocol):
    """A screen that holds a call."""

    def step(self, makes: Step) -> None:
        """Make the next state of the call."""
        ...


def next_call(
    makes: Step,
    title: str,
    hint: str = "",
    *,
    keys: tuple[str, ...] = (),
    empty: tuple[str, ...] = (),
    selected: tuple[str, ...] = (),
    in_menu: bool = True,
) -> Declared[Steps]:
    """Declare a command that makes the call's next state; its id is its name in the screen's class."""
    return Declared(
        lambda screen: screen.step(makes),
        Command("", title, hint, keys=keys, empty=empty, selected=selected, in_menu=in_menu),
    )
