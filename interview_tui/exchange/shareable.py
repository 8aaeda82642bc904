"""Which fields of a record are handed over to those who lead, each with what it is for. All others stay.

A field without a row does not leave; a test asks for the row. What a newer version or another program added to a record
is known to nobody here, and stays, too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum
from typing import Any, TypeVar

from interview_tui.exchange.digest import Digests
from interview_tui.language.message import N_
from interview_tui.records.announcement import Announcement
from interview_tui.records.answer import MeasureAnswer
from interview_tui.records.comment import Comment
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer, ForeignId
from interview_tui.records.entry import ContactTerms, Entry
from interview_tui.records.note import About, Earlier, Note
from interview_tui.records.parts import Complaint, ComplaintAnswer, Evidence, Fact, Placing, Promise
from interview_tui.records.present import Present
from interview_tui.records.readings import Reading, Readings
from interview_tui.records.record import Record
from interview_tui.records.telling import Telling

R = TypeVar("R", bound=Record)


class Leaves(StrEnum):
    """How a field leaves."""

    AS_IT_IS = "as_it_is"
    NUMBER = "number"
    """As another id, from which no time can be told."""
    DAY = "day"
    """The day without the time."""


@dataclass(frozen=True, slots=True)
class Purpose:
    """What a field is handed over for."""

    words: str
    """A sentence to translate."""
    leaves: Leaves = Leaves.AS_IT_IS


WHO = Purpose(N_("to know which customer it is about"))
AUTHOR = Purpose(N_("to ask whoever held the conversation, and to answer them"))
SAID = Purpose(N_("to know what customers said and need"))
OPEN = Purpose(N_("to see what customers wait for"))
SORTED = Purpose(N_("to find it, and to count customers by it"))
REACH = Purpose(N_("to reach the customer as they wish it"))
LAWFUL = Purpose(N_("to know what allows it to be kept, and until when"))
TOGETHER = Purpose(N_("to put together what belongs together"), Leaves.NUMBER)
DAY = Purpose(N_("to know on which day it was"), Leaves.DAY)
ANSWERED = Purpose(
    N_("to say, ask or answer something about a conversation; it goes to one person alone, or to whoever reads that")
)
"""Its ids are those of outside already."""
TELL = Purpose(N_("to let those tell their customers who know them; to each go their own customers alone"))
TOLD = Purpose(N_("to know which customers were told; it goes to whoever decided what they are told"))
DECIDED = Purpose(TELL.words, Leaves.DAY)
READ = Purpose(N_("to tell whoever held a conversation that it was read; it goes to them alone"))

FIELDS: Mapping[type[Record], Mapping[str, Purpose | None]] = {
    Conversation: {
        "id": TOGETHER,
        "author": AUTHOR,
        "started_at": DAY,
        "ended_at": None,
        "written_up": DAY,
        "time_told": None,
        "status": SORTED,
        "form": SORTED,
        "customer_id": TOGETHER,
        "customer": WHO,
        "organisation": WHO,
        "caller": None,
        "source": None,
        "present": WHO,
        "guide": SORTED,
        "channel": SORTED,
        "informed": LAWFUL,
        "asked": None,
        "reached": SORTED,
        "measure": SAID,
        "away": None,
        "released": None,
        "kept_here": None,
        "given_to": None,
        "notes": SAID,
        "term": None,
        "rev": None,
        "by": None,
    },
    Note: {
        "id": TOGETHER,
        "at": DAY,
        "text": SAID,
        "kind": SORTED,
        "track": SORTED,
        "because_of": TOGETHER,
        "asks_on": SAID,
        "parked": SORTED,
        "said_by": TOGETHER,
        "fact": SAID,
        "promise": OPEN,
        "complaint": OPEN,
        "placing": SORTED,
        "cue": None,
        "question": SAID,
        "about": SAID,
        "addition": None,
        "stays_with_me": None,
        "released": None,
        "no_trait": None,
        "source": None,
        "earlier": None,
        "term": None,
        "rev": None,
        "by": None,
        "deleted": None,
    },
    Fact: {"evidence": SAID, "how_known": SAID},
    Evidence: {"slot": SAID, "text": SAID},
    Promise: {
        "due": OPEN,
        "due_time": OPEN,
        "owner": AUTHOR,
        "theirs": OPEN,
        "state": OPEN,
        "since": OPEN,
        "moved_from": OPEN,
        "reason": OPEN,
        "told": OPEN,
    },
    Complaint: {
        "thanked": None,
        "apologised": None,
        "taken_on": None,
        "remedy": OPEN,
        "owner": AUTHOR,
        "passed_on": OPEN,
        "accepted": OPEN,
        "passed_told": OPEN,
        "answer_by": OPEN,
        "told": OPEN,
        "answers": OPEN,
        "passed_over": None,
        "learnt": None,
        "settled": OPEN,
        "again_of": TOGETHER,
    },
    ComplaintAnswer: {"text": OPEN, "on": OPEN, "content": OPEN, "refused": OPEN, "wanted": OPEN},
    Placing: {"fate": SORTED, "theme": SORTED},
    Earlier: {"conversation": TOGETHER, "note": TOGETHER, "at": DAY, "kind": SORTED, "text": SAID},
    About: {
        "conversation": TOGETHER,
        "note": TOGETHER,
        "at": DAY,
        "kind": SORTED,
        "text": SAID,
        "still": SAID,
    },
    Present: {"id": TOGETHER, "name": WHO},
    MeasureAnswer: {"measure": SAID, "value": SAID, "at": DAY, "mode": SORTED, "wording": SAID},
    Customer: {
        "id": TOGETHER,
        "name": WHO,
        "organisation": WHO,
        "address": REACH,
        "since": DAY,
        "informed": LAWFUL,
        "informed_on": LAWFUL,
        "keep_until": LAWFUL,
        "basis": LAWFUL,
        "first_deal": SORTED,
        "foreign_ids": None,
        "source": None,
        "entries": REACH,
        "earlier": None,
        "given": None,
        "taken": None,
        "term": None,
        "rev": None,
        "by": None,
    },
    Entry: {
        "id": TOGETHER,
        "aspect": SORTED,
        "text": REACH,
        "since": REACH,
        "until": REACH,
        "learnt_at": DAY,
        "ended_at": None,
        "mistaken": None,
        "conversation": None,
        "note": None,
        "terms": REACH,
        "person": None,
        "came_of": None,
        "outcome": None,
        "change": None,
        "sensitive": None,
        "source": None,
    },
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
    Reading: {"id": READ, "state": None, "important": None, "seen": None},
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
        "teller": TOLD,
        "words": TOLD,
        "reaction": TOLD,
        "unwished": TOLD,
        "term": None,
        "rev": None,
        "by": None,
    },
    ContactTerms: {"days": REACH, "channel": REACH, "hours": REACH, "never": REACH},
}
"""By record, then by the field's name as it is in memory; None: it stays."""

TAKEN_OVER: Mapping[type[Record], Mapping[str, Purpose]] = {
    Conversation: {"caller": REACH, "released": Purpose(N_("to hand over what was handed over until now"))},
    Complaint: {"learnt": SAID},
    Customer: {"foreign_ids": SORTED},
    ForeignId: {"system": SORTED, "id": SORTED},
    Entry: {
        "ended_at": DAY,
        "conversation": TOGETHER,
        "note": TOGETHER,
        "person": TOGETHER,
        "came_of": SAID,
        "outcome": SAID,
        "change": SAID,
    },
}
"""What leaves besides to a colleague who takes a customer over, once, for that customer alone."""


def shared(record: R, digests: Digests, whole: bool = False) -> R:
    """Return what of a record may be handed over: without times, under other ids.

    `whole`: to whoever takes the customer over.
    """
    model = type(record)
    purposes = {**FIELDS.get(model, {}), **(TAKEN_OVER.get(model, {}) if whole else {})}
    fields = {name: _shared(value, purposes.get(name), digests, whole) for name, value in record if purposes.get(name)}
    return model(**fields)


def _shared(value: Any, purpose: Purpose | None, digests: Digests, whole: bool) -> Any:
    if isinstance(value, Record):
        return shared(value, digests, whole)
    if isinstance(value, tuple) and any(isinstance(one, Record) for one in value):
        return tuple(shared(one, digests, whole) for one in value)
    if value is None or purpose is None:
        return value
    if purpose.leaves is Leaves.NUMBER:
        return digests.of(value)
    if purpose.leaves is Leaves.DAY:
        return datetime.combine(value.date(), time(), value.tzinfo)
    return value
