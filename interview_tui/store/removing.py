"""What is removed from a store - customers, conversations, old private records - and what is kept on a customer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from interview_tui.exchange.digest import Digests, is_outside
from interview_tui.port.faults import NotFound, ReadOnly, Unreadable
from interview_tui.store.backing_up import backup_folders
from interview_tui.store.conversation_document import ConversationDocument
from interview_tui.store.erase.unfinished import unfinished
from interview_tui.store.faults import raised
from interview_tui.store.files import Files
from interview_tui.store.grouping import Grouping
from interview_tui.store.index.index import Index
from interview_tui.store.register import given_told

if TYPE_CHECKING:
    from interview_tui.language.message import Message
    from interview_tui.port.privacy import Erased, Everything
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.settings import Settings
    from interview_tui.store.erase.deleting import Deleting
    from interview_tui.store.erase.erasing import Erasing


def something_begun(files: Files) -> bool:
    """Return whether an erasure is unfinished, or that cannot be determined."""
    try:
        return bool(unfinished(files))
    except Unreadable:
        return True


def forgetting(index: Index | None, cache: Path | None) -> Callable[[frozenset[str] | None], None]:
    """Return a function that removes conversations from the index; None throws the index away."""

    def forget(conversations: frozenset[str] | None) -> None:
        if index is None or cache is None:
            return
        if conversations is None:
            index.erase(cache)
        else:
            index.without(conversations, cache)

    return forget


class Removing(Grouping):
    """The part of a store that implements `port.privacy.Privacy` and `port.deleting.Deleting`."""

    id: str
    settings: Settings
    read_only: Message | None
    _now: Callable[[], datetime]
    _index: Index | None
    _cache: Path | None
    _deleting: Deleting | None = None

    def everything_on(self, customer_id: str) -> Everything:
        """Return everything kept on a customer. Raises NotFound, Unreadable."""
        from interview_tui.store.everything import everything_on

        return everything_on(self.same_people().records(customer_id), self._files, self._keeping)

    def erase(self, customer_id: str) -> Erased:
        """Erase everything kept on a customer. Raises NotFound, Unreadable, ReadOnly, NotSaved."""
        self._check_writable()
        return self._erasing().erase(tuple(dict.fromkeys(self._records_anywhere(customer_id))))

    def _records_anywhere(self, customer_id: str) -> Iterator[str]:
        """Yield the ids of a person's records, including those under which a colleague has or had them."""
        ids, digests = self.same_people().records(customer_id), Digests(self.id)
        # Copies from others first: they name their customer, and are locked while everything is erased.
        for one in ids:
            outside = digests.of(one)
            if any(path.exists() for path in self._files.customer_anywhere(outside)):
                yield outside
        yield from ids
        if any(is_outside(one) for one in ids):
            given = (path.stem for path in self._files.all_customers())
            yield from (one for one in given if digests.of(one) in ids)

    def delete(self, conversation_id: str) -> None:
        """Hide a conversation everywhere. Raises NotFound, Unreadable, ReadOnly, NotSaved."""
        from interview_tui.store.erase.deleting import Deleting

        self._check_writable()
        kept = self._there(conversation_id)
        if kept is not None and kept.given_to:
            raise raised(ReadOnly, given_told(kept))
        self._deleting = self._deleting or Deleting(self._erasing())
        self._deleting.delete(conversation_id)

    def _there(self, conversation_id: str) -> Conversation | None:
        with suppress(NotFound, Unreadable):
            return ConversationDocument(self._files.conversation(conversation_id), self._keeping).read()
        return None

    def bring_back(self, conversation_id: str) -> None:
        """Undo the deletion of a conversation since the store was opened. Raises NotFound, NotSaved."""
        from interview_tui.store.erase.deleting import Deleting

        (self._deleting or Deleting(self._erasing())).bring_back(conversation_id)

    def finish_deleting(self) -> tuple[Message, ...]:
        """Make deletions final; return what prevents that."""
        return self._deleting.finish() if self._deleting else ()

    def _erasing(self) -> Erasing:
        from interview_tui.store.erase.erasing import Erasing

        folders = backup_folders(self._files.home, self.settings)
        return Erasing(self._files, self._keeping, self._now, forgetting(self._index, self._cache), folders)

    def remove_old_private(self) -> int:
        """Remove private records older than the setting; return of how many conversations."""
        days = self.settings.private_days
        if self.read_only is not None or days is None:
            return 0
        from interview_tui.store.old_private import remove_old_private

        return remove_old_private(self._files, self._keeping, self._now() - timedelta(days=days))

    def _check_writable(self) -> None:
        if self.read_only is not None:
            raise raised(ReadOnly, self.read_only)
