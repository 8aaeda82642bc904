"""How far something is, in closed vocabularies that the shell declares: nothing here needs pydantic."""

from enum import StrEnum


class ReadState(StrEnum):
    """How far a reader is with a conversation."""

    NEW = "new"
    READ = "read"
    TO_TALK = "to_talk"
    """It is to be talked about with whoever held it."""
    SETTLED = "settled"


class ThemeState(StrEnum):
    """What we do about a theme. That its customers were told is no state: it is so when each of them knows."""

    OPEN = "open"
    WORKED_ON = "worked_on"
    DONE = "done"
    WONT_DO = "wont_do"
    """We do not do it, and say why."""
