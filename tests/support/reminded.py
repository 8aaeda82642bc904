"""Conversations and promises that may wait, each with a customer of its own."""

from datetime import date, datetime, timedelta

from interview_tui.port.conversations import Head, PromiseHead
from tests.support.frozen import HERE
from tests.support.written import number

TODAY = date(2026, 11, 21)


def head(n: int, days_ago: int = 0, status: str = "done", *promises: PromiseHead, **fields: object) -> Head:
    """Return a conversation so many days ago as lists know it; each with a customer of its own."""
    started = datetime(2026, 11, 21, 14, 0, tzinfo=HERE) - timedelta(days=days_ago)
    known: dict[str, object] = {"customer_id": number(n + 100), "customer": "Weber", "organisation": None}
    known |= {"author": "Jana", "guide": None, "channel": "phone", "started_at": started, "ended_at": started}
    return Head(**(known | {"id": number(n), "status": status, "notes": 3, "promises": promises} | fields))  # type: ignore[arg-type]


def promise(days_ahead: int | None, theirs: bool = False, **fields: object) -> PromiseHead:
    """Return a promise due so many days from today."""
    due = None if days_ahead is None else TODAY + timedelta(days=days_ahead)
    return PromiseHead(number(1), "CSV", due, theirs, **fields)  # type: ignore[arg-type]
