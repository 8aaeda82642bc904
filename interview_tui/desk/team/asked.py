"""What others say or ask about one's conversations: where, whether it is new, and the answers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from interview_tui.exchange.digest import Digests
from interview_tui.insight.due import Reason, Reminder
from interview_tui.insight.from_others import WHOLE, Asked, InMyName, News, ToMe
from interview_tui.port.conversations import Head, head_as_read
from interview_tui.records.comment import ASKS_ANSWER, TO_A_PROMISE, Comment, Say
from interview_tui.records.resting import Rest
from interview_tui.records.telling import counted
from interview_tui.records.words import PromiseState

if TYPE_CHECKING:
    from interview_tui.desk.services import Services
    from interview_tui.insight.from_others import SaidAbout
    from interview_tui.port.conversations import PromiseHead
    from interview_tui.port.store import Store
    from interview_tui.port.team import Said
    from interview_tui.records.conversation import Conversation

_SEEN = "said"
"""The reason of a rest for a comment that was seen."""
_ENOUGH = "answered"
"""The reason of a rest for a comment that needs no answer."""


def asked(store: Store, today: date) -> Asked:
    """Return what others say and ask that waits for me; reads nothing if nothing was collected."""
    if not store.has_collected():
        return Asked()
    every = store.comments()
    to_me, unanswered = _to_me(store, every)
    mine = {(one.comment.store, one.comment.note): one.comment for one in every if one.own and _of_promise(one.comment)}
    return Asked(to_me, unanswered, tuple(sorted(_in_my_name(store, mine, today), key=_place)), tuple(_news(store)))


def waiting_from_others(store: Store, today: date) -> tuple[Reminder, ...]:
    """Return it as reminders, beside everything else waiting; reads nothing if nothing was collected."""
    found = asked(store, today)
    return (
        *(Reminder(Reason.IN_MY_NAME, one.promise.due, one.head, one.promise, from_others=one)
          for one in found.in_my_name),
        *(Reminder(Reason.SAID, one.said.comment.on, one.head, from_others=one) for one in found.unanswered),
    )  # fmt: skip


def waiting_with(store: Store, customer_id: str, today: date) -> tuple[Reminder, ...]:
    """Return those of them about one customer."""
    people = store.same_people()
    person = people.leading(customer_id)
    return tuple(
        one
        for one in waiting_from_others(store, today)
        if one.customer_id and people.leading(one.customer_id) == person
    )


def said_about(store: Store, one: Conversation) -> SaidAbout:
    """Return all comments on a conversation of this store, by note."""
    if not store.has_collected():
        return {}
    digests, found = Digests(store.id), dict[str, tuple["Said", ...]]()
    outside = digests.of(one.id)
    notes = {digests.of(note.id): note.id for note in one.living()}
    for said in store.comments():
        if said.comment.conversation == outside:
            # A comment on a note that is gone remains one on the conversation.
            note_id = notes.get(said.comment.note or "", WHOLE)
            found[note_id] = (*found.get(note_id, ()), said)
    return found


def said_of(store: Store, conversations: Iterable[Conversation]) -> SaidAbout:
    """Return the comments on some conversations, by note id, and on each as a whole by its own id."""
    found: dict[str, tuple[Said, ...]] = {}
    here: dict[str, list[Said]] = {}
    digests = Digests(store.id)
    for said in store.comments():
        if said.comment.store == digests.store:
            here.setdefault(said.comment.conversation, []).append(said)
    for one in conversations if here else ():
        every = here.get(digests.of(one.id), ())
        notes = {digests.of(note.id): note.id for note in one.living()} if every else {}
        for said in every:
            about = notes.get(said.comment.note or "", one.id)
            found[about] = (*found.get(about, ()), said)
    return found


def latest_of_others(said: Iterable[Said]) -> Said | None:
    """Return the latest comment by somebody else; None if there is none."""
    return next((one for one in reversed(tuple(said)) if not one.own), None)


def answer_promise(services: Services, one: InMyName, say: Say, text: str = "") -> Comment:
    """Answer a promise in my name, to whoever wrote it down. Raises NotSaved, ReadOnly.

    There is one such answer per promise: a new one replaces the old.
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
    """Record that the comments on a conversation were seen: they are no news any more. Raises NotSaved, ReadOnly."""
    known = {one.about for one in services.store.rests()}
    for one in (one for each in said.values() for one in each if not one.own):
        rest = _rest(services, _SEEN, conversation_id, one.comment)
        if rest.about not in known:
            services.store.rest(rest)


def needs_no_answer(services: Services, one: ToMe) -> Rest:
    """Record that a comment needs no answer unless it changes. Raises NotSaved, ReadOnly."""
    rest = _rest(services, _ENOUGH, one.head.id, one.said.comment)
    services.store.rest(rest)
    return rest


def _rest(services: Services, reason: str, conversation_id: str, comment: Comment) -> Rest:
    return Rest(
        id=services.new_id(),
        reason=reason,
        conversation=conversation_id,
        note=_version(services.store, comment),
        until=date.max,
        by=services.store.id,
    )


def _news(store: Store) -> Iterator[News]:
    for one in store.announcements():
        waiting = counted(one.tellings).open if one.of is not None and one.withdrawn is None else 0
        if waiting:
            yield News(one, waiting)


def _to_me(store: Store, every: tuple[Said, ...]) -> tuple[tuple[ToMe, ...], tuple[ToMe, ...]]:
    """Return the unseen comments, and those that ask for an answer and have none; latest first."""
    digests = Digests(store.id)
    here = digests.store
    rests = {(one.reason, one.note) for one in store.rests()}
    answered = {one.comment.answers for one in every if one.own}

    def rests_as(reason: str, one: Said) -> bool:
        return (reason, _version(store, one.comment)) in rests

    wanted = [
        one
        for one in every
        if not one.own
        and one.comment.to == one.comment.store == here
        and one.comment.id not in answered
        and not (rests_as(_SEEN, one) and (rests_as(_ENOUGH, one) or one.comment.say not in ASKS_ANSWER))
    ]
    found = tuple(_where(store, reversed(wanted), digests))
    new = tuple(one for one in found if not rests_as(_SEEN, one.said))
    return new, tuple(one for one in found if _asks(one) and not rests_as(_ENOUGH, one.said))


def _where(store: Store, said: Iterable[Said], digests: Digests) -> Iterator[ToMe]:
    """Yield the comments with their conversation and note, without those whose subject is gone."""
    every = tuple(said)
    heads = _heads(store, {one.comment.conversation for one in every}, digests)
    notes: dict[str, Mapping[str, str]] = {}
    for one in every:
        head = heads.get(one.comment.conversation)
        if head is None:
            continue
        if one.comment.note is not None and head.id not in notes:
            notes[head.id] = {digests.of(note.id): note.id for note in store.read(head.id).living()}
        yield ToMe(one, head, notes.get(head.id, {}).get(one.comment.note or "", WHOLE))


def _heads(store: Store, outside: set[str], digests: Digests) -> Mapping[str, Head]:
    """Return these conversations' heads, by public id."""
    heads = (one for one in store.heads() if isinstance(one, Head)) if outside else ()
    return {known: head for head in heads if (known := digests.of(head.id)) in outside}


def _asks(one: ToMe) -> bool:
    """Return whether it waits for something: an answer, or the outcome of a promise a colleague was to keep."""
    say = one.said.comment.say
    if say not in TO_A_PROMISE:
        return say in ASKS_ANSWER
    promise = next((each for each in one.head.promises if each.note_id == one.note_id), None)
    return say in ASKS_ANSWER and promise is not None and promise.state != PromiseState.NOT_KEPT


def _in_my_name(store: Store, mine: Mapping[tuple[str, str | None], Comment], today: date) -> Iterator[InMyName]:
    me = store.settings.author.strip().casefold()
    authors = {one.handing.id: one.handing.author for one in store.collected()} if me else {}
    people, others = store.same_people(), store.of_others() if me else ()
    away = {_owner(one.settings.author) for one in others if _owner(one.settings.stands_in(today)) == me}
    for other in others:
        for head in (one for one in other.heads() if isinstance(one, Head)):
            for promise in head.promises:
                said = mine.get((other.id, promise.note_id))
                taken = said is not None and said.say == Say.TAKEN
                # What I took on while I stood in for somebody stays with me when they are back.
                if _is_for(promise, {me, *away} if not taken else None) and (said is None or taken):
                    whose = "" if _owner(promise.owner) == me else promise.owner or ""
                    head_here = head_as_read(head, people)
                    yield InMyName(other.id, authors.get(other.id, ""), head_here, promise, said, whose)


def _owner(name: str | None) -> str:
    return (name or "").strip().casefold()


def _is_for(promise: PromiseHead, names: Collection[str] | None) -> bool:
    """Tell whether it is open, and in one of these names; None: in the name of anybody."""
    is_open = not promise.theirs and promise.state != PromiseState.NOT_KEPT
    owner = _owner(promise.owner)
    return is_open and bool(owner) and (names is None or owner in names)


def _place(one: InMyName) -> tuple[bool, date, str]:
    return one.answer is not None, one.promise.due or date.max, one.promise.note_id


def _of_promise(comment: Comment) -> bool:
    return comment.say in TO_A_PROMISE


def _version(store: Store, comment: Comment) -> str:
    """Return an id for a comment's present text: a changed one is news again."""
    return Digests(store.id).of(f"{comment.id}:{comment.term}.{comment.rev}", _SEEN)
