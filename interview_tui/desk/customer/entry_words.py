"""The words for since when and until when an entry holds, and for what came of it."""

from interview_tui.language.catalogue import Language
from interview_tui.records.entry import Entry
from interview_tui.records.spoken_entries import outcome_word
from interview_tui.records.spoken_terms import lasting_told


def with_its_time(entry: Entry, language: Language) -> str:
    """Return an entry with since when and until when it holds, if known."""
    return " ".join(filter(None, (entry.text, lasting_told(entry.since, entry.until, language))))


def with_what_came(entry: Entry, language: Language) -> str:
    """Return an entry with how it ended and what came of it, if known."""
    ended = outcome_word(entry.outcome, language) if entry.outcome is not None else ""
    return " → ".join(filter(None, (entry.text, ": ".join(filter(None, (ended, entry.came_of))))))
