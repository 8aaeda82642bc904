"""Moves what a repair could not bring back as it was to a version that no other state of it can have."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from interview_tui.records.record import Record
from interview_tui.records.version import next_term
from interview_tui.store.handed_document import HandedOver
from interview_tui.store.kinds import CONVERSATION, DocumentKind
from interview_tui.store.salvage import Salvaged
from interview_tui.store.tables import Json, with_foreign


def at_a_new_version(
    rebuilt: Any, kind: DocumentKind, left: Salvaged, now: datetime, before: Record | None = None
) -> Any:
    """Return what was rebuilt, with every record in a later term that is neither as it was salvaged nor as `before`.

    The state that was lost may be known elsewhere under the number that it had.
    """
    counting = _counting(kind)
    was = before.as_document() if before is not None else {}
    rows = [*left.intact, *(row for name in kind.others for row in was.get(name, ()))]
    if isinstance(rebuilt, HandedOver):
        return replace(rebuilt, states={one.id: one for one in _moved(rebuilt.states.values(), rows, now)})
    if not isinstance(rebuilt, Record):
        return rebuilt
    versioned = {name for name in kind.others if any(map(_has_version, getattr(rebuilt, name)))}
    rebuilt = rebuilt.changed(**{name: tuple(_moved(getattr(rebuilt, name), rows, now)) for name in versioned})
    document = rebuilt.as_document()
    state = {name: value for name, value in document.items() if name in counting or name not in kind.others}
    states = [_salvaged(left, kind), {name: was[name] for name in was if name in counting or name not in kind.others}]
    return rebuilt if state in states or not _has_version(rebuilt) else _later(rebuilt, now)


def _counting(kind: DocumentKind) -> frozenset[str]:
    """Return the tables whose rows are part of what the main record's version is of."""
    return frozenset() if kind is CONVERSATION else kind.others


def _salvaged(left: Salvaged, kind: DocumentKind) -> Json | None:
    """Return the main record as it was, with the rows that count; None if nobody can say whether they are all there."""
    counting = _counting(kind)
    main = next((one for table, one in left.records if table == kind.main), None)
    if main not in left.intact or (counting and not left.whole):
        return None
    rows = {name: [one for table, one in left.records if table == name] for name in counting}
    return with_foreign(main, left.others, ()) | {name: each for name, each in rows.items() if each}


def _moved(records: Iterable[Any], known: Iterable[Json], now: datetime) -> Iterable[Any]:
    by_id: dict[object, list[Json]] = {}
    for one in known:
        by_id.setdefault(one.get("id"), []).append(one)
    return (one if one.as_document() in by_id.get(one.id, ()) else _later(one, now) for one in records)


def _has_version(record: object) -> bool:
    return "term" in type(record).model_fields if isinstance(record, Record) else False


def _later(record: Any, now: datetime) -> Any:
    return record.changed(term=next_term([record.term], now))
