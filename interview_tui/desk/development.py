"""My own development as one frozen value: read from what is private to me, and what became of what I meant to do.

Read from one's own store alone, whoever else's conversations may be seen there: of others there is nothing private.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from interview_tui.insight.development import ALL, Development, Own, development
from interview_tui.language.catalogue import Code
from interview_tui.language.message import Told
from interview_tui.port.conversations import Head
from interview_tui.port.store import Store
from interview_tui.questions.judging import form_of
from interview_tui.records.conversation import Conversation
from interview_tui.records.forms import is_guided
from interview_tui.records.kept_talk import is_certain, is_enough, kept_figures, source_of
from interview_tui.records.private import Private
from interview_tui.records.words import Status

WORKED: Final = "worked"
NOT_YET: Final = "not_yet"
DROPPED: Final = "dropped"
BECAME: Final = (WORKED, NOT_YET, DROPPED)
"""What may have become of what I meant to do the next time."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What is seen and selected. Every key, and everything that is read, makes a new one."""

    development: Development | None = None
    """None before it was read."""
    at: int = 0
    """The place of the selected one among what can be selected."""
    back: tuple[tuple[str, str], ...] = field(default=())
    """What became of intentions before it was said, the latest last: conversation and word."""

    @property
    def items(self) -> tuple[Own, ...]:
        """What can be selected: what I meant to do, then what was new to me."""
        found = self.development
        return (*found.intentions, *found.learnt) if found is not None else ()

    @property
    def chosen(self) -> Own | None:
        """The selected one."""
        return self.items[self.at] if self.at < len(self.items) else None

    @property
    def is_intention(self) -> bool:
        """Whether the selected one is what I meant to do."""
        return self.development is not None and self.at < len(self.development.intentions)


def read(store: Store, code: Code, today: date) -> Development:
    """Return what my conversations tell of me; my questions are judged in a language.

    What cannot be read is left out.
    """
    return development(_own(store, code, today - ALL), today)


def taken_in(seen: Seen, found: Development) -> Seen:
    """Take in what was read; what is selected stays so."""
    after = replace(seen, development=found)
    return replace(after, at=max(0, min(seen.at, len(after.items) - 1)))


def moved(seen: Seen, by: int) -> Seen:
    """Select what stands so many places below, or above; at the ends the last there is."""
    return replace(seen, at=max(0, min(len(seen.items) - 1, seen.at + by)))


def became(seen: Seen, store: Store, word: str) -> Seen:
    """Keep what became of the selected intention; the same word once more takes it away. Raises Told."""
    one = seen.chosen
    if one is None or not seen.is_intention:
        return seen
    word = "" if one.intention_became == word else word
    _keep(store, one.conversation, word)
    return replace(seen, back=(*seen.back, (one.conversation, one.intention_became)))


def taken_back(seen: Seen, store: Store) -> Seen:
    """Keep what stood there before the last word was said. Raises Told."""
    if not seen.back:
        return seen
    *earlier, (conversation, word) = seen.back
    _keep(store, conversation, word)
    return replace(seen, back=tuple(earlier))


def _keep(store: Store, conversation_id: str, word: str) -> None:
    opened = store.open(conversation_id)
    try:
        if opened.read_only is not None:
            raise Told(opened.read_only.msgid, **dict(opened.read_only.params))
        opened.save_private(opened.private.changed(intention_became=word))
    finally:
        told = opened.close()
    if told.fault is not None:
        raise Told(told.fault.msgid, **dict(told.fault.params))


def _own(store: Store, code: Code, after: date) -> Iterator[Own]:
    for head in store.heads():
        if not isinstance(head, Head):
            continue
        if head.started_at.date() <= after:
            return  # the latest come first: of ten thousand few are read
        if is_guided(head.form) and head.status != Status.OPEN:
            with suppress(Told):  # the doctor tells what cannot be read
                yield _of(head, store.read_private(head.id), code)


def _of(head: Head, private: Private, code: Code) -> Own:
    # Talk time needs nothing of a conversation but when it was held: ten thousand are not read for that.
    held = Conversation(
        id=head.id, author=head.author, started_at=head.started_at, ended_at=head.ended_at, written_up=head.written_up
    )
    figures, source = kept_figures(held, private), source_of(held, private)
    is_told = figures is not None and is_certain(private) and is_enough(figures)
    forms = (form_of(question, code).form for question in private.questions)
    return Own(
        head.id,
        head.started_at,
        source if is_told else None,
        figures.customer_share if figures is not None and is_told else None,
        tuple(form for form in forms if form is not None),
        private.guess_became,
        private.learnt,
        private.intention,
        private.intention_became,
    )
