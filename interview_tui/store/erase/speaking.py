"""Finding own texts that name or quote whoever is erased without carrying their id: thoughts, comments, and more."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from interview_tui.port.faults import Unreadable
from interview_tui.records.fold import fold
from interview_tui.records.speaking_of import Whom, speaks_of, whom
from interview_tui.records.typed_name import without_form
from interview_tui.store.erase.there import names_of, said_by
from interview_tui.store.erase.traces import all_files
from interview_tui.store.files import Files
from interview_tui.store.kinds import ANNOUNCEMENT, APPOINTMENT, BEGUN, COMMENT, CONVERSATION, CUSTOMER, THEME
from interview_tui.store.tables import Json, Tables, load

_GOES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    THEME.name: {"memos": ("text",)},
    COMMENT.name: {COMMENT.main: ("text",)},
    APPOINTMENT.name: {APPOINTMENT.main: ("title", "named")},
    BEGUN.name: {BEGUN.main: ("text",)},
}
"""The fields that are searched, by kind and table: a row that names or quotes somebody is deleted."""
_STAYS: Mapping[str, tuple[str, ...]] = {
    THEME.name: ("name", "belongs", "outside", "because", "question"),
    ANNOUNCEMENT.name: ("text", "because"),
}
"""Fields of the main record that concern others, too: they are reported, and a person rewords them."""
_NOBODY = Whom()
_CALLED: Mapping[str, str] = {THEME.name: "name", ANNOUNCEMENT.name: "text"}
_THEIRS = ("text", "promise_reason", "remedy", "wanted", "came_of", "change")
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


def speaking_of(files: Files, gone: Set[str], there: Set[str] = frozenset()) -> Speaking:
    """Search a store for texts that name these customers or quote these conversations, before anything is deleted.

    `gone` are the ids of both, `there` are conversations with others where the customers may have been present.
    Unreadable documents are skipped. Raises Unreadable for a folder that cannot be listed.
    """
    return speaking_of_each(files, [gone], there)[0]


def speaking_of_each(files: Files, several: Sequence[Set[str]], there: Set[str] = frozenset()) -> list[Speaking]:
    """Search a store once for what `speaking_of` returns for each of these. Raises as `speaking_of` does."""
    found, own = [_Gathered() for _ in several], list[tuple[str, Tables]]()
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
        elif kind.name == COMMENT.name or (kind.name in _GOES.keys() | _STAYS and not files.is_collected(path)):
            own.append((kind.name, _tables(path)))
    return [_among(own, one.whom()) for one in found]


def _among(own: Iterable[tuple[str, Tables]], one: Whom) -> Speaking:
    """Return which own texts, each with the kind of its document, name or quote somebody."""
    rows = [(kind, tables) for kind, tables in own if one != _NOBODY]
    going = {row["id"]: _text(kind, row) for kind, tables in rows for row in _going(kind, tables, one)}
    stays = {str(row.get(_CALLED[kind], "")) for kind, tables in rows for row in _staying(kind, tables, one)}
    return Speaking(going, tuple(sorted(stays)))


def _customer(found: _Gathered, tables: Tables, *, is_gone: bool) -> None:
    for record in tables.get(CUSTOMER.main, {}).values():
        organisation = record.get("organisation")
        if not is_gone:
            found.stay.add(_compared(str(organisation or "")))
            continue
        earlier = {(row.get("field"), row.get("value")) for row in _rows(record.get("earlier"))}
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
            found.names |= _strings(head.get("customer"))
            found.organisations |= _strings(head.get("organisation"))
    for person in gone:
        found.names.update(names_of(tables, person))
    theirs = {one for person in gone for one in said_by(tables, person)}
    for note in notes:
        if is_gone or note.get("id") in theirs:
            found.said.update(_said(note))


def _said(value: Any) -> Iterator[str]:
    """Yield what somebody said in a note or an entry, including its parts."""
    if isinstance(value, dict):
        yield from (value[name] for name in _THEIRS if isinstance(value.get(name), str))
        yield from _strings(value.get("earlier"))
        for one in value.values():
            if isinstance(one, dict | list):
                yield from _said(one)
    elif isinstance(value, list):
        for one in value:
            yield from _said(one)


def _going(kind: str, tables: Tables, one: Whom) -> Iterator[Json]:
    """Yield the rows to delete, each with an id."""
    for table, fields in _GOES.get(kind, {}).items():
        yield from (row for row in _with_id(tables.get(table, {}).values()) if _speaks(row, fields, one))
    if kind == THEME.name:
        # Earlier wordings of a question are shown nowhere, so nobody could reword them.
        for record in tables.get(THEME.main, {}).values():
            asked = _with_id(_rows(record.get("asked_before")))
            yield from (row for row in asked if _speaks(row, ("text",), one))


def _text(kind: str, row: Json) -> str:
    fields = ("title", "named") if kind == APPOINTMENT.name else ("text",)
    return ", ".join(text for name in fields for text in _strings(row.get(name)) if text)


def _staying(kind: str, tables: Tables, one: Whom) -> Iterator[Json]:
    records = tables.get(kind, {}).values() if kind in _STAYS else ()
    return (record for record in records if _speaks(record, _STAYS[kind], one))


def _speaks(row: Json, fields: tuple[str, ...], one: Whom) -> bool:
    return any(speaks_of(text, one) for name in fields for text in _strings(row.get(name)))


def _with_id(rows: Any) -> Iterator[Json]:
    return (row for row in rows if isinstance(row.get("id"), str))


def _rows(value: Any) -> list[Json]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _strings(value: Any) -> set[str]:
    return {one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)}


def _compared(organisation: str) -> str:
    return fold(without_form(organisation))


def _tables(path: Path) -> Tables:
    with suppress(Unreadable):
        return load(path) or {}
    return {}
