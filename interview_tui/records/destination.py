"""Where conversations went that left the program, and what is known of what left: no text of it, only ids."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, AwareDatetime

from interview_tui.records.parts import CleanLine, Id
from interview_tui.records.record import AnyWord, Record, Word
from interview_tui.records.words import Audience, Kind, Status, Track

OptionalWord = Word | Literal[""]
FILE, CLIPBOARD, MAIL = "file", "clipboard", "mail"
"""The ways on which something leaves."""
UNKNOWN = "unknown"
"""Stands where nobody can say any more whom something went to."""


def _ascii(text: str) -> str:
    if not text.isascii() or not text.isprintable():
        raise ValueError("only plain ASCII stands here")
    return text


Plain = Annotated[str, AfterValidator(_ascii)]
"""Letters, digits and signs of ASCII; of any length."""


class KeptOrder(Record):
    """How something left, to be done once more: the last choices, or those that were given a name."""

    name: CleanLine = ""
    """What the person calls it; empty: the last choices."""
    at: AwareDatetime
    """When it was done the last time."""
    names: Word = "full"
    language: OptionalWord = ""
    """Of the file; empty: that of the screen."""
    output: CleanLine = ""
    """The folder or file, as it was typed."""
    letterhead: CleanLine = ""
    everything: bool = False
    """All conversations were meant: only then does an order that names nothing mean all."""
    only_new: bool = False
    """Of these what is new or changed since something went there last."""
    conversation_ids: tuple[Id, ...] = ()
    customer_id: Id | None = None
    since: CleanLine = ""
    """The first day as it was typed ("last monday"): it is read anew each time."""
    until: CleanLine = ""
    guide: CleanLine = ""
    status: Annotated[Status, AnyWord()] | None = None
    kind: Annotated[Kind, AnyWord()] | None = None
    track: Annotated[Track, AnyWord()] | None = None
    words: CleanLine = ""


class Destination(Record):
    """Whom something went to, as what, and which way."""

    id: Id
    audience: Annotated[Audience, AnyWord()]
    format: Word
    """The id of a row in the table of formats."""
    via: Word = FILE
    """`file`, `clipboard` or `mail`."""
    at: AwareDatetime
    """When something went there last."""
    orders: tuple[KeptOrder, ...] = ()
    """How: the last choices, and those with a name."""

    def is_same(self, other: "Destination") -> bool:
        """Tell whether both are one place, whatever their ids."""
        return (self.audience, self.format, self.via) == (other.audience, other.format, other.via)

    def order(self, name: str = "") -> KeptOrder | None:
        """Return the order of this name; the last choices without one."""
        return next((one for one in self.orders if one.name == name), None)

    def ordered(self, order: KeptOrder) -> "Destination":
        """Return the destination with this order in the place of the one of its name."""
        return self.changed(orders=(*(one for one in self.orders if one.name != order.name), order))


class Sent(Record):
    """One conversation as it went to a destination. Of one that was erased or deleted here, only the id is left."""

    id: Id
    """Of the conversation."""
    customer_id: Id | None = None
    at: AwareDatetime | None = None
    """When it went there last."""
    digest: Plain = ""
    """Of all that left, so that a change can be told."""
    notes: Plain = ""
    """Which notes left in which version: `3F9K2M:1 7Q0B4X:2`, the ends of their ids."""

    @property
    def versions(self) -> Mapping[str, str]:
        """The version of each note that left, by the end of its id."""
        return dict(one.split(":", 1) for one in self.notes.split() if ":" in one)
