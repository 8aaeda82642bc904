"""The board as one frozen value: what was collected, the filter, the lines that fit, and the selection."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from interview_tui.insight.board import Key, Row, Section, Team, rows_of
from interview_tui.insight.board_wanted import Wanted
from interview_tui.insight.board_words import Counts

ROOM = 16
"""The number of lines on a screen of 24."""
_AROUND = 2
"""Each section has a heading, and a gap above it."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a section, with the number of lines not displayed."""

    section: Section
    more: int = 0


Line = Row | Heading | None
"""None: a gap."""


@dataclass(frozen=True, slots=True)
class Board:
    """What is displayed. Every key and every reading from the store makes a new one."""

    team: Team | None = None
    """None until the first reading."""
    wanted: Wanted = Wanted()  # noqa: RUF009 - a frozen value, safe to share
    holding: frozenset[Key] | None = None
    pressing: tuple[Row, ...] = ()
    """What customers wait for and what is asked, unfiltered."""
    rows: tuple[Row, ...] = ()
    """All lines that pass the filter."""
    only: Section | None = None
    """The only section displayed, in full."""
    room: int = ROOM
    """The number of lines the screen has."""
    lines: tuple[Line, ...] = ()
    at: int = 0
    """The index of the selection among the lines."""
    taken: bool = False
    """The person selected it. Until then it is the first line, whatever comes above while the rest is read."""
    counts: Mapping[Key, Counts] = field(default_factory=dict)
    """The counts of new conversations, as far as known."""
    looks: bool = False
    """It is not known yet which conversations have matching notes: until then nothing is listed."""

    @property
    def chosen(self) -> Row | None:
        """The selected line."""
        one = self.lines[self.at] if self.at < len(self.lines) else None
        return one if isinstance(one, Row) else None

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections that have lines."""
        there = {one.section for one in self.rows}
        return tuple(one for one in Section if one in there)

    @property
    def conversations(self) -> tuple[Key, ...]:
        """All conversations that can be read from here, in line order, starting with the selected section."""
        section = self.chosen.section if self.chosen else None
        rows = [one for one in self.rows if one.section is section]
        return tuple(dict.fromkeys(one.came.key for one in rows if one.came is not None))


def read(before: Board, team: Team, pressing: tuple[Row, ...]) -> Board:
    """Take in what was read, with its `pressing_rows`; what a person selected stays so if it is still there.

    A filter by notes keeps the conversations found before until they are searched again.
    """
    return _listed(replace(before, team=team, pressing=pressing))


def counted(before: Board, counts: Mapping[Key, Counts]) -> Board:
    """Take in the counts of new conversations."""
    return replace(before, counts={**before.counts, **counts})


def wanting(before: Board, wanted: Wanted, holding: frozenset[Key] | None = None) -> Board:
    """Apply a filter; matching notes have to be searched first."""
    looks = wanted.notes and holding is None
    after = replace(before, wanted=wanted, holding=frozenset() if looks else holding, looks=looks)
    return _listed(after if wanted == before.wanted else _from_the_top(after))


def in_room(before: Board, room: int) -> Board:
    """Display as many lines as fit."""
    return before if room == before.room else _listed(replace(before, room=room))


def turned(before: Board) -> Board:
    """Display the selected section in full; then the next one; after the last all of them."""
    sections = before.sections
    if not sections:
        return before
    if before.only is None:
        chosen = before.chosen
        return _listed(replace(before, only=chosen.section if chosen else sections[0]))
    place = sections.index(before.only) + 1 if before.only in sections else len(sections)
    return _listed(_from_the_top(before, sections[place] if place < len(sections) else None))


def whole(before: Board) -> Board:
    """Display all sections again."""
    return _listed(replace(before, only=None, taken=True))


def moved(before: Board, by: int) -> Board:
    """Move the selection by this many lines, stopping at the ends."""
    places = [place for place, one in enumerate(before.lines) if isinstance(one, Row)]
    if not places:
        return before
    now = places.index(before.at) if before.at in places else 0
    return replace(before, at=places[max(0, min(len(places) - 1, now + by))], taken=True)


def picked(before: Board, at: int) -> Board:
    """Select the line at this index; unchanged if there is none."""
    is_row = at < len(before.lines) and isinstance(before.lines[at], Row)
    return replace(before, at=at, taken=True) if is_row else before


def unknown_counts(board: Board) -> tuple[Key, ...]:
    """Return the displayed conversations whose counts are not known yet."""
    if board.wanted.person is not None:
        return ()
    new = [one for one in board.lines if isinstance(one, Row) and one.section is Section.NEW]
    return tuple(one.came.key for one in new if one.came is not None and one.came.key not in board.counts)


def shares(sizes: Sequence[int], room: int) -> tuple[int, ...]:
    """Return each section's share of the lines: one, then more as far as they go."""
    room -= sum(_AROUND for size in sizes if size) - (1 if any(sizes) else 0)
    given = [min(1, size) for size in sizes]
    while sum(given) < room and given != list(sizes):
        for place, size in enumerate(sizes):
            if given[place] < size and sum(given) < room:
                given[place] += 1
    return tuple(given)


def _listed(board: Board) -> Board:
    if board.team is None:
        return board
    rows = rows_of(board.team, board.wanted, board.holding, board.pressing)
    board = replace(board, rows=rows)
    only = board.only if board.only in board.sections else None
    each = [[one for one in rows if one.section is section] for section in Section]
    if only is not None:
        given: tuple[int, ...] = tuple(
            len(part) if section is only else 0 for section, part in zip(Section, each, strict=True)
        )
    else:
        given = shares([len(part) for part in each], board.room)
    lines: list[Line] = []
    for section, part, most in zip(Section, each, given, strict=True):
        if most:
            lines += [*([None] if lines else []), Heading(section, len(part) - most), *part[:most]]
    after = replace(board, only=only, lines=tuple(lines))
    wanted = board.chosen.about if board.chosen and board.taken else None
    places = {one.about: place for place, one in enumerate(lines) if isinstance(one, Row)}
    return replace(after, at=places.get(wanted, _nearest(after, board.at)) if wanted else _nearest(after, 0))


def _from_the_top(board: Board, only: Section | None = None) -> Board:
    return replace(board, only=only, lines=(), at=0, taken=False)


def _nearest(board: Board, at: int) -> int:
    """Return the index of the nearest selectable line, at or below this one, or else the last."""
    places = [place for place, one in enumerate(board.lines) if isinstance(one, Row)]
    return next((place for place in places if place >= at), places[-1] if places else 0)
