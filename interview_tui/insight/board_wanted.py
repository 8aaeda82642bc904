"""What of a board is wanted: of one customer, by one guide, of one kind, of a time, or of a person."""

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
    """What is wanted; what is left out does not matter."""

    words: str = ""
    """Each in a note, or in what the customer is called."""
    customer: str = ""
    """A part of the name or the organisation."""
    guide: str = ""
    kind: Kind | None = None
    track: Track | None = None
    period: Period = Period()  # noqa: RUF009 - a frozen value, safe to share
    """When it was held."""
    state: str = ""
    """How far whoever leads is with it: a word of `ReadState`."""
    person: str | None = None
    """The store of whoever held it, and then nothing else: what is narrowed down by more could be counted."""
    theme: str = ""
    """The id of one under which a note of it was gathered."""

    def __bool__(self) -> bool:
        """Tell whether anything is wanted."""
        return self != Wanted()

    @property
    def notes(self) -> bool:
        """Whether a note has to be as it is wanted."""
        return bool(self.kind or self.track or self.words)

    def but(self, **fields: Any) -> Wanted:
        """Return the same with some changed; a person is wanted alone, and goes where anything else is wanted."""
        person = fields.get("person")
        return Wanted(person=person) if person else replace(self, **{"person": None, **fields})


def holds(head: Head, wanted: Wanted) -> bool:
    """Tell whether a conversation is as it is wanted, its notes and how far it is read set aside."""
    if wanted.guide and head.guide != wanted.guide:
        return False
    if wanted.period != _ALWAYS and not wanted.period.holds(head.started_at.date()):
        return False
    return not wanted.customer or _sought(wanted.customer) in _called(head.customer or "", head.organisation or "")


_ALWAYS = Period()


@lru_cache(maxsize=8)
def _sought(customer: str) -> str:
    """Return what is looked for, folded once for all conversations."""
    return fold(customer)


@lru_cache(maxsize=1 << 16)
def _called(customer: str, organisation: str) -> str:
    """Return what is looked through for a part of a name: of one customer there are many conversations."""
    return fold(f"{customer} {organisation}")


def wait_holds(head: Head, text: str, *, is_promise: bool, wanted: Wanted) -> bool:
    """Tell whether something that a customer waits for is as it is wanted; `text` is what the note says."""
    kind = Kind.PROMISE if is_promise else Kind.COMPLAINT
    if wanted.kind not in (None, kind) or (wanted.track and track_of(kind, False, None, None) != wanted.track):
        return False
    return holds(head, wanted) and said_with(wanted.words, text, head.customer or "", head.organisation or "")


def said_with(words: str, *texts: str) -> bool:
    """Tell whether all these words are in the texts, as a search finds them."""
    if not words:
        return True
    lines = "".join(word_lines(texts))
    return all(needle(one) in lines for one in sought(words))
