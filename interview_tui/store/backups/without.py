"""Removes what was erased from automatic backups, by rewriting each of them without it."""

import json
import os
import zipfile
from collections.abc import Iterator, Mapping, Set
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from interview_tui.exchange.digest import Digests
from interview_tui.port.faults import Unreadable
from interview_tui.store.archive import LIST, Archive, entry, listing, sum_of
from interview_tui.store.backups.own import mark_of, own_backups, sweep
from interview_tui.store.contents import from_entry
from interview_tui.store.document import Keeping
from interview_tui.store.erase.entries import unlinked
from interview_tui.store.erase.quotes import reduced, unquoted
from interview_tui.store.erase.texts import without_texts
from interview_tui.store.erase.there import said_by, unsaid
from interview_tui.store.erase.tombstone import Tombstone, TombstoneDocument
from interview_tui.store.files import Files
from interview_tui.store.kinds import CONVERSATION, CUSTOMER, ERASED, DocumentKind, Goes, kind_within
from interview_tui.store.others import other_at
from interview_tui.store.tables import parse_json

_AS_IT_IS = b"\0 as it is"
"""Sentinel: the entry need not be rewritten. No document has this value."""


_SAID = "comments/"
"""The places of comments on conversations, own and received."""


class Gone(NamedTuple):
    """What is to be removed from a backup."""

    ids: frozenset[str]
    """Of customers, conversations and notes."""
    people: frozenset[str]
    """The customers among these."""


def take_out(folders: tuple[Path, ...], tombstone: Tombstone, keeping: Keeping) -> None:
    """Remove what a tombstone stands for from all backups in these folders. Raises OSError.

    A folder that is not available now is handled when the next backup is made.
    """
    take_out_every(folders, [tombstone], keeping)


def take_out_every(folders: tuple[Path, ...], tombstones: list[Tombstone], keeping: Keeping) -> None:
    """Remove what several tombstones stand for in one pass. Raises as `take_out` does."""
    for folder in folders:
        sweep(folder, keeping.disk)
        for one in own_backups(folder, keeping.by):
            write_without(one.path, tombstones, keeping)


def take_out_erased(path: Path, files: Files, keeping: Keeping) -> None:
    """Remove everything that was ever erased from a backup. Raises OSError."""
    write_without(path, list(_finished(files, keeping)), keeping)


def write_without(path: Path, tombstones: list[Tombstone], keeping: Keeping) -> None:
    """Rewrite a backup without what these tombstones stand for, if it holds any of it. Raises OSError.

    A damaged backup is deleted: nobody could say what is left in it.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.{os.urandom(4).hex()}.tmp")
    try:
        archive = Archive(path)
        try:
            if not _may_hold(archive, tombstones):
                return
            digests = Digests(keeping.by)
            gone = _gone(archive, tombstones, digests)
            every = ((name, _kept(archive, name, gone, digests)) for name in archive.sums)
            changed = {name: kept for name, kept in every if kept is not _AS_IT_IS}
            if not changed:
                return
            descriptor = keeping.disk.create(temporary)
            _write(descriptor, archive, changed, keeping)
        finally:
            archive.close()
        keeping.disk.replace(temporary, path)
        keeping.disk.sync_folder(path.parent)
    except Unreadable:
        keeping.disk.remove(path)
    finally:
        with suppress(OSError):
            keeping.disk.remove(temporary)


def _may_hold(archive: Archive, tombstones: list[Tombstone]) -> bool:
    """Return whether a backup may hold anything of these.

    What quotes a conversation is younger than it, so it never appears without it, except for comments on a conversation
    that its author took back, and for own texts.
    """
    names = "\n".join(archive.sums)
    return any(not one.is_of_conversation or one.said or one.id in names for one in tombstones) or _SAID in names


def _write(descriptor: int, archive: Archive, changed: Mapping[str, bytes | None], keeping: Keeping) -> None:
    with os.fdopen(descriptor, "wb") as raw:
        with zipfile.ZipFile(raw, "w") as new:
            sums = {}
            for name, as_it_was in archive.sums.items():
                data = changed[name] if name in changed else archive.read(name)
                if data is not None:
                    sums[name] = sum_of(data) if name in changed else as_it_was
                    new.writestr(entry(name), data, compresslevel=1)  # about a tenth larger, three times as fast
            new.writestr(entry(LIST), listing(sums, archive.made_at))
            new.comment = mark_of(keeping.by)
        raw.flush()
        keeping.disk.sync(raw.fileno())


def _kept(archive: Archive, name: str, gone: Gone, digests: Digests) -> bytes | None:
    """Return what is kept of an entry: None: nothing; `_AS_IT_IS`: all of it. Raises Unreadable."""
    data, place, ids = archive.read(name), from_entry(name) or PurePosixPath(name), gone.ids
    kind, other = kind_within(place), other_at(place)
    if kind is not None and kind.name == ERASED.name:
        return _AS_IT_IS
    if kind is not None and kind.goes not in (Goes.NEVER, Goes.ROW_BY_ROW) and place.name[:26] in ids:
        return None
    mentions = any(one in place.name or one.encode() in data for one in ids)
    if not mentions and kind is not None and kind.own.without_id:
        return _without_texts(data, archive, kind, ids, digests)
    if not mentions or (kind is None and other is not None and not other.quotes):
        return _AS_IT_IS
    if kind is None or kind.goes is Goes.WITH_EACH_IT_NAMES:
        return None
    try:
        document = parse_json(data, archive.path)
        if kind.goes is Goes.ROW_BY_ROW:
            kept = without_texts(reduced(document, kind, ids), kind, ids, digests)
            return _AS_IT_IS if kept == document else _encoded(kept)
        if kind.name == CUSTOMER.name:
            document = unlinked(document, ids)
        if kind.name == CONVERSATION.name:
            for person in gone.people:
                document = unsaid(document, person)
        return _encoded(without_texts(unquoted(document, ids), kind, ids, digests))
    except (Unreadable, AttributeError, TypeError):
        return None


def _without_texts(data: bytes, archive: Archive, kind: DocumentKind, ids: Set[str], digests: Digests) -> bytes | None:
    with suppress(Unreadable, AttributeError):
        document = parse_json(data, archive.path)
        kept = without_texts(document, kind, ids, digests)
        if kept is not document:
            return _encoded(kept)
    return _AS_IT_IS


def _encoded(document: Any) -> bytes:
    return json.dumps(document, ensure_ascii=False).encode("utf-8", "backslashreplace")


def _gone(archive: Archive, tombstones: list[Tombstone], digests: Digests) -> Gone:
    """Return everything to be removed.

    A conversation that belongs to somebody else now may have been the customer's on that day; likewise a note that they
    had said.
    """
    ids = {one.id for one in tombstones}
    ids |= {name for one in tombstones for name in (*one.conversations, *one.said)}
    people = frozenset(one.id for one in tombstones if not one.is_of_conversation)
    for name in archive.sums if people else ():
        place = from_entry(name)
        if place is not None and CONVERSATION.has(place):
            ids |= _theirs(archive.read(name), place, people)
    return Gone(frozenset(ids | set(map(digests.of, ids))), people)


def _theirs(data: bytes, place: PurePosixPath, people: Set[str]) -> set[str]:
    """Return the id of a conversation with one of these people, or the ids of what they said in one with others."""
    try:
        tables = parse_json(data, Path(place))
        if tables["conversation"]["1"].get("customer_id") in people:
            return {place.stem}
        return {note for person in people for note in said_by(tables, person)}
    except (Unreadable, KeyError, TypeError, AttributeError):
        return set()


def _finished(files: Files, keeping: Keeping) -> Iterator[Tombstone]:
    # Marked only, it may be brought back; whoever finishes the deletion also removes it from the backups.
    for path in (path for one in (files, *map(Files, files.all_collected())) for path in one.all_tombstones()):
        with suppress(Unreadable):
            tombstone = TombstoneDocument(path, keeping).read()
            if tombstone.finished:
                yield tombstone
