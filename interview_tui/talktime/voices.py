"""When somebody speaks on one channel, from chunks of which it is known how likely they are speech and how loud.

Times are whole microseconds. How loud something is, is its power: the mean of the squares, 1 at full scale.
"""

import math
from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from interview_tui.talktime.spans import SECOND, Span, Spans, joined

CHUNK = 32 * SECOND // 1000
"""How long a chunk is: 32 ms."""
SPEECH = 0.5
"""From this probability on a chunk is speech."""
PAUSE = 3 * SECOND // 10
"""A pause of up to this (0.3 s) is closed."""
SHORTEST = 2 * SECOND // 10
"""A burst of speech that is shorter than this (0.2 s) is none."""
PIECE = SECOND // 4
"""So long (0.25 s) are the pieces of which it is judged whose voice they are: a colleague may go on without a pause."""
OWN_WITHIN_DB = 12
"""One's own voice is at most so much softer than its loud pieces, in decibels; who is farther from it is softer."""
LOUD = 0.9
"""Which piece is a loud one: the one that so much of all speech is softer than."""
STANDS_OUT_DB = 15
"""Where loud speech is not above the rest by so much, in decibels, it is uncertain how much of it is heard."""
NEAR_DB = 3
"""So close to the level that parts one's own voice from others', in decibels, it is uncertain whose it is."""
MIXED = 0.25
"""More than such a part of one's own speech that close to it makes all of it uncertain."""
ENOUGH_CHUNKS = 10 * SECOND // CHUNK
"""With less of one's own speech than this (10 s) that is not judged."""
SOFTEST_DB = -90
"""What is softer than this counts as this: silence."""


class Piece(NamedTuple):
    """A quarter of a second of speech, or less at its end, and how loud it is."""

    span: Span
    level_db: int
    chunks: int
    """How many chunks of it are speech."""


class Voice:
    """Takes the chunks of one channel in order of time and keeps its speech: no sound, only when and how loud."""

    def __init__(self) -> None:
        self._pieces: list[Piece] = []
        self._burst: list[_Open] = []
        self._speech: Counter[int] = Counter()
        self._rest: Counter[int] = Counter()
        self._by_level: Counter[int] = Counter()
        self._judged = _Judged(SOFTEST_DB)

    def take(self, start: int, probability: float, power: float) -> None:
        """Take the chunk that begins at a time."""
        if probability < SPEECH:
            self._rest[level_db(power)] += 1
            return
        if self._burst and start - self._burst[-1].end > PAUSE:
            self._close()
        if not self._burst or start - self._burst[-1].start >= PIECE:
            self._burst.append(_Open(start, start, 0.0, 0))
        last = self._burst[-1]
        self._speech[level_db(power)] += 1
        last.end, last.power, last.chunks = start + CHUNK, last.power + power, last.chunks + 1

    def spans(self) -> Spans:
        """Return when somebody spoke so far."""
        return self._louder_than(SOFTEST_DB)

    def own(self) -> Spans:
        """Return when the one spoke whom the microphone belongs to, judged anew over all that was heard.

        Somebody else in the room is softer.
        """
        return self._louder_than(own_from_db(self._levels()))

    def is_drowned(self) -> bool:
        """Tell whether speech hardly stands out from what else is heard: then much of it may be missed."""
        voice, rest = quantile(self._speech, LOUD), quantile(self._rest, 1 - LOUD)
        return voice is not None and rest is not None and voice - rest < STANDS_OUT_DB

    def is_mixed(self) -> bool:
        """Tell whether much of the speech is about as loud as what is taken for somebody else's: it may be theirs."""
        levels = self._levels()
        softest = own_from_db(levels)
        own = sum(chunks for level, chunks in levels.items() if level >= softest)
        near = sum(chunks for level, chunks in levels.items() if abs(level - softest) <= NEAR_DB)
        return own >= ENOUGH_CHUNKS and near > MIXED * own

    def _close(self) -> None:
        closed = _closed(self._burst)
        self._pieces += closed
        for piece in closed:
            self._by_level[piece.level_db] += piece.chunks
        self._burst = []

    def _levels(self) -> Counter[int]:
        """Return how many chunks of speech there are at each level of a piece."""
        levels = self._by_level.copy()
        for piece in _closed(self._burst):
            levels[piece.level_db] += piece.chunks
        return levels

    def _louder_than(self, softest_db: int) -> Spans:
        """Return the speech at a level or above it; what was judged by that level before is not judged again."""
        if self._judged.softest_db != softest_db:
            self._judged = _Judged(softest_db)
        self._judged.go_on(self._pieces)
        open_now = [piece.span for piece in _closed(self._burst) if piece.level_db >= softest_db]
        return (*self._judged.spans[:-1], *joined((*self._judged.spans[-1:], *open_now), PAUSE))


@dataclass(slots=True)
class _Open:
    """A piece that may still grow."""

    start: int
    end: int
    power: float
    chunks: int


@dataclass(slots=True)
class _Judged:
    """The speech of pieces that will not change, by one level."""

    softest_db: int
    spans: list[Span] = field(default_factory=list)
    pieces: int = 0

    def go_on(self, pieces: list[Piece]) -> None:
        """Judge the pieces that have come since."""
        new = [piece.span for piece in pieces[self.pieces :] if piece.level_db >= self.softest_db]
        self.spans[-1:] = joined((*self.spans[-1:], *new), PAUSE)
        self.pieces = len(pieces)


def _closed(burst: list[_Open]) -> list[Piece]:
    """Return the pieces of a burst; none where it is too short."""
    if not burst or burst[-1].end - burst[0].start < SHORTEST:
        return []
    return [Piece(Span(one.start, one.end), level_db(one.power / one.chunks), one.chunks) for one in burst]


def level_db(power: float) -> int:
    """Return how loud a power is, in whole decibels below full scale."""
    return max(SOFTEST_DB, round(10 * math.log10(power))) if power > 0 else SOFTEST_DB


def own_from_db(levels: Counter[int]) -> int:
    """Return from which level on a piece is one's own voice, from how many chunks there are at each level."""
    loud = quantile(levels, LOUD)
    return SOFTEST_DB if loud is None else loud - OWN_WITHIN_DB


def quantile(counted: Counter[int], part: float) -> int | None:
    """Return the level that a part of what was counted does not exceed; None where nothing was counted."""
    wanted, so_far = part * counted.total(), 0
    for level in sorted(counted):
        so_far += counted[level]
        if so_far >= wanted:
            return level
    return None
