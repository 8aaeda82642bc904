"""How safe the notes are, in a few words for the head of a screen."""

from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.port.open_conversation import Acknowledged
from interview_tui.tui.widgets.drawing import Span


def safety(acknowledged: Acknowledged, language: Language, calm: bool = False) -> Span:
    """Return `saved 14:04:31`, or, inverse, that it is not saved and why.

    `calm`: when everything is saved, leave the time out.
    """
    if acknowledged.fault is not None:
        waiting = language.count("{n} note waits", "{n} notes wait", acknowledged.waiting)
        why = acknowledged.fault.told(language)
        return Span(f" {language.say(N_('NOT SAVED: {why}, {waiting}'), why=why, waiting=waiting)} ", "reverse bold")
    if calm and not acknowledged.waiting:
        return Span(language.say(N_("all is saved")), "quiet")
    if acknowledged.at is None:
        return Span("")
    return Span(language.say(N_("saved {time}"), time=forms.clock_s(acknowledged.at)), "quiet")
