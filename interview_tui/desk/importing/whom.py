"""Finds which customers a file means: for certain, or possibly."""

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
"""A name and an organisation, in the form for comparison."""
MOST_ALIKE = 60
"""With more people sharing one word of a name, that word ("Peter") is not searched."""
_END = 6


def key(name: str, organisation: str | None) -> Key:
    """Return the key by which two are recognised as the same person."""
    return name_words(name), folded_firm(organisation or "")


class Known:
    """The customers of a store, indexed by what files say about them."""

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
        """Add one more."""
        self._by_id[head.id] = head
        for one in _keys(head):
            self._by_key.setdefault(one, head)
        for part in _parts(head):
            self._alike.setdefault(part, []).append(head)

    def add_new(self, customer: Customer, on: date) -> None:
        """Add a customer who is about to be saved."""
        self._people[customer.id] = customer
        self.add(head_of(customer, on))

    def person(self, customer_id: str) -> Customer | None:
        """Return everything recorded about a customer."""
        if customer_id not in self._people:
            self._people[customer_id] = self._read(customer_id)
        return self._people[customer_id]

    def sure(self, name: str, organisation: str | None, mails: Iterable[str] = ()) -> CustomerHead | None:
        """Return who has or had this name, and is or was with this organisation."""
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
        """Return who has this name, with any organisation, if merges say that all records with it are one person."""
        merged = (one for one in self.by_name(name) if len(self._people_of.records(one.id)) > 1)
        return next(merged, None)

    def perhaps(self, head: CustomerHead) -> tuple[PerhapsSame, ...]:
        """Return who may be the same person, most probable first."""
        alike = {one.id: one for part in _parts(head) for one in self._few(part)}
        return perhaps_same(head, alike.values())

    def by_id(self, customer_id: str) -> CustomerHead | None:
        """Return who has this id, or a record with this id."""
        return self._by_id.get(self._people_of.leading(customer_id.upper()))

    def by_mail(self, mail: str) -> tuple[CustomerHead, ...]:
        """Return who has this mail address."""
        wanted = fold(mail)
        return tuple(
            one
            for one in self._alike.get(wanted, ())
            if any(fold(each.text) == wanted for each in one.holding(Aspect.MAIL))
        )

    def by_name(self, name: str) -> tuple[CustomerHead, ...]:
        """Return who has this name, with any organisation."""
        wanted = name_words(name)
        found = (one for part in wanted[:1] for one in self._alike.get(part, ()))
        return tuple(one for one in found if name_words(one.name) == wanted)

    def with_word(self, word: str) -> tuple[CustomerHead, ...]:
        """Return whose name has this word, folded; () if too many have it."""
        return tuple(self._few(word))

    def ending_like(self, number: str) -> tuple[CustomerHead, ...]:
        """Return whose phone number may be this one: the last digits are the same."""
        return tuple(self._alike.get(digits(number)[-_END:], ()))

    def _few(self, part: str) -> list[CustomerHead]:
        found = self._alike.get(part, [])
        return found if len(found) <= MOST_ALIKE else []


def head_of(customer: Customer, on: date) -> CustomerHead:
    """Return a customer who is about to be saved in the form for lists."""
    entries = tuple(EntryHead(one.id, one.aspect, one.text, on, one.since) for one in customer.known)
    return CustomerHead(customer.id, customer.name, customer.organisation, on, entries=entries)


def _keys(head: CustomerHead) -> Iterator[Key]:
    name = name_words(head.name)
    yield name, folded_firm(head.organisation or "")
    yield from ((name, firm) for firm in _firms(head))


def _firms(head: CustomerHead) -> set[str]:
    """Return the organisations they are or were with; the empty one if there was none."""
    found = {folded_firm(one.text) for one in head.entries if one.aspect is Aspect.ORGANISATION}
    return found or {folded_firm(head.organisation or "")}


def _parts(head: CustomerHead) -> set[str]:
    """Return what possible duplicates may share: a word of the name, a mail address, the end of a number."""
    parts = set(name_words(head.name))
    parts |= {fold(one.text) for one in head.holding(Aspect.MAIL)}
    parts |= {end for one in head.holding(Aspect.PHONE) if len(end := digits(one.text)[-_END:]) == _END}
    return parts
