"""Parses what is typed about a customer into an entry; every screen uses this.

Since when it holds, and how somebody wants to be in touch, is parsed from the text and displayed before it is saved.
Anything touching health, religion or trouble in the family is confirmed first: only `confirmed` makes an entry of it.
"""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from interview_tui.insight.sensitive import touches
from interview_tui.language.catalogue import Code, Language
from interview_tui.language.forms import rough
from interview_tui.language.message import N_, NC_
from interview_tui.language.rough_time import Lasting, read_lasting
from interview_tui.records.aspects import ROWS, Stands
from interview_tui.records.clean import clean_line
from interview_tui.records.customer import Customer
from interview_tui.records.entry import Entry
from interview_tui.records.fold import fold
from interview_tui.records.lengths import LONGEST_LINE
from interview_tui.records.rough_date import last_day
from interview_tui.records.spoken_terms import lasting_told, often_told, terms_of, wish_told
from interview_tui.records.words import Aspect, Sensitive

_TERMS = frozenset({Aspect.WISH, Aspect.RHYTHM})
_A_WEEK = timedelta(days=7)
_UNASKED = frozenset({Aspect.LANGUAGE, Aspect.THROUGH})
"""Names and languages are not checked; nor are the lines in the head, where "Klinikum Aalen" is a company."""


class Proposed(NamedTuple):
    """A possible entry, and what has to be asked or said before it is saved."""

    entry: Entry
    touches: Sensitive | None = None
    """The sensitive area it touches: it is saved only if that is confirmed."""
    rest: tuple[str, ...] = ()
    """The words of a wish or rhythm that were not understood; they stay in the text."""


def proposed(
    typed: str,
    aspect: Aspect,
    *,
    entry_id: str,
    at: datetime,
    code: Code,
    said: date | None = None,
    conversation: str | None = None,
    note: str | None = None,
) -> Proposed | None:
    """Return the entry proposed by a text typed at a moment; None for an empty text.

    `said` is the day relative dates count from, if not the day of the moment. If the text is longer than a line, the
    rest stays in the note it came from.
    """
    text, since, until = _line(typed), None, None
    if not text:
        return None
    row, today = ROWS.get(aspect), said or at.date()
    if row is None or row.stands is not Stands.REACH:
        lasting = read_lasting(text, today, code)
        if aspect not in _TERMS or _is_for_a_time(lasting, today):
            text, since, until = lasting.text, lasting.since, lasting.until
    terms, rest = terms_of(text, code) if aspect in _TERMS else (None, ())
    if row is not None and row.happened and since is None:
        since = today.isoformat()
    over = until is not None and last_day(until) <= today
    entry = Entry(
        id=entry_id,
        aspect=aspect,
        text=text,
        since=since,
        until=until,
        learnt_at=at,
        ended_at=at if over else None,
        conversation=conversation,
        note=note,
        terms=terms,
    )
    asks = aspect not in _UNASKED and (row is None or row.stands not in (Stands.HEAD, Stands.REACH))
    return Proposed(entry, touches(typed) if asks else None, rest)


def _is_for_a_time(lasting: Lasting, today: date) -> bool:
    """Return whether a wish holds until a certain day; "ab 14 Uhr" and "Mo bis Mi" are hours instead."""
    return lasting.since is None and lasting.until is not None and last_day(lasting.until) > today + _A_WEEK


def with_outcome(proposal: Proposed, came_of: str, change: str = "") -> Proposed:
    """Return it with what came of it, and what we do differently now; those may be sensitive, too."""
    entry = proposal.entry.changed(came_of=_line(came_of), change=_line(change))
    return proposal._replace(entry=entry, touches=proposal.touches or touches(came_of) or touches(change))


def confirmed(proposal: Proposed) -> Entry:
    """Return the entry to be saved after confirmation, with the sensitive area it touches."""
    return proposal.entry.changed(sensitive=proposal.touches)


def as_correction(known: Entry, typed: Entry) -> Entry:
    """Return what was typed as the correction of an entry: everything else that was known of it stays.

    So do the days, where none was typed. It is as sensitive as all of its texts are.
    """
    return known.changed(
        id=typed.id,
        text=typed.text,
        since=typed.since or known.since,
        until=typed.until or known.until,
        learnt_at=typed.learnt_at,
        ended_at=typed.ended_at,
        terms=typed.terms,
        sensitive=typed.sensitive or touches(known.came_of) or touches(known.change),
    )


def sensitive_question(touched: Sensitive, language: Language) -> str:
    """Return the question to confirm that something sensitive is kept, and why it is asked."""
    matter = language.in_context("touched matter", _MATTERS[touched])
    told = N_("This touches {matter}: keep it only if the talk needs it and the person knows. Keep it?")
    return language.say(told, matter=matter)


def _line(typed: str) -> str:
    return clean_line(typed)[:LONGEST_LINE].strip()


_MATTERS = {
    Sensitive.HEALTH: NC_("touched matter", "health"),
    Sensitive.RELIGION: NC_("touched matter", "religion"),
    Sensitive.FAMILY: NC_("touched matter", "their family"),
    Sensitive.POLITICS: NC_("touched matter", "politics"),
    Sensitive.UNION: NC_("touched matter", "a union"),
    Sensitive.ORIGIN: NC_("touched matter", "origin"),
    Sensitive.SEXUALITY: NC_("touched matter", "sexuality"),
    Sensitive.MONEY: NC_("touched matter", "money or the law"),
}


def given_before(entry: Entry, customer: Customer) -> Entry | None:
    """Return the entry for the same small present, which should not be given twice; None if there is none."""
    same = (one for one in reversed(customer.entries) if one.aspect is entry.aspect and not one.mistaken)
    found = next((one for one in same if fold(one.text) == fold(entry.text)), None)
    return found if entry.aspect is Aspect.PRESENT else None


def understood(proposal: Proposed, language: Language, customer: Customer | None = None) -> str:
    """Return what was parsed from the text, and what was not; "" if it is plain text.

    Given a `customer`, also whether they were given the same present before.
    """
    entry = proposal.entry
    told = [lasting_told(entry.since, entry.until, language)]
    if customer is not None and (before := given_before(entry, customer)) is not None:
        on = rough(before.since or before.learnt_at.date().isoformat(), language)
        told.append(language.say(N_("given before: {day}"), day=on))
    if entry.terms is not None:
        often = often_told(entry.terms.days, language) if entry.terms.days is not None else ""
        understood_so = often if entry.aspect is Aspect.RHYTHM else wish_told(entry.terms, language)
        told = [" ".join(filter(None, (understood_so, *told)))]
    if entry.aspect in _TERMS and (entry.terms is None or proposal.rest):
        rest = "; ".join(proposal.rest) or entry.text
        told.append(language.say(N_("not understood, kept as text: {text}"), text=rest))
    return " · ".join(filter(None, told))
