"""What every command needs: the language, the folder of the store, and one way to say that something failed."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from interview_tui.language.catalogue import Language, choose_language
from interview_tui.language.message import Told

if TYPE_CHECKING:
    from interview_tui.store.store import JsonStore

NOTHING_FOUND = 1
BAD_INPUT = 2


@dataclass
class Shell:
    """The choices given on the command line, before any command."""

    home: Path | None
    language: str | None

    def speak(self, setting: str | None = None) -> Language:
        """Return the language: the option, else the store's setting, else the environment's."""
        return Language(choose_language(self.language, setting, os.environ))

    def store(self) -> "JsonStore":
        """Open the store. Ends the command with one sentence where that is not possible."""
        from interview_tui.store.files import default_home
        from interview_tui.store.store import open_store

        try:
            return open_store(self.home or default_home(), now=lambda: datetime.now().astimezone())
        except Told as error:
            fail(error, self.speak(), BAD_INPUT)


pass_shell: Callable[..., Callable[..., None]] = click.make_pass_decorator(Shell)


def fail(error: Told, language: Language, code: int) -> NoReturn:
    """End the command: one sentence on stderr, no traceback."""
    say_and_exit(error.message.told(language), code)


def say_and_exit(sentence: str, code: int) -> NoReturn:
    """End the command with a sentence on stderr."""
    click.echo(sentence, err=True)
    sys.exit(code)
