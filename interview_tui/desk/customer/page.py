"""The customer page as one frozen value: what was read, the day displayed, what is folded, and the selection."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, tzinfo
from types import MappingProxyType
from typing import NamedTuple

from interview_tui.desk.customer.lines import (
    Answered,
    Aside,
    Covered,
    Gap,
    Heading,
    Holding,
    Item,
    Line,
    More,
    Need,
    Past,
    Personal,
    Section,
    ToTell,
    Waiting,
    can_unfold,
    key_of,
    more_key,
)
from interview_tui.desk.customer.remarks import with_remarks
from interview_tui.insight.announced import Announced
from interview_tui.insight.filters import following
from interview_tui.insight.from_others import SaidAbout
from interview_tui.insight.person import Person, person, person_at
from interview_tui.insight.timeline import Event, What
from interview_tui.language.message import Message
from interview_tui.port.exports import Copies
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer

MOST_NEEDS = 4
"""How many needs are displayed until the rest is unfolded."""
MOST_PERSONAL = 2
LEAST_EVENTS = 5
"""How many events of the timeline are displayed even on the lowest screen."""


class Read(NamedTuple):
    """What was read about a customer."""

    customer: Customer
    conversations: tuple[Conversation, ...] = ()
    """The conversations with them."""
    there: tuple[Conversation, ...] = ()
    """What they said in conversations with others."""
    sent: tuple[Copies, ...] = ()
    announced: tuple[Announced, ...] = ()
    """The announcements for them."""
    faults: tuple[Message, ...] = ()
    commented: SaidAbout = MappingProxyType({})
    """Comments, by the note's id, or by the conversation's id if they are about all of it."""


class Page(NamedTuple):
    """The displayed page. Every key and every reading from the store makes a new one."""

    read: Read
    today: date
    person: Person | None
    """What is known on the day displayed; None: nothing was."""
    me: str = ""
    """My name on promises."""
    on: date | None = None
    """A past day, displayed as recorded up to its end; None: today."""
    selected: str = ""
    """The key of the selected line."""
    unfolded: frozenset[str] = frozenset()
    """The keys of what is unfolded: entries with their past, and sections."""
    only: What | None = None
    """Only events of this kind are displayed in the timeline."""
    uncovered: bool = False
    """What is better not mentioned is displayed."""
    room: int = LEAST_EVENTS
    """In lines: the room there is."""

    @property
    def day(self) -> date:
        """The day displayed."""
        return self.on or self.today

    @property
    def customer(self) -> Customer:
        """The customer as of the day displayed."""
        return self.read.customer if self.person is None else self.person.customer

    @property
    def lines(self) -> tuple[Line, ...]:
        """The page below its head."""
        parts = [part for part in (tuple(self._open()), tuple(self._counts())) if part]
        history = tuple(self._history(self.room - sum(len(part) + 1 for part in parts)))
        lines: list[Line] = []
        for part in (*parts, *([history] if history else [])):
            lines += [*([Gap()] if lines else []), *part]
        # Later comments say nothing about a past day.
        return tuple(with_remarks(lines, self.read.commented if self.on is None else {}))

    @property
    def items(self) -> tuple[Item, ...]:
        """What can be selected, from top to bottom."""
        return tuple(one for one in self.lines if not isinstance(one, Aside))

    @property
    def chosen(self) -> Item | None:
        """The selected line; the first one if none was selected or it is gone."""
        items = self.items
        return next((one for one in items if key_of(one) == self.selected), items[0] if items else None)

    @property
    def at(self) -> int | None:
        """The index of the selection among all lines."""
        chosen = self.chosen
        if chosen is None:
            return None
        key = key_of(chosen)
        return next(at for at, one in enumerate(self.lines) if not isinstance(one, Aside) and key_of(one) == key)

    def _open(self) -> Iterator[Line]:
        one = self.person
        if one is not None and (one.open or one.asks or one.known.to_tell):
            yield Heading(Section.OPEN)
            yield from map(Answered, one.asks)
            yield from map(Waiting, one.open)
            yield from map(ToTell, one.known.to_tell)

    def _counts(self) -> Iterator[Line]:
        one = self.person
        covered = one.covered if one is not None and self.uncovered else ()
        if one is None or not (one.needs or one.traits or one.personal or covered):
            return
        yield Heading(Section.COUNTS)
        yield from self._some([Need(noted) for noted in one.needs], MOST_NEEDS, Section.COUNTS)
        for trait in one.traits:
            unfolded = trait.entry.id in self.unfolded
            yield Holding(trait, unfolded)
            if unfolded:
                yield from map(Past, trait.earlier)
        yield from self._some([Personal(noted) for noted in one.personal], MOST_PERSONAL, Section.PERSONAL)
        yield from map(Covered, covered)

    def _some(self, items: Sequence[Item], most: int, section: Section) -> Iterator[Line]:
        """Yield the first `most` and a line for the rest; all if the rest is a single one, or unfolded."""
        if more_key(section) in self.unfolded or len(items) <= most + 1:
            yield from items
        else:
            yield from items[:most]
            yield More(section, len(items) - most)

    def _history(self, room: int) -> Iterator[Line]:
        events = self.events
        if not events and self.only is None:
            return
        yield Heading(Section.HISTORY, self.only)
        # The heading takes one line, and so does the line for the rest.
        yield from self._some(events, max(LEAST_EVENTS, room - 2), Section.HISTORY)

    @property
    def events(self) -> tuple[Event, ...]:
        """The whole timeline."""
        every = self.person.events if self.person is not None else ()
        return tuple(
            one
            for one in every
            if (self.uncovered or not one.covered) and (self.only is None or _kind(one.what) is self.only)
        )


def begun(read: Read, today: date, me: str = "") -> Page:
    """Return the page of a customer as of today; `me` is my name on promises."""
    return Page(read, today, _known(read, today, None), me)


def read_again(page: Page, read: Read, today: date) -> Page:
    """Take in what was read; selection and unfolding stay."""
    return _still_selected(page, page._replace(read=read, today=today, person=_known(read, today, page.on)))


def looked_at(page: Page, on: date | None) -> Page:
    """Display the page as it was at the end of a past day; None: as it is now."""
    on = on if on is not None and on < page.today else None
    return _still_selected(page, page._replace(on=on, person=_known(page.read, page.today, on)))


def moved(page: Page, by: int) -> Page:
    """Move the selection by this many lines, stopping at the ends."""
    items = page.items
    if not items:
        return page
    return page._replace(selected=key_of(items[max(0, min(len(items) - 1, _place(page) + by))]))


def picked(page: Page, at: int) -> Page:
    """Select the line at this index; unchanged if it cannot be selected."""
    one = page.lines[at] if at < len(page.lines) else None
    return page if one is None or isinstance(one, Aside) else page._replace(selected=key_of(one))


def selected(page: Page, key: str) -> Page:
    """Select the line with this key; unchanged if it is not displayed."""
    return page._replace(selected=key) if any(key_of(one) == key for one in page.items) else page


def unfolded(page: Page) -> Page:
    """Unfold the selected line; if that line disappears, select the first one that appeared."""
    chosen = page.chosen
    if chosen is None or not can_unfold(chosen):
        return page
    place = _place(page)
    after = page._replace(unfolded=page.unfolded | {key_of(chosen)}, selected=key_of(chosen))
    if isinstance(chosen, More):
        after = after._replace(selected=key_of(after.items[place]))
    return after


def folded(page: Page) -> Page:
    """Fold what is below the selected line, or around it."""
    chosen = page.chosen
    match chosen:
        case Holding(unfolded=True):
            of = chosen.trait.entry.id
        case Past():
            holding = (one for one in page.items if isinstance(one, Holding))
            of = next(one.trait.entry.id for one in holding if chosen.entry in one.trait.earlier)
        case Event():
            of = more_key(Section.HISTORY)
        case _:
            return page
    return _still_selected(page, page._replace(unfolded=page.unfolded - {of}, selected=of))


def unfolded_all(page: Page) -> Page:
    """Unfold everything, except what is covered because it is better not mentioned."""
    every = {one.entry.id for one in page.person.traits} if page.person is not None else set()
    return page._replace(unfolded=frozenset({*every, *map(more_key, Section)}))


def filtered(page: Page) -> Page:
    """Restrict the timeline to the next kind of event there is; to all after the last kind."""
    everything = page._replace(only=None).events
    ring = [None, *(what for what in reversed(What) if any(_kind(one.what) is what for one in everything))]
    return _still_selected(page, page._replace(only=following(page.only, ring)))


def with_cover(page: Page, uncovered: bool) -> Page:
    """Display what is better not mentioned, or cover it again."""
    return _still_selected(page, page._replace(uncovered=uncovered))


def with_room(page: Page, rows: int) -> Page:
    """Display as much of the timeline as there is room for."""
    return page if page.room == rows else page._replace(room=rows)


def end_of(day: date, zone: tzinfo | None) -> datetime:
    """Return the last moment of a day."""
    return datetime.combine(day, time.max, zone)


def _known(read: Read, today: date, on: date | None) -> Person | None:
    if on is None:
        return person(read.customer, read.conversations, read.there, read.sent, read.announced, today=today)
    moment = end_of(on, read.customer.since.tzinfo)
    return person_at(read.customer, read.conversations, read.there, read.sent, read.announced, moment=moment)


def _kind(what: What) -> What:
    return What.BEGUN if what is What.ENDED else what


def _still_selected(before: Page, after: Page) -> Page:
    """Select what was selected before; if it is gone, what is at its index now."""
    items = after.items
    if not items or before.chosen is None or any(key_of(one) == after.selected for one in items):
        return after
    return after._replace(selected=key_of(items[min(_place(before), len(items) - 1)]))


def _place(page: Page) -> int:
    """Return the index of the selection among selectable lines; 0 if there are none."""
    keys = [key_of(one) for one in page.items]
    return keys.index(page.selected) if page.selected in keys else 0
