"""What came of an expectation that a customer had: it was met, or it disappointed, and why may be said in a line."""

from __future__ import annotations

from interview_tui.desk.customer.entering import Proposed, with_outcome
from interview_tui.records.entry import Entry
from interview_tui.records.words import Aspect, Outcome


def is_expectation(entry: Entry | None) -> bool:
    """Tell whether there is something that is still expected."""
    return entry is not None and entry.aspect is Aspect.EXPECTATION and not entry.is_over


def came_to_its_end(entry: Entry, outcome: Outcome, typed: str) -> Proposed:
    """Return the expectation with how it ended and what came of it as typed; what that touches is to be asked."""
    return with_outcome(Proposed(entry.changed(outcome=outcome), entry.sensitive), typed)
