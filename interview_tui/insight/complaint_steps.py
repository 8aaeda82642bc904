"""What is to be done next about a complaint: one step after the other, from the thanks to what was learnt.

A step is open until it is done or was passed over. Once they have an answer nothing before it is asked any more; where
they do not accept it, what they want is asked anew. Nothing closes a complaint but an answer and a lesson.
"""

from collections.abc import Callable, Mapping
from datetime import date

from interview_tui.records.parts import Complaint
from interview_tui.records.words import ComplaintStep as Step


def open_steps(complaint: Complaint, today: date, *, private: bool = True) -> tuple[Step, ...]:
    """Return all that is still to be done, in its order; nothing of one that is closed.

    `private`: whether something is kept for the person alone, such as what they would want in the customer's place.
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
    """Return what is to be done next; None of one that is closed."""
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
    # That it was asked is kept as passed over, whatever was written: the line itself is private.
    Step.IN_THEIR_PLACE: lambda one, today: True,
    Step.ANSWER: lambda one, today: one.answer is None,
    Step.CONTENT: lambda one, today: one.answer is not None and one.answer.content is None,
    Step.LEARNT: lambda one, today: one.answer is not None or not one.learnt,
}
