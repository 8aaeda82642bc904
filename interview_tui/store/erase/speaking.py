"""Finding own texts that name or quote whoever is erased without carrying their id: thoughts, comments, and more."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from interview_tui.exchange.digest import Digests
from interview_tui.port.faults import Unreadable
from interview_tui.records.fold import fold
from interview_tui.records.speaking_of import Whom, speaks_of, whom
from interview_tui.records.typed_name import without_form
from interview_tui.store.erase.quotes import names
from interview_tui.store.erase.texts import id_of, id_of_text, rows_at, rows_in, strings_in, told
from interview_tui.store.erase.there import names_of, said_by
from interview_tui.store.erase.traces import all_files
from interview_tui.store.files import Files
from interview_tui.store.kinds import COMMENT, CONVERSATION, CUSTOMER, DocumentKind
from interview_tui.store.tables import Json, Tables, load

_NOBODY = Whom()
THEIRS = ("text", "promise_reason", "remedy", "wanted", "came_of", "change")
"""Fields of a note, an entry and their parts that hold what somebody said or what came of it."""


@dataclass(frozen=True, slots=True)
class Speaking:
    """The texts that name or quote whoever is erased."""

    goes: Mapping[str, str] = field(default_factory=dict)
    """What the rows and documents to delete say, by their ids; "" of those found before they were compared here."""
    stays: tuple[str, ...] = ()
    """Names of themes and texts of announcements that still name them."""

    @property
    def ids(self) -> frozenset[str]:
        """Return the ids of the rows and documents to delete."""
        return frozenset(self.goes)

    def besides(self, ids: Collection[str]) -> tuple[str, ...]:
        """Return what these say, except those of these ids."""
        return tuple(sorted(text for one, text in self.goes.items() if one not in ids))


@dataclass(slots=True)
class _Gathered:
    names: set[str] = field(default_factory=set)
    organisations: set[str] = field(default_factory=set)
    stay: set[str] = field(default_factory=set)
    """Organisations of the remaining customers, folded for comparison."""
    said: set[str] = field(default_factory=set)

    def whom(self) -> Whom:
        return whom(self.names, (one for one in self.organisations if _compared(one) not in self.stay), self.said)


class _Document(NamedTuple):
    """A document of one's own."""

    path: Path
    kind: DocumentKind
    tables: Tables


def speaking_of(files: Files, digests: Digests, gone: Set[str], there: Set[str] = frozenset()) -> Speaking:
    """Search a store for texts that name these customers or quote these conversations, before anything is deleted.

    `digests` are those of the store, `gone` the ids of both, `there` conversations with others where the customers may
    have been present. Unreadable documents are skipped. Raises Unreadable for a folder that cannot be listed.
    """
    return speaking_of_each(files, digests, [gone], there)[0]


def speaking_of_each(
    files: Files, digests: Digests, several: Sequence[Set[str]], there: Set[str] = frozenset()
) -> list[Speaking]:
    """Search a store once for what `speaking_of` returns for each of these. Raises as `speaking_of` does."""
    found, own = [_Gathered() for _ in several], list[_Document]()
    theirs = frozenset(there).union(*several)
    for path in all_files(files):
        kind = files.kind_within(path)
        if kind is None:
            continue
        if kind.name == CUSTOMER.name:
            tables = _tables(path)
            for one, gone in zip(found, several, strict=True):
                _customer(one, tables, is_gone=path.stem in gone)
        elif kind.name == CONVERSATION.name and path.stem in theirs:
            tables = _tables(path)
            for one, gone in zip(found, several, strict=True):
                _conversation(one, tables, gone, is_gone=path.stem in gone)
        elif kind.name == COMMENT.name or (kind.own.searched and not files.is_collected(path)):
            own.append(_Document(path, kind, _tables(path)))
    return [_among(own, digests, one.whom(), gone) for one, gone in zip(found, several, strict=True)]


def _among(own: Iterable[_Document], digests: Digests, one: Whom, gone: Set[str]) -> Speaking:
    """Return which own texts name or quote somebody, except those that go anyway."""
    searched = [each for each in own if one != _NOBODY and each.path.name[:26] not in gone]
    going = {at: text for each in searched for at, text in _going(each, one, gone, digests)}
    stays = {called for each in searched for called in _staying(each, one, gone)}
    return Speaking(going, tuple(sorted(stays)))


def _customer(found: _Gathered, tables: Tables, *, is_gone: bool) -> None:
    for record in tables.get(CUSTOMER.main, {}).values():
        organisation = record.get("organisation")
        if not is_gone:
            found.stay.add(_compared(str(organisation or "")))
            continue
        earlier = {(row.get("field"), row.get("value")) for row in rows_in(record.get("earlier"))}
        values = {("name", record.get("name")), ("organisation", organisation), *earlier}
        found.names |= {value for name, value in values if name == "name" and isinstance(value, str)}
        found.organisations |= {value for name, value in values if name == "organisation" and isinstance(value, str)}
    for entry in tables.get("entries", {}).values() if is_gone else ():
        if entry.get("aspect") == "organisation":
            found.organisations.add(str(entry.get("text", "")))
        else:
            found.said.update(_said(entry))


def _conversation(found: _Gathered, tables: Tables, gone: Set[str], *, is_gone: bool) -> None:
    notes = tables.get("notes", {}).values()
    for head in tables.get(CONVERSATION.main, {}).values():
        if is_gone and head.get("customer_id") in gone:
            found.names.update(strings_in(head.get("customer")))
            found.organisations.update(strings_in(head.get("organisation")))
    for person in gone:
        found.names.update(names_of(tables, person))
    theirs = {one for person in gone for one in said_by(tables, person)}
    for note in notes:
        if is_gone or note.get("id") in theirs:
            found.said.update(_said(note))


def _said(value: Any) -> Iterator[str]:
    """Yield what somebody said in a note or an entry, including its parts."""
    if isinstance(value, dict):
        yield from (value[name] for name in THEIRS if isinstance(value.get(name), str))
        yield from strings_in(value.get("earlier"))
        for one in value.values():
            if isinstance(one, dict | list):
                yield from _said(one)
    elif isinstance(value, list):
        for one in value:
            yield from _said(one)


def _going(document: _Document, one: Whom, gone: Set[str], digests: Digests) -> Iterator[tuple[str, str]]:
    """Yield the ids of what is to be deleted, with what it says."""
    own, tables = document.kind.own, document.tables
    for place, fields in own.rows.items():
        for row in rows_at(place, tables):
            # A row that has none, and names one of these, goes with that; of a table, it is damaged.
            goes = isinstance(row.get("id"), str) or ("." in place and not names(row, gone))
            if goes and _speaks(row, fields, one):
                yield id_of(row, fields, digests), told(row, fields)
    for row in rows_at(document.kind.main, tables):
        for text in (text for name in own.texts for text in strings_in(row.get(name))):
            if speaks_of(text, one):
                yield id_of_text(text, digests), text


def _staying(document: _Document, one: Whom, gone: Set[str]) -> Iterator[str]:
    """Yield what such a document is called if anything of it names or quotes somebody and stays."""
    own, tables = document.kind.own, document.tables
    rows = ((row, fields) for place, fields in own.stays.items() for row in rows_at(place, tables))
    if any(_speaks(row, fields, one) for row, fields in rows if row.get("customer_id") not in gone):
        yield from (str(record.get(own.called, "")) for record in rows_at(document.kind.main, tables))


def _speaks(row: Json, fields: tuple[str, ...], one: Whom) -> bool:
    return any(speaks_of(text, one) for name in fields for text in strings_in(row.get(name)))


def _compared(organisation: str) -> str:
    return fold(without_form(organisation))


def _tables(path: Path) -> Tables:
    with suppress(Unreadable):
        return load(path) or {}
    return {}
