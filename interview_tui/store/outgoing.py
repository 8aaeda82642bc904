"""What was exported from a store: recorded and looked up, one document per destination."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from interview_tui.port.exports import Copies
from interview_tui.port.faults import Unreadable
from interview_tui.store.alone import alone_to_write
from interview_tui.store.grouping import Grouping

if TYPE_CHECKING:
    from interview_tui.records.destination import Destination, Sent
    from interview_tui.store.ledger_document import Ledger


class Outgoing(Grouping):
    """The part of a store that implements `port.exports.Exports`."""

    def destinations(self) -> tuple[Destination, ...]:
        """Return all destinations, the latest used first."""
        return tuple(sorted(self._destinations(), key=lambda one: one.at, reverse=True))

    def sent_to(self, destination_id: str) -> Mapping[str, Sent]:
        """Return what went to a destination, by conversation id. Raises Unreadable."""
        from interview_tui.store.ledger_document import LedgerDocument

        path = self._files.ledger(destination_id)
        return LedgerDocument(path, self._keeping).read().sent if path.exists() else {}

    def went_out(self, to: Destination, sent: Iterable[Sent] = (), gone: Iterable[str] = ()) -> Destination:
        """Record that these went to a destination, and how. Raises NotSaved, ReadOnly."""
        from interview_tui.store.ledger_document import LedgerDocument

        self._check_writable()
        with alone_to_write(self._files.ledgers, self._files, self._keeping):
            new = (one for one in sent if not self._is_gone(one))  # one at a time: there may be thousands
            there = next((one for one in self._destinations() if one.is_same(to)), to)
            destination = there.changed(at=max(there.at, to.at))
            for order in to.orders:
                destination = destination.ordered(order)
                if order.name:
                    self._forget(order.name, but=there.id)
            document = LedgerDocument(self._files.ledger(there.id), self._keeping)
            document.keep(destination, new, frozenset(gone))
        return destination

    def copies(self, ids: Collection[str]) -> tuple[Copies, ...]:
        """Return where conversations went that have, or whose customer has, one of these ids; latest first."""
        people, found = self.same_people(), []
        ids = {record for one in ids for record in people.records(one)}
        for ledger in self._ledgers():
            there = [one for one in ledger.sent.values() if one.at and (one.id in ids or one.customer_id in ids)]
            if there:
                at = max(one.at for one in there if one.at)
                found.append(Copies(ledger.destination, len(there), at))
        return tuple(sorted(found, key=lambda one: one.at, reverse=True))

    def forget_order(self, name: str) -> bool:
        """Forget the orders of this name; return whether there was one. Raises NotSaved, ReadOnly."""
        self._check_writable()
        with alone_to_write(self._files.ledgers, self._files, self._keeping):
            return self._forget(name)

    def _forget(self, name: str, but: str = "") -> bool:
        from interview_tui.store.ledger_document import Ledger, LedgerDocument

        named = [one for one in self._destinations() if one.id != but and one.order(name)]
        for one in named:
            document = LedgerDocument(self._files.ledger(one.id), self._keeping)
            others = tuple(order for order in one.orders if order.name != name)
            document.save(Ledger(one.changed(orders=others), document.read().sent))
        return bool(named)

    def _destinations(self) -> Iterator[Destination]:
        from interview_tui.store.ledger_document import LedgerDocument

        for path in self._files.all_ledgers():
            try:
                yield LedgerDocument(path, self._keeping).destination()
            except Unreadable:
                continue

    def _ledgers(self) -> Iterator[Ledger]:
        from interview_tui.store.ledger_document import LedgerDocument

        for path in self._files.all_ledgers():
            try:
                yield LedgerDocument(path, self._keeping).read()
            except Unreadable:
                continue

    def _is_gone(self, sent: Sent) -> bool:
        return any(one is not None and self._files.is_gone(one) for one in (sent.id, sent.customer_id))

    def _check_writable(self) -> None: ...
