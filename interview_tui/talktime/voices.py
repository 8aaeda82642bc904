"""When somebody speaks on one channel, from chunks with a probability of speech and a power.

Times are whole microseconds. Power is the mean of the squared samples, 1 at full scale.
"""

import math
from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from interview_tui.talktime.spans import SECOND, Span, Spans, joined

CHUNK = 32 * SECOND // 1000
"""The length of a chunk: 32 ms."""
SPEECH = 0.5
"""From this probability on, a chunk is speech."""
PAUSE = 3 * SECOND // 10
"""A pause of up to this (0.3 s) is closed."""
SHORTEST = 2 * SECOND // 10
"""A burst of speech shorter than this (0.2 s) is dropped."""
PIECE = SECOND // 4
"""The length (0.25 s) of the pieces for which it is decided whose voice they are: a colleague may speak without a
pause.
"""
OWN_WITHIN_DB = 12
"""In decibels: one's own voice is at most so much softer than its loud pieces; people farther away are softer."""
LOUD = 0.9
"""Which piece is a loud one: the quantile of all speech."""
STANDS_OUT_DB = 15
"""In decibels: if loud speech stands out less than this, it is uncertain how much of it is heard."""
NEAR_DB = 3
"""In decibels: so close to the level that separates one's own voice from others', the speaker is uncertain."""
MIXED = 0.25
"""If more than this part of one's own speech is that close, all of it is uncertain."""
ENOUGH_CHUNKS = 10 * SECOND // CHUNK
"""With less of one's own speech than this (10 s) that is not assessed."""
SOFTEST_DB = -90
"""In decibels: anything softer counts as silence."""


class Piece(NamedTuple):
    """A quarter of a second of speech, or less at its end, and how loud it is."""

    span: Span
    level_db: int
    chunks: int
    """The number of its chunks that are speech."""


class Voice:
    """Takes the chunks of one channel in order and keeps its speech: no sound, only when and how loud."""

    def __init__(self) -> None:
        self._pieces: list[Piece] = []
        self._burst: list[_Open] = []
        self._speech: Counter[int] = Counter()
        self._rest: Counter[int] = Counter()
        self._by_level: Counter[int] = Counter()
        self._judged = _Judged(SOFTEST_DB)

    def take(self, start: int, probability: float, power: float) -> None:
        """Take the chunk that begins at this time."""
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
        """Return when the owner of the microphone spoke, decided anew from everything heard.

        Anybody else in the room is softer.
        """
        return self._louder_than(own_from_db(self._levels()))

    def is_drowned(self) -> bool:
        """Return whether speech hardly stands out from other sounds: then much of it may be missed."""
        voice, rest = quantile(self._speech, LOUD), quantile(self._rest, 1 - LOUD)
        return voice is not None and rest is not None and voice - rest < STANDS_OUT_DB

    def is_mixed(self) -> bool:
        """Return whether much of the speech is about as loud as what is taken for somebody else's: it may be theirs."""
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
        """Return the number of chunks of speech at each level of a piece."""
        levels = self._by_level.copy()
        for piece in _closed(self._burst):
            levels[piece.level_db] += piece.chunks
        return levels

    def _louder_than(self, softest_db: int) -> Spans:
        """Return the speech at or above a level; pieces already judged by that level are not judged again."""
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
    """The speech of finished pieces, by one level."""

    softest_db: int
    spans: list[Span] = field(default_factory=list)
    pieces: int = 0

    def go_on(self, pieces: list[Piece]) -> None:
        """Judge the pieces added since."""
        new = [piece.span for piece in pieces[self.pieces :] if piece.level_db >= self.softest_db]
        self.spans[-1:] = joined((*self.spans[-1:], *new), PAUSE)
        self.pieces = len(pieces)


def _closed(burst: list[_Open]) -> list[Piece]:
    """Return the pieces of a burst; [] if it is too short."""
    if not burst or burst[-1].end - burst[0].start < SHORTEST:
        return []
    return [Piece(Span(one.start, one.end), level_db(one.power / one.chunks), one.chunks) for one in burst]


def level_db(power: float) -> int:
    """Return the level of a power, in whole decibels below full scale."""
    return max(SOFTEST_DB, round(10 * math.log10(power))) if power > 0 else SOFTEST_DB


def own_from_db(levels: Counter[int]) -> int:
    """Return the level from which a piece is one's own voice, given the number of chunks at each level."""
    loud = quantile(levels, LOUD)
    return SOFTEST_DB if loud is None else loud - OWN_WITHIN_DB


def quantile(counted: Counter[int], part: float) -> int | None:
    """Return the level that this part of the counts does not exceed; None if there are none."""
    wanted, so_far = part * counted.total(), 0
    for level in sorted(counted):
        so_far += counted[level]
        if so_far >= wanted:
            return level
    return None
