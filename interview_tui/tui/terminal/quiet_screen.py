"""A screen that is left alone once the program was asked to end."""

from collections.abc import Awaitable, Callable, Iterable
from typing import TypeVar

from textual import events
from textual.message import Message
from textual.screen import Screen

Result = TypeVar("Result")


class QuietScreen(Screen[Result], inherit_bindings=False):
    """Handles nothing of ours any more when the program ends, but that it goes.

    Textual lays out no screen then that was not laid out yet: keys, timers and what was read in a thread would look for
    lines that are not there, and whoever quits while a screen comes would be told of an error of the program.
    """

    def _get_dispatch_methods(
        self, method_name: str, message: Message
    ) -> Iterable[tuple[type, Callable[[Message], Awaitable[None]]]]:
        goes_on = self.is_attached or isinstance(message, events.Unmount)
        for owner, method in super()._get_dispatch_methods(method_name, message):
            if goes_on or (owner.__module__.startswith("textual.") and not isinstance(message, events.Timer)):
                yield owner, method
