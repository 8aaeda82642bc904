"""`interview listen`: what there is to hear, and what would be heard; nothing is opened unless it is asked for."""

import json
from pathlib import Path

import pytest

from interview_tui.cli import listen
from interview_tui.listening import real
from interview_tui.listening.sounds import Device, Kind, NoSound, Sounds, Trouble
from interview_tui.store.store import open_store
from tests.support.command_line import Interview
from tests.support.making import NOW
from tests.support.sounding import MICROPHONE, PLAYED, PlayedSounds, sound

WEBCAM = Device(Kind.MICROPHONE, "Webcam")


@pytest.fixture
def sounds(monkeypatch: pytest.MonkeyPatch) -> PlayedSounds:
    """A headset that somebody speaks into, and a webcam; nothing is played."""
    there = PlayedSounds({WEBCAM: sound((9, 0.001)), MICROPHONE: sound((1, 0.1), (9, 0.001)), PLAYED: sound((9, 0.0))})

    def turns() -> None:
        there.wait_for(lambda: len(there.open_now) == len(there.playing) - len(there.denied))
        there.play(0.1)

    monkeypatch.setattr(real, "is_installed", lambda: True)
    monkeypatch.setattr(real, "sounds", lambda: there)
    monkeypatch.setattr(listen, "pause", turns)
    return there


def test_the_devices_are_listed_and_none_is_opened(interview: Interview, sounds: PlayedSounds) -> None:
    ended = interview("listen")

    assert (ended.code, ended.err) == (0, "")
    assert ended.out.splitlines()[-8:] == [
        "Microphone",
        "  Webcam",
        "→ Headset",
        "What the computer plays",
        "→ Headset",
        "",
        "→ would be heard in a call.",
        "With --check each device is heard for three seconds; now none was.",
    ]
    assert not sounds.opened


def test_it_says_what_listening_does_and_that_nothing_is_recorded(interview: Interview, sounds: PlayedSounds) -> None:
    assert "It records nothing" in interview("listen").out
    assert "Es nimmt nichts auf" in interview("listen", "--lang", "de").out


def test_each_device_is_heard_when_it_is_asked_for(interview: Interview, sounds: PlayedSounds) -> None:
    sounds.plug(Device(Kind.MICROPHONE, "Old"))
    sounds.denied[Device(Kind.MICROPHONE, "Old")] = Trouble.DENIED
    ended = interview("listen", "--check")
    lines = [line.split() for line in ended.out.splitlines()]

    assert ["→", "Headset", "-20", "dB"] in lines
    assert ["Webcam", "-60", "dB"] in lines
    assert ["Old", "cannot", "be", "heard"] in lines
    assert ["→", "Headset", "silent"] in lines
    assert ended.err.startswith("Say a word")


def test_the_same_as_json(interview: Interview, sounds: PlayedSounds) -> None:
    told = json.loads(interview("listen", "--check", "--json").out)

    assert told["uses"] == {"microphone": "Headset", "played": "Headset"}
    assert told["trouble"] is told["said"] is None
    assert told["devices"][0] == {
        "kind": "microphone", "name": "Webcam", "default": False, "used": False, "level_db": -60,
    }  # fmt: skip


def test_without_a_microphone_it_ends_with_a_sentence(interview: Interview, sounds: PlayedSounds) -> None:
    sounds.unplug(MICROPHONE)
    sounds.unplug(WEBCAM)
    ended = interview("listen")

    assert (ended.code, ended.err) == (1, "There is no microphone. Plug one in, or go on with the keys.\n")
    assert "Microphone\n  none" in ended.out


def test_a_store_in_which_it_is_switched_off_opens_no_device(
    interview: Interview, sounds: PlayedSounds, tmp_path: Path
) -> None:
    store = open_store(tmp_path / "home", now=lambda: NOW)
    store.change_settings(store.settings.changed(listening="never"))
    ended = interview("--home", tmp_path / "home", "listen", "--check")

    assert (ended.code, sounds.opened) == (1, [])
    assert ended.err.startswith("Listening is switched off in this store")


def test_the_devices_that_were_chosen_would_be_heard(
    interview: Interview, sounds: PlayedSounds, tmp_path: Path
) -> None:
    store = open_store(tmp_path / "home", now=lambda: NOW)
    store.change_settings(store.settings.changed(microphone="Webcam"))

    assert json.loads(interview("--home", tmp_path / "home", "listen", "--json").out)["uses"]["microphone"] == "Webcam"


def test_without_the_extra_it_says_what_to_install(interview: Interview, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(real, "is_installed", lambda: False)
    ended = interview("listen", "--check")

    assert ended.code == 1
    assert "pip install 'interview-tui[listen]'" in ended.err
    assert "It records nothing" in ended.out


def test_without_a_sound_server_it_says_so(interview: Interview, monkeypatch: pytest.MonkeyPatch) -> None:
    def silent() -> Sounds:
        raise NoSound(Trouble.NO_SERVER)

    monkeypatch.setattr(real, "is_installed", lambda: True)
    monkeypatch.setattr(real, "sounds", silent)
    ended = interview("listen", "--json")

    assert ended.code == 1
    assert json.loads(ended.out)["trouble"] == "no-server"
