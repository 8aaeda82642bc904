"""Contacts that take one key: just talked, not reached; afterwards perhaps a line on it, and always a way back."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace

from interview_tui.desk.amending import WAIT_S, Amending, Change
from interview_tui.desk.before.plan import Plan
from interview_tui.desk.call import bringing, writing
from interview_tui.desk.call.beside import keep_beside
from interview_tui.desk.call.measuring import Meant, meant
from interview_tui.desk.call.state import Act, Beside, Call, Now
from interview_tui.desk.services import Services
from interview_tui.desk.starting import planned
from interview_tui.desk.team.releasing import by_rule
from interview_tui.language.message import N_, Message, Told
from interview_tui.port.faults import NotSaved
from interview_tui.records import changes
from interview_tui.records.answer_typed import Typed
from interview_tui.records.conversation import Conversation
from interview_tui.records.draft import Line
from interview_tui.records.forms import is_contact
from interview_tui.records.spoken import day_held, form_told
from interview_tui.records.version import amended
from interview_tui.records.words import Form, Status


@dataclass(frozen=True, slots=True)
class Contacted:
    """A contact that was entered, as it is kept."""

    conversation: Conversation
    new_customer: bool = False
    """The customer was first kept with it."""
    lines: tuple[Act, ...] = ()
    """What takes back the lines that were written on it since."""
    beside: tuple[Beside, ...] = ()
    """Answers to more than one measure that are kept beside it."""


def contacted(services: Services, plan: Plan, form: Form) -> Contacted:
    """Keep that we were in touch, or tried to be: now, or when the plan says. Raises NotSaved, ReadOnly.

    What the plan holds for a call - the guide, my guess, what to bring up - is left alone.
    """
    held = planned(replace(plan, guide=None), services).changed(form=form, status=Status.DONE)
    conversation = by_rule(held, services.store.settings)
    if plan.customer is not None and plan.is_new:
        services.store.save_customer(plan.customer)
    with closing(services.store.begin(conversation)) as opened:
        opened.save(conversation)
        fault = opened.wait(WAIT_S).fault
    if fault is not None:
        raise NotSaved(fault.msgid, **dict(fault.params))
    return Contacted(conversation, plan.is_new)


def answer_in(contact: Contacted, text: str) -> Meant | None:
    """Return the answer to a measure that a line on it is; None: it is a note. Who was not reached gave none."""
    if not is_contact(contact.conversation.form):
        return None
    return meant(Call(contact.conversation).but(line=Line(text=text)))


def with_line(services: Services, contact: Contacted, text: str, *, as_note: bool = False) -> Contacted:
    """Write a line on it: what it was about, why they were not reached. Signs mean what they mean in a call.

    The answer to a measure is kept as that, unless it is meant `as_note`. Raises Told where it cannot be kept.
    """
    now = Now(services.now().wall, 0.0, services.new_id, services.language.code)
    found = None if as_note else answer_in(contact, text)
    written: list[Call] = []

    def noted(kept: Conversation) -> Conversation:
        # As if it went on: what is written now is no addition to something that had ended.
        call = Call(kept.changed(status=Status.OPEN), beside=contact.beside)
        if found is not None and isinstance(found.read, Typed):
            after = writing.saved(call.but(line=Line(id=now.new_id(), at=now.at, text=text)), now)
        else:
            after = bringing.taken(bringing.proposed(text))(call, now)
        _keep_beside(services, call, after)
        written[:], whole = [after], after.conversation
        return amended(kept, notes=whole.notes, reached=whole.reached, measure=whole.measure)

    changed, after = _changed(services, contact, noted), written[0]
    return replace(changed, lines=(*contact.lines, *after.past[-1:]), beside=after.beside)


def _keep_beside(services: Services, before: Call, after: Call) -> None:
    if (before.beside or after.beside) and (fault := keep_beside(services.store, before, after)) is not None:
        raise Told(fault.msgid, **dict(fault.params))


def taken_back(services: Services, contact: Contacted) -> Contacted | None:
    """Take back the last line that was written on it; without one the contact, and the customer who was new with it.

    Return what is left of it. Raises Told where that cannot be.
    """
    if contact.lines:
        *before, last = contact.lines
        beside = contact.beside if last.beside is None else last.beside

        def gone(kept: Conversation) -> Conversation:
            for note_id, _ in last.before:
                kept = changes.amended(kept, note_id, changes.deleted)
            _keep_beside(services, Call(kept, beside=contact.beside), Call(kept, beside=beside))
            return amended(kept, **dict(last.whole)) if last.whole else kept

        return replace(_changed(services, contact, gone), lines=tuple(before), beside=beside)
    customer_id = contact.conversation.customer_id
    if contact.new_customer and customer_id is not None and len(services.store.of_customer(customer_id)) == 1:
        services.store.erase(customer_id)
    else:
        services.store.delete(contact.conversation.id)
    return None


def entered_told(contact: Contacted, services: Services) -> Message:
    """Return what was entered, how a line is written on it and what is taken back next, in one sentence."""
    told = (
        N_("{contact}: {what}, with a line. F2 writes another, Ctrl+Z takes the line back.")
        if contact.lines
        else N_("{contact}: {what}. F2 writes a line on it, Ctrl+Z takes it back.")
    )
    return Message(told, _words(contact, services))


def taken_back_told(contact: Contacted, services: Services) -> Message:
    """Return that it is gone."""
    return Message(N_("{contact}: {what} – taken back."), _words(contact, services))


def _words(contact: Contacted, services: Services) -> tuple[tuple[str, str], ...]:
    one, language = contact.conversation, services.language
    name = one.customer or language.say(N_("without a name"))
    day = "" if one.written_up is None else day_held(one, language, near=services.today())
    return ("contact", ", ".join(filter(None, (name, day)))), ("what", form_told(one.form, language))


def _changed(services: Services, contact: Contacted, change: Change) -> Contacted:
    amending = Amending(services.store, contact.conversation.id)
    try:
        fault = amending.change(change)
    finally:
        amending.close()
    if fault is not None:
        raise Told(fault.msgid, **dict(fault.params))
    return replace(contact, conversation=amending.conversation or contact.conversation)
