"""Hands over to the leads what its author shares, and takes in what others share. The carrier is a file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
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
from interview_tui.exchange.shareable import texts_of
from interview_tui.export.entries import customer_leaving
from interview_tui.export.fields import cut
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
    matter = Matter(one, customer, earlier=earlier_of(one, read))
    choice = choice_of(matter)
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
        choice = choice_of(matter)
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


def choice_of(matter: Matter, whole: bool = False) -> Choice:
    """Return which notes leave individually because their writer said so, and which stay because nobody did.

    What it quotes is judged like a note of its own conversation. `whole`: for somebody who takes the customer over.
    """
    notes = (*matter.conversation.living(), *_quoted(matter))
    taken = frozenset(note.id for note in notes if note.released)
    left = frozenset(note.id for note in notes if not note.released and _is_sensitive(note, whole))
    return Choice(taken=taken, left=left)


def _quoted(matter: Matter) -> Iterator[Note]:
    """Yield the notes of earlier conversations that a later one quotes, and those that they stand under."""
    every = (matter.conversation, *matter.earlier.values())
    named = {quote.note for one in every for note in one.notes for quote in (note.about, note.asks_on) if quote}
    named |= {note.because_of for one in matter.earlier.values() for note in one.notes if note.because_of}
    return (note for one in matter.earlier.values() for note in one.living() if note.id in named)


def _is_sensitive(note: Note, whole: bool) -> bool:
    """Return whether anything that would leave of a note is sensitive; what is personal stays anyway."""
    if note.kind is Kind.PERSONAL:
        return False
    leaves = cut(note, _READER, about=None, asks_on=None)  # each is a note of its own
    return any(touches(text) for _, text in texts_of(leaves, whole))
