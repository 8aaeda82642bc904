"""Rebuilds documents with many rows from what was salvaged: a ledger, an announcement, a reader's progress."""

from datetime import datetime

from interview_tui.records.announcement import Announcement
from interview_tui.records.destination import UNKNOWN, Destination, Sent
from interview_tui.records.readings import Reading, Readings
from interview_tui.records.telling import Telling
from interview_tui.store.ledger_document import Ledger
from interview_tui.store.salvage import Salvaged, as_models, torn_texts

_NAMELESS = "?"


def ledger_from(left: Salvaged, destination_id: str, at: datetime) -> Ledger | None:
    """Return what is left of a ledger; if the destination is lost, it becomes "unknown"."""
    destination: Destination | None = None
    sent: dict[str, Sent] = {}
    for one, _ in as_models(left, destination_id, {"destination": Destination, "sent": Sent}):
        if isinstance(one, Destination):
            destination = destination or one
        elif isinstance(one, Sent):
            sent.setdefault(one.id, one)
    if destination is None and not sent:
        return None
    unknown = {"id": destination_id, "audience": UNKNOWN, "format": UNKNOWN, "at": at}
    return Ledger(destination or Destination.from_document(unknown), sent)


def announcement_from(left: Salvaged, announcement_id: str, at: datetime) -> Announcement | None:
    """Return what is left of an announcement; its people are kept even if the message is lost."""
    found: Announcement | None = None
    rows: dict[str, Telling] = {}
    for one, _ in as_models(left, announcement_id, {"announcement": Announcement, "tellings": Telling}):
        if isinstance(one, Telling):
            rows.setdefault(one.id, one)
        elif isinstance(one, Announcement):
            found = found or one
    if found is None and not rows:
        return None
    text = next((text for line in left.torn for _, text in torn_texts(line)), _NAMELESS)
    found = found or Announcement(id=announcement_id, at=at, text=text)
    return found.changed(tellings=tuple(rows.values()))


def readings_from(left: Salvaged, author_store: str) -> Readings | None:
    """Return what is left of a reader's progress with an author."""
    found: Readings | None = None
    rows: dict[str, Reading] = {}
    for one, _ in as_models(left, author_store, {"readings": Readings, "read": Reading}):
        if isinstance(one, Reading):
            rows.setdefault(one.id, one)
        elif isinstance(one, Readings):
            found = found or one
    if found is None and not rows:
        return None
    found = found or Readings(id=author_store)
    return found.changed(read=tuple(rows[one] for one in sorted(rows)))
