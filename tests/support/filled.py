"""One document of every kind that can be about a person, with every field filled: what is to be handed out to her."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import date, datetime, time, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from interview_tui.exchange.digest import Digests
from interview_tui.records.announcement import Announcement
from interview_tui.records.appointment import Appointment
from interview_tui.records.begun_line import BegunLine
from interview_tui.records.comment import Comment
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.destination import Destination, Sent
from interview_tui.records.draft import Draft
from interview_tui.records.kinds import Part
from interview_tui.records.merging import Merge
from interview_tui.records.private import Private
from interview_tui.records.record import Record
from interview_tui.records.resting import Rest
from interview_tui.records.theme import Theme
from interview_tui.store.document import Keeping
from interview_tui.store.kinds import KINDS
from interview_tui.store.ledger_document import Ledger
from interview_tui.store.store_document import Identity
from tests.support.making import CONVERSATION, CUSTOMER, NOW, numbered

STORE = "01M7Z3ANRR1E1RRG80XZ1RKTPD"
DIGESTS = Digests(STORE)
WRITING = {"term": 2, "rev": 3, "by": STORE}
_DAYS = count()


def day() -> str:
    """Return a day that no other field has."""
    return (date(2020, 1, 1) + timedelta(days=17 * next(_DAYS))).isoformat()


def moment() -> str:
    """Return a moment that no other field has."""
    return datetime.combine(date.fromisoformat(day()), time(9, next(_DAYS) % 60), NOW.tzinfo).isoformat()


def earlier(text: str, **more: object) -> dict[str, object]:
    ids = {"conversation": numbered(30), "note": numbered(31)}
    return {**ids, "at": moment(), "kind": "need", "text": text, **more}


def note(n: int, text: str, **more: object) -> dict[str, object]:
    return {"id": numbered(n), "at": moment(), "text": text, **more, **WRITING}


CUSTOMER_RECORD = Customer.from_document(
    {
        "id": CUSTOMER, "name": "Claudia Weber", "organisation": "Nordmetall", "address": "du", "since": moment(),
        "informed": "agreed", "informed_on": day(), "keep_until": day(), "basis": "consent", "first_deal": day(),
        "foreign_ids": [{"system": "hubspot", "id": "hub-4711"}], "source": "people.csv",
        "entries": [
            {"id": numbered(40), "aspect": "interest", "text": "rowing", "since": "2019-03", "until": "2024-05",
             "learnt_at": moment(), "ended_at": moment(), "mistaken": True, "conversation": CONVERSATION,
             "note": numbered(1), "source": "entries.csv", "person": numbered(41), "came_of": "a boat",
             "outcome": "met", "change": "no calls at noon", "sensitive": "health",
             "terms": {"days": 14, "channel": "mail", "hours": "in the mornings", "never": True}},
        ],
        "earlier": [{"field": "name", "value": "Claudia Haas", "until": moment()}],
        "given": {"to": "Mira Lang", "on": day(), "term": 4, "hands": 2},
        "taken": {"of": "Ole Voss", "on": day(), "stores": [numbered(42)], "hands": 2}, **WRITING,
    }
)  # fmt: skip
NOTES = (
    note(1, "140 a day", kind="fact", track="optimisation", evidence=[{"slot": "number", "text": "counted"}],
         how_known="seen", said_by=numbered(44), cue="the-cue", question="How many?",
         about=earlier("100 a day", still=True), addition=True, stays_with_me=True, released=True, no_trait=True,
         source="notes.csv", earlier=["130 a day"]),
    note(2, "the board asks", kind="why", because_of=numbered(1), asks_on=earlier("monthly numbers")),
    note(3, "a sample file", kind="promise", due=day(), due_time="15:30", owner="Weber herself", theirs=True,
         promise="moved", promise_since=day(), moved_from=day(), promise_reason="on holiday", promise_told=day()),
    note(4, "the hotline", kind="complaint", thanked=day(), apologised=day(), taken_on=day(), remedy="a call back",
         complaint_owner="Ines Roth", passed_on=day(), accepted=day(), passed_told=day(), answer_by=day(),
         complaint_told=[day()], passed_over=["learnt"], learnt="answer sooner", settled=day(),
         again_of=numbered(45),
         answers=[{"text": "we called", "on": day(), "content": day(), "refused": day(), "wanted": "a manager"}]),
    note(5, "the fair", parked=True, fate="theme", theme="Fairs"),
)  # fmt: skip
CONVERSATION_RECORD = Conversation.from_document(
    {
        "id": CONVERSATION, "author": "Jana Reuter", "started_at": NOW.isoformat(), "ended_at": moment(),
        "written_up": moment(), "time_told": "14:04", "status": "done", "form": "attempt", "customer_id": CUSTOMER,
        "customer": "Claudia then", "organisation": "Metall then", "caller": "+49 30 1234", "channel": "video",
        "present": [{"id": numbered(44), "name": "Tom Yilmaz"}], "guide": "check-in", "informed": "told",
        "asked": ["asked-cue"], "reached": ["innovation"],
        "measure": {"measure": "satisfaction", "value": 4, "at": moment(), "mode": "message", "wording": "Happy?"},
        "source": "talks.csv", "away": [{"start": moment(), "end": moment(), "why": "killed"}], "released": True,
        "kept_here": True, "given_to": "Mira Lang", "notes": NOTES, **WRITING,
    }
)  # fmt: skip
SEGMENT = {"speaker": "customer", "start_s": 61.0, "end_s": 75.0}
PRIVATE = Private.from_document(
    {
        "id": CONVERSATION, "changes": [{"at_s": 83.0, "state": "silence", "pressed": "staff"}], "until_s": 333.0,
        "listened": [{"start_s": 60.0, "end_s": 80.0, "alone": True, "uncertain": True, "informed": "told",
                      "segments": [SEGMENT]}],
        "imported": {"source": "talk.rttm", "at": moment(), "segments": [SEGMENT]}, "thanked": [numbered(1)],
        "questions": ["What lasts?"], "guess": "by hand", "guess_became": "refuted", "learnt": "on day three",
        "review": "kept calm", "intention": "wait longer", "intention_became": "worked",
        "in_their_place": [{"note": numbered(4), "text": "an apology"}], "keep": True,
    }
)  # fmt: skip
DRAFT = Draft.from_document(
    {
        "id": CONVERSATION, "elapsed_s": 444.0, "alive_at": moment(), "host": "desk", "pid": 4711, "cue": "draft-cue",
        "line": {"id": numbered(50), "at": moment(), "text": "half a line", "kind": "need", "track": "innovation",
                 "because_of": numbered(1), "about": earlier("as before", still=True), "theirs": True, "parked": True,
                 "pasted": True, "edits": True},
        "aside": [{"text": "put aside"}], "promise_open": False, "measure_open": False, "cues": ["c1"], "muted": True,
        "ask_on": [earlier("why so late")], "bring_up": [numbered(51)],
        "begun": [{"about": "guess", "note": numbered(1), "change": 1, "text": "half an answer"}],
    }
)  # fmt: skip
THEME = Theme.from_document(
    {
        "id": numbered(60), "at": moment(), "name": "Month end", "belongs": "closing", "outside": "taxes",
        "state": "wont_do", "because": "too few", "since": day(), "into": numbered(61), "question": "How long?",
        "asks": numbered(62), "asked_before": [{"id": numbered(63), "text": "How late?"}],
        "memos": [{"id": numbered(64), "at": moment(), "text": "my thought"}],
        "notes": [{"id": numbered(1), "conversation": CONVERSATION, "against": True}],
        "to_ask": [{"id": numbered(65), "customer_id": CUSTOMER}], "to": numbered(66), **WRITING,
    }
)  # fmt: skip
ANNOUNCEMENT = Announcement.from_document(
    {
        "id": numbered(67), "at": moment(), "author": "Lea Kurz", "text": "Prices rise", "because": "paper",
        "due": day(), "withdrawn": day(), "theme": numbered(60), "of": numbered(68), "to": numbered(69),
        "tellings": [{"id": numbered(70), "customer_id": CUSTOMER, "told": day(), "teller": "Jana R.",
                      "words": "a little dearer", "reaction": "took it well", "unwished": day(), **WRITING}], **WRITING,
    }
)  # fmt: skip
DESTINATION = Destination.from_document(
    {
        "id": numbered(71), "audience": "crm", "format": "hubspot", "via": "clipboard", "at": moment(),
        "orders": [{"name": "weekly", "at": moment(), "names": "initials", "language": "de", "output": "~/out",
                    "letterhead": "firm", "everything": True, "only_new": True, "conversation_ids": [CONVERSATION],
                    "customer_id": CUSTOMER, "since": "last monday", "until": "friday", "guide": "check-in",
                    "status": "done", "kind": "need", "track": "innovation", "words": "export"}],
    }
)  # fmt: skip
SENT = Sent.from_document(
    {"id": CONVERSATION, "customer_id": CUSTOMER, "at": moment(), "digest": "0f0f", "notes": "000001:1"}
)
REST = Rest.from_document(
    {"id": numbered(72), "reason": "contact", "conversation": CONVERSATION, "note": numbered(1),
     "customer_id": CUSTOMER, "until": day(), **WRITING}
)  # fmt: skip
BEGUN = BegunLine.from_document(
    {"id": numbered(73), "asked": "Why so?", "customer_id": CUSTOMER, "conversation": CONVERSATION,
     "of": numbered(1), "text": "their server wa", "said": "chosen-word", "left": True, "at": moment(), **WRITING}
)  # fmt: skip
APPOINTMENT = Appointment.from_document(
    {"id": numbered(74), "series": numbered(75), "title": "Quarterly", "starts_at": moment(), "ends_at": moment(),
     "customer_id": CUSTOMER, "named": "C. Weber", "source": "cal.ics", "at": moment(), **WRITING}
)  # fmt: skip
MERGE = Merge.from_document(
    {"id": numbered(76), "one": CUSTOMER, "other": numbered(77), "at": moment(), "same": False, **WRITING}
)
COMMENT = Comment.from_document(
    {"id": numbered(78), "store": DIGESTS.store, "conversation": CONVERSATION,
     "note": numbered(1), "answers": numbered(79), "to": DIGESTS.store, "say": "question",
     "text": "What else?", "on": day(), **WRITING}
)  # fmt: skip

FILLED: Mapping[str, Any] = {
    "customer": CUSTOMER_RECORD, "conversation": CONVERSATION_RECORD, "private": PRIVATE, "draft": DRAFT,
    "merge": MERGE, "rest": REST, "begun": BEGUN, "appointment": APPOINTMENT, "announcement": ANNOUNCEMENT,
    "ledger": Ledger(DESTINATION, {SENT.id: SENT}), "theme": THEME, "comment": COMMENT,
}  # fmt: skip
"""What each kind's document holds, by its name in the table of kinds."""


def write_filled(home: Path, filled: Mapping[str, Any] = FILLED) -> None:
    """Write these documents into a store, each in the place of its kind."""
    keeping = Keeping(home / "attic", STORE)
    for name, held in {"store": Identity(id=STORE), **filled}.items():
        to = getattr(held, "destination", held)
        path = home / KINDS[name].place.replace("YYYY", "2026").replace("MM", "11").replace("ID", to.id)
        path.parent.mkdir(parents=True, exist_ok=True)
        KINDS[name].opened(path, keeping).save(_outside(held) if isinstance(held, Comment) else held)


def _outside(comment: Comment) -> Comment:
    """Return a comment as it is kept: by the ids that are public."""
    note = comment.note and DIGESTS.of(comment.note)
    return comment.changed(conversation=DIGESTS.of(comment.conversation), note=note)


def records_in(value: Any) -> Iterator[tuple[str, dict[str, Any], set[str]]]:
    """Yield each record in a value: its class, its fields as they are in memory, and which of them are filled."""
    if isinstance(value, Ledger):
        yield from records_in((value.destination, *value.sent.values()))
    elif isinstance(value, Mapping):
        yield from records_in(tuple(value.values()))
    elif isinstance(value, Record):
        if type(value).__name__.lower() not in set(Part):
            yield type(value).__name__, value.model_dump(), set(value.as_document())
        yield from records_in(tuple(getattr(value, name) for name in type(value).model_fields))
    elif isinstance(value, tuple):
        for one in value:
            yield from records_in(one)
    elif type(value).__name__ in ("Change", "Segment"):
        held = {one.name: getattr(value, one.name) for one in fields(value) if one.compare}
        yield type(value).__name__, held, {name for name, one in held.items() if one is not None}
