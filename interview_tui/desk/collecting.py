"""Takes in files handed over by others: what is already known changes nothing, whatever the order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from interview_tui.desk.handing_file import read
from interview_tui.exchange.digest import Digests
from interview_tui.exchange.meeting import clash, prevails
from interview_tui.exchange.parcel import Parcel
from interview_tui.language.message import N_, Message, Told, counted
from interview_tui.port.handing import TakenIn
from interview_tui.port.store import Store
from interview_tui.records.handed import Handed, Handing

ANOTHERS = N_("{path} is for somebody else: nothing was taken in.")
GIVEN = N_("{path} gives customers to {name}: `interview team takeover` takes them over. Nothing was taken in.")
OWN = N_("{path} is from this store itself: nothing was taken in.")
NOT_TAKEN = N_("{path} was left: {name} is known by another name. In the shell `interview collect` asks about it.")
GONE_OVER = N_("{name} has {customer} now: here to be read. What was written here meanwhile stays here.")
_NOT_MEANT = (OWN, ANOTHERS, GIVEN)
"""Such a file merely lies among those that are meant."""


@dataclass(frozen=True, slots=True)
class Taken:
    """The result for one file."""

    path: Path
    author: str
    taken: TakenIn = TakenIn()  # noqa: RUF009 - a frozen value, safe to share
    fault: Message | None = None
    """Why nothing was taken in; None if it was."""
    passed_over: bool = False
    """It is not addressed to this store: no need to mention a file that merely lies among others."""

    @property
    def gone_over(self) -> tuple[Message, ...]:
        """That customers who were kept here are somebody else's, in a sentence each."""
        every = self.taken.gone_over
        return tuple(Message(GONE_OVER, (("name", name or "?"), ("customer", customer))) for customer, name in every)

    @property
    def twice(self) -> Message | None:
        """That two states of a record had the same version; None if none had."""
        if not self.taken.twice:
            return None
        return counted(
            "{name} has handed over two states of {n} record in one version: everywhere the same one stays."
            " Is their store in use on two machines?",
            "{name} has handed over two states of {n} records in one version: everywhere the same one stays."
            " Is their store in use on two machines?",
            len(self.taken.twice),
            name=self.author or "?",
        )


def collect(store: Store, paths: Iterable[Path], known_as: Callable[[str, str], bool]) -> Iterator[Taken]:
    """Take in the files one by one, and yield the result of each.

    `known_as` is asked if a store is known by another name: called with the known one and the one it gives now.
    """
    outside = {one.handing.id: one for one in store.collected()}
    names = {store_id: one.handing.author for store_id, one in outside.items()}

    def is_new(handing: Handing, states: Iterable[Handed]) -> bool:
        there = outside.get(handing.id)
        if there is None or there.handing != handing:
            return True
        known = ((state, there.states.get(state.id)) for state in states)
        return any(prevails(*one) or clash(*one) for one in known)

    for path in paths:
        try:
            parcel = read(path, is_new)
            author = parcel.handing.author
            refused = _refused(store, parcel, path, names, known_as)
            if refused is not None:
                yield Taken(path, author, fault=refused, passed_over=refused.msgid in _NOT_MEANT)
                continue
            if not is_new(parcel.handing, parcel.states):
                yield Taken(path, author)
                continue
            names[parcel.handing.id] = author
            yield Taken(path, author, store.take_in(parcel.handing, parcel.arrivals()))
        except Told as error:
            yield Taken(path, "", fault=error.message)


def _refused(
    store: Store, parcel: Parcel, path: Path, names: dict[str, str], known_as: Callable[[str, str], bool]
) -> Message | None:
    here = Digests(store.id).store
    if parcel.handing.id == here:
        return Message(OWN, (("path", str(path)),))
    if parcel.given_to:
        return Message(GIVEN, (("path", str(path)), ("name", parcel.given_to)))
    if parcel.to not in ("", here):
        return Message(ANOTHERS, (("path", str(path)),))
    known = names.get(parcel.handing.id)
    if known is not None and known != parcel.handing.author and not known_as(known, parcel.handing.author):
        return Message(NOT_TAKEN, (("path", str(path)), ("name", parcel.handing.author or "?")))
    return None
