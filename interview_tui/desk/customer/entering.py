"""Reads what is typed to be known of a customer into an entry: the one way in, whatever screen it is typed on.

Since when it is so, and how somebody wants to be in touch, is read out of the words, and told before it is kept. What
touches health, religion, a family in trouble is asked about once: only `confirmed` makes an entry of it.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

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
"""Names of people and tongues; so are the lines in the head, where "Klinikum Aalen" is a firm."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """What would be known, and what has to be asked or said before it is kept."""

    entry: Entry
    touches: Sensitive | None = None
    """What it touches: it is kept only where that is confirmed."""
    rest: tuple[str, ...] = ()
    """What of a wish or a rhythm was not understood; it stays in the text."""


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
    """Return what is said of a customer by what was typed at a moment; None where nothing was.

    `said` is the day from which the words count, if that is not the day of the moment. More than a line holds stays in
    the note it came from.
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
    """Tell whether a wish holds until a day only; "ab 14 Uhr", "Mo bis Mi" are its hours."""
    return lasting.since is None and lasting.until is not None and last_day(lasting.until) > today + _A_WEEK


def with_outcome(proposal: Proposed, came_of: str, change: str = "") -> Proposed:
    """Return it with what came of it, and what we do differently now; that may touch such a matter, too."""
    entry = proposal.entry.changed(came_of=_line(came_of), change=_line(change))
    return replace(proposal, entry=entry, touches=proposal.touches or touches(came_of) or touches(change))


def confirmed(proposal: Proposed) -> Entry:
    """Return the entry as it is kept, once it was said that it may be: with what it touches."""
    return proposal.entry.changed(sensitive=proposal.touches)


def sensitive_question(touched: Sensitive, language: Language) -> str:
    """Return in one sentence what is asked before such a thing is kept, and why."""
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
    """Return the small present that is the same: never give one twice. None for everything else."""
    same = (one for one in reversed(customer.entries) if one.aspect is entry.aspect and not one.mistaken)
    found = next((one for one in same if fold(one.text) == fold(entry.text)), None)
    return found if entry.aspect is Aspect.PRESENT else None


def understood(proposal: Proposed, language: Language, customer: Customer | None = None) -> str:
    """Return what was understood of the words beside their text, and what was not; nothing where they are plain.

    Of a `customer` it is said, too, that they were given just that before.
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
