"""Who stands in for somebody who is away, and until when: set once, displayed wherever it matters."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from interview_tui.export.matter import Around
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, Message, message
from interview_tui.records.settings import Settings

AWAY = N_("{name} stands in for you until {day}: everybody you hand over to is told.")
BACK = N_("{name} no longer stands in for you, from {day} on: everybody you hand over to is told.")


def stands_in_told(settings: Settings, today: date, language: Language) -> Message | None:
    """Return who stands in today, in a sentence; None if nobody does."""
    name = settings.stands_in(today)
    if not name:
        return None
    day = forms.weekday_date(date.fromisoformat(settings.stand_in_until), language, near=today)
    return message(AWAY, day=day, name=name)


def stands_no_more_told(name: str, today: date, language: Language) -> Message:
    """Return who stands in no longer, and from when."""
    return message(BACK, day=forms.weekday_date(today, language, near=today), name=name)


def away_word(settings: Settings, today: date, language: Language) -> str:
    """Return for a reader who stands in for somebody, and until when; "" if nobody does."""
    name = settings.stands_in(today)
    if not name:
        return ""
    day = forms.short_date(date.fromisoformat(settings.stand_in_until), language, near=today)
    return language.say(N_("{name} stands in until {day}"), name=name, day=day)


def while_away(around: Around, settings: Settings) -> Around:
    """Return the context of papers with today's stand-in, so that a customer who writes back reaches somebody."""
    name = settings.stands_in(around.now.date())
    until = date.fromisoformat(settings.stand_in_until) if name else None
    return replace(around, stand_in=name, stand_in_until=until)
