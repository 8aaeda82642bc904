"""Whether bytes hold a known sound: as whole numbers or floats, at any usual rate, louder or softer, at any place."""

from collections.abc import Iterator
from typing import TypeAlias

import numpy as np

from interview_tui.listening.sounds import RATE
from tests.support.sounds import Sound, resampled

Numbers: TypeAlias = "np.ndarray[tuple[int], np.dtype[np.float64]]"

RATES = (8_000, 16_000, 22_050, 44_100, 48_000)
LIKE = 0.95
"""From this correlation on it is the same sound."""
PIECE = RATE * 6 // 100
"""Pieces of 60 ms are looked for, one after the other: shorter ones are found in anybody's speech."""
SOFTEST = 0.005
"""Pieces that are softer than this are no sound to look for."""


def holds(content: bytes, sound: Sound) -> bool:
    """Tell whether an eighth of a second of the sound or more stands in the bytes, in any form."""
    pieces = [piece for rate in RATES for piece in _pieces(sound, rate)]
    return any(_found(form, pieces) for form in _forms(content))


def _pieces(sound: Sound, rate: int) -> Iterator[Numbers]:
    for start in range(0, len(sound) - PIECE, PIECE):
        piece = sound[start : start + PIECE]
        if float(np.sqrt(np.mean(np.square(piece)))) > SOFTEST:
            at_rate = resampled(piece, RATE, rate).astype("f8")
            at_rate -= at_rate.mean()
            yield at_rate / np.linalg.norm(at_rate)


def _forms(content: bytes) -> Iterator[Numbers]:
    for kind, size in (("<i2", 2), ("<f4", 4)):
        for at in range(size):
            whole = content[at : at + (len(content) - at) // size * size]
            with np.errstate(all="ignore"):
                numbers = np.nan_to_num(np.frombuffer(whole, kind).astype("f8"), nan=0, posinf=0, neginf=0)
            yield np.where(np.abs(numbers) > 4, 0, numbers) if kind == "<f4" else numbers / 32768


def _found(form: Numbers, pieces: list[Numbers]) -> bool:
    if not form.any():
        return False
    size = 1 << (len(form) + RATE).bit_length()
    spectrum = np.fft.rfft(form, size)
    energy = np.concatenate([[0.0], np.cumsum(np.square(form))])
    for piece in pieces:
        there = len(form) - len(piece) + 1
        if there > 0:
            likeness = np.fft.irfft(spectrum * np.conj(np.fft.rfft(piece, size)), size)[:there]
            around = np.sqrt(np.maximum(energy[len(piece) :] - energy[:there], 0)) + 1e-6
            if float(np.max(likeness / around)) > LIKE:
                return True
    return False
