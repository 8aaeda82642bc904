"""Gathers everything kept on one customer, damaged files included."""

import json
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from interview_tui.exchange.digest import Digests
from interview_tui.exchange.passing_on import as_came, question_as_came
from interview_tui.port.faults import NotFound, Unreadable
from interview_tui.port.privacy import Aside, Everything, Went, Whole
from interview_tui.records.announcement import Announcement
from interview_tui.records.appointment import Appointment
from interview_tui.records.begun_line import BegunLine
from interview_tui.records.comment import Comment
from interview_tui.records.conversation import Conversation
from interview_tui.records.destination import Destination, Sent
from interview_tui.records.merging import Merge
from interview_tui.records.presence import as_said_by
from interview_tui.records.record import Record
from interview_tui.records.resting import Rest
from interview_tui.records.theme import Theme
from interview_tui.store.conversation_document import ConversationDocument
from interview_tui.store.customer_document import CustomerDocument
from interview_tui.store.document import Keeping
from interview_tui.store.draft_file import DraftFile
from interview_tui.store.erase.erasing import NOTHING_KEPT
from interview_tui.store.erase.speaking import speaking_of
from interview_tui.store.erase.traces import find_traces, find_traces_of_conversation
from interview_tui.store.files import Files, draft_beside, private_beside
from interview_tui.store.ledger_document import LedgerDocument
from interview_tui.store.one_record import announcement_document, readable, theme_document
from interview_tui.store.private_document import PrivateDocument
from interview_tui.store.tables import load_bytes

T = TypeVar("T")
R = TypeVar("R", bound=Record)
Between = Merge | Appointment | Rest | BegunLine | Comment
"""What is handed out of documents that only name the customer; one of another kind is handed out as it is."""
B = TypeVar("B", Merge, Appointment, Rest, BegunLine, Comment)


def everything_on(ids: Sequence[str], files: Files, keeping: Keeping) -> Everything:
    """Return everything kept on a customer; `ids` are those of all their records, the leading one first.

    Raises NotFound if there is nothing; Unreadable.
    """
    found = [one for one in (_under(customer_id, files, keeping) for customer_id in ids) if one is not None]
    if not found:
        raise NotFound(NOTHING_KEPT, id=ids[0])
    records = [one.customer for one in found if one.customer is not None]
    conversations = {one.conversation.id for each in found for one in each.wholes}
    there = {one.id for each in found for one in each.there}
    speaking = speaking_of(files, Digests(keeping.by), {*ids, *conversations}, there)
    appointments = _all(found, lambda one: one.appointments)
    begun, comments = _all(found, lambda one: one.begun), _all(found, lambda one: one.comments)
    handed_out = {one.id for one in appointments} | {one.id for one in begun} | {one.id for one in comments}
    return Everything(
        ids[0],
        records[0] if records else None,
        tuple(sorted(_once(found, lambda one: one.wholes, lambda one: one.conversation.id), key=_started)),
        tuple(_once(found, lambda one: one.aside, lambda one: one.place)),
        others=tuple(records[1:]),
        merges=_all(found, lambda one: one.merges),
        announcements=tuple(_announcements(ids, files, keeping)),
        appointments=appointments,
        rests=_all(found, lambda one: one.rests),
        begun=begun,
        comments=comments,
        went=tuple(_went(ids, conversations, there, files, keeping)),
        there=tuple(sorted(_once(found, lambda one: one.there, lambda one: one.id), key=lambda one: one.started_at)),
        themes=tuple(_themes(ids, conversations, files, keeping)),
        speaking=speaking.besides(handed_out),
        still_named=speaking.stays,
    )


def _started(whole: Whole) -> tuple[datetime, str]:
    return whole.conversation.started_at, whole.conversation.id


def _once(
    found: Iterable[Everything], which: Callable[[Everything], Iterable[T]], key: Callable[[T], str]
) -> Iterable[T]:
    """Return what is kept under all ids, without duplicates."""
    return {key(one): one for each in reversed(list(found)) for one in which(each)}.values()


def _all(found: Iterable[Everything], which: Callable[[Everything], Iterable[B]]) -> tuple[B, ...]:
    """Return such records kept under all ids, oldest first."""
    return tuple(sorted(_once(found, which, lambda one: one.id), key=lambda one: one.id))


def _went(
    ids: Sequence[str], conversations: Collection[str], there: Container[str], files: Files, keeping: Keeping
) -> Iterator[Went]:
    """Yield where these went; of a conversation with somebody else only that it did, and when."""
    for ledger in readable(LedgerDocument(path, keeping) for path in files.all_ledgers()):
        sent = [one for one in ledger.sent.values() if one.customer_id in ids or one.id in conversations]
        sent += [Sent(id=one.id, at=one.at) for one in ledger.sent.values() if one.id in there]
        to = _with_orders_of(ids, conversations, ledger.destination)
        if sent or to.orders:
            yield Went(_theirs(to, (*ids, *conversations)), tuple(sent))


def _with_orders_of(ids: Sequence[str], conversations: Collection[str], to: Destination) -> Destination:
    """Return a destination with only the orders that name these, and nobody else in them."""
    orders = (
        one.changed(
            customer_id=one.customer_id if one.customer_id in ids else None,
            conversation_ids=tuple(each for each in one.conversation_ids if each in conversations),
        )
        for one in to.orders
    )
    return to.changed(orders=tuple(one for one in orders if one.customer_id or one.conversation_ids))


def _announcements(ids: Sequence[str], files: Files, keeping: Keeping) -> Iterator[Announcement]:
    kept = {one.id: one for one in readable(announcement_document(path, keeping) for path in files.all_announcements())}
    own_of = _outside(ids, keeping).get
    for author in map(Files, files.all_collected()):
        for came in readable(announcement_document(path, keeping) for path in author.all_announcements()):
            if came.of is None:
                kept[came.id] = as_came(came, author.home.name, own_of, kept.get(came.id))
    for one in kept.values():
        own = tuple(row for row in one.tellings if row.customer_id in ids)
        if own:
            yield _theirs(one.changed(tellings=own), ids)


def _outside(ids: Sequence[str], keeping: Keeping) -> dict[str, str]:
    """Return these ids by their public ids, as other stores name them in announcements and questions."""
    return {Digests(keeping.by).of(one): one for one in ids}


def _themes(ids: Sequence[str], conversations: Collection[str], files: Files, keeping: Keeping) -> Iterator[Theme]:
    own_of = _outside(ids, keeping).get
    kept = list(readable(theme_document(path, keeping) for path in files.all_themes()))
    for author in map(Files, files.all_collected()):
        came = readable(theme_document(path, keeping) for path in author.all_themes())
        kept += [question_as_came(one, author.home.name, own_of) for one in came]
    for one in kept:
        notes = tuple(row for row in one.notes if row.conversation in conversations)
        to_ask = tuple(row for row in one.to_ask if row.customer_id in ids)
        if notes or to_ask:
            yield _theirs(one.changed(notes=notes, to_ask=to_ask, memos=()), (*ids, *conversations))


def _under(customer_id: str, files: Files, keeping: Keeping) -> Everything | None:
    """Return everything kept under one id; None if there is nothing."""
    traces = find_traces(files, customer_id, Digests(keeping.by))
    if not traces.files and not traces.there:  # a conversation, perhaps without a customer yet
        traces = find_traces_of_conversation(files, customer_id, Digests(keeping.by))
    aside = {path for path in traces.beside if not files.is_gone(path.name.lstrip(".")[:26])}
    between = dict(_between(aside, files, keeping))
    aside -= between.keys()
    customer = None
    wholes: list[Whole] = []
    for path in traces.documents:
        if files.is_gone(path.stem):  # deleted a moment ago
            continue
        try:
            if path.parent.name == files.customers.name:
                customer = CustomerDocument(path, keeping).read()
                continue
            conversation = ConversationDocument(path, keeping).read()
        except Unreadable:
            aside.add(path)
            continue
        private, draft = private_beside(path), draft_beside(path)
        try:
            kept = PrivateDocument(private, keeping).read()
            drafted = DraftFile(draft, keeping).read()
        except Unreadable:
            aside.add(path)
            continue
        wholes.append(Whole(conversation, kept, drafted))
        aside -= {private, draft}
    there = tuple(_there(path, customer_id, keeping) for path in traces.there if not files.is_gone(path.stem))
    if customer is None and not wholes and not aside and not there and not between:
        return None
    originals = (Aside(path.relative_to(files.home).as_posix(), _text(load_bytes(path))) for path in sorted(aside))
    return Everything(
        customer_id,
        customer,
        tuple(wholes),
        tuple(originals),
        there=there,
        merges=_of(Merge, between),
        appointments=_of(Appointment, between),
        rests=_of(Rest, between),
        begun=_of(BegunLine, between),
        comments=tuple(
            _as_here(one, (*(each.conversation for each in wholes), *there), Digests(keeping.by))
            for one in _of(Comment, between)
        ),
    )


def _between(paths: Iterable[Path], files: Files, keeping: Keeping) -> Iterator[tuple[Path, Between]]:
    """Yield what can be read of documents that name the customer; one that cannot is handed out as it is."""
    for path in paths:
        kind = files.kind_within(path)
        if kind is not None:
            with suppress(Unreadable):
                record = kind.opened(path, keeping).read()
                if isinstance(record, Between):
                    yield path, record


def _of(record: type[B], between: Mapping[Path, Between]) -> tuple[B, ...]:
    return tuple(one for one in between.values() if isinstance(one, record))


def _as_here(comment: Comment, held: Iterable[Conversation], digests: Digests) -> Comment:
    """Return a comment with the ids that the conversation and its note have here."""
    found = next((one for one in held if digests.of(one.id) == comment.conversation), None)
    if found is None:
        return comment
    note = next((one.id for one in found.notes if digests.of(one.id) == comment.note), comment.note)
    return comment.changed(conversation=found.id, note=note)


def _there(path: Path, customer_id: str, keeping: Keeping) -> Conversation:
    return _theirs(as_said_by(ConversationDocument(path, keeping).read(), customer_id), (customer_id,))


def _theirs(record: R, ids: Collection[str]) -> R:
    """Return a record that is about others, too, with only those unknown records in it that name one of these."""
    unknown = {
        name: [one for one in value if any(each in json.dumps(one) for each in ids)]
        for name, value in record.unknown.items()
        if isinstance(value, list) and any(isinstance(one, dict) for one in value)
    }
    return type(record).from_document(record.as_document() | unknown) if unknown else record


def _text(data: bytes | None) -> str:
    return (data or b"").decode("utf-8", "replace")
