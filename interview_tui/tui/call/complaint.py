"""The open complaints during a call about one: what, how often, since when, what was promised."""

from datetime import date

from interview_tui.desk.call.open_matters import is_about_complaint
from interview_tui.desk.call.state import Call
from interview_tui.insight.complaint_words import age, answer_due
from interview_tui.insight.complaints_again import times_among, times_told
from interview_tui.insight.known import Known, Noted
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.tui.widgets.drawing import Line, Lines, beside, line, shortened, width_of

MOST = 2
"""How many complaints are displayed, the oldest: on a low screen the question has to fit below."""


def complaint_lines(call: Call, known: Known, today: date, language: Language, width: int) -> Lines:
    """Return a line for each open complaint if the guide is for complaints; otherwise none."""
    if not is_about_complaint(call):
        return []
    return [_line(one, known, today, language, width) for one in known.complaints[:MOST]]


def _line(noted: Noted, known: Known, today: date, language: Language, width: int) -> Line:
    often = times_told(times_among(noted.note, known.conversations), language)
    pieces = [often, age(noted.said_on, today, language)]
    due = answer_due(noted.note.complaint) if noted.note.complaint is not None else None
    if due is not None:
        day = forms.weekday_date(due, language, near=today)
        pieces.append(language.say(N_("answer promised by {day}"), day=day))
    pressing = due is not None and due <= today
    right = line((" · ".join(filter(None, pieces)), "orange" if pressing else "quiet"), " ")
    text = shortened(noted.note.text.split("\n")[0], max(10, width - width_of(right) - 4))
    return beside(line(" ", (text, "orange bold")), right, width)
