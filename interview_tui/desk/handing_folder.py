"""A folder through which a team hands over: a file for everybody, and one for each person addressed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from interview_tui.desk.handing_file import refuse_what_is_not_ours, write
from interview_tui.desk.sharing import Share, for_one, handed_to
from interview_tui.desk.team.changed_hands import taken_over
from interview_tui.disk.calls import Disk
from interview_tui.exchange.digest import Digests
from interview_tui.exchange.parcel import ENDING, Parcel
from interview_tui.export.file_name import slug
from interview_tui.language.message import N_, Told
from interview_tui.port.store import Store

TWO = N_("Two people are called {name}: hand over into a folder, there each of them has a file.")
_TELLS_APART = -6
"""How many characters of the id follow a name that two people may have."""


@dataclass(frozen=True, slots=True)
class Known:
    """A store from which something was received."""

    id: str
    """Its public id."""
    author: str
    reads_ours: bool
    """Whether it commented on conversations or customers of this store, or reported having read them."""


def known_stores(store: Store) -> tuple[Known, ...]:
    """Return all stores from which something was received, by name."""
    here = Digests(store.id).store
    readers = {one.store for one in store.read_by()}
    readers |= {one.store for one in store.comments() if not one.own and one.comment.store == here}
    readers |= {one.of for one in store.announcements() if one.of is not None}
    readers |= {one.by for one in store.themes_of_others().values()}
    found = {
        one.handing.id: Known(one.handing.id, one.handing.author, one.handing.id in readers)
        for one in store.collected()
    }
    for taken in taken_over(store):
        if taken.stores:
            # Whoever gave us customers is told that they arrived, even without any other contact.
            found.setdefault(taken.stores[0], Known(taken.stores[0], taken.of, taken.stores[0] in readers))
    return tuple(sorted(found.values(), key=lambda one: (one.author, one.id)))


def meant(name: str, known: tuple[Known, ...]) -> Known | None:
    """Return the store with this name; None if nothing was received from one. Raises Told if there are several."""
    found = [one for one in known if name and one.author.casefold() == name.casefold()]
    if len(found) > 1:
        raise Told(TWO, name=name)
    return found[0] if found else None


def files_in(folder: Path, share: Share, known: tuple[Known, ...]) -> Iterator[tuple[Path, Parcel]]:
    """Yield the paths of the files to be in a folder, each with its content: the one for everybody first."""
    own = _named(share.handing.author, share.handing.id)
    path = folder / f"{own}{ENDING}"
    # That nobody stands in any more is to be known, too.
    if share.parcel.states or share.handing.stand_in or path.exists():
        yield path, share.parcel
    for one in known:
        parcel = for_one(share, one.id, alone=True)
        if parcel.states:
            yield folder / f"{own}--{_named(one.author, one.id)}{ENDING}", parcel


def may_be_of(path: Path, store: str) -> bool:
    """Return whether a file, by its name, may come from the store with this public id."""
    return path.name.removesuffix(ENDING).partition("--")[0].endswith(store[_TELLS_APART:].lower())


def refuse_what_is_anothers(folder: Path, store: Store, share: Share) -> None:
    """Raise Told if somebody else's file has one of these names."""
    for path, _ in files_in(folder, share, known_stores(store)):
        refuse_what_is_not_ours(path, share.handing)


def hand_over_in(folder: Path, store: Store, share: Share, disk: Disk) -> tuple[tuple[Path, Parcel], ...]:
    """Write these files, record them as handed over, and return them. Raises Told; NotSaved, ReadOnly."""
    files = tuple(files_in(folder, share, known_stores(store)))
    refuse_what_is_anothers(folder, store, share)
    # The numbers first: if interrupted here, none of them is assigned twice.
    store.hand_over(share.handing, share.states)
    for path, parcel in files:
        write(parcel, path, disk)
    store.hand_over(handed_to(share, ""), share.states)
    return files


def _named(author: str, store: str) -> str:
    name = slug(author) if author else ""
    return "-".join(filter(None, (name, store[_TELLS_APART:].lower())))
