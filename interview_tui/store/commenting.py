"""Comments on conversations, one document each; and a reader's progress, one document per author."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set
from typing import TYPE_CHECKING

from interview_tui.exchange.digest import Digests
from interview_tui.language.message import N_
from interview_tui.port.faults import NotSaved, Unreadable
from interview_tui.port.team import ReadBy, Said
from interview_tui.store import atomic
from interview_tui.store.alone import alone_to_write
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.grouping import Grouping
from interview_tui.store.one_record import comment_document, readable, readings_document
from interview_tui.store.store_document import StoreDocument

if TYPE_CHECKING:
    from interview_tui.records.comment import Comment
    from interview_tui.records.readings import Readings
    from interview_tui.records.settings import Settings

_ERASED = N_("This conversation was erased: nothing is kept about it any more.")


class Commenting(Grouping):
    """The part of a store that implements `port.team.Team`."""

    id: str
    settings: Settings

    def comments(self) -> tuple[Said, ...]:
        """Return all comments, own and received."""
        own = self._said(self._files, Digests(self.id).store, self.settings.author, own=True)
        come = (
            said
            for files, author in self._others()
            for said in self._said(files, files.home.name, author, own=False)
        )  # fmt: skip
        return tuple(_in_order((*own, *come)))

    def keep_comment(self, comment: Comment) -> Comment:
        """Keep a comment of one's own. Raises NotSaved, ReadOnly."""
        self._check_writable()
        path = self._files.comment(comment.id)
        with alone_to_write(path, self._files, self._keeping):
            if self.is_about_gone(comment):
                raise NotSaved(_ERASED)
            return comment_document(path, self._keeping).keep(comment)

    def remove_comment(self, comment_id: str) -> None:
        """Delete a comment of one's own. Raises NotSaved, ReadOnly."""
        self._check_writable()
        path = self._files.comment(comment_id)
        with alone_to_write(path, self._files, self._keeping):
            atomic.remove(path, self._keeping.disk)

    def readings(self, author_store: str) -> Readings:
        """Return the reader's progress with the conversations of an author."""
        from interview_tui.records.readings import Readings

        found = readable([readings_document(self._files.readings_of(author_store), self._keeping)])
        return next(found, Readings(id=author_store))

    def all_readings(self) -> tuple[Readings, ...]:
        """Return the reader's progress with every author."""
        return tuple(readable(readings_document(path, self._keeping) for path in self._files.all_readings()))

    def change_readings(self, author_store: str, change: Callable[[Readings], Readings]) -> Readings:
        """Read the progress with an author, change it and keep the next version. Raises NotSaved, ReadOnly."""
        from interview_tui.records.readings import Readings

        self._check_writable()
        path = self._files.readings_of(author_store)
        with alone_to_write(path, self._files, self._keeping):
            document = readings_document(path, self._keeping)
            before = document.read() if document.exists() else Readings(id=author_store)
            after = change(before)
            return before if after == before else document.keep(after)

    def read_by(self) -> tuple[ReadBy, ...]:
        """Return who has reported reading this store's conversations."""
        here = Digests(self.id).store
        return tuple(
            ReadBy(files.home.name, author, found)
            for files, author in self._others()
            for found in readable([readings_document(files.readings_of(here), self._keeping)])
        )

    def _said(self, files: Files, store: str, author: str, *, own: bool) -> Iterator[Said]:
        documents = (comment_document(path, self._keeping) for path in files.all_comments())
        return (Said(one, store, author, own) for one in readable(documents))

    def _others(self) -> Iterator[tuple[Files, str]]:
        """Yield the folders of other stores, each with its public id."""
        for folder in self._files.all_collected():
            files = Files(folder)
            try:
                author = StoreDocument(files.store, self._keeping).read().settings.author
            except Unreadable:
                author = ""
            yield files, author

    def is_about_gone(self, comment: Comment, gone: Set[str] | None = None) -> bool:
        """Return whether a comment or its subject was erased, here or elsewhere; `gone` are all ids that were."""
        if gone is None:
            gone = self.gone()
        # Whoever has the customer now may have erased it, not only whoever held the conversation.
        return not gone.isdisjoint({comment.id, comment.conversation, comment.note})

    def gone(self) -> frozenset[str]:
        """Return the ids of everything that was erased, here or elsewhere, as they are known here and outside."""
        from interview_tui.store.erase.tombstone import gone_in

        gone = gone_in(self._files, self._keeping)
        return gone | frozenset(map(Digests(self.id).of, gone))

    _files: Files
    _keeping: Keeping

    def _check_writable(self) -> None: ...


def _in_order(every: Iterable[Said]) -> Iterator[Said]:
    """Yield them day by day, each before its answers."""
    waiting = sorted(every, key=lambda one: (one.comment.on, one.comment.id))
    answered: dict[str | None, list[Said]] = {}
    known = {one.comment.id for one in waiting}
    for one in waiting:
        to = one.comment.answers
        answered.setdefault(to if to in known else None, []).append(one)
    told: set[str] = set()
    going = list(reversed(answered.get(None, [])))
    while going:
        one = going.pop()
        told.add(one.comment.id)
        yield one
        going += reversed(answered.get(one.comment.id, []))
    # Comments answering each other in a cycle, which only a fault can produce, come last.
    yield from (one for one in waiting if one.comment.id not in told)
