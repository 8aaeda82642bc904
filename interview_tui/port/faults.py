"""The faults of a store, each described in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from interview_tui.language.message import Told

if TYPE_CHECKING:
    from interview_tui.language.message import Message


class NotFound(Told):
    """There is no such conversation or customer."""


class Unreadable(Told):
    """Something exists but cannot be read; it is left as it is."""


class NotSaved(Told):
    """Something could not be written; the last complete state is still there."""


class ReadOnly(Told):
    """Another process is writing this, or a newer version wrote it."""


class Fault(NamedTuple):
    """Something that could not be read, described in one sentence. It stays as it is."""

    place: str
    """Where it is, as a person would look for it."""
    message: Message
    id: str = ""
    """The id of the conversation or customer, if known."""
