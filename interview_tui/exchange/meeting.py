"""How two states of a record meet: which one prevails, whatever the order of arrival."""

from interview_tui.records.handed import Handed, HandedState


def rank(handed: Handed) -> tuple[bool, int, int, int, bool, str, str]:
    """Return the sort key: erased wins; then the present owner, then the later version; of equal ones the greater hash.

    Restoring a backup raises the term, but not how often the customer has changed hands.
    """
    erased = handed.state == HandedState.ERASED
    is_there = handed.state == HandedState.THERE
    return erased, handed.hands, handed.term, handed.rev, is_there, handed.hash, str(handed.state)


def clash(new: Handed, known: Handed | None) -> bool:
    """Return whether two different states of a record have the same version; somebody should be told."""
    if known is None or HandedState.ERASED in (new.state, known.state):
        return False
    version = (new.hands, new.term, new.rev)
    return version == (known.hands, known.term, known.rev) and rank(new) != rank(known)


def prevails(new: Handed, known: Handed | None) -> bool:
    """Return whether a received state replaces the known one; an equal one does not."""
    return known is None or rank(new) > rank(known)
