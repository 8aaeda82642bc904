"""The head of the customer page: who it is, how to reach them, and what was agreed about contact."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from interview_tui.desk.customer.entry_words import with_its_time
from interview_tui.desk.customer.page import Page
from interview_tui.desk.customer.staying import how_it_stands
from interview_tui.insight.customer_heads import customer_head
from interview_tui.insight.known import informed
from interview_tui.insight.person import Person
from interview_tui.insight.rhythm import next_contact
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, STRANGER
from interview_tui.records.customer import Customer
from interview_tui.records.spoken import came_from, informed_word
from interview_tui.records.spoken_entries import aspect_word, basis_word
from interview_tui.records.words import Aspect, Informed

_BEHIND = re.compile(r"(?<!\d)\d{4,5}\s+([^\d,;]+)")
_BEFORE = re.compile(r"([^\d,;]+?),?\s+[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b")
"""For British addresses, where the postcode comes last."""


@dataclass(frozen=True, slots=True)
class Head:
    """The head of the page: the name with the town, the last contact, and two lines of details."""

    name: str
    last: str
    first: tuple[str, ...]
    second: tuple[str, ...]
    stands: str = ""
    """That they left, or are partly with somebody else: to be known before calling."""


def head_of(page: Page, language: Language) -> Head:
    """Return the head of the page."""
    say, one, day = language.say, page.person, page.day
    if one is None:
        told = say(N_("not known yet on {date}"), date=forms.long_date(day, language))
        return Head(page.read.customer.title, told, (), ())
    customer = one.customer
    place = next((town for post in customer.holding(Aspect.POSTAL) if (town := place_of(post.text))), "")
    last = ""
    if page.on is not None:
        last = say(N_("as of {date}"), date=forms.long_date(page.on, language))
    elif one.known.last is not None:
        last = say(N_("last {date}"), date=forms.weekday_date(one.known.last.started_at.date(), language, near=day))
    return Head(
        customer.title if not place or place in (customer.organisation or "") else f"{customer.title}, {place}",
        last,
        tuple(_who(one, language, day)),
        tuple(_terms(one, language, day, uncovered=page.uncovered)),
        " · ".join(_stands(customer, day, language)),
    )


def _stands(customer: Customer, day: date, language: Language) -> Iterator[str]:
    if customer.given is not None:
        on = forms.long_date(customer.given.on, language)
        yield language.say(N_("given to {name} on {date}: here to be read"), name=customer.given.to, date=on)
    elif customer.taken is not None:
        on = forms.long_date(customer.taken.on, language)
        yield language.say(N_("taken over from {name} on {date}"), name=customer.taken.of, date=on)
    if (stands := how_it_stands(customer, day)) is not None:
        yield stands.told(language)


def _who(one: Person, language: Language, day: date) -> Iterator[str]:
    customer = one.customer
    for entry in customer.holding(Aspect.ROLE, on=day):
        yield with_its_time(entry, language)
    if language.locale.is_familiar or customer.address != STRANGER:
        yield customer.address
    yield from (entry.text for entry in customer.holding(Aspect.LANGUAGE, on=day))
    for aspect in (Aspect.PHONE, Aspect.MAIL, Aspect.POSTAL):
        yield from (entry.text for entry in customer.holding(aspect, on=day))


def _terms(one: Person, language: Language, day: date, *, uncovered: bool) -> Iterator[str]:
    say, customer = language.say, one.customer
    how, _ = informed(customer, one.known)
    if how is not Informed.NOT_YET or one.known.conversations:
        yield say(N_("Informed: {how}"), how=informed_word(how, language))
    if customer.basis is not None:
        yield basis_word(customer.basis, language)
    for aspect in (Aspect.WISH, Aspect.RHYTHM):
        yield from (with_its_time(entry, language) for entry in customer.holding(aspect, on=day))
    last = one.known.last.started_at.date() if one.known.last is not None else None
    following = next_contact(customer_head(customer, last, last))
    if following is not None:
        yield say(N_("next contact {date}"), date=forms.weekday_date(following, language, near=day))
    for aspect in (Aspect.THROUGH, Aspect.RETURNED):
        for entry in customer.holding(aspect, on=day):
            yield f"{aspect_word(aspect, language)}: {with_its_time(entry, language)}"
    if customer.first_deal is not None:
        yield say(N_("first deal {date}"), date=forms.long_date(customer.first_deal, language))
    if customer.source:
        yield came_from(customer.source, language)
    if customer.keep_until is not None:
        yield say(N_("Keep until {date}"), date=forms.long_date(customer.keep_until, language))
    if one.covered and not uncovered:
        yield language.count("{n} topic to avoid", "{n} topics to avoid", len(one.covered))


def place_of(postal: str) -> str:
    """Return the town in an address, recognised by its postcode; "" if there is none."""
    found = _BEHIND.findall(postal) or _BEFORE.findall(postal)
    return str(found[-1]).strip() if found else ""
