"""A second measure volunteered in one conversation: kept beside it as an answer of its own."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from interview_tui.desk.amending import Amending
from interview_tui.desk.call.state import Beside, Call
from interview_tui.desk.came_in import keep
from interview_tui.language.message import Message, Told
from interview_tui.port.faults import NotFound
from interview_tui.records.conversation import Conversation
from interview_tui.records.version import amended
from interview_tui.records.words import Form, Status

if TYPE_CHECKING:
    from interview_tui.port.store import Store


def keep_beside(store: Store, before: Call, after: Call) -> Message | None:
    """Save the changed answers beside a call, and their customer. Return why that failed, or None.

    An answer that was undone is deleted.
    """
    was = {one.id: _whole(before.conversation, one) for one in before.beside}
    now = {one.id: _whole(after.conversation, one) for one in after.beside}
    try:
        for one in was.keys() - now.keys():
            with suppress(NotFound):  # somebody deleted it meanwhile
                store.delete(one)
        for one, whole in now.items():
            if one not in was:
                keep(store, whole)
            elif was[one] != whole and (fault := _changed(store, was[one], whole)) is not None:
                return fault
    except Told as error:
        return error.message
    return None


def _whole(held: Conversation, beside: Beside) -> Conversation:
    """Return the conversation for this answer: with the same customer, by the same channel."""
    return Conversation(
        id=beside.id,
        by=held.by,
        author=held.author,
        started_at=beside.answer.at,
        written_up=held.written_up,
        time_told=held.time_told,
        status=Status.DONE,
        form=Form.ANSWER,
        customer_id=held.customer_id,
        customer=held.customer,
        organisation=held.organisation,
        channel=held.channel,
        informed=held.informed,
        measure=beside.answer,
    )


def _changed(store: Store, was: Conversation, whole: Conversation) -> Message | None:
    fields = {name: value for name, value in whole if value != getattr(was, name)}
    amending = Amending(store, whole.id)
    try:
        return amending.change(lambda kept: amended(kept, **fields))
    finally:
        amending.close()
