"""The steps of a complaint as functions from note to note: thanked, passed on, answered, closed with a lesson.

A note that is no complaint is returned unchanged: its kind may have changed meanwhile. Only `closed` closes one, and it
insists on an answer and a lesson.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from interview_tui.records.clean import clean, clean_line
from interview_tui.records.lengths import LONGEST_LINE, LONGEST_TEXT
from interview_tui.records.note import Note
from interview_tui.records.parts import Complaint, ComplaintAnswer
from interview_tui.records.words import ComplaintStep

_NEVER_PASSED_OVER = frozenset({ComplaintStep.TOLD, ComplaintStep.ANSWER, ComplaintStep.LEARNT})
"""Steps that may be postponed but never skipped for good."""


def thanked(note: Note, on: date) -> Note:
    """Return a complaint with the day on which we thanked them."""
    return _being(note, thanked=on)


def apologised(note: Note, on: date) -> Note:
    """Return a complaint with the day on which we apologised."""
    return _being(note, apologised=on)


def taken_on(note: Note, on: date) -> Note:
    """Return a complaint with the day on which we took responsibility."""
    return _being(note, taken_on=on)


def all_said(note: Note, on: date) -> Note:
    """Return a complaint as thanked for, apologised for and taken responsibility for; dates that are set stay."""
    return _with(
        note,
        lambda one: one.changed(
            thanked=one.thanked or on, apologised=one.apologised or on, taken_on=one.taken_on or on
        ),
    )


def wanted(note: Note, remedy: str) -> Note:
    """Return a complaint with the remedy they want."""
    return _being(note, remedy=_text(remedy))


def cared_for(note: Note, owner: str, on: date, *, passed_on: bool) -> Note:
    """Return a complaint with its owner; `passed_on`: to somebody else, who has yet to accept it."""
    name = clean_line(owner)[:LONGEST_LINE].strip()
    anew = (ComplaintStep.OWNER, ComplaintStep.ACCEPTED, ComplaintStep.PASSED_TOLD)
    passed = _being(note, owner=name or None, passed_on=on if passed_on else None, accepted=None, passed_told=None)
    return _with(passed, lambda one: _asking_anew(one, *anew))


def taken_over(note: Note, on: date) -> Note:
    """Return a complaint that was passed on as accepted by its owner; anything else unchanged."""
    return _with(note, lambda one: one if one.passed_on is None else one.changed(accepted=on))


def owner_told(note: Note, on: date) -> Note:
    """Return a complaint that was passed on with the day the customer was told who is taking care; else unchanged."""
    return _with(note, lambda one: one if one.passed_on is None else one.changed(passed_told=on))


def answer_promised(note: Note, by: date) -> Note:
    """Return a complaint with the day an answer is promised for."""
    return _being(note, answer_by=by)


def told_how_it_stands(note: Note, on: date, by: date | None = None) -> Note:
    """Return a complaint with the day they were told that it takes longer, and the new deadline if there is one."""
    return _with(note, lambda one: one.changed(told=(*one.told, on), answer_by=by))


def answered(note: Note, text: str, on: date) -> Note:
    """Return a complaint with an answer added; earlier answers stay. Unchanged if the text is empty."""
    given = _text(text)
    if not given:
        return note

    def told(one: Complaint) -> Complaint:
        now = one.changed(answers=(*one.answers, ComplaintAnswer(text=given, on=on)))
        return _asking_anew(now, ComplaintStep.CONTENT)

    return _with(note, told)


def content(note: Note, on: date) -> Note:
    """Return a complaint whose answer they accepted; unchanged if there is no answer."""
    return _judged(note, content=on, refused=None)


def refused(note: Note, on: date) -> Note:
    """Return a complaint whose answer they refused: remedy and deadline are asked for again."""
    if note.complaint is None or note.complaint.answer is None:
        return note
    judged = _judged(note, content=None, refused=on, wanted=note.complaint.remedy)
    anew = (ComplaintStep.REMEDY, ComplaintStep.PROMISED, ComplaintStep.IN_THEIR_PLACE)
    return _with(judged, lambda one: _asking_anew(one.changed(remedy="", answer_by=None), *anew))


def learnt(note: Note, text: str) -> Note:
    """Return a complaint with what we learnt; that alone does not close it."""
    return _being(note, learnt=_text(text))


def passed_over(note: Note, step: ComplaintStep) -> Note:
    """Return a complaint with a step skipped for good; unchanged if the step may only be postponed."""
    if not may_be_passed_over(step):
        return note
    return _with(
        note, lambda one: one if step in one.passed_over else one.changed(passed_over=(*one.passed_over, step))
    )


def may_be_passed_over(step: ComplaintStep) -> bool:
    """Return whether a step may be skipped for good: not the answer, the lesson, or word that it takes longer."""
    return step not in _NEVER_PASSED_OVER


def closed(note: Note, on: date) -> Note:
    """Return a complaint closed on a day; unchanged without an answer or a lesson."""
    return _with(note, lambda one: one.changed(settled=on) if may_close(one) else one)


def reopened(note: Note) -> Note:
    """Return a closed complaint open again."""
    return _being(note, settled=None)


def again(note: Note, earlier: str | None) -> Note:
    """Return a complaint linked to an earlier note as a recurrence; None: not a recurrence."""
    return _being(note, again_of=earlier)


def may_close(complaint: Complaint) -> bool:
    """Return whether it has an answer and a lesson."""
    return complaint.answer is not None and bool(complaint.learnt.strip())


def _asking_anew(complaint: Complaint, *steps: ComplaintStep) -> Complaint:
    """Return a complaint with these steps asked again although they were skipped."""
    return complaint.changed(passed_over=tuple(step for step in complaint.passed_over if step not in steps))


def _judged(note: Note, **fields: Any) -> Note:
    def judged(one: Complaint) -> Complaint:
        return one if one.answer is None else one.changed(answers=(*one.answers[:-1], one.answer.changed(**fields)))

    return _with(note, judged)


def _text(text: str) -> str:
    # Cleaning may lengthen a text (NFC): cut to what a record holds only afterwards.
    return clean(text).strip()[:LONGEST_TEXT]


def _being(note: Note, **fields: Any) -> Note:
    return _with(note, lambda one: one.changed(**fields))


def _with(note: Note, how: Callable[[Complaint], Complaint]) -> Note:
    return note if note.complaint is None else note.changed(complaint=how(note.complaint))
