"""What changed for a customer since one last talked with them: learnt by others, outside a conversation, or now due.

What came out of that conversation itself is no news to whoever held it. What is better not mentioned is left out.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import NamedTuple

from interview_tui.records.aspects import ROWS, Stands
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.entry import Entry
from interview_tui.records.forms import is_contact
from interview_tui.records.rough_date import first_day, last_day
from interview_tui.records.words import Aspect, Status

_ALSO = frozenset({Aspect.WISH, Aspect.ELSEWHERE, Aspect.LEFT, Aspect.RETURNED})


class Changed(NamedTuple):
    """Something that began, or no longer holds."""

    entry: Entry
    on: date
    """The day it was written down or became due."""
    is_over: bool = False
    before: Entry | None = None
    """What it replaced."""


def last_with(conversations: Iterable[Conversation], author: str) -> Conversation | None:
    """Return the latest contact somebody held; of anybody, if they have no name."""
    held = (
        one
        for one in conversations
        if is_contact(one.form) and one.status is not Status.OPEN and (not author or one.author in ("", author))
    )
    return max(held, key=lambda one: one.started_at, default=None)


def changed_since(customer: Customer, last: Conversation | None, today: date) -> tuple[Changed, ...]:
    """Return what changed since a contact, latest first; () if there was none."""
    if last is None:
        return ()
    known = [one for one in customer.known if not one.mistaken and _is_told(one.aspect)]
    changes = [*_begun(known, last, today), *_ended(known, last, today)]
    return tuple(sorted(changes, key=lambda one: one.on, reverse=True))


def _is_told(aspect: Aspect) -> bool:
    row = ROWS.get(aspect)
    if row is None or row.stands is Stands.FOLDED:
        return False
    return row.is_trait or row.stands in (Stands.HEAD, Stands.REACH) or aspect in _ALSO


def _begun(known: list[Entry], last: Conversation, today: date) -> Iterator[Changed]:
    since = _end(last)
    for one in known:
        learnt = one.learnt_at > since and one.conversation != last.id
        came = one.since is not None and last.started_at.date() < first_day(one.since) <= today
        if one.is_over or not (learnt or came):
            continue
        before = next((was for was in known if _is_followed_by(was, one)), None)
        yield Changed(one, one.learnt_at.date() if learnt or one.since is None else first_day(one.since), before=before)


def _ended(known: list[Entry], last: Conversation, today: date) -> Iterator[Changed]:
    since = _end(last)
    for one in known:
        if any(_is_followed_by(one, other) for other in known) or one.learnt_at > since:
            continue
        if one.ended_at is not None:
            if one.ended_at > since:
                yield Changed(one, one.ended_at.date(), is_over=True)
        elif one.until is not None and one.is_past(today) and last.started_at.date() <= last_day(one.until):
            yield Changed(one, last_day(one.until), is_over=True)


def _is_followed_by(one: Entry, other: Entry) -> bool:
    return one.aspect is other.aspect and one.ended_at == other.learnt_at


def _end(last: Conversation) -> datetime:
    return last.ended_at or last.started_at
