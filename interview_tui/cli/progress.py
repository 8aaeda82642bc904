"""How far something is that takes longer than a second, on a line that goes when it is done."""

import sys
import time
from types import TracebackType

import click

from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_

AFTER_S = 1.0
"""Seconds before it is shown at all."""
EACH_S = 0.1
_WIDTH = 20


class Progress:
    """A bar for those who watch: on standard error, where that is a terminal. Called with a number, it lets go on."""

    def __init__(self, of: int, language: Language) -> None:
        self._of = of
        self._language = language
        self._next = time.monotonic() + AFTER_S
        self._watched = bool(sys.stderr and sys.stderr.isatty())
        self._shown = ""

    def __enter__(self) -> "Progress":
        """Begin."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Take the line away."""
        if self._shown:
            click.echo(f"\r{' ' * len(self._shown)}\r", err=True, nl=False)

    def __call__(self, number: int) -> bool:
        """Show how far it is."""
        if self._watched and (now := time.monotonic()) >= self._next:
            self._next = now + EACH_S
            done = _WIDTH * min(number, self._of) // max(self._of, 1)
            told = N_("{bar} {n} of {of} conversations")
            bar = "█" * done + "░" * (_WIDTH - done)
            said = self._language.say(told, bar=bar, n=number, of=self._of)
            click.echo(f"\r{said:<{len(self._shown)}}", err=True, nl=False)
            self._shown = said
        return True
