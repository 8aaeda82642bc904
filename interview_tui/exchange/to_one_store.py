"""Which fields leave in records addressed to one other store, each with its purpose. All others stay."""

from __future__ import annotations

from collections.abc import Mapping

from interview_tui.exchange.purposes import ANSWERED, ASK, BEGUN, DECIDED, READ, TELL, TELLER, TOLD, Purpose
from interview_tui.records.announcement import Announcement
from interview_tui.records.comment import Comment
from interview_tui.records.readings import Reading, Readings
from interview_tui.records.record import Record
from interview_tui.records.telling import Telling
from interview_tui.records.theme import Theme, ToAsk

TO_ONE_STORE: Mapping[type[Record], Mapping[str, Purpose | None]] = {
    Comment: {
        "id": ANSWERED,
        "store": ANSWERED,
        "conversation": ANSWERED,
        "note": ANSWERED,
        "answers": ANSWERED,
        "to": ANSWERED,
        "say": ANSWERED,
        "text": ANSWERED,
        "on": ANSWERED,
        "term": None,
        "rev": None,
        "by": None,
    },
    Readings: {"id": READ, "read": READ, "term": None, "rev": None, "by": None},
    Reading: {"id": READ, "state": READ, "important": None, "seen": None},
    Announcement: {
        "id": TELL,
        "at": DECIDED,
        "author": TELL,
        "text": TELL,
        "because": TELL,
        "due": TELL,
        "withdrawn": TELL,
        "theme": None,
        "tellings": TELL,
        "of": TOLD,
        "to": TELL,
        "term": None,
        "rev": None,
        "by": None,
    },
    Telling: {
        "id": TELL,
        "customer_id": TELL,
        "told": TOLD,
        "teller": TELLER,
        "words": TOLD,
        "reaction": TOLD,
        "unwished": TOLD,
        "term": None,
        "rev": None,
        "by": None,
    },
    Theme: {
        "id": ASK,
        "at": BEGUN,
        "name": ASK,
        "belongs": None,
        "outside": None,
        "state": None,
        "because": None,
        "since": None,
        "into": None,
        "question": ASK,
        "asks": ASK,
        "asked_before": None,
        "memos": None,
        "notes": None,
        "to_ask": ASK,
        "to": ASK,
        "term": None,
        "rev": None,
        "by": None,
    },
    ToAsk: {"id": ASK, "customer_id": ASK},
}
"""By record, then by the field's name in memory; None: it stays."""
