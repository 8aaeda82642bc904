"""Three customers, of whom more and more is known."""

from datetime import date, timedelta

from interview_tui.records.customer import Customer
from interview_tui.records.customer_changes import begun
from interview_tui.records.words import Aspect
from tests.support.known_customers import entry
from tests.support.written import customer

TODAY = date(2026, 11, 27)
ANNA, BEN, CLARA = customer(1, "Anna Reed"), customer(2, "Ben Hall"), customer(3, "Clara Moss")


def ago(days: int) -> date:
    """Return a day so many days before today."""
    return TODAY - timedelta(days=days)


def with_entry(of: Customer, aspect: Aspect, text: str, days_ago: int = 3, n: int = 50, **fields: object) -> Customer:
    """Return a customer of whom something more is known."""
    return begun(of, entry(n, aspect, text, ago(days_ago), **fields))
