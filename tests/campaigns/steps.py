"""A conversation as it is after each step of writing it, so that whatever is on disk can be told to a step."""

from datetime import timedelta
from functools import lru_cache
from typing import NamedTuple

from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.draft import Draft, Line
from interview_tui.records.private import Private
from interview_tui.records.words import Kind, Status
from interview_tui.talktime.live import Change, Talk
from tests.support.frozen import START
from tests.support.written import conversation, note, number, private

LAST = 30
"""With this step a conversation has ended and its draft goes."""
_STATES = (Talk.STAFF, Talk.CUSTOMER, Talk.SILENCE)


class Step(NamedTuple):
    """What is handed over with one step: each of the three files tells by itself which step it holds."""

    conversation: Conversation
    private: Private
    draft: Draft | None


@lru_cache(maxsize=20_000)
def at_step(conversation_id: str, step: int) -> Step:
    """Return the conversation after so many steps. Each adds a note; every third changes an earlier one, too."""
    if step == 0:
        return Step(conversation(id=conversation_id, rev=1), private(id=conversation_id), _draft(conversation_id, 0))
    before = at_step(conversation_id, step - 1)
    talk = before.conversation.put(note(step, f"tippt {step} Bestellungen „von Hand“ ab 🙈\nund prüft sie"))
    if step % 3 == 0:
        old = talk.notes[step // 2]
        talk = talk.put(old.changed(text=f"{step} doch größer", kind=Kind.FACT, rev=old.rev + 1, earlier=(old.text,)))
    talk = talk.changed(rev=step + 1)
    if step >= LAST:
        talk = talk.changed(ended_at=START + timedelta(minutes=step), status=Status.TO_FINISH)
    changes = (*before.private.changes, Change(2.0 * step, _STATES[step % 3]))
    return Step(
        talk,
        before.private.changed(changes=changes, learnt=f"Schritt {step}"),
        None if step >= LAST else _draft(conversation_id, step),
    )


def _draft(conversation_id: str, step: int) -> Draft:
    line = Line(id=number(step + 1), at=START, text=f"halb geschrieben, {step}")
    return Draft(id=conversation_id, line=line, alive_at=START, cue=str(step))


def customer_at(customer_id: str, step: int) -> Customer:
    """Return a customer after so many changes."""
    return Customer(id=customer_id, name=f"Claudia Weber {step}", since=START, rev=step + 1)
