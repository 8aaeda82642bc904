"""What is done about a complaint, from a note to a note: thanked, passed on, answered, closed with what was learnt.

Of what is no complaint nothing is changed: it may have become something else meanwhile. None of these closes one that
has no answer or taught nothing, but `closed`, which asks for both.
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
"""They may be left for later, but not for good."""


def thanked(note: Note, on: date) -> Note:
    """Return a complaint for which they were thanked on a day."""
    return _being(note, thanked=on)


def apologised(note: Note, on: date) -> Note:
    """Return a complaint for which we apologised on a day."""
    return _being(note, apologised=on)


def taken_on(note: Note, on: date) -> Note:
    """Return a complaint for which we took responsibility on a day."""
    return _being(note, taken_on=on)


def all_said(note: Note, on: date) -> Note:
    """Return a complaint for which they were thanked, we apologised and took responsibility: what was said stays."""
    return _with(
        note,
        lambda one: one.changed(
            thanked=one.thanked or on, apologised=one.apologised or on, taken_on=one.taken_on or on
        ),
    )


def wanted(note: Note, remedy: str) -> Note:
    """Return a complaint with what they want to be done about it."""
    return _being(note, remedy=_text(remedy))


def cared_for(note: Note, owner: str, on: date, *, passed_on: bool) -> Note:
    """Return a complaint with who takes care of it; `passed_on` to somebody else, who has not taken it over yet."""
    name = clean_line(owner)[:LONGEST_LINE].strip()
    anew = (ComplaintStep.OWNER, ComplaintStep.ACCEPTED, ComplaintStep.PASSED_TOLD)
    passed = _being(note, owner=name or None, passed_on=on if passed_on else None, accepted=None, passed_told=None)
    return _with(passed, lambda one: _asking_anew(one, *anew))


def taken_over(note: Note, on: date) -> Note:
    """Return a complaint that was passed on as taken over by its owner; anything else as it is."""
    return _with(note, lambda one: one if one.passed_on is None else one.changed(accepted=on))


def owner_told(note: Note, on: date) -> Note:
    """Return a complaint that was passed on as one of which the customer knows who takes care; else as it is."""
    return _with(note, lambda one: one if one.passed_on is None else one.changed(passed_told=on))


def answer_promised(note: Note, by: date) -> Note:
    """Return a complaint with the day by which an answer is promised."""
    return _being(note, answer_by=by)


def told_how_it_stands(note: Note, on: date, by: date | None = None) -> Note:
    """Return a complaint of which they were told that it takes longer, with the new day if there is one."""
    return _with(note, lambda one: one.changed(told=(*one.told, on), answer_by=by))


def answered(note: Note, text: str, on: date) -> Note:
    """Return a complaint with what they were told in answer; what they were told before stays. No text adds nothing."""
    given = _text(text)
    if not given:
        return note

    def told(one: Complaint) -> Complaint:
        now = one.changed(answers=(*one.answers, ComplaintAnswer(text=given, on=on)))
        return _asking_anew(now, ComplaintStep.CONTENT)

    return _with(note, told)


def content(note: Note, on: date) -> Note:
    """Return a complaint of which they accepted the answer; as it is where there is none."""
    return _judged(note, content=on, refused=None)


def refused(note: Note, on: date) -> Note:
    """Return a complaint of which they did not accept the answer: what they want is asked anew, and so is the day."""
    if note.complaint is None or note.complaint.answer is None:
        return note
    judged = _judged(note, content=None, refused=on, wanted=note.complaint.remedy)
    anew = (ComplaintStep.REMEDY, ComplaintStep.PROMISED, ComplaintStep.IN_THEIR_PLACE)
    return _with(judged, lambda one: _asking_anew(one.changed(remedy="", answer_by=None), *anew))


def learnt(note: Note, text: str) -> Note:
    """Return a complaint with what we learnt from it; that alone does not close it."""
    return _being(note, learnt=_text(text))


def passed_over(note: Note, step: ComplaintStep) -> Note:
    """Return a complaint of which a question is not asked again; as it is for those that can only be left for later."""
    if not may_be_passed_over(step):
        return note
    return _with(
        note, lambda one: one if step in one.passed_over else one.changed(passed_over=(*one.passed_over, step))
    )


def may_be_passed_over(step: ComplaintStep) -> bool:
    """Tell whether a question may be left for good: not the answer, not the lesson, not word at a day that passed."""
    return step not in _NEVER_PASSED_OVER


def closed(note: Note, on: date) -> Note:
    """Return a complaint as come to its end; as it is while they have no answer, or nothing was learnt from it."""
    return _with(note, lambda one: one.changed(settled=on) if may_close(one) else one)


def reopened(note: Note) -> Note:
    """Return a complaint that had come to its end as open again."""
    return _being(note, settled=None)


def again(note: Note, earlier: str | None) -> Note:
    """Return a complaint as the same one as an earlier note; None: as one of its own."""
    return _being(note, again_of=earlier)


def may_close(complaint: Complaint) -> bool:
    """Tell whether it is answered and something was learnt from it."""
    return complaint.answer is not None and bool(complaint.learnt.strip())


def _asking_anew(complaint: Complaint, *steps: ComplaintStep) -> Complaint:
    """Return a complaint of which these are asked again, though they were passed over."""
    return complaint.changed(passed_over=tuple(step for step in complaint.passed_over if step not in steps))


def _judged(note: Note, **fields: Any) -> Note:
    def judged(one: Complaint) -> Complaint:
        return one if one.answer is None else one.changed(answers=(*one.answers[:-1], one.answer.changed(**fields)))

    return _with(note, judged)


def _text(text: str) -> str:
    # Cleaning may lengthen a text (NFC): cut what a record will hold, not what was typed.
    return clean(text).strip()[:LONGEST_TEXT]


def _being(note: Note, **fields: Any) -> Note:
    return _with(note, lambda one: one.changed(**fields))


def _with(note: Note, how: Callable[[Complaint], Complaint]) -> Note:
    return note if note.complaint is None else note.changed(complaint=how(note.complaint))
