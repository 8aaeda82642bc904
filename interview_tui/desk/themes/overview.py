"""All themes of a period as one frozen value: who spoke of them, of how many, what they said, who is to be told."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from interview_tui.insight.periods import Period
from interview_tui.insight.tags import has_tag, tags_of
from interview_tui.insight.theme_asked import Asked, AskedIn, asked_in, asked_of
from interview_tui.insight.theme_counts import Count, Reached, counts, reached
from interview_tui.insight.theme_names import Named, named
from interview_tui.insight.theme_suggestions import Suggestions
from interview_tui.port.conversations import Head
from interview_tui.port.faults import NotFound, Unreadable
from interview_tui.port.search import Found, Query
from interview_tui.port.store import Store
from interview_tui.records import telling as tellings
from interview_tui.records.announcement import Announcement
from interview_tui.records.fold import fold
from interview_tui.records.kinds import APART
from interview_tui.records.same_people import SamePeople
from interview_tui.records.theme import Gathered, Memo, Theme
from interview_tui.records.theme_changes import Themes, memos_of, notes_of, parts, shown
from interview_tui.records.words import Track

USUAL = timedelta(days=89)
"""The default period: the last 90 days, including today."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One note of a theme."""

    row: Gathered
    note: Found


@dataclass(frozen=True, slots=True)
class Told:
    """How far it is with telling a theme's customers what became of it."""

    known: tuple[str, ...] = ()
    """Those who know."""
    unwished: tuple[str, ...] = ()
    """Those who do not wish to hear it."""
    open: tuple[str, ...] = ()
    """Those who are neither."""

    @property
    def is_whole(self) -> bool:
        """Whether the loop is closed: somebody spoke of it, and everybody who did was told or does not wish to be."""
        return not self.open and bool(self.known or self.unwished)


@dataclass(frozen=True, slots=True)
class Row:
    """One theme with everything about it."""

    theme: Theme
    evidence: tuple[Evidence, ...]
    """All its notes that still exist, latest first."""
    memos: tuple[Memo, ...]
    counts: Mapping[Track, Count]
    """By track, for the period."""
    news: Announcement | None
    """The announcement to its customers; None: nothing was decided yet."""
    told: Told
    asked: tuple[Asked, ...] = ()
    """The answers to its questions and those of its parts, by who was asked: not part of `counts`."""
    answers: Mapping[str, Found] = field(default_factory=dict)
    """Ids of the notes that answer them; they may also be assigned to it."""

    @property
    def customers(self) -> tuple[str, ...]:
        """The ids of everybody who ever spoke of it."""
        return tuple(dict.fromkeys(one.note.customer_id for one in self.evidence if one.note.customer_id))


@dataclass(frozen=True, slots=True)
class Overview:
    """All themes, and the notes that are in none."""

    today: date
    period: Period
    rows: tuple[Row, ...]
    """Sorted by name; screens sort by the number of customers on a track."""
    reached: Mapping[str, Reached]
    without: tuple[Found, ...]
    """The notes of the period that could be in a theme but are not, latest first."""
    measured: tuple[Head, ...] = ()
    """The conversations with an answer to a measure, of any time."""
    named: tuple[Named, ...] = ()
    """The theme names authors gave to notes, of any time, that are in no theme; most frequent first."""

    def row(self, theme_id: str) -> Row | None:
        """Return a theme; None if there is none with this id, or it was merged into another."""
        return next((one for one in self.rows if one.theme.id == theme_id), None)

    def suggestions(self) -> Suggestions:
        """Return the suggestions engine, trained on the notes of the period and all assigned ones."""
        evidence = (one.note for row in self.rows for one in row.evidence)
        return Suggestions(
            {one.note_id: one.text for one in (*self.without, *evidence) if one.kind not in APART},
            {row.theme.id: [one.row.id for one in row.evidence] for row in self.rows},
        )

    def in_track(self, track: Track) -> tuple[Row, ...]:
        """Return the themes with a note on a track, most customers first."""
        rows = [row for row in self.rows if track in row.counts]
        return tuple(sorted(rows, key=lambda row: (-len(row.counts[track].spoke), fold(row.theme.name))))


def overview(store: Store, period: Period, today: date, tag: str = "") -> Overview:
    """Return the themes of a period; without a first day there is no previous period. Reads only the index.

    With a tag only customers who have it are counted, out of those who have it; those to tell are all who spoke of it.
    """
    themes = store.themes()
    every = [one for one in store.heads() if isinstance(one, Head)]
    meant = _with_tag(store, tag) if tag else None
    heads = [one for one in every if meant is None or one.customer_id in meant]
    held, people = _asked_in(store, heads), store.same_people()
    gathered = {one.id: one.conversation for theme in themes.values() for one in theme.notes}
    answers = {note: one.conversation for one in held for notes in one.answers.values() for note in notes}
    notes = {found.note_id: found for found in store.search(Query(note_ids=gathered | answers))}
    now, earlier = reached(heads, period), period.before(today)
    before = reached(heads, earlier) if earlier is not None else {}
    news = {one.theme: one for one in reversed(store.announcements()) if one.theme and one.withdrawn is None}
    rows = tuple(_row(theme, themes, notes, now, before, news.get(theme.id), held, people) for theme in shown(themes))
    there = {one.row.id for row in rows for one in row.evidence}
    there |= {note_id for row in rows for one in row.asked for note_id in one.notes}
    return Overview(
        today,
        period,
        rows,
        now,
        tuple(
            one
            for one in store.search(Query(since=period.since, until=period.until))
            if _could(one, there) and (meant is None or one.customer_id in meant)
        ),
        tuple(one for one in heads if one.measure is not None),
        named(heads, themes, gathered),
    )


def _with_tag(store: Store, tag: str) -> Collection[str]:
    """Return the ids of customers with a tag."""
    tags = tags_of(store.customer_heads().heads)
    return {one for one, their in tags.items() if has_tag(tag, their)}


def _could(note: Found, gathered: Collection[str]) -> bool:
    """Return whether a note could be in a theme but is not.

    Notes without a track count nowhere: promises, personal matters, what we told them.
    """
    return note.kind not in APART and bool(note.text) and note.note_id not in gathered


def everywhere(store: Store) -> Store:
    """Return a store that also reads what was collected, if anything was."""
    return store.together() if store.has_collected() else store


def usual_period(today: date) -> Period:
    """Return the default period."""
    return Period(today - USUAL, today)


def _row(
    theme: Theme,
    themes: Themes,
    notes: Mapping[str, Found],
    now: Mapping[str, Reached],
    before: Mapping[str, Reached],
    news: Announcement | None,
    held: Sequence[AskedIn],
    people: SamePeople,
) -> Row:
    gathered = notes_of(theme, themes)
    against = {one.id for one in gathered if one.against}
    asked = tuple(one for part in parts(theme, themes) for one in asked_of(part, held, against, people))
    answers = {note_id for one in asked for note_id in one.notes}
    unasked = [one for one in gathered if one.id not in answers]
    evidence = [Evidence(row, notes[row.id]) for row in gathered if row.id in notes]
    evidence.sort(key=lambda one: (one.note.at, one.note.note_id), reverse=True)
    memos, spoke = memos_of(theme, themes), counts(unasked, notes, now, before)
    said = {note_id: notes[note_id] for note_id in answers if note_id in notes}
    row = Row(theme, tuple(evidence), memos, spoke, news, Told(), asked, said)
    return replace(row, told=told_of(row.customers, news))


def _asked_in(store: Store, heads: Iterable[Head]) -> tuple[AskedIn, ...]:
    """Return the conversations in which a theme's question was asked; they are few, so they are read completely."""
    found: list[AskedIn] = []
    for head in heads:
        if head.asked:
            with suppress(NotFound, Unreadable):  # unreadable conversations are reported elsewhere
                found.append(asked_in(store.read(head.id), head.customer_id))
    return tuple(found)


def told_of(customers: tuple[str, ...], news: Announcement | None) -> Told:
    """Return which of a theme's customers know what became of it."""
    known: list[str] = []
    unwished: list[str] = []
    waiting: list[str] = []
    for one in customers:
        row = tellings.of_person(news.tellings, one) if news is not None else None
        state = row.state if row is not None else tellings.TellingState.OPEN
        {tellings.TellingState.TOLD: known, tellings.TellingState.UNWISHED: unwished}.get(state, waiting).append(one)
    return Told(tuple(known), tuple(unwished), tuple(waiting))
