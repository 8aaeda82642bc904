"""Finds whom a file means among the customers: for sure, or perhaps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from interview_tui.insight.organisations import folded_firm
from interview_tui.insight.perhaps_same import PerhapsSame, name_words, perhaps_same
from interview_tui.language.phone import digits
from interview_tui.port.customer_heads import CustomerHead, EntryHead
from interview_tui.records.customer import Customer
from interview_tui.records.fold import fold
from interview_tui.records.same_people import SamePeople
from interview_tui.records.words import Aspect

Key = tuple[tuple[str, ...], str]
"""A name and an organisation, as they are compared."""
MOST_ALIKE = 60
"""More with one word of the name in common are not looked through: "Peter" tells nobody apart."""
_END = 6


def key(name: str, organisation: str | None) -> Key:
    """Return by what it is known that two are the same person."""
    return name_words(name), folded_firm(organisation or "")


class Known:
    """The customers of a store, found by what a file says of one."""

    def __init__(
        self,
        heads: Iterable[CustomerHead] = (),
        read: Callable[[str], Customer | None] = lambda _: None,
        people: SamePeople | None = None,
    ) -> None:
        self._read = read
        self._people_of = people or SamePeople()
        self._people: dict[str, Customer | None] = {}
        self._by_id: dict[str, CustomerHead] = {}
        self._by_key: dict[Key, CustomerHead] = {}
        self._alike: dict[str, list[CustomerHead]] = {}
        for head in heads:
            self.add(head)

    def add(self, head: CustomerHead) -> None:
        """Know one more."""
        self._by_id[head.id] = head
        for one in _keys(head):
            self._by_key.setdefault(one, head)
        for part in _parts(head):
            self._alike.setdefault(part, []).append(head)

    def add_new(self, customer: Customer, on: date) -> None:
        """Know somebody who is about to be kept."""
        self._people[customer.id] = customer
        self.add(head_of(customer, on))

    def person(self, customer_id: str) -> Customer | None:
        """Return all that is kept of somebody."""
        if customer_id not in self._people:
            self._people[customer_id] = self._read(customer_id)
        return self._people[customer_id]

    def sure(self, name: str, organisation: str | None, mails: Iterable[str] = ()) -> CustomerHead | None:
        """Return who has this name and is or was with this organisation, by that name or an earlier one."""
        wanted = key(name, organisation)
        if wanted in self._by_key:
            return self._by_key[wanted]
        parts = [*wanted[0], *(fold(one) for one in mails)]
        for head in {one.id: one for part in parts for one in self._few(part)}.values():
            person = self.person(head.id)
            earlier = person.earlier_names if person else ()
            if any(name_words(one) == wanted[0] for one in earlier) and wanted[1] in _firms(head):
                return head
        return None if wanted[1] else self._said_before(name)

    def _said_before(self, name: str) -> CustomerHead | None:
        """Return who has this name, with whatever organisation, and of whom it was said that two records are one."""
        merged = (one for one in self.by_name(name) if len(self._people_of.records(one.id)) > 1)
        return next(merged, None)

    def perhaps(self, head: CustomerHead) -> tuple[PerhapsSame, ...]:
        """Return who may be the same person, the surest first."""
        alike = {one.id: one for part in _parts(head) for one in self._few(part)}
        return perhaps_same(head, alike.values())

    def by_id(self, customer_id: str) -> CustomerHead | None:
        """Return who has this id, or a record of this id."""
        return self._by_id.get(self._people_of.leading(customer_id.upper()))

    def by_mail(self, mail: str) -> tuple[CustomerHead, ...]:
        """Return who is reached there."""
        wanted = fold(mail)
        return tuple(
            one
            for one in self._alike.get(wanted, ())
            if any(fold(each.text) == wanted for each in one.holding(Aspect.MAIL))
        )

    def by_name(self, name: str) -> tuple[CustomerHead, ...]:
        """Return who has this name, with whatever organisation."""
        wanted = name_words(name)
        found = (one for part in wanted[:1] for one in self._alike.get(part, ()))
        return tuple(one for one in found if name_words(one.name) == wanted)

    def with_word(self, word: str) -> tuple[CustomerHead, ...]:
        """Return whose name has this word, folded; nobody where too many have it."""
        return tuple(self._few(word))

    def ending_like(self, number: str) -> tuple[CustomerHead, ...]:
        """Return whose phone number may be this one: its last digits are the same."""
        return tuple(self._alike.get(digits(number)[-_END:], ()))

    def _few(self, part: str) -> list[CustomerHead]:
        found = self._alike.get(part, [])
        return found if len(found) <= MOST_ALIKE else []


def head_of(customer: Customer, on: date) -> CustomerHead:
    """Return somebody who is about to be known as lists know them."""
    entries = tuple(EntryHead(one.id, one.aspect, one.text, on, one.since) for one in customer.known)
    return CustomerHead(customer.id, customer.name, customer.organisation, on, entries=entries)


def _keys(head: CustomerHead) -> Iterator[Key]:
    name = name_words(head.name)
    yield name, folded_firm(head.organisation or "")
    yield from ((name, firm) for firm in _firms(head))


def _firms(head: CustomerHead) -> set[str]:
    """Return the organisations they are or were with; the empty one for who never was with any."""
    found = {folded_firm(one.text) for one in head.entries if one.aspect is Aspect.ORGANISATION}
    return found or {folded_firm(head.organisation or "")}


def _parts(head: CustomerHead) -> set[str]:
    """Return what two who are perhaps one have in common: a word of the name, a mail address, the end of a number."""
    parts = set(name_words(head.name))
    parts |= {fold(one.text) for one in head.holding(Aspect.MAIL)}
    parts |= {end for one in head.holding(Aspect.PHONE) if len(end := digits(one.text)[-_END:]) == _END}
    return parts
