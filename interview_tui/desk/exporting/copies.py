"""Tells where copies are of what is about to be deleted: the program cannot reach them, somebody else has to."""

from collections.abc import Collection
from datetime import date

from interview_tui.export.audiences import AUDIENCES
from interview_tui.export.formats import title_of
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.port.exports import Copies, Exports
from interview_tui.records.destination import CLIPBOARD, MAIL, Destination
from interview_tui.records.words import Audience


def copies_told(store: Exports, ids: Collection[str], language: Language) -> str:
    """Return where conversations went that have, or whose customer has, one of these ids; "" if nowhere."""
    places = "; ".join(_place(one, language) for one in store.copies(ids))
    if not places:
        return ""
    return language.say(N_("Copies stay, to be deleted there, with: {places}."), places=places)


def destination_told(to: Destination, language: Language) -> str:
    """Return recipient and format: `HubSpot`, `customer, PDF`, `customer, as mail`."""
    title = _way_told(to, language) or title_of(to.format, language)
    if to.audience is Audience.CRM:
        return title
    row = AUDIENCES.get(to.audience)
    return f"{language.in_context('for whom', row.word) if row else to.audience}, {title}"


def sent_told(on: date, to: Destination, language: Language, near: date) -> str:
    """Return when and how something went there: `20.11. as PDF`, `20.11. as mail`."""
    day = forms.short_date(on, language, near=near)
    if way := _way_told(to, language):
        return f"{day} {way}"
    return language.say(N_("{day} as {format}"), day=day, format=title_of(to.format, language))


def _way_told(to: Destination, language: Language) -> str:
    """Return the channel if it was not a file; "" if it was."""
    if to.via == MAIL:
        return language.say(N_("as mail"))
    return language.say(N_("by the clipboard")) if to.via == CLIPBOARD else ""


def _place(one: Copies, language: Language) -> str:
    conversations = language.count("{n} conversation", "{n} conversations", one.conversations)
    day = forms.long_date(one.at.date(), language)
    return f"{destination_told(one.destination, language)} ({conversations}, {day})"
