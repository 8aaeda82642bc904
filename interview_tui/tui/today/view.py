"""What the first screen displays around its list: the day, a welcome to an empty store, unreadable files."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, Message
from interview_tui.port.faults import Fault
from interview_tui.tui.widgets.drawing import Lines, Span, beside, line, paragraph, shortened

MOST_FAULTS = 2
"""How many unreadable files are named; for more, only their number."""


def heading_lines(today: date, sample: Path | None, language: Language, width: int) -> Lines:
    """Return the heading with the day, and the sample's folder if this is one."""
    where = (f"  {language.say(N_('sample in {path}'), path=sample)}", "orange") if sample else ""
    name = Span(language.say(N_("Today")), "bold")
    return [beside(line(" ", name, where), line((forms.weekday_date(today, language), "quiet"), " "), width)]


def welcome_lines(empty: bool, language: Language, width: int) -> Lines:
    """Return what this is for, while there is no conversation; for an empty store also how to look around."""
    what = language.say(N_("Take notes while a customer talks: short personal conversations, questions, notes."))
    safe = language.say(N_("Every note is on this computer's disk at once, and nowhere else."))
    look = language.say(N_("Type a name to begin. Enter alone: a call without a name. b and Enter: a sample."))
    lines = [(), *paragraph(what, "text", width - 1, 1), *paragraph(safe, "quiet", width - 1, 1)]
    return [*lines, (), *paragraph(look, "blue", width - 1, 1)] if empty else lines


def intention_lines(intention: str, language: Language, width: int) -> Lines:
    """Return my intention for next time, in at most two lines; empty if there is none."""
    told = language.say(N_("One thing for next time: {text}"), text=intention)
    return paragraph(shortened(told, 2 * (width - 12)), "blue", width - 1, 1) if intention else []


def told_lines(messages: Sequence[Message], faults: Sequence[Fault], language: Language, width: int) -> Lines:
    """Return the messages displayed below the list."""
    lines: Lines = []
    for message in [*messages, *(fault.message for fault in faults[:MOST_FAULTS])]:
        lines += paragraph(message.told(language), "orange", width - 1, 1)
    more = len(faults) - MOST_FAULTS
    if more > 0:
        told = language.count("{n} more file cannot be read.", "{n} more files cannot be read.", more)
        lines += paragraph(told, "orange", width - 1, 1)
    return lines


def old_backup_lines(last: date | None, language: Language, today: date, width: int) -> Lines:
    """Return one quiet line with the day of the last backup."""
    told = language.say(N_("There is no backup yet."))
    if last is not None:
        told = language.say(N_("The last backup is of {date}."), date=forms.long_date(last, language))
    return [line(" ", (shortened(told, width - 2), "quiet"))]
