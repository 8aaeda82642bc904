"""One conversation on its way out. Writers see only what may leave; the rest was removed before."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import chain
from pathlib import Path
from types import MappingProxyType

from interview_tui.export.order import Names, Which
from interview_tui.insight.noted import Since
from interview_tui.language.catalogue import Language
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.words import Audience


@dataclass(frozen=True, slots=True)
class Matter:
    """A conversation with present names, its customer, and what later conversations say of its notes."""

    conversation: Conversation
    customer: Customer | None = None
    since: Since = field(default_factory=lambda: MappingProxyType({}))
    earlier: Mapping[str, Conversation] = field(default_factory=lambda: MappingProxyType({}))
    """Conversations whose notes it quotes, by id, see `earlier_of`; others are not quoted."""
    then: Conversation | None = None
    """The conversation with the names it had then, without notes, if those differed: old texts may use them."""


def earlier_of(conversation: Conversation, read: Callable[[str], Conversation | None]) -> Mapping[str, Conversation]:
    """Return the conversations this one continues, and those that these continue; `read` finds one by id.

    `read` returns None for one that does not exist or cannot be read.
    """
    found: dict[str, Conversation] = {}
    waiting, asked = [conversation], {conversation.id}
    while waiting:
        quotes = [(note.asks_on, note.about) for note in waiting.pop().notes if note.asks_on or note.about]
        for quote in chain.from_iterable(quotes):  # of a note that was deleted there is none
            if quote is not None and quote.conversation not in asked:
                asked.add(quote.conversation)
                if (one := read(quote.conversation)) is not None:
                    found[one.id] = one
                    waiting.append(one)
    return found


@dataclass(frozen=True, slots=True)
class Around:
    """What papers and writers get besides the matters."""

    language: Language
    """The language of the file, which may differ from the screen's."""
    now: datetime
    """With its offset from UTC."""
    audience: Audience = Audience.COLLEAGUE
    names: Names = Names.FULL
    which: Which = field(default_factory=Which)
    author: str = ""
    """Who exports it; empty if no name is known."""
    home: Path | None = None
    """The person's folder, with their own templates, layouts and letterheads."""
    letterhead: Path | None = None
    stand_in: str = ""
    """Who stands in for the exporter while they are away; empty if nobody does today."""
    stand_in_until: date | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """Counts of an export. None for what a format does not show in a countable way."""

    conversations: int | None = 0
    notes: int | None = 0
    promises: int | None = 0

    def __add__(self, other: "Held") -> "Held":
        """Return the sums; None if either is None."""
        return Held(
            (self.conversations or 0) + (other.conversations or 0),
            (self.notes or 0) + (other.notes or 0),
            (self.promises or 0) + (other.promises or 0),
        )

    def agrees(self, other: "Held") -> bool:
        """Return whether two counts agree in everything both counted."""
        pairs = ((self.conversations, other.conversations), (self.notes, other.notes), (self.promises, other.promises))
        return all(one is None or two is None or one == two for one, two in pairs)


def held_in(matter: Matter) -> Held:
    """Count what leaves of a conversation."""
    promises = [note.promise is not None for note in matter.conversation.notes if not note.deleted]
    return Held(1, len(promises), promises.count(True))
