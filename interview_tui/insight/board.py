"""The leads' view of what was shared: what customers wait for, who asks, what is new, whom to tell.

What the customer knows matters, not who was late. Nobody is named except who asks, and nothing is counted per person.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from interview_tui.insight.board_wanted import Wanted, holds, said_with, wait_holds
from interview_tui.insight.due import Reason, Reminder, reminders
from interview_tui.records.fold import fold
from interview_tui.records.forms import form_row
from interview_tui.records.telling import Count, counted
from interview_tui.records.words import Status

if TYPE_CHECKING:
    from interview_tui.port.conversations import Head
    from interview_tui.port.team import Said
    from interview_tui.records.announcement import Announcement

MOST = 200
"""How many conversations are listed; a filter finds the others."""
MOST_OF_PERSON = 20
"""How many of one person, the latest: their total must not be visible."""
NEW, SETTLED = "new", "settled"
_WAITS = frozenset({Reason.LATE, Reason.ANSWER_DUE, Reason.COMPLAINT})
_DAY = timedelta(days=1)


class Section(StrEnum):
    """A section of the board."""

    WAIT = "wait"
    """What customers wait for: complaints, and promises that are late or whose state they do not know."""
    ASKS = "asks"
    """Somebody asks the leads."""
    NEW = "new"
    """Unread conversations; with a filter, all that match."""
    TELL = "tell"
    """What customers are to be told."""


class Key(NamedTuple):
    """Identifies a conversation: its store and its id, both public."""

    store: str
    conversation: str


class Came(NamedTuple):
    """A shared conversation."""

    store: str
    head: Head

    @property
    def key(self) -> Key:
        """Identifies it."""
        return Key(self.store, self.head.id)


class Asked(NamedTuple):
    """A question to the leads, in the words of a note or an answer."""

    text: str
    name: str
    """Who asks."""
    on: date
    quoted: bool = False
    """It was addressed to the leads as a comment, and is no note."""


class Row(NamedTuple):
    """One line of the board."""

    section: Section
    came: Came | None = None
    """Its conversation; None if it is about none."""
    due: Reminder | None = None
    """What a customer waits for."""
    asked: Asked | None = None
    note_id: str = ""
    announcement: Announcement | None = None

    @property
    def about(self) -> tuple[str, ...]:
        """Identifies the line."""
        came = self.came.key if self.came else ("", "")
        return self.section, *came, self.note_id, self.announcement.id if self.announcement else ""


class OfTheme(NamedTuple):
    """The notes assigned to a theme."""

    name: str
    conversations: frozenset[str]
    notes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Team:
    """The content of a board."""

    came: Sequence[Came] = ()
    """Latest first."""
    today: date = date.min
    me: str = ""
    """The lead's name."""
    own_store: str = ""
    """The lead's public store id."""
    authors: Mapping[str, str] = field(default_factory=dict)
    """The authors' names, by store."""
    said: Sequence[Said] = ()
    states: Mapping[Key, str] = field(default_factory=dict)
    """The lead's states for conversations, words of `ReadState`; new ones are missing."""
    announcements: Sequence[Announcement] = ()
    themes: Mapping[str, OfTheme] = field(default_factory=dict)
    """By id, sorted by name: those with notes the lead assigned."""
    customers: int | None = None
    """The number of customers; None until everything was read."""

    @property
    def all_read(self) -> bool:
        """Whether everything was read: before, only what is pressing or new is here."""
        return self.customers is not None

    def state(self, key: Key) -> str:
        """Return the lead's state for a conversation."""
        return self.states.get(key, NEW)


def new_since(today: date) -> date:
    """Return the day from which conversations count as new: the Monday before today."""
    yesterday = today - _DAY
    return yesterday - _DAY * yesterday.weekday()


def pressing_rows(team: Team) -> tuple[Row, ...]:
    """Return what customers wait for and what is asked, unfiltered: computed once per reading."""
    return (*_waits(team), *_asks(team))


def rows_of(
    team: Team, wanted: Wanted, holding: frozenset[Key] | None = None, pressing: Sequence[Row] | None = None
) -> tuple[Row, ...]:
    """Return the lines of the board by section, most pressing first.

    `holding` are the conversations with a matching note, if the filter concerns notes; `pressing` is the result of
    `pressing_rows`, if already computed.
    """
    if wanted.person is not None:
        # For a single person only what is to be read: no promises, no complaints, nothing countable.
        latest = (one for one in team.came if one.store == wanted.person and _is_listed(one.head))
        return tuple(Row(Section.NEW, one) for one in islice(latest, MOST_OF_PERSON))
    there = pressing_rows(team) if pressing is None else pressing
    if wanted:
        there = [one for one in there if (_wait_fits if one.due else _ask_fits)(team, one, wanted)]
    new = (Row(Section.NEW, one) for one in _listed(team, wanted, holding))
    tell = [Row(Section.TELL, announcement=one) for one in team.announcements if to_tell(one).open]
    return (*there, *new, *([] if wanted else tell))


def to_tell(one: Announcement) -> Count:
    """Return how many of those to be told know; if it was withdrawn, none counts as open."""
    return counted(() if one.withdrawn is not None else one.tellings)


def _waits(team: Team) -> Iterator[Row]:
    by_head = {id(one.head): one for one in team.came if one.head.promises or one.head.complaints}
    for due in reminders((one.head for one in by_head.values()), team.today):
        waits = due.reason in _WAITS or (due.promise is not None and due.promise.owes_word)
        if waits and due.head is not None:
            yield Row(Section.WAIT, by_head[id(due.head)], due, note_id=due.note_id)


def _wait_fits(team: Team, row: Row, wanted: Wanted) -> bool:
    came, due = row.came, row.due
    if came is None or due is None or (wanted.state and team.state(came.key) != wanted.state):
        return False
    if wanted.theme and row.note_id not in _of_theme(team, wanted).notes:
        return False
    text = due.promise.text if due.promise else due.complaint.text if due.complaint else ""
    return wait_holds(came.head, text, is_promise=due.promise is not None, wanted=wanted)


def _ask_fits(team: Team, row: Row, wanted: Wanted) -> bool:
    came, asked = row.came, row.asked
    if came is None or asked is None or wanted.kind or wanted.track:
        return False
    if wanted.state and team.state(came.key) != wanted.state:
        return False
    if wanted.theme and row.note_id not in _of_theme(team, wanted).notes:
        return False
    head = came.head
    return holds(head, wanted) and said_with(wanted.words, asked.text, head.customer or "", head.organisation or "")


_NOTHING = OfTheme("", frozenset(), frozenset())


def _of_theme(team: Team, wanted: Wanted) -> OfTheme:
    return team.themes.get(wanted.theme, _NOTHING)


def _asks(team: Team) -> Iterator[Row]:
    """Yield the questions: unanswered answers, and notes addressed to the leads; latest first."""
    found = [*_by_comments(team), *_by_notes(team)]
    return iter(sorted(found, key=lambda one: one.asked.on if one.asked else date.min, reverse=True))


def _by_comments(team: Team) -> Iterator[Row]:
    came = {one.key: one for one in team.came}
    answered = {one.comment.answers for one in team.said if one.own}
    for one in team.said:
        comment = one.comment
        key = Key(comment.store, comment.conversation)
        if one.own or comment.id in answered or not comment.text:
            continue
        if comment.to != team.own_store and not (comment.to_all and comment.store == one.store):
            continue
        if key in came and team.state(key) != SETTLED:
            asked = Asked(comment.text, one.author, comment.on, quoted=True)
            yield Row(Section.ASKS, came[key], asked=asked, note_id=comment.note or "")


def _by_notes(team: Team) -> Iterator[Row]:
    me = fold(team.me)
    answered = {one.comment.note for one in team.said if one.own and one.comment.note}
    for one in team.came if me else ():
        head = one.head
        notes = [(each.note_id, each.text) for each in head.promises if fold(each.owner or "") == me]
        notes += [
            (each.note_id, each.text)
            for each in head.complaints
            if fold(each.owner or "") == me and each.accepted is None and each.answered is None
        ]
        for note_id, text in notes:
            if note_id not in answered:
                asked = Asked(text, team.authors.get(one.store) or head.author, head.started_at.date())
                yield Row(Section.ASKS, one, asked=asked, note_id=note_id)


def _listed(team: Team, wanted: Wanted, holding: frozenset[Key] | None) -> Iterator[Came]:
    """Yield the conversations to be listed, latest first, up to the maximum."""
    return islice(_wanted(team, wanted, holding) if wanted else _new(team), MOST)


def _new(team: Team) -> Iterator[Came]:
    since = new_since(team.today)
    for one in team.came:
        if one.head.started_at.date() < since:
            return  # the latest come first
        if _is_listed(one.head) and team.state(one.key) == NEW:
            yield one


def _wanted(team: Team, wanted: Wanted, holding: frozenset[Key] | None) -> Iterator[Came]:
    """Yield the matching conversations. There may be very many, so the cheapest conditions come first."""
    since, until = wanted.period
    first = 0 if until is None else bisect_left(team.came, True, key=lambda one: one.head.started_at.date() <= until)
    some: Set[str] | None = None if holding is None else {key.conversation for key in holding}
    if wanted.state and wanted.state != NEW:
        so_far = {key.conversation for key, state in team.states.items() if state == wanted.state}
        some = so_far if some is None else some & so_far
    if wanted.theme:
        of_theme = _of_theme(team, wanted).conversations
        some = of_theme if some is None else some & of_theme
    left = None if holding is None else set(holding)
    for one in islice(team.came, first, None):
        if left is not None and not left:
            return
        head = one.head
        if some is not None and head.id not in some:
            continue
        if since is not None and head.started_at.date() < since:
            return
        if left is not None:
            if one.key not in left:
                continue
            left.remove(one.key)
        if holds(head, wanted) and _is_listed(head) and (not wanted.state or team.state(one.key) == wanted.state):
            yield one


def _is_listed(head: Head) -> bool:
    return head.status == Status.DONE and form_row(head.form).latest


def in_order(came: Iterable[Came]) -> tuple[Came, ...]:
    """Return conversations, latest first."""
    return tuple(sorted(came, key=lambda one: (one.head.started_at, one.head.id), reverse=True))
