"""The people of one organisation: who is there, who was, and who of us last talked to whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, Protocol

from interview_tui.language.message import N_
from interview_tui.port.conversations import Head
from interview_tui.records.fold import fold
from interview_tui.records.forms import is_contact
from interview_tui.records.typed_name import without_form
from interview_tui.records.words import Aspect

if TYPE_CHECKING:
    from interview_tui.language.catalogue import Language
    from interview_tui.port.customer_heads import CustomerHead, EntryHead


class WithFirm(Protocol):
    """A customer, as a record or a head."""

    @property
    def name(self) -> str:
        """Their present name."""
        ...

    @property
    def organisation(self) -> str | None:
        """Their present organisation, as far as known."""
        ...


class Member(NamedTuple):
    """A person of an organisation."""

    customer_id: str
    name: str
    role: str = ""
    """The role; empty if they have left, since a role is the present one."""
    since: str | None = None
    """A rough date; None: unknown."""
    until: str | None = None
    """A rough date; None: they are still there."""
    met_with: str = ""
    """Who of the organisation was with them, for somebody present about whom nothing else is known."""
    met_in: str = ""
    """The latest such conversation."""


class Organisation(NamedTuple):
    """An organisation with its people."""

    name: str
    """The most frequent spelling among its people's records."""
    members: tuple[Member, ...] = ()
    """Sorted by name: present members, then those only met with them, then former ones."""

    @property
    def present(self) -> tuple[Member, ...]:
        """The present members, as far as known."""
        return tuple(one for one in self.members if one.until is None and not one.met_with)


class Row(NamedTuple):
    """One of their people, with the day of the last contact with each of us."""

    member: Member
    days: tuple[date | None, ...]
    """In the order of `Acquaintance.authors`; None: never."""

    @property
    def last(self) -> date | None:
        """The day of the last contact with any of us."""
        return max((day for day in self.days if day is not None), default=None)


class Acquaintance(NamedTuple):
    """Who of them knows whom of us. Days, but no sums: it shows whom to ask, and measures nobody."""

    authors: tuple[str, ...] = ()
    """Who of us talked to anybody there, by name."""
    rows: tuple[Row, ...] = ()


def folded_firm(name: str) -> str:
    """Return the key of an organisation: its name folded, without the legal form."""
    return fold(without_form(" ".join(name.split())))


def organisations(customers: Iterable[CustomerHead]) -> tuple[Organisation, ...]:
    """Return all organisations that somebody is or was with, by name."""
    spelled: dict[str, list[str]] = {}
    found: dict[str, list[Member]] = {}
    for customer in customers:
        for key, entry in _memberships(customer).items():
            found.setdefault(key, []).append(_member(customer, entry))
            spelled.setdefault(key, []).append(entry.text)
    every = (Organisation(_most(spelled[key]), _in_order(members)) for key, members in found.items())
    return tuple(sorted(every, key=lambda one: fold(one.name)))


def of_name(name: str, customers: Iterable[CustomerHead], heads: Iterable[Head] = ()) -> Organisation | None:
    """Return the organisation of this name with its people; None if nobody is or was there.

    `heads`, latest first, show who else was met together with its people.
    """
    wanted, every = folded_firm(name), {one.id: one for one in customers}
    theirs = {
        one.id: entry for one in every.values() if (entry := _memberships(one).get(wanted)) is not None
    }  # fmt: skip
    if not wanted or not theirs:
        return None
    members = [_member(every[one], entry) for one, entry in theirs.items()]
    now = {one.customer_id for one in members if one.until is None}
    met: dict[str, Member] = {}
    for head in heads:
        if head.customer_id in now and head.organisation is not None and folded_firm(head.organisation) == wanted:
            for person in head.present:
                known = every.get(person.id)
                if person.id not in theirs and (known is None or known.organisation is None):
                    name_now = known.name if known else person.name
                    whose = every[head.customer_id].name
                    met.setdefault(person.id, Member(person.id, name_now, met_with=whose, met_in=head.id))
    return Organisation(_most([one.text for one in theirs.values()]), _in_order([*members, *met.values()]))


def who_knows_whom(members: Sequence[Member], heads: Iterable[Head]) -> Acquaintance:
    """Return who of us was last in contact with each of these people, and when."""
    days: dict[tuple[str, str], date] = {}
    ids = {one.customer_id for one in members}
    spelled: dict[str, str] = {}
    for head in heads:
        theirs = ids & {head.customer_id or "", *(one.id for one in head.present)}
        if theirs and head.author and is_contact(head.form):
            ours, day = fold(head.author), head.started_at.date()
            spelled.setdefault(ours, head.author)
            for one in theirs:
                days[one, ours] = max(day, days.get((one, ours), date.min))
    ours_by_name = sorted(spelled)
    rows = tuple(Row(one, tuple(days.get((one.customer_id, author)) for author in ours_by_name)) for one in members)
    return Acquaintance(tuple(spelled[one] for one in ours_by_name), rows)


def named(typed: str, every: Iterable[Organisation]) -> tuple[Organisation, ...]:
    """Return the organisations meant: that of this name, or those where every word begins a word."""
    wanted, known = folded_firm(typed), tuple(every)
    exact = tuple(one for one in known if wanted and folded_firm(one.name) == wanted)
    if exact or not wanted:
        return exact
    return tuple(one for one in known if _begin(wanted.split(), fold(one.name).split()))


def typed_among(typed: str, customers: Iterable[WithFirm]) -> tuple[str, ...]:
    """Return the organisations typed, of these customers, that have more than one of them."""
    wanted = fold(typed).split()
    found: dict[str, list[str]] = {}
    for one in customers:
        if one.organisation and wanted and _begin(wanted, fold(one.organisation).split()):
            found.setdefault(folded_firm(one.organisation), []).append(one.organisation)
    return tuple(_most(each) for each in found.values() if len(each) > 1)


def member_told(member: Member, language: Language) -> str:
    """Return the role and dates of a member in words; "" if nothing is known."""
    if member.met_with:
        return language.say(N_("was there with {name}"), name=member.met_with)
    if member.until is not None:
        return language.say(N_("was here until {year}"), year=member.until[:4])
    return member.role


def _memberships(customer: CustomerHead) -> dict[str, EntryHead]:
    """Return the entry for each organisation a customer is or was with; the last one if they returned."""
    found: dict[str, EntryHead] = {}
    for one in customer.entries:
        if one.aspect is Aspect.ORGANISATION and (key := folded_firm(one.text)):
            before = found.get(key)
            if before is None or before.over:
                found[key] = one
    return found


def _member(customer: CustomerHead, entry: EntryHead) -> Member:
    role = "" if entry.over else next((one.text for one in reversed(tuple(customer.holding(Aspect.ROLE)))), "")
    return Member(customer.id, customer.name, role, entry.since, entry.until if entry.over else None)


def _most(spellings: Sequence[str]) -> str:
    return max(dict.fromkeys(spellings), key=spellings.count)


def _in_order(members: Iterable[Member]) -> tuple[Member, ...]:
    return tuple(sorted(members, key=lambda one: (one.until is not None, bool(one.met_with), fold(one.name))))


def _begin(wanted: Iterable[str], words: Sequence[str]) -> bool:
    return all(any(word.startswith(one) for word in words) for one in wanted)
