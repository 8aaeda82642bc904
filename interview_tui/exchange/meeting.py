"""How two states of a record meet: which one prevails, whatever the order of arrival."""

from interview_tui.records.handed import Handed, HandedState


def rank(handed: Handed) -> tuple[bool, int, int, bool, str, str]:
    """Return the sort key: erased wins; then the later version; of equal versions the greater hash."""
    erased = handed.state == HandedState.ERASED
    return erased, handed.term, handed.rev, handed.state == HandedState.THERE, handed.hash, str(handed.state)


def prevails(new: Handed, known: Handed | None) -> bool:
    """Return whether a received state replaces the known one; an equal one does not."""
    return known is None or rank(new) > rank(known)
