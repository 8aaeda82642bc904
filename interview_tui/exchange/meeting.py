"""How two states of one record meet: which of them prevails, whatever the order in which they come."""

from interview_tui.records.handed import Handed, HandedState


def rank(handed: Handed) -> tuple[bool, int, int, bool, str, str]:
    """Return what is compared: gone for good stays gone; else the later version; of equal ones the greater hash."""
    erased = handed.state == HandedState.ERASED
    return erased, handed.term, handed.rev, handed.state == HandedState.THERE, handed.hash, str(handed.state)


def prevails(new: Handed, known: Handed | None) -> bool:
    """Tell whether what came takes the place of what is known: what is known already does not."""
    return known is None or rank(new) > rank(known)
