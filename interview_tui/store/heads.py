"""Reads conversations as lists need them, straight from the JSON: pydantic would take many times as long."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from interview_tui.port.conversations import Head
from interview_tui.port.faults import Fault, Unreadable
from interview_tui.store.files import Files
from interview_tui.store.head_fields import head_of_json
from interview_tui.store.kinds import DocumentKind
from interview_tui.store.stamp import Stamp, stamp
from interview_tui.store.tables import Tables, load, misshapen


class Kept(NamedTuple):
    """A head that need not be read again while its file's stamp is the same."""

    stamp: Stamp
    started_at: datetime
    head: Callable[[], Head]


Known = Callable[[Path], Mapping[str, Kept]]
"""Returns the heads known of a folder, by id."""


def heads(files: Files, kind: DocumentKind, known: Known = lambda folder: {}) -> Iterator[Head | Fault]:
    """Yield the heads of conversations, latest start first; a month's unreadable files come after its heads.

    A conversation is in the folder of the month it started in. For an unchanged file the head from `known` is used;
    every other file is read.
    """
    try:
        for folder in files.months():
            faults: list[Fault] = []
            for _, _, head in sorted(_month(files, folder, kind, known(folder), faults), key=_order, reverse=True):
                yield head()
            yield from faults
    except Unreadable as error:
        yield Fault(str(files.conversations), error.message)


_Started = tuple[datetime, str, Callable[[], Head]]


def _order(one: _Started) -> tuple[datetime, str]:
    return one[:2]


def _month(
    files: Files, folder: Path, kind: DocumentKind, known: Mapping[str, Kept], faults: list[Fault]
) -> Iterator[_Started]:
    for path in files.newest_first_in(folder):
        kept = known.get(path.stem)
        if kept is not None and kept.stamp == stamp(path):
            yield kept.started_at, path.stem, kept.head
            continue
        try:
            head = read_head(path, kind)
        except Unreadable as error:
            faults.append(Fault(str(path), error.message, path.stem))
        else:
            if head is not None:
                yield head.started_at, head.id, lambda head=head: head  # type: ignore[misc]


def read_head(path: Path, kind: DocumentKind) -> Head | None:
    """Return the head of a conversation's file; None if it is gone by now. Raises Unreadable."""
    tables = load(path)
    if tables is None:
        return None
    return head_in(kind.brought_up(tables, path), path)


def head_in(tables: Tables, path: Path) -> Head:
    """Return the head from a conversation's tables. Raises Unreadable."""
    try:
        record = tables["conversation"]["1"]
        if record["id"] != path.stem:
            raise ValueError("a file has the name of its conversation")
        return head_of_json(path.stem, record, tables.get("notes", {}))
    except (KeyError, ValueError, TypeError) as error:
        raise misshapen(path) from error
