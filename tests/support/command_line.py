"""The command line as a test calls it, and how it ended."""

from collections.abc import Callable
from typing import NamedTuple


class Ended(NamedTuple):
    code: int
    out: str
    err: str


Interview = Callable[..., Ended]
