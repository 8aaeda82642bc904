"""Sound made for tests and benchmarks: speech of a synthesiser, keys, rooms, music, pings. 16 kHz, floats from -1 to 1.

Needs espeak-ng and numpy. Everything is the same in each run.
"""

import shutil
import subprocess
from functools import cache
from typing import TypeAlias

import numpy as np

from interview_tui.listening.sounds import RATE

Sound: TypeAlias = "np.ndarray[tuple[int], np.dtype[np.float32]]"

TEXTS = {
    "en-us": "So what happened on Monday was that the whole delivery came in at six in the morning and nobody of the "
    "night shift had been told, which means that twelve pallets were standing in the rain until half past eight. "
    "We called your hotline and the gentleman was really friendly but he could not see our order in his system. "
    "In the end my colleague drove over with a van. It is not the money, it is that I have to explain it to people. "
    "The second thing is the new form, the one with the yellow field, where every single item has to be typed again. ",
    "de": "Also am Montag kam die ganze Lieferung schon um sechs Uhr morgens, und von der Nachtschicht wusste niemand "
    "davon, sodass zwölf Paletten bis halb neun im Regen standen. Bei Ihnen am Telefon war jemand wirklich freundlich, "
    "konnte unsere Bestellung aber nicht finden. Am Ende ist mein Kollege mit dem Transporter losgefahren. Es "
    "geht nicht ums Geld, ich muss es nur den Leuten erklären. Das Zweite ist das neue Formular mit dem gelben Feld, "
    "in das jede einzelne Position noch einmal getippt werden muss. ",
}
"""What is said, over and over; it stands nowhere else."""


def is_missing() -> str:
    """Return what is missing for making sound; empty where nothing is."""
    return "" if shutil.which("espeak-ng") else "espeak-ng is not installed"


@cache
def speech(voice: str, speed: int = 165, pitch: int = 50) -> Sound:
    """Return somebody who speaks without any pause longer than a tenth of a second, at -23 dB."""
    text = TEXTS["de" if voice.startswith("de") else "en-us"]
    asked = ["espeak-ng", "-v", voice, "-s", str(speed), "-p", str(pitch), "--stdout", text]
    wave = subprocess.run(asked, capture_output=True, check=True).stdout
    rate = int.from_bytes(wave[24:28], "little")
    said = resampled(np.frombuffer(wave[wave.index(b"data") + 8 :], "<i2").astype("f4") / 32768, rate)
    return at_db(_without_pauses(said), -23)


def resampled(sound: Sound, rate: int, to: int = RATE) -> Sound:
    """Return sound at another rate."""
    wanted = round(len(sound) * to / rate)
    spectrum = np.fft.rfft(sound)
    kept = np.zeros(wanted // 2 + 1, spectrum.dtype)
    both = min(len(kept), len(spectrum))
    kept[:both] = spectrum[:both]
    return (np.fft.irfft(kept, wanted) * wanted / len(sound)).astype("f4")


def at_db(sound: Sound, level_db: float) -> Sound:
    """Return sound that is so loud on average, in decibels below full scale."""
    power = float(np.mean(np.square(sound, dtype="f8")))
    return (sound * (10 ** (level_db / 20) / max(power, 1e-20) ** 0.5)).astype("f4")


def by_db(sound: Sound, decibels: float) -> Sound:
    """Return sound made louder or softer by so many decibels."""
    return (sound * 10 ** (decibels / 20)).astype("f4")


def band(sound: Sound, low: float, high: float) -> Sound:
    """Return what of a sound lies between two frequencies, as a telephone does."""
    spectrum = np.fft.rfft(sound)
    at = np.fft.rfftfreq(len(sound), 1 / RATE)
    spectrum[(at < low) | (at > high)] = 0
    return np.fft.irfft(spectrum, len(sound)).astype("f4")


def rustle(samples: int, level_db: float, seed: int) -> Sound:
    """Return the noise of a room or a line, deeper rather than shrill."""
    noise = np.random.default_rng(seed).standard_normal(samples).astype("f4")
    spectrum = np.fft.rfft(noise)
    at = np.maximum(np.fft.rfftfreq(samples, 1 / RATE), 50)
    return at_db(np.fft.irfft(spectrum / np.sqrt(at), samples).astype("f4"), level_db)


def keys_clicking(samples: int, seed: int) -> Sound:
    """Return somebody who types: bursts of five to seven keys a second, each a click going down and one going up."""
    random, typed = np.random.default_rng(seed), np.zeros(samples, "f4")
    at = 0.0
    while at < samples / RATE:
        for _ in range(int(random.integers(5, 40))):
            at += float(random.uniform(0.1, 0.25))
            for later, height in ((0.0, random.uniform(0.05, 0.25)), (0.07, random.uniform(0.02, 0.1))):
                _put(typed, round((at + later) * RATE), _click(random) * height)
        at += float(random.uniform(0.5, 6))
    return typed


def hold_music(samples: int, level_db: float) -> Sound:
    """Return what waiting customers hear: chords, a tune above them and a beat."""
    time, played = np.arange(samples) / RATE, np.zeros(samples)
    chords = ((220.0, 277.2, 329.6), (196.0, 246.9, 293.7), (174.6, 220.0, 261.6), (164.8, 207.7, 246.9))
    tune = (659.3, 587.3, 554.4, 493.9, 440.0, 493.9, 554.4, 659.3, 740.0, 659.3)
    for index, start in enumerate(np.arange(0, samples / RATE, 0.4)):
        part = slice(round(start * RATE), min(samples, round((start + 0.4) * RATE)))
        at = time[part] - start
        fading = np.exp(-3 * at)
        for note in chords[index // 5 % 4]:
            played[part] += np.sin(2 * np.pi * note * at) * 0.3 + np.sin(4 * np.pi * note * at) * 0.1
        high = tune[index % len(tune)]
        played[part] += fading * sum(np.sin(2 * np.pi * high * part_of * at) / part_of for part_of in (1, 2, 3))
        played[part] += np.exp(-60 * at) * np.sin(2 * np.pi * 90 * at)
    return at_db(played.astype("f4"), level_db)


def pings(samples: int, level_db: float, every_s: float, seed: int) -> Sound:
    """Return the signals of other programs: two rising tones, now and then."""
    random, played = np.random.default_rng(seed), np.zeros(samples, "f4")
    at = np.arange(round(0.35 * RATE)) / RATE
    tones = np.sin(2 * np.pi * np.where(at < 0.12, 880, 1318.5) * at) * np.exp(-6 * at)
    for start in np.arange(float(random.uniform(1, every_s)), samples / RATE, every_s):
        _put(played, round(start * RATE), by_db(tones.astype("f4"), level_db))
    return played


def bleeding(sound: Sound, decibels: float) -> Sound:
    """Return what a microphone hears of a headset's loudspeaker: later, duller, softer."""
    heard = np.zeros(len(sound), "f4")
    for delay_s, softer_db in ((0.004, 0.0), (0.011, -6.0), (0.023, -10.0)):
        delay = round(delay_s * RATE)
        heard[delay:] += by_db(sound, softer_db)[: len(sound) - delay]
    return by_db(band(heard, 200, 3000), decibels)


def _put(into: Sound, at: int, sound: Sound) -> None:
    room = into[at : at + len(sound)]
    room += sound[: len(room)]


def _click(random: np.random.Generator) -> Sound:
    length = int(random.integers(RATE // 200, RATE // 60))
    return (random.standard_normal(length) * np.exp(-np.arange(length) / (length / 5))).astype("f4")


def _without_pauses(said: Sound) -> Sound:
    frame = RATE // 100
    frames = said[: len(said) // frame * frame].reshape(-1, frame)
    is_loud = np.sqrt(np.mean(np.square(frames), axis=1)) > 0.01
    since = np.arange(len(is_loud)) - np.maximum.accumulate(np.where(is_loud, np.arange(len(is_loud)), -1))
    return np.ascontiguousarray(frames[since <= 10].reshape(-1))
