"""Each device with how loud it is, for somebody who chooses one."""

from interview_tui.listening.meter import Meter
from interview_tui.listening.sounds import Device, Kind, Trouble
from tests.support.sounding import MICROPHONE, PLAYED, PlayedSounds, sound

OTHER = Device(Kind.MICROPHONE, "Webcam")


def test_the_device_that_i_speak_into_stands_out() -> None:
    sounds = PlayedSounds({MICROPHONE: sound((9, 0.1)), OTHER: sound((9, 0.001)), PLAYED: sound((9, 0.0))})
    meter = Meter(lambda: sounds)
    meter.start()
    sounds.wait_for(lambda: len(sounds.open_now) == 3)
    sounds.play(1)

    assert meter.levels() == {MICROPHONE: -20, OTHER: -60, PLAYED: -90}
    meter.stop()
    sounds.wait_for(lambda: not sounds.open_now)


def test_a_device_that_cannot_be_heard_or_goes_away_has_no_level() -> None:
    sounds = PlayedSounds({MICROPHONE: sound((9, 0.1)), OTHER: sound((9, 0.1))})
    sounds.denied[OTHER] = Trouble.DENIED
    meter = Meter(lambda: sounds)
    meter.start()
    sounds.wait_for(lambda: len(sounds.open_now) == 1)
    sounds.play(1)
    assert meter.levels() == {MICROPHONE: -20, OTHER: None}

    sounds.unplug(MICROPHONE)
    sounds.wait_for(lambda: not sounds.open_now)
    assert meter.levels() == {MICROPHONE: None, OTHER: None}


def test_why_there_is_nothing_to_choose_from_is_known() -> None:
    sounds = PlayedSounds({})
    sounds.is_running = False
    meter = Meter(lambda: sounds)
    meter.run()

    assert (meter.trouble, meter.levels()) == (Trouble.NO_SERVER, {})
