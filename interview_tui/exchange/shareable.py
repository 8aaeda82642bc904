"""Which fields of a record are shared with the leads, each with its purpose. All others stay.

A field without a row does not leave; a test asks for the row. Fields unknown to this version stay, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, time
from typing import Any, TypeVar

from interview_tui.exchange.digest import Digests
from interview_tui.exchange.purposes import (
    AS_BEFORE,
    ASKED,
    AUTHOR,
    DAY,
    LAWFUL,
    OPEN,
    REACH,
    SAID,
    SORTED,
    TOGETHER,
    WHO,
    Leaves,
    Purpose,
)
from interview_tui.exchange.to_one_store import TO_ONE_STORE
from interview_tui.records.answer import MeasureAnswer
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer, ForeignId
from interview_tui.records.entry import ContactTerms, Entry
from interview_tui.records.note import About, Earlier, Note
from interview_tui.records.parts import Complaint, ComplaintAnswer, Evidence, Fact, Placing, Promise
from interview_tui.records.present import Present
from interview_tui.records.record import Record
from interview_tui.records.theme_cue import question_in

R = TypeVar("R", bound=Record)


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
        "asked": ASKED,
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
        "cue": ASKED,
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
    **TO_ONE_STORE,
    ContactTerms: {"days": REACH, "channel": REACH, "hours": REACH, "never": REACH},
}
"""By record, then by the field's name in memory; None: it stays."""

TAKEN_OVER: Mapping[type[Record], Mapping[str, Purpose]] = {
    Conversation: {"caller": REACH, "released": AS_BEFORE},
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
"""What also leaves when a colleague takes a customer over, once, for that customer only."""


def shared(record: R, digests: Digests, whole: bool = False) -> R:
    """Return what may be shared of a record: without times, under public ids.

    `whole`: for somebody who takes the customer over.
    """
    model = type(record)
    purposes = purposes_of(model, whole)
    fields = {name: _shared(value, purposes.get(name), digests, whole) for name, value in record if purposes.get(name)}
    return model(**fields)


def texts_of(record: Record, whole: bool = False) -> Iterator[tuple[str, str]]:
    """Yield every text that may be shared of a record and of its parts, with its field's name; names are none.

    `whole`: with somebody who takes the customer over.
    """
    purposes = purposes_of(type(record), whole)
    for name, value in record:
        purpose = purposes.get(name)
        if purpose is None or purpose.names:
            continue
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Record):
                yield from texts_of(one, whole)
            elif type(one) is str and one and purpose.leaves is Leaves.AS_IT_IS:  # a word of the program is a subclass
                yield name, one


def purposes_of(model: type[Record], whole: bool = False) -> Mapping[str, Purpose | None]:
    """Return what each field of a record leaves for; `whole`: to whoever takes the customer over."""
    return {**FIELDS.get(model, {}), **(TAKEN_OVER.get(model, {}) if whole else {})}


def _shared(value: Any, purpose: Purpose | None, digests: Digests, whole: bool) -> Any:
    if isinstance(value, Record):
        return shared(value, digests, whole)
    if isinstance(value, tuple) and any(isinstance(one, Record) for one in value):
        return tuple(shared(one, digests, whole) for one in value)
    if value is None or purpose is None:
        return value
    if purpose.leaves is Leaves.OF_THEMES:
        of_themes = tuple(one for one in (value if isinstance(value, tuple) else (value,)) if question_in(one))
        return of_themes if isinstance(value, tuple) else "".join(of_themes)
    if purpose.leaves is Leaves.NUMBER:
        return digests.of(value)
    if purpose.leaves is Leaves.DAY:
        return datetime.combine(value.date(), time(), value.tzinfo)
    return value
