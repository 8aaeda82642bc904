"""A record that comes back to where it was before: what had left is as it comes, what never left is as it was there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

from interview_tui.exchange.digest import Digests
from interview_tui.exchange.purposes import Leaves, Purpose
from interview_tui.exchange.shareable import purposes_of
from interview_tui.export.fields import FIELDS
from interview_tui.records.customer import Customer
from interview_tui.records.entry import Entry
from interview_tui.records.note import Note
from interview_tui.records.record import Record
from interview_tui.records.version import in_term, revised
from interview_tui.records.words import Audience

R = TypeVar("R", bound=Record)
_ID = re.compile(r"[0-9A-HJKMNP-TV-Z]{26}")
_QUOTES = frozenset({"because_of", "asks_on", "about", "said_by"})
"""What a note names of another one leaves only where that one does."""


def own_ids(records: Iterable[Record], digests: Digests) -> Mapping[str, str]:
    """Return the ids that are named in records of here, by how they are known outside."""
    return {digests.of(one): one for record in records for one in _ids(record.as_document())}


def under_own_ids(record: R, own: Mapping[str, str]) -> R:
    """Return a record that came under the ids of here."""
    return type(record).from_document(_renamed(record.as_document(), own))


def come_home(kept: R, coming: R, term: int, by: str) -> R:
    """Return what is kept here as it goes on: nothing that was written on either side is lost.

    Both are under the ids of here. What is not in what comes stays: that it is not there deletes nothing.
    """
    purposes = purposes_of(type(kept), whole=True)
    fields = {}
    for name, theirs in coming:
        purpose, mine = purposes.get(name), getattr(kept, name)
        if purpose is not None and _left(type(kept), name) and not (theirs is None and name in _QUOTES):
            fields[name] = _home(mine, theirs, purpose, term, by)
    return kept.changed(**fields)


def _left(model: type[Record], name: str) -> bool:
    """Return whether a field of a record goes along when that is given."""
    if model in (Customer, Entry):
        return True
    # On its way a conversation says nothing of when it was written down.
    return name == "released" or (name != "written_up" and Audience.COLLEAGUE in FIELDS[model].get(name, ()))


def _home(mine: Any, theirs: Any, purpose: Purpose, term: int, by: str) -> Any:
    if isinstance(mine, Record) and isinstance(theirs, Record):
        return come_home(mine, theirs, term, by)
    if isinstance(theirs, tuple) and any(isinstance(one, Note | Entry) for one in (*mine, *theirs)):
        return tuple(_together(mine, theirs, term, by))
    if isinstance(theirs, tuple) and any(isinstance(one, Record) for one in mine):
        return tuple(_in_place_of(mine, theirs, term, by))
    if purpose.leaves is Leaves.OF_THEMES:
        return tuple(dict.fromkeys((*mine, *theirs))) if isinstance(theirs, tuple) else theirs or mine
    if purpose.leaves is Leaves.DAY and mine is not None and theirs is not None and mine.date() == theirs.date():
        return mine
    return theirs


def _together(mine: Iterable[Any], theirs: Iterable[Any], term: int, by: str) -> Iterator[Any]:
    """Yield notes or entries of both sides, those of here at their places."""
    coming = {one.id: one for one in theirs}
    for one in mine:
        other = coming.pop(one.id, None)
        yield one if other is None else _next(one, other, term, by)
    for one in coming.values():
        yield one.changed(term=term, by=by) if isinstance(one, Note) else one


def _in_place_of(mine: Iterable[Record], theirs: Iterable[Record], term: int, by: str) -> Iterator[Record]:
    """Yield records that come, such as what a fact rests on; one that is known here keeps what never left of it."""
    here = {_known_by(one): one for one in mine}
    for one in theirs:
        kept = here.get(_known_by(one))
        yield one if kept is None else come_home(kept, one, term, by)


def _known_by(record: Record) -> object:
    """Return an id of ours, else all that is known of a record."""
    own = getattr(record, "id", "")
    return own if _ID.fullmatch(own) else tuple(vars(record).items())


def _next(kept: Any, coming: Any, term: int, by: str) -> Any:
    if not isinstance(kept, Note):
        return come_home(kept, coming, term, by)
    if kept.deleted:
        return kept
    then = revised(kept, come_home(kept, coming, term, by), by=by)
    return kept if then is kept else in_term(then, term)


def _ids(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        if _ID.fullmatch(value):
            yield value
    elif isinstance(value, Mapping | list):
        for one in value.values() if isinstance(value, Mapping) else value:
            yield from _ids(one)


def _renamed(value: Any, own: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return own.get(value, value)
    if isinstance(value, Mapping):
        return {name: _renamed(one, own) for name, one in value.items()}
    return [_renamed(one, own) for one in value] if isinstance(value, list | tuple) else value
