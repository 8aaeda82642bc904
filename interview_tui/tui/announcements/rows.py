"""The rows of an announcement: who, whether they know it, how they took it; and what stands above them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rich.cells import cell_len

from interview_tui.desk.announcing.state import Announcements
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.announcement import Announcement
from interview_tui.records.spoken_telling import announcement_told, count_told, state_told, telling_told
from interview_tui.records.telling import Telling, TellingState
from interview_tui.tui.widgets.drawing import Lines, beside, fitted, line, paragraph

LONGEST_NAME = 34
MOST_LINES = 3
"""In lines: how much of the message is displayed."""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person; `cells` are the widths of the columns, the same in all rows."""

    telling: Telling
    name: str
    state: str
    how: str
    cells: tuple[int, int]

    def lines(self, width: int) -> Lines:
        """Return it in one line."""
        names, states = self.cells
        style = "text" if self.telling.state is TellingState.OPEN else "quiet"
        left = line((f"{fitted(self.name, names)}  ", style), (self.how, "quiet"))
        return [beside(left, line((fitted(self.state, states), style), " "), width)]


def person_rows(shown: Announcements, today: date, language: Language, me: str = "") -> list[PersonRow]:
    """Return the rows of the displayed announcement, in columns; `me` is my name."""
    told = [(one, shown.name(one), state_told(one, today, language)) for one in shown.rows]
    names = min(LONGEST_NAME, max((cell_len(name) for _, name, _ in told), default=0))
    states = max((cell_len(state) for *_, state in told), default=0)
    return [PersonRow(one, name, state, telling_told(one, me), (names, states)) for one, name, state in told]


def head_lines(shown: Announcements, today: date, language: Language, width: int) -> Lines:
    """Return the message with its reason, and how many know it."""
    one = shown.announcement
    if one is None:
        return [line(" ", (language.say(N_("Told to many")), "bold")), ()]
    lines = paragraph(announcement_told(one, language), "bold", width - 1, 1)[:MOST_LINES]
    many = len(shown.every or ())
    right = f"{shown.place + 1}/{many}" if many > 1 else ""
    told = " · ".join(_stands(shown, one, today, language))
    return [*lines, beside(line(" ", (told, "quiet")), line((right, "quiet"), " "), width), ()]


def _stands(shown: Announcements, one: Announcement, today: date, language: Language) -> list[str]:
    say, parts = language.say, list(count_told(shown.count, language))
    if one.due is not None:
        parts.append(say(N_("by {date}"), date=forms.weekday_date(one.due, language, near=today)))
    if one.withdrawn is not None:
        day = forms.short_date(one.withdrawn, language, near=today)
        parts.insert(0, say(N_("withdrawn on {day}"), day=day))
    if one.of is not None and one.author:
        parts.insert(0, say(N_("decided by {author}"), author=one.author))
    return parts
