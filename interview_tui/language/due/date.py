"""Reads the day by which something is promised, from a typed answer or out of a promise's sentence.

A promise lies ahead: a day without a year is the next such day, today included; a weekday is the next one
after today, "nächsten Dienstag" and "next Tuesday" too, because a reminder that comes early breaks
nothing. A week ends on Friday. Where a sentence names several days, the one behind "bis" or "by" counts,
else the first. Better no day than a wrong one: what might be a version, a quantity, a name or something past
is left alone; a day that has only just been, or that contradicts its weekday, is doubtful and has to be asked.
A time that stands with the day is kept apart from it.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from interview_tui.language.catalogue import Code
from interview_tui.language.day_time import DayTime
from interview_tui.language.due.shapes import Doubt, DoubtfulDay, day_of
from interview_tui.language.due.tables import PartOfDay, Rule, Shape, Words
from interview_tui.language.due.words import words
from interview_tui.language.lexicon import Read, found_in
from interview_tui.language.time_of_day import TimeNamed, times_in, with_part

LOOKED_AT = 2_000
"""Characters of a sentence that are searched; a promise is short."""

_PUNCTUATION = frozenset(" \t.,;!")
_BESIDE = ("", " ", ", ", ",", " (", "(")
"""What may stand between words that name one and the same day, or a day and its time."""
_LISTED = (", ", ",")
_WEEK = 7
_ROUGH: tuple[Shape, ...] = ("span", "period", "week", "part_of_month")


class Due(NamedTuple):
    """The day that words name for a promise, or why they name none."""

    day: date | None
    doubt: Doubt | None = None
    """Why there is no day; None where there is one."""
    time: DayTime | None = None
    """The time named with it, or the only one where no day is named."""
    span: tuple[int, int] | None = None
    """Where the words of the day stand, without those of the time; a doubtful day's too."""


class _Named(NamedTuple):
    """A day that is named, and where its words stand, in pieces of the text."""

    start: int
    end: int
    shape: Shape
    day: date | None
    doubt: Doubt | None
    by: bool
    part: PartOfDay | None


def parse_due(text: str, today: date, code: Code) -> date | None:
    """Return the day that a whole typed answer names, or nothing where it names none or a doubtful one.

    A full date may lie in the past: it was typed so.
    """
    return read_answer(text, today, code).day


def find_due(text: str, today: date, code: Code) -> tuple[date, tuple[int, int]] | None:
    """Return the day by which a promise falls due and where its words stand, or nothing where none is named.

    The span holds the words that belong to the day ("by Tuesday"): without it the rest still reads well.
    """
    due = read_due(text, today, code)
    return (due.day, due.span) if due.day is not None and due.span is not None else None


def read_due(text: str, today: date, code: Code) -> Due:
    """Return what a promise's sentence says of its day and time. A sentence that is an answer is read as one."""
    known = words(code)
    read = known.lexicon.read(text[:LOOKED_AT])
    times = times_in(read, known)
    named = _days_in(read, known.rules, known, today, typed=False)
    if not named and (answer := _answer(read, times, known, today)):
        named = [answer]
    chosen = _chosen(named, today)
    if chosen is None:
        at = times[0].at if len(times) == 1 and not times[0].beside else None
        unusable = next(iter(named), None)
        if unusable is None:
            return Due(None, Doubt.NO_DAY, at)
        return Due(None, unusable.doubt or Doubt.PAST, at, read.span(unusable.start, unusable.end))
    return _due(read, chosen, _time_of(read, chosen, named, times))


def read_answer(text: str, today: date, code: Code) -> Due:
    """Return what a whole typed answer says, in the words that a sentence may hold and in shorter ones."""
    known = words(code)
    read = known.lexicon.read(text[:LOOKED_AT])
    times = times_in(read, known)
    answer = _answer(read, times, known, today)
    return Due(None, Doubt.NO_DAY) if answer is None else _due(read, answer, _time_of(read, answer, [answer], times))


def _due(read: Read, one: _Named, at: DayTime | None) -> Due:
    return Due(one.day if one.doubt is None else None, one.doubt, at, read.span(one.start, one.end))


def _answer(read: Read, times: list[TimeNamed], known: Words, today: date) -> _Named | None:
    """Return the day that a text names as a whole; the words of a sentence come first, so that they stay themselves."""
    for typed in (False, True):
        named = _days_in(read, known.rules, known, today, typed=typed)
        if len(named) == 1 and _covers(read, named[0], times):
            return named[0]
    return None


def _covers(read: Read, one: _Named, times: Iterable[TimeNamed]) -> bool:
    beside = [(at.start, at.end) for at in times if at.start >= one.end or at.end <= one.start]
    return not set(read.rest([(one.start, one.end), *beside])) - _PUNCTUATION


def _days_in(read: Read, rules: Iterable[Rule], known: Words, today: date, *, typed: bool) -> list[_Named]:
    wanted = [rule for rule in rules if typed or not rule.typed]
    named: list[_Named] = []
    for place, match in found_in(read, (rule.pattern for rule in wanted)):
        shape = wanted[place].shape
        if shape is None:
            continue
        groups = read.groups(match)
        try:
            day, doubt = day_of(shape, groups, known.tables, today), None
        except DoubtfulDay as doubtful:
            day, doubt = None, doubtful.doubt
        part = known.tables.parts.get(groups.get("part", ""))
        named.append(_Named(*match.span(), shape, day, doubt, "by" in groups, part))
    return _joined(read, named)


def _joined(read: Read, named: list[_Named]) -> list[_Named]:
    """Return the days with those joined that stand beside each other and mean one: "übermorgen, 29.11."."""
    joined: list[_Named] = []
    for one in named:
        before = joined[-1] if joined else None
        if before is not None and _mean_one(read, before, one):
            in_brackets = "(" in read.classes[before.end : one.start] and read.classes[one.end :].startswith(")")
            joined[-1] = _both(before, one, closed=in_brackets)
        else:
            joined.append(one)
    return joined


def _mean_one(read: Read, one: _Named, other: _Named) -> bool:
    if one.shape == other.shape or one.day is None or other.day is None:
        return False
    between = read.classes[one.end : other.start]
    return between in _BESIDE and (between not in _LISTED or "date" in (one.shape, other.shape))


def _both(one: _Named, other: _Named, *, closed: bool) -> _Named:
    rough, exact = (one, other) if one.shape in _ROUGH else (other, one)
    agree = one.day == other.day or (rough.shape in _ROUGH and _is_in_week_up_to(rough.day, exact.day))
    return exact._replace(
        start=one.start,
        end=other.end + closed,
        day=exact.day if agree else None,
        doubt=None if agree else Doubt.CONTRADICTION,
        by=one.by or other.by,
        part=one.part or other.part,
    )


def _is_in_week_up_to(last: date | None, day: date | None) -> bool:
    return last is not None and day is not None and 0 <= (last - day).days < _WEEK


def _chosen(named: list[_Named], today: date) -> _Named | None:
    """Return the day that counts: the first that is marked as a deadline, else the first; none that is past."""
    possible = [one for one in named if one.day is None or one.day >= today]
    marked = [one for one in possible if one.by]
    clear = [one for one in possible if one.doubt is not Doubt.IMPOSSIBLE]
    return next(iter((*marked, *clear)), None)


def _time_of(read: Read, chosen: _Named, named: list[_Named], times: Iterable[TimeNamed]) -> DayTime | None:
    """Return the time that stands with a day: beside it, or in the same clause with no other day nearer."""
    for at in times:
        if at.start < chosen.end and chosen.start < at.end:
            if at.end > chosen.end:  # "morgen Abend um 8"
                return at.at
            continue
        between = read.classes[min(at.end, chosen.end) : max(at.start, chosen.start)]
        if between in _BESIDE:
            return with_part(at.at, chosen.part)
        nearest = min(named, key=lambda one: max(one.start - at.end, at.start - one.end))
        if nearest is chosen and not at.beside and not set(between) & set(",;.!?\t") and "\n" not in between:
            return with_part(at.at, chosen.part)
    return chosen.part
