"""Recurring complaints: which earlier one a new one resembles, and how often it was raised. Never linked unasked.

Only complaints of the same customer are considered: those of others in the organisation may be none of their business.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from interview_tui.language.message import N_, NC_
from interview_tui.records.fold import fold
from interview_tui.records.words import Status

if TYPE_CHECKING:
    from interview_tui.insight.known import Known
    from interview_tui.insight.noted import Noted
    from interview_tui.language.catalogue import Language
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.note import Note

MOST = 3
"""How many earlier complaints are offered: each has a digit."""
_WORD = re.compile(r"[^\W\d_]+")
_LEAST = 5
"""In letters: shorter words mostly connect others."""
_BEGINNING = 6
"""How many letters must agree for the same word: `Rechnung` and `Rechnungen`."""
_TIMES = {2: NC_("complaint", "the second time"), 3: NC_("complaint", "the third time")}
_COMMON = 3
"""A word in so many of the earlier complaints no longer distinguishes them."""


def earlier_like(text: str, known: Iterable[Noted], *, but: str = "") -> tuple[Noted, ...]:
    """Return the earlier complaints of a customer that this one may repeat, most probable first, at most three.

    `known` are notes of this customer, of any kind; `but` is the id of the complaint itself. Two complaints are similar
    if they share a word that is rare among the customer's complaints; of equally probable ones the latest comes first.
    Of a complaint raised several times only the last is offered.
    """
    earlier = [one for one in known if one.note.complaint is not None and not one.note.deleted and one.note.id != but]
    again = {one.note.complaint.again_of for one in earlier if one.note.complaint is not None}
    words = {one.note.id: _rare(one.note.text) for one in earlier}
    often = [word for each in words.values() for word in each]
    wanted = {word for word in _rare(text) if len(earlier) < _COMMON or often.count(word) < _COMMON}
    likely = [(len(wanted & words[one.note.id]), one.at, one) for one in earlier if one.note.id not in again]
    likely.sort(key=lambda each: each[:2], reverse=True)
    return tuple(one for shared, _, one in likely if shared)[:MOST]


def times(note: Note, find: Callable[[str], Note | None]) -> int:
    """Return how many times a complaint was raised, this time included; 0 if it is no complaint.

    `find` returns a note by id; None if it no longer exists.
    """
    seen: set[str] = set()
    now: Note | None = note
    while now is not None and now.id not in seen and now.complaint is not None:
        seen.add(now.id)
        before = now.complaint.again_of
        if before is not None and before not in seen and find(before) is None:
            # It existed: whoever linked the two knew it.
            return len(seen) + 1
        now = find(before) if before is not None else None
    return len(seen)


def times_among(note: Note, conversations: Iterable[Conversation]) -> int:
    """Return the same, given the conversations in which it may have been raised before."""
    every = {one.id: one for each in conversations for one in each.living()}
    return times(note, every.get)


def times_told(n: int, language: Language) -> str:
    """Return the number of times as an ordinal; "" the first time."""
    if n < 2:
        return ""
    return language.in_context("complaint", _TIMES[n]) if n in _TIMES else language.say(N_("time no. {n}"), n=n)


def told_since(guide: str, known: Known) -> frozenset[str] | None:
    """Return the cues under which something was told in conversations by this guide since a complaint is open.

    None if no complaint is open, or there was no such conversation: then this is the first.
    """
    if not known.complaints:
        return None
    since = min(one.conversation.started_at for one in known.complaints)
    talks = [
        one
        for one in known.conversations
        if one.guide == guide and one.started_at >= since and one.status is not Status.OPEN
    ]
    return frozenset(note.cue for one in talks for note in one.living() if note.cue) if talks else None


def _rare(text: str) -> set[str]:
    return {word[:_BEGINNING] for word in _WORD.findall(fold(text)) if len(word) >= _LEAST}
