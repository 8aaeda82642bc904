"""Adds what an import brings to an existing conversation - notes and talk time - and removes it again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from interview_tui.port.faults import ReadOnly
from interview_tui.records import changes
from interview_tui.records.private import Private
from interview_tui.records.version import amended
from interview_tui.store import atomic
from interview_tui.store.alone import alone_to_write
from interview_tui.store.faults import raised
from interview_tui.store.files import private_beside
from interview_tui.store.opening import Found, Papers, find, papers
from interview_tui.store.register import given_told

if TYPE_CHECKING:
    from datetime import datetime

    from interview_tui.port.imports import Addition
    from interview_tui.records.conversation import Conversation
    from interview_tui.store.document import Keeping
    from interview_tui.store.files import Files


class Adding:
    """Changes conversations that nobody has open."""

    def __init__(self, files: Files, keeping: Keeping) -> None:
        self._files = files
        self._keeping = keeping

    def add(self, conversation_id: str, addition: Addition) -> None:
        """Add it. Raises NotFound, Unreadable, NotSaved; ReadOnly if somebody has the conversation open."""
        with self._held(conversation_id) as (of, found):
            with_notes = amended(found.conversation, notes=(*found.conversation.notes, *addition.notes))
            with_notes = with_notes.reaching(*(one.track for one in addition.notes))
            private = found.private
            if addition.talk is not None:
                private = private.changed(imported=addition.talk)
            self._save(of, found, with_notes, private)

    def take_out(self, conversation_id: str, notes: set[str], at: datetime | None) -> tuple[int, bool]:
        """Remove these notes, and the talk time imported at that moment (None: there was none).

        Returns how many things were removed, and whether something stays because it was changed since. Raises as `add`
        does.
        """
        with self._held(conversation_id) as (of, found):
            conversation, private = found.conversation, found.private
            there = [one for one in conversation.living() if one.id in notes]
            free = _free(conversation, {one.id for one in there if one.rev == 1})
            for one in free:
                conversation = changes.amended(conversation, one, changes.deleted)
            talk = at is not None and private.imported is not None and private.imported.at == at
            if talk:
                private = private.changed(imported=None)
            self._save(of, found, conversation, private)
            return len(free) + talk, len(free) < len(there)

    def _save(self, of: Papers, found: Found, conversation: Conversation, private: Private) -> None:
        path = of.document.path
        with alone_to_write(path, self._files, self._keeping):
            if private == Private(id=private.id) != found.private:
                atomic.remove(private_beside(path), self._keeping.disk)
            elif private != found.private:
                of.private.save(private)
            if conversation != found.conversation:
                of.document.save(conversation)

    @contextmanager
    def _held(self, conversation_id: str) -> Iterator[tuple[Papers, Found]]:
        """Hold the conversation as its only writer."""
        path = self._files.conversation(conversation_id)
        of = papers(path, self._files.locks, self._keeping)
        found = find(of, None, self._keeping.term)
        try:
            given = given_told(found.conversation) if found.conversation.given_to else None
            why = found.read_only or given or next(iter(found.notices), None)
            if why is not None:
                raise raised(ReadOnly, why)
            yield of, found
        finally:
            of.lock.release()


def _free(conversation: Conversation, ids: set[str]) -> set[str]:
    """Return those of these notes that can go: no note that stays stands under them, at any depth."""
    while True:
        named = {one.because_of for one in conversation.living() if one.id not in ids}
        if not ids & named:
            return ids
        ids = ids - named
