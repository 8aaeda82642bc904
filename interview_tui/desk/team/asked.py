"""What others say to whoever held a conversation, or ask of them: where it stands, whether it is new, the answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from interview_tui.desk.team.said import WHOLE
from interview_tui.exchange.digest import Digests
from interview_tui.port.conversations import Head
from interview_tui.records.comment import TO_A_PROMISE, Comment, Say
from interview_tui.records.resting import Rest
from interview_tui.records.words import PromiseState

if TYPE_CHECKING:
    from interview_tui.desk.services import Services
    from interview_tui.desk.team.said import SaidAbout
    from interview_tui.port.conversations import PromiseHead
    from interview_tui.port.store import Store
    from interview_tui.port.team import Said
    from interview_tui.records.conversation import Conversation

_SAID = "said"
"""The reason for which something rests that was said and seen."""


@dataclass(frozen=True, slots=True)
class ToMe:
    """Something that was said about a conversation of mine, and that I did not see yet."""

    said: Said
    head: Head
    note_id: str = WHOLE


@dataclass(frozen=True, slots=True)
class InMyName:
    """A promise in my name that somebody else wrote down, as far as it waits for me."""

    store: str
    """Of whoever wrote it down, as it is known outside."""
    author: str
    head: Head
    """Of the conversation, under the ids of outside."""
    promise: PromiseHead
    answer: Comment | None = None
    """What I said to it: nothing yet, or that it is taken on."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What waits for me of what others say and ask."""

    to_me: tuple[ToMe, ...] = ()
    """The latest first."""
    in_my_name: tuple[InMyName, ...] = ()
    """What I did not answer, then by day."""


def asked(store: Store) -> Asked:
    """Return what waits for me of what others say and ask; nothing is read where nothing came."""
    if not store.has_collected():
        return Asked()
    every = store.comments()
    to_me = tuple(_to_me(store, every))
    mine = {(one.comment.store, one.comment.note): one.comment for one in every if one.own and _of_promise(one.comment)}
    return Asked(to_me, tuple(sorted(_in_my_name(store, mine), key=_place)))


def said_about(store: Store, one: Conversation) -> SaidAbout:
    """Return all that is said about a conversation of this store, and about which of its notes."""
    if not store.has_collected():
        return {}
    digests, found = Digests(store.id), dict[str, tuple["Said", ...]]()
    outside = digests.of(one.id)
    notes = {digests.of(note.id): note.id for note in one.living()}
    for said in store.comments():
        if said.comment.conversation == outside:
            # What was said about a note that is gone is still said.
            note_id = notes.get(said.comment.note or "", WHOLE)
            found[note_id] = (*found.get(note_id, ()), said)
    return found


def latest_of_others(said: Iterable[Said]) -> Said | None:
    """Return what somebody else said last; None where nobody did."""
    return next((one for one in reversed(tuple(said)) if not one.own), None)


def answer_promise(services: Services, one: InMyName, say: Say, text: str = "") -> Comment:
    """Say what becomes of a promise in my name, to whoever wrote it down. Raises NotSaved, ReadOnly.

    There is one such answer a promise: a new one takes the place of the one before.
    """
    digests, before = Digests(services.store.id), one.answer
    return services.store.keep_comment(
        Comment(
            id=before.id if before is not None else digests.of(services.new_id(), "comment"),
            store=one.store,
            conversation=one.head.id,
            note=one.promise.note_id,
            to=one.store,
            say=say,
            text=text,
            on=services.today(),
        )
    )


def seen(services: Services, conversation_id: str, said: SaidAbout) -> None:
    """Keep that what others said about a conversation was seen: it is no news any more. Raises NotSaved, ReadOnly."""
    store = services.store
    known = {one.about for one in store.rests()}
    for one in (one for each in said.values() for one in each if not one.own):
        rest = Rest(
            id=services.new_id(),
            reason=_SAID,
            conversation=conversation_id,
            note=_version(store, one.comment),
            until=date.max,
            by=store.id,
        )
        if rest.about not in known:
            store.rest(rest)


def _to_me(store: Store, every: tuple[Said, ...]) -> Iterator[ToMe]:
    digests = Digests(store.id)
    here = digests.store
    was_seen = {one.note for one in store.rests() if one.reason == _SAID}
    answered = {one.comment.answers for one in every if one.own}
    new = [
        one
        for one in every
        if not one.own
        and one.comment.to == here
        and one.comment.store == here
        and one.comment.id not in answered
        and _version(store, one.comment) not in was_seen
    ]
    if not new:
        return
    wanted = {one.comment.conversation for one in new}
    heads = (one for one in store.heads() if isinstance(one, Head))
    found = {outside: head for head in heads if (outside := digests.of(head.id)) in wanted}
    for one in reversed(new):
        head = found.get(one.comment.conversation)
        if head is not None:
            yield ToMe(one, head, _note_of(store, head, one.comment, digests))


def _note_of(store: Store, head: Head, comment: Comment, digests: Digests) -> str:
    if comment.note is None:
        return WHOLE
    return next((note.id for note in store.read(head.id).living() if digests.of(note.id) == comment.note), WHOLE)


def _in_my_name(store: Store, mine: Mapping[tuple[str, str | None], Comment]) -> Iterator[InMyName]:
    me = store.settings.author.strip().casefold()
    authors = {one.handing.id: one.handing.author for one in store.collected()} if me else {}
    for other in store.of_others() if me else ():
        for head in (one for one in other.heads() if isinstance(one, Head)):
            for promise in head.promises:
                said = mine.get((other.id, promise.note_id))
                if _is_mine(promise, me) and (said is None or said.say == Say.TAKEN):
                    yield InMyName(other.id, authors.get(other.id, ""), head, promise, said)


def _is_mine(promise: PromiseHead, me: str) -> bool:
    is_open = not promise.theirs and promise.state != PromiseState.NOT_KEPT
    return is_open and (promise.owner or "").strip().casefold() == me


def _place(one: InMyName) -> tuple[bool, date, str]:
    return one.answer is not None, one.promise.due or date.max, one.promise.note_id


def _of_promise(comment: Comment) -> bool:
    return comment.say in TO_A_PROMISE


def _version(store: Store, comment: Comment) -> str:
    """Return an id for what a comment says now: said anew, it is news again."""
    return Digests(store.id).of(f"{comment.id}:{comment.term}.{comment.rev}", _SAID)
