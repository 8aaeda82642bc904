"""A store of which every field of every record that is handed over holds something, and what of it is in a file."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from interview_tui.exchange.item import MODELS
from interview_tui.exchange.parcel import Parcel
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.handed import HandedState, Sort
from interview_tui.records.record import Record
from interview_tui.store.store import JsonStore
from tests.support.frozen import START
from tests.support.written import number

DAY, AT = date(2026, 11, 20), START.isoformat()
WHO = number(3)
_ABOUT = {"conversation": number(899), "note": number(889), "at": AT, "kind": "need", "text": "damals"}
_NOTES: tuple[dict[str, Any], ...] = (
    {"kind": "fact", "evidence": [{"slot": "when", "text": "am Dienstag"}], "how_known": "seen", "cue": "guide-cue",
     "question": "Wie war es?", "said_by": number(7), "addition": True, "source": "a.vtt", "track": "optimisation",
     "earlier": ["früher"], "released": True, "no_trait": True},
    {"kind": "promise", "due": "2026-11-24", "due_time": "14:00", "owner": "Tom", "promise": "moved",
     "promise_since": "2026-11-20", "moved_from": "2026-11-19", "promise_reason": "Messe",
     "promise_told": "2026-11-20"},
    {"kind": "promise", "theirs": True, "due": "2026-11-26"},
    {"kind": "complaint", "thanked": "2026-11-20", "apologised": "2026-11-20", "taken_on": "2026-11-20",
     "remedy": "neu liefern", "complaint_owner": "Tom", "passed_on": "2026-11-20", "accepted": "2026-11-20",
     "passed_told": "2026-11-20", "answer_by": "2026-11-24", "complaint_told": ["2026-11-20"],
     "answers": [{"text": "kommt", "on": "2026-11-21", "content": "2026-11-22", "refused": "2026-11-23",
                  "wanted": "mehr"}],
     "passed_over": ["thanked"], "learnt": "früher liefern", "settled": "2026-11-24", "again_of": number(880)},
    {"kind": "need", "parked": True, "fate": "theme", "theme": "Liefern", "asks_on": _ABOUT,
     "about": {**_ABOUT, "still": True}},
    {"kind": "why", "because_of": number(100), "by": "x", "rev": 3, "term": 2},
    {"kind": "quote", "stays_with_me": True},
)  # fmt: skip


def conversation() -> Conversation:
    notes = [{"id": number(100 + n), "at": AT, "text": f"Text {n}", **one} for n, one in enumerate(_NOTES)]
    return Conversation.from_document(
        {
            "id": number(900), "author": "Jana", "started_at": AT, "ended_at": AT, "written_up": AT,
            "time_told": "14:00", "status": "done", "form": "service", "customer_id": WHO, "customer": "Ada Kern",
            "organisation": "Kern GmbH", "caller": "07361 5550", "source": "a.vtt",
            "present": [{"id": number(7), "name": "Petra Held"}], "guide": "check-in", "channel": "video",
            "informed": "told", "asked": ["guide-cue"], "reached": ["optimisation"], "released": True,
            "measure": {"measure": "effort", "value": 3, "at": AT, "mode": "message", "wording": "Wie leicht?"},
            "away": [{"start": AT, "end": AT, "why": "killed"}], "notes": notes, "rev": 4,
        }
    )  # fmt: skip


def customer() -> Customer:
    entry = {
        "learnt_at": AT, "since": "2025-03", "until": "2027", "conversation": number(900), "note": number(100),
        "source": "a.csv", "person": number(9), "came_of": "nichts", "change": "anders", "outcome": "fulfilled",
    }  # fmt: skip
    return Customer.from_document(
        {
            "id": WHO, "name": "Ada Kern", "organisation": "Kern GmbH", "address": "du", "since": AT,
            "informed": "told", "informed_on": "2026-11-20", "keep_until": "2027-01-01", "basis": "contract",
            "first_deal": "2023-05-04", "foreign_ids": [{"system": "crm", "id": "4711"}], "source": "a.csv",
            "earlier": [{"field": "name", "value": "Ada Alt", "until": AT}],
            "entries": [
                {**entry, "id": number(201), "aspect": "role", "text": "Einkauf"},
                {**entry, "id": number(202), "aspect": "wish", "text": "selten",
                 "terms": {"days": 30, "channel": "phone", "hours": "vormittags", "never": True}},
                {**entry, "id": number(203), "aspect": "role", "text": "Lager", "ended_at": AT},
                {**entry, "id": number(204), "aspect": "interest", "text": "rudert", "sensitive": "health"},
            ],
        }
    )  # fmt: skip


def filled(store: JsonStore) -> None:
    """Keep all of it."""
    store.save_customer(customer())
    quoted = {"id": number(889), "at": AT, "text": "damals", "kind": "need"}
    before = {"id": number(899), "author": "Jana", "started_at": AT, "status": "done", "customer_id": WHO}
    for one in (Conversation.from_document({**before, "notes": [quoted], "released": True}), conversation()):
        opened = store.begin(one)
        opened.save(one)
        opened.close()


def fields_in(parcel: Parcel) -> set[tuple[str, str]]:
    """Return which fields of which records hold something in a file."""
    found: set[tuple[str, str]] = set()
    for state in parcel.states:
        if state.state == HandedState.THERE:
            found |= set(_fields(MODELS[Sort(state.sort)].from_document(parcel.records[state.id])))
    return found


def _fields(record: Record) -> Iterator[tuple[str, str]]:
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        # What makes its default of other fields holds something in any case.
        made = field.default_factory is not None
        if made or field.is_required() or value != field.get_default():
            yield type(record).__name__, name
            for one in value if isinstance(value, tuple) else (value,):
                if isinstance(one, Record):
                    yield from _fields(one)


def unfilled(*models: type[Record]) -> set[str]:
    """Return which fields of these records hold nothing in the store: a new one has to be filled here."""
    every = {pair for record in (conversation(), customer()) for pair in _fields(record)}
    return {
        f"{one.__name__}.{name}" for one in models for name in one.model_fields if (one.__name__, name) not in every
    }
