"""Two customers who are one person: a record of its own says so, and neither customer is rewritten."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from pydantic import AwareDatetime, Field

from interview_tui.records.aspects import ROWS
from interview_tui.records.customer import PLAIN, Customer
from interview_tui.records.customer_changes import with_entries
from interview_tui.records.entry import EarlierValue, Entry
from interview_tui.records.fold import fold
from interview_tui.records.parts import CleanLine, Id
from interview_tui.records.record import Record
from interview_tui.records.same_people import SamePeople, same_people
from interview_tui.records.words import Aspect

_TAKEN = frozenset(
    name for name in PLAIN if not (field := Customer.model_fields[name]).is_required() and not field.get_default()
)
"""Fields that may be empty: taken from another record if the leading one is."""


class Merge(Record):
    """States that two customers are the same person, or that they are not. Removing it splits them again."""

    id: Id
    one: Id
    """The customer whose name leads."""
    other: Id
    at: AwareDatetime
    same: bool = True
    """False: they looked like one person but are two. Nobody is asked again."""
    term: int = Field(default=1, ge=1)
    rev: int = Field(default=1, ge=1)
    by: CleanLine = ""


def people_of(merges: Iterable[Merge]) -> SamePeople:
    """Return who is the same person, from all merges in the order in which they were made."""
    ordered = sorted(merges, key=lambda merge: (merge.at, merge.id))
    return same_people((merge.one, merge.other) for merge in ordered if merge.same)


def as_one(customers: Sequence[Customer]) -> Customer:
    """Return several records of one person as one, for display only: never save it. The first one gives the name.

    Fields that are empty in the first come from the next record that has them. Where only one thing can hold, the one
    learnt last does. Duplicates appear once. Raises ValueError for an empty sequence.
    """
    if not customers:
        raise ValueError("nobody")
    first, *others = customers
    if not others:
        return first
    whole = first
    for other in others:
        plain = {name: value for name in _TAKEN if not getattr(whole, name) and (value := getattr(other, name))}
        if "informed_on" in plain:
            plain["informed"] = other.informed
        systems = {one.system for one in whole.foreign_ids}
        named = EarlierValue(field="name", value=other.name, until=other.since)
        whole = whole.changed(
            **plain,
            since=min(whole.since, other.since),
            foreign_ids=(*whole.foreign_ids, *(one for one in other.foreign_ids if one.system not in systems)),
            earlier=whole.earlier if fold(other.name) == fold(whole.name) else (named, *whole.earlier),
        )
    known = sorted((entry for one in customers for entry in one.known), key=lambda entry: (entry.learnt_at, entry.id))
    entries = tuple(_settled(tuple(_once(known))))
    firms = [one for one in entries if one.aspect is Aspect.ORGANISATION and not one.is_over]
    return whole.changed(entries=entries, organisation=firms[-1].text if firms else None)


def shared_out(records: Sequence[Customer], after: Customer) -> tuple[Customer, ...]:
    """Return the records of one person such that `as_one` of them equals `after`, an edited `as_one` of these records.

    A change goes to the record that holds what changed; anything new goes to the leading record. No record takes over
    what only another one says. Versions are not raised.
    """
    whole = as_one(records)
    return tuple(_own_part(one, records, whole, after) for one in records)


def _own_part(record: Customer, records: Sequence[Customer], whole: Customer, after: Customer) -> Customer:
    is_first = record is records[0]
    fields: dict[str, object] = {}
    for name in PLAIN:
        old, new = getattr(whole, name), getattr(after, name)
        if old != new and (is_first or (name in _TAKEN and not new)):
            fields[name] = new
    ids = set(after.foreign_ids)
    others = {one for each in records if each is not record for one in each.foreign_ids}
    fields["foreign_ids"] = tuple(
        one for one in (after.foreign_ids if is_first else record.foreign_ids) if one in ids and (
            one in record.foreign_ids or one not in others
        )
    )  # fmt: skip
    if is_first and after.earlier != whole.earlier:
        fields["earlier"] = (*record.earlier, *(one for one in after.earlier if one not in whole.earlier))
    changed = record.changed(**fields)
    entries = tuple(_own_entries(record, records, whole, after))
    # Written out: the first organisation may be an entry only here.
    return changed if entries == record.known else with_entries(changed.changed(entries=record.known), entries)


def _own_entries(
    record: Customer, records: Sequence[Customer], whole: Customer, after: Customer
) -> Iterator[Entry]:  # fmt: skip
    before, now = ({one.id: one for one in each.known} for each in (whole, after))
    told = {_said(one): one for one in before.values() if not one.is_over}
    anew = {_said(one) for one in after.known if one.id not in before and not one.is_over}
    for one in record.known:
        shown = before.get(one.id) or (None if one.is_over else told.get(_said(one)))
        if shown is None or shown == now.get(shown.id):
            # What ended because of another record's entry stays ended when that entry ends, or the same begins anew.
            if shown is not None and shown.is_over and not one.is_over:
                yield shown if _said(shown) in anew or _ender_goes(shown, whole, now) else one
            else:
                yield one
        elif shown.id in now:
            then = now[shown.id]
            # Of a duplicate, the hidden entry ends together with the visible one.
            yield then if one.id == shown.id else one.changed(until=then.until, ended_at=then.ended_at)
    if record is records[0]:
        yield from (one for one in after.known if one.id not in before)


def _ender_goes(one: Entry, whole: Customer, now: Mapping[str, Entry]) -> bool:
    later = whole.known[whole.known.index(one) + 1 :]
    ender = next((each for each in later if _ends(each, one)), None)
    return ender is not None and (ender.id not in now or now[ender.id].is_over)


def _said(one: Entry) -> object:
    return one.aspect, fold(one.text), one.terms, one.person


def _once(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the entries; of duplicates that hold, only the one learnt first."""
    told: set[object] = set()
    for one in entries:
        said = _said(one)
        happened = one.aspect in ROWS and ROWS[one.aspect].happened
        if one.is_over or happened or said not in told:
            yield one
        if not one.is_over:
            told.add(said)


def _settled(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Yield the entries, ending each that a later one of another record ends."""
    for at, one in enumerate(entries):
        if not one.is_over and (later := next((each for each in entries[at + 1 :] if _ends(each, one)), None)):
            yield one.changed(ended_at=later.learnt_at, until=later.since or later.learnt_at.date().isoformat())
        else:
            yield one


def _ends(later: Entry, one: Entry) -> bool:
    row = ROWS.get(later.aspect)
    if row is None or later.is_over:
        return False
    return one.aspect in row.ends or (row.single and one.aspect is later.aspect)
