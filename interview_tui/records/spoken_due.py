"""How something due stands: late, today, by then; in the same words everywhere."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING, Protocol

from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.day_time import DayTime, with_time
from interview_tui.language.message import N_
from interview_tui.records.words import PromiseState

if TYPE_CHECKING:
    from interview_tui.records.parts import Promise


def due_stands(due: date | None, at: DayTime | None, today: date, language: Language) -> str:
    """Return how a promise stands: due on a day, and at a time if one was named."""
    if due is None:
        return language.say(N_("no date yet"))
    days = (today - due).days
    if days > 0:
        return language.count("{n} day late", "{n} days late", days)
    if days == 0:
        return with_time(language.say(N_("due today")), at, language)
    day = with_time(forms.weekday_date(due, language, near=today), at, language)
    return language.say(N_("by {date}"), date=day)


def from_on(day: date, today: date, language: Language) -> str:
    """Return from when a contact is welcome: nobody is waiting for it, so it is never late."""
    if day == today:
        return language.say(N_("from today on"))
    told = N_("since {date}") if day < today else N_("from {date} on")
    return language.say(told, date=forms.weekday_date(day, language, near=today))


def is_pressing(due: date | None, today: date) -> bool:
    """Return whether it is late or due today."""
    return due is not None and due <= today


class Promised(Protocol):
    """A promise, as part of a note or as lists know it."""

    @property
    def due(self) -> date | None: ...  # noqa: D102

    @property
    def due_time(self) -> DayTime | None: ...  # noqa: D102

    @property
    def state(self) -> str: ...  # noqa: D102

    @property
    def owes_word(self) -> bool: ...  # noqa: D102


def whose_words(promise: Promise | None, mine: Collection[str], language: Language) -> str:
    """Return whose promise it is; "" if it is mine: in one of these names, or in nobody's."""
    if promise is None:
        return ""
    owner = (promise.owner or "").strip()
    if promise.theirs:
        return owner or language.say(N_("customer's side"))
    return "" if owner.casefold() in {name.strip().casefold() for name in mine} else owner


def promise_stands(promise: Promised, today: date, language: Language) -> tuple[str, bool]:
    """Return how a promise stands that somebody is waiting for, or for word of, and whether it is pressing."""
    if promise.state == PromiseState.NOT_KEPT:
        return language.say(N_("not kept: tell them")), True
    stands = due_stands(promise.due, promise.due_time, today, language)
    if promise.owes_word:
        stands = language.say(N_("{when}, not told"), when=stands)
    return stands, is_pressing(promise.due, today)
