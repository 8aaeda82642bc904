"""A conversation that is read, and what keys do in it."""

from datetime import date, timedelta

from interview_tui.desk.call import writing
from interview_tui.desk.call.pressing import Step, entered
from interview_tui.desk.call.state import Call, Now
from interview_tui.desk.reading import changing, looking
from interview_tui.desk.reading.state import Reading
from interview_tui.records.changes import Change
from interview_tui.records.note import Note
from interview_tui.records.words import Status
from tests.support.at_the_phone import moments
from tests.support.frozen import START
from tests.support.written import conversation, note, private

TODAY = date(2026, 11, 21)
FACT = note(1, "types by hand", kind="fact")
COMPLAINT = note(2, "wrong bags", kind="complaint")
PROMISE_NOTE = note(3, "call the lead tomorrow", kind="promise", due="2026-11-22")
_ENDED = START + timedelta(minutes=20)
_MOMENT = moments()


def now(minutes: float = 60) -> Now:
    """Return the moment so many minutes after the call began."""
    return _MOMENT(minutes * 60)


def reading(*notes: Note, at: int | None = 0) -> Reading:
    """Return a conversation with these notes as it is read, one of them selected."""
    held = conversation(*notes, ended_at=_ENDED, status=Status.DONE)
    state = Reading(Call(held), private())
    return state if at is None else looking.selected(state, at)


def press(state: Reading, change: Change) -> Reading:
    """Change the selected note."""
    return changing.step(state, changing.of_selected(change), now())


def step(state: Reading, makes: Step) -> Reading:
    """Do what a key does."""
    return changing.step(state, makes, now())


def typed(state: Reading, text: str) -> Reading:
    """Type into the line and press Enter."""
    return step(step(state, lambda call, at: writing.typed(call, text, at)), entered)


def texts(state: Reading) -> list[str]:
    """Return the texts of the notes that stand."""
    return [one.text for one in state.conversation.living()]


def added(state: Reading) -> Note:
    """Return the note that was written last."""
    return state.conversation.notes[-1]
