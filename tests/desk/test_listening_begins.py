"""Whether it may be listened, on which devices, and the real thing that is not loaded before it is asked for."""

import subprocess
import sys
from threading import Event

from interview_tui.desk.listening import (
    NEVER,
    NOTHING_PRIVATE,
    InBackground,
    begins_by_itself,
    chosen,
    real_sound,
    why_not,
)
from interview_tui.listening.choosing import Chosen
from interview_tui.listening.heard import Heard, State
from interview_tui.records.settings import Listening, Settings
from tests.support.heard import Told, heard


def test_it_may_where_it_was_not_switched_off_and_private_things_are_kept() -> None:
    assert why_not(Settings()) is None
    assert why_not(Settings(listening=Listening.NEVER)) == NEVER
    assert why_not(Settings(private=False)) == NOTHING_PRIVATE


def test_it_begins_by_itself_only_where_that_was_chosen() -> None:
    assert not begins_by_itself(Settings())
    assert not begins_by_itself(Settings(listening=Listening.BY_KEY))
    assert begins_by_itself(Settings(listening=Listening.ALWAYS))
    assert not begins_by_itself(Settings(listening=Listening.ALWAYS, private=False))


def test_devices_are_chosen_by_name() -> None:
    assert chosen(Settings(microphone="Headset")) == Chosen("Headset", "")


def test_what_really_hears_waits_until_it_is_begun() -> None:
    sound = real_sound()

    assert sound.hears(Chosen()).heard().state is State.STOPPED
    assert sound.levels().levels() == {}


def test_what_was_heard_is_asked_for_in_the_background() -> None:
    ears, asked = Told(), Event()

    class Asked(Told):
        def heard(self) -> Heard:
            if self.is_on:
                asked.set()
            return ears.now

        def stop(self) -> Heard:
            return ears.stop()

    hears = InBackground(Asked(), each_s=0.001)
    assert hears.heard().state is State.OPENING
    ears.now = heard(9)
    assert hears.heard().state is State.OPENING

    hears.start(4)

    assert asked.wait(5)
    asked.clear()
    assert asked.wait(5)
    assert hears.heard() == heard(9)
    assert hears.stop().state is State.STOPPED


def test_right_after_the_start_it_is_on_and_not_as_before() -> None:
    class Hears(Told):
        def heard(self) -> Heard:
            return Heard(State.OPENING if self.is_on else State.STOPPED)

    hears = InBackground(Hears(), each_s=3600)
    hears.start(0)

    assert hears.heard().state is State.OPENING
    hears.stop()


def test_a_call_loads_nothing_of_sound() -> None:
    program = "import sys, interview_tui.tui.call.screen; print({'soundcard', 'numpy'} & set(sys.modules))"

    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert ran.stdout.strip() == "set()"
