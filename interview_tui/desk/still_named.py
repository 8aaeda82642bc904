"""What is told of texts of one's own once somebody was erased: how many went along, and what still names them."""

from collections.abc import Iterable

from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_

GONE = N_("Gone too, as they named or quoted them: {texts} (thoughts, comments, appointments).")
STILL = N_("The name, or words of theirs, still stand in {where}: please write that anew.")


def speaking_told(speaking: int, language: Language) -> str:
    """Return how many texts went; an empty text for none."""
    if not speaking:
        return ""
    return language.say(GONE, texts=language.count("{n} text of yours", "{n} texts of yours", speaking))


def still_named_told(names: Iterable[str], language: Language) -> str:
    """Return where they are named yet, by what themes are called and announcements say; an empty text for nowhere."""
    where = ", ".join(forms.quoted(one, language) for one in names)
    return where and language.say(STILL, where=where)
