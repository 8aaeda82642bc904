"""Closed vocabularies that the shell's options offer: nothing here needs pydantic."""

from enum import StrEnum


class ReadState(StrEnum):
    """How far a reader is with a conversation."""

    NEW = "new"
    READ = "read"
    TO_TALK = "to_talk"
    """To be discussed with whoever held it."""
    SETTLED = "settled"


class ThemeState(StrEnum):
    """What we do about a theme. "Told" is no state: it follows when each of its customers knows."""

    OPEN = "open"
    WORKED_ON = "worked_on"
    DONE = "done"
    WONT_DO = "wont_do"
    """We will not do it, and say why."""
