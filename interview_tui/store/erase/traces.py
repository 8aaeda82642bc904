"""Finds every file of a store with something about a customer or a conversation; changes nothing."""

import os
import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from pathlib import Path

from interview_tui.disk.temporary import TEMPORARY
from interview_tui.exchange.digest import Digests
from interview_tui.port.faults import Unreadable
from interview_tui.store.erase.texts import has_texts
from interview_tui.store.erase.there import is_there, said_by
from interview_tui.store.files import Files
from interview_tui.store.kinds import ID, DocumentKind, Goes
from interview_tui.store.tables import Tables, not_read, parse

_BEGINS_WITH_ID = re.compile(rf"\.?({ID})")
_CUSTOMER_ID = re.compile(rf'"customer_id"\s*:\s*"({ID})"'.encode())


@dataclass(frozen=True)
class Traces:
    """The traces of one customer, or of one conversation."""

    of: str
    """The id of the customer or the conversation."""
    conversations: frozenset[str] = frozenset()
    """The ids of the customer's conversations, or the one."""
    documents: tuple[Path, ...] = ()
    """The customer's record and the conversations, in their places."""
    beside: tuple[Path, ...] = ()
    """Everything else about the customer: private records, drafts, merges, rests, originals in the attic, partial
    files.
    """
    reports: tuple[Path, ...] = ()
    """The program's error reports: nobody knows what they quote."""
    mentioning: tuple[Path, ...] = ()
    """Documents of others that have any of these ids."""
    there: tuple[Path, ...] = ()
    """Those of them that are conversations with others at which the customer was present."""
    said: frozenset[str] = frozenset()
    """The ids of the notes the customer said in them."""
    outside: frozenset[str] = frozenset()
    """The public ids of these."""

    @property
    def ids(self) -> frozenset[str]:
        """The ids of everything to be erased."""
        return self.conversations | self.said | self.outside | {self.of}

    @property
    def files(self) -> tuple[Path, ...]:
        """All files to be removed."""
        return (*self.beside, *self.reports, *self.documents)


def find_traces(
    files: Files,
    customer_id: str,
    digests: Digests,
    known: frozenset[str] = frozenset(),
    known_said: frozenset[str] = frozenset(),
) -> Traces:
    """Search the whole store; `known` and `known_said` are conversations and notes known to be the customer's.

    `digests` are those of the store. A conversation in its place belongs to the customer in its head, a damaged one to
    the only customer it names. Any other file counts if one of the ids is in its name or content. Raises Unreadable for
    anything that cannot be searched: then nobody could say that nothing is left.
    """
    there = _sorted(files)
    own = {
        path.stem
        for path in there.conversations
        if customer_id.encode() in (data := bytes_of(path)) and _belongs(data, path, customer_id)
    }
    there_in = {path: tables for path in there.conversations if (tables := _with_others(path, customer_id, own))}
    said = known_said | {note for tables in there_in.values() for note in said_by(tables, customer_id)}
    ids = {customer_id, *known, *own}
    strays: set[Path] = set()
    # One leads to another: only an original in the attic may say whose a damaged conversation is.
    while new := [path for path in there.strays if path not in strays and _is_about(path, ids | said)]:
        strays |= set(new)
        ids |= {name for path in new if (name := _named_by(path, customer_id)) and there.may_be(name, customer_id)}
    conversations = frozenset(ids - {customer_id})
    outside = frozenset(map(digests.of, ids | said))
    return Traces(
        customer_id,
        conversations,
        tuple(path for path in (*there.customers, *there.conversations) if path.stem in ids),
        (
            *(path for path in there.besides if path.name[:26] in conversations),
            *(path for path in there.between if _is_about(path, ids | said | outside)),
            *sorted(strays),
        ),
        tuple(there.reports),
        there.mentioning(ids | said | outside, said, digests),
        tuple(there_in),
        said,
        outside,
    )


def find_traces_of_conversation(
    files: Files, conversation_id: str, digests: Digests, said: frozenset[str] = frozenset()
) -> Traces:
    """Look through the whole store for one conversation, and for what of one's own quotes it, which is `said`.

    `digests` are those of the store. Raises Unreadable as `find_traces` does.
    """
    there, outside = _sorted(files), digests.of(conversation_id)
    ids = {conversation_id, outside, *said}
    beside = (path for path in there.besides if path.name[:26] == conversation_id)
    strays = (path for path in (*there.strays, *there.between) if _is_about(path, ids))
    return Traces(
        conversation_id,
        frozenset({conversation_id}),
        tuple(path for path in there.conversations if path.stem == conversation_id),
        (*beside, *strays),
        tuple(there.reports),
        there.mentioning(ids, said, digests),
        said=said,
        outside=frozenset({outside}),
    )


def _sorted(files: Files) -> "_There":
    there = _There()
    for path in all_files(files):
        there.sort(path, files)
    return there


@dataclass
class _There:
    """The files of a store, by what they are."""

    customers: list[Path] = field(default_factory=list)
    conversations: list[Path] = field(default_factory=list)
    besides: list[Path] = field(default_factory=list)
    between: list[Path] = field(default_factory=list)
    nobodys: list[Path] = field(default_factory=list)
    reports: list[Path] = field(default_factory=list)
    strays: list[Path] = field(default_factory=list)
    texts: list[tuple[Path, DocumentKind]] = field(default_factory=list)
    """Of all these, those with own texts that have no id."""

    def sort(self, path: Path, files: Files) -> None:
        kind, other = files.kind_within(path), files.other_of(path)
        if kind is not None:
            by_goes = {
                Goes.WITH_CUSTOMER: self.customers,
                Goes.WITH_CONVERSATION: self.conversations,
                Goes.BESIDE_CONVERSATION: self.besides,
                Goes.WITH_EACH_IT_NAMES: self.between,
                Goes.ROW_BY_ROW: self.nobodys,
            }
            # Collected records belong to others, whose next hand-over decides about them.
            anothers = files.is_collected(path) and kind.goes is Goes.ROW_BY_ROW
            if kind.goes is not Goes.NEVER and not anothers:
                by_goes[kind.goes].append(path)
            if kind.own.without_id and not files.is_collected(path):
                self.texts.append((path, kind))
        elif other is not None and other.goes:
            self.reports.append(path)
        elif other is None or other.quotes:
            self.strays.append(path)

    def mentioning(self, ids: set[str], said: Set[str], digests: Digests) -> tuple[Path, ...]:
        """Return the documents of others that contain one of these ids, or an own text that goes by one of `said`."""
        wanted = re.compile("|".join(sorted(ids)).encode())
        texts = {path for path, kind in self.texts if said and has_texts(path, kind, said, digests)}
        others = (path for path in (*self.customers, *self.conversations, *self.besides) if path.name[:26] not in ids)
        return tuple(path for path in (*others, *self.nobodys) if path in texts or wanted.search(bytes_of(path)))

    def may_be(self, name: str, customer_id: str) -> bool:
        """Return whether this may be a conversation of the customer: its file, if in place, does not say otherwise."""
        live = [path for path in self.conversations if path.stem == name]
        is_customer = any(path.stem == name for path in self.customers)
        return not is_customer and all(_belongs(bytes_of(path), path, customer_id) for path in live)


def all_files(files: Files) -> Iterator[Path]:
    """Yield every file that may have something about a customer. Links are not followed. Raises Unreadable."""
    waiting = [files.home]
    while waiting:
        folder = waiting.pop()
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except FileNotFoundError:
            continue
        except OSError as error:
            raise not_read(error, folder) from error
        for entry in entries:
            path = Path(entry.path)
            if entry.is_dir(follow_symlinks=False):
                other = files.other_of(path)
                if other is None or other.quotes:
                    waiting.append(path)
            elif folder != files.erased or TEMPORARY.match(entry.name):
                yield path


def _belongs(data: bytes, path: Path, customer_id: str) -> bool:
    try:
        return parse(data, path)["conversation"]["1"].get("customer_id") == customer_id
    except (Unreadable, KeyError):
        return set(_CUSTOMER_ID.findall(data)) <= {customer_id.encode()}


def _with_others(path: Path, customer_id: str, own: set[str]) -> Tables | None:
    """Return the tables of a conversation with somebody else at which this customer was present; else None."""
    data = bytes_of(path)
    if path.stem in own or customer_id.encode() not in data:
        return None
    try:
        tables = parse(data, path)
    except Unreadable:
        return None
    return tables if is_there(tables, customer_id) else None


def _is_about(path: Path, ids: set[str]) -> bool:
    if any(one in path.name for one in ids):
        return True
    data = bytes_of(path)
    return any(one.encode() in data for one in ids)


def _named_by(path: Path, customer_id: str) -> str:
    """Return the conversation this is an original of, if it says that it was this customer's; else ""."""
    named = _BEGINS_WITH_ID.match(path.name)
    return named[1] if named and customer_id.encode() in _CUSTOMER_ID.findall(bytes_of(path)) else ""


def bytes_of(path: Path) -> bytes:
    """Return the content of a file, b"" if it is gone by now. Raises Unreadable."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise not_read(error, path) from error
