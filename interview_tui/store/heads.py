"""Reads conversations as lists need them, straight from the JSON: pydantic would take many times as long."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from interview_tui.port.conversations import Head, PromiseHead
from interview_tui.port.faults import Fault, Unreadable
from interview_tui.records.clean import clean_line
from interview_tui.records.words import Channel, Kind, PromiseState, Status
from interview_tui.store.conversation_document import KIND
from interview_tui.store.files import Files
from interview_tui.store.schema import Schema
from interview_tui.store.stamp import Stamp, stamp
from interview_tui.store.tables import Json, Tables, load, misshapen

_STATES = frozenset(Status)
_CHANNELS = frozenset(Channel)
_WAITING = frozenset({PromiseState.OPEN, PromiseState.MOVED})


Known = Callable[[Path], Mapping[str, tuple[Stamp, Callable[[], Head]]]]
"""Heads that need not be read again, for each folder by id: the file they were read from, and the head."""


def heads(files: Files, schema: Schema, known: Known = lambda folder: {}) -> Iterator[Head | Fault]:
    """Yield the conversations by month and, within one, by id, latest first; faults in their places.

    Of a file that is still the one it was, `known` gives the head; every other one is read.
    """
    try:
        for folder in files.months():
            there = known(folder)
            for path in files.newest_first_in(folder):
                kept = there.get(path.stem)
                if kept is not None and kept[0] == stamp(path):
                    yield kept[1]()
                    continue
                try:
                    head = read_head(path, schema)
                except Unreadable as error:
                    yield Fault(str(path), error.message, path.stem)
                else:
                    if head is not None:
                        yield head
    except Unreadable as error:
        yield Fault(str(files.conversations), error.message)


def read_head(path: Path, schema: Schema) -> Head | None:
    """Return the head of the conversation in a file, None where it is gone by now. Raises Unreadable."""
    tables = load(path)
    if tables is None:
        return None
    return head_in(schema.brought_up(tables, KIND, path), path)


def head_in(tables: Tables, path: Path) -> Head:
    """Return the head in a conversation's tables. Raises Unreadable."""
    try:
        return _head(tables["conversation"]["1"], tables.get("notes", {}), path)
    except (KeyError, ValueError, TypeError) as error:
        raise misshapen(path) from error


def _head(record: Json, rows: dict[str, Json], path: Path) -> Head:
    if record["id"] != path.stem:
        raise ValueError("a file has the name of its conversation")
    living = [rows[number] for number in sorted(rows, key=int) if not rows[number].get("deleted", False)]
    return Head(
        id=path.stem,
        customer_id=_text(record, "customer_id"),
        customer=_text(record, "customer"),
        organisation=_text(record, "organisation"),
        author=_line(record["author"]),
        guide=_text(record, "guide"),
        channel=_word(record.get("channel", Channel.PHONE), _CHANNELS),
        started_at=_moment(record["started_at"]),
        ended_at=_moment(record["ended_at"]) if record.get("ended_at") is not None else None,
        status=_word(record.get("status", Status.OPEN), _STATES),
        notes=len(living),
        promises=tuple(_promise(note) for note in living if _is_open_promise(note)),
    )


def _is_open_promise(note: Json) -> bool:
    return note.get("kind") == Kind.PROMISE and note.get("promise", PromiseState.OPEN) in _WAITING


def _promise(note: Json) -> PromiseHead:
    due = note.get("due")
    return PromiseHead(
        note_id=_line(note["id"]),
        text=_line(note.get("text", "")),
        due=None if due is None else date.fromisoformat(due),
        theirs=bool(note.get("theirs", False)),
    )


def _text(record: Json, field: str) -> str | None:
    value = record.get(field)
    return None if value is None else _line(value)


def _line(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("a text is expected")
    return clean_line(value)


def _word(value: Any, words: frozenset[str]) -> str:
    if value not in words:
        raise ValueError("an unknown word")
    return str(value)


def _moment(value: Any) -> datetime:
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise ValueError("a time without its offset")
    return moment
