"""Reports what was written, what it holds, and what is missing."""

from interview_tui.desk.exporting.counted import held_words
from interview_tui.desk.exporting.running import Written
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_


def written_told(written: Written, place: object, language: Language) -> str:
    """Return where it was written, displayed as `place`, and what it holds."""
    return language.say(N_("Written: {path} ({held})"), path=place, held=held_words(written.held, language))


def missing_told(written: Written, language: Language) -> str:
    """Return how many conversations could not be read and are missing; "" if none."""
    if not written.faults:
        return ""
    missing = language.count("{n} conversation", "{n} conversations", len(written.faults))
    return language.say(N_("It is without what cannot be read: {missing}."), missing=missing)
