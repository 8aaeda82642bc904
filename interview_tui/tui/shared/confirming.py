"""Confirms before something sensitive - health, religion, trouble in the family - is recorded about a person."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from interview_tui.desk.customer.entering import Proposed, confirmed, sensitive_question
from interview_tui.language.message import N_
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.shared.asking import choose

if TYPE_CHECKING:
    from interview_tui.records.entry import Entry
    from interview_tui.records.words import Sensitive
    from interview_tui.tui.shared.screen import InterviewScreen

_YES, _NO = "yes", "no"


def keep_confirmed(
    screen: InterviewScreen[Any],
    proposal: Proposed,
    keep: Callable[[Entry], None],
    before: Sensitive | None = None,
    leave_out: Callable[[], None] = lambda: None,
) -> None:
    """Save the proposed entry; if it is sensitive, only after a yes, given now or `before`.

    `leave_out` is called after a no.
    """
    if proposal.touches is None or proposal.touches is before:
        keep(confirmed(proposal))
        return

    def answered(answer: str) -> None:
        if answer == _YES:
            keep(confirmed(proposal))
        else:
            leave_out()

    options = [Option(_NO, screen.say(N_("no, leave it out"))), Option(_YES, screen.say(N_("yes, keep it")))]
    choose(screen, sensitive_question(proposal.touches, screen.services.language), options, answered)
