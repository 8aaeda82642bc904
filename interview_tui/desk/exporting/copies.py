"""Says where copies are of what is to go: out of the program's reach, for somebody else to delete."""

from collections.abc import Collection

from interview_tui.export.audiences import AUDIENCES
from interview_tui.export.formats import FORMATS
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.port.exports import Copies, Exports
from interview_tui.records.destination import CLIPBOARD, MAIL, Destination
from interview_tui.records.words import Audience


def copies_told(store: Exports, ids: Collection[str], language: Language) -> str:
    """Return where conversations went that have one of these ids, or whose customer has; nothing where none did."""
    places = "; ".join(_place(one, language) for one in store.copies(ids))
    if not places:
        return ""
    return language.say(N_("Copies stay, to be deleted there, with: {places}."), places=places)


def destination_told(to: Destination, language: Language) -> str:
    """Return whom something went to, and as what: `HubSpot`, `customer, PDF`, `customer, as mail`."""
    title = next((language.say(one.title) for one in FORMATS if one.id == to.format), str(to.format))
    if to.via == MAIL:
        title = language.say(N_("as mail"))
    elif to.via == CLIPBOARD:
        title = language.say(N_("by the clipboard"))
    if to.audience is Audience.CRM:
        return title
    row = AUDIENCES.get(to.audience)
    return f"{language.in_context('for whom', row.word) if row else to.audience}, {title}"


def _place(one: Copies, language: Language) -> str:
    conversations = language.count("{n} conversation", "{n} conversations", one.conversations)
    day = forms.long_date(one.at.date(), language)
    return f"{destination_told(one.destination, language)} ({conversations}, {day})"
