"""Commands of the call that only make the next call of it: what they make is pure, and stands in `desk.call`."""

from __future__ import annotations

from typing import Protocol

from interview_tui.desk.call.pressing import Step
from interview_tui.tui.shared.commands import Command, Declared


class Steps(Protocol):
    """A screen that holds a call."""

    def step(self, makes: Step) -> None:
        """Make the next call of the one that is held."""
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
    """Declare a command that makes the next call; its id is the name it is given in the screen."""
    return Declared(
        lambda screen: screen.step(makes),
        Command("", title, hint, keys=keys, empty=empty, selected=selected, in_menu=in_menu),
    )
