"""The next step of a complaint, from the thanks to the lesson.

A step is open until it is done or skipped. Once there is an answer, earlier steps are no longer asked; if it was
refused, the remedy is asked for again. A complaint closes only with an answer and a lesson.
"""

from collections.abc import Callable, Mapping
from datetime import date

from interview_tui.records.parts import Complaint
from interview_tui.records.words import ComplaintStep as Step


def open_steps(complaint: Complaint, today: date, *, private: bool = True) -> tuple[Step, ...]:
    """Return all remaining steps in order; () if it is closed.

    `private`: whether private records are kept, such as what one would want in the customer's place.
    """
    if complaint.settled is not None:
        return ()
    return tuple(
        step
        for step in Step
        if step not in complaint.passed_over
        and _OPEN[step](complaint, today)
        and (complaint.answer is None or step in _WITH_ANSWER)
        and (private or step is not Step.IN_THEIR_PLACE)
    )


def next_step(complaint: Complaint, today: date, *, private: bool = True) -> Step | None:
    """Return the next step; None if it is closed."""
    return next(iter(open_steps(complaint, today, private=private)), None)


_WITH_ANSWER = (Step.CONTENT, Step.LEARNT)

_OPEN: Mapping[Step, Callable[[Complaint, date], bool]] = {
    Step.THANKED: lambda one, today: one.thanked is None,
    Step.APOLOGISED: lambda one, today: one.apologised is None,
    Step.TAKEN_ON: lambda one, today: one.taken_on is None,
    Step.REMEDY: lambda one, today: not one.remedy,
    Step.OWNER: lambda one, today: one.owner is None,
    Step.ACCEPTED: lambda one, today: one.passed_on is not None and one.accepted is None,
    Step.PASSED_TOLD: lambda one, today: one.passed_on is not None and one.passed_told is None,
    Step.PROMISED: lambda one, today: one.answer_by is None,
    Step.TOLD: lambda one, today: one.answer_by is not None and one.answer_by < today,
    # Asking is recorded as skipped, whatever was written: the line itself is private.
    Step.IN_THEIR_PLACE: lambda one, today: True,
    Step.ANSWER: lambda one, today: one.answer is None,
    Step.CONTENT: lambda one, today: one.answer is not None and one.answer.content is None,
    Step.LEARNT: lambda one, today: one.answer is not None or not one.learnt,
}
