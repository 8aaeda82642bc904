"""Two customers who are one person: a record of its own says so, and rewrites neither of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from pydantic import AwareDatetime, Field

from interview_tui.records.aspects import ROWS
from interview_tui.records.customer import Customer
from interview_tui.records.customer_changes import with_entries
from interview_tui.records.entry import EarlierValue, Entry
from interview_tui.records.fold import fold
from interview_tui.records.parts import CleanLine, Id
from interview_tui.records.record import Record
from interview_tui.records.same_people import SamePeople, same_people
from interview_tui.records.words import Aspect

_TAKEN = ("informed_on", "keep_until", "basis", "first_deal")
"""Fields that another record fills where the leading one says nothing."""
_PLAIN = ("name", "address", "informed", *_TAKEN)


class Merge(Record):
    """Says that two customers are the same person, or that they are not. To take it away splits them again."""

    id: Id
    one: Id
    """Whose name leads."""
    other: Id
    at: AwareDatetime
    same: bool = True
    """False: they were taken for one, and are two. Nobody asks again."""
    term: int = Field(default=1, ge=1)
    rev: int = Field(default=1, ge=1)
    by: CleanLine = ""


def people_of(merges: Iterable[Merge]) -> SamePeople:
    """Return who are the same person, by all merges in the order in which they were made."""
    ordered = sorted(merges, key=lambda merge: (merge.at, merge.id))
    return same_people((merge.one, merge.other) for merge in ordered if merge.same)


def as_one(customers: Sequence[Customer]) -> Customer:
    """Return several records of one person as one to be shown, never to be saved; the first gives the name.

    What the first does not say, the next one that does says. Where only one thing can hold, that is what was learnt
    last. What is known twice is told once. Raises ValueError for none.
    """
    if not customers:
        raise ValueError("nobody")
    first, *others = customers
    if not others:
        return first
    whole = first
    for other in others:
        plain = {name: value for name in _TAKEN if getattr(whole, name) is None and (value := getattr(other, name))}
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
    """Return the records of one person so that `as_one` of them is `after`, a change of `as_one` of these records.

    What changed is changed where it is kept; what is new is the leading record's. No record learns what only another
    one says. The versions are not raised.
    """
    whole = as_one(records)
    return tuple(_own_part(one, records, whole, after) for one in records)


def _own_part(record: Customer, records: Sequence[Customer], whole: Customer, after: Customer) -> Customer:
    is_first = record is records[0]
    fields: dict[str, object] = {}
    for name in _PLAIN:
        old, new = getattr(whole, name), getattr(after, name)
        if old != new and (is_first or (name in _TAKEN and new is None)):
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
    # Written out, for the first organisation may be an entry only here.
    return changed if entries == record.known else with_entries(changed.changed(entries=record.known), entries)


def _own_entries(
    record: Customer, records: Sequence[Customer], whole: Customer, after: Customer
) -> Iterator[Entry]:  # fmt: skip
    before, now = ({one.id: one for one in each.known} for each in (whole, after))
    told = {_said(one): one for one in before.values() if not one.is_over}
    for one in record.known:
        shown = before.get(one.id) or (None if one.is_over else told.get(_said(one)))
        if shown is None or shown == now.get(shown.id):
            # What only another record's entry ends stays ended when that one does.
            over = shown is not None and shown.is_over and not one.is_over and _ender_goes(shown, whole, now)
            yield shown if shown is not None and over else one
        elif shown.id in now:
            then = now[shown.id]
            # Of what is known twice, the one that is not shown ends with the one that is.
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
    """Yield what is known, of what holds twice the one that was learnt first."""
    told: set[object] = set()
    for one in entries:
        said = _said(one)
        happened = one.aspect in ROWS and ROWS[one.aspect].happened
        if one.is_over or happened or said not in told:
            yield one
        if not one.is_over:
            told.add(said)


def _settled(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Yield the entries, each ended that a later one of another record ends."""
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
