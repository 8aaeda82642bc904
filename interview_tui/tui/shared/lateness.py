"""How a promise stands that is due on a day, with the colour of that; the same in every list."""

from datetime import date

from interview_tui.language.catalogue import Language
from interview_tui.language.day_time import DayTime
from interview_tui.records.spoken_due import due_stands, is_pressing


def lateness(due: date | None, at: DayTime | None, today: date, language: Language) -> tuple[str, str]:
    """Return how a promise stands that is due on a day, at a time where one was named, and the colour of that."""
    return due_stands(due, at, today, language), "orange" if is_pressing(due, today) else "quiet"
