"""The words for an answer that calls for action: what to ask or thank for, and how that stands."""

from __future__ import annotations

from datetime import date

from interview_tui.insight.following import AnyHeld, Asks, Follows
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.spoken_due import due_stands, from_on, is_pressing
from interview_tui.records.words import Measure

_QUESTIONS = {
    Measure.SATISFACTION: N_("Satisfaction {n} on {date}: why?"),
    Measure.RECOMMENDATION: N_("Recommendation {n} on {date}: why?"),
    Measure.EFFORT: N_("Hard for them, {n} of 7 on {date}: where was the effort?"),
}
_THANKS = N_("Recommendation {n} on {date}: say thank you, perhaps ask for a recommendation")


def asks_told(asks: Asks[AnyHeld], today: date, language: Language, me: str) -> str:
    """Return what to ask or thank for, and whose task it is unless it is mine; `me` is my name."""
    held = asks.held
    answer, author = held.measure, held.author
    if answer is None:
        raise ValueError("nothing was answered")
    said = _THANKS if asks.follows is Follows.THANKS else _QUESTIONS[Measure(answer.measure)]
    day = forms.weekday_date(held.started_at.date(), language, near=today)
    told = language.say(said, n=answer.value, date=day)
    return f"{told} ({author})" if author and author != me and asks.follows is Follows.WHY else told


def asks_stands(asks: Asks[AnyHeld], today: date, language: Language) -> tuple[str, bool]:
    """Return how it stands, and whether it is pressing."""
    if asks.on is None:
        return "", False
    if asks.why is not None:
        return from_on(asks.on, today, language), False
    return due_stands(asks.on, None, today, language), is_pressing(asks.on, today)
