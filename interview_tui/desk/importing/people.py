"""Plans the import of people: who is new, and what is news about whom."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from interview_tui.desk.importing.plan import Line, Question, with_all
from interview_tui.desk.importing.whom import Key, Known, head_of, key
from interview_tui.importing.reading import Given, Person
from interview_tui.insight.sensitive import touches
from interview_tui.language.catalogue import Code
from interview_tui.language.locales import SOURCE
from interview_tui.language.phone import digits, read_number
from interview_tui.port.customer_heads import CustomerHead
from interview_tui.records.aspects import ROWS, Stands
from interview_tui.records.customer import Customer
from interview_tui.records.entry import Entry
from interview_tui.records.fold import fold
from interview_tui.records.words import Aspect

MOST_PERHAPS = 3
"""How many similar people are asked about at most; more would be a riddle."""


@dataclass(frozen=True, slots=True)
class Around:
    """What is known besides the file."""

    at: datetime
    by: str
    """The id of the writing store."""
    source: str
    """The name of the file."""
    region: str
    """The country of phone numbers without one."""
    new_id: Callable[[], str]
    given: Given = Given()  # noqa: RUF009 - a frozen value, safe to share
    code: Code = SOURCE
    """The language in which dates are typed."""
    author: str = ""
    """Who holds conversations here."""


def lines_of_people(people: Iterable[Person], known: Known, around: Around) -> tuple[Line, ...]:
    """Return a line for each person; several rows of one person are merged."""
    lines = [_line(one, known, around) for one in _together(people)]
    return tuple(lines)


def _together(people: Iterable[Person]) -> Iterator[Person]:
    """Yield each person once, with what all rows of the same name and organisation say."""
    found: dict[Key, Person] = {}
    for one in people:
        same = key(one.name, one.organisation)
        if same in found:
            first = found[same]
            facts = tuple(dict.fromkeys((*first.facts, *one.facts)))
            found[same] = replace(first, facts=facts, first_deal=first.first_deal or one.first_deal)
        else:
            found[same] = one
    return iter(found.values())


def _line(one: Person, known: Known, around: Around) -> Line:
    mails = [text for aspect, text in one.facts if aspect is Aspect.MAIL]
    head = known.sure(one.name, one.organisation, mails)
    person = known.person(head.id) if head is not None else None
    if head is not None and person is not None:
        taken, questions = news(one.facts, person, around)
        return Line(one.place, head.title, head.id, entries=taken, questions=questions)
    return _new(one, known, around)


def _new(one: Person, known: Known, around: Around) -> Line:
    deal = date.fromisoformat(one.first_deal) if one.first_deal else None
    customer = Customer(
        id=around.new_id(),
        name=one.name,
        organisation=one.organisation or None,
        since=around.at,
        first_deal=deal if deal is None or deal <= around.at.date() else None,
        source=around.source,
        by=around.by,
    )
    taken, questions = news(one.facts, customer, around)
    whole = with_all(customer, taken)
    same = perhaps_asked(head_of(whole, around.at.date()), known, around)
    return Line(one.place, customer.title, customer.id, new=whole.changed(rev=1), questions=(*same, *questions))


def line_of_person(one: Person, known: Known, around: Around) -> Line:
    """Return the line for one person: new, or known, with what is news about them."""
    return _line(one, known, around)


def perhaps_asked(head: CustomerHead, known: Known, around: Around) -> tuple[Question, ...]:
    """Return the questions whether a new person is one of those known."""
    return tuple(Question(around.new_id(), same=each) for each in known.perhaps(head)[:MOST_PERHAPS])


def news(
    facts: Iterable[tuple[Aspect, str]], customer: Customer, around: Around
) -> tuple[tuple[Entry, ...], tuple[Question, ...]]:  # fmt: skip
    """Return what is not known of a customer yet, and what of it has to be asked."""
    told = {_said(one.aspect, one.text, around.region) for one in customer.known}
    holding = {one.aspect: one.text for one in customer.known if not one.is_over}
    taken: list[Entry] = []
    questions: list[Question] = []
    for aspect, text in facts:
        said = _said(aspect, text, around.region)
        if said in told:
            continue
        told.add(said)
        row = ROWS.get(aspect)
        touched = touches(text) if row is None or row.stands not in (Stands.HEAD, Stands.REACH) else None
        entry = Entry(
            id=around.new_id(),
            aspect=aspect,
            text=text,
            learnt_at=around.at,
            source=around.source,
            sensitive=touched,
        )
        other = holding.get(aspect, "") if row is not None and row.single else ""
        if touched is not None or other:
            questions.append(Question(entry.id, entry, other))
        else:
            taken.append(entry)
            holding[aspect] = text
    return tuple(taken), tuple(questions)


def _said(aspect: Aspect, text: str, region: str) -> tuple[Aspect, str]:
    """Return a form for comparison: phone numbers in international form, everything else folded."""
    if aspect is Aspect.PHONE:
        number = read_number(text, region)
        return aspect, number.e164 + number.extension if number else digits(text) or fold(text)
    return aspect, fold(" ".join(text.split()))
