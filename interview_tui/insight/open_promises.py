"""All promises that somebody still waits for, in groups: late, this week, later, without a date, the customers'."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from interview_tui.language.catalogue import Language
from interview_tui.language.day_time import place_in_day
from interview_tui.language.message import N_
from interview_tui.port.conversations import Head, PromiseHead


class Group(StrEnum):
    """When a promise falls due, and whose it is; in this order, the most pressing first."""

    LATE = "late"
    THIS_WEEK = "this_week"
    LATER = "later"
    UNDATED = "undated"
    THEIRS = "theirs"
    """The customer's side promised it, whenever it falls due."""


_WORDS = {
    Group.LATE: N_("Late"),
    Group.THIS_WEEK: N_("This week"),
    Group.LATER: N_("Later"),
    Group.UNDATED: N_("Without a date"),
    Group.THEIRS: N_("Promised by the customer's side"),
}


def group_word(group: Group, language: Language) -> str:
    """Return what a group is called."""
    return language.say(_WORDS[group])


@dataclass(frozen=True, slots=True)
class OpenPromise:
    """A promise with the conversation it was made in."""

    group: Group
    head: Head
    promise: PromiseHead


def open_promises(heads: Iterable[Head], today: date) -> tuple[OpenPromise, ...]:
    """Return all open promises, group by group, the earliest date first, those without one last."""
    found = [OpenPromise(_group(one, today), head, one) for head in heads for one in head.promises]
    return tuple(sorted(found, key=_pressing))


def _pressing(one: OpenPromise) -> tuple[int, date, time, datetime, str]:
    promise, head = one.promise, one.head
    place = list(Group).index(one.group)
    return place, promise.due or date.max, place_in_day(promise.due_time), head.started_at, head.id


def _group(promise: PromiseHead, today: date) -> Group:
    sunday = today + timedelta(days=6 - today.weekday())
    if promise.theirs:
        return Group.THEIRS
    if promise.due is None:
        return Group.UNDATED
    if promise.due < today:
        return Group.LATE
    return Group.THIS_WEEK if promise.due <= sunday else Group.LATER
