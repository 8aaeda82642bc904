"""Which fields of a record leave for which audience. A field not listed here never leaves; a test requires the row.

Fields added by a newer version or another program are unknown here and do not leave either.
"""

from collections.abc import Callable, Mapping
from functools import cache, cached_property
from operator import is_, itemgetter
from typing import Any, TypeVar, get_args

from interview_tui.records.answer import MeasureAnswer
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer, ForeignId
from interview_tui.records.entry import ContactTerms, Entry
from interview_tui.records.note import About, Away, Earlier, Note
from interview_tui.records.parts import Complaint, ComplaintAnswer, Evidence, Fact, Placing, Promise
from interview_tui.records.present import Present
from interview_tui.records.record import Record
from interview_tui.records.words import Audience

R = TypeVar("R", bound=Record)

EVERYONE = frozenset(Audience)
NOT_CUSTOMER = EVERYONE - {Audience.CUSTOMER}
WITHIN = NOT_CUSTOMER - {Audience.PRODUCT}
"""Those who work with the same customer."""
NOBODY: frozenset[Audience] = frozenset()

FIELDS: Mapping[type[Record], Mapping[str, frozenset[Audience]]] = {
    Customer: {
        "id": EVERYONE,
        "name": EVERYONE,
        "organisation": EVERYONE,
        "address": EVERYONE,
        "since": EVERYONE,
        "informed": WITHIN,
        "informed_on": WITHIN,
        "keep_until": WITHIN,
        "first_deal": WITHIN,
        "foreign_ids": WITHIN,
        "basis": WITHIN,
        "source": NOBODY,
        "entries": WITHIN,
        "earlier": NOBODY,
        "given": NOBODY,
        "taken": NOBODY,
        "term": EVERYONE,
        "rev": EVERYONE,
        "by": EVERYONE,
    },
    Entry: {
        "id": EVERYONE,
        "aspect": EVERYONE,
        "text": EVERYONE,
        "since": WITHIN,
        "until": WITHIN,
        "learnt_at": EVERYONE,
        "ended_at": NOBODY,
        "mistaken": NOBODY,
        "conversation": NOBODY,
        "note": NOBODY,
        "source": NOBODY,
        "terms": WITHIN,
        "person": NOBODY,
        "came_of": NOBODY,
        "outcome": NOBODY,
        "change": NOBODY,
        "sensitive": NOBODY,
    },
    ContactTerms: {"days": EVERYONE, "channel": EVERYONE, "hours": EVERYONE, "never": EVERYONE},
    ForeignId: {"system": EVERYONE, "id": EVERYONE},
    Conversation: {
        "id": EVERYONE,
        "author": EVERYONE,
        "started_at": EVERYONE,
        "ended_at": EVERYONE,
        "written_up": EVERYONE,
        "time_told": EVERYONE,
        "status": WITHIN,
        "form": WITHIN,
        "customer_id": EVERYONE,
        "customer": EVERYONE,
        "organisation": EVERYONE,
        "caller": WITHIN,
        "present": NOT_CUSTOMER,
        "guide": NOT_CUSTOMER,
        "channel": EVERYONE,
        "informed": WITHIN,
        "asked": WITHIN,
        "reached": NOT_CUSTOMER,
        "measure": WITHIN,
        "source": NOBODY,
        "away": NOBODY,
        "released": NOBODY,
        "kept_here": NOBODY,
        "given_to": NOBODY,
        "notes": EVERYONE,
        "term": EVERYONE,
        "rev": EVERYONE,
        "by": EVERYONE,
    },
    Note: {
        "id": EVERYONE,
        "at": EVERYONE,
        "text": EVERYONE,
        "kind": EVERYONE,
        "track": NOT_CUSTOMER,
        "because_of": EVERYONE,
        "asks_on": EVERYONE,
        "parked": EVERYONE,
        "said_by": NOT_CUSTOMER,
        "fact": EVERYONE,
        "promise": EVERYONE,
        "complaint": EVERYONE,
        "placing": EVERYONE,
        "cue": NOT_CUSTOMER,
        "question": NOT_CUSTOMER,
        "about": EVERYONE,
        "addition": NOT_CUSTOMER,
        "stays_with_me": NOBODY,
        "released": NOBODY,
        "no_trait": NOBODY,
        "source": NOBODY,
        "earlier": NOBODY,
        "term": EVERYONE,
        "rev": EVERYONE,
        "by": EVERYONE,
        "deleted": NOBODY,
    },
    Fact: {"evidence": NOT_CUSTOMER, "how_known": NOT_CUSTOMER},
    Evidence: {"slot": EVERYONE, "text": EVERYONE},
    Promise: {
        "due": EVERYONE,
        "due_time": EVERYONE,
        "owner": EVERYONE,
        "theirs": EVERYONE,
        "state": EVERYONE,
        "since": EVERYONE,
        "moved_from": EVERYONE,
        "reason": WITHIN,
        "told": WITHIN,
    },
    Complaint: {
        "thanked": WITHIN,
        "apologised": WITHIN,
        "taken_on": WITHIN,
        "remedy": WITHIN,
        "owner": WITHIN,
        "passed_on": WITHIN,
        "accepted": WITHIN,
        "passed_told": WITHIN,
        "answer_by": WITHIN,
        "told": WITHIN,
        "answers": EVERYONE,
        "passed_over": NOBODY,
        "learnt": WITHIN,
        "settled": EVERYONE,
        "again_of": WITHIN,
    },
    ComplaintAnswer: {"text": EVERYONE, "on": EVERYONE, "content": WITHIN, "refused": WITHIN, "wanted": WITHIN},
    Placing: {"fate": NOT_CUSTOMER, "theme": NOT_CUSTOMER},
    Earlier: {"conversation": EVERYONE, "note": EVERYONE, "at": EVERYONE, "kind": EVERYONE, "text": EVERYONE},
    About: {
        "conversation": EVERYONE,
        "note": EVERYONE,
        "at": EVERYONE,
        "kind": EVERYONE,
        "text": EVERYONE,
        "still": EVERYONE,
    },
    Present: {"id": EVERYONE, "name": EVERYONE},
    MeasureAnswer: {"measure": EVERYONE, "value": EVERYONE, "at": EVERYONE, "mode": EVERYONE, "wording": WITHIN},
    Away: {"start": EVERYONE, "end": EVERYONE, "why": EVERYONE},
}
"""By record, then by the field's name in memory. A field without a default leaves for everyone or for nobody."""

_EACH_ALONE = frozenset({"notes", "entries"})
"""Fields whose records are cut one by one: whoever exports them decides about each."""


def cut(record: R, audience: Audience, **instead: Any) -> R:
    """Return a record cut to what leaves for an audience, fields replaced by `instead`; the same object if all leaves.

    The notes of a conversation and the entries of a customer are left as they are.
    """
    kept = record.__dict__
    gone, inner = _parts_of(type(record), audience)
    fields = {name: value for name, value in instead.items() if value != kept[name]} if instead else {}
    # All of them at once: nearly every note has nothing to remove.
    if gone.values(kept) != gone.nothing:
        fields |= {
            name: nothing for name, nothing in zip(gone.names, gone.nothing, strict=True) if kept[name] != nothing
        }
    if any(inner.values(kept)):
        for name in inner.names:
            held = kept[name]
            if held and name not in instead and name not in fields:
                then = _cut_inner(held, audience)
                if then is not held:
                    fields[name] = then
    if record.model_extra:
        return type(record)(**{name: kept[name] for name in type(record).model_fields} | fields)
    return record.changed(**fields) if fields else record


def _cut_inner(held: Any, audience: Audience) -> Any:
    if isinstance(held, Record):
        return cut(held, audience)
    then = tuple(cut(one, audience) if isinstance(one, Record) else one for one in held)
    return held if all(map(is_, then, held)) else then


class _Fields:
    """Several fields of a record, read together."""

    def __init__(self, nothing: Mapping[str, Any]) -> None:
        self.names, self.nothing = tuple(nothing), tuple(nothing.values())
        """The field names, and their empty values."""

    @cached_property
    def values(self) -> Callable[[Mapping[str, Any]], tuple[Any, ...]]:
        """Returns a getter of the present values."""
        # For a single name `itemgetter` returns no tuple, and it cannot be called with none.
        return itemgetter(*self.names) if len(self.names) > 1 else lambda kept: tuple(kept[name] for name in self.names)


@cache
def _parts_of(record: type[Record], audience: Audience) -> tuple[_Fields, _Fields]:
    """Return the fields that do not leave for an audience, and those that hold records."""
    leave, fields = FIELDS[record], record.model_fields
    gone = {name: field.get_default() for name, field in fields.items() if audience not in leave.get(name, NOBODY)}
    inner = dict.fromkeys(
        name for name, field in fields.items() if name not in _EACH_ALONE and _holds_records(field.annotation)
    )
    return _Fields(gone), _Fields(inner)


def _holds_records(annotation: Any) -> bool:
    """Return whether a type is a record, or may be one, or several: `Promise | None`, `tuple[Evidence, ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return True
    return any(map(_holds_records, get_args(annotation)))
