"""What a list can do with a promise, a complaint or another matter recorded in an earlier conversation."""

from enum import Enum, auto


class PromiseAct(Enum):
    """The actions. Each is handled explicitly; there is no default case."""

    KEEP = auto()
    """The promise is kept, or the matter was asked."""
    MOVE = auto()
    """To another date, which has to be asked for."""
    NOT_KEPT = auto()
    """Nobody is waiting for the promise any more, although it was not kept."""
    TELL = auto()
    """The customer knows that the promise was moved or not kept."""
    COMPLAINT = auto()
    """The complaint's next step, which has to be asked for."""
