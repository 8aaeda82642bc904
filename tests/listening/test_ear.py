"""An ear puts sound where the clock says and keeps none of it."""

from array import array
from traceback import TracebackException

import pytest

from interview_tui.listening.ear import Ear
from interview_tui.listening.ring import Ring
from interview_tui.listening.sounds import Kind
from interview_tui.talktime.spans import SECOND
from tests.support.sounding import loud, sound


def given(ear: Ear, at_s: float, *parts: tuple[float, float]) -> None:
    ear.take(memoryview(sound(*parts)), at_s)


def heard(ear: Ear) -> list[tuple[float, float]]:
    return [(round(start / SECOND, 1), round(end / SECOND, 1)) for start, end in ear.overheard().heard]


def spoken(ear: Ear) -> list[tuple[float, float]]:
    return [(round(start / SECOND, 1), round(end / SECOND, 1)) for start, end in ear.overheard().speech]


def test_a_device_that_takes_its_time_to_open_is_heard_from_there_on() -> None:
    ear = Ear(Kind.MICROPHONE, loud(), 10)
    given(ear, 13, (2, 0.1))

    assert heard(ear) == spoken(ear) == [(11.0, 13.0)]


def test_a_gap_in_the_sound_of_a_microphone_was_not_heard() -> None:
    ear = Ear(Kind.MICROPHONE, loud(), 0)
    given(ear, 2, (2, 0.1))
    for at_s in range(7, 12):
        given(ear, at_s, (1, 0.1))

    assert heard(ear) == spoken(ear) == [(0.0, 4.0), (8.0, 11.0)]


def test_what_is_played_comes_only_while_something_plays_and_is_silent_between() -> None:
    ear = Ear(Kind.PLAYED, loud(), 0)
    given(ear, 2, (2, 0.1))
    for at_s in range(7, 12):
        given(ear, at_s, (1, 0.1))

    assert heard(ear) == [(0.0, 11.0)]
    assert spoken(ear) == [(0.0, 4.0), (8.0, 11.0)]


def test_what_lay_ready_while_the_program_had_to_wait_is_heard_where_it_was() -> None:
    ear = Ear(Kind.MICROPHONE, loud(), 0)
    given(ear, 2, (2, 0.1))
    for late in range(5):
        given(ear, 7 + late / 10, (1, 0.1))
    given(ear, 8, (1, 0.1))

    assert heard(ear) == spoken(ear) == [(0.0, 8.0)]


def test_another_device_after_a_while_leaves_a_gap() -> None:
    ear = Ear(Kind.PLAYED, loud(), 0)
    given(ear, 2, (2, 0.1))
    ear.turn_to_new_device()
    given(ear, 7, (1, 0.1))

    assert heard(ear) == [(0.0, 2.0), (6.0, 7.0)]


def test_sound_that_comes_faster_than_time_is_let_go() -> None:
    ear = Ear(Kind.MICROPHONE, loud(), 0)
    given(ear, 2, (2, 0.1))
    given(ear, 2.1, (5, 0.1))
    given(ear, 3, (0.9, 0.1))

    assert heard(ear) == [(0.0, 2.9)]


def test_small_delays_of_the_computer_move_nothing() -> None:
    ear = Ear(Kind.MICROPHONE, loud(), 0)
    for at_s in (1.0, 2.3, 3.0, 4.4):
        given(ear, at_s, (1, 0.1))

    assert heard(ear) == [(0.0, 4.0)]


def test_no_sound_at_all_changes_nothing() -> None:
    ear = Ear(Kind.MICROPHONE, loud(), 0)
    ear.take(memoryview(array("f")), 3)

    assert (ear.overheard().heard, ear.overheard().level_db, ear.overheard().sounded_s) == ((), None, None)


def test_what_was_given_is_silence_afterwards() -> None:
    ear = Ear(Kind.MICROPHONE, loud(), 0)
    for at_s in (1, 1.01, 20):
        samples = sound((1, 0.1))
        ear.take(memoryview(samples), at_s)
        assert not any(samples)


def test_a_ring_keeps_nothing_of_what_was_judged() -> None:
    ring = Ring()
    for _ in range(3):
        for _chunk in ring.put(memoryview(sound((1.234, 0.1)))):
            pass
    assert sum(map(bool, ring._samples)) == ring.waiting > 0

    ring.clear()
    assert not any(ring._samples)


def test_a_ring_cuts_whatever_comes_into_chunks_in_order() -> None:
    ring, given = Ring(), array("f", range(1, 5001))
    chunks = [list(chunk) for at in range(0, 5000, 700) for chunk in ring.put(memoryview(given[at : at + 700]))]

    assert [len(chunk) for chunk in chunks] == [512] * 9
    assert [sample for chunk in chunks for sample in chunk] == [float(one) for one in range(1, 512 * 9 + 1)]


def test_a_report_of_an_error_with_all_its_variables_holds_no_sound() -> None:
    def breaks(chunk: memoryview) -> float:
        raise RuntimeError("of the library")

    samples = memoryview(sound((1, 1 / 7)))
    with pytest.raises(RuntimeError) as broken:
        Ear(Kind.MICROPHONE, breaks, 0).take(samples, 1)
    report = "".join(TracebackException.from_exception(broken.value, capture_locals=True).format())

    assert "_judge" in report
    assert "0.1428" not in report
