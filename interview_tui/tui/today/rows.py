"""The lines of the first screen: one entry each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from rich.cells import cell_len

from interview_tui.desk.team.releasing import out_word
from interview_tui.desk.today.entries import Action, Entry, Heading, whom
from interview_tui.insight.due import Reason, Reminder
from interview_tui.insight.due_words import Words, words_of
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.port.conversations import Head
from interview_tui.records.forms import is_guided
from interview_tui.records.spoken import form_told, status_word, time_held
from interview_tui.tui.widgets.drawing import Line, Lines, Span, beside, fitted, line, shortened, width_of

LONGEST_NAME = 22
DAY_WIDTH = 6
"""Cells of a day without its year: the times of day behind it stand below each other."""
LONGEST_WHEN = 24
"""Cells of the column that says how it stands: one that is longer takes room from its own line alone."""
_HEADINGS = {Heading.WAITING: N_("Waiting for you"), Heading.LATEST: N_("Latest conversations")}


class Columns(NamedTuple):
    """How many cells the columns take, so that they stand below each other in all rows."""

    day: int = 0
    whose: int = 0
    how: int = 0


class EntryRow(NamedTuple):
    """One entry as it is read on a day."""

    entry: Entry
    today: date
    language: Language
    columns: Columns = Columns()
    me: str = ""

    def lines(self, width: int) -> Lines:
        """Return the entry in one line."""
        left, right = _sides(self.entry, self.today, self.language, self.columns, self.me)
        return [beside(left, (*_within(right, width - 2), Span(" ")), width) if left else ()]


def _within(spans: Line, width: int) -> Line:
    """Return spans of at most so many cells; the widest of them gives way."""
    over = width_of(spans) - width
    if over <= 0:
        return spans
    widest = max(spans, key=lambda span: cell_len(span.text))
    cut = Span(shortened(widest.text, max(0, cell_len(widest.text) - over)), widest.style)
    return tuple(cut if span is widest else span for span in spans)


def entry_rows(entries: Sequence[Entry], today: date, language: Language, me: str = "") -> list[EntryRow]:
    """Return the rows of a list, with customers and days in columns; `me` is my name."""
    held = [one.head for one in entries if one.head is not None and one.due is None and not one.to_me]
    waiting = [one for one in entries if one.due is not None]
    told = [(whose(one), words_of(one.due, short_name(one), today, language)) for one in waiting if one.due]
    columns = Columns(
        max((cell_len(_day(one, today, language)) for one in held), default=0),
        max((min(LONGEST_NAME, cell_len(name)) for name, words in told if not words.names), default=0),
        max((min(LONGEST_WHEN, cell_len(words.when)) for _, words in told if not words.names), default=0),
    )
    return [EntryRow(one, today, language, columns, me) for one in entries]


def _more(count: int, language: Language) -> Line:
    """Return how much more is open and stands on no line here; the footer has the key that shows it."""
    return line((language.say(N_("and {n} more open"), n=count), "quiet")) if count > 0 else ()


def who(entry: Entry, language: Language) -> str:
    """Return who a conversation was with, by the name the customer has now."""
    if entry.customer is not None:
        return entry.customer.title
    return (entry.head and (whom(entry.head) or entry.head.caller)) or language.say(N_("without a name"))


def _sides(entry: Entry, today: date, language: Language, columns: Columns, me: str) -> tuple[Line, Line]:
    """Return what stands at the left and at the right."""
    if entry.heading is not None:
        return line((language.say(_HEADINGS[entry.heading]), "bold")), _more(entry.more, language)
    if entry.action is Action.NEW:
        told = line((language.say(N_("new customer")), "quiet"))
        return line(entry.name, (f" · {entry.organisation}", "quiet") if entry.organisation else ""), told
    if entry.action is Action.ORGANISATION:
        return line(entry.organisation or ""), line((language.say(N_("its people, and who knows whom")), "quiet"))
    if entry.due is not None:
        return _waiting(
            entry, words_of(entry.due, short_name(entry), today, language, me), entry.due, columns, language
        )
    if entry.action is Action.NOBODY:
        return line(entry.name), line((language.say(N_("call without a name")), "quiet"))
    if entry.to_me or entry.in_my_name is not None or entry.news is not None:
        return _asked(entry, today, language)
    if entry.head is not None:
        return _latest(entry, entry.head, today, language, columns)
    if entry.customer is None:
        return (), ()
    organisation = entry.customer.organisation
    same = language.say(N_("perhaps the same person")) if entry.organisation else ""
    return line(entry.customer.name, (f" · {organisation}", "quiet") if organisation else ""), line((same, "quiet"))


def _asked(entry: Entry, today: date, language: Language) -> tuple[Line, Line]:
    # Not above: nobody needs it to whom nothing came.
    from interview_tui.desk.team.asked_words import in_my_name_told, news_told, to_me_told

    if entry.news is not None:
        what, who_decided = news_told(entry.news, language)
        return line((f"< {what}", "blue")), line((who_decided, "quiet"))
    if entry.in_my_name is None:
        return line((to_me_told(entry.to_me, language, who(entry, language)), "blue")), ()
    what, how = in_my_name_told(entry.in_my_name, today, language)
    return line((f"! {what}", "blue")), line((how, "quiet"))


def _waiting(entry: Entry, words: Words, due: Reminder, columns: Columns, language: Language) -> tuple[Line, Line]:
    if words.names:
        more = f"  +{due.more}" if due.more else ""
        how = language.say(N_("Enter goes on")) if due.head is not None else "interview privacy erase"
        if due.appointment is not None:
            how = language.say(N_("Enter: with whom?"))
        return line((words.what, "orange bold" if words.pressing else "text")), line((f"{how}{more}", "quiet"))
    sign = "! " if due.promise is not None else ""
    late = due.promise is not None and due.reason is Reason.LATE
    left = line((f"{sign}{words.what}", "orange bold" if late else "text"))
    name, when = whose(entry), words.when
    right = line(
        (f"{fitted(name, max(columns.whose, min(LONGEST_NAME, cell_len(name))))}  ", "quiet"),
        (fitted(when, max(columns.how, cell_len(when))), "orange" if words.pressing else "quiet"),
    )
    return left, right


def whose(entry: Entry) -> str:
    """Return whom something that waits is about, and how much else of them waits."""
    name, more = short_name(entry), entry.due.more if entry.due else 0
    if not more:
        return name
    sign = f" +{more}"
    return f"{shortened(name, LONGEST_NAME - cell_len(sign))}{sign}".strip()


def short_name(entry: Entry) -> str:
    """Return the name alone, as it is now; an empty text where nobody was named."""
    name = entry.customer.name if entry.customer else entry.head and entry.head.customer
    return name or ""


def _latest(entry: Entry, head: Head, today: date, language: Language, columns: Columns) -> tuple[Line, Line]:
    day = _day(head, today, language)
    notes = language.count("{n} note", "{n} notes", head.notes) if head.notes or is_guided(head.form) else ""
    how = form_told(head.form, language) or ("" if head.status == "done" else status_word(head.status, language))
    when = f"{fitted(day, max(columns.day, cell_len(day)))}  "
    return line((when, "quiet"), who(entry, language)), line(
        ("   ".join(filter(None, (out_word(head, language), notes, how))), "quiet")
    )


def _day(head: Head, today: date, language: Language) -> str:
    """Return when a conversation began: its day, and the time of day where it is one of this year."""
    if head.started_at.year != today.year:
        return forms.long_date(head.started_at.date(), language)
    day = forms.short_date(head.started_at.date(), language)
    return f"{fitted(day, max(DAY_WIDTH, cell_len(day)))} {time_held(head, language)}"
