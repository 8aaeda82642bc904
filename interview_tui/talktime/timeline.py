"""Who spoke when: the value that all talk time rests on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeAlias

LATEST_S = 9e9
"""In seconds: later times would not keep microseconds apart as floats."""


class Speaker(StrEnum):
    """The two sides of a conversation. Several people on one side are one speaker; the rest is silence."""

    STAFF = "staff"
    CUSTOMER = "customer"


SIDES = tuple(Speaker)
"""Whose speech is counted: a document may name a speaker that this version does not know."""


@dataclass(frozen=True, slots=True)
class Segment:
    """One speaker talking, in seconds from the start of the call.

    Raises ValueError if a time is not finite, negative or beyond LATEST_S, or the end is before the start.
    """

    speaker: Speaker
    start_s: float
    end_s: float
    rest: Mapping[str, Any] | None = field(default=None, compare=False, repr=False)
    """Whatever a document says of it that this version does not know."""

    def __post_init__(self) -> None:
        if not 0 <= self.start_s <= self.end_s <= LATEST_S:
            raise ValueError(f"a segment cannot go from {self.start_s!r} to {self.end_s!r} seconds")


Timeline: TypeAlias = tuple[Segment, ...]
"""The segments of a call, in any order; they may touch, overlap and repeat, even those of one speaker."""
