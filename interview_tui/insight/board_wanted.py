"""The filter of a board: by customer, guide, kind, period, or person."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from interview_tui.insight.periods import Period
from interview_tui.port.sought import needle, sought, word_lines
from interview_tui.records.fold import fold
from interview_tui.records.kinds import track_of
from interview_tui.records.words import Kind, Track

if TYPE_CHECKING:
    from interview_tui.port.conversations import Head


@dataclass(frozen=True, slots=True)
class Wanted:
    """The conditions; those left at their default are ignored."""

    words: str = ""
    """Each must be in a note, or in the customer's name."""
    customer: str = ""
    """A part of the name or the organisation."""
    guide: str = ""
    kind: Kind | None = None
    track: Track | None = None
    period: Period = Period()  # noqa: RUF009 - a frozen value, safe to share
    """When it was held."""
    state: str = ""
    """The lead's state: a word of `ReadState`."""
    person: str | None = None
    """The store of whoever held it; excludes all other conditions, since a narrower selection could be counted."""
    theme: str = ""
    """The id of a theme that a note of it is assigned to."""

    def __bool__(self) -> bool:
        """Return whether there is any condition."""
        return self != Wanted()

    @property
    def notes(self) -> bool:
        """Whether a condition concerns notes."""
        return bool(self.kind or self.track or self.words)

    def but(self, **fields: Any) -> Wanted:
        """Return the filter with some conditions changed; a person and other conditions exclude each other."""
        person = fields.get("person")
        return Wanted(person=person) if person else replace(self, **{"person": None, **fields})


def holds(head: Head, wanted: Wanted) -> bool:
    """Return whether a conversation matches, apart from its notes and its state."""
    if wanted.guide and head.guide != wanted.guide:
        return False
    if wanted.period != _ALWAYS and not wanted.period.holds(head.started_at.date()):
        return False
    return not wanted.customer or _sought(wanted.customer) in _called(head.customer or "", head.organisation or "")


_ALWAYS = Period()


@lru_cache(maxsize=8)
def _sought(customer: str) -> str:
    """Return the sought name, folded once for all conversations."""
    return fold(customer)


@lru_cache(maxsize=1 << 16)
def _called(customer: str, organisation: str) -> str:
    """Return the text searched for a name: many conversations share a customer."""
    return fold(f"{customer} {organisation}")


def wait_holds(head: Head, text: str, *, is_promise: bool, wanted: Wanted) -> bool:
    """Return whether something a customer waits for matches; `text` is the note's text."""
    kind = Kind.PROMISE if is_promise else Kind.COMPLAINT
    if wanted.kind not in (None, kind) or (wanted.track and track_of(kind, False, None, None) != wanted.track):
        return False
    return holds(head, wanted) and said_with(wanted.words, text, head.customer or "", head.organisation or "")


def said_with(words: str, *texts: str) -> bool:
    """Return whether all these words are in the texts, as a search finds them."""
    if not words:
        return True
    lines = "".join(word_lines(texts))
    return all(needle(one) in lines for one in sought(words))
