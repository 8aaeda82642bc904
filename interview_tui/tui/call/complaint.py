"""The open complaints on the screen of a call that is about one: what, how often, since when, what was promised."""

from datetime import date

from interview_tui.desk.call.state import Call
from interview_tui.insight.complaints_again import times_among, times_told
from interview_tui.insight.known import Known, Noted
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.words import Occasion
from interview_tui.tui.widgets.drawing import Line, Lines, beside, line, shortened, width_of

MOST = 2
"""Complaints that are shown, the oldest: the question has to fit below them on a low screen."""


def complaint_lines(call: Call, known: Known, today: date, language: Language, width: int) -> Lines:
    """Return a line for each open complaint where the guide is for that; none else."""
    if call.guide is None or Occasion.OPEN_COMPLAINT not in call.guide.occasions:
        return []
    return [_line(one, known, today, language, width) for one in known.complaints[:MOST]]


def _line(noted: Noted, known: Known, today: date, language: Language, width: int) -> Line:
    days = (today - noted.at.date()).days
    since = language.count("for {n} day", "for {n} days", days) if days > 0 else language.say(N_("since today"))
    pieces = [times_told(times_among(noted.note, known.conversations), language), since]
    complaint = noted.note.complaint
    pressing = False
    if complaint is not None and complaint.answer_by is not None and complaint.answer is None:
        day = forms.weekday_date(complaint.answer_by, language, near=today)
        pieces.append(language.say(N_("answer promised by {day}"), day=day))
        pressing = complaint.answer_by <= today
    right = line((" · ".join(filter(None, pieces)), "orange" if pressing else "quiet"), " ")
    text = shortened(noted.note.text.split("\n")[0], max(10, width - width_of(right) - 4))
    return beside(line(" ", (text, "orange bold")), right, width)
