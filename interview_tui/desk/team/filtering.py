"""The filters of a board, as a list that is narrowed by typing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from interview_tui.insight.board import Team
from interview_tui.insight.board_wanted import Wanted
from interview_tui.insight.board_words import STATES, state_word
from interview_tui.insight.periods import Period
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.kinds import KINDS
from interview_tui.records.naming import title
from interview_tui.records.spoken import kind_word, track_name
from interview_tui.records.words import Track

_DAY = timedelta(days=1)
MOST_CUSTOMERS = 500


class Choice(NamedTuple):
    """One filter: its words, what it is, and the resulting conditions."""

    words: str
    what: str
    wanted: Wanted


def choices(team: Team, wanted: Wanted, guides: Mapping[str, str], language: Language) -> Sequence[Choice]:
    """Return all filters available from here; first the way back to everything."""
    say = language.say
    back = [Choice(say(N_("all of it")), say(N_("no filter")), Wanted())] if wanted else []
    return [
        *back,
        *(
            Choice(state_word(state, language), say(N_("how far it is read")), wanted.but(state=state))
            for state in STATES
        ),
        *_people(team, wanted, language),
        *(Choice(words, say(N_("time")), wanted.but(period=period)) for words, period in periods(team.today, language)),
        *(
            Choice(kind_word(row.kind, False, language), say(N_("kind of note")), wanted.but(kind=row.kind))
            for row in KINDS
        ),
        *(Choice(track_name(one, language), say(N_("track")), wanted.but(track=one)) for one in Track),
        *_themes(team, wanted, language),
        *_guides(team, wanted, guides, language),
        *_customers(team, wanted, language),
    ]


def for_words(words: str, wanted: Wanted, language: Language) -> Choice:
    """Return the filter for notes with these words."""
    return Choice(forms.quoted(words, language), language.say(N_("in a note")), wanted.but(words=words))


def periods(today: date, language: Language) -> Sequence[tuple[str, Period]]:
    """Return the periods offered."""
    monday = today - _DAY * today.weekday()
    return (
        (language.say(N_("this week")), Period(monday)),
        (language.say(N_("last week")), Period(monday - 7 * _DAY, monday - _DAY)),
        (language.say(N_("the last 30 days")), Period(today - 29 * _DAY)),
        (language.say(N_("the last 90 days")), Period(today - 89 * _DAY)),
    )


def _people(team: Team, wanted: Wanted, language: Language) -> Iterator[Choice]:
    what = language.say(N_("only conversations to read"))
    for store, name in sorted(team.authors.items(), key=lambda one: (one[1].casefold(), one[0])):
        yield Choice(name or language.say(N_("without a name")), what, wanted.but(person=store))


def _themes(team: Team, wanted: Wanted, language: Language) -> Iterator[Choice]:
    for theme, one in team.themes.items():
        yield Choice(one.name, language.say(N_("theme")), wanted.but(theme=theme))


def _guides(team: Team, wanted: Wanted, guides: Mapping[str, str], language: Language) -> Iterator[Choice]:
    there = sorted({one.head.guide for one in team.came if one.head.guide})
    for guide in there:
        yield Choice(guides.get(guide, guide), language.say(N_("guide")), wanted.but(guide=guide))


def _customers(team: Team, wanted: Wanted, language: Language) -> Iterator[Choice]:
    named = {(one.head.customer, one.head.organisation) for one in team.came if one.head.customer}
    firms = sorted({firm for _, firm in named if firm}, key=str.casefold)
    names = sorted(((name, firm) for name, firm in named if name), key=lambda one: one[0].casefold())
    for firm in firms[:MOST_CUSTOMERS]:
        yield Choice(firm, language.say(N_("organisation")), wanted.but(customer=firm))
    for name, of in names[:MOST_CUSTOMERS]:
        yield Choice(title(name, of), language.say(N_("customer")), wanted.but(customer=name))
