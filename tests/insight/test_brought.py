"""Whom a customer brought."""

from datetime import date, timedelta
from typing import Any

from interview_tui.insight.brought import brought_by
from interview_tui.records.customer import Customer
from interview_tui.records.customer_changes import begun, ended
from interview_tui.records.entry import Entry
from interview_tui.records.words import Aspect
from tests.support.frozen import START
from tests.support.written import customer, number

WEBER = customer(1, "Claudia Weber", "Nordmetall GmbH")


def came(n: int, name: str, through: str = WEBER.id, **fields: Any) -> Customer:
    told = Entry(
        id=number(50 + n), aspect=Aspect.THROUGH, text=WEBER.name, person=through, learnt_at=START + timedelta(days=n)
    )
    return begun(customer(n, name), told).changed(**fields)


def test_whom_they_brought_stands_with_what_came_of_it() -> None:
    deal = date(2026, 10, 1)
    held = came(2, "Petra Held", first_deal=deal)
    baum = begun(came(3, "Timo Baum"), Entry(id=number(60), aspect=Aspect.LEFT, text="moved away", learnt_at=START))

    found = brought_by({WEBER.id}, [WEBER, held, baum], {held.id: date(2026, 11, 20)})

    assert [(one.customer.name, one.first_deal, one.last_contact, one.left) for one in found] == [
        ("Timo Baum", None, None, "moved away"),
        ("Petra Held", deal, date(2026, 11, 20), ""),
    ]


def test_who_came_through_somebody_else_is_not_theirs() -> None:
    assert brought_by({WEBER.id}, [came(2, "Petra Held", through=number(9))], {}) == ()


def test_what_holds_no_longer_is_not_told() -> None:
    held = came(2, "Petra Held")

    assert brought_by({WEBER.id}, [ended(held, number(52), START + timedelta(days=9))], {}) == ()


def test_any_record_of_the_one_who_recommended_counts() -> None:
    held = came(2, "Petra Held", through=number(9))

    assert [one.customer for one in brought_by({WEBER.id, number(9)}, [held], {})] == [held]
