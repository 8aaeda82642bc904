"""Somebody listens: who speaks when is known, and in one sentence what is not as it should be."""

from collections.abc import Callable

import pytest

from interview_tui.listening.choosing import Chosen
from interview_tui.listening.detector import Detector
from interview_tui.listening.heard import Heard, State
from interview_tui.listening.listener import Listener, Session
from interview_tui.listening.sounds import Device, Kind, NoSound, Sounds, Trouble
from interview_tui.talktime.live import Talk
from interview_tui.talktime.timeline import Segment, Speaker
from tests.support.sounding import MICROPHONE, PLAYED, PlayedSounds, listening, loud, sound

MINE = sound((4, 0.1), (6, 0.001), (2, 0.1), (100, 0.001))
THEIRS = sound((5, 0.0), (5, 0.1), (2, 0.0), (100, 0.0001))


def said(timeline: tuple[Segment, ...]) -> list[tuple[Speaker, float, float]]:
    return [(one.speaker, round(one.start_s, 1), round(one.end_s, 1)) for one in timeline]


def test_who_speaks_when_is_heard_in_seconds_of_the_call() -> None:
    sounds = PlayedSounds({MICROPHONE: MINE, PLAYED: THEIRS})
    listener = listening(sounds, at_s=60)

    sounds.play(13)
    heard = listener.stop()

    assert said(heard.timeline) == [
        (Speaker.STAFF, 60.0, 64.0),
        (Speaker.CUSTOMER, 65.0, 70.0),
        (Speaker.STAFF, 70.0, 72.0),
    ]
    assert heard.customer_share == pytest.approx(5 / 11, abs=0.01)
    assert heard.staff_of_elapsed == pytest.approx(6 / 13, abs=0.01)


def test_nothing_is_said_in_the_first_three_seconds() -> None:
    sounds = PlayedSounds({MICROPHONE: MINE, PLAYED: THEIRS})
    listener = listening(sounds)

    assert listener.heard().state is State.OPENING
    sounds.play(2.9)
    assert (listener.heard().state, listener.heard().now) == (State.BEGINNING, None)
    assert listener.heard().timeline == ()
    sounds.play(0.3)
    assert (listener.heard().state, listener.heard().now) == (State.LISTENING, Talk.STAFF)
    assert said(listener.heard().timeline) == [(Speaker.STAFF, 0.0, 3.2)]


def test_who_speaks_now_is_the_one_who_began_where_both_speak() -> None:
    sounds = PlayedSounds({MICROPHONE: sound((5, 0.1), (9, 0.001)), PLAYED: sound((4, 0.0001), (4, 0.1), (9, 0.001))})
    listener = listening(sounds)
    heard = []
    for seconds in (4.9, 2.0, 3.0):
        sounds.play(seconds)
        heard.append(listener.heard().now)

    assert heard == [Talk.STAFF, Talk.CUSTOMER, Talk.SILENCE]


def test_a_microphone_alone_tells_how_long_i_spoke_and_nothing_of_the_customer() -> None:
    sounds = PlayedSounds({MICROPHONE: MINE})
    listener = listening(sounds)

    sounds.play(10)
    heard = listener.heard()

    assert heard.state is State.LISTENING
    assert (heard.knows_customer, heard.customer_share) == (False, None)
    assert heard.staff_of_elapsed == pytest.approx(0.4, abs=0.01)
    assert heard.trouble is Trouble.NO_PLAYED


def test_a_customer_who_is_heard_for_less_than_half_of_it_is_not_spoken_of() -> None:
    sounds = PlayedSounds({MICROPHONE: MINE, PLAYED: sound((20, 0.1))})
    listener = listening(sounds)
    sounds.play(4)
    sounds.unplug(PLAYED)
    sounds.wait_for(lambda: len(sounds.open_now) == 1)
    sounds.play(5)

    assert listener.heard().customer_share is None
    assert {one.speaker for one in listener.heard().timeline} == {Speaker.STAFF}
    assert listener.heard().played.trouble is Trouble.UNPLUGGED


def test_where_the_customer_was_not_heard_for_a_while_nothing_counts() -> None:
    sounds = PlayedSounds({MICROPHONE: sound((100, 0.1)), PLAYED: sound((100, 0.1))})
    listener = listening(sounds)
    sounds.play(6)
    sounds.unplug(PLAYED)
    sounds.wait_for(lambda: len(sounds.open_now) == 1)
    sounds.play(2)
    sounds.plug(PLAYED, sound((100, 0.1)))
    sounds.wait_for(lambda: len(sounds.open_now) == 2)
    sounds.play(4)

    assert said(listener.heard().timeline) == [
        (Speaker.CUSTOMER, 0.0, 6.0),
        (Speaker.STAFF, 0.0, 6.0),
        (Speaker.CUSTOMER, 8.0, 12.0),
        (Speaker.STAFF, 8.0, 12.0),
    ]


def test_another_device_of_the_system_is_followed_and_told() -> None:
    sounds = PlayedSounds({MICROPHONE: MINE, PLAYED: THEIRS})
    listener = listening(sounds)
    sounds.play(4)
    other = Device(Kind.MICROPHONE, "Webcam")
    sounds.plug(other, MINE)
    sounds.unplug(MICROPHONE)
    sounds.wait_for(lambda: other in sounds.opened)
    sounds.play(1)

    assert listener.heard().microphone.device == other
    assert listener.heard().trouble is Trouble.CHANGED
    sounds.play(16)
    assert listener.heard().microphone.trouble is None


def test_a_chosen_device_that_is_not_there_is_stood_in_for_and_told() -> None:
    sounds = PlayedSounds({MICROPHONE: MINE, PLAYED: THEIRS})
    listener = Listener(lambda: sounds, loud, Chosen(microphone="Jabra"), sounds.seconds, look_s=0.005)
    listener.start()
    sounds.wait_for(lambda: len(sounds.open_now) == 2)
    sounds.play(4)

    assert (listener.heard().microphone.device, listener.heard().trouble) == (MICROPHONE, Trouble.CHANGED)


def test_a_microphone_that_never_gave_a_rustle_is_muted_and_it_goes_on_with_keys() -> None:
    sounds = PlayedSounds({MICROPHONE: sound((60, 0.0)), PLAYED: THEIRS})
    listener = listening(sounds)
    sounds.play(6)

    assert (listener.heard().state, listener.heard().trouble) == (State.FAILED, Trouble.MUTED)


def test_one_who_mutes_the_microphone_while_the_customer_speaks_goes_on_listening() -> None:
    sounds = PlayedSounds({MICROPHONE: sound((4, 0.1), (200, 0.0)), PLAYED: sound((200, 0.1))})
    listener = listening(sounds)
    sounds.play(30)
    assert (listener.heard().state, listener.heard().trouble) == (State.LISTENING, None)
    sounds.play(40)
    assert (listener.heard().state, listener.heard().trouble) == (State.LISTENING, Trouble.SILENT)


def test_a_minute_in_which_nothing_is_played_is_told() -> None:
    sounds = PlayedSounds({MICROPHONE: sound((100, 0.1)), PLAYED: sound((4, 0.1), (100, 0.0))})
    listener = listening(sounds)
    sounds.play(66)

    assert (listener.heard().state, listener.heard().played.trouble) == (State.LISTENING, Trouble.SILENT)


@pytest.mark.parametrize("trouble", [Trouble.DENIED, Trouble.FAILED])
def test_a_microphone_that_cannot_be_opened_is_told(trouble: Trouble) -> None:
    sounds = PlayedSounds({MICROPHONE: MINE, PLAYED: THEIRS})
    sounds.denied[MICROPHONE] = trouble
    listener = Listener(lambda: sounds, loud, seconds=sounds.seconds, look_s=0.005)
    listener.start()
    sounds.wait_for(lambda: len(sounds.open_now) == 1)

    assert (listener.heard().state, listener.heard().trouble) == (State.FAILED, trouble)


def test_a_sound_server_that_goes_away_is_told_and_heard_again_when_it_is_back() -> None:
    sounds = PlayedSounds({MICROPHONE: MINE, PLAYED: THEIRS})
    listener = listening(sounds)
    sounds.play(4)
    sounds.is_running = False
    sounds.wait_for(lambda: not sounds.open_now)
    assert (listener.heard().state, listener.heard().trouble) == (State.FAILED, Trouble.NO_SERVER)
    assert said(listener.heard().timeline) == [(Speaker.STAFF, 0.0, 4.0)]

    sounds.is_running = True
    sounds.wait_for(lambda: len(sounds.open_now) == 2)
    sounds.play(1)
    assert listener.heard().state is State.LISTENING


def test_without_the_extra_it_is_said_and_nothing_is_heard() -> None:
    def missing() -> Sounds:
        raise NoSound(Trouble.EXTRA_MISSING)

    heard = started(missing)

    assert (heard.state, heard.trouble) == (State.FAILED, Trouble.EXTRA_MISSING)


def test_a_fault_nobody_thought_of_is_a_sentence_and_no_traceback() -> None:
    def broken() -> Sounds:
        raise RuntimeError("of the library")

    heard = started(broken)

    assert (heard.state, heard.trouble) == (State.FAILED, Trouble.FAILED)


def test_a_device_that_breaks_while_it_is_heard_is_opened_again() -> None:
    sounds = PlayedSounds({MICROPHONE: MINE, PLAYED: THEIRS})
    broken = iter([True])

    def judge() -> Detector:
        def judges(chunk: memoryview) -> float:
            if next(broken, False):
                raise RuntimeError("of the library")
            return 1.0

        return judges

    listener = Listener(lambda: sounds, judge, seconds=sounds.seconds, look_s=0.005)
    listener.start()
    sounds.wait_for(lambda: len(sounds.open_now) == 2)
    sounds.play(0.5)
    sounds.wait_for(lambda: len(sounds.opened) == 3)
    sounds.play(4)

    assert listener.heard().state is State.LISTENING


def test_who_has_not_begun_to_listen_has_heard_nothing() -> None:
    listener = Listener(lambda: PlayedSounds({}), loud)

    assert listener.heard().state is listener.stop().state is State.STOPPED
    assert listener.heard().until_s is None
    assert listener.heard().staff_of_elapsed is None


def test_no_microphone_at_all_is_told() -> None:
    sounds = PlayedSounds({PLAYED: THEIRS})
    listener = listening(sounds)

    assert (listener.heard().state, listener.heard().trouble) == (State.FAILED, Trouble.NO_MICROPHONE)


def test_stopping_lets_go_of_the_devices() -> None:
    sounds = PlayedSounds({MICROPHONE: MINE, PLAYED: THEIRS})
    listener = listening(sounds)

    listener.stop()

    sounds.wait_for(lambda: not sounds.open_now)


def started(sounds: Callable[[], Sounds]) -> Heard:
    session = Session(sounds, loud, Chosen(), 0.005, lambda: 0.0)
    session.run()
    return session.heard()
