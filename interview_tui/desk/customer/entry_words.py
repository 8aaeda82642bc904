"""How it is said since when an entry holds."""

from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.entry import Entry


def since_words(entry: Entry, language: Language) -> str:
    """Return since when something holds: `since 2023`; nothing where nobody said."""
    return language.say(N_("since {when}"), when=forms.rough(entry.since, language)) if entry.since else ""


def with_since(entry: Entry, language: Language) -> str:
    """Return an entry with since when it holds, where that is known."""
    return " ".join(filter(None, (entry.text, since_words(entry, language))))
