"""The people of one organisation: who is there, who was, and who of ours last talked with whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

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
    """A customer, as kept or as lists know them."""

    @property
    def name(self) -> str:
        """As they are called now."""
        ...

    @property
    def organisation(self) -> str | None:
        """Where they are now, as far as is known."""
        ...


@dataclass(frozen=True, slots=True)
class Member:
    """A person of an organisation."""

    customer_id: str
    name: str
    role: str = ""
    """Where they are there no longer, nothing: a role is the present one."""
    since: str | None = None
    """A rough date; None: nobody said since when."""
    until: str | None = None
    """A rough date; None: they are there now."""
    met_with: str = ""
    """Who of the organisation we met them with: of somebody who was there and of whom no more is known."""
    met_in: str = ""
    """The conversation in which that was last."""


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation with its people."""

    name: str
    """As most of its people's records spell it."""
    members: tuple[Member, ...] = ()
    """By name; those who are there first, then those who were met with them, then those who were there."""

    @property
    def present(self) -> tuple[Member, ...]:
        """Who is there now, as far as is known."""
        return tuple(one for one in self.members if one.until is None and not one.met_with)


@dataclass(frozen=True, slots=True)
class Row:
    """One person of theirs: on which day each of ours was last in contact with them."""

    member: Member
    days: tuple[date | None, ...]
    """In the order of `Acquaintance.authors`; None: never."""

    @property
    def last(self) -> date | None:
        """The day of the last contact with anybody."""
        return max((day for day in self.days if day is not None), default=None)


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Who of theirs knows whom of ours. Days and no sums: it tells whom to ask, and measures nobody."""

    authors: tuple[str, ...] = ()
    """Who of ours talked with anybody there, by name."""
    rows: tuple[Row, ...] = ()


def folded_firm(name: str) -> str:
    """Return by what an organisation is known, however its name is written: folded, without its legal form."""
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
    """Return the organisation of a name with its people; None where nobody is or was there.

    `heads` tell who was met together with its people, and of whom no more is known; the latest first.
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
    """Return who of ours was last in contact with each of these people on which day."""
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
    """Return which organisations are meant: the one of that name, or those where every word begins a word."""
    wanted, known = folded_firm(typed), tuple(every)
    exact = tuple(one for one in known if wanted and folded_firm(one.name) == wanted)
    if exact or not wanted:
        return exact
    return tuple(one for one in known if _begin(wanted.split(), fold(one.name).split()))


def typed_among(typed: str, customers: Iterable[WithFirm]) -> tuple[str, ...]:
    """Return the organisations of these customers that were typed, each that more than one is with."""
    wanted = fold(typed).split()
    found: dict[str, list[str]] = {}
    for one in customers:
        if one.organisation and wanted and _begin(wanted, fold(one.organisation).split()):
            found.setdefault(folded_firm(one.organisation), []).append(one.organisation)
    return tuple(_most(each) for each in found.values() if len(each) > 1)


def member_told(member: Member, language: Language) -> str:
    """Return what is to be said of a person of an organisation: the role, since when, until when; or nothing."""
    if member.met_with:
        return language.say(N_("was there with {name}"), name=member.met_with)
    if member.until is not None:
        return language.say(N_("was here until {year}"), year=member.until[:4])
    return member.role


def _memberships(customer: CustomerHead) -> dict[str, EntryHead]:
    """Return the entry of each organisation a customer is or was with; of one left and joined again the last."""
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
