"""The guides offered before a call, the one that fits the occasion first."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from interview_tui.guide.model import Guide
from interview_tui.insight.measures import Waits, forbids
from interview_tui.insight.occasion import Reason, holding


class Offer(NamedTuple):
    """A guide to choose, why it fits, and why its measure should wait."""

    guide: Guide
    fits: Reason | None = None
    waits: Waits | None = None
    """Why its measure should not be asked now."""


def offers(guides: Iterable[Guide], found: Sequence[Reason], usual: str, *, uses: bool = True) -> tuple[Offer, ...]:
    """Return every guide once: those that fit an occasion, the default one, the others, those that should wait.

    Among those for one occasion a measure comes last: it is a deliberate choice, never preselected if there is another
    guide. `uses` is the result of `measures.has_used`.
    """
    occasions = holding(found)
    order = [reason.occasion for reason in found]

    def offer(guide: Guide) -> Offer:
        fits = next((reason for reason in found if reason.occasion in guide.occasions), None)
        waits = forbids(guide.measure, occasions, uses=uses) if guide.measure else None
        return Offer(guide, fits, waits)

    def rank(one: Offer) -> tuple[bool, int, bool, bool]:
        place = order.index(one.fits.occasion) if one.fits else len(order)
        return (one.waits is not None, place, one.guide.measure is not None, one.guide.id != usual)

    return tuple(sorted((offer(guide) for guide in guides), key=rank))


def instead(offered: Sequence[Offer], waiting: Offer) -> Guide | None:
    """Return the guide to take instead of one that has to wait: another measure that fits now, else the first."""
    ready = [one for one in offered if one.waits is None]
    measures = [one for one in ready if one.fits is not None and one.guide.measure is not None]
    first = next(iter(measures if waiting.waits is Waits.AFTER_SERVICE and measures else ready), None)
    return first.guide if first is not None else None
