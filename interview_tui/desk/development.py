"""One's own development as one frozen value: private figures, lessons, and what became of one's intentions.

Read from one's own store only, whoever else's conversations are displayed: nothing private is known of others.
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
"""The possible outcomes of an intention for next time."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What is displayed and selected. Every key and every reading from the store makes a new one."""

    development: Development | None = None
    """None until it was read."""
    at: int = 0
    """The index of the selection among what can be selected."""
    back: tuple[tuple[str, str], ...] = field(default=())
    """For undo: earlier outcomes of intentions, as conversation and word, the latest last."""

    @property
    def items(self) -> tuple[Own, ...]:
        """What can be selected: my intentions, then what was new to me."""
        found = self.development
        return (*found.intentions, *found.learnt) if found is not None else ()

    @property
    def chosen(self) -> Own | None:
        """The selected one."""
        return self.items[self.at] if self.at < len(self.items) else None

    @property
    def is_intention(self) -> bool:
        """Whether an intention is selected."""
        return self.development is not None and self.at < len(self.development.intentions)


def read(store: Store, code: Code, today: date) -> Development:
    """Return what my conversations say about me; my own questions are judged in this language.

    Unreadable conversations are skipped.
    """
    return development(_own(store, code, today - ALL), today)


def taken_in(seen: Seen, found: Development) -> Seen:
    """Take in what was read; the selection stays."""
    after = replace(seen, development=found)
    return replace(after, at=max(0, min(seen.at, len(after.items) - 1)))


def moved(seen: Seen, by: int) -> Seen:
    """Move the selection by this many lines, stopping at the ends."""
    return replace(seen, at=max(0, min(len(seen.items) - 1, seen.at + by)))


def became(seen: Seen, store: Store, word: str) -> Seen:
    """Save what became of the selected intention; repeating the word removes it. Raises Told."""
    one = seen.chosen
    if one is None or not seen.is_intention:
        return seen
    word = "" if one.intention_became == word else word
    _keep(store, one.conversation, word)
    return replace(seen, back=(*seen.back, (one.conversation, one.intention_became)))


def taken_back(seen: Seen, store: Store) -> Seen:
    """Undo the last such word. Raises Told."""
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
            return  # the latest first: of ten thousand only a few are read
        if is_guided(head.form) and head.status != Status.OPEN:
            with suppress(Told):  # the doctor reports what cannot be read
                yield _of(head, store.read_private(head.id), code)


def _of(head: Head, private: Private, code: Code) -> Own:
    # Talk time needs only the time a conversation was held: that saves reading ten thousand.
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
