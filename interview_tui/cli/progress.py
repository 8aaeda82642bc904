"""How far something is that takes longer than a second, on a line that goes when it is done."""

import sys
import time
from threading import Event, Thread
from types import TracebackType

import click

from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_

AFTER_S = 1.0
"""Seconds before it is shown at all."""
EACH_S = 0.2
_WIDTH = 20


class Progress:
    """Shows those who watch how far it is: on standard error, where that is a terminal.

    A thread of its own draws: what takes long may have no number yet, as reading what there is.
    """

    def __init__(self, language: Language, of: int = 0) -> None:
        self._language = language
        self._of = of
        self._number = 0
        self._begun = time.monotonic()
        self._over = Event()
        # A daemon, so that nobody waits for it.
        self._drawing = Thread(target=self._draw, daemon=True) if sys.stderr and sys.stderr.isatty() else None

    def __enter__(self) -> "Progress":
        """Begin."""
        if self._drawing:
            self._drawing.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Take the line away."""
        self._over.set()
        if self._drawing:
            self._drawing.join()

    def __call__(self, number: int) -> bool:
        """Take note of how far it is, and let it go on."""
        self._number = number
        return True

    def _draw(self) -> None:
        shown = ""
        if self._over.wait(AFTER_S):
            return
        while True:
            said = line(self._number, self._of, time.monotonic() - self._begun, self._language)
            click.echo(f"\r{said:<{len(shown)}}", err=True, nl=False)
            shown = said
            if self._over.wait(EACH_S):
                click.echo(f"\r{' ' * len(shown)}\r", err=True, nl=False)
                return


def line(number: int, of: int, seconds: float, language: Language) -> str:
    """Return how far it is: a bar where the number is known, else for how long it has been reading."""
    if not number:
        return language.say(N_("Reading … {time}"), time=forms.elapsed(seconds))
    done = _WIDTH * min(number, of) // max(of, 1)
    bar = "█" * done + "░" * (_WIDTH - done)
    return language.say(N_("{bar} {n} of {of} conversations"), bar=bar, n=number, of=of)
