"""Recording a contact with one key - just talked, or not reached - with an optional line about it, and undo."""

from __future__ import annotations

from contextlib import closing
from typing import NamedTuple

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


class Contacted(NamedTuple):
    """A recorded contact, as saved."""

    conversation: Conversation
    new_customer: bool = False
    """The customer was first saved with it."""
    lines: tuple[Act, ...] = ()
    """The undo steps for lines written about it since."""
    beside: tuple[Beside, ...] = ()
    """Further answers to measures that are kept separately."""


def contacted(services: Services, plan: Plan, form: Form) -> Contacted:
    """Save that we were in touch, or tried: now, or when the plan says. Raises NotSaved, ReadOnly.

    The plan's guide, guess and points to bring up stay for the call.
    """
    held = planned(plan._replace(guide=None), services).changed(form=form, status=Status.DONE)
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
    """Return the answer to a measure in a line about it; None: it is a note. Somebody not reached gave no answer."""
    if not is_contact(contact.conversation.form):
        return None
    return meant(Call(contact.conversation).but(line=Line(text=text)))


def with_line(services: Services, contact: Contacted, text: str, *, as_note: bool = False) -> Contacted:
    """Write a line about it: the subject, or why they were not reached. Signs mean what they mean in a call.

    An answer to a measure is kept as one unless `as_note`. Raises Told if it cannot be saved.
    """
    now = Now(services.now().wall, 0.0, services.new_id, services.language.code)
    found = None if as_note else answer_in(contact, text)
    written: list[Call] = []

    def noted(kept: Conversation) -> Conversation:
        # Treat it as running: what is written now is not an addition to something that had ended.
        call = Call(kept.changed(status=Status.OPEN), beside=contact.beside)
        if found is not None and isinstance(found.read, Typed):
            after = writing.saved(call.but(line=Line(id=now.new_id(), at=now.at, text=text)), now)
        else:
            after = bringing.taken(bringing.proposed(text))(call, now)
        _keep_beside(services, call, after)
        written[:], whole = [after], after.conversation
        return amended(kept, notes=whole.notes, reached=whole.reached, measure=whole.measure)

    changed, after = _changed(services, contact, noted), written[0]
    return changed._replace(lines=(*contact.lines, *after.past[-1:]), beside=after.beside)


def _keep_beside(services: Services, before: Call, after: Call) -> None:
    if (before.beside or after.beside) and (fault := keep_beside(services.store, before, after)) is not None:
        raise Told(fault.msgid, **dict(fault.params))


def taken_back(services: Services, contact: Contacted) -> Contacted | None:
    """Undo the last line about it; without one, the contact itself and the customer who was new with it.

    Returns what is left of it. Raises Told if that fails.
    """
    if contact.lines:
        *before, last = contact.lines
        beside = contact.beside if last.beside is None else last.beside

        def gone(kept: Conversation) -> Conversation:
            for note_id, _ in last.before:
                kept = changes.amended(kept, note_id, changes.deleted)
            _keep_beside(services, Call(kept, beside=contact.beside), Call(kept, beside=beside))
            return amended(kept, **dict(last.whole)) if last.whole else kept

        return _changed(services, contact, gone)._replace(lines=tuple(before), beside=beside)
    customer_id = contact.conversation.customer_id
    if contact.new_customer and customer_id is not None and len(services.store.of_customer(customer_id)) == 1:
        services.store.erase(customer_id)
    else:
        services.store.delete(contact.conversation.id)
    return None


def entered_told(contact: Contacted, services: Services) -> Message:
    """Return one sentence: what was recorded, how to write a line about it, and what undo will remove next."""
    told = (
        N_("{contact}: {what}, with a line. F2 writes another, Ctrl+Z undoes the line.")
        if contact.lines
        else N_("{contact}: {what}. F2 writes a line on it, Ctrl+Z undoes it.")
    )
    return Message(told, _words(contact, services))


def taken_back_told(contact: Contacted, services: Services) -> Message:
    """Return the sentence that it is undone."""
    return Message(N_("Undone: {contact}: {what}."), _words(contact, services))


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
    return contact._replace(conversation=amending.conversation or contact.conversation)
