"""A progress line for what takes longer than a second; it is removed when done."""

import sys
import time
from threading import Event, Thread
from types import TracebackType

import click

from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_

AFTER_S = 1.0
"""Seconds before the line is shown."""
EACH_S = 0.2
_WIDTH = 20


class Progress:
    """Shows progress on standard error, if that is a terminal.

    A thread of its own draws, because there may be no number yet, as while reading.
    """

    def __init__(self, language: Language, of: int = 0) -> None:
        self._language = language
        self._of = of
        self._number = 0
        self._begun = time.monotonic()
        self._over = Event()
        # A daemon, so that the exit does not wait for it.
        self._drawing = Thread(target=self._draw, daemon=True) if sys.stderr and sys.stderr.isatty() else None

    def __enter__(self) -> "Progress":
        """Start drawing."""
        if self._drawing:
            self._drawing.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Remove the line."""
        self._over.set()
        if self._drawing:
            self._drawing.join()

    def __call__(self, number: int) -> bool:
        """Record progress; always returns True, to go on."""
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
    """Return the progress line: a bar if the total is known, else for how many seconds it has been reading."""
    if not number:
        return language.say(N_("Reading … {time}"), time=forms.elapsed(seconds))
    done = _WIDTH * min(number, of) // max(of, 1)
    bar = "█" * done + "░" * (_WIDTH - done)
    return language.say(N_("{bar} {n} of {of} conversations"), bar=bar, n=number, of=of)
