"""What goes between whoever decides something and the authors whose customers it concerns: read from what came."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from interview_tui.exchange.digest import Digests
from interview_tui.port.faults import Unreadable
from interview_tui.store.files import Files
from interview_tui.store.grouping import Grouping


class PassingOn(Grouping):
    """The part of a store that knows which of its customers others mean, and which customers others have."""

    id: str
    _own_ids: Mapping[str, str] = {}
    """Of each customer that was looked at, by how they are known outside."""

    @property
    def _digests(self) -> Digests:
        return Digests(self.id)

    def _own_id(self, outside: str) -> str | None:
        """Return the id of the customer who is known so outside; None where they are not kept here."""
        found = self._own_ids.get(outside)
        if found is None:
            digests, looked_at = self._digests, set(self._own_ids.values())
            new = (path.stem for path in self._files.all_customers() if path.stem not in looked_at)
            self._own_ids = {**self._own_ids, **{digests.of(one): one for one in new}}
            found = self._own_ids.get(outside)
        return found if found is not None and self._files.customer(found).exists() else None

    def _customers_of(self, author: Files) -> frozenset[str]:
        """Return the customers that somebody released, as they are known outside."""
        from interview_tui.records.handed import HandedState, Sort
        from interview_tui.store.handed_document import HandedDocument

        try:
            states = HandedDocument(author.handed, self._keeping).read().states.values()
        except Unreadable:
            return frozenset()
        return frozenset(one.id for one in states if one.sort == Sort.CUSTOMER and one.state == HandedState.THERE)

    def _authors(self) -> Iterator[Files]:
        """Yield the folders of what came from others, in the order of how their stores are known."""
        return map(Files, self._files.all_collected())
