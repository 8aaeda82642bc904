"""How an entry is said: what its aspect is called, since when it holds."""

from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.aspects import ROWS
from interview_tui.records.entry import Entry
from interview_tui.records.words import Aspect


def aspect_word(aspect: Aspect, language: Language) -> str:
    """Return what an aspect is called."""
    row = ROWS.get(aspect)
    return language.in_context("aspect", row.word) if row is not None else str(aspect)


def since_words(entry: Entry, language: Language) -> str:
    """Return since when something holds: `since 2023`; nothing where nobody said."""
    return language.say(N_("since {when}"), when=forms.rough(entry.since, language)) if entry.since else ""


def with_since(entry: Entry, language: Language) -> str:
    """Return an entry with since when it holds, where that is known."""
    return " ".join(filter(None, (entry.text, since_words(entry, language))))
