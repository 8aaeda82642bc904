"""Conversations as lists know them, all with Claudia Weber."""

from datetime import date, datetime, timedelta

from interview_tui.port.conversations import Head, PromiseHead
from tests.support.frozen import HERE
from tests.support.written import customer, number

TODAY = date(2026, 11, 21)
WEBER = customer(7, "Claudia Weber", "Nordmetall")


def head(n: int, days_ago: int = 1, status: str = "done", *promises: PromiseHead, **fields: object) -> Head:
    """Return the n-th conversation, held so many days ago."""
    started = datetime(2026, 11, 21, 14, 0, tzinfo=HERE) - timedelta(days=days_ago)
    known = {"customer_id": WEBER.id, "customer": "C. Weber", "organisation": "Nordmetall"}
    values = {**known, "author": "Jana", "guide": None, "channel": "phone", "started_at": started, "ended_at": started}
    return Head(id=number(n), status=status, notes=3, promises=promises, **{**values, **fields})


def promise(days_ahead: int) -> PromiseHead:
    """Return an open promise that falls due in so many days."""
    return PromiseHead(number(1), "CSV schicken", TODAY + timedelta(days=days_ahead), False)
