"""The sound of this computer, through the library soundcard; loaded when listening starts."""

import atexit
import sys
import warnings
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from interview_tui.listening.sounds import RATE, Device, Kind, NoSound, Stream, Trouble

if TYPE_CHECKING:
    from types import ModuleType

BLOCK = 1024
"""Samples per read: 64 ms."""
MONITOR = ".monitor"
"""Suffix of a loudspeaker's id for its monitor in PulseAudio and PipeWire."""
DENIED = ("denied", "0x80070005", "not permitted")
"""Words in a system error that mean access was denied."""


def soundcards() -> "SoundCards":
    """Return the sound of this computer. Raises NoSound without the extra or a sound server."""
    _join_windows_threads()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            import soundcard
        except ImportError as error:
            raise NoSound(Trouble.EXTRA_MISSING) from error
        except (AssertionError, OSError, NotImplementedError) as error:  # no server answers; no library of the system
            raise NoSound(Trouble.NO_SERVER) from error
    _leave_open_at_exit(soundcard)
    return SoundCards(soundcard)


class SoundCards:
    """Microphones, and the output of loudspeakers and headsets if the system gives access to it."""

    def __init__(self, soundcard: "ModuleType") -> None:
        self._soundcard = soundcard

    def devices(self) -> tuple[Device, ...]:
        """Return the devices. Raises NoSound."""
        return tuple(device for device, _ in self._all())

    def open(self, device: Device) -> Stream:
        """Open a device. Raises NoSound."""
        found = next((one for known, one in self._all() if _is_same(known, device)), None)
        if found is None:
            raise NoSound(Trouble.UNPLUGGED)
        try:
            recorder = found.recorder(RATE, channels=1, blocksize=BLOCK)
            recorder.__enter__()
        except Exception as error:
            raise NoSound(_why(error)) from error
        return OpenCard(recorder)

    def _all(self) -> list[tuple[Device, Any]]:
        try:
            found = [*self._microphones(), *self._played()]
        except Exception as error:
            raise NoSound(Trouble.NO_SERVER) from error
        return found

    def _microphones(self) -> list[tuple[Device, Any]]:
        microphones = self._soundcard.all_microphones()
        usual = self._id_of(self._soundcard.default_microphone) if microphones else None
        return [(_device(Kind.MICROPHONE, one, usual), one) for one in microphones]

    def _played(self) -> list[tuple[Device, Any]]:
        """Return the devices for audio output, named like their loudspeakers."""
        heard = {one.id: one for one in self._soundcard.all_microphones(include_loopback=True) if one.isloopback}
        speakers = self._soundcard.all_speakers() if heard else []
        usual = self._id_of(self._soundcard.default_speaker) if speakers else None
        found = [(one, heard.get(one.id) or heard.get(f"{one.id}{MONITOR}")) for one in speakers]
        return [(_device(Kind.PLAYED, one, usual), loop) for one, loop in found if loop is not None]

    def _id_of(self, usual: Callable[[], Any]) -> object:
        try:
            return usual().id
        except (LookupError, RuntimeError, TypeError):  # the system has none
            return None


class OpenCard:
    """An open device of soundcard."""

    def __init__(self, recorder: Any) -> None:
        self._recorder = recorder
        self._is_joined = False

    def read(self) -> memoryview:
        """Return the samples received, waiting for them. Raises NoSound if the device is gone."""
        if not self._is_joined:
            _join_windows_threads()
            self._is_joined = True
        try:
            return memoryview(self._recorder.record(None).reshape(-1))
        except Exception as error:
            raise NoSound(Trouble.UNPLUGGED) from error

    def close(self) -> None:
        """Close the device."""
        with suppress(Exception):  # it may be gone already
            self._recorder.__exit__(None, None, None)


def _device(kind: Kind, card: Any, usual: object) -> Device:
    name = "".join(one for one in str(card.name) if one.isprintable())
    return Device(kind, name or str(card.id), card.id == usual)


def _is_same(one: Device, other: Device) -> bool:
    return (one.kind, one.name) == (other.kind, other.name)


def _why(error: Exception) -> Trouble:
    return Trouble.DENIED if any(word in str(error).lower() for word in DENIED) else Trouble.FAILED


def _leave_open_at_exit(soundcard: "ModuleType") -> None:
    """Let the system close the connection to PulseAudio when the program has ended.

    The library would free it at exit, under a thread that may still wait for sound, which aborts the program.
    """
    pulse = getattr(getattr(soundcard, "pulseaudio", None), "_pulse", None)
    if pulse is not None:
        atexit.unregister(pulse._shutdown)


def _join_windows_threads() -> None:
    """Initialise Windows sound for this thread, as each thread must."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.ole32.CoInitializeEx(None, 0)
