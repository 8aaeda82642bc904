"""Which guides are offered before a call, the one that fits the occasion first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from interview_tui.guide.model import Guide
from interview_tui.insight.measures import forbids
from interview_tui.insight.occasion import Reason, holding
from interview_tui.records.words import Occasion


@dataclass(frozen=True, slots=True)
class Offer:
    """A guide to choose, why it fits, and because of which occasion it has to wait."""

    guide: Guide
    fits: Reason | None = None
    waits: Occasion | None = None
    """The occasion because of which its measure may not be asked."""


def offers(guides: Iterable[Guide], found: Sequence[Reason], usual: str) -> tuple[Offer, ...]:
    """Return every guide once: those that fit an occasion, the usual one, the others, those that have to wait.

    Among those for one occasion a measure comes last: it is asked by choice, never preselected where there is
    another guide.
    """
    occasions = holding(found)
    order = [reason.occasion for reason in found]

    def offer(guide: Guide) -> Offer:
        fits = next((reason for reason in found if reason.occasion in guide.occasions), None)
        waits = forbids(guide.measure, occasions) if guide.measure else None
        return Offer(guide, fits, waits)

    def rank(one: Offer) -> tuple[bool, int, bool, bool]:
        place = order.index(one.fits.occasion) if one.fits else len(order)
        return (one.waits is not None, place, one.guide.measure is not None, one.guide.id != usual)

    return tuple(sorted((offer(guide) for guide in guides), key=rank))
