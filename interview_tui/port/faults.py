"""What can be wrong with a store, each told in one sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_tui.language.message import Told

if TYPE_CHECKING:
    from interview_tui.language.message import Message


class NotFound(Told):
    """What was given names no conversation or customer."""


class Unreadable(Told):
    """Something is there and cannot be read; it is left as it is."""


class NotSaved(Told):
    """Something could not be written; what is kept is still the last whole state."""


class ReadOnly(Told):
    """Another program writes this, or a newer version wrote it."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that could not be read, told in one sentence. It stays as it is."""

    place: str
    """Where it lies, as a person would look for it."""
    message: Message
    id: str = ""
    """The id of the conversation or customer, where that is known."""
