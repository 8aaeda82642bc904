"""Preparing a call: reading, selecting, writing down and choosing, as functions from one state to the next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from interview_tui.desk.before.items import MOST_FROM_OTHERS
from interview_tui.desk.before.plan import Plan
from interview_tui.desk.before.state import Before
from interview_tui.desk.call.of_themes import MOST_OF_THEMES
from interview_tui.desk.call.own_questions import LONGEST_QUESTION, MOST_QUESTIONS
from interview_tui.desk.guides import USUAL_GUIDE
from interview_tui.desk.held_at import moment_typed
from interview_tui.guide.model import Guide
from interview_tui.insight.due import Reminder, in_order
from interview_tui.insight.known import Known
from interview_tui.insight.measures import has_used
from interview_tui.insight.occasion import reasons
from interview_tui.insight.offers import Offer, instead, offers
from interview_tui.language.catalogue import Code
from interview_tui.language.message import N_, Message, message
from interview_tui.records.clean import clean_line
from interview_tui.records.customer import Customer
from interview_tui.records.present import Present
from interview_tui.records.words import Channel

if TYPE_CHECKING:
    from interview_tui.records.appointment import Appointment


def begun(
    customer: Customer,
    guide: Guide | None,
    *,
    is_new: bool = False,
    caller: str = "",
    author: str = "",
    appointment: Appointment | None = None,
) -> Before:
    """Start with a customer of whom nothing was read yet; one that `is_new` is not saved yet. `caller` is their number.

    `author` is who prepares, `appointment` the calendar's appointment with them.
    """
    plan = Plan(customer, guide, caller=caller, is_new=is_new, was_read=is_new, appointment=appointment)
    return Before(customer, plan, author=author)


def weighed(before: Before, guides: Sequence[Guide], today: date) -> Before:
    """Take the guide that fits the occasion, unless one was chosen by hand."""
    before = before._replace(reasons=reasons(before.customer, before.known, today))
    offered = offers_of(before, guides, today)
    if before.by_hand or not offered:
        return before
    return before._replace(plan=before.plan._replace(guide=offered[0].guide))


def offers_of(before: Before, guides: Sequence[Guide], today: date) -> tuple[Offer, ...]:
    """Return the guides to choose from, best fit first."""
    uses = has_used(before.customer, before.known, today)
    return offers(guides, before.reasons, USUAL_GUIDE, uses=uses)


def taken_in(
    before: Before,
    known: Known,
    faults: tuple[Message, ...],
    guides: Sequence[Guide],
    today: date,
) -> Before:
    """Take in what was read. Questions meant for this conversation are planned, unless the person decided otherwise."""
    plan = before.plan._replace(known=known, was_read=True)
    if not before.plan.was_read:
        asked = (*(noted.note.id for noted in known.to_ask), *(one.id for one in known.of_themes[:MOST_OF_THEMES]))
        plan = plan._replace(bring_up=(*plan.bring_up, *asked))
    read = before._replace(plan=plan, faults=faults)
    return _still_selected(before, weighed(read, guides, today))


def from_others_taken_in(before: Before, found: Sequence[Reminder]) -> Before:
    """Take in what others say and promise in my name: promises first, since the customer is waiting for them."""
    return _still_selected(before, before._replace(from_others=in_order(found)[:MOST_FROM_OTHERS]))


def customer_changed(before: Before, customer: Customer, guides: Sequence[Guide], today: date) -> Before:
    """Take in the customer as changed and saved; another guide may fit now."""
    changed = before._replace(customer=customer, plan=before.plan._replace(customer=customer, is_new=False))
    return weighed(changed, guides, today)


def not_kept(before: Before, why: Message) -> Before:
    """Take in why the customer could not be saved."""
    return before._replace(faults=(why,))


def selected(before: Before, step: int) -> Before:
    """Move the selection by this many items (negative: up); unchanged if there is none."""
    at = before.at + step
    return before._replace(at=at) if 0 <= at < len(before.items) else before


def with_room(before: Before, most_told: int) -> Before:
    """Display at most this many of the things told."""
    return _still_selected(before, before._replace(most_told=most_told))


def all_shown(before: Before) -> Before:
    """Display everything known, or again only as much as there is room for."""
    return _still_selected(before, before._replace(shows_all=not before.shows_all))


def with_cover(before: Before, uncovered: bool) -> Before:
    """Display what is better not mentioned, or only that there is something."""
    return before._replace(uncovered=uncovered)


def brought_up(before: Before) -> Before:
    """Toggle whether the selected item is brought up in the call."""
    if before.chosen is None:
        return before
    wanted, marked = before.chosen.key, before.plan.bring_up
    left = tuple(one for one in marked if one != wanted)
    return before._replace(plan=before.plan._replace(bring_up=left if wanted in marked else (*marked, wanted)))


def guessed(before: Before, typed: str) -> Before:
    """Write down my guess; an empty text removes it."""
    return before._replace(plan=before.plan._replace(guess=typed.strip()))


def question_fault(before: Before, typed: str) -> Message | None:
    """Return why this, or any further, question of my own cannot be added; None if it can."""
    if len(before.plan.questions) >= MOST_QUESTIONS:
        told = N_("{n} questions of your own are there; more would be a survey.")
        return Message(told, (("n", MOST_QUESTIONS),))
    if len(clean_line(typed)) > LONGEST_QUESTION:
        return Message(N_("A question has at most {n} characters."), (("n", LONGEST_QUESTION),))
    return None


def question_written(before: Before, typed: str) -> Before:
    """Add a question of my own; unchanged if it is empty or there already."""
    question, there = clean_line(typed), before.plan.questions
    if not question or question in there:
        return before
    return before._replace(plan=before.plan._replace(questions=(*there, question)))


def question_removed(before: Before) -> Before:
    """Remove the selected question."""
    if before.chosen is None:
        return before
    left = tuple(one for one in before.plan.questions if one != before.chosen.key)
    return _still_selected(before, before._replace(plan=before.plan._replace(questions=left)))


def guide_chosen(before: Before, offer: Offer) -> Before:
    """Choose a guide by hand; if its measure is not recommended now, only when it is chosen a second time."""
    waits = offer.waits is not None
    if waits and before.warned != offer.guide.id:
        return before._replace(warned=offer.guide.id)
    return before._replace(
        plan=before.plan._replace(guide=offer.guide, all_the_same=waits), by_hand=True, warned=""
    )  # fmt: skip


def chosen_told(before: Before, offer: Offer, offered: Sequence[Offer], why: str, code: Code) -> Message | None:
    """Return why a chosen guide was not taken, what to take instead, and how to take it anyway; else None."""
    if before.warned != offer.guide.id:
        return None
    other = instead(offered, offer)
    if other is None:
        return message(N_("{why} Chosen once more, it is asked all the same."), why=Message(why))
    told = N_("{why} Better now: “{guide}”. Chosen once more, it is asked all the same.")
    return message(told, why=Message(why), guide=other.title.in_language(code))


def present_toggled(before: Before, person: Present) -> Before:
    """Toggle whether somebody else will be there."""
    left = tuple(one for one in before.plan.present if one.id != person.id)
    present = left if len(left) < len(before.plan.present) else (*left, person)
    return before._replace(plan=before.plan._replace(present=present))


def channel_chosen(before: Before, channel: Channel) -> Before:
    """Choose where the conversation takes place."""
    return before._replace(plan=before.plan._replace(channel=channel))


def moment_chosen(before: Before, typed: str, now: datetime, code: Code) -> Before:
    """Set when it was held, for writing it up later; empty: it begins now."""
    moment = moment_typed(typed, now, code)
    return before._replace(plan=before.plan._replace(moment=moment if moment.day is not None else None))


def contact_entered(before: Before, *, is_new: bool) -> Before:
    """Take in that a contact was recorded or undone: the time chosen for it has been used."""
    return before._replace(plan=before.plan._replace(is_new=is_new, moment=None))


def _still_selected(before: Before, after: Before) -> Before:
    """Select what was selected before; if it is gone, what is at its index now."""
    items, chosen = after.items, before.chosen
    place = next((at for at, one in enumerate(items) if chosen is not None and one.key == chosen.key), before.at)
    return after._replace(at=min(place, max(0, len(items) - 1)))
