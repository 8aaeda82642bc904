"""Starts a call, or continues an interrupted one."""

from contextlib import suppress
from datetime import date, datetime
from itertools import islice
from typing import NamedTuple

from interview_tui.desk.before.plan import Plan
from interview_tui.desk.call import moving
from interview_tui.desk.call.of_themes import with_themes
from interview_tui.desk.call.own_questions import with_own
from interview_tui.desk.call.state import ALL_ASKED, Call, Now, resumed
from interview_tui.desk.held_at import held_at
from interview_tui.desk.services import Services
from interview_tui.desk.themes.asked import asks_again
from interview_tui.guide.model import Guide
from interview_tui.insight.answering import Kept
from interview_tui.insight.complaints_again import told_since
from interview_tui.insight.known import informed
from interview_tui.insight.measures import Waits, forbids, has_used
from interview_tui.insight.occasion import holding, reasons
from interview_tui.language.message import N_, Message, Told
from interview_tui.language.past_moment import PastMoment
from interview_tui.port.faults import Fault
from interview_tui.port.open_conversation import OpenConversation
from interview_tui.records.clean import clean_line
from interview_tui.records.conversation import Conversation
from interview_tui.records.draft import Draft
from interview_tui.records.forms import is_guided
from interview_tui.records.lengths import LONGEST_LINE
from interview_tui.records.private import Private
from interview_tui.records.theme_cue import question_in
from interview_tui.records.version import amended
from interview_tui.records.words import WRITTEN, Status
from interview_tui.talktime.clock import Away, Elapsed
from interview_tui.talktime.clock import resumed as time_resumed
from interview_tui.talktime.woven import Woven


class Started(NamedTuple):
    """Everything a call screen starts with."""

    opened: OpenConversation
    private: Private
    call: Call
    elapsed: Elapsed
    plan: Plan
    away: Away | None = None


def begin(plan: Plan, services: Services) -> Started:
    """Begin a conversation. It is on disk before the first note, so that it is found after a crash.

    So is a new customer. Raises NotSaved, ReadOnly.
    """
    now = services.now()
    if plan.customer is not None and plan.is_new:
        services.store.save_customer(plan.customer)
    conversation = planned(plan, services)
    opened = services.store.begin(conversation)
    guide = guide_for(plan, services.today())
    call = Call(conversation=conversation, guide=guide, ask_on=plan.ask_on, bring_up=plan.bring_up)
    opened.save(conversation)
    first = Now(now.wall, 0.0, services.new_id, services.language.code)
    if plan.appointment is not None and plan.customer is not None:
        with suppress(Told):  # otherwise it is asked again for the next occurrence
            services.store.keep_appointment(plan.appointment.changed(customer_id=plan.customer.id))
    opened.save_draft(call.draft(first, services.host, services.pid))
    private = opened.private.changed(guess=plan.guess, questions=plan.questions)
    if plan.guess or plan.questions:
        opened.save_private(private)
    return Started(opened, private, call, Elapsed(0.0, now), plan)


def tried(guide: Guide, services: Services) -> Call:
    """Return a call through a guide without a customer, of which nothing is saved."""
    nobody = Conversation(id=services.new_id(), author=services.author, started_at=services.now().wall)
    return Call(conversation=nobody, guide=guide)


def planned(plan: Plan, services: Services) -> Conversation:
    """Return the conversation a plan describes: beginning now, or held when the plan says."""
    now, customer = services.now(), plan.customer
    conversation = Conversation(
        id=services.new_id(),
        by=services.store.id,
        author=services.author,
        started_at=now.wall,
        customer_id=customer.id if customer else None,
        customer=customer.name if customer else None,
        organisation=customer.organisation if customer else None,
        guide=plan.guide.id if plan.guide else None,
        channel=plan.channel,
        caller=clean_line(plan.caller)[:LONGEST_LINE],
        present=plan.present,
        informed=informed(customer, plan.known)[0],
    )
    if moment := plan.moment or (PastMoment(services.today()) if plan.channel in WRITTEN else None):
        return held_at(conversation, moment, now.wall)
    return conversation


def guide_for(plan: Plan, today: date) -> Guide | None:
    """Return the guide for a call: the applicable cues, my own questions, and those about themes."""
    return with_themes(with_own(_fitting(plan, today), plan.questions), plan.of_themes)


def _fitting(plan: Plan, today: date) -> Guide | None:
    """Return the guide without cues that do not apply: promises if none is open, a measure that is too early."""
    if plan.guide is None:
        return None
    ours = any(not noted.note.theirs for noted in plan.known.promises)
    guide = plan.guide.fitting(ours, told_since(plan.guide.id, plan.known))
    return guide if measure_waits(guide, plan, today) is None else guide.without_measure()


def measure_waits(guide: Guide, plan: Plan, today: date) -> Waits | None:
    """Return why this customer should not be asked the guide's measure; None if they may be, or it was insisted on."""
    if guide.measure is None or plan.all_the_same:
        return None
    occasions = holding(reasons(plan.customer, plan.known, today))
    return forbids(guide.measure, occasions, uses=has_used(plan.customer, plan.known, today))


def go_on(opened: OpenConversation, services: Services) -> Started:
    """Continue a conversation from its last sign of life; the time since counts as silence."""
    return _go_on(opened, opened.conversation, opened.draft, last_alive(opened), services)


def again_fault(conversation: Conversation, today: date) -> Message | None:
    """Return why an ended conversation cannot be continued; None if it can."""
    of_today = conversation.written_up is None and conversation.started_at.date() == today
    if of_today and is_guided(conversation.form):
        return None
    return Message(N_("Only a call of today goes on. What is added now is an addition (+)."))


def go_on_again(opened: OpenConversation, services: Services) -> Started:
    """Continue a call that was ended by mistake; the time since its end counts as silence."""
    one, private = opened.conversation, opened.private
    ended_at = one.ended_at or one.started_at
    until_s = (ended_at - one.started_at).total_seconds() if private.until_s is None else private.until_s
    conversation = amended(one, ended_at=None, status=Status.OPEN)
    guide = _guide_again(opened, services)
    draft = opened.draft or Draft(id=one.id, alive_at=ended_at)
    left_at = draft.changed(
        alive_at=ended_at, elapsed_s=until_s, cue=_after_asked(one, guide), measure_open=one.measure is not None
    )
    opened.save(conversation)
    opened.save_draft(left_at)
    opened.save_private(private.changed(until_s=None))
    return _go_on(opened, conversation, left_at, (until_s, ended_at), services)


def _after_asked(conversation: Conversation, guide: Guide | None) -> str:
    """Return the cue after the last one asked."""
    steps = guide.steps if guide else ()
    asked = [place for place, step in enumerate(steps) if step.cue.id in conversation.asked]
    place = asked[-1] + 1 if asked else 0
    return steps[place].cue.id if place < len(steps) else ALL_ASKED


def _go_on(
    opened: OpenConversation,
    conversation: Conversation,
    draft: Draft | None,
    alive: tuple[float, datetime],
    services: Services,
) -> Started:
    guide = _guide_again(opened, services)
    call = resumed(conversation, opened.private, draft, guide)
    elapsed_s, alive_at = alive
    tick = time_resumed(elapsed_s, alive_at, services.now())
    customer = services.store.customer(conversation.customer_id) if conversation.customer_id else None
    plan = Plan(customer=customer, guide=guide)
    return Started(opened, opened.private, call, tick.elapsed, plan, tick.away)


def _guide_again(opened: OpenConversation, services: Services) -> Guide | None:
    """Return the guide of a conversation, with whatever else was to be asked in it."""
    one, draft = opened.conversation, opened.draft
    guide = with_own(services.guides.one(one.guide), opened.private.questions)
    asked = (found for cue in one.asked if (found := question_in(cue)) is not None)
    ids = {*asked, *(draft.bring_up if draft is not None else ())}
    return with_themes(guide, asks_again(services.store, ids))


def last_alive(opened: OpenConversation) -> tuple[float, datetime]:
    """Return the last sign of life of an interrupted call: seconds from its start, and the wall-clock time."""
    conversation, draft = opened.conversation, opened.draft
    at = conversation.started_at
    elapsed = 0.0
    if draft is not None:
        at, elapsed = draft.alive_at, draft.elapsed_s
    later = [note.at for note in conversation.notes if note.at > at]
    if later:
        elapsed += (max(later) - at).total_seconds()
        at = max(later)
    return max(elapsed, Woven(opened.private.changes, opened.private.listened).last_s), at


def finish(opened: OpenConversation, services: Services) -> Kept:
    """End an interrupted conversation at its last sign of life; the line becomes a note."""
    elapsed_s, at = last_alive(opened)
    call = resumed(opened.conversation, opened.private, opened.draft, _guide_again(opened, services))
    now = Now(max(at, opened.conversation.started_at), elapsed_s, services.new_id, services.language.code)
    call = moving.ended(call, now)
    private = call.private(opened.private).changed(until_s=elapsed_s)
    opened.save(call.conversation)
    opened.save_private(private)
    opened.save_draft(call.begun_then(now))
    return Kept(call.conversation, private)


def is_first(services: Services, conversation_id: str) -> bool:
    """Return whether the store has no other call."""
    calls = (one for one in services.store.heads() if isinstance(one, Fault) or is_guided(one.form))
    return all(not isinstance(one, Fault) and one.id == conversation_id for one in islice(calls, 2))
