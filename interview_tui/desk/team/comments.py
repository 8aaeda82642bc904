"""Comments on collected conversations, and answers: saved here, handed over with the next file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_tui.exchange.digest import Digests
from interview_tui.records.comment import ONE_EACH, Comment, Say

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from interview_tui.desk.services import Services
    from interview_tui.port.store import Store
    from interview_tui.port.team import Said

_ASKED = frozenset({Say.ASK, Say.ANSWER})


def say(
    services: Services, author_store: str, conversation: str, what: Say, text: str, note: str | None = None
) -> Comment:
    """Save a comment to an author on a conversation or note of theirs. Raises NotSaved, ReadOnly.

    There is one strength and one question per conversation: a new one replaces the old, see `to_replace`.
    """
    said = (author_store, conversation, what, text, note)
    return say_in(services.store, services.new_id(), services.today(), *said)


def say_in(
    store: Store,
    new_id: str,
    today: date,
    author_store: str,
    conversation: str,
    what: Say,
    text: str,
    note: str | None = None,
) -> Comment:
    """Save the comment in a store, as `say` does."""
    before = to_replace(store.comments(), conversation, what)
    return store.keep_comment(
        Comment(
            id=before.id if before is not None else Digests(store.id).of(new_id, "comment"),
            store=author_store,
            conversation=conversation,
            note=note,
            to=author_store,
            say=what,
            text=text,
            on=today,
        )
    )


def to_replace(every: Iterable[Said], conversation: str, what: Say) -> Comment | None:
    """Return my strength or question about a conversation that a new one replaces; None if there is none.

    One that was answered stays: the answer is to its words.
    """
    known = tuple(every) if what in ONE_EACH else ()
    answered = {one.comment.answers for one in known}
    own = (one.comment for one in known if one.own and one.comment.conversation == conversation)
    return next((one for one in own if one.say is what and one.id not in answered), None)


def to_answer(every: Iterable[Said], conversation: str, note: str | None) -> Said | None:
    """Return the author's question or reply about this that has no answer yet; None if there is none."""
    known = tuple(every)
    answered = {one.comment.answers for one in known if one.own}
    about = (one for one in known if (one.comment.conversation, one.comment.note) == (conversation, note))
    found = [one for one in about if not one.own and one.comment.say in _ASKED and one.comment.id not in answered]
    return found[-1] if found else None


def answer(store: Store, new_id: str, today: date, said: Said, text: str) -> Comment:
    """Save an answer to somebody's comment, addressed to them. Raises NotSaved, ReadOnly."""
    to = said.comment
    return store.keep_comment(
        Comment(
            id=Digests(store.id).of(new_id, "comment"),
            store=to.store,
            conversation=to.conversation,
            note=to.note,
            answers=to.id,
            to=said.store,
            say=Say.ANSWER,
            text=text,
            on=today,
        )
    )


def take_back(services: Services, comment: Comment, before: Comment | None = None) -> None:
    """Remove a comment, or restore the one it replaced. Raises NotSaved, ReadOnly."""
    if before is None:
        services.store.remove_comment(comment.id)
    else:
        services.store.keep_comment(before)
