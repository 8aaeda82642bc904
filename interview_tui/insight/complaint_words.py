"""The words for an open complaint in every list: its age, who takes care, and what is pressing."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Protocol

from interview_tui.language import forms
from interview_tui.language.message import N_

if TYPE_CHECKING:
    from interview_tui.language.catalogue import Language

TAKEN_OVER_WITHIN = timedelta(days=2)
"""The owner should have accepted it by then; afterwards it is reported that they have not."""


class OpenComplaint(Protocol):
    """A complaint as lists need it."""

    @property
    def owner(self) -> str | None:
        """Who takes care of it."""
        ...

    @property
    def passed_on(self) -> date | None:
        """The day it was passed on to an owner who is somebody else."""
        ...

    @property
    def accepted(self) -> date | None:
        """The day that owner accepted it."""
        ...

    @property
    def answer_by(self) -> date | None:
        """The day an answer is promised for."""
        ...

    @property
    def answered(self) -> date | None:
        """The day of the current answer."""
        ...


def age(raised: date, today: date, language: Language) -> str:
    """Return since when it is open: `since today`, `for 11 days`."""
    days = (today - raised).days
    return language.count("for {n} day", "for {n} days", days) if days > 0 else language.say(N_("since today"))


def not_taken_over(one: OpenComplaint, today: date) -> bool:
    """Return whether it was passed on at least two days ago and not accepted."""
    if one.passed_on is None or one.accepted is not None or one.answered is not None:
        return False
    return one.passed_on + TAKEN_OVER_WITHIN <= today


def answer_due(one: OpenComplaint) -> date | None:
    """Return the day an answer is promised for that they do not have yet."""
    return one.answer_by if one.answered is None else None


def beside(one: OpenComplaint, today: date, language: Language) -> str:
    """Return the remark on a complaint, without its age: who takes care if it was passed on, and what is pressing.

    Only the most helpful one: not accepted, the promised day has come, or answered.
    """
    owner = (one.owner or "") if one.passed_on is not None else ""
    due = answer_due(one)
    if owner and not_taken_over(one, today):
        return language.say(N_("{owner} has not taken it over"), owner=owner)
    if one.answered is not None:
        return language.say(N_("answered, not closed yet"))
    if due is None or due > today:
        return owner
    told = N_("answer due today") if due == today else N_("answer promised by {date}")
    pressing = language.say(told, date=forms.weekday_date(due, language, near=today))
    return f"{owner}, {pressing}" if owner else pressing


def remark(one: OpenComplaint, raised: date, today: date, language: Language) -> str:
    """Return the remark on a complaint, with its age."""
    return "  ".join(filter(None, (beside(one, today, language), age(raised, today, language))))
