"""Answers of one customer to measures, and what follows from them."""

from datetime import date, datetime

from interview_tui.insight.due import Reason, Reminder
from interview_tui.insight.following import reminders
from interview_tui.port.conversations import AnswerHead, Head
from interview_tui.records.customer import Customer
from interview_tui.records.customer_changes import begun
from interview_tui.records.entry import ContactTerms
from interview_tui.records.words import Aspect
from tests.support.frozen import HERE
from tests.support.known_customers import at_noon, entry, heads_of
from tests.support.written import number

MONDAY, FRIDAY = date(2026, 11, 23), date(2026, 11, 27)
WEBER = Customer(id=number(1), name="Claudia Weber", since=at_noon(date(2025, 1, 1)))


def at(day: date, hour: int = 12) -> datetime:
    """Return a moment of a day."""
    return datetime(day.year, day.month, day.day, hour, tzinfo=HERE)


ON_MONDAY = at(MONDAY)


def talk(n: int, when: datetime, form: str = "talk", **fields: object) -> Head:
    """Return the n-th conversation with Claudia Weber."""
    known: dict[str, object] = {"customer_id": WEBER.id, "customer": WEBER.name, "organisation": None}
    known |= {"author": "Jana", "guide": None, "channel": "phone", "started_at": when, "ended_at": when}
    return Head(**(known | {"id": number(n), "status": "done", "notes": 0, "form": form} | fields))  # type: ignore[arg-type]


def answered(
    value: int | None, when: datetime = ON_MONDAY, measure: str = "recommendation", n: int = 9, form: str = "answer",
    wording: str = "", **fields: object,
) -> Head:  # fmt: skip
    """Return a conversation in which a measure was answered; by itself it was sent in."""
    return talk(n, when, form, measure=AnswerHead(measure, value, when, wording=wording), **fields)


def wishing(**terms: object) -> Customer:
    """Return Claudia Weber with a wish."""
    return begun(WEBER, entry(90, Aspect.WISH, "so", date(2026, 1, 1), terms=ContactTerms.model_validate(terms)))


def found(*heads: Head, today: date = FRIDAY, of: Customer = WEBER) -> list[Reminder]:
    """Return what follows of these conversations."""
    return list(reminders(heads, heads_of([of], heads), today))


def days(*heads: Head, today: date = FRIDAY, of: Customer = WEBER) -> list[tuple[Reason, date | None]]:
    """Return what follows and until when."""
    return [(one.reason, one.on) for one in found(*heads, today=today, of=of)]
