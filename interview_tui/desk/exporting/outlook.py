"""What an export would do, looked at beforehand: what leaves, what stays and why, what to check."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING

from interview_tui.desk.exporting.account import Before, Compared
from interview_tui.desk.exporting.choosing import narrowed
from interview_tui.desk.exporting.counted import counted_as
from interview_tui.desk.exporting.passing import Way
from interview_tui.export.entries import entries_to_choose, something_personal
from interview_tui.export.leaving import Why, staying
from interview_tui.export.matter import Held, Matter, held_in
from interview_tui.export.order import Order
from interview_tui.language.message import N_, Message, message
from interview_tui.records.conversation import Conversation
from interview_tui.records.destination import Destination, Sent
from interview_tui.records.entry import Entry
from interview_tui.records.fold import fold
from interview_tui.records.note import Note
from interview_tui.records.words import Audience, Kind

if TYPE_CHECKING:
    from interview_tui.export.formats import Format

SEEN = 20
"""In conversations: how many the preview shows at most."""
MOST_OFFERED = 400
"""How many items can be chosen by hand; nobody chooses among more one by one."""
_OUTSIDE = frozenset({Audience.CUSTOMER, Audience.PRODUCT, Audience.CRM})


@dataclass(frozen=True, slots=True)
class Offered:
    """A note, or an entry of the customer, that can be chosen by hand to leave or to stay."""

    of: Note | Entry
    leaves: bool


@dataclass(frozen=True, slots=True)
class Outlook:
    """What would leave, and what would not."""

    leaves: Mapping[str | None, int] = field(default_factory=lambda: MappingProxyType({}))
    """The number of notes, by kind."""
    stays: Mapping[str | None, int] = field(default_factory=lambda: MappingProxyType({}))
    """The number of notes that stay because this audience does not get their kind."""
    reasons: Mapping[Why, int] = field(default_factory=lambda: MappingProxyType({}))
    """The number of notes that stay for other reasons."""
    promises: Mapping[str | None, int] = field(default_factory=lambda: MappingProxyType({}))
    """The number of promises among what leaves, as counted there."""
    held: Held = field(default_factory=Held)
    checks: tuple[Message, ...] = ()
    """What to look at again before it leaves."""
    offered: tuple[Offered, ...] = ()
    address: str = ""
    """The form of address of the customer it is about; empty if there are several."""
    before: Before | None = None
    """What went to the same audience before; None if none of this did."""
    matters: tuple[Matter, ...] = ()
    """The first conversations, as they leave."""

    @property
    def whole(self) -> bool:
        """Whether a preview can show all of it."""
        return (self.held.conversations or 0) <= len(self.matters)

    def in_format(self, form: Format) -> Outlook:
        """Return the outlook for a file of this format: a calendar, for instance, takes only promises."""
        if not form.promises_only:
            return self
        stays = Counter(self.leaves) - Counter(self.promises) + Counter(self.stays)
        return replace(self, leaves=self.promises, stays=stays, held=Held(None, None, self.held.promises))

    @property
    def first(self) -> Conversation | None:
        """The first conversation, as it leaves."""
        return self.matters[0].conversation if self.matters else None


class LeftOff(Exception):
    """Raised if it was stopped because it is no longer wanted."""


def look(
    matters: Iterable[Matter],
    order: Order,
    way: Way,
    goes_on: Callable[[int], bool] = lambda read: True,
    kept: Mapping[str, tuple[Sent, Destination]] = MappingProxyType({}),
) -> Outlook:
    """Return what an order would do with these conversations, given as saved; `way` prepares them for leaving.

    `kept` is what went to the same audience before, with the destination. `goes_on` is called with the number read so
    far and may stop it, which raises LeftOff.
    """
    leaves: Counter[str | None] = Counter()
    stays: Counter[str | None] = Counter()
    reasons: Counter[Why] = Counter()
    checks: dict[Message, None] = {}
    offered: list[Offered] = []
    traits: dict[str, list[Offered]] = {}
    seen: list[Matter] = []
    addresses: set[str] = set()
    since = Compared(kept)
    promises: Counter[str | None] = Counter()
    held = Held()
    for read, matter in enumerate(matters):
        if not goes_on(read):
            raise LeftOff
        leaves_so, meant = way.meant(matter), narrowed(matter.conversation, order.which)
        if leaves_so is None or meant is None:
            continue
        out = way.renames(leaves_so)
        since.add(leaves_so)
        held += held_in(leaves_so)
        staying_here = {one.note.id: one for one in staying(matter, order.audience, order.choice)}
        for note in meant.living():
            stay = staying_here.get(note.id)
            if stay is None:
                leaves[counted_as(note)] += 1
                if note.promise is not None:
                    promises[counted_as(note)] += 1
            elif stay.why is Why.AUDIENCE:
                stays[counted_as(note)] += 1
            else:
                reasons[stay.why] += 1
            if len(offered) < MOST_OFFERED and not (stay is not None and stay.for_good):
                offered.append(Offered(note, stay is None))
        if matter.customer is not None and matter.customer.id not in traits and len(traits) < MOST_OFFERED:
            known = entries_to_choose(matter.customer, order.audience, order.choice)
            traits[matter.customer.id] = [Offered(*one) for one in known]
        addresses.add(matter.customer.address if matter.customer else "")
        checks |= dict.fromkeys(checked(out, order.audience))
        if len(seen) < SEEN:
            seen.append(out)
    address = addresses.pop() if len(addresses) == 1 else ""
    return Outlook(
        leaves,
        stays,
        reasons,
        promises,
        held,
        tuple(checks),
        (*chain(*traits.values()), *offered)[:MOST_OFFERED],
        address,
        since.before,
        tuple(seen),
    )


def checked(matter: Matter, audience: Audience) -> Iterator[Message]:
    """Yield what to look at again in one conversation as it leaves."""
    one = matter.conversation
    chosen = matter.customer is not None and something_personal(matter.customer)
    if chosen or any(note.kind is Kind.PERSONAL for note in one.living()):
        yield Message(N_("something personal goes along"))
    if audience not in _OUTSIDE:
        return
    for note in one.living():
        promise = note.promise
        if promise is not None and not promise.theirs and promise.owner not in (None, "", one.author):
            yield message(N_("a promise names {name}"), name=promise.owner)
    for name in _named_in_texts(one):
        yield message(N_("{name} stands in a note"), name=name)


def _named_in_texts(one: Conversation) -> list[str]:
    """Return the names of those present or promising something that occur in texts of notes."""
    owners = [note.promise.owner for note in one.living() if note.promise is not None]
    known = dict.fromkeys(name for name in (one.author, *(p.name for p in one.present), *owners) if name)
    texts = [fold(note.text) for note in one.living()]
    return [name for name in known if any(fold(name) in text for text in texts)]
