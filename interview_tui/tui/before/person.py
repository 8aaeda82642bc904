"""The person to be called: their wish about contact, what is better not mentioned, what changed since."""

from collections.abc import Iterable, Sequence
from datetime import date

from interview_tui.insight.changed_since import Changed
from interview_tui.insight.occasion import Reason
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.customer import Customer
from interview_tui.records.entry import Entry
from interview_tui.records.spoken_entries import aspect_word
from interview_tui.records.spoken_terms import lasting_told, wish_told
from interview_tui.records.words import Aspect, Occasion
from interview_tui.tui.widgets.drawing import Lines, beside, line, paragraph, shortened, width_of

MOST_CHANGES = 3
"""In lines: how many changes are displayed."""


def wish_lines(
    customer: Customer, covered_key: str, language: Language, today: date, width: int, *, uncovered: bool
) -> Lines:
    """Return how they want to be in touch, and how much is better not mentioned; what it is only if `uncovered`."""
    wish = next(iter(customer.holding(Aspect.WISH, on=today)), None)
    avoided = customer.holding(Aspect.AVOID, on=today)
    told = _wish(wish, language) if wish is not None else ""
    is_never = wish is not None and wish.terms is not None and wish.terms.never
    cover = language.count("{n} topic to avoid", "{n} topics to avoid", len(avoided)) if avoided else ""
    hint = line((f"{covered_key} {cover}".strip(), "quiet")) if cover else ()
    lines: Lines = []
    if told:
        label = language.say(N_("Contact"))
        room = width - len(label) - 2 - (width_of(hint) + 2 if hint else 0)
        words = line((label, "bold"), "  ", (shortened(told, room), "orange" if is_never else "text"))
        lines.append(beside(words, hint, width))
    elif hint:
        lines.append(beside((), hint, width))
    if uncovered:
        for one in avoided:
            lines += paragraph(language.say(N_("better not: {text}"), text=one.text), "quiet", width, 2)
    return lines


def _wish(wish: Entry, language: Language) -> str:
    until = lasting_told(None, wish.until, language)
    told = wish_told(wish.terms, language) if wish.terms is not None else wish.text
    if wish.terms is not None and wish.terms.never:
        told = " ".join(filter(None, (told, until)))
        return language.say(N_("{wish}, except for promises and complaints"), wish=told)
    return " ".join(filter(None, (told, until)))


def presents_lines(customer: Customer, found: Iterable[Reason], language: Language, width: int) -> Lines:
    """Return earlier presents, latest first, if an anniversary is near: never give the same twice."""
    given = sorted(
        customer.holding(Aspect.PRESENT), key=lambda one: one.since or one.learnt_at.isoformat(), reverse=True
    )
    if not given or all(one.occasion is not Occasion.ANNIVERSARY for one in found):
        return []
    told = ", ".join(f"{one.text} ({forms.rough(one.since, language)})" if one.since else one.text for one in given)
    return paragraph(language.say(N_("Given so far: {presents}"), presents=told), "quiet", width, 2)


def changed_lines(changes: Sequence[Changed], language: Language, today: date, width: int) -> Lines:
    """Return what changed since one last talked, in at most three lines below a heading."""
    if not changes:
        return []
    lines: Lines = [(), line((language.say(N_("New since last time")), "bold"))]
    shown = changes if len(changes) <= MOST_CHANGES else changes[: MOST_CHANGES - 1]
    for one in shown:
        day = forms.short_date(one.on, language, near=today)
        told = shortened(_change(one, language), width - len(day) - 1)
        lines.append(beside(line((told, "quiet" if one.is_over else "text")), line((day, "quiet")), width))
    if left := len(changes) - len(shown):
        lines.append(line((language.say(N_("and {n} more"), n=left), "quiet")))
    return lines


def _change(one: Changed, language: Language) -> str:
    entry = one.entry
    told = f"{aspect_word(entry.aspect, language)}: {entry.text}"
    if one.is_over:
        return language.say(N_("no longer {what}"), what=told)
    told = " ".join(filter(None, (told, lasting_told(entry.since, entry.until, language))))
    return language.say(N_("{now}, before: {then}"), now=told, then=one.before.text) if one.before else told
