"""An export order: which conversations, for whom, with which names. Plain values; no format is known here."""

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
    """An invented name, the same for the same person within one export."""


NAMES: Mapping[Names, str] = {
    Names.FULL: NC_("names", "in full"),
    Names.INITIALS: NC_("names", "initials"),
    Names.PSEUDONYM: NC_("names", "pseudonym"),
}
"""Labels, in the context "names"."""


class Which(NamedTuple):
    """Which conversations, and which of their notes. Unset fields do not filter; all unset means everything."""

    conversation_ids: tuple[str, ...] = ()
    customer_id: str | None = None
    since: date | None = None
    """First day."""
    until: date | None = None
    """Last day."""
    guide: str | None = None
    status: Status | None = None
    kind: Kind | None = None
    track: Track | None = None
    words: str = ""
    """All of them must occur in a note, as in a search."""

    @property
    def of_notes(self) -> bool:
        """Whether it also filters notes."""
        return bool(self.kind or self.track or self.words)


class Choice(NamedTuple):
    """Choices made by hand for this export only."""

    taken: frozenset[str] = frozenset()
    """Ids of what leaves although the audience does not get it by default, such as a personal note or a trait."""
    left: frozenset[str] = frozenset()
    """Ids of notes or customer entries that stay although the audience would get them."""
    wording: Mapping[str, str] = MappingProxyType({})
    """Texts for this export, by note id."""


class Order(NamedTuple):
    """One export: what, for whom, in which format; its target is given separately."""

    which: Which
    audience: Audience
    format: str
    """Id in the table of formats."""
    names: Names = Names.FULL
    choice: Choice = Choice()
