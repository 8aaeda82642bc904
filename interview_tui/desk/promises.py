"""What can be done, from a list, with a promise, a complaint or a matter that is kept in an earlier conversation."""

from enum import Enum, auto


class PromiseAct(Enum):
    """What is done with it. Each is told apart wherever it is done; there is nothing else to fall back to."""

    KEEP = auto()
    """The promise is kept, the matter was asked."""
    MOVE = auto()
    """To another day, which has to be asked for."""
    NOT_KEPT = auto()
    """Nobody waits for the promise any more, though it was not kept."""
    TELL = auto()
    """The customer knows that the promise was moved or not kept."""
    COMPLAINT = auto()
    """What is next about the complaint, which has to be asked for."""
