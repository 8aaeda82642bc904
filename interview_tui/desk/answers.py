"""Answers to a measure that arrive on their own, each kept as a conversation of a form of its own.

What a customer volunteers is never refused, whenever it comes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from interview_tui.desk.came_in import came_in, keep
from interview_tui.desk.held_at import held_at
from interview_tui.insight.known import informed
from interview_tui.records.answer import MeasureAnswer, mode_of
from interview_tui.records.answer_typed import Named, Typed
from interview_tui.records.clean import clean
from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Note
from interview_tui.records.spoken_measures import meant_told, mode_words
from interview_tui.records.words import Channel, Informed

if TYPE_CHECKING:
    from interview_tui.desk.services import Services
    from interview_tui.insight.known import Known
    from interview_tui.language.catalogue import Language
    from interview_tui.language.past_moment import PastMoment
    from interview_tui.port.conversations import Head
    from interview_tui.port.store import Store
    from interview_tui.records.customer import Customer


def sent_in(
    answer: MeasureAnswer,
    customer: Customer,
    store: Store,
    new_id: Callable[[], str],
    *,
    channel: Channel = Channel.MESSAGE,
    informed: Informed = Informed.NOT_YET,
    text: str = "",
) -> Conversation:
    """Return a conversation that consists of this answer, dated now; a comment on it becomes a note."""
    conversation = came_in(customer, store, new_id, answer.at, channel, informed).changed(measure=answer)
    said = clean(text).strip()
    return conversation.put(Note(id=new_id(), at=answer.at, text=said, by=store.id)) if said else conversation


def named_answer(services: Services, customer: Customer, known: Known, named: Named) -> Conversation:
    """Return the conversation for an answer typed with the measure's name; it came by message unless it says otherwise.

    An ambiguous answer is kept as none: it has been asked about before.
    """
    read = named.read if isinstance(named.read, Typed) else Typed(None)
    channel = named.channel or Channel.MESSAGE
    answer = MeasureAnswer(
        measure=named.measure, value=read.value, at=services.now().wall, mode=mode_of(channel)
    )  # fmt: skip
    return sent_in(
        answer, customer, services.store, services.new_id,
        channel=channel, informed=informed(customer, known)[0], text=read.text,
    )  # fmt: skip


def answer_told(named: Named, language: Language) -> str:
    """Return an answer as it will be kept: `Recommendation (NPS): 8 of 10, by message`; "" while it is ambiguous."""
    if not isinstance(named.read, Typed):
        return ""
    told = meant_told(named.measure, named.read.value).told(language)
    return f"{told}, {mode_words(mode_of(named.channel or Channel.MESSAGE), language)}"


def on_day(conversation: Conversation, moment: PastMoment, now: datetime) -> Conversation:
    """Return such a conversation dated to that moment."""
    then = held_at(conversation, moment, now)
    answer = then.measure
    return then if answer is None else then.changed(measure=answer.changed(at=then.started_at))


def keep_once(store: Store, conversation: Conversation) -> Head | None:
    """Save such a conversation, unless the same answer of that day is kept already: return that one then.

    Raises NotSaved, ReadOnly.
    """
    same = same_among(store.of_customer(conversation.customer_id or ""), conversation)
    if same is None:
        keep(store, conversation)
    return same


def same_among(heads: Iterable[Head], conversation: Conversation) -> Head | None:
    """Return the conversation with the same answer: same measure, day, number and channel; None if there is none."""
    answer = conversation.measure
    if answer is None:
        return None
    key = (answer.measure, answer.value, answer.mode, conversation.started_at.date())
    return next(
        (
            one
            for one in heads
            if one.customer_id == conversation.customer_id
            and (its := one.measure) is not None
            and (its.measure, its.value, its.mode, one.started_at.date()) == key
        ),
        None,
    )
