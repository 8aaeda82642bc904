"""One side being listened to: takes in sound, keeps only when somebody spoke and how loud it was."""

from collections import deque
from threading import Lock
from typing import NamedTuple

from interview_tui.listening.detector import CHUNK as CHUNK_SAMPLES
from interview_tui.listening.detector import Detector
from interview_tui.listening.ring import Ring, forget
from interview_tui.listening.sounds import RATE, Kind
from interview_tui.talktime.spans import SECOND, Span, Spans, microseconds
from interview_tui.talktime.voices import CHUNK, SOFTEST_DB, Voice, level_db

LATE = RATE // 2
"""How far sound may lag behind the clock, in samples."""
LATE_FOR_S = 1.0
"""A lag that lasts this long, in seconds, is no backlog: part of the sound was never received."""
EARLY = 2 * RATE
"""Sound ahead of the clock by more than this, in samples, is discarded."""
LEVEL_CHUNKS = 10
"""Number of chunks over which the level is shown: a third of a second."""


class Overheard(NamedTuple):
    """The state of an ear at one moment. Times are microseconds."""

    speech: Spans
    heard: Spans
    """When it was listening."""
    level_db: int | None
    """The present level; None before any sound."""
    sounded_s: float | None
    """Last time anything but perfect silence was heard, in seconds; None if never."""
    is_uncertain: bool


class Ear:
    """Hears one side, on one device after the other. One thread feeds it sound, any other may query it."""

    def __init__(self, kind: Kind, detect: Detector, from_s: float) -> None:
        self._kind = kind
        self._detect = detect
        self._from = microseconds(from_s)
        self._ring = Ring()
        self._lock = Lock()
        self._samples = 0
        self._is_new_device = True
        self._late_since_s: float | None = None
        self._behind = 0
        # What follows is changed and read under the lock.
        self._voice = Voice()
        self._heard: list[Span] = []
        self._powers: deque[float] = deque(maxlen=LEVEL_CHUNKS)
        self._sounded_s: float | None = None

    def turn_to_new_device(self) -> None:
        """Expect sound from a newly opened device: it begins at the clock's time."""
        self._ring.clear()
        self._is_new_device = True

    def take(self, samples: memoryview, now_s: float) -> None:
        """Take the sound received so far; it continues the earlier sound, but a lasting lag is skipped."""
        if not len(samples):
            return
        behind = (microseconds(now_s) - self._from) * RATE // SECOND - self._placed - len(samples)
        if self._is_new_device:
            self._skip(max(0, behind))
            self._is_new_device = False
        elif self._stays_late(behind, now_s):
            self._skip(self._behind, was_silent=self._kind is Kind.PLAYED)
        elif behind < -EARLY:
            return forget(samples)
        for chunk in self._ring.put(samples):
            self._judge(chunk)

    def overheard(self) -> Overheard:
        """Return the present state."""
        with self._lock:
            mine = self._kind is Kind.MICROPHONE
            speech = self._voice.own() if mine else self._voice.spans()
            is_uncertain = self._voice.is_drowned() or (mine and self._voice.is_mixed())
            level = level_db(sum(self._powers) / len(self._powers)) if self._powers else None
            return Overheard(speech, tuple(self._heard), level, self._sounded_s, is_uncertain)

    def _stays_late(self, behind: int, now_s: float) -> bool:
        """Return whether a lag is more than a backlog of this program, after which the rest would come in a rush."""
        if behind <= LATE:
            self._late_since_s = None
            return False
        if self._late_since_s is None:
            self._late_since_s, self._behind = now_s, behind
        self._behind = min(self._behind, behind)
        return now_s - self._late_since_s > LATE_FOR_S

    def _skip(self, samples: int, was_silent: bool = False) -> None:
        """Skip ahead. Output may be delivered only while something is played: the gap was silence."""
        self._ring.clear()
        self._late_since_s = None
        at, self._samples = self._samples, self._samples + samples
        if was_silent:
            self._note_heard(Span(self._time(at), self._time(self._samples)))

    @property
    def _placed(self) -> int:
        return self._samples + self._ring.waiting

    def _time(self, samples: int) -> int:
        return self._from + samples * SECOND // RATE

    def _judge(self, chunk: memoryview) -> None:
        power = sum(sample * sample for sample in chunk) / len(chunk)
        is_sound = level_db(power) > SOFTEST_DB
        probability = self._detect(chunk) if is_sound else 0.0
        start = self._time(self._samples)
        self._samples += CHUNK_SAMPLES
        with self._lock:
            self._voice.take(start, probability, power)
            self._powers.append(power)
            self._sounded_s = (start + CHUNK) / SECOND if is_sound else self._sounded_s
        self._note_heard(Span(start, self._time(self._samples)))

    def _note_heard(self, span: Span) -> None:
        with self._lock:
            if self._heard and self._heard[-1].end == span.start:
                self._heard[-1] = Span(self._heard[-1].start, span.end)
            else:
                self._heard.append(span)
