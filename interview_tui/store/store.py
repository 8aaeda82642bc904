"""The store: all conversations and customers of one person, in one folder."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from interview_tui.disk.calls import Disk
from interview_tui.language.message import N_, Message
from interview_tui.port.conversations import Head, Listing, head_as_read
from interview_tui.port.faults import Fault, NotSaved, Unreadable
from interview_tui.port.search import Found, Progress, Query, found_as_read
from interview_tui.records.fold import fold
from interview_tui.records.settings import Settings
from interview_tui.store.alone import alone_to_write
from interview_tui.store.announcing import Announcing
from interview_tui.store.backing_up import BackingUp, backup_folders
from interview_tui.store.beginning import Beginning
from interview_tui.store.commenting import Commenting
from interview_tui.store.conversation_document import ConversationDocument
from interview_tui.store.document import Keeping
from interview_tui.store.faults import not_saved
from interview_tui.store.files import Files, draft_beside, private_beside
from interview_tui.store.founding import founded
from interview_tui.store.handing import HandsOver
from interview_tui.store.importing import Importing
from interview_tui.store.index.in_files import search_files
from interview_tui.store.index.index import Index
from interview_tui.store.index.reach import OutOfReach
from interview_tui.store.index.wanted import Wanted, wanted
from interview_tui.store.kinds import CONVERSATION, CUSTOMER, KINDS, Kinds
from interview_tui.store.outgoing import Outgoing
from interview_tui.store.place import warnings
from interview_tui.store.pressing import pressing_heads
from interview_tui.store.register import check_not_erased, given_told
from interview_tui.store.removing import Removing, forgetting, something_begun
from interview_tui.store.resting import Resting
from interview_tui.store.store_document import Identity, StoreDocument
from interview_tui.store.sweep import sweep
from interview_tui.store.theming import Theming
from interview_tui.store.writer import Writer

if TYPE_CHECKING:
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.draft import Draft
    from interview_tui.records.private import Private
    from interview_tui.store.open_conversation import JsonConversation
    from interview_tui.store.opening import Found as FoundOpen
    from interview_tui.store.opening import Papers


def open_store(
    home: Path,
    *,
    now: Callable[[], datetime],
    cache: Path | None = None,
    host: str | None = None,
    pid: int | None = None,
    disk: Disk | None = None,
    kinds: Kinds = KINDS,
    writer: Writer | None = None,
    kind: type[JsonStore] | None = None,
) -> JsonStore:
    """Open the store in a folder; the first start creates it. Raises NotSaved if it cannot be created.

    `now` returns the time with its UTC offset. `cache` is the folder for the index; without it, lists and search read
    the files. `host` and `pid` tell other terminals who is writing. `kind` is the class to open: `Together` also reads
    what was collected from others. The remaining parameters are for tests. An unreadable or newer `store.json` makes
    the store read-only.
    """
    disk = disk or Disk()
    files = Files(Path(os.path.abspath(home)))
    read_only: Message | None = None
    try:
        identity, newer = founded(files, Keeping(files.attic, disk=disk, kinds=kinds), now)
        if newer:
            read_only = Message(
                N_("{path} was written by a newer version of this program and can only be read. Update the program."),
                (("path", str(files.home)),),
            )
    except Unreadable as error:
        identity, read_only = Identity(id="0" * 26), error.message
    except OSError as error:
        raise not_saved(error, files.store) from error
    if read_only is None:
        sweep(files, disk)
    keeping = Keeping(files.attic, identity.id, disk, kinds, identity.term)
    told: tuple[Message, ...] = ()
    index = (
        None
        if cache is None
        else Index(cache / identity.id / "index.sqlite", files, kinds[CONVERSATION.name], kinds[CUSTOMER.name])
    )
    if read_only is None and something_begun(files):
        from interview_tui.store.erase.erasing import Erasing

        folders = backup_folders(files.home, identity.settings)
        told = Erasing(files, keeping, now, forgetting(index, cache), folders).finish_begun()
    store = (kind or JsonStore)(
        files, identity, keeping, writer or Writer(), now,
        socket.gethostname() if host is None else host, os.getpid() if pid is None else pid, read_only, index, cache,
    )  # fmt: skip
    store.finished = (*told, *(store.finish_imports() if read_only is None else ()))
    store.warnings = (*warnings(files.home), *store.finished)
    return store


class JsonStore(
    Removing, BackingUp, Outgoing, Importing, Resting, Beginning, Announcing, Theming, Commenting, HandsOver
):
    """A folder of JSON documents; implements `port.store.Store`. Created by `open_store`."""

    def __init__(
        self,
        files: Files,
        identity: Identity,
        keeping: Keeping,
        writer: Writer,
        now: Callable[[], datetime],
        host: str,
        pid: int,
        read_only: Message | None,
        index: Index | None = None,
        cache: Path | None = None,
    ) -> None:
        self.home = files.home
        self.id = identity.id
        self.settings = identity.settings
        self.read_only = read_only
        self.finished: tuple[Message, ...] = ()
        """What was interrupted earlier and is finished now, or what prevents that."""
        self.warnings: tuple[Message, ...] = ()
        self._files = files
        self._keeping = keeping
        self._writer = writer
        self._now = now
        self._host, self._pid = host, pid
        self._index = index
        self._cache = cache
        self._kind = keeping.kinds[CONVERSATION.name]

    def together(self) -> JsonStore:
        """Return the same store, also reading what was collected from others."""
        from interview_tui.store.together import both

        return both(self)

    def change_settings(self, settings: Settings) -> None:
        """Save other settings; on disk on return. Raises NotSaved, ReadOnly."""
        self._check_writable()
        document = StoreDocument(self._files.store, self._keeping)
        with alone_to_write(self._files.store, self._files, self._keeping):
            identity = document.read()
            # Another window's choices stay: apply only what changed here.
            new = {name: value for name, value in settings._asdict().items() if value != getattr(self.settings, name)}
            settings = identity.settings.changed(**new)
            document.save(identity.changed(settings=settings))
        self.settings = settings

    def heads(self) -> Iterator[Head | Fault]:
        """Yield the heads of conversations, latest start first, reading a month at a time."""
        people = self.same_people()
        if not people.groups:
            return self._all_heads()
        return (head_as_read(one, people) if isinstance(one, Head) else one for one in self._all_heads())

    def pressing_heads(self, since: date) -> tuple[Head, ...]:
        """Return those that somebody is waiting on, and those since a day, as far as known without delay."""
        return tuple(pressing_heads(self._files, self._index, since, self.heads()))

    def listing(self) -> Listing:
        """Return all heads, latest start first, and all faults."""
        found: list[Head] = []
        faults: list[Fault] = []
        for each in self.heads():
            if isinstance(each, Head):
                found.append(each)
            else:
                faults.append(each)
        found.sort(key=lambda head: (head.started_at, head.id), reverse=True)
        return Listing(tuple(found), tuple(faults))

    def of_customer(self, customer_id: str) -> tuple[Head, ...]:
        """Return the conversations with a customer or with them present, latest start first.

        From the index, or else from the files.
        """
        people = self.same_people()
        found: Iterable[Head | Fault] | None = None
        if self._index:
            with suppress(OutOfReach):
                each = [one for record in people.records(customer_id) for one in self._index.of_customer(record)]
                found = {(one.id, one.started_at): head_as_read(one, people) for one in each}.values()
        if found is None:
            found = self.heads()
        own = (one for one in found if isinstance(one, Head) and one.concerns(people.leading(customer_id)))
        return tuple(sorted(own, key=lambda head: (head.started_at, head.id), reverse=True))

    @property
    def progress(self) -> Progress | None:
        """The progress of re-reading conversations for the index; None if that is not under way."""
        return self._index.progress if self._index else None

    def refresh(self, *, wait: bool = False) -> None:
        """Compare the index with the files and read what differs, in the background unless `wait`."""
        if self._index:
            self._index.refresh(wait=wait)

    def search(self, query: Query, goes_on: Callable[[], bool] = lambda: True) -> Iterator[Found]:
        """Yield the notes matching a query, newest first; from the index, or else from the files."""
        people = self.same_people()
        every = self._found(wanted(query, self._renamed(query.customer), people), goes_on)
        yield from (found_as_read(found, people) for found in every) if people.groups else every

    def _found(self, sought: Wanted, goes_on: Callable[[], bool]) -> Iterator[Found]:
        answered = 0
        if self._index:
            try:
                for found in self._index.search(sought):
                    yield found
                    answered += 1
            except OutOfReach:
                pass
            else:
                return
        # The answers are the same: skip those already given.
        yield from islice(search_files(sought, self._files, self._kind, goes_on), answered, None)

    def _renamed(self, name: str | None) -> frozenset[str]:
        """Return the customers with this name now; conversations keep the name of their day."""
        part = fold(name or "")
        customers = self.customer_names().customers.values() if part else ()
        named = (one.id for one in customers if part in fold(one.name) or part in fold(one.organisation or ""))
        return frozenset(record for one in named for record in self.same_people().records(one))

    def find(self, prefix: str) -> str:
        """Return the id of the only conversation whose id starts with this, in any case. Raises NotFound."""
        return self._files.find(prefix)

    def read(self, conversation_id: str) -> Conversation:
        """Return a conversation. Raises NotFound, Unreadable."""
        from interview_tui.records.one_person import as_read

        document = ConversationDocument(self._files.conversation(conversation_id), self._keeping)
        return as_read(document.read(), self.same_people())

    def read_private(self, conversation_id: str) -> Private:
        """Return the private record, or an empty one. Raises NotFound, Unreadable."""
        from interview_tui.store.private_document import PrivateDocument

        path = private_beside(self._files.conversation(conversation_id))
        return PrivateDocument(path, self._keeping).read()

    def read_draft(self, conversation_id: str) -> Draft | None:
        """Return what was being typed when the program ended, or None. Raises NotFound, Unreadable."""
        from interview_tui.store.draft_file import DraftFile, without_saved

        draft = DraftFile(draft_beside(self._files.conversation(conversation_id)), self._keeping).read()
        return draft and without_saved(draft, self.read(conversation_id))

    def begin(self, conversation: Conversation) -> JsonConversation:
        """Open a new conversation; its first save creates the file. Raises ReadOnly; NotSaved for an id in use."""
        from interview_tui.store.opening import find_new, papers

        self._check_writable()
        check_not_erased(conversation.customer_id, self._files)
        path = self._files.new_conversation(conversation.id, conversation.started_at)
        if os.path.exists(path):
            raise NotSaved(N_("Conversation {id} was begun already. Open it instead."), id=conversation.id)
        of = papers(path, self._files.locks, self._keeping)
        return self._opened(find_new(of, conversation), of)

    def open(self, conversation_id: str) -> JsonConversation:
        """Open a conversation; read-only if another process holds it or a newer version wrote it.

        Raises NotFound, Unreadable.
        """
        from interview_tui.store.opening import find, papers

        of = papers(self._files.conversation(conversation_id), self._files.locks, self._keeping, self.same_people())
        found = find(of, self.read_only, self._keeping.term)
        if found.conversation.given_to and found.read_only is None:
            of.lock.release()
            found = replace(found, read_only=given_told(found.conversation))
        return self._opened(found, of)

    def _opened(self, found: FoundOpen, of: Papers) -> JsonConversation:
        from interview_tui.store.open_conversation import JsonConversation

        told = self._index.saved if self._index else None
        if not self.settings.private:
            found = replace(found, keeps_private=False)
        return JsonConversation(found, of, self._writer, self._now, self._host, self._pid, told)
