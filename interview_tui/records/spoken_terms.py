"""The words for a customer's wish about contact, a rhythm, and since when an entry holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_tui.language import forms
from interview_tui.language.catalogue import Code, Language
from interview_tui.language.contact_terms import TermsRead, in_units, read_terms
from interview_tui.language.message import N_, Message, counted
from interview_tui.records.entry import ContactTerms
from interview_tui.records.spoken import channel_word
from interview_tui.records.words import Channel

if TYPE_CHECKING:
    from interview_tui.records.entry import ContactTerms


def terms_of(text: str, code: Code) -> tuple[ContactTerms | None, tuple[str, ...]]:
    """Return what was parsed from a wish or a rhythm (None: nothing), and the words not understood, as typed."""
    read = read_terms(text, code)
    if read == TermsRead(rest=read.rest):
        return None, read.rest
    channel = Channel(read.channel) if read.channel is not None else None
    return ContactTerms(days=read.days, channel=channel, hours=read.hours, never=read.never), read.rest


def often(days: int) -> Message:
    """Return how often, as a translatable message: `alle 4 Wochen`, `every month`."""
    n, unit = in_units(days)
    if unit == "year":
        return counted("every year", "every {n} years", n)
    if unit == "month":
        return counted("every month", "every {n} months", n)
    if unit == "week":
        return counted("every week", "every {n} weeks", n)
    return counted("every day", "every {n} days", n)


def often_told(days: int, language: Language) -> str:
    """Return how often, in a language."""
    return often(days).told(language)


def wish_told(terms: ContactTerms, language: Language) -> str:
    """Return a wish as it was understood: `höchstens alle 4 Wochen, lieber Mail, vormittags`."""
    if terms.never:
        return language.say(N_("not at all"))
    parts = [] if terms.days is None else [language.say(N_("at most {often}"), often=often_told(terms.days, language))]
    if terms.channel is not None:
        parts.append(language.say(N_("preferably {channel}"), channel=channel_word(terms.channel, language)))
    return ", ".join([*parts, *([terms.hours] if terms.hours else [])])


def lasting_told(since: str | None, until: str | None, language: Language) -> str:
    """Return since when and until when something holds: `seit März 2025`, `2019 bis 2021`; or ""."""
    begins = forms.rough(since, language) if since is not None else ""
    ends = forms.rough(until, language) if until is not None else ""
    if begins and ends:
        return language.say(N_("{since} to {until}"), since=begins, until=ends)
    if begins:
        return language.say(N_("since {day}"), day=begins)
    return language.say(N_("until {day}"), day=ends) if ends else ""
