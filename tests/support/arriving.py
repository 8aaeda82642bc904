"""An import of everything that one can write: who is new, what is news of somebody known, a merge, a conversation."""

from datetime import timedelta
from pathlib import Path

from interview_tui.port.imports import Addition, Arriving
from interview_tui.records.customer_changes import begun
from interview_tui.records.entry import Entry
from interview_tui.records.merging import Merge
from interview_tui.records.private import ImportedTalk
from interview_tui.records.words import Aspect, Form, Kind, Status
from interview_tui.store.store import JsonStore, open_store
from interview_tui.talktime.timeline import Segment, Speaker
from tests.support.making import CUSTOMER, NOW, conversation, customer, note, numbered

IMPORT, NEW, OTHER, ANSWER = numbered(940), numbered(941), numbered(942), numbered(943)
PHONE, ROLE = numbered(944), numbered(945)
HELD, QUOTE = numbered(947), numbered(948)
TALK = ImportedTalk(
    source="call.vtt", at=NOW, segments=(Segment(Speaker.STAFF, 0.0, 5.0), Segment(Speaker.CUSTOMER, 5.0, 20.0))
)


def entry(entry_id: str, aspect: Aspect, text: str, **fields: object) -> Entry:
    return Entry(**{"id": entry_id, "aspect": aspect, "text": text, "learnt_at": NOW, "source": "team.csv"} | fields)


def opened(home: Path) -> JsonStore:
    return open_store(home, now=lambda: NOW)


def with_customer(home: Path) -> JsonStore:
    """Return a store with somebody whose role is known; that of the import ends it."""
    store = opened(home)
    known = begun(customer(), entry(numbered(930), Aspect.ROLE, "sells", learnt_at=NOW - timedelta(days=9)))
    store.save_customer(known.changed(rev=1))
    return store


def arriving() -> Arriving:
    """Return what is brought in beside a customer who is there already."""
    new = [customer(id=one, name=name, source="team.csv") for one, name in ((NEW, "Tom Yilmaz"), (OTHER, "Ada Kern"))]
    return Arriving(
        IMPORT,
        NOW,
        tuple(new),
        {CUSTOMER: (entry(PHONE, Aspect.PHONE, "07361 5550"), entry(ROLE, Aspect.ROLE, "buys"))},
        (Merge(id=numbered(946), one=CUSTOMER, other=OTHER, at=NOW),),
        (conversation(id=ANSWER, customer_id=NEW, form=Form.ANSWER, status=Status.DONE),),
        additions={ANSWER: Addition(talk=TALK)},
    )


def beside() -> Arriving:
    """Return what is brought in to a conversation that is known."""
    quote = note(948, "the month's end is a nightmare", kind=Kind.QUOTE)
    return Arriving(IMPORT, NOW, additions={HELD: Addition((quote,), TALK)})
