"""What somebody orders: which conversations, for whom, with which names. Plain values; no format is known here."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from interview_tui.language.message import NC_
from interview_tui.records.words import Audience, Kind, Status, Track


class Names(StrEnum):
    """How the customer's side is named."""

    FULL = "full"
    INITIALS = "initials"
    PSEUDONYM = "pseudonym"
    """Another name, the same for the same person within one export."""


NAMES: Mapping[Names, str] = {
    Names.FULL: NC_("names", "in full"),
    Names.INITIALS: NC_("names", "initials"),
    Names.PSEUDONYM: NC_("names", "pseudonym"),
}
"""As they are chosen, in the context "names"."""


class Which(NamedTuple):
    """Which conversations, and of those which notes. What is left out does not matter; nothing at all is everything."""

    conversation_ids: tuple[str, ...] = ()
    customer_id: str | None = None
    since: date | None = None
    """The first day on which it was held."""
    until: date | None = None
    """The last day."""
    guide: str | None = None
    status: Status | None = None
    kind: Kind | None = None
    track: Track | None = None
    words: str = ""
    """Each has to be in a note, as in a search."""

    @property
    def of_notes(self) -> bool:
        """Whether it also chooses among the notes of a conversation."""
        return bool(self.kind or self.track or self.words)


class Choice(NamedTuple):
    """What was chosen by hand for this export only."""

    taken: frozenset[str] = frozenset()
    """What leaves although the audience is not told such: a personal note, "as we understood you", a trait; by id."""
    left: frozenset[str] = frozenset()
    """Notes, or what is known of the customer, that stay although the audience would be told; by id."""
    wording: Mapping[str, str] = MappingProxyType({})
    """Texts of notes as they are told here, by id of the note."""


class Order(NamedTuple):
    """One export: what, for whom, as what. Where it goes is said beside it."""

    which: Which
    audience: Audience
    format: str
    """The id of a row in the table of formats."""
    names: Names = Names.FULL
    choice: Choice = Choice()
