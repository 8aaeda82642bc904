"""The announcements of a store: one document each, with a row per customer, which is erased with the customer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from interview_tui.language.message import N_
from interview_tui.port.faults import NotFound, NotSaved
from interview_tui.store import atomic, one_record
from interview_tui.store.alone import alone_to_write
from interview_tui.store.one_record import announcement_document
from interview_tui.store.passing_on import PassingOn

if TYPE_CHECKING:
    from interview_tui.records.announcement import Announcement

NOT_THERE = N_("There is no announcement {id}. `interview announcements list` shows all.")
ANOTHERS = N_("{author} decided what is said here: keep whom you told; all else is theirs.")


class Announcing(PassingOn):
    """The part of a store that implements `port.announcements.Announcements`."""

    def announcements(self) -> tuple[Announcement, ...]:
        """Return all of them, latest first, with one row per person."""
        own, folders = self._kept(), self._files.all_collected()
        if not own and not folders:
            return ()
        from interview_tui.records.announcement import as_read

        people = self.same_people()
        every = self._together(own) if folders else own
        found = [as_read(one, people) for one in every]
        # Of announcements that were handed over only the day is known; on one day, active ones come before withdrawn
        # ones.
        return tuple(sorted(found, key=lambda one: (one.at, one.withdrawn is None, one.id), reverse=True))

    def announce(self, announcement: Announcement) -> None:
        """Keep a new one. Raises NotSaved, ReadOnly."""
        self._check_writable()
        path = self._files.announcement(announcement.id)
        with alone_to_write(path, self._files, self._keeping):
            announcement_document(path, self._keeping).keep(self._without_erased(announcement))

    def change_announcement(self, announcement_id: str, change: Callable[[Announcement], Announcement]) -> Announcement:
        """Read one, change it and keep the next version. Raises NotFound, NotSaved, ReadOnly."""
        from interview_tui.records.announcement import in_term_of

        self._check_writable()
        path = self._files.announcement(announcement_id)
        with alone_to_write(path, self._files, self._keeping):
            document = announcement_document(path, self._keeping)
            before = document.read() if document.exists() else None
            if before is None or before.of is not None:
                return self._say(announcement_id, before, change)
            after = self._without_erased(self._without_said(before, change(before)))
            return document.keep(in_term_of(self._keeping.term, before, after))

    def forget_announcement(self, announcement_id: str) -> None:
        """Delete one. Raises NotSaved, ReadOnly."""
        self._check_writable()
        path = self._files.announcement(announcement_id)
        with alone_to_write(path, self._files, self._keeping):
            atomic.remove(path, self._keeping.disk)

    def announcements_to_pass_on(self) -> tuple[Announcement, ...]:
        """Return the copies that are addressed to other stores, one store each."""
        own = self._kept()
        if not own:
            return ()
        authors = self._customers_of_authors()
        from interview_tui.exchange.passing_on import copy_for, said_outside
        from interview_tui.records.announcement import as_read

        people, digests = self.same_people(), self._digests
        decided = tuple(as_read(one, people) for one in own if one.of is None)
        said = self._said_to(decided, self._came())
        copies = (
            copy_for(author, customers, one, said[one.id], people, digests)
            for one in decided
            for author, customers in authors.items()
        )
        back = (said_outside(one, digests) for one in own if one.of is not None)
        return tuple(one for one in (*copies, *back) if one is not None)

    def _kept(self) -> tuple[Announcement, ...]:
        paths = self._files.all_announcements()
        return tuple(one_record.readable(announcement_document(path, self._keeping) for path in paths))

    def _came(self) -> tuple[tuple[str, Announcement], ...]:
        """Return the announcements received, each with the store it came from."""
        here = self._digests.store
        every = (
            (author.home.name, one)
            for author in self._authors()
            for one in self._read_of_others(author.all_announcements(), announcement_document)
        )
        return tuple((author, one) for author, one in every if one.to == here)

    def _said_to(
        self, decided: Iterable[Announcement], came: Iterable[tuple[str, Announcement]]
    ) -> Mapping[str, Mapping[str, Announcement]]:
        """Return what authors reported on announcements decided here, by announcement and author."""
        from interview_tui.exchange.passing_on import by_author, copy_id

        digests, own = self._digests, self._own_ids()
        said = by_author(came, digests.store, lambda customer: own.get(customer, customer))
        return {
            one.id: {
                author: each[copy]
                for author, each in said.items()
                if (copy := copy_id(one.id, author, digests)) in each
            }
            for one in decided
        }

    def _together(self, own: Iterable[Announcement]) -> Iterator[Announcement]:
        """Yield those decided here with what authors report; then those decided elsewhere with what was done here."""
        from interview_tui.exchange.passing_on import as_came, told_by_all

        came, people = self._came(), self.same_people()
        decided = [one for one in own if one.of is None]
        mine = {one.id: one for one in own if one.of is not None}
        said, own_of = self._said_to(decided, came), self._kept_id
        yield from (told_by_all(one, said[one.id], people) for one in decided)
        yield from (as_came(one, of, own_of, mine.pop(one.id, None)) for of, one in came if one.of is None)
        # Telling recorded there counts even if the announcement was withdrawn here meanwhile.
        yield from (one for one in mine.values() if one.tellings)

    def _say(
        self, announcement_id: str, said: Announcement | None, change: Callable[[Announcement], Announcement]
    ) -> Announcement:
        """Keep what was done here about an announcement decided elsewhere. Raises NotFound, NotSaved."""
        from interview_tui.exchange.passing_on import as_came, said_here
        from interview_tui.records.announcement import in_term_of

        theirs = next((one for one in self._came() if one[1].id == announcement_id and one[1].of is None), None)
        own_of = self._kept_id
        came = None if theirs is None else as_came(theirs[1], theirs[0], own_of, None)
        before = said if theirs is None else as_came(theirs[1], theirs[0], own_of, said)
        if before is None:
            raise NotFound(NOT_THERE, id=announcement_id)
        after = change(before)
        if after.changed(tellings=before.tellings) != before or _ids(after) != _ids(before):
            raise NotSaved(ANOTHERS, author=before.author)
        mine = said_here(after, came)
        if said is None:
            # Only the decision has a version so far, and that is its author's.
            mine = mine.changed(term=1, rev=1)
        if said is not None or mine.tellings:
            document = announcement_document(self._files.announcement(announcement_id), self._keeping)
            document.keep(in_term_of(self._keeping.term, before, mine))
        return after

    def _without_said(self, before: Announcement, after: Announcement) -> Announcement:
        if after is before or not self._files.all_collected():
            return after
        from interview_tui.exchange.passing_on import without_said

        said = self._said_to([before], self._came())[before.id]
        return without_said(after, before, said, self.same_people()) if said else after

    def _without_erased(self, announcement: Announcement) -> Announcement:
        kept = tuple(one for one in announcement.tellings if not self._files.is_gone(one.customer_id))
        return announcement if kept == announcement.tellings else announcement.changed(tellings=kept)

    def _check_writable(self) -> None: ...


def _ids(announcement: Announcement) -> set[str]:
    return {one.id for one in announcement.tellings}
