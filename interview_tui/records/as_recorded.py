"""What of a conversation was written down by an earlier moment, as far as the records say when that was."""

from datetime import date, datetime

from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Note
from interview_tui.records.parts import Complaint, ComplaintAnswer, Promise
from interview_tui.records.words import PromiseState, Status


def recorded_at(conversation: Conversation) -> datetime:
    """Return when it was begun to be written down."""
    return conversation.written_up or conversation.started_at


def as_recorded(conversation: Conversation, moment: datetime) -> Conversation | None:
    """Return a conversation as it was kept at a moment; None: nothing of it was. To be shown, not to be kept.

    Of a note it is known when it was begun and when its promise or complaint came to an end, and not when its text or
    kind was changed: these are the ones it has now. What was deleted since is gone for every day.
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
    """Return a complaint with what was done about it by a day. What has no day of its own is as it is now."""
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
