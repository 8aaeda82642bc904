"""Why a guide fits a conversation, or why its measure should wait, each in one sentence."""

from interview_tui.insight.measures import Waits
from interview_tui.insight.occasion import Reason
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.words import Occasion

_FITS = {
    Occasion.FIRST_CONTACT: N_("Fits: it is the first conversation with this customer."),
    Occasion.OPEN_COMPLAINT: N_("Fits: a complaint has been open since {date}."),
    Occasion.AFTER_SERVICE: N_("Fits: a complaint was settled on {date}."),
    Occasion.ANNIVERSARY: N_("Fits: {date} is the anniversary of the first conversation."),
    Occasion.LONG_SILENCE: N_("Fits: the last conversation was on {date}, a long time ago."),
}
_DEAL = N_("Fits: {date} is the anniversary of the first deal.")
_WAITS = {
    Waits.FIRST_CONTACT: N_("A measure has to wait: not in a first conversation."),
    Waits.OPEN_COMPLAINT: N_("A measure has to wait: not while a complaint is open."),
    Waits.AFTER_SERVICE: N_("This measure has to wait: after a service case only the effort is asked."),
    Waits.HARDLY_USED: N_("This measure has to wait: it is for those who have used us at least twice lately."),
}
_SHORT = {
    Waits.FIRST_CONTACT: N_("not in a first conversation"),
    Waits.OPEN_COMPLAINT: N_("not while a complaint is open"),
    Waits.AFTER_SERVICE: N_("not after a service case"),
    Waits.HARDLY_USED: N_("not before they have used us twice"),
}


def why_fits(reason: Reason, language: Language) -> str:
    """Return why a guide fits."""
    day = forms.long_date(reason.on, language) if reason.on else ""
    return language.say(_DEAL if reason.deal else _FITS[reason.occasion], date=day)


def why_waits(waits: Waits) -> str:
    """Return why a measure should not be asked, as a translatable message."""
    return _WAITS[waits]


def waits_short(waits: Waits, language: Language) -> str:
    """Return the same in a few words."""
    return language.say(_SHORT[waits])
