"""The words for a theme: how many customers out of how many, whether it grows, what becomes of it."""

from collections.abc import Mapping
from datetime import date

from interview_tui.insight.figure_bars import CERTAIN, COUNTED, POSSIBLE, REST
from interview_tui.insight.periods import Period
from interview_tui.insight.theme_asked import Asked
from interview_tui.insight.theme_counts import Count, Trend
from interview_tui.insight.theme_names import Named
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, NC_
from interview_tui.records.states import ThemeState
from interview_tui.records.theme import Theme
from interview_tui.records.words import Track

STATE_WORDS: Mapping[ThemeState, str] = {
    ThemeState.OPEN: NC_("theme", "open"),
    ThemeState.WORKED_ON: NC_("theme", "being worked on"),
    ThemeState.DONE: NC_("theme", "done"),
    ThemeState.WONT_DO: NC_("theme", "won’t do"),
}
"""In the context "theme"."""
ASKED_IN: Mapping[Track, str] = {
    Track.INNOVATION: N_("Innovation, {n} customers asked"),
    Track.OPTIMISATION: N_("Optimisation, {n} customers asked"),
}


def days_told(period: Period, today: date, language: Language) -> str:
    """Return the days that are counted: `30.8. bis 27.11.`."""
    until = forms.short_date(period.until or today, language, near=today)
    if period.since is None:
        return language.say(N_("until {date}"), date=until)
    return language.say(
        N_("{since} to {until}"), since=forms.short_date(period.since, language, near=today), until=until
    )


def state_word(state: ThemeState, language: Language) -> str:
    """Return the word for a state; as it is if this version does not know it."""
    return language.in_context("theme", STATE_WORDS.get(state, state))


def state_told(theme: Theme, waiting: int, language: Language) -> str:
    """Return the state of a theme, and how many customers are to be told: `being worked on, 4 to tell`."""
    state = state_word(theme.state, language)
    if theme.state is ThemeState.WONT_DO and theme.because:
        state = language.say(N_("{state}, because {why}"), state=state, why=theme.because)
    if theme.state is ThemeState.OPEN or theme.state not in STATE_WORDS:
        return state
    if waiting:
        return language.say(N_("{state}, {n} to tell"), state=state, n=waiting)
    return language.say(N_("{state}, told"), state=state)


def trend_told(count: Count, language: Language) -> str:
    """Return whether more customers speak of it than before, with numbers; "" if that cannot be said."""
    before = count.before
    if before is None or count.trend is Trend.CANNOT_TELL:
        return ""
    said = N_("grows (before {hits} of {n})") if count.trend is Trend.GROWS else N_("fades (before {hits} of {n})")
    return language.say(said, hits=before.hits, n=before.n)


def count_told(count: Count, language: Language) -> str:
    """Return how many out of how many: `7 of 18`."""
    return language.say(N_("{hits} of {n}"), hits=len(count.spoke), n=count.asked)


def asked_told(asked: Asked, language: Language) -> str:
    """Return how many of those asked answered, and what remains: `9 of 12 asked, 1 against it, 3 still to ask`."""
    hits, n = len(asked.answered), len(asked.asked)
    parts = [language.say(N_("{hits} of {n} asked"), hits=hits, n=n) if n else language.say(N_("nobody asked yet"))]
    if asked.against:
        parts.append(language.say(N_("{n} against it"), n=len(asked.against)))
    if asked.waiting:
        parts.append(language.say(N_("{n} still to ask"), n=len(asked.waiting)))
    return ", ".join(parts)


def bar(count: Count | Asked, cells: int) -> str:
    """Return a bar of this many cells from 0 to 100 per cent: certain, counted, possible."""
    interval = count.interval
    if interval is None:
        return REST * cells
    places = [100 * (place + 0.5) / cells for place in range(cells)]
    return "".join(
        CERTAIN if at <= interval.low else COUNTED if at <= count.share.value else POSSIBLE
        if at <= interval.high else REST
        for at in places
    )  # fmt: skip


def named_told(one: Named, language: Language) -> str:
    """Return a theme name and its notes in no theme: `named “Export”, not gathered: 3 notes`."""
    notes = language.count("{n} note", "{n} notes", len(one.notes))
    return language.say(N_("named “{name}”, not gathered: {notes}"), name=one.name, notes=notes)
