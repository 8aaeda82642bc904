"""Hands over to the leads what its author shares, and takes in what others share. The carrier is a file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date

from interview_tui.desk.amending import Amending
from interview_tui.desk.exporting.gathering import gathered
from interview_tui.desk.team.changed_hands import changed_hands, had_before
from interview_tui.desk.team.passing_on import to_ask, to_tell
from interview_tui.desk.team.releasing import released as as_released
from interview_tui.exchange.digest import Digests
from interview_tui.exchange.item import Item, item, outside_id
from interview_tui.exchange.parcel import Parcel
from interview_tui.exchange.sending import handed_now
from interview_tui.export.entries import customer_leaving
from interview_tui.export.leaving import Stays, leaving, staying
from interview_tui.export.matter import Matter, earlier_of
from interview_tui.export.order import Choice, Which
from interview_tui.insight.sensitive import touches
from interview_tui.language.message import Message, Told
from interview_tui.port.conversations import Head
from interview_tui.port.store import Store
from interview_tui.records.comment import Comment, Say
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.forms import form_row
from interview_tui.records.handed import Handed, HandedState, Handing, Reader
from interview_tui.records.note import Note
from interview_tui.records.states import ReadState
from interview_tui.records.words import Audience, Kind, Status

_READER = Audience.COLLEAGUE
"""Leads get what a colleague would get, less what `exchange.shareable` withholds."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One conversation as it is handed over."""

    conversation: Conversation
    """With the notes that leave."""
    stays: tuple[Stays, ...]
    """The notes that stay, each with the reason."""


@dataclass(frozen=True, slots=True)
class Share:
    """What should be out there; nothing is written yet."""

    shown: tuple[Shown, ...]
    """The conversations that are shared, latest first."""
    every: Parcel
    """All of it under public ids, including what is addressed to one store."""
    handing: Handing
    states: tuple[Handed, ...]
    """By the ids of this store."""
    outside: Handing
    """The state before."""

    @property
    def parcel(self) -> Parcel:
        """What is for everybody."""
        return _only(self.every, lambda one: one.concerns is None)

    @property
    def taken_back(self) -> int:
        """How many records were out there before and should no longer be."""
        return sum(
            one.state != HandedState.THERE and one.concerns is None and one.count > self.outside.count
            for one in self.states
        )


def what_leaves(store: Store, one: Conversation) -> Shown:
    """Return which parts of a conversation, given as saved, would be handed over, and which stay."""

    def read(conversation_id: str) -> Conversation | None:
        with suppress(Told):
            return store.read(conversation_id)
        return None

    customer = store.customer(one.customer_id) if one.customer_id is not None else None
    matter, choice = Matter(one, customer, earlier=earlier_of(one, read)), choice_of(one)
    return Shown(leaving(matter, _READER, choice).conversation, staying(matter, _READER, choice))


def may_release(head: Head) -> bool:
    """Return whether a conversation can be shared: it has ended, and its review is done."""
    # A failed attempt says nothing about the customer, but something about whoever tried.
    return head.status == Status.DONE and not form_row(head.form).in_vain


def release(store: Store, conversation_id: str, released: bool = True) -> Message | None:
    """Mark a conversation as shared from now on, or no longer. Return why that failed, or None."""
    amending = Amending(store, conversation_id)
    fault = amending.change(lambda one: as_released(one, released))
    amending.close()
    return fault


def to_share(
    store: Store, today: date, releasing: Collection[str] = frozenset(), taking_back: Collection[str] = frozenset()
) -> Share:
    """Return everything that should be out there now, including what is about to be shared or taken back.

    Raises Unreadable if it is unknown what was handed over before.
    """
    digests = Digests(store.id)
    outside = store.handed(digests.store)
    heads = [head for head in store.heads() if isinstance(head, Head)]
    # Shared before its review is done, a conversation leaves once it is; one already out there stays while it goes on.
    there = {one.id for one in outside.states.values() if one.state == HandedState.THERE}
    released = tuple(
        head.id
        for head in heads
        if (head.id in releasing or (head.released and (may_release(head) or head.id in there)))
        and head.id not in taking_back
        and not head.given_to
    )
    shown: list[Shown] = []
    people: dict[str, Customer] = {}
    hands_of: dict[str, int] = {}
    items: list[Item] = []
    for matter in gathered(store, Which(conversation_ids=released), store.settings) if released else ():
        choice = choice_of(matter.conversation)
        left = leaving(matter, _READER, choice)
        shown.append(Shown(left.conversation, staying(matter, _READER, choice)))
        hands = matter.customer.hands if matter.customer is not None else 0
        items.append(item(left.conversation, digests, hands=hands))
        if matter.customer is not None:
            hands_of[matter.customer.id] = hands
            people[matter.customer.id] = customer_leaving(matter.customer, _READER, Choice())
    items += [item(one, digests, hands=hands_of[one.id]) for one in people.values()]
    items += changed_hands(store, heads, outside.states, frozenset(one.own_id for one in items))
    items += [
        item(one.comment, digests) for one in store.comments() if one.own and _leaves(one.comment, shown, digests)
    ]
    items += [item(one, digests) for one in store.all_readings() if any(of.state != ReadState.NEW for of in one.read)]
    items += [item(one, digests) for one in to_tell(store)]
    items += [item(one, digests) for one in to_ask(store)]
    gone = store.gone_for_good(outside.states.keys())
    states, count = handed_now(outside.states, items, gone, outside.term, today, outside.handing.count)
    settings = store.settings
    away = settings.stands_in(today)
    until, before = date.fromisoformat(settings.stand_in_until) if away else None, outside.handing
    said_anew = (away, until) != (before.stand_in, before.stand_in_until)
    handing = before.changed(
        author=settings.author,
        took_from=had_before(store, before.took_from),
        count=count,
        stand_in=away,
        stand_in_until=until,
        stand_in_rev=before.stand_in_rev + said_anew,
    )
    every = Parcel(
        handing,
        tuple(
            one.changed(id=outside_id(one.sort, one.id, digests)) for one in states if one.state != HandedState.GIVEN
        ),
        {outside_id(one.sort, one.own_id, digests): one.record for one in items},
    )
    return Share(tuple(shown), every, handing, states, outside.handing)


def _leaves(comment: Comment, shown: Sequence[Shown], digests: Digests) -> bool:
    """Return whether a comment leaves: an author's question only together with its subject."""
    if comment.say != Say.ASK:
        return True
    about = next((one.conversation for one in shown if digests.of(one.conversation.id) == comment.conversation), None)
    if about is None:
        return False
    return comment.note is None or any(digests.of(note.id) == comment.note for note in about.notes)


def for_one(share: Share, store: str, *, alone: bool) -> Parcel:
    """Return what is addressed to one store; unless `alone`, with what is for everybody."""
    meant = _only(share.every, lambda one: one.concerns == store or (one.concerns is None and not alone))
    return replace(meant, to=store)


def since(share: Share, day: date, of: Parcel | None = None) -> Parcel:
    """Return the part of `of` (by default what is for everybody) that changed on a day or later."""
    return _only(of or share.parcel, lambda one: one.became is not None and one.became >= day)


def new_for(share: Share, name: str, of: Parcel | None = None) -> Parcel:
    """Return what somebody was not handed yet; everything if they are new."""
    known = next((one.count for one in share.handing.readers if one.name == name), 0)
    return _only(of or share.parcel, lambda one: one.count > known)


def handed_to(share: Share, name: str) -> Handing:
    """Return the record that somebody was handed everything there is for them."""
    others = tuple(one for one in share.handing.readers if one.name != name)
    reader = Reader(name=name, count=share.handing.count)
    return share.handing.changed(readers=tuple(sorted((*others, reader), key=lambda one: one.name)))


def _only(parcel: Parcel, takes: Callable[[Handed], bool]) -> Parcel:
    return replace(parcel, states=tuple(one for one in parcel.states if takes(one)))


def choice_of(conversation: Conversation) -> Choice:
    """Return which notes leave individually because their writer said so, and which stay because nobody did."""
    taken = frozenset(note.id for note in conversation.living() if note.released)
    left = frozenset(
        note.id
        for note in conversation.living()
        if note.kind is not Kind.PERSONAL and not note.released and touches(_words(note))
    )
    return Choice(taken=taken, left=left)


def _words(note: Note) -> str:
    beside = [one.text for one in note.evidence]
    if note.complaint is not None:
        beside += [note.complaint.remedy, *(one.text for one in note.complaint.answers)]
    return "\n".join((note.text, note.reason, *beside))
