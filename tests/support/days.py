"""Days that tests reckon from."""

from datetime import date

SATURDAY = date(2026, 11, 21)


def day(text: str) -> date:
    return date.fromisoformat(text)
