"""The same complaint again: which earlier one a new one is like, and the how-manieth time it is. Never linked unasked.

Only what the same customer complained of before is looked at: that somebody else of their organisation did, too, may
be none of their business.
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
"""Earlier complaints that are offered: each has a digit."""
_WORD = re.compile(r"[^\W\d_]+")
_LEAST = 5
"""Letters of a word that may tell one matter from another; shorter ones mostly join others."""
_BEGINNING = 6
"""Letters by which words are the same: `Rechnung` and `Rechnungen`."""
_TIMES = {2: NC_("complaint", "the second time"), 3: NC_("complaint", "the third time")}
_COMMON = 3
"""A word that stands in so many of the earlier complaints tells them apart no longer."""


def earlier_like(text: str, known: Iterable[Noted], *, but: str = "") -> tuple[Noted, ...]:
    """Return the earlier complaints of a customer that this one may be again, the likeliest first, at most three.

    `known` are notes of this customer, of any kind; `but` is the id of the complaint itself. Alike are two that share
    a word which is rare among their complaints; of equally likely ones the latest comes first. Of a complaint that was
    raised several times only the last is offered.
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
    """Return the how-manieth time a complaint is raised: 1 the first time, 0 for what is no complaint.

    `find` returns a note by its id, None for one that is not there any more.
    """
    seen: set[str] = set()
    now: Note | None = note
    while now is not None and now.id not in seen and now.complaint is not None:
        seen.add(now.id)
        before = now.complaint.again_of
        if before is not None and before not in seen and find(before) is None:
            # It was there: who linked the two knew of it.
            return len(seen) + 1
        now = find(before) if before is not None else None
    return len(seen)


def times_among(note: Note, conversations: Iterable[Conversation]) -> int:
    """Return the same where the conversations are known in which it may have been raised before."""
    every = {one.id: one for each in conversations for one in each.living()}
    return times(note, every.get)


def times_told(n: int, language: Language) -> str:
    """Return the how-manieth time a complaint is raised; nothing the first time."""
    if n < 2:
        return ""
    return language.in_context("complaint", _TIMES[n]) if n in _TIMES else language.say(N_("time no. {n}"), n=n)


def told_since(guide: str, known: Known) -> frozenset[str] | None:
    """Return the cues under which something was told in talks by this guide since a complaint is open.

    None where no complaint is, and where there was no such talk: then this is the first.
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
