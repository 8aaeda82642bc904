"""The record of what was exported, as the screens use it: the choices made last time, and what changed since."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING

from interview_tui.desk.exporting.counted import counted_as
from interview_tui.desk.exporting.ledger import since_then
from interview_tui.export.order import Names
from interview_tui.language.message import N_, Message, Told, message
from interview_tui.records.destination import FILE, Destination, KeptOrder, Sent
from interview_tui.records.words import Audience, is_known

if TYPE_CHECKING:
    from interview_tui.desk.exporting.state import Exporting
    from interview_tui.desk.services import Services
    from interview_tui.export.matter import Matter
    from interview_tui.port.store import Store


@dataclass(frozen=True, slots=True)
class LastTime:
    """The choices made when something was last written, as far as this version knows them."""

    audience: Audience
    format: str
    """The id of a format, which may no longer exist."""
    names: Names | None = None
    language: str = ""
    """The file's language, by code."""
    folder: str = ""
    """As displayed."""


@dataclass(frozen=True, slots=True)
class Before:
    """Which parts of these conversations went to the same audience before, and what has changed since."""

    on: date
    """The latest day."""
    to: Destination
    """The recipient, format and channel of that time."""
    new: Mapping[str | None, int] = field(default_factory=lambda: MappingProxyType({}))
    """The number of new notes since, by kind."""
    changed: Mapping[str | None, int] = field(default_factory=lambda: MappingProxyType({}))
    gone: int = 0
    conversations: int = 0
    """The number of conversations that were not part of it."""


def order_of(state: Exporting, services: Services, folder: str) -> KeptOrder:
    """Return an order with which this export can be repeated."""
    return KeptOrder(at=services.now().wall, names=state.names, language=state.language, output=folder)


def keep(
    services: Services,
    audience: Audience,
    form: str,
    sent: Iterable[Sent],
    order: KeptOrder | None,
    via: str = FILE,
    gone: Iterable[str] = (),
) -> Message | None:
    """Record that this went out, and how; return why that failed, or None.

    `gone` are ids that the recipient was told to delete.
    """
    if services.sample and services.store.read_only is not None:
        return None
    to = Destination(id=services.new_id(), audience=audience, format=form, via=via, at=services.now().wall)
    return kept_account(services.store, to if order is None else to.ordered(order), sent, gone)


def kept_account(store: Store, to: Destination, sent: Iterable[Sent], gone: Iterable[str] = ()) -> Message | None:
    """Record that this went out, and how; return the message that this failed: the export itself stands."""
    try:
        store.went_out(to, sent, gone)
    except Told as error:
        return message(N_("That this went out is not kept: {why}"), why=error.message)
    return None


def as_written(state: Exporting, store: Store, *, is_kept: bool) -> Exporting:
    """Return the choices after writing: if it could be recorded, this is now the last export there."""
    state = replace(state, earlier=last_time(store))
    to = latest_file(store, state.audience, state.format)
    if to is None or not is_kept or state.outlook is None:
        return state
    return replace(state, outlook=replace(state.outlook, before=Before(to.at.date(), to)))


def last_time(store: Store) -> LastTime | None:
    """Return the choices of the last export for an audience this version knows; None: there was none."""
    for to in store.destinations():
        order = to.order()
        if order is not None and to.via == FILE and is_known(to.audience):
            names = Names(order.names) if order.names in set(Names) else None
            return LastTime(to.audience, to.format, names, order.language, order.output)
    return None


def latest_file(store: Store, audience: Audience, form: str) -> Destination | None:
    """Return the destination that files of this format last went to for an audience; None: there is none."""
    way = (audience, form, FILE)
    return next((one for one in store.destinations() if (one.audience, one.format, one.via) == way), None)


def kept_for(store: Store, audience: Audience) -> Mapping[str, tuple[Sent, Destination]]:
    """Return what went to an audience, by conversation id: the latest of each, with its destination."""
    found: dict[str, tuple[Sent, Destination]] = {}
    for to in store.destinations():
        if to.audience != audience:
            continue
        for one, sent in store.sent_to(to.id).items():
            before = found.get(one)
            if sent.at is not None and (before is None or before[0].at is None or before[0].at < sent.at):
                found[one] = sent, to
    return found


class Compared:
    """Compares exported conversations one by one with what went there before."""

    def __init__(self, kept: Mapping[str, tuple[Sent, Destination]]) -> None:
        self._kept = kept
        self._latest: tuple[datetime, Destination] | None = None
        self._new: Counter[str | None] = Counter()
        self._changed: Counter[str | None] = Counter()
        self._gone = self._conversations = 0

    def add(self, matter: Matter) -> None:
        """Compare one conversation, given under its full names."""
        went = self._kept.get(matter.conversation.id)
        if went is None or went[0].at is None:
            self._conversations += 1
            return
        sent, to = went
        if self._latest is None or self._latest[0] < went[0].at:
            self._latest = went[0].at, to
        since = since_then(sent, matter)
        self._new.update(counted_as(note) for note in since.new)
        self._changed.update(counted_as(note) for note in since.changed)
        self._gone += since.gone

    @property
    def before(self) -> Before | None:
        """What went there before; None if none of these did."""
        if self._latest is None:
            return None
        at, to = self._latest
        return Before(at.date(), to, self._new, self._changed, self._gone, self._conversations)
