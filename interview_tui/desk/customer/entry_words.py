"""How it is said since when an entry holds, and what came of it."""

from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.entry import Entry
from interview_tui.records.spoken_entries import outcome_word


def since_words(entry: Entry, language: Language) -> str:
    """Return since when something holds: `since 2023`; nothing where nobody said."""
    return language.say(N_("since {when}"), when=forms.rough(entry.since, language)) if entry.since else ""


def with_since(entry: Entry, language: Language) -> str:
    """Return an entry with since when it holds, where that is known."""
    return " ".join(filter(None, (entry.text, since_words(entry, language))))


def with_what_came(entry: Entry, language: Language) -> str:
    """Return an entry with how it ended and what came of it, where that is known."""
    ended = outcome_word(entry.outcome, language) if entry.outcome is not None else ""
    return " → ".join(filter(None, (entry.text, ": ".join(filter(None, (ended, entry.came_of))))))
