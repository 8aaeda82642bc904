"""Settles a customer's expectation as met or disappointed, with an optional line on why."""

from __future__ import annotations

from interview_tui.desk.customer.entering import Proposed, with_outcome
from interview_tui.records.entry import Entry
from interview_tui.records.words import Aspect, Outcome


def is_expectation(entry: Entry | None) -> bool:
    """Return whether it is an expectation that is still open."""
    return entry is not None and entry.aspect is Aspect.EXPECTATION and not entry.is_over


def came_to_its_end(entry: Entry, outcome: Outcome, typed: str) -> Proposed:
    """Return the expectation with its outcome and what came of it, as typed; sensitive text has to be confirmed."""
    return with_outcome(Proposed(entry.changed(outcome=outcome), entry.sensitive), typed)
