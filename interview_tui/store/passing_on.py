"""Reads what passes between whoever decides something and the authors whose customers it concerns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from interview_tui.exchange.digest import Digests
from interview_tui.port.faults import Unreadable
from interview_tui.store.customer_document import CustomerDocument
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files, names
from interview_tui.store.grouping import Grouping
from interview_tui.store.one_record import Readable, readable
from interview_tui.store.stamp import Stamp, stamp

R = TypeVar("R")


class PassingOn(Grouping):
    """The part of a store that maps its customers to those of other stores."""

    id: str
    _known_outside: tuple[frozenset[str], Mapping[str, str]] = (frozenset(), {})
    """The customers as last listed, by their public ids."""
    _came_read: Mapping[Path, tuple[Stamp | None, Any]] = {}
    """The content of files collected from others, with the stamps of those files."""

    @property
    def _digests(self) -> Digests:
        return Digests(self.id)

    def _own_ids(self) -> Mapping[str, str]:
        """Return the ids of all customers by their public ids."""
        before, known = self._known_outside
        there = frozenset(names(self._files.customers))
        if there != before:
            digests, outside = self._digests, {own: one for one, own in known.items()}
            ids = [path.stem for path in self._files.all_customers()]
            known = {outside.get(one) or digests.of(one): one for one in ids}
            self._known_outside = there, known
        return known

    def _kept_id(self, outside: str) -> str | None:
        """Return the id of a customer of this store by their public id; None if a colleague has them now."""
        own = self._own_ids().get(outside)
        if own is not None:
            with suppress(Unreadable):
                return own if CustomerDocument(self._files.customer(own), self._keeping).read().given is None else None
        return own

    def _given(self) -> Mapping[str, str]:
        """Return the ids of the customers given to colleagues, by their public ids."""
        from interview_tui.records.handed import HandedState, Sort
        from interview_tui.store.handed_document import HandedDocument

        document, digests = HandedDocument(self._files.handed, self._keeping), self._digests
        found = document.read().states.values() if document.exists() else ()
        given = (one.id for one in found if one.state == HandedState.GIVEN and one.sort == Sort.CUSTOMER)
        return {digests.of(one): one for one in given}

    def _customers_of_authors(self) -> Mapping[str, frozenset[str]]:
        """Return the public ids of the customers that each author shares, by the author's store.

        A customer who changed hands is claimed by two authors: they belong to the one with the later version. Whoever
        took a customer of this store over has them though they share them with nobody; they are in it with both ids.
        """
        from interview_tui.exchange.meeting import prevails
        from interview_tui.records.handed import Handed, HandedState, Sort
        from interview_tui.store.handed_document import HandedDocument

        whose: dict[str, tuple[Handed, str]] = {}
        given = self._given()
        for author in self._authors():
            with suppress(Unreadable):
                for one in HandedDocument(author.handed, self._keeping).read().states.values():
                    theirs = {HandedState.THERE, *([HandedState.WITHDRAWN] if one.id in given else [])}
                    if (
                        one.sort == Sort.CUSTOMER
                        and one.state in theirs
                        and (one.id not in whose or prevails(one, whose[one.id][0]))
                    ):
                        whose[one.id] = one, author.home.name
        found: dict[str, set[str]] = {}
        for customer, (_, author_id) in whose.items():
            found.setdefault(author_id, set()).update((customer, given.get(customer, customer)))
        return {author_id: frozenset(each) for author_id, each in found.items()}

    def _authors(self) -> Iterator[Files]:
        """Yield the folders collected from others, sorted by public store id."""
        return map(Files, self._files.all_collected())

    def _read_of_others(self, paths: Iterable[Path], opened: Callable[[Path, Keeping], Readable[R]]) -> Iterator[R]:
        """Yield the content of collected files, reading only those that changed."""
        for path in paths:
            now, known = stamp(path), self._came_read.get(path)
            if known is None or known[0] != now:
                known = now, next(readable([opened(path, self._keeping)]), None)
                self._came_read = {**self._came_read, path: known}
            if known[1] is not None:
                yield known[1]
