"""Calls made for measuring: the timelines of real ones, filled with speech, in conditions that people work in."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np

from interview_tui.importing.rttm import read_rttm
from interview_tui.listening.sounds import RATE
from interview_tui.talktime.spans import SECOND, spoken, total
from interview_tui.talktime.timeline import Segment, Speaker, Timeline
from tests.support.sounds import (
    Sound,
    at_db,
    band,
    bleeding,
    by_db,
    hold_music,
    keys_clicking,
    pings,
    rustle,
    speech,
)  # fmt: skip

CALLS = Path(__file__).parents[1] / "talktime" / "calls"
MEETING = "ami-EN2001b"
WINDOW_S = 150.0
"""How long the parts are that a long meeting is cut into, in seconds: a phone call of these two."""
LEAST_S = 15.0
"""Each side speaks so much in a part that is taken, in seconds."""
VOICES = (("de", 165, 50), ("en-us+f3", 165, 50), ("en-us+m3", 165, 50), ("de+m4", 165, 50), ("de+f1", 165, 50))


@dataclass(frozen=True)
class MadeCall:
    """Two channels, and who spoke when."""

    name: str
    microphone: Sound
    played: Sound
    truth: Timeline


@dataclass(frozen=True)
class Call:
    """A timeline of a real call, and voices for it."""

    name: str
    timeline: Timeline
    number: int

    @property
    def samples(self) -> int:
        """How long its sound is: two seconds longer than its speech."""
        return round((max(one.end_s for one in self.timeline) + 2) * RATE)


def calls(meetings: int = 4) -> Iterator[Call]:
    """Yield the phone calls, and so many parts of a long meeting."""
    number = 0
    for path in sorted(CALLS.glob("harper-*.rttm")):
        yield Call(path.stem, read_rttm(path, path.name, me="agent"), number)
        number += 1
    meeting = read_rttm(CALLS / f"{MEETING}.rttm", MEETING, me="staff")
    parts = (_part(meeting, start, WINDOW_S) for start in range(0, 3300, round(WINDOW_S)))
    for timeline in islice((part for part in parts if _both_speak(part)), meetings):
        yield Call(f"{MEETING}-{number}", timeline, number)
        number += 1


def _both_speak(timeline: Timeline) -> bool:
    return all(total(spoken(timeline, speaker)) >= LEAST_S * SECOND for speaker in Speaker)


def _part(timeline: Timeline, start_s: float, seconds: float) -> Timeline:
    cut = (
        (one.speaker, max(0.0, one.start_s - start_s), min(seconds, one.end_s - start_s))
        for one in timeline
        if one.end_s > start_s and one.start_s < start_s + seconds
    )
    return tuple(Segment(*one) for one in cut)


def said(call: Call, speaker: Speaker, level_db: float) -> Sound:
    """Return what one side says: speech in each of its segments, now a little louder, now softer."""
    voice = VOICES[(call.number + (2 if speaker is Speaker.CUSTOMER else 0)) % len(VOICES)]
    return filled(call.timeline, speaker, call.samples, speech(*voice), level_db, call.number)


def filled(timeline: Timeline, speaker: Speaker, samples: int, said: Sound, level_db: float, seed: int) -> Sound:
    """Return speech where a timeline has it."""
    random, filled = np.random.default_rng(seed), np.zeros(samples, "f4")
    for one in timeline:
        if one.speaker is speaker:
            start, end = round(one.start_s * RATE), round(one.end_s * RATE)
            at = int(random.integers(0, len(said)))
            piece = np.take(said, np.arange(at, at + end - start), mode="wrap")
            filled[start:end] = by_db(piece, level_db + 23 + float(random.uniform(-2, 2)))
    return filled


OWN_DB, CUSTOMER_DB, LINE_DB = -25.0, -23.0, -62.0


def quiet(call: Call) -> MadeCall:
    """Return the call with a headset in a quiet room."""
    mine = said(call, Speaker.STAFF, OWN_DB) + rustle(call.samples, -65, call.number)
    return MadeCall(call.name, mine, _on_the_line(call, CUSTOMER_DB, LINE_DB), call.timeline)


def typing(call: Call) -> MadeCall:
    """Return the call of somebody who writes along, with a keyboard that is loud in the microphone."""
    made = quiet(call)
    return MadeCall(made.name, made.microphone + keys_clicking(call.samples, call.number), made.played, made.truth)


def bleed(decibels: float) -> Callable[[Call], MadeCall]:
    """Return what makes a call of it in which the microphone hears the customer out of the headset."""

    def made(call: Call) -> MadeCall:
        was = quiet(call)
        return MadeCall(was.name, was.microphone + bleeding(was.played, decibels), was.played, was.truth)

    return made


def noisy(call: Call) -> MadeCall:
    """Return the call in a noisy room with a customer who is hard to hear."""
    babble = sum(np.roll(np.resize(speech(*one), call.samples), 9999 * n) for n, one in enumerate(VOICES))
    room = rustle(call.samples, -48, call.number) + at_db(np.asarray(babble, "f4"), -50)
    mine = said(call, Speaker.STAFF, OWN_DB) + room
    return MadeCall(call.name, mine, _on_the_line(call, -38, -58), call.timeline)


def very_loud(call: Call) -> MadeCall:
    """Return the call in a room that is nearly as loud as I am, with a customer who is hardly heard."""
    mine = said(call, Speaker.STAFF, OWN_DB) + rustle(call.samples, OWN_DB - 8, call.number)
    return MadeCall(call.name, mine, _on_the_line(call, -45, -52), call.timeline)


def colleague(decibels: float) -> Callable[[Call], MadeCall]:
    """Return what makes a call of it beside somebody else who telephones, softer by so many decibels."""

    def made(call: Call) -> MadeCall:
        was = quiet(call)
        random, at, theirs = np.random.default_rng(call.number + 99), 0.0, []
        while at < call.samples / RATE - 1:
            until = min(at + float(random.uniform(1, 7)), call.samples / RATE)
            theirs.append(Segment(Speaker.STAFF, at, until))
            at = until + float(random.uniform(0.3, 5))
        voice = speech(*VOICES[(call.number + 1) % len(VOICES)])
        beside = filled(tuple(theirs), Speaker.STAFF, call.samples, voice, OWN_DB + decibels, call.number)
        return MadeCall(was.name, was.microphone + beside, was.played, was.truth)

    return made


def on_hold(call: Call) -> MadeCall:
    """Return the call after half a minute of music."""
    was, waits = quiet(call), 30 * RATE
    music = hold_music(waits, -25)
    later = tuple(Segment(one.speaker, one.start_s + 30, one.end_s + 30) for one in call.timeline)
    mine = np.concatenate([rustle(waits, -65, call.number), was.microphone])
    return MadeCall(was.name, mine, np.concatenate([band(music, 300, 3400), was.played]), later)


def pinging(call: Call) -> MadeCall:
    """Return the call with signals of other programs every eight seconds."""
    was = quiet(call)
    return MadeCall(was.name, was.microphone, was.played + pings(call.samples, -15, 8, call.number), was.truth)


def _on_the_line(call: Call, level_db: float, line_db: float) -> Sound:
    theirs = said(call, Speaker.CUSTOMER, level_db) + rustle(call.samples, line_db, call.number + 50)
    return band(theirs, 300, 3400)


CONDITIONS: dict[str, Callable[[Call], MadeCall]] = {
    "quiet headset": quiet,
    "keys clicking": typing,
    "headset bleeds, -30 dB": bleed(-30),
    "headset bleeds, -20 dB": bleed(-20),
    "noisy room, quiet customer": noisy,
    "colleague at -18 dB": colleague(-18),
    "music on hold": on_hold,
    "pings of other programs": pinging,
}
"""What has to stay within the bars."""
WORSE: dict[str, Callable[[Call], MadeCall]] = {
    "very loud room, customer hardly heard": very_loud,
    "colleague at -12 dB": colleague(-12),
    "colleague at -6 dB": colleague(-6),
}
"""What is worse than that; it is named on the screen as uncertain, or in the README as out of reach."""
