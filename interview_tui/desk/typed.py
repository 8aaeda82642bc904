"""Checks typed lines: returns why one cannot be accepted, or None."""

from interview_tui.language.message import N_, Message
from interview_tui.records.clean import clean, clean_line
from interview_tui.records.lengths import LONGEST_LINE, LONGEST_TEXT

TOO_LONG = N_("A name has at most {n} characters; this one is longer.")
TOO_LONG_ENTRY = N_("A line holds {n} characters; this is longer.")
TOO_LONG_TEXT = N_("A note holds {n} characters; this is longer.")


def name_fault(typed: str) -> Message | None:
    """Return why a name cannot be accepted."""
    if not clean_line(typed):
        return Message(N_("A name is missing."))
    return long_fault(typed)


def long_fault(typed: str) -> Message | None:
    """Return why an optional line cannot be accepted: it is too long."""
    return Message(TOO_LONG, (("n", LONGEST_LINE),)) if len(typed) > LONGEST_LINE else None


def entry_fault(typed: str) -> Message | None:
    """Return why a line about a customer cannot be accepted: it is too long."""
    return Message(TOO_LONG_ENTRY, (("n", LONGEST_LINE),)) if len(clean_line(typed)) > LONGEST_LINE else None


def text_fault(typed: str) -> Message | None:
    """Return why a text cannot be accepted."""
    return Message(TOO_LONG_TEXT, (("n", LONGEST_TEXT),)) if len(clean(typed)) > LONGEST_TEXT else None
