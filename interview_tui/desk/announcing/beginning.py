"""Composes an announcement: the customers it is for, the message, and the reason."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from interview_tui.desk.lists.gathering import Gathered, fitting
from interview_tui.desk.services import Services
from interview_tui.port.customer_heads import CustomerHead
from interview_tui.records.announcement import Announcement
from interview_tui.records.clean import clean
from interview_tui.records.lengths import LONGEST_TEXT
from interview_tui.records.spoken_telling import reason_alone, reason_apart
from interview_tui.records.telling import Telling


def meant(gathered: Gathered, words: str) -> tuple[CustomerHead, ...]:
    """Return the customers about whom all these words are known, except those who left; nobody without words."""
    if not words.strip():
        return ()
    return tuple(one for one in fitting(gathered, words) if one.left is None)


def begun(
    services: Services, customer_ids: Iterable[str], text: str, why: str = "", due: date | None = None
) -> Announcement:
    """Return a new announcement to these customers, not saved yet.

    The reason may be part of the same line: "…, because …".
    """
    said, reason = reason_apart(text, services.language)
    reason = reason_alone(why, services.language) or reason
    return Announcement(
        id=services.new_id(),
        at=services.now().wall,
        author=services.author,
        text=clean(said)[:LONGEST_TEXT],
        because=clean(reason)[:LONGEST_TEXT],
        due=due,
        tellings=tellings(services, customer_ids),
        by=services.store.id,
    )


def tellings(services: Services, customer_ids: Iterable[str]) -> tuple[Telling, ...]:
    """Return a row for each of these customers."""
    ids = dict.fromkeys(customer_ids)
    return tuple(Telling(id=services.new_id(), customer_id=one, by=services.store.id) for one in ids)
