"""What is new, changed or deleted since the last export to a destination."""

from collections.abc import Iterable
from dataclasses import dataclass

from interview_tui.desk.exporting.account import latest_file
from interview_tui.desk.exporting.ledger import Offer, offered
from interview_tui.desk.exporting.passing import Way
from interview_tui.export.matter import Matter
from interview_tui.export.order import Order
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.port.store import Store
from interview_tui.records.destination import Destination


@dataclass(frozen=True, slots=True)
class SinceLast:
    """A destination, and what the next export there would be about."""

    to: Destination | None
    """None: nothing went there yet, so everything is new."""
    offer: Offer

    def order(self, whole: Order) -> Order | None:
        """Return an order restricted to what is new or changed; None if nothing is."""
        ids = (*self.offer.new, *self.offer.changed)
        return whole._replace(which=whole.which._replace(conversation_ids=ids)) if ids else None

    def told(self, language: Language) -> str:
        """Return how much is new, changed and deleted, in one sentence."""
        offer = self.offer
        counts = {"new": len(offer.new), "changed": len(offer.changed), "deleted": len(offer.deleted)}
        if self.to is None:
            return language.say(N_("Nothing went there yet: new {new}."), new=counts["new"])
        day = forms.long_date(self.to.at.date(), language)
        return language.say(N_("Since {day}: new {new}, changed {changed}, deleted {deleted}."), day=day, **counts)


def since_last(store: Store, order: Order, found: Iterable[Matter]) -> SinceLast:
    """Compare what is meant with what went to the same audience, in the same format, as files. Raises Unreadable."""
    to = latest_file(store, order.audience, order.format)
    kept = store.sent_to(to.id) if to else {}
    leaving = filter(None, map(Way(order).meant, found))
    return SinceLast(to, offered(kept, leaving, {one.id for one in store.heads()}))
