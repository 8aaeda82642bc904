"""Two customers who are one person: a record of its own says so, and rewrites neither of them."""

from collections.abc import Iterable, Iterator, Sequence

from pydantic import AwareDatetime, Field

from interview_tui.records.aspects import ROWS
from interview_tui.records.customer import Customer
from interview_tui.records.entry import EarlierValue, Entry
from interview_tui.records.fold import fold
from interview_tui.records.parts import CleanLine, Id
from interview_tui.records.record import Record
from interview_tui.records.same_people import SamePeople, same_people
from interview_tui.records.words import Aspect

_TAKEN = ("informed_on", "keep_until", "basis", "first_deal")
"""Fields that another record fills where the leading one says nothing."""


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


def _once(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Yield what is known, of what holds twice the one that was learnt first."""
    told: set[object] = set()
    for one in entries:
        said = (one.aspect, fold(one.text), one.terms, one.person)
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
