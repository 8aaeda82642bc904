"""A conversation as it was on record at an earlier moment, as far as the timestamps allow."""

from datetime import date, datetime

from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Note
from interview_tui.records.parts import Complaint, ComplaintAnswer, Promise
from interview_tui.records.words import PromiseState, Status


def recorded_at(conversation: Conversation) -> datetime:
    """Return when the first record of it was made."""
    return conversation.written_up or conversation.started_at


def as_recorded(conversation: Conversation, moment: datetime) -> Conversation | None:
    """Return a conversation as it was on record at a moment; None: it was not. For display only: never save the result.

    The records tell when a note was begun and when its promise or complaint was settled, but not when its text or kind
    changed: text and kind are today's. What has been deleted since is missing on every day.
    """
    if recorded_at(conversation) > moment:
        return None
    goes_on = conversation.written_up is None and conversation.ended_at is not None and conversation.ended_at > moment
    return conversation.changed(
        notes=tuple(_note(one, moment.date()) for one in conversation.notes if one.at <= moment),
        **({"ended_at": None, "status": Status.OPEN} if goes_on else {}),
    )


def _note(note: Note, day: date) -> Note:
    if note.complaint is not None:
        return note.changed(complaint=_complaint(note.complaint, day))
    return note if note.promise is None else note.changed(promise=_promise(note.promise, day))


def _complaint(complaint: Complaint, day: date) -> Complaint:
    """Return a complaint with what had been done about it by a day. What has no date of its own stays as it is."""
    later = {name: None for name in _DAYS if (on := getattr(complaint, name)) is not None and on > day}
    answers = tuple(_answer(one, day) for one in complaint.answers if one.on <= day)
    told = tuple(on for on in complaint.told if on <= day)
    if not later and answers == complaint.answers and told == complaint.told:
        return complaint
    learnt = "" if "settled" in later else complaint.learnt
    return complaint.changed(**later, answers=answers, told=told, learnt=learnt)


def _answer(answer: ComplaintAnswer, day: date) -> ComplaintAnswer:
    content, refused = answer.content, answer.refused
    return answer.changed(
        content=None if content is not None and content > day else content,
        refused=None if refused is not None and refused > day else refused,
    )


_DAYS = ("thanked", "apologised", "taken_on", "passed_on", "accepted", "passed_told", "settled")


def _promise(promise: Promise, day: date) -> Promise:
    if promise.since is not None and promise.since > day:
        due = promise.moved_from if promise.state is PromiseState.MOVED else promise.due
        return promise.changed(state=PromiseState.OPEN, since=None, due=due, moved_from=None, reason="", told=None)
    return promise.changed(told=None) if promise.told is not None and promise.told > day else promise
