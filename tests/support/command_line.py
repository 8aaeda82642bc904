"""The command line as a test calls it, how it ended, and a look into the store that it worked on."""

import io
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

from interview_tui.store.store import JsonStore, open_store
from tests.support.frozen import START

NOW = START + timedelta(hours=1)
"""The moment at which tests of the command line call it: an hour after the sample was made."""
GARETH = "Gareth Llewellyn"
"""Of the sample."""


class Ended(NamedTuple):
    code: int
    out: str
    err: str


Interview = Callable[..., Ended]


class Terminal(io.StringIO):
    """What a person types, as if it came from a terminal."""

    def isatty(self) -> bool:
        return True


def opened(home: Path) -> JsonStore:
    """Return a store as it is now."""
    return open_store(home, now=lambda: NOW)


def id_of(home: Path, name: str = GARETH) -> str:
    """Return the id of the customer who is called so."""
    [found] = [one.id for one in opened(home).customers().customers.values() if one.name == name]
    return found
