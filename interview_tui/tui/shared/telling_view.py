"""What a customer is to be told, and what they were last told, as lines before and during a call."""

from datetime import date, timedelta

from interview_tui.insight.announced import Announced
from interview_tui.insight.known import Known
from interview_tui.insight.said_words import said_in_words
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.spoken_telling import announcement_told
from interview_tui.tui.widgets.drawing import Line, Lines, beside, line, shortened

MOST_TO_TELL = 2
"""In lines: how much of what is to be told."""
LASTS = timedelta(days=90)
"""How long what they were told is displayed before a call, so that nobody contradicts it."""


def to_tell_lines(known: Known, language: Language, today: date, width: int) -> Lines:
    """Return what is to be told, under its heading, and what was told last."""
    lines: Lines = []
    if known.to_tell:
        lines += [(), line((language.say(N_("To tell")), "bold"))]
        lines += [to_tell_line(one, language, today, width) for one in known.to_tell[:MOST_TO_TELL]]
        if left := len(known.to_tell) - MOST_TO_TELL:
            lines += [line((language.say(N_("and {n} more"), n=left), "quiet"))] if left > 0 else []
    last = next((one for one in known.said if one.at.date() > today - LASTS), None)
    if last is not None:
        told = language.say(N_("We told them last: {text}"), text=said_in_words(last, language))
        day = forms.short_date(last.at.date(), language, near=today)
        room = width - len(day) - 1
        lines += [*([] if lines else [()]), beside(line((shortened(told, room), "quiet")), line((day, "quiet")), width)]
    return lines


def to_tell_line(one: Announced, language: Language, today: date, width: int) -> Line:
    """Return one announcement, with its reason and deadline."""
    due = one.announcement.due
    day = language.say(N_("by {date}"), date=forms.short_date(due, language, near=today)) if due else ""
    told = shortened(f"< {announcement_told(one.announcement, language)}", width - len(day) - 1)
    return beside(line(told), line((day, "orange" if due is not None and due <= today else "quiet")), width)
