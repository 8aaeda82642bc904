"""Asking about a complaint, one question at a time: functions from one state to the next."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from interview_tui.insight.complaint_steps import open_steps
from interview_tui.records.changes import Change
from interview_tui.records.complaint_changes import may_be_passed_over, passed_over
from interview_tui.records.note import Note
from interview_tui.records.words import ComplaintStep as Step

WAITS_AFTER = frozenset({Step.PROMISED, Step.TOLD})
"""If these have a date ahead, there is nothing more to do now: the next question waits until it is requested."""

_ENDS_WITH = frozenset({Step.ANSWER, Step.LEARNT})
"""These are asked as long as they are missing; they cannot be skipped, only left."""

_ASKED_ANEW = frozenset({Step.REMEDY, Step.PROMISED, Step.IN_THEIR_PLACE})


class Asking(NamedTuple):
    """A complaint and the question displayed about it; None when nothing is asked any more."""

    note: Note
    today: date
    me: str
    """Who takes care of it by default."""
    private: bool = True
    """Whether private records are kept."""
    step: Step | None = None
    later: frozenset[Step] = frozenset()
    """Questions put off until later."""
    begun: Mapping[Step, str] = MappingProxyType({})
    """Unsubmitted answers, as typed."""
    line: str = ""

    @property
    def steps(self) -> tuple[Step, ...]:
        """All remaining steps."""
        complaint = self.note.complaint
        return open_steps(complaint, self.today, private=self.private) if complaint is not None else ()

    @property
    def may_be_passed_over(self) -> bool:
        """Whether the question may be skipped for good."""
        return self.step is not None and may_be_passed_over(self.step)


def begun(note: Note, today: date, me: str, *, private: bool, typed: Mapping[Step, str]) -> Asking:
    """Ask the next question; `typed` are unsubmitted answers from before."""
    return _at(Asking(note, today, me, private, begun=typed), None)


def typed(asking: Asking, line: str) -> Asking:
    """Take over the text of the line; it is no answer yet."""
    return asking._replace(line=line)


def left(asking: Asking) -> Asking:
    """Keep what is typed as unsubmitted: it returns when the same question is asked."""
    if asking.step is None:
        return asking
    others = {step: text for step, text in asking.begun.items() if step is not asking.step}
    is_begun = asking.line.strip() and asking.line != _standing(asking, asking.step)
    return asking._replace(begun={**others, **({asking.step: asking.line} if is_begun else {})})


def moved(asking: Asking, by: int) -> Asking:
    """Go to the next or the previous question, putting this one off; stops at the ends."""
    steps = asking.steps
    if asking.step is None or asking.step not in steps:
        return asking
    at = steps.index(asking.step) + by
    if not 0 <= at < len(steps):
        return asking
    after = left(asking)
    return _put(after._replace(later=after.later | ({asking.step} - _ENDS_WITH)), steps[at])


def passing_over(asking: Asking) -> Change | None:
    """Return the change that skips this question for good; None if it cannot be skipped."""
    step = asking.step
    return (lambda note: passed_over(note, step)) if step is not None and may_be_passed_over(step) else None


def went_on(asking: Asking, note: Note) -> Asking:
    """Ask the next question after this one was answered or skipped, given the note as it is now."""
    step = asking.step
    others = {one: text for one, text in asking.begun.items() if one is not step}
    # If they refused the answer, even questions that were put off are asked.
    later = asking.later - _ASKED_ANEW if step is Step.CONTENT else asking.later
    return _at(asking._replace(note=note, begun=others, later=later), step)


def put_at(asking: Asking, step: Step) -> Asking:
    """Ask this question, whatever is next."""
    return _put(left(asking), step)


def taken_back(asking: Asking, note: Note, step: Step) -> Asking:
    """Ask the last question again; the note is as it was before."""
    return _put(left(asking)._replace(note=note, later=asking.later - {step}), step)


def _at(asking: Asking, answered: Step | None) -> Asking:
    complaint = asking.note.complaint
    waits = (
        answered in WAITS_AFTER
        and complaint is not None
        and complaint.answer_by is not None
        and complaint.answer_by >= asking.today
    )
    following = () if waits else (step for step in asking.steps if step not in asking.later)
    return _put(asking, next(iter(following), None))


def _put(asking: Asking, step: Step | None) -> Asking:
    line = "" if step is None else asking.begun.get(step, _standing(asking, step))
    return asking._replace(step=step, line=line)


def _standing(asking: Asking, step: Step) -> str:
    """Return the initial text of the line: what is recorded already."""
    complaint = asking.note.complaint
    if complaint is None:
        return ""
    if step is Step.LEARNT:
        return complaint.learnt
    return (complaint.owner or "") if step is Step.OWNER else ""
