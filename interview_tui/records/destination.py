"""Where exported conversations went, what left, and how: ids and digests, none of their text."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, AwareDatetime

from interview_tui.records.parts import CleanLine, Id
from interview_tui.records.record import AnyWord, Record, Word
from interview_tui.records.words import Audience, Kind, Status, Track

OptionalWord = Word | Literal[""]
FILE, CLIPBOARD, MAIL = "file", "clipboard", "mail"
"""The channels of an export."""
UNKNOWN = "unknown"
"""Stands for a recipient who is no longer known."""


def _ascii(text: str) -> str:
    if not text.isascii() or not text.isprintable():
        raise ValueError("only plain ASCII stands here")
    return text


Plain = Annotated[str, AfterValidator(_ascii)]
"""ASCII letters, digits and signs, of any length."""


class KeptOrder(Record):
    """How an export was made, so that it can be repeated: the last choices, or a named set of them."""

    name: CleanLine = ""
    """The name the person gave it; empty: the last choices."""
    at: AwareDatetime
    """When it was last used."""
    names: Word = "full"
    language: OptionalWord = ""
    """Language of the file; empty: that of the screen."""
    output: CleanLine = ""
    """The folder or file, as typed."""
    letterhead: CleanLine = ""
    everything: bool = False
    """All conversations were meant: only then does an order that names none mean all."""
    only_new: bool = False
    """Only what is new or changed since the last export to this destination."""
    conversation_ids: tuple[Id, ...] = ()
    customer_id: Id | None = None
    since: CleanLine = ""
    """The first day as typed ("last monday"): it is resolved anew each time."""
    until: CleanLine = ""
    guide: CleanLine = ""
    status: Annotated[Status, AnyWord()] | None = None
    kind: Annotated[Kind, AnyWord()] | None = None
    track: Annotated[Track, AnyWord()] | None = None
    words: CleanLine = ""


class Destination(Record):
    """A recipient, together with the format and the channel."""

    id: Id
    audience: Annotated[Audience, AnyWord()]
    format: Word
    """The id of a row in the table of formats."""
    via: Word = FILE
    """`file`, `clipboard` or `mail`."""
    at: AwareDatetime
    """When something last went there."""
    orders: tuple[KeptOrder, ...] = ()
    """The last choices, and the named ones."""

    def is_same(self, other: "Destination") -> bool:
        """Return whether both are the same destination, whatever their ids."""
        return (self.audience, self.format, self.via) == (other.audience, other.format, other.via)

    def order(self, name: str = "") -> KeptOrder | None:
        """Return the order of this name; "": the last choices."""
        return next((one for one in self.orders if one.name == name), None)

    def ordered(self, order: KeptOrder) -> "Destination":
        """Return the destination with this order added, replacing the one of the same name."""
        now = order.with_unknown_of(self.order(order.name))
        return self.changed(orders=(*(one for one in self.orders if one.name != order.name), now))


class Sent(Record):
    """One conversation as it went to a destination. If it was erased or deleted here since, only the id is left."""

    id: Id
    """The conversation's id."""
    customer_id: Id | None = None
    at: AwareDatetime | None = None
    """When it last went there."""
    digest: Plain = ""
    """Digest of everything that left, to notice changes."""
    notes: Plain = ""
    """Which notes left in which version: `3F9K2M:1 7Q0B4X:2`, by the last characters of their ids."""

    @property
    def versions(self) -> Mapping[str, str]:
        """The version of each note that left, by the last characters of its id."""
        return dict(one.split(":", 1) for one in self.notes.split() if ":" in one)
